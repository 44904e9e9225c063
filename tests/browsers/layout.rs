//! Where everything stands when the reader sets letters larger or further apart, or has a small window: nothing is cut
//! off, nothing lies over something else, and what is to be pressed is large enough.

use serde_json::{Value, json};

use super::browser::{Browser, Outcome};
use super::states::settle;

const BOXES: &str = include_str!("probes/boxes.js");
const TARGETS: &str = include_str!("probes/targets.js");

/// What a reader does to the letters of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Letters {
    /// Nothing.
    AsTheyAre,
    /// Twice the size.
    Twice,
    /// The spacing that WCAG 1.4.12 names.
    Spaced,
}

impl Letters {
    async fn set(self, browser: &Browser) -> Outcome {
        const SET: &str = "const [size, style] = arguments;
            document.documentElement.style.fontSize = size;
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(style);
            document.adoptedStyleSheets = [sheet];";
        const SPACED: &str =
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
            p { margin-bottom: 2em !important }";
        let (size, style) = match self {
            Letters::AsTheyAre => ("", ""),
            Letters::Twice => ("200%", ""),
            Letters::Spaced => ("", SPACED),
        };
        browser.eval::<Value>(SET, &[json!(size), json!(style)]).await.map(drop)
    }
}

/// On the page that is there nothing is cut off, runs out of its box, lies over something else or makes the page scroll
/// sideways, whatever of this is done to its letters; and everything that can be pressed is 24 pixels or has room around it,
/// and on a phone the main controls are 44.
pub async fn look(browser: &Browser, what: &str, letters: &[Letters], on_phone: bool) -> Outcome {
    let small: Vec<String> = browser.eval(TARGETS, &[json!(on_phone)]).await?;
    small.into_iter().for_each(|line| browser.note(format!("{what}: {line}")));
    // A page comes with its letters as they are, and every change of them waits until the page is drawn anew.
    let mut now = Letters::AsTheyAre;
    for &letters in letters {
        if letters != now {
            letters.set(browser).await?;
            settle(browser).await?;
            now = letters;
        }
        let wrong: Vec<String> = browser.eval(BOXES, &[]).await?;
        wrong.into_iter().for_each(|line| browser.note(format!("{what}, {letters:?}: {line}")));
    }
    // Whoever comes to the next page waits until that is drawn.
    if now == Letters::AsTheyAre { Ok(()) } else { Letters::AsTheyAre.set(browser).await }
}
