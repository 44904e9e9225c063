//! Pictures in a browser that does not give back what was drawn.

use serde_json::Value;

use super::browser::{Browser, Outcome};
use super::states::is_mine;

/// What stands in for a browser that protects its reader, or cannot; and whether a picture comes all the same.
const CASES: [(&str, &str, bool); 11] = [
    ("nothing", "", true),
    ("noise of one", "spoil((pixels) => pixels.map((it, at) => at % 4 < 3 && at % 28 === 0 ? it ^ 1 : it))", true),
    ("stripes", "spoil((pixels) => pixels.map((it, at) => (Math.floor(at / 5600) % 2 ? 255 : it)))", false),
    ("noise", "spoil((pixels) => pixels.map(() => Math.random() * 256))", false),
    ("all white", "spoil((pixels) => pixels.fill(255))", false),
    ("half of each", "spoil((pixels) => pixels.map((it, at) => (at % 4 < 3 ? it : 128)))", false),
    // What is waited for comes soon.
    (
        "a blob that never comes",
        "const wait = setTimeout; window.setTimeout = (act, after) => wait(act, after / 50); \
         HTMLCanvasElement.prototype.toBlob = () => {}",
        false,
    ),
    ("no blob", "HTMLCanvasElement.prototype.toBlob = (done) => done(null)", false),
    (
        "a blob refused",
        "HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException('no', 'SecurityError') }",
        false,
    ),
    (
        "pixels refused",
        "CanvasRenderingContext2D.prototype.getImageData = () => { throw new DOMException('no', 'SecurityError') }",
        false,
    ),
    ("no canvas", "HTMLCanvasElement.prototype.getContext = () => null", false),
];

/// Spoils what a canvas gives back, both as pixels and as a file.
const STUB: &str = r#"
    const spoil = (change) => {
        const read = CanvasRenderingContext2D.prototype.getImageData;
        const blob = HTMLCanvasElement.prototype.toBlob;
        HTMLCanvasElement.prototype.toBlob = function (...all) {
            const context = this.getContext("2d");
            const image = read.call(context, 0, 0, this.width, this.height);
            image.data.set(change(image.data));
            context.putImageData(image, 0, 0);
            blob.apply(this, all);
        };
        CanvasRenderingContext2D.prototype.getImageData = function (...all) {
            const image = read.apply(this, all);
            image.data.set(change(image.data));
            return image;
        };
    };
"#;

/// Presses the picture or its copy, and keeps what is saved.
const PRESS: &str = r#"
    const [place] = arguments;
    window.__saved = [];
    addEventListener("click", (event) => {
        if (!event.target.download) return;
        event.preventDefault();
        window.__saved.push(event.target.download);
    }, true);
    const figure = document.querySelector("figure[data-chart=balance]");
    figure.querySelectorAll(".taking button")[place].click();
"#;
const SAID: &str = "document.querySelector('figure[data-chart=balance] .taking .said').textContent";

async fn press(browser: &Browser, what: &str, stub: &str, comes: bool) -> Outcome {
    browser.open("/#/frequentie?taal=nl").await?;
    browser.click("figure[data-chart=balance] [data-action=download]").await?;
    browser
        .until("ways to take a figure along", "document.querySelector('figure[data-chart=balance] .taking button')")
        .await?;
    browser.eval::<Value>(&format!("{STUB} {stub}"), &[]).await?;
    browser.eval::<Value>(PRESS, &[1.into()]).await?;
    browser.until(&format!("an answer with {what}"), &format!("window.__saved.length > 0 || {SAID}")).await?;
    let (saved, said): (Vec<String>, String) = browser.read(&format!("[window.__saved, {SAID}]")).await?;
    browser.check(saved.is_empty() != comes, || format!("{what}: {saved:?} is saved"));
    browser.check(said.contains("SVG") != comes, || format!("{what}: it says '{said}'"));
    if comes {
        copied(browser, what).await?;
    } else {
        // The clipboard gets nothing either, and the drawing comes.
        browser.eval::<Value>(PRESS, &[4.into()]).await?;
        browser.eval::<Value>(PRESS, &[0.into()]).await?;
        browser.until("the drawing", "window.__saved.some((name) => name.endsWith('.svg'))").await?;
        let said: String = browser.read(SAID).await?;
        browser.check(said.contains("SVG"), || format!("{what}: of the clipboard it says '{said}'"));
    }
    Ok(())
}

/// The clipboard is asked within the press, as Safari wants it, and gets a picture.
async fn copied(browser: &Browser, what: &str) -> Outcome {
    const STUB: &str = "window.ClipboardItem = class { constructor(types) { this.types = types } };
        const write = ([{ types }]) => (window.__copied = types['image/png']);
        Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });";
    let asked: bool = browser.eval(&format!("{STUB} {PRESS} return !!window.__copied"), &[4.into()]).await?;
    browser.check(asked, || format!("{what}: the clipboard is asked only after the press"));
    browser.until("word of the copy", &format!("{SAID}.includes('gekopieerd')")).await?;
    let kind: String = browser.eval_async("window.__copied.then(({ type }) => arguments[0](type))").await?;
    browser.check(kind == "image/png", || format!("{what}: the clipboard has {kind}"));
    Ok(())
}

/// A picture that is not what was drawn is not given, and that is said. Every engine draws one; what the program makes of one
/// that is spoiled is tried in one engine each.
pub async fn spoiled(browser: &Browser) -> Outcome {
    for (at, (what, stub, comes)) in CASES.into_iter().enumerate() {
        if stub.is_empty() || is_mine(browser.engine, at) {
            press(browser, what, stub, comes).await?;
        }
    }
    Ok(())
}

/// The same in a browser that resists being followed.
pub async fn resisting(browser: &Browser) -> Outcome {
    press(browser, "resistFingerprinting", "", false).await
}
