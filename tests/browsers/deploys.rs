//! Files of two builds, or of none, meet in a page: it works, or it offers to load anew, and that helps.

use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};
use super::engines::Engine;
use super::states::is_mine;
use super::versions::{EXPORT, GLUE, Given, PROGRAM, Versions, next_build};

const NOTICE: &str = "document.querySelector('.update:not([hidden])')";
/// The visible words of all errors.
const SAID: &str = "[...document.querySelectorAll('[data-error]')].filter(box => box.getClientRects().length > 0) \
                    .map(box => box.innerText).join('\\n')";
const KEPT: &str = "[...document.querySelectorAll('header nav a')].some(link => link.textContent.includes('(1)'))";
const BUILD: &str = "document.documentElement.dataset.build";
/// What pages with broken files have against themselves is expected, whatever it is; panics are looked for by name.
const ALL: &[&str] = &[""];

/// What a browser loads by itself, and keeps in ways of its own: tried in every engine. What the program fetches comes to
/// all of them alike, so that each such file is tried in one.
const LOADED: [&str; 4] = ["", "start.js", GLUE, PROGRAM];

/// What is right for files that do not belong together.
enum Right {
    /// Nobody notices.
    Works,
    /// A newer version is offered, and comes with one press.
    Offered,
    /// A sentence with these words stands there, and a button that brings what is missing once the server has it.
    Said(&'static str),
    /// A sentence with these words stands there, and the rest works.
    Told(&'static str),
}
use Right::{Offered, Said, Told, Works};

/// What a case is called, what is given in the place of which files, the page, and what is right.
type Case = (&'static str, Vec<(&'static str, Given)>, &'static str, Right);

/// A page of the first build where the server has some files of the next one, in many orders of arrival.
pub async fn mixtures(browser: &Browser) -> Outcome {
    use Given::{Elsewhere, HostPage, Missing, Next};
    const WORKER: (&str, Given) = ("sw.js", Next);
    let dist = |name: &str| {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist").join(name);
        std::fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))
    };
    let corpus = dist("corpus.json")?;
    let newer = || Given::Text(corpus.replacen("\"schema\": 2", "\"schema\": 9", 1));
    let retold = || Given::Text(corpus.replacen("\"title\": \"", "\"title\": \"Nieuw: ", 1));
    let mut english: Value = serde_json::from_str(&dist("corpus.en.json")?).map_err(|error| error.to_string())?;
    let newer_english = Given::Text(english.to_string().replacen("\"schema\":2", "\"schema\":9", 1));
    if let Some(records) = english["records"].as_object_mut() {
        let first = records.keys().next().cloned().unwrap_or_default();
        records.remove(&first);
    }
    let other_english = || Given::Text(english.to_string());
    // WebKit has the glue in its memory from the visit before, and so all of the build that the page is of.
    let is_webkit = browser.engine == Engine::Webkit;
    let glue = || if is_webkit { Works } else { Offered };
    let rest = ["start.js", GLUE, PROGRAM, "sw.js"].map(|name| (name, Next));
    let cases: Vec<Case> = vec![
        ("all but the page", rest.to_vec(), "#/?taal=nl", Offered),
        (
            "all but the start script",
            [("", Next), WORKER].into_iter().chain(rest[1..].to_vec()).collect(),
            "#/",
            Offered,
        ),
        ("a newer program alone", vec![(PROGRAM, Next)], "#/", Said("kon niet starten")),
        ("a newer program", vec![(PROGRAM, Next), WORKER], "#/", Offered),
        ("newer glue", vec![(GLUE, Next), WORKER], "#/ideeen?taal=nl", glue()),
        ("no program", vec![(PROGRAM, Missing), WORKER], "#/", Offered),
        ("a page in the place of the program", vec![(PROGRAM, HostPage), WORKER], "#/", Offered),
        ("a page in the place of the glue", vec![(GLUE, HostPage), WORKER], "#/", glue()),
        ("another text", vec![("corpus.json", retold())], "#/ideeen?taal=nl", Works),
        ("another text, and its list", vec![("corpus.json", retold()), WORKER], "#/ideeen?taal=nl", Works),
        ("another text behind the outline", vec![("corpus.json", retold())], "#/?taal=nl", Works),
        ("a newer schema, all else to come", vec![("corpus.json", newer())], "#/ideeen?taal=nl", Offered),
        ("a newer schema behind the outline", vec![("corpus.json", newer())], "#/?taal=nl", Offered),
        ("a newer schema of English", vec![("corpus.en.json", newer_english)], "#/ideeen?taal=en", Offered),
        ("other English", vec![("corpus.en.json", other_english()), WORKER], "#/ideeen?taal=en", Offered),
        ("no outline", vec![("corpus.outline.json", Missing)], "#/?taal=nl", Works),
        ("a page in the place of the outline", vec![("corpus.outline.json", HostPage)], "#/?taal=nl", Works),
        ("no corpus", vec![("corpus.json", Missing), WORKER], "#/ideeen?taal=nl", Offered),
        ("a corpus elsewhere", vec![("corpus.json", Elsewhere), WORKER], "#/ideeen?taal=nl", Offered),
        ("a corpus elsewhere, behind the outline", vec![("corpus.json", Elsewhere), WORKER], "#/?taal=nl", Offered),
        ("no English", vec![("corpus.en.json", Elsewhere), WORKER], "#/ideeen?taal=en", Offered),
        ("no prose", vec![("prose.nl.txt", Missing), WORKER], "#/over?taal=nl", Offered),
        ("a page in the place of prose", vec![("prose.en.txt", HostPage), WORKER], "#/over?taal=en", Offered),
        ("no shapes", vec![("shapes.json", Elsewhere), WORKER], "#/kaart?taal=nl", Offered),
    ];
    let mut server = Versions::start(true)?;
    keep_one(browser, &server, &[]).await?;
    for (at, (name, given, hash, right)) in cases.into_iter().enumerate() {
        if !given.iter().any(|(file, _)| LOADED.contains(file)) && !is_mine(browser.engine, at) {
            continue;
        }
        one(browser, &server, name, &given, hash, &right).await?;
        // Browsers keep the page that came in the place of a file of this build, which the next build does not have.
        if given.iter().any(|(file, given)| [PROGRAM, GLUE].contains(file) && matches!(given, HostPage)) {
            server = Versions::start(true)?;
            keep_one(browser, &server, &[]).await?;
        }
    }
    // A part that is asked for late may be of an older build than what the server has by then.
    if is_mine(browser.engine, 0) {
        server.give(&[(EXPORT, Missing), WORKER]);
        browser.load_elsewhere(&format!("{}/?late-part#/ideeen?taal=nl", server.origin), ALL).await?;
        browser.until("the cards", DRAWN).await?;
        browser.click("[data-action=download-xlsx]").await?;
        came_right(browser, &server, &Offered)
            .await
            .unwrap_or_else(|error| browser.note(format!("a late part: {error}")));
    }
    browser.open("/").await?;
    // Whoever presses twice is told the same twice.
    const TWICE: &str = "const done = arguments[arguments.length - 1]; import('./fallback.js')
        .then(({ trouble }) => Promise.all([trouble('another'), trouble('another')])).then(done, () => done([]))";
    let told: Vec<bool> = browser.eval_async(TWICE).await?;
    browser.check(told == [true, true], || format!("asked twice, it says {told:?}"));
    browser.open("/").await
}

/// Each file that ends in the middle, as if that were all, or against what was announced.
pub async fn cut_off(browser: &Browser) -> Outcome {
    const WHOLE: &str = "niet heel binnen";
    const NOT_STARTED: &str = "kon niet starten";
    // WebKit has the glue in its memory where it was there before, so that it is the first visit.
    let is_webkit = browser.engine == Engine::Webkit;
    let cases: [(&str, &str, Right); 11] = [
        ("start.js", "#/", Told("Het laden duurt lang")),
        (PROGRAM, "#/", Said("kon niet starten")),
        (GLUE, "#/ideeen?taal=nl", if is_webkit { Told(NOT_STARTED) } else { Said(NOT_STARTED) }),
        ("corpus.json", "#/ideeen?taal=nl", Said("binnen")),
        ("corpus.outline.json", "#/?taal=nl", Works),
        ("corpus.en.json", "#/ideeen?taal=en", Said("arrive")),
        ("corpus.outline.en.json", "#/?taal=en", Works),
        ("prose.nl.txt", "#/over?taal=nl", Said(WHOLE)),
        ("prose.en.txt", "#/gegevens?taal=en", Said("not arrive whole")),
        ("shapes.json", "#/kaart?taal=nl", Told("kaartvormen konden niet")),
        ("municipalities.txt", "#/kaart?taal=nl", Works),
    ];
    for (at, (file, hash, right)) in cases.into_iter().enumerate() {
        if !LOADED.contains(&file) && !is_mine(browser.engine, at) {
            continue;
        }
        // Browsers keep what was cut off, so that each file has a server of its own.
        let server = Versions::start(true)?;
        if matches!(right, Said(_)) {
            keep_one(browser, &server, &[]).await?;
        }
        for (how, given) in [("ends in the middle", Given::Half), ("breaks off", Given::Broken)] {
            one(browser, &server, &format!("{file} {how}"), &[(file, given)], hash, &right).await?;
        }
    }
    browser.open("/").await
}

async fn keep_one(browser: &Browser, server: &Versions, expected: &[&'static str]) -> Outcome {
    browser.open_elsewhere(&format!("{}/#/ideeen?taal=nl", server.origin), expected).await?;
    browser.click("[data-card] .keep").await?;
    browser.until("a card kept", KEPT).await.map(drop)
}

async fn one(
    browser: &Browser,
    server: &Versions,
    name: &str,
    given: &[(&'static str, Given)],
    hash: &str,
    right: &Right,
) -> Outcome {
    server.give(given);
    browser.load_elsewhere(&format!("{}/?{}{hash}", server.origin, name.replace(' ', "-")), ALL).await?;
    let result = came_right(browser, server, right).await;
    let panic: bool = browser.read("!!document.documentElement.dataset.panic").await?;
    browser.check(!panic, || format!("{name}: the program panicked"));
    result.unwrap_or_else(|error| browser.note(format!("{name}: {error}")));
    if matches!(right, Works) {
        // The texts are those of the language that is asked for.
        let lang: String = browser.read("document.querySelector('.eyebrow strong, .card h3')?.lang ?? ''").await?;
        let is_asked = hash.contains("taal=en") == (lang == "en");
        browser.check(is_asked, || format!("{name}: {hash} has texts in '{lang}'"));
    }
    Ok(())
}

async fn came_right(browser: &Browser, server: &Versions, right: &Right) -> Outcome {
    match right {
        Works => {
            browser.until("the page", DRAWN).await?;
            browser.eval_async::<Value>("setTimeout(arguments[0], 700)").await?;
            browser.until("the texts", "!document.querySelector('.waiting')").await?;
            let said: String = browser.read(SAID).await?;
            let offered: bool = browser.read(&format!("!!{NOTICE}")).await?;
            browser.until("the page still", DRAWN).await?;
            if offered || !said.is_empty() {
                return Err(format!("offered: {offered}, said: '{said}'"));
            }
            return once(server);
        }
        Told(words) => {
            browser.eval_async::<Value>("setTimeout(arguments[0], 700)").await?;
            // What is said after a while is said at once.
            let late = "document.getAnimations().forEach(animation => animation.finish())";
            browser.eval::<Value>(late, &[]).await?;
            let seen = format!(
                "[...document.querySelectorAll('p')].some(part => part.innerText.includes('{words}') \
                 && getComputedStyle(part).visibility === 'visible')"
            );
            browser.until(words, &seen).await?;
            return once(server);
        }
        Offered => {
            let said = browser.until("the offer", &format!("{NOTICE} && {NOTICE}.innerText")).await?;
            let said = said.as_str().unwrap_or_default();
            browser
                .check(said.contains("nieuwe versie") || said.contains("new version"), || format!("offered: {said}"));
            browser.eval_async::<Value>("setTimeout(arguments[0], 300)").await?;
            let vain: bool = browser.read(&format!("/onnectie|erbinding|onnection/.test({SAID})")).await?;
            browser.check(!vain, || "the connection is to be looked after, which cannot help".to_owned());
            once(server)?;
            server.finish();
            browser.mark_page().await?;
            browser.click(".update:not([hidden]) button").await?;
            let is_next = format!("{BUILD} === '{}'", next_build());
            browser.until("the newer version", &format!("{is_next} && {DRAWN}")).await?;
        }
        Said(words) => {
            browser.until(words, &format!("{SAID}.includes('{words}')")).await?;
            let offered: bool = browser.read(&format!("!!{NOTICE}")).await?;
            browser.check(!offered, || "a newer version is offered, but there is none".to_owned());
            once(server)?;
            server.give(&[]);
            browser.click("[data-error] button").await?;
            browser.until("the page after 'again'", &format!("{DRAWN} && {SAID} === ''")).await?;
        }
    }
    browser.until("the selection", KEPT).await?;
    let offered: bool = browser.read(&format!("!!{NOTICE}")).await?;
    browser.check(!offered, || "it is there, and offered still".to_owned());
    // The page itself, and once more among the files that are fetched past caches.
    let visits = server.visits();
    if visits > 2 { Err(format!("{visits} times loaded")) } else { Ok(()) }
}

/// Nothing was loaded anew by itself.
fn once(server: &Versions) -> Outcome {
    let visits = server.visits();
    if visits == 1 { Ok(()) } else { Err(format!("the page was asked for {visits} times before anything was pressed")) }
}

/// A service worker of two versions ago that has lost a file, one that a newer one takes over from, one that does not take
/// over, and one that is offered half a file.
pub async fn service_workers(browser: &Browser) -> Outcome {
    const READY: &str = "const done = arguments[arguments.length - 1]; \
        navigator.serviceWorker.ready.then(() => done(true), () => done(false))";
    let server = Versions::start(false)?;
    keep_one(browser, &server, ALL).await?;
    if !browser.read::<bool>("!!navigator.serviceWorker").await? {
        browser.check(browser.engine == Engine::Webkit, || "this browser has service workers no more".to_owned());
        return browser.open("/").await;
    }
    browser.eval_async::<bool>(READY).await?;
    // One file is lost, and the server has those of a later version alone.
    let lose = "const done = arguments[arguments.length - 1]; (async () => { \
        for (const name of await caches.keys()) { const cache = await caches.open(name); \
        for (const key of await cache.keys()) if (key.url.includes('.wasm')) await cache.delete(key); } })().then(done, done)";
    browser.eval_async::<Value>(lose).await?;
    server.finish();
    browser.load_elsewhere(&format!("{}/#/ideeen?taal=nl", server.origin), ALL).await?;
    press_offer(browser, "a lost file").await?;
    browser.until("the selection", KEPT).await?;

    // Another tab takes what comes next, which is the first build again.
    browser.eval_async::<bool>(READY).await?;
    browser.open_elsewhere(&format!("{}/?again#/ideeen?taal=nl", server.origin), ALL).await?;
    browser.until("a page that is kept", "!!navigator.serviceWorker.controller").await?;
    browser.eval_async::<Value>("setTimeout(arguments[0], 3000)").await?;
    server.give(&[]);
    let take = "const done = arguments[arguments.length - 1]; (async () => { \
        const kept = await navigator.serviceWorker.getRegistration(); await kept.update(); \
        for (let left = 100; left && !kept.waiting; left--) await new Promise((go) => setTimeout(go, 100)); \
        kept.waiting.postMessage('take'); })().then(done, done)";
    browser.eval_async::<Value>(take).await?;
    browser.until("word of what another tab took", NOTICE).await?;
    browser.mark_page().await?;
    browser.click(".update:not([hidden]) button").await?;
    browser.until("the version that was taken", &format!("{BUILD} !== '{}' && {DRAWN}", next_build())).await?;

    // One that does not hear that it is to take over is passed by.
    let deaf = Versions::start(false)?;
    for _ in 0..2 {
        browser.open_elsewhere(&format!("{}/#/ideeen?taal=nl", deaf.origin), ALL).await?;
        browser.eval_async::<bool>(READY).await?;
    }
    deaf.finish();
    browser.load_elsewhere(&format!("{}/#/ideeen?taal=nl", deaf.origin), ALL).await?;
    // Nor does the storage let go of what it has.
    let deafen = "ServiceWorker.prototype.postMessage = () => {};
        CacheStorage.prototype.delete = () => Promise.reject(new DOMException('refused by the test', 'InvalidStateError'))";
    browser.eval::<Value>(deafen, &[]).await?;
    press_offer(browser, "a worker that does not hear").await?;

    // Half a file is not kept.
    let other = Versions::start(false)?;
    other.give(&[("shapes.json", Given::Half)]);
    browser.open_elsewhere(&format!("{}/#/ideeen?taal=nl", other.origin), ALL).await?;
    browser.eval_async::<Value>("setTimeout(arguments[0], 5000)").await?;
    let kept = "const done = arguments[arguments.length - 1]; (async () => { \
        const kept = await navigator.serviceWorker.getRegistration(); \
        return [!!kept?.active, !!(await caches.match(location.origin + '/shapes.json', { ignoreSearch: true }))].join(); \
        })().then(done, done)";
    let kept: String = browser.eval_async(kept).await?;
    browser.check(kept == "false,false", || format!("half a file is kept (active, in the cache: {kept})"));
    browser.open("/").await
}

async fn press_offer(browser: &Browser, what: &str) -> Outcome {
    browser.until(&format!("the offer after {what}"), NOTICE).await?;
    browser.mark_page().await?;
    browser.click(".update:not([hidden]) button").await?;
    browser
        .until(&format!("the newer version after {what}"), &format!("{BUILD} === '{}' && {DRAWN}", next_build()))
        .await
        .map(drop)
}

/// A file from the reader's disk has no translation beside it: that is said, and not that a connection is to be checked.
pub async fn translation_apart(browser: &Browser) -> Outcome {
    browser.open("/#/gegevens?taal=nl").await?;
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/small.json");
    browser.type_into("input[type=file]", file).await?;
    browser.until("the file", "document.querySelector('.own')").await?;
    browser.go("#/ideeen?taal=en").await?;
    let said = browser.until("what is missing", SAID).await?;
    let said = said.as_str().unwrap_or_default();
    let is_so = said.contains("separate file, which is not here") && !said.contains("onnection");
    browser.check(is_so, || format!("of a translation that is not there: '{said}'"));
    Ok(())
}
