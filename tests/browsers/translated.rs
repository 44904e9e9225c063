//! A page that the browser translates: Chrome and Edge put each text in elements of their own, in the place of the text
//! nodes that the program has made.

use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};

/// Does with all texts what a browser does that translates the page to a third language, and names that as its language.
const TRANSLATE: &str = r#"
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found.filter((text) => text.data.trim() && !text.parentElement.closest("svg, script, textarea"))) {
        const outer = document.createElement("font");
        outer.appendChild(document.createElement("font")).textContent = text.data;
        text.replaceWith(outer);
    }
    document.documentElement.lang = "fr";
"#;

/// All that is read on the page, in the order in which it is read.
const READ: &str = r"document.body.innerText.replace(/\s+/g, ' ')";

const IN_ENGLISH: &str = "document.querySelector('.language').innerText.includes('Nederlands')";
/// Where, what a reader does there, and when it has come through.
const ACTS: [(&str, &str, &str); 7] = [
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
    const type = (text) => {
        const box = document.querySelector("input[type=search]");
        box.value = text;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    };
"#;

/// Whatever is done on a page that is translated, all that is read afterwards is what a page reads that was opened there.
pub async fn translated(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    for (address, act, done) in ACTS {
        browser.open(&format!("/{address}")).await?;
        browser.eval::<Value>(TRANSLATE, &[]).await?;
        browser.eval::<Value>(&format!("{HANDS} {act}"), &[]).await?;
        browser.until(&format!("{act} on {address}"), &format!("{done} && {DRAWN}")).await?;
        // Offers belong to who is typing, and not to an address.
        browser
            .eval::<Value>("document.activeElement.blur(); document.querySelector('#offers')?.remove()", &[])
            .await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        let there: String = browser.read("location.hash").await?;
        let seen: String = browser.read(READ).await?;
        browser.open(&format!("/{there}")).await?;
        browser.eval::<Value>("document.querySelector('#offers')?.remove()", &[]).await?;
        let whole: String = browser.read(READ).await?;
        browser.check(seen == whole, || {
            let same = seen.chars().zip(whole.chars()).take_while(|(seen, whole)| seen == whole).count();
            let part = |text: &str| text.chars().skip(same.saturating_sub(20)).take(80).collect::<String>();
            format!("{act} on {address} leaves '{}' for '{}'", part(&seen), part(&whole))
        });
    }
    // What is hidden in the page comes in a language that it has.
    browser.open("/#/?taal=nl").await?;
    browser.eval::<Value>(TRANSLATE, &[]).await?;
    browser
        .eval::<Value>("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('x') }))", &[])
        .await?;
    let shown = "[...document.querySelectorAll('.stopped:not([hidden])')].map((notice) => notice.lang).join()";
    browser.until("the notice in Dutch", &format!("{shown} === 'nl'")).await?;
    browser.load_expecting("/#/?taal=nl", &["x"]).await
}
