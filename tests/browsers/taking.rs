//! A figure taken along: drawing, picture and table, each with what belongs to it.

use serde_json::Value;

use super::browser::{Browser, Outcome};

/// Keeps what is saved, and presses drawing, picture and table of one figure.
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
    browser.until("three files", "window.__files.length === 3").await?;
    let mut files: Vec<(String, String, usize, String)> = browser.eval_async(READ).await?;
    files.sort();
    let [csv, png, svg] = files.as_slice() else { return Err(format!("{} files", files.len())) };
    for ((name, kind, _, _), end, right) in
        [(csv, ".csv", "text/csv;charset=utf-8"), (png, ".png", "image/png"), (svg, ".svg", "image/svg+xml")]
    {
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
