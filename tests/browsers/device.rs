//! What a device asks of every page on behalf of its reader: the dark, no motion, colours of its own.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use super::engines::Engine;

/// What the device asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// What browsers begin with: the light, and motion.
    Nothing,
    /// The dark, and nothing that moves.
    DarkAndStill,
    /// A few colours of its own in place of those of the page.
    Forced,
    /// That its reader is not known again by what it draws.
    NotFollowed,
}

impl Wish {
    /// Whether an engine knows it: WebKitGTK has no colours that a device forces, and only Firefox hides what it draws.
    pub fn is_known_to(self, engine: Engine) -> bool {
        match self {
            Wish::Nothing | Wish::DarkAndStill => true,
            Wish::Forced => engine != Engine::Webkit,
            Wish::NotFollowed => engine == Engine::Firefox,
        }
    }

    /// Whether it has come through to the page, as an expression.
    pub fn holds(self) -> &'static str {
        match self {
            Wish::Nothing => "matchMedia('(prefers-color-scheme: light)').matches",
            Wish::DarkAndStill => {
                "matchMedia('(prefers-color-scheme: dark)').matches && matchMedia('(prefers-reduced-motion: reduce)').matches"
            }
            Wish::Forced => "matchMedia('(forced-colors: active)').matches",
            Wish::NotFollowed => {
                "(context => { context.fillStyle = '#123456'; context.fillRect(0, 0, 9, 9);
                    return `${context.getImageData(4, 4, 1, 1).data}` !== '18,52,86,255'; })(document.createElement('canvas').getContext('2d'))"
            }
        }
    }

    /// The preferences that make Firefox ask for it.
    pub fn preferences(self) -> Value {
        match self {
            Wish::Nothing => json!({}),
            Wish::DarkAndStill => {
                json!({ "layout.css.prefers-color-scheme.content-override": 0, "ui.prefersReducedMotion": 1 })
            }
            Wish::Forced => json!({ "browser.display.document_color_use": 2 }),
            Wish::NotFollowed => json!({ "privacy.resistFingerprinting": true }),
        }
    }

    /// What GTK reads before it starts WebKit; WebKitGTK knows no forced colours.
    pub fn gtk_settings(self) -> &'static str {
        match self {
            Wish::DarkAndStill => "[Settings]\ngtk-application-prefer-dark-theme=1\ngtk-enable-animations=0\n",
            Wish::Nothing | Wish::Forced | Wish::NotFollowed => "[Settings]\n",
        }
    }

    /// What WebKit's browser is started with; it does not heed what GTK was told of the dark.
    pub fn minibrowser(self) -> Value {
        match self {
            Wish::DarkAndStill => json!(["--automation", "--dark-mode"]),
            Wish::Nothing | Wish::Forced | Wish::NotFollowed => json!(["--automation"]),
        }
    }

    /// Makes an open Chromium ask for it; the other engines have been started with it.
    pub async fn tell(self, engine: Engine, client: &Client) -> Result<(), String> {
        let features = match (engine, self) {
            (Engine::Chromium, Wish::DarkAndStill) => {
                vec![("prefers-color-scheme", "dark"), ("prefers-reduced-motion", "reduce")]
            }
            (Engine::Chromium, Wish::Forced) => vec![("forced-colors", "active"), ("prefers-color-scheme", "dark")],
            _ => return Ok(()),
        };
        let features: Vec<Value> =
            features.into_iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        dev_tools(client, "Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
    }
}

/// Gives Chromium a command of its own, with an answer.
pub async fn dev_tools(client: &Client, name: &'static str, parameters: Value) -> Result<Value, String> {
    client.issue_cmd(DevTools { name, parameters }).await.map_err(|error| format!("{name}: {error}"))
}

/// A command of Chromium's own, which the standard driver has no word for.
#[derive(Debug)]
struct DevTools {
    name: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "cmd": self.name, "params": self.parameters }).to_string()))
    }
}
