//! A page that the browser translates: Chrome and Edge put each text in elements of their own, in the place of the text
//! nodes that the program has made.

use std::time::Duration;

use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};
use super::engines::Engine;
use super::states::is_mine;

/// Does with all texts what a browser does that translates the page, and names the language as that of the page.
const TRANSLATE: &str = r#"
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found.filter((text) => text.data.trim() && !text.parentElement.closest("svg, script, textarea"))) {
        const outer = document.createElement("font");
        outer.appendChild(document.createElement("font")).textContent = text.data;
        text.replaceWith(outer);
    }
    document.documentElement.lang = arguments[0] ?? "fr";
"#;

/// All that is read on the page, in the order in which it is read.
const READ: &str = r#"document.body.innerText.replace(/\s+/g, ' ')
    + [...document.querySelectorAll('[data-facet^="soort:"], [data-facet^="spoor:"]')].map((tick) => tick.closest('label').textContent)"#;

const IN_ENGLISH: &str = "document.querySelector('.language').innerText.includes('Nederlands')";
/// Where, what a reader does there, and when it has come through.
const ACTS: [(&str, &str, &str); 8] = [
    ("#/ideeen?taal=nl", "press('.card .keep')", "!!document.querySelector('.card .keep[aria-pressed=true]')"),
    ("#/ideeen?taal=nl", "type('jeugdzorg')", "location.hash.includes('q=jeugdzorg')"),
    ("#/ideeen?q=eenzaam&taal=nl", "type('eenzaamheid')", "location.hash.includes('q=eenzaamheid')"),
    ("#/ideeen?thema=gezondheid&taal=nl", "press('.chip')", "!location.hash.includes('thema=')"),
    ("#/?taal=nl", "press('.language')", IN_ENGLISH),
    ("#/thema/gezondheid?taal=nl", "press('.language')", IN_ENGLISH),
    ("#/kaart?taal=nl", "press('[data-place=houten] a.name')", "!!document.querySelector('[data-panel=houten]')"),
    (
        "#/vergelijk?taal=nl",
        "press('[data-toggle=\"spoor:civil-society\"]')",
        "location.hash.includes('naast=spoor:citizens,spoor:science')",
    ),
];
const HANDS: &str = r#"
    const press = (selector) => document.querySelector(selector).click();
    const give = (text) => {
        const carried = new DataTransfer(), input = document.querySelector("[type=file]");
        carried.items.add(new File([text], "table.csv"));
        input.files = carried.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const type = (text) => {
        const box = document.querySelector("input[type=search]");
        box.value = text;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    };
"#;

/// What is folded differs by the way that a reader came.
const FOLD: &str = "document.activeElement.blur(); document.querySelector('#offers')?.remove(); \
                    document.querySelectorAll('details').forEach((details) => (details.open = false));";
/// How often, and how many milliseconds apart, a page is looked at whose last parts come after the rest.
const LOOKS: (usize, u64) = (20, 250);

/// Whatever is done on a page that is translated, all that is read afterwards is what a page reads that was opened there.
pub async fn translated(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    // Chromium is what translates; in the others each act is tried in one.
    let is_tried = |(at, _): &(usize, _)| browser.engine == Engine::Chromium || is_mine(browser.engine, *at);
    for (_, (address, act, done)) in ACTS.into_iter().enumerate().filter(is_tried) {
        browser.open(&format!("/{address}")).await?;
        browser.eval::<Value>("localStorage.clear()", &[]).await?;
        browser.open(&format!("/{address}")).await?;
        browser.eval::<Value>(TRANSLATE, &[]).await?;
        browser.eval::<Value>(&format!("{HANDS} {act}"), &[]).await?;
        browser.until(&format!("{act} on {address}"), &format!("{done} && {DRAWN}")).await?;
        let there: String = browser.read("location.hash").await?;
        let seen = settled(browser, |_| false).await?;
        browser.open(&format!("/{there}")).await?;
        let whole = settled(browser, |whole| whole == seen).await?;
        browser.check(seen == whole, || {
            let same = seen.chars().zip(whole.chars()).take_while(|(seen, whole)| seen == whole).count();
            let part = |text: &str| text.chars().skip(same.saturating_sub(20)).take(80).collect::<String>();
            format!("{act} on {address} leaves '{}' for '{}'", part(&seen), part(&whole))
        });
    }
    // Firefox puts texts and elements into what it has translated, and no comments: what is found is marked all the same.
    browser.open("/#/ideeen?thema=gezondheid&taal=nl").await?;
    const BARE: &str = "const comments = document.createTreeWalker(document.querySelector('.results'), NodeFilter.SHOW_COMMENT);
        const found = []; while (comments.nextNode()) found.push(comments.currentNode);
        found.filter((it) => it.parentElement.closest('a, p')).forEach((it) => it.remove());
        const [, ...titles] = [...document.querySelectorAll('.card h3 a')];
        return titles.map((it) => it.textContent.trim().split(' ').find((word) => word.length > 6)).find((word) => word)";
    let word: String = browser.eval(BARE, &[]).await?;
    browser.eval::<Value>(&format!("{HANDS} type({})", Value::from(word.as_str())), &[]).await?;
    browser.until("words that are marked", &format!("!!document.querySelector('.card h3 a mark') && {DRAWN}")).await?;
    let titles: Vec<String> =
        browser.read("[...document.querySelectorAll('.card')].map((it) => it.dataset.card + '|' + it.querySelector('h3 a').textContent)").await?;
    let corpus: Value =
        serde_json::from_str(include_str!("../../public/corpus.json")).map_err(|error| error.to_string())?;
    let is_whole = |line: &String| {
        let (id, title) = line.split_once('|').unwrap_or_default();
        corpus["records"].as_array().into_iter().flatten().any(|it| it["id"] == id && it["title"] == title)
    };
    let cut: Vec<&String> = titles.iter().filter(|line| !is_whole(line)).collect();
    browser.check(!titles.is_empty() && cut.is_empty(), || format!("titles that lost something at '{word}': {cut:?}"));
    // What would be wrong in other words says so: code, what a report holds, names of files.
    for (page, what) in [
        ("#/insluiten", "main textarea"),
        ("#/gegevens", ".stopped pre"),
        ("#/gegevens", "main .take-data a[href*=tab]"),
        ("#/gegevens", "main tbody th"),
    ] {
        browser.open(&format!("/{page}?taal=nl")).await?;
        browser.until(what, &format!("!!document.querySelector('{what}')")).await?;
        let stays: bool =
            browser.read(&format!("document.querySelector('{what}').closest('[translate=no]') !== null")).await?;
        browser.check(stays, || format!("{what} on {page} is translated"));
    }
    // What comes when it is asked for speaks the language of the interface, too.
    for (page, act, what, words) in [
        ("#/kaartje/gezondheid-idee-1", "press('[data-ask=source]')", "dialog[open] h2", "What the report says"),
        ("#/gegevens", "give('Title,Text\\nGreen,More trees')", "[data-workshop] h2", "From your table"),
    ] {
        browser.open(&format!("/{page}?taal=en")).await?;
        browser.eval::<Value>(TRANSLATE, &[]).await?;
        browser.eval::<Value>(&format!("{HANDS} {act}"), &[]).await?;
        let speaks = format!("document.querySelector('{what}')?.textContent.startsWith('{words}')");
        browser.until(&format!("{act} in English"), &speaks).await?;
    }
    // Also where a browser names the other language of the interface, which the page itself does not show.
    browser.site.heal(false);
    browser.load_expecting("/case/no-workshop/#/gegevens?taal=nl", &["workshop"]).await?;
    browser.until("the page", DRAWN).await?;
    browser.eval::<Value>(TRANSLATE, &["en".into()]).await?;
    browser.eval::<Value>(&format!("{HANDS} give('Titel,Tekst\\nGroen,Meer bomen')"), &[]).await?;
    browser.until("that no table can be read", "!!document.querySelector('.away:not([hidden])')").await?;
    browser.site.heal(true);
    // What is hidden in the page comes in a language that it has.
    browser.load_expecting("/case/trap/#/?taal=nl", &["nreachable", "RuntimeError"]).await?;
    browser.until("the page", DRAWN).await?;
    browser.eval::<Value>(TRANSLATE, &[]).await?;
    browser.eval::<Value>("dispatchEvent(new Event('trap'))", &[]).await?;
    let shown = "[...document.querySelectorAll('.stopped:not([hidden])')].map((notice) => notice.lang).join()";
    browser.until("the notice in Dutch", &format!("{shown} === 'nl'")).await?;
    // What the trap tells may come late, and is not for the next journey.
    browser.open("/").await
}

/// All that is read on the page, as soon as it is what is looked for, or stays as it is.
async fn settled(browser: &Browser, is_it: impl Fn(&str) -> bool) -> Result<String, String> {
    let mut last = String::new();
    let mut same = 0;
    for _ in 0..LOOKS.0 {
        browser.eval::<Value>(FOLD, &[]).await?;
        let now: String = browser.read(READ).await?;
        same = if now == last { same + 1 } else { 0 };
        last = now;
        if is_it(&last) || same == LOOKS.0 / 4 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(LOOKS.1)).await;
    }
    Ok(last)
}
