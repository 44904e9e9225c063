//! How a file of the reader's comes in: the same one again, dropped anywhere, in other encodings.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::browser::{Browser, DRAWN, Outcome};
use super::own::SMALL;
use super::own_served::{LATIN, latin};

const INPUT: &str = "input[type=file]";
const IS_SMALL: &str = "(document.querySelector('.eyebrow strong') ?? document.querySelector('h1')).textContent === 'Waterrijk in gesprek'";
const LEAD: &str = "document.querySelector('.lead').textContent";
const SAID: &str = "[...document.querySelectorAll('[data-error]')].map(box => box.textContent).join(' ')";

/// A file that could not be used is mended under its own name and chosen again.
pub async fn again(browser: &Browser) -> Outcome {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("mended-{:?}.json", browser.engine));
    let write = |text: &str| fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()));
    let choose = path.to_string_lossy();
    browser.open("/#/gegevens?taal=nl").await?;
    for end in [SMALL.len() / 2, SMALL.len() / 3] {
        write(&SMALL[..end])?;
        browser.type_into(INPUT, &choose).await?;
        let line = SMALL[..end].lines().count();
        browser.until("the break told", &format!("{SAID}.includes('afgebroken op regel {line}')")).await?;
    }
    write(SMALL)?;
    browser.type_into(INPUT, &choose).await?;
    browser.until("the mended file", &format!("{IS_SMALL} && {DRAWN}")).await?;
    fs::remove_file(&path).map_err(|error| error.to_string())
}

/// A file that misses its zone is opened, whatever page is there; it never takes the place of the app.
pub async fn dropped(browser: &Browser) -> Outcome {
    const DROP: &str = r#"
        const [text, dx, dy, type] = arguments;
        const carried = new DataTransfer();
        if (type) carried.setData(type, text);
        else carried.items.add(new File([text], "los.json", { type: "application/json" }));
        const zone = document.querySelector(".drop");
        zone?.scrollIntoView({ block: "center" });
        const box = (zone ?? document.querySelector("h1")).getBoundingClientRect();
        const x = dx < 0 ? box.left + dx : box.right + dx, y = box.bottom + dy;
        const at = document.elementFromPoint(Math.max(1, x), y) ?? document.documentElement;
        const go = (name) => at.dispatchEvent(new DragEvent(name, { dataTransfer: carried, bubbles: true, cancelable: true, clientX: x, clientY: y }));
        return [at.closest(".drop") !== null, go("dragover"), go("drop")];
    "#;
    let places = [
        ("#/gegevens", -60, -20),
        ("#/gegevens", 60, -20),
        ("#/gegevens", -60, 60),
        ("#/kaart", -20, 60),
        ("#/", -20, 200),
    ];
    for (page, dx, dy) in places {
        let what = format!("a file dropped {dx}, {dy} beside on {page}");
        browser.open(&format!("/{page}?taal=nl")).await?;
        let (inside, over, dropped): (bool, bool, bool) =
            browser.eval(DROP, &[json!(SMALL), json!(dx), json!(dy), Value::Null]).await?;
        browser.check(!inside, || format!("{what} hits the zone"));
        browser.check(!over && !dropped, || format!("{what} is left to the browser"));
        let opened = browser.until(&what, &format!("{IS_SMALL} && {DRAWN}")).await;
        browser.check(opened.is_ok(), || format!("{what} is not opened"));
    }
    // What somebody else has taken, such as the panel of an extension, is theirs.
    browser.open("/#/kaart?taal=nl").await?;
    let taken = DROP.replace("return", "at.addEventListener('drop', (event) => event.preventDefault()); return");
    browser.eval::<Value>(&taken, &[json!(SMALL), json!(-20), json!(60), Value::Null]).await?;
    browser.eval_async::<Value>("setTimeout(arguments[0], 300)").await?;
    let hash: String = browser.read("location.hash").await?;
    browser.check(hash.starts_with("#/kaart"), || format!("a file that somebody else has taken leads to {hash}"));
    // Of several at once the first is opened, and that is told.
    browser.open("/#/gegevens?taal=nl").await?;
    let several = DROP.replace(
        "else carried",
        "else for (const name of ['een', 'twee']) carried.items.add(new File([text], `${name}.json`)); if (0) carried",
    );
    browser.eval::<Value>(&several, &[json!(SMALL), json!(60), json!(-20), Value::Null]).await?;
    browser.until("the first of two", &format!("{IS_SMALL} && {DRAWN}")).await?;
    browser.until("word of the others", "document.querySelector('.several:not([hidden])')").await?;
    browser.open("/#/ideeen?taal=nl").await?;
    let (_, over, dropped): (bool, bool, bool) =
        browser.eval(DROP, &[json!("zorg"), json!(-20), json!(20), json!("text/plain")]).await?;
    browser.check(over && dropped, || "words that are dropped are taken from the browser".to_owned());
    Ok(())
}

/// UTF-16 with a mark is read, and what is no text in UTF-8 is said, also of a language file; no letter is lost silently.
pub async fn encodings(browser: &Browser) -> Outcome {
    const GIVE: &str = r#"
        const [name, bytes] = arguments;
        const carried = new DataTransfer();
        carried.items.add(new File([new Uint8Array(bytes)], name, { type: "application/json" }));
        const input = document.querySelector("input[type=file]");
        input.files = carried.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
    "#;
    let marked = SMALL.replacen("Kelders lopen onder", "Kelders lopen óók onder 🌊", 1);
    let wide = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        [0xfeff].into_iter().chain(marked.encode_utf16()).flat_map(unit).collect()
    };
    let (little, big) = (wide(u16::to_le_bytes), wide(u16::to_be_bytes));
    let utf_8 = [b"\xef\xbb\xbf".as_slice(), marked.as_bytes()].concat();
    for (name, bytes) in [("little.json", &little), ("big.json", &big), ("marked.json", &utf_8)] {
        browser.open("/#/gegevens?taal=nl").await?;
        browser.eval::<Value>(GIVE, &[json!(name), json!(bytes)]).await?;
        browser.until(name, &format!("{IS_SMALL} && {DRAWN}")).await?;
        browser.go("#/kaartje/water-knelpunt-1?taal=nl").await?;
        let title: String = browser
            .read("(document.querySelector('.eyebrow strong') ?? document.querySelector('h1')).textContent")
            .await?;
        browser.check(title == "Kelders lopen óók onder 🌊", || format!("{name} is read as '{title}'"));
    }
    let old = latin(&marked);
    let (half, torn) = (&little[..little.len() - 1], [&little[..200], &[0x00, 0xd8], &little[200..]].concat());
    let line = marked[..marked.find(|letter: char| !letter.is_ascii()).unwrap_or(0)].lines().count();
    let told = format!("op regel {line}");
    for (name, bytes, part) in
        [("oud.json", old.as_slice(), told.as_str()), ("half.json", half, ""), ("torn.json", torn.as_slice(), "")]
    {
        browser.open("/#/gegevens?taal=nl").await?;
        let lead: String = browser.read(LEAD).await?;
        browser.eval::<Value>(GIVE, &[json!(name), json!(bytes)]).await?;
        browser.until(name, &format!("{SAID}.includes('{name} is niet als UTF-8 bewaard')")).await?;
        let said: String = browser.read(SAID).await?;
        browser.check(said.contains(part), || format!("{name}: '{said}' lacks '{part}'"));
        let now: String = browser.read(LEAD).await?;
        browser.check(now == lead, || format!("{name}: what was shown is gone: {now}"));
    }
    browser.open(&format!("/?corpus={LATIN}.json#/?taal=en")).await?;
    browser.until("the language file told", &format!("{SAID}.includes('is not saved as UTF-8')")).await.map(drop)
}
