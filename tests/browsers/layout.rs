//! Where everything stands when the reader sets letters larger or further apart, or has a small window: nothing is cut
//! off, nothing lies over something else, and what is to be pressed is large enough.

use serde_json::{Value, json};

use super::browser::{Browser, Outcome};
use super::states::{settle, share, walk};

const BOXES: &str = include_str!("probes/boxes.js");
const TARGETS: &str = include_str!("probes/targets.js");

/// What a reader does to the letters of a page.
#[derive(Clone, Copy, Debug)]
enum Letters {
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
        browser.eval::<Value>(SET, &[json!(size), json!(style)]).await?;
        settle(browser).await
    }
}

/// The sizes of the window, with what is done to letters at each. A window of 1280 pixels at 400 % is the first.
const CONDITIONS: [((u32, u32), &[Letters]); 4] = [
    ((320, 256), &[Letters::AsTheyAre]),
    ((360, 740), &[Letters::AsTheyAre, Letters::Spaced]),
    ((640, 800), &[Letters::Twice]),
    ((1280, 900), &[Letters::AsTheyAre, Letters::Spaced, Letters::Twice]),
];

/// Nothing is cut off, runs out of its box, lies over something else or makes the page scroll sideways; and everything
/// that can be pressed is 24 pixels or has room around it, and on a phone the main controls are 44.
pub async fn nothing_is_cut(browser: &Browser) -> Outcome {
    for (width, (size, conditions)) in CONDITIONS.into_iter().enumerate() {
        for (tongue, language) in ["nl", "en"].into_iter().enumerate() {
            if language == "en" && size.0 == 640 {
                // Its words are about as long, and their letters are doubled at another width too.
                continue;
            }
            let states = share(browser.engine, width + tongue);
            walk(browser, size, language, &states, async |what| {
                for letters in conditions {
                    letters.set(browser).await?;
                    let wrong: Vec<String> = browser.eval(BOXES, &[]).await?;
                    wrong.into_iter().for_each(|line| browser.note(format!("{what}, {letters:?}: {line}")));
                }
                Letters::AsTheyAre.set(browser).await?;
                let small: Vec<String> = browser.eval(TARGETS, &[json!(size.0 < 600)]).await?;
                small.into_iter().for_each(|line| browser.note(format!("{what}: {line}")));
                Ok(())
            })
            .await?;
        }
    }
    Ok(())
}
