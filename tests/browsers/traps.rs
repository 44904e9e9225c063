//! The tests of the tests: whatever traps fails a journey, with its message, wherever it was.

use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};
use super::http::FRAME;

/// Ways to trap, each with what must be told of it. The page loaded anew, or left, takes what it knew with it.
const WAYS: [(&str, &str, &str); 6] = [
    ("at once", "dispatchEvent(new Event('trap'))", "trap: "),
    ("in a promise", "dispatchEvent(new Event('trap-later'))", "trap: "),
    ("in the program itself", "dispatchEvent(new Event('trap-itself'))", "trap: "),
    ("in a page that is loaded anew", "dispatchEvent(new Event('trap')); location.reload()", "trap: "),
    ("by a panic that somebody catches", "document.documentElement.dataset.panic = 'the message'", "the message"),
    (
        "by a panic in a page that is left",
        "document.documentElement.dataset.panic = 'the message of one that is gone'; location.reload()",
        "the message of one",
    ),
];

/// Whether the app runs in the frame.
const RUNS: &str = "frames[0].document.documentElement.hasAttribute('data-ready')";

/// Every trap and every panic is told, once, with its message.
pub async fn are_seen(browser: &Browser) -> Outcome {
    const EXPECTED: [&str; 6] = ["nreachable", "RuntimeError", "trap: ", "the message", "the probe", "favicon"];
    for (what, way, due) in WAYS {
        browser.load_expecting("/case/trap/#/ideeen?thema=gezondheid&taal=nl", &EXPECTED).await?;
        browser.until("the page before the trap", DRAWN).await?;
        browser.problems().await;
        browser.eval::<Value>(way, &[]).await?;
        is_told(browser, what, due).await?;
    }
    // In a frame, whose page nobody asks.
    let framed = format!("{FRAME}600&600&/case/trap/%23/ideeen?taal=nl");
    browser.load_expecting(&framed, &EXPECTED).await?;
    browser.until("the page in the frame", RUNS).await?;
    browser.eval::<Value>("frames[0].dispatchEvent(new Event('trap'))", &[]).await?;
    is_told(browser, "in a frame", "trap: ").await?;
    browser.open("/").await
}

async fn is_told(browser: &Browser, what: &str, due: &str) -> Outcome {
    let mut told = Vec::new();
    for _ in 0..200 {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        told.extend(browser.problems().await.unwrap_or_default());
        if told.iter().any(|line| line.starts_with("trap: ") && line.contains(due)) {
            return Ok(());
        }
    }
    Err(format!("a trap {what} is told by nobody: {told:?}"))
}
