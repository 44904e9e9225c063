//! What is copied from a page is what is seen on it, and a table comes into a spreadsheet as a table.

use fantoccini::key::Key;
use serde_json::Value;

use super::browser::{Browser, Outcome};
use super::states::mine;

/// Pages with words that only some readers hear, at the width of a desk and of a phone.
const PAGES: [&str; 11] = [
    "/#/ideeen?taal=nl",
    "/#/ideeen?thema=gezondheid&q=eenzaam&taal=en",
    "/#/ideeen?weergave=tabel&taal=nl",
    "/#/?taal=nl",
    "/#/kaart?plaats=houten&taal=nl",
    "/#/vergelijk?naast=spoor:citizens,spoor:science&taal=nl",
    "/#/selectie?taal=nl",
    "/#/insluiten?taal=nl",
    "/#/gegevens?taal=nl",
    "/?embed=record#/kaartje/gezondheid-idee-1?taal=nl",
    "/?embed=frequency#/frequentie?taal=nl",
];

/// How often each word is seen and how often it is in a text, for words that are there more often than seen.
const UNSEEN: &str = r#"
    const [copied] = arguments;
    const words = (text) => text.match(/\p{L}{3,}/gu) ?? [];
    const counts = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const isClipped = (element) => {
        for (let it = element; it && it !== document.body; it = it.parentElement) {
            const style = getComputedStyle(it), box = it.getBoundingClientRect();
            if (style.visibility !== "visible" || style.clipPath !== "none" || (style.position === "absolute" && box.bottom < 0)) return true;
        }
        return false;
    };
    const range = document.createRange();
    while (texts.nextNode()) {
        const node = texts.currentNode;
        range.selectNodeContents(node);
        // Letters of no size have a place, but no room.
        if (![...range.getClientRects()].some(({ width }) => width) || isClipped(node.parentElement)) continue;
        for (const word of words(node.data)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    // What stands in a control is seen; what stands in that for files is the browser's own.
    for (const control of document.querySelectorAll("input, select, textarea")) {
        const own = control.type === "file" ? "Choose File No file chosen" : control.value || control.placeholder || "";
        const seen = control.selectedOptions ? [...control.selectedOptions].map((it) => it.text).join(" ") : own;
        for (const word of words(seen)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const more = new Map();
    for (const word of words(copied)) {
        counts.set(word, (counts.get(word) ?? 0) - 1);
        if (counts.get(word) < 0) more.set(word, (more.get(word) ?? 0) + 1);
    }
    return [...more].map(([word, times]) => `${word} (${times})`);
"#;

/// Makes a field to paste into, which keeps what comes.
const FIELD: &str = "document.querySelector('#paste')?.remove();
    const field = Object.assign(document.createElement('textarea'), { id: 'paste' });
    field.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 99';
    document.body.append(field);
    window.__pasted = null;
    field.addEventListener('paste', (event) => {
        window.__pasted = [event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html')];
    });
    getSelection().removeAllRanges();
    field.focus();";

/// Copies what is selected with the keys for it, and gives it as text and as HTML.
async fn copied(browser: &Browser) -> Result<(String, String), String> {
    browser.press_all(Some(Key::Control), &['c']).await?;
    browser.eval::<Value>(FIELD, &[]).await?;
    browser.press_all(Some(Key::Control), &['v']).await?;
    let pasted = browser.until("what was copied", "window.__pasted").await?;
    browser.eval::<Value>("document.querySelector('#paste').remove()", &[]).await?;
    serde_json::from_value(pasted).map_err(|error| error.to_string())
}

/// Everything on a page is selected and copied: no word comes along more often than it is seen.
pub async fn only_what_is_seen(browser: &Browser) -> Outcome {
    for (condition, (width, height)) in [(1280, 900), (600, 800)].into_iter().enumerate() {
        browser.resize(width, height).await?;
        for page in mine(browser.engine, condition, PAGES) {
            browser.open(page).await?;
            browser
                .eval::<Value>("document.activeElement.blur(); getSelection().selectAllChildren(document.body)", &[])
                .await?;
            let selected: String = browser.read("getSelection().toString()").await?;
            let (text, _) = copied(browser).await?;
            // On a phone the heading is for the ear alone while something is asked.
            let title = "document.querySelector('#app :is(h1, h2, h3):not(.unseen, :has(~ .asked))').innerText";
            let title: String = browser.read(title).await?;
            for (how, all) in [("selected", selected), ("copied", text)] {
                let start: String = title.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
                let flat: String = all.split_whitespace().collect::<Vec<_>>().join(" ");
                browser.check(flat.contains(&start), || format!("{page}: '{start}' is not {how}"));
                let more: Vec<String> = browser.eval(UNSEEN, &[all.into()]).await?;
                browser
                    .check(more.is_empty(), || format!("{page} at {width}: {how} but not seen: {}", more.join(", ")));
            }
        }
    }
    Ok(())
}

/// The table of a figure and that of the results have their rows and columns, and links that lead somewhere.
pub async fn tables(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    for (page, table) in [
        ("/#/frequentie?taal=nl", "table[data-table-for=frequency]"),
        ("/#/kaart?taal=nl", "table[data-table-for=hosts]"),
        ("/#/ideeen?weergave=tabel&taal=nl", ".results table"),
        ("/#/gegevens?taal=nl", ".tabular table"),
    ] {
        browser.open(page).await?;
        browser
            .eval::<Value>("document.querySelectorAll('[data-action=table]').forEach((it) => it.click())", &[])
            .await?;
        browser.until("the table", &format!("document.querySelector('{table}')?.getClientRects().length > 0")).await?;
        let rows: Vec<Vec<String>> = browser
            .read(&format!("[...document.querySelector('{table}').rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim().replaceAll('\\u00a0', ' ')))"))
            .await?;
        browser
            .eval::<Value>(
                &format!(
                    "document.activeElement.blur(); const range = document.createRange();
                    range.selectNode(document.querySelector('{table}'));
                    getSelection().removeAllRanges(); getSelection().addRange(range);"
                ),
                &[],
            )
            .await?;
        let selected: String = browser.read("getSelection().toString()").await?;
        let (text, html) = copied(browser).await?;
        for (how, all) in [("selected", selected), ("copied", text)] {
            let lines: Vec<&str> =
                all.trim_matches(['\n', '\r']).lines().filter(|line| !line.trim().is_empty()).collect();
            // The caption comes first, as a line of its own.
            let lines = &lines[lines.len().saturating_sub(rows.len())..];
            let cells =
                |line: &str| line.split('\t').map(|cell| cell.trim().replace('\u{a0}', " ")).collect::<Vec<_>>();
            let wrong = lines.iter().zip(&rows).find(|(line, row)| cells(line) != **row);
            browser.check(lines.len() == rows.len() && wrong.is_none(), || {
                format!("{page}: of {} rows {} are {how}; not the same: {wrong:?}", rows.len(), lines.len())
            });
        }
        let count = |part: &str| html.to_lowercase().matches(part).count();
        let cells: usize = rows.iter().map(Vec::len).sum();
        browser.check(count("<tr") == rows.len() && count("<td") + count("<th") - count("<thead") == cells, || {
            format!(
                "{page}: {} rows and {} cells as HTML, for {} and {cells}",
                count("<tr"),
                count("<td") + count("<th"),
                rows.len()
            )
        });
        browser.check(count("href=\"#") == 0, || format!("{page}: links that lead nowhere outside the page"));
    }
    Ok(())
}
