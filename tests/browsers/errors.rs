//! What the page says when something is missing, broken, refused or slow.

use fantoccini::key::Key;
use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};
use super::site::SLOW;

/// The visible words of all errors, with what is folded in them.
const SAID: &str = "[...document.querySelectorAll('[data-error]')].filter(box => box.getClientRects().length > 0) \
                    .map(box => box.innerText).join('\\n').replace(/\\u00a0/g, ' ')";

async fn says(browser: &Browser, name: &str, parts: &[&str]) -> Outcome {
    let holds: Vec<String> = parts.iter().map(|part| format!("said.includes({})", Value::from(*part))).collect();
    let holds = format!("(said => {})({SAID})", holds.join(" && "));
    if browser.until("words", &holds).await.is_err() {
        let said: String = browser.read(SAID).await?;
        browser.note(format!("{name}: expected {parts:?}, found '{said}'"));
    }
    Ok(())
}

/// Without a corpus the page says why, and still stands.
pub async fn no_corpus(browser: &Browser) -> Outcome {
    const CASES: [(&str, &str); 6] = [
        ("no-corpus", "staat niet op de server (404)"),
        ("empty", "corpus.json is leeg"),
        ("cut-off", "afgebroken op regel"),
        ("not-json", "geen geldige JSON"),
        ("schema-9", "volgt versie 9 van het schema"),
        ("other-json", "geen corpus van de dialoogverkenner"),
    ];
    for (case, part) in CASES {
        let expected: &[&str] = if case == "no-corpus" { &["corpus.json"] } else { &[] };
        browser.load_expecting(&format!("/case/{case}/#/?taal=nl"), expected).await?;
        says(browser, case, &["De verslagen konden niet worden", part, "Probeer het opnieuw"]).await?;
        let heading: usize = browser.read("document.querySelectorAll('h1').length").await?;
        browser.check(heading == 1, || format!("{case}: {heading} h1"));
        let top: f64 = browser.read("document.querySelector('#app [data-error]').getBoundingClientRect().top").await?;
        browser.check((0.0..400.0).contains(&top), || format!("{case}: the error stands {top} pixels down the page"));
        // Trying again with the same file ends in the same words, not in an empty page.
        browser.click("[data-error] button").await?;
        says(browser, &format!("{case}, tried again"), &[part]).await?;
    }
    browser.load_expecting("/case/no-corpus/#/?taal=en", &["corpus.json"]).await?;
    says(browser, "no-corpus in English", &["is not on the server (404)", "Try again"]).await?;
    let figures: usize = browser.read("document.querySelectorAll('#app figure[data-chart] svg').length").await?;
    browser.check(figures == 5, || format!("{figures} figures stand from the outline, not five"));
    // What needs texts says that they do not come, and waits.
    browser.eval::<Value>("location.hash = '#/ideeen'", &[]).await?;
    browser.until("a page that waits", "document.querySelector('main > .waiting')").await?;
    says(browser, "cards without texts", &["is not on the server (404)", "Try again"]).await?;
    let cards: usize = browser.read("document.querySelectorAll('[data-card]').length").await?;
    browser.check(cards == 0, || format!("{cards} cards without texts"));
    Ok(())
}

/// Another corpus in the place of the one that the outline is of: what the file holds is what is shown.
pub async fn other_corpus(browser: &Browser) -> Outcome {
    browser.load_expecting("/case/other-corpus/#/?taal=nl", &[]).await?;
    let title = "(document.querySelector('.eyebrow strong') ?? document.querySelector('h1')).textContent === 'Waterrijk in gesprek'";
    browser.until("the other corpus", &format!("{title} && {DRAWN}")).await?;
    browser.go("#/ideeen").await?;
    browser.until("its cards", "document.querySelector('[data-card^=water-]')").await.map(drop)
}

/// The button under a error gets the page going once the file is there.
pub async fn again(browser: &Browser) -> Outcome {
    browser.site.heal(false);
    browser.load_expecting("/case/again/#/?taal=nl", &["corpus.json"]).await?;
    says(browser, "again", &["(404)"]).await?;
    browser.site.heal(true);
    browser.until("the button", "document.querySelector('[data-error] button')").await?;
    browser.click("[data-error] button").await?;
    browser.until("the page after 'again'", DRAWN).await?;
    browser.until("a page without the error", "!document.querySelector('[data-error]')").await?;
    let heading: usize = browser.read("document.querySelectorAll('h1').length").await?;
    browser.check(heading == 1, || format!("{heading} h1 after 'again'"));
    browser.go("#/ideeen").await?;
    browser.until("the cards after 'again'", "document.querySelectorAll('article[data-card]').length === 24").await?;
    Ok(())
}

/// A page whose longer texts do not come says so and stands without them, and 'again' brings them.
pub async fn no_prose(browser: &Browser) -> Outcome {
    browser.site.heal(false);
    browser.load_expecting("/case/no-prose/#/gegevens?taal=en", &["prose.en.txt"]).await?;
    says(browser, "no-prose", &["The text of this page is missing", "prose.en.txt", "(404)"]).await?;
    browser.until("what needs no text", "document.querySelector('main input[type=file]')").await?;
    browser.site.heal(true);
    browser.click("[data-error] button").await?;
    browser
        .until("the text", "!document.querySelector('[data-error]') && document.querySelector('main .drop ~ p')")
        .await?;
    let asked = "performance.getEntriesByType('resource').filter(entry => entry.name.includes('prose.')).length";
    browser.go("#/over").await?;
    browser.until("another page", "document.querySelector('main dl')").await?;
    let asked: usize = browser.read(asked).await?;
    browser.check(asked <= 2, || format!("the texts were asked for {asked} times"));
    Ok(())
}

/// What is wrong in a corpus that can be used is told, and the rest stands.
pub async fn flawed_corpus(browser: &Browser) -> Outcome {
    const COUNT: &str = "document.querySelector('[data-count]').textContent";
    browser.open("/#/ideeen?taal=nl").await?;
    let sound: String = browser.read(COUNT).await?;
    let cases = [
        ("bad-record", ["1 probleem in het gegevensbestand", "records[0]", "past niet in het schema"]),
        ("unknown-code", ["1 probleem in het gegevensbestand", "records[0].codes", "‘bestaat-niet’"]),
    ];
    for (case, parts) in cases {
        browser.open(&format!("/case/{case}/#/ideeen?taal=nl")).await?;
        says(browser, case, &parts[..1]).await?;
        browser.click("details[data-error] > summary").await?;
        says(browser, case, &parts).await?;
        let count: String = browser.read(COUNT).await?;
        browser.check(count == sound, || format!("{case}: {count} cards stand, not {sound}"));
    }
    browser.load_expecting("/case/no-shapes/#/kaart?taal=nl", &["shapes.json"]).await?;
    browser.until("the map without shapes", DRAWN).await?;
    says(browser, "no-shapes", &["De kaartvormen konden niet worden geladen"]).await?;
    let dots: usize = browser.read("document.querySelectorAll('figure[data-chart=hosts] a[data-mark]').length").await?;
    browser.check(dots > 20, || format!("no-shapes: only {dots} dots"));
    Ok(())
}

/// A browser without storage has the whole app, and can change the language.
pub async fn no_storage(browser: &Browser) -> Outcome {
    browser.open("/case/no-storage/#/ideeen").await?;
    browser.mark_page().await?;
    browser.click("a.language").await?;
    browser.until("the other language", DRAWN).await?;
    browser.until("the language on the root", "document.documentElement.lang === 'en'").await.map(drop)
}

/// Without WebAssembly, or without the program, the page says so and shows its numbers in a table.
pub async fn no_program(browser: &Browser) -> Outcome {
    const FIGURES: &str = "!!document.querySelector('#before figure')";
    browser.load_expecting("/case/no-program/#/?taal=en", &[".wasm"]).await?;
    says(browser, "in English", &["could not start", "another or newer browser"]).await?;
    // What the page brings along is of its own corpus.
    browser.load_expecting("/case/no-program/?corpus=own.json#/?taal=nl", &[".wasm", "own.json"]).await?;
    says(browser, "another corpus", &["kon niet starten"]).await?;
    let (others, title): (bool, String) = browser.read(&format!("[{FIGURES}, document.title]")).await?;
    browser
        .check(!others && title == "Dialoogverkenner", || format!("of another corpus stands there, under '{title}'"));
    for (case, expected) in [("no-wasm", "WebAssembly"), ("no-program", ".wasm")] {
        browser.load_expecting(&format!("/case/{case}/#/?taal=nl"), &[expected]).await?;
        says(browser, case, &["kon niet starten", "andere of nieuwere browser"]).await?;
        let figures: bool = browser.read(FIGURES).await?;
        browser.check(figures, || format!("{case}: no figures"));
        let rows: usize = browser
            .read("document.querySelectorAll('#before figure[data-chart=participants] tbody tr').length")
            .await?;
        browser.check(rows == 17, || format!("{case}: {rows} rows in the table"));
        let waiting: bool = browser.read("!!document.querySelector('#before .waiting')").await?;
        browser.check(!waiting, || format!("{case}: the page says that it is still loading"));
    }
    Ok(())
}

/// What an address asks for in vain is passed over and told.
pub async fn nonsense(browser: &Browser) -> Outcome {
    browser.open("/#/ideeen?thema=bestaatniet&foo=bar&q=%E0%A4%A&soort=idea,quatsch&taal=nl").await?;
    says(browser, "nonsense", &["Niet begrepen in het adres", "foo=bar", "soort=quatsch", "thema=bestaatniet"]).await?;
    browser.until("a count", "/^[0-9]+$/.test(document.querySelector('[data-count]').textContent)").await?;
    for (page, part) in [
        ("#/zomaar", "geen pagina ‘zomaar’"),
        ("#/thema/bestaat-niet", "‘bestaat-niet’"),
        ("#/kaartje/bestaat-niet-1", "‘bestaat-niet-1’"),
    ] {
        browser.go(page).await?;
        says(browser, page, &[part]).await?;
    }
    browser.mark_page().await?;
    browser.eval::<Value>("document.querySelector('main a.press').focus()", &[]).await?;
    browser.press(Key::Enter).await?;
    browser.until("the overview after the way out", DRAWN).await?;
    let out: bool = browser.read("!!document.querySelector('figure[data-chart=participants]')").await?;
    browser.check(out, || "the way out of an unknown page does not lead to the overview".to_owned());
    Ok(())
}

/// While the program is under way the page shows its heading, lead and key figures.
pub async fn slow(browser: &Browser) -> Outcome {
    browser.load("/case/slow/").await?;
    let standing = "(before => before && before.querySelector('h1') && before.querySelector('.lead') \
                    && before.querySelectorAll('.keys li').length === 4 && performance.now())(document.querySelector('#before'))";
    let at = browser.until("the page before the program", standing).await?.as_f64().unwrap_or(f64::MAX);
    browser.check(at < 1000.0, || format!("heading, lead and key figures stand after {at:.0} ms"));
    let seen: bool = browser
        .read("[...document.querySelectorAll('#before h1, #before .lead, #before .keys strong')].every(part => part.getClientRects().length > 0)")
        .await?;
    browser.check(seen, || "heading, lead and key figures are not in sight".to_owned());
    let ready: bool = browser.read("document.documentElement.hasAttribute('data-ready')").await?;
    browser.check(!ready, || "the program runs although it was kept back".to_owned());
    browser.until("the program", DRAWN).await?;
    let at: f64 = browser.read("performance.now()").await?;
    browser.check(at >= SLOW.as_millis() as f64, || format!("the program ran after {at:.0} ms"));
    let left: bool = browser.read("!!document.querySelector('#before')").await?;
    browser.check(!left, || "what stood before the program is still there".to_owned());
    // Who goes on while the program has nothing to show yet arrives there, in the language asked for.
    browser.load("/case/slow-corpus/#/kaartje/gezondheid-idee-1?taal=nl").await?;
    browser.until("the program", "performance.getEntriesByName('program').length > 0").await?;
    browser.eval::<Value>("location.hash = '#/themas?taal=en'", &[]).await?;
    browser.until("the corpus", DRAWN).await?;
    let there: (String, String) =
        browser.read("[location.hash, document.querySelector('main h1').textContent]").await?;
    browser.check(there == ("#/themas?taal=en".to_owned(), "All themes".to_owned()), || format!("{there:?}"));
    Ok(())
}

/// A program that traps says so on the page where it was, keeps the address and the selection, and starts afresh there.
pub async fn stopped(browser: &Browser) -> Outcome {
    const NOTICE: &str = "document.querySelector('.stopped:not([hidden])')";
    const KEPT: &str = "[document.querySelector('header nav a[href=\"#/selectie\"]').textContent.includes('(1)'), \
                        document.querySelector('[data-card] .keep').getAttribute('aria-pressed')].join()";
    const STOPPED: [(&str, &str, &str); 3] = [
        ("trap", "nl", "Het programma is gestopt"),
        ("trap-later", "en", "The program has stopped"),
        ("trap-itself", "nl", "Het programma is gestopt"),
    ];
    for (event, lang, part) in STOPPED {
        let hash = format!("#/ideeen?thema=gezondheid&taal={lang}");
        browser.load_expecting(&format!("/case/trap/{hash}"), &["nreachable", "RuntimeError"]).await?;
        browser.until("the page before the trap", DRAWN).await?;
        if event == "trap" {
            browser.click("[data-card] .keep").await?;
            browser.until("a card kept", &format!("{KEPT} === 'true,true'")).await?;
        }
        let early: bool = browser.read(&format!("!!{NOTICE}")).await?;
        browser.check(!early, || "the page says that the program has stopped, but it runs".to_owned());
        browser.eval::<Value>(&format!("dispatchEvent(new Event('{event}'))"), &[]).await?;
        says(browser, event, &[part]).await?;
        let notices: usize = browser.read("document.querySelectorAll('.stopped:not([hidden])').length").await?;
        browser.check(notices == 1, || format!("{event}: {notices} notices"));
        let focus: bool = browser.read(&format!("document.activeElement === {NOTICE}")).await?;
        browser.check(focus, || format!("{event}: the focus is not on the notice"));
        browser.mark_page().await?;
        browser.click(".stopped:not([hidden]) button").await?;
        browser.until("the page started afresh", DRAWN).await?;
        let kept: String = browser.read("location.hash").await?;
        browser.check(kept.contains("thema=gezondheid"), || format!("{event}: afresh, the address is {kept}"));
        let kept: String = browser.read(KEPT).await?;
        browser.check(kept == "true,true", || format!("{event}: afresh, the selection is gone: {kept}"));
        let left: bool = browser.read(&format!("!!{NOTICE}")).await?;
        browser.check(!left, || format!("{event}: started afresh, but the notice is still there"));
    }
    // The other way out is the first page, with the same selection.
    browser.load_expecting("/case/trap/#/ideeen?thema=gezondheid&taal=nl", &["nreachable", "RuntimeError"]).await?;
    browser.until("the page before the trap", DRAWN).await?;
    browser.eval::<Value>("dispatchEvent(new Event('trap'))", &[]).await?;
    browser.until("the notice", NOTICE).await?;
    browser.mark_page().await?;
    browser.click(".stopped:not([hidden]) .front").await?;
    browser.until("the first page", &format!("{DRAWN} && !location.hash")).await?;
    let kept: bool =
        browser.read("document.querySelector('header nav a[href=\"#/selectie\"]').textContent.includes('(1)')").await?;
    browser.check(kept, || "the selection is gone on the first page".to_owned());
    Ok(())
}
