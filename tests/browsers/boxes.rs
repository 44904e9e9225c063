//! The texts of figures, as the engine itself measures them: none is clipped, none covers another, none is tiny.

use super::browser::{Browser, Outcome};
use super::pages::LANGUAGES;
use super::states::mine;

/// Pages with figures on them, and the one with the most fields.
const FIGURES: [&str; 5] = ["#/", "#/frequentie", "#/kaart", "#/thema/gezondheid", "#/ideeen"];

/// Every text of every drawing that leaves its drawing, is under 12 pixels, or lies over another text.
pub const CLIPPED: &str = r#"(() => {
    const wrong = [];
    for (const figure of document.querySelectorAll("figure[data-chart]")) {
        const name = figure.dataset.chart;
        for (const drawing of figure.querySelectorAll(".plot svg")) {
            const frame = drawing.getBoundingClientRect();
            if (frame.width === 0) continue;
            const texts = [...drawing.querySelectorAll("text")].map((text) => {
                const box = text.getBBox();
                return { words: text.textContent.trim(), size: parseFloat(getComputedStyle(text).fontSize), box };
            });
            for (const { words, size, box } of texts) {
                if (size < 12) wrong.push(`${name}: '${words}' is ${size} px`);
                // The bow of a J begins a pixel before its place.
                if (Math.round(box.x) < -1 || box.x + box.width > frame.width + 5)
                    wrong.push(`${name}: '${words}' runs from ${Math.round(box.x)} to ${Math.round(box.x + box.width)} of ${Math.round(frame.width)}`);
            }
            texts.forEach((a, index) => texts.slice(index + 1).forEach((b) => {
                const across = Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);
                const down = Math.min(a.box.y + a.box.height, b.box.y + b.box.height) - Math.max(a.box.y, b.box.y);
                // A line's box holds room above and below its letters, and a trailing space beside them.
                if (across > 5 && down > a.box.height * 0.45) wrong.push(`${name}: '${a.words}' and '${b.words}' overlap`);
            }));
        }
    }
    return wrong;
})()"#;

/// Fields whose letters are under 16 pixels, at which phones enlarge the whole page.
const SMALL: &str =
    "[...document.querySelectorAll('input:not([type=checkbox], [type=file]), select, textarea:not([readonly])')]
    .filter((field) => (field.focus(), parseFloat(getComputedStyle(field).fontSize) < 16)).map((field) => field.outerHTML.slice(0, 80))";

/// No label is clipped, at three widths and in both languages, each of which is looked at by one engine.
pub async fn labels_fit(browser: &Browser) -> Outcome {
    let mut wrong = Vec::new();
    for (at, (width, height)) in [(320, 700), (640, 800), (1180, 900)].into_iter().enumerate() {
        browser.resize(width, height).await?;
        for language in mine(browser.engine, at, LANGUAGES) {
            for (index, page) in FIGURES.iter().enumerate() {
                let hash = format!("{page}?taal={language}");
                if index == 0 {
                    browser.open(&format!("/{hash}")).await?;
                } else {
                    browser.go(&hash).await?;
                }
                if width == 320 {
                    let small: Vec<String> = browser.read(SMALL).await?;
                    wrong
                        .extend(small.into_iter().map(|line| format!("{page}: an iPhone enlarges the page at {line}")));
                }
                let found: Vec<String> = browser.read(CLIPPED).await?;
                wrong.extend(found.into_iter().map(|line| format!("{page} {language} at {width}: {line}")));
            }
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n  ")) }
}
