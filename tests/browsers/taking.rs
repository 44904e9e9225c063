//! A figure taken along: drawing, picture and table, each with what belongs to it; and cards as a workbook.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use calamine::{Data, Reader, Xlsx};
use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Presses the button for a workbook of the cards, and counts the files that are made.
pub const MAKES: &str = r#"
    window.__made = 0;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.__made += 1; return make.call(URL, blob); };
    addEventListener("click", (event) => event.target.download && event.preventDefault(), true);
    document.querySelector("[data-action=download-xlsx]").click();
"#;

/// Keeps what is saved, and presses drawing, picture, workbook and table of one figure.
const PRESS: &str = r#"
    window.__files = [];
    const blobs = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        const url = make.call(URL, blob);
        blobs.set(url, blob);
        return url;
    };
    addEventListener("click", (event) => {
        if (!event.target.download) return;
        event.preventDefault();
        window.__files.push([event.target.download, blobs.get(event.target.href)]);
    }, true);
    const buttons = document.querySelectorAll("figure[data-chart=frequency] .taking [data-action^=download-]");
    buttons.forEach((button) => button.click());
"#;

const READ: &str = r#"
    const give = arguments[arguments.length - 1];
    Promise.all(window.__files.map(async ([name, blob]) => [name, blob.type, blob.size, await blob.text()])).then(give);
"#;

/// The files have their names and types, and hold title, caveat, filter and address.
pub async fn files(browser: &Browser) -> Outcome {
    browser.open("/#/frequentie?thema=gezondheid&taal=nl").await?;
    browser.click("figure[data-chart=frequency] [data-action=download]").await?;
    browser.until("ways to take a figure along", "document.querySelector('.taking button')").await?;
    browser.eval::<Value>(PRESS, &[]).await?;
    browser.until("four files", "window.__files.length === 4").await?;
    let mut files: Vec<(String, String, usize, String)> = browser.eval_async(READ).await?;
    files.sort();
    let [csv, png, svg, xlsx] = files.as_slice() else { return Err(format!("{} files", files.len())) };
    for ((name, kind, _, _), end, right) in [
        (csv, ".csv", "text/csv;charset=utf-8"),
        (png, ".png", "image/png"),
        (svg, ".svg", "image/svg+xml"),
        (xlsx, ".xlsx", XLSX),
    ] {
        browser.check(name.ends_with(end) && kind == right, || format!("a file is called {name}, of type {kind}"));
    }
    browser.check(png.2 > 10_000, || format!("the picture has {} bytes", png.2));
    let title: String =
        browser.read("document.querySelector('figure[data-chart=frequency] .finding').innerText").await?;
    let title = title.replace('\n', " ");
    for (_, kind, _, text) in [csv, svg] {
        for part in [title.as_str(), "Gezondheid", "Let op", "thema=gezondheid"] {
            browser.check(text.contains(part), || format!("{kind} lacks '{part}'"));
        }
    }
    Ok(())
}

/// Keeps what is saved, and presses nothing.
const KEEP: &str = r#"
    window.__files = [];
    const blobs = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = make.call(URL, blob); blobs.set(url, blob); return url; };
    addEventListener("click", (event) => {
        if (!event.target.download) return;
        event.preventDefault();
        window.__files.push([event.target.download, blobs.get(event.target.href)]);
    }, true);
"#;

/// The bytes of the file that was saved last, in base64.
const BYTES: &str = r#"
    const give = arguments[arguments.length - 1];
    const reader = new FileReader();
    reader.onload = () => give(reader.result.split(",")[1]);
    reader.readAsDataURL(window.__files.at(-1)[1]);
"#;

/// The cards that were found as a workbook: a program that comes when it is asked for writes it, as many rows as cards,
/// numbers as numbers, and what is to be said of them on a second sheet.
pub async fn workbook(browser: &Browser) -> Outcome {
    browser.open("/#/ideeen?thema=gezondheid&soort=idea&taal=nl").await?;
    let count: String = browser.read("document.querySelector('[data-count]').textContent").await?;
    let count: usize = count.parse().unwrap_or(0);
    browser.eval::<Value>(KEEP, &[]).await?;
    browser.click("[data-action=download-xlsx]").await?;
    browser.until("the workbook", "window.__files.length === 1").await?;
    let text: String = browser.eval_async(BYTES).await?;
    let bytes = BASE64.decode(text).map_err(|error| error.to_string())?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let sheets = book.worksheets();
    let [(_, cards), (_, notes)] = sheets.as_slice() else { return Err(format!("{} sheets", sheets.len())) };
    browser.check(cards.height() == count + 1, || format!("{} rows for {count} cards", cards.height()));
    let last = cards.rows().next_back().and_then(|row| row.first()).cloned();
    browser.check(last == Some(Data::Float(count as f64)), || format!("the last row is numbered {last:?}"));
    let said: Vec<String> = notes.rows().filter_map(|row| row.get(1)).map(ToString::to_string).collect();
    for part in ["Gezondheid", "thema=gezondheid"] {
        browser.check(said.iter().any(|line| line.contains(part)), || format!("'{part}' is not in {said:?}"));
    }
    late_workbook(browser).await
}

/// Where the program that writes workbooks does not come, that is said; it is asked for again, and then it comes.
async fn late_workbook(browser: &Browser) -> Outcome {
    const SAID: &str = "document.querySelector('.unwritten:not([hidden])')";
    browser.site.heal(false);
    browser.load_expecting("/case/no-export/#/ideeen?thema=gezondheid&taal=nl", &["export"]).await?;
    browser.until("the cards", DRAWN).await?;
    browser.eval::<Value>(KEEP, &[]).await?;
    browser.click("[data-action=download-xlsx]").await?;
    browser.until("word of what does not come", SAID).await?;
    browser.site.heal(true);
    browser.click("[data-action=download-xlsx]").await?;
    browser.until("the workbook, asked for again", "window.__files.length === 1").await?;
    let told: bool = browser.read(&format!("!!{SAID}")).await?;
    browser.check(!told, || "what has come is said not to come".to_owned());
    browser.open("/").await
}
