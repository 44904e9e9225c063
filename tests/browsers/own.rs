//! A corpus of the reader's own: from a file, from the address, broken ones, and the way back.

use serde_json::{Value, json};

use super::browser::{Browser, DRAWN, Outcome};
use super::own_served::{FRISIAN, PARTLY};

/// Another municipality with other tracks, themes and places.
pub const SMALL: &str = include_str!("../fixtures/small.json");

const INPUT: &str = "input[type=file]";
const TITLE: &str = "(document.querySelector('.eyebrow strong') ?? document.querySelector('h1')).textContent";
const SAID: &str = "[...document.querySelectorAll('[data-error]')].map(box => box.textContent).join(' ')";

/// Gives the page a file as a reader does who chooses or drops it.
pub async fn give(browser: &Browser, name: &str, text: &str, by_drop: bool) -> Outcome {
    const GIVE: &str = r#"
        const [name, text, byDrop] = arguments;
        const carried = new DataTransfer();
        carried.items.add(new File([text], name, { type: "application/json" }));
        if (byDrop) {
            const zone = document.querySelector(".drop");
            zone.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
        } else {
            const input = document.querySelector("input[type=file]");
            input.files = carried.files;
            input.dispatchEvent(new Event("change", { bubbles: true }));
        }
    "#;
    browser.eval::<Value>(GIVE, &[json!(name), json!(text), json!(by_drop)]).await.map(drop)
}

fn length(list: &str) -> usize {
    let file: Value = serde_json::from_str(SMALL).unwrap();
    file[list].as_array().unwrap().len()
}

/// Title, figures, map and counts are those of the small corpus.
async fn is_small(browser: &Browser) -> Outcome {
    browser.until("the small corpus", &format!("{TITLE} === 'Waterrijk in gesprek' && {DRAWN}")).await?;
    let people: String = browser.read("document.querySelector('[data-key=participants]').textContent").await?;
    browser.check(people.ends_with("37"), || format!("the small corpus has '{people}' participants"));
    let marks =
        "[...document.querySelectorAll('figure[data-chart=hosts] a[data-mark]')].map(mark => mark.dataset.mark)";
    let mut hosts: Vec<String> = browser.read(marks).await?;
    hosts.sort();
    browser.check(hosts == ["plasdorp", "waterrijk"], || format!("hosts on the map: {hosts:?}"));
    // The two places fill the map; under the outlines of another country they would stand on one spot.
    let apart: f64 = browser
        .read("(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y))([...document.querySelectorAll('figure[data-chart=hosts] a[data-mark]')].map(mark => mark.getBoundingClientRect()))")
        .await?;
    browser.check(apart > 80.0, || format!("the two places are {apart:.0} pixels apart"));
    let said: String = browser.read("document.querySelector('main').textContent").await?;
    for wired in ["2021", "corona", "tachtig"] {
        browser.check(!said.contains(wired), || format!("the page of the small corpus says '{wired}'"));
    }
    browser.go("#/ideeen?taal=nl").await?;
    let count: String = browser.read("document.querySelector('[data-count]').textContent").await?;
    browser.check(count == length("records").to_string(), || format!("{count} cards of the small corpus"));
    let bar: String = browser.read("document.querySelector('.own').textContent").await?;
    browser.check(bar.contains("Terug naar de meegeleverde gegevens"), || format!("the bar says '{bar}'"));
    Ok(())
}

/// A file is opened in the place of what came with the app, and left again.
pub async fn file(browser: &Browser) -> Outcome {
    browser.open("/#/gegevens?taal=nl").await?;
    let first: String = browser.read("document.title").await?;
    browser.eval::<Value>("scrollTo(0, 9999)", &[]).await?;
    browser.type_into(INPUT, concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/small.json")).await?;
    browser.until("the file from its top", &format!("{TITLE} === 'Waterrijk in gesprek' && scrollY === 0")).await?;
    is_small(browser).await?;
    browser.go("#/gegevens?taal=nl").await?;
    let cells: String = browser
        .read("[...document.querySelectorAll('.tabular td:last-child')].map(cell => cell.textContent).join()")
        .await?;
    let lists =
        ["sources", "stated", "tracks", "themes", "places", "code_groups", "codes", "actors", "roles", "records"];
    let expected = lists.map(|list| length(list).to_string()).join(",");
    browser.check(cells == expected, || format!("the lists have {cells}, not {expected}"));
    browser.mark_page().await?;
    browser.click(".own button").await?;
    browser.until("what came with the app", DRAWN).await?;
    let after: String = browser.read(TITLE).await?;
    browser.check(first.contains(&after), || format!("back at '{after}', from '{first}'"));
    let bar: bool = browser.read("!!document.querySelector('.own')").await?;
    browser.check(!bar, || "the bar of an own file is still there".to_owned());
    browser.go("#/ideeen?taal=nl").await
}

/// A file that is opened in one language and left in another leads back to texts in that one, and nothing is told of a
/// translation that nobody asks for.
pub async fn languages(browser: &Browser) -> Outcome {
    const LANGUAGE: &str = "document.querySelector('.card h3')?.lang";
    for (before, after) in [("nl", "en"), ("en", "nl")] {
        give_at(browser, &format!("#/gegevens?taal={before}")).await?;
        browser.go(&format!("#/ideeen?taal={after}")).await?;
        browser.mark_page().await?;
        browser.click(".own button").await?;
        browser.until("what came with the app", &format!("!document.querySelector('.own') && {DRAWN}")).await?;
        browser.go(&format!("#/ideeen?taal={after}")).await?;
        browser.until(&format!("texts in {after}"), &format!("{LANGUAGE} === '{after}'")).await?;
        let said: String = browser.read(SAID).await?;
        browser.check(said.is_empty(), || format!("back from {before} in {after}: '{said}'"));
    }
    // A file in a third language shows each of those that it was translated to, also where its address has pairs.
    for file in [FRISIAN, &format!("{FRISIAN}%3Fv=3")] {
        browser.load_expecting(&format!("/?corpus={file}#/ideeen?taal=nl"), &["own"]).await?;
        for lang in ["nl", "en", "nl"] {
            browser.eval::<Value>(&format!("location.hash = '#/ideeen?taal={lang}'"), &[]).await?;
            browser.until(&format!("texts of {file} in {lang}"), &format!("{LANGUAGE} === '{lang}'")).await?;
        }
    }
    // What is not translated stands there in the language that it is in, wherever it stands.
    const NOT_ENGLISH: &str =
        "[...document.querySelectorAll('main tbody th, main .theme h3 a, [data-panel] .themes a')]
        .filter((it) => it.closest('[lang]').lang !== 'en').map((it) => it.textContent.trim()).join()";
    for (hash, there, untranslated) in [
        ("#/ideeen?weergave=tabel", "main tbody th", "Een ton bij elke regenpijp"),
        ("#/themas", "main .theme h3 a", "Een plek voor jongeren"),
        ("#/kaart?plaats=waterrijk", "[data-panel] .themes a", "Een plek voor jongeren"),
    ] {
        browser
            .load_expecting(
                &format!("/?corpus={PARTLY}{hash}{}taal=en", if hash.contains('?') { '&' } else { '?' }),
                &["own"],
            )
            .await?;
        browser.until(hash, &format!("!!document.querySelector('{there}') && {DRAWN}")).await?;
        let found: String = browser.read(NOT_ENGLISH).await?;
        browser.check(found == untranslated, || format!("{hash}: '{found}' is not in English"));
    }
    // What is missing in English is not missing in Dutch.
    give_at(browser, "#/gegevens?taal=en").await?;
    browser.go("#/ideeen?taal=en").await?;
    browser.until("what is missing", &format!("{SAID} !== ''")).await?;
    browser.go("#/ideeen?taal=nl").await?;
    browser.until("nothing missing", &format!("{SAID} === '' && {DRAWN}")).await?;
    // Nor is a language on its way that is no longer asked for.
    const COMING: &str = "!!document.querySelector('.notice.waiting')";
    browser.open("/case/slow/#/ideeen?taal=nl").await?;
    browser.eval::<Value>("location.hash = '#/ideeen?taal=en'", &[]).await?;
    browser.until("word of what is on its way", COMING).await?;
    browser.eval::<Value>("location.hash = '#/ideeen?taal=nl'", &[]).await?;
    browser.until("no word of it", &format!("!{COMING}")).await.map(drop)
}

async fn give_at(browser: &Browser, page: &str) -> Outcome {
    browser.open(&format!("/{page}")).await?;
    give(browser, "small.json", SMALL, false).await?;
    browser.until("the file", &format!("{TITLE} === 'Waterrijk in gesprek' && {DRAWN}")).await.map(drop)
}

/// What lies under what is told, once it has the focus.
const UNDER: &str = concat!(
    "return (() => {",
    include_str!("probes/focus.js"),
    "})(), __reachable.forEach((it) => { scrollTo(0, document.body.scrollHeight); it.focus(); __look(); }),
    __walked.flat().map(String).filter((line) => line.endsWith('lies under something else'))"
);

/// A broken file gives its reason, and what was shown stays; one with flaws is shown with them told.
pub async fn broken(browser: &Browser) -> Outcome {
    browser.open("/#/gegevens?taal=nl").await?;
    let lead: String = browser.read("document.querySelector('.lead').textContent").await?;
    for (name, text, part) in [
        ("half.json", &SMALL[..SMALL.len() / 2], "half.json is afgebroken op regel"),
        ("blad.json", "naam;aantal", "blad.json is"),
        ("leeg.json", "", "leeg.json is leeg"),
        ("ander.json", r#"{"schema":1,"id":"x","records":[]}"#, "geen corpus van de dialoogverkenner"),
    ] {
        give(browser, name, text, name.starts_with('b')).await?;
        let told = format!("{SAID}.includes('{part}') && {SAID}.includes('staan er nog')");
        if browser.until(name, &told).await.is_err() {
            let said: String = browser.read(SAID).await?;
            browser.note(format!("{name}: expected '{part}', found '{said}'"));
        }
        let now: String = browser.read("document.querySelector('.lead').textContent").await?;
        browser.check(now == lead, || format!("{name}: what was shown is gone: {now}"));
        if name == "half.json" {
            // What is told stays in sight, and lies over nothing that has the focus.
            let under: Vec<String> = browser.eval(UNDER, &[]).await?;
            under.into_iter().for_each(|line| browser.note(format!("{name}: {line}")));
        }
        browser.click(".opening button").await?;
        let focus: String = browser.read("document.activeElement.tagName").await?;
        browser.check(focus != "BODY", || format!("{name}: the focus is lost with what was told"));
    }
    // One that is larger than all memory, as the browser tells of it.
    const HUGE: &str = "const size = Object.getOwnPropertyDescriptor(Blob.prototype, 'size').get;
        Object.defineProperty(Blob.prototype, 'size', { configurable: true, get() { return this.name === 'groot.json' ? 3e9 : size.call(this); } })";
    browser.eval::<Value>(HUGE, &[]).await?;
    give(browser, "groot.json", SMALL, false).await?;
    browser.until("a file too large", &format!("{SAID}.includes('kan groot.json niet lezen')")).await?;
    browser.click(".opening button").await?;
    let flawed = SMALL.replacen("\"kind\":\"pain\"", "\"kind\":\"raadsel\"", 1);
    give(browser, "flauw.json", &flawed, true).await?;
    browser.until("the flawed corpus", &format!("{TITLE} === 'Waterrijk in gesprek' && {DRAWN}")).await?;
    let said: String = browser.read(SAID).await?;
    for part in ["records[0]", "raadsel", "regel"] {
        browser.check(said.contains(part), || format!("the flaw is told as '{said}', without '{part}'"));
    }
    Ok(())
}

/// The address opens a file of the same site, and refuses one of another.
pub async fn address(browser: &Browser) -> Outcome {
    browser.open("/?utm_source=a&amp;corpus=own.json.#/?taal=nl").await?;
    is_small(browser).await?;
    let back: String = browser.read("document.querySelector('.own a').getAttribute('href')").await?;
    browser.check(!back.contains("corpus"), || format!("the way back leads to {back}"));

    for other in ["https://example.org/own.json", "data:application/json,{}", "file:///etc/hostname"] {
        browser.open(&format!("/?corpus={}#/?taal=nl", other.replace(':', "%3A"))).await?;
        let told = format!("{SAID}.includes('andere site')");
        if browser.until(other, &told).await.is_err() {
            let said: String = browser.read(SAID).await?;
            browser.note(format!("{other}: found '{said}'"));
        }
        let title: String = browser.read(TITLE).await?;
        browser.check(title != "Waterrijk in gesprek", || format!("{other} was opened"));
    }
    browser.load_expecting("/?corpus=nergens.json#/?taal=nl", &["nergens.json"]).await?;
    browser.until("404 told", &format!("{SAID}.includes('404') && {DRAWN}")).await?;
    stopped_on_its_way(browser).await
}

/// A frame whose file is on its way is the same frame without that file, once that is stopped.
async fn stopped_on_its_way(browser: &Browser) -> Outcome {
    const STOP: &str = "document.querySelector('.opening.row a')";
    let slow = "/case/slow/?embed=cards&corpus=own.json#/ideeen?soort=idea&taal=nl";
    browser.load_expecting(slow, &["own.json"]).await?;
    browser.until("the way to stop", STOP).await?;
    browser.mark_page().await?;
    browser.eval::<Value>(&format!("{STOP}.click()"), &[]).await?;
    browser.until("the bundled cards", DRAWN).await?;
    let at: String = browser.read("location.search + location.hash").await?;
    browser.check(at == "?embed=cards#/ideeen?soort=idea&taal=nl", || format!("once stopped, it is at {at}"));
    let own: usize = browser.read("document.querySelectorAll('.own, [data-error]').length").await?;
    browser.check(own == 0, || "something of the stopped file is told".to_owned());
    // In the page of someone else nothing is told of the file, and no way leads to another one.
    browser.open("/?embed=cards&corpus=own.json#/ideeen?taal=nl").await?;
    let (own, cards): (usize, usize) =
        browser.read("['.own', 'article[data-card]'].map((it) => document.querySelectorAll(it).length)").await?;
    browser.check(own == 0 && cards > 0, || format!("a frame of a file has {own} bars over {cards} cards"));
    // A file that the reader opens in the whole explorer there is told, with the way back.
    browser.open("/?embed=all#/gegevens?taal=nl").await?;
    browser.type_into("input[type=file]", concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/small.json")).await?;
    browser.until("the way back", "document.querySelector('.own button')").await?;
    browser.open("/").await
}
