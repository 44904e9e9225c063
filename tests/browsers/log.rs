//! What drivers say, and what Chromium writes into its console by itself, such as files that did not arrive.

use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;

/// Asks for what was written since the last time.
#[derive(Debug)]
pub struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(r#"{"type":"browser"}"#.to_owned()))
    }
}

impl BrowserLog {
    /// The lines of an answer.
    pub fn lines(answer: Value) -> Vec<String> {
        let entries = answer.as_array().cloned().unwrap_or_default();
        entries.iter().map(|entry| format!("log: {}", entry["message"].as_str().unwrap_or_default())).collect()
    }
}

/// What is told of a driver that did not answer.
pub const SILENT: &str = "the driver gives no answer";

/// What a driver says, with the name of the error where it has no words for it.
pub fn told(error: &CmdError) -> String {
    match error {
        CmdError::Standard(error) => format!("{} {}", error.error(), error.message),
        CmdError::Failed(_) | CmdError::FailedC(_) | CmdError::Lost(_) => format!("{SILENT}: {error}"),
        other => other.to_string(),
    }
}

/// The beginning of a script, on one line.
pub fn start_of(script: &str) -> String {
    script.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(120).collect()
}
