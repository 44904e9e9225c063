//! Every page in every state, at all sizes and in both languages: where everything stands, the rules of axe, and how the
//! page is put together for who does not see it. All three look at a page while it is there, because most of what a look
//! costs is to come to it.

use super::axe::{self, Rules};
use super::browser::{Browser, Outcome};
use super::layout::{self, Letters};
use super::pages::LANGUAGES;
use super::parts;
use super::states::{share, walk};

/// The sizes of the window, with what is done to letters at each. A window of 1280 pixels at 400 % is the first.
const CONDITIONS: [((u32, u32), &[Letters]); 4] = [
    ((320, 256), &[Letters::AsTheyAre]),
    (PHONE, &[Letters::AsTheyAre, Letters::Spaced]),
    ((640, 800), &[Letters::Twice]),
    (DESK, &[Letters::AsTheyAre, Letters::Spaced, Letters::Twice]),
];
const PHONE: (u32, u32) = (360, 740);
const DESK: (u32, u32) = (1280, 900);

/// Looks at all of them, and at what stands beside the app.
pub async fn look(browser: &Browser, axe: &str) -> Outcome {
    for (width, (size, letters)) in CONDITIONS.into_iter().enumerate() {
        for (tongue, language) in LANGUAGES.into_iter().enumerate() {
            if language == "en" && size.0 == 640 {
                // Its words are about as long, and their letters are doubled at another width too.
                continue;
            }
            let states = share(browser.engine, width + tongue);
            walk(browser, size, language, &states, async |state, what| {
                if size == DESK {
                    parts::look_at(browser, state, language, what).await?;
                }
                if [PHONE, DESK].contains(&size) {
                    axe::look(browser, axe, what, Rules::All).await?;
                }
                layout::look(browser, what, letters, size.0 < 600).await
            })
            .await?;
        }
        if [PHONE, DESK].contains(&size) {
            axe::beside(browser, axe, (width, size), Rules::All).await?;
        }
    }
    Ok(())
}
