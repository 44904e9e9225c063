//! From a table to an explorer, as somebody does it who has never done so: a table is chosen, questions are answered, and
//! the one file that comes out has the numbers of the table.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use super::axe::{self, Rules};
use super::browser::{Browser, DRAWN, Outcome};
use super::own::SMALL;
use super::own_served::latin;
use super::pages::LANGUAGES;
use super::portable::Copy;
use super::states::mine;

#[path = "../import/recount.rs"]
mod recount;
use recount::counted;

const INPUT: &str = "[data-action=open-file]";
const PAGE: &str = "/#/gegevens?taal=nl";
const EVENING: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/evening.csv");
// Numbers and what they count stay on one line, so that a space between them is no plain one.
const RESULT: &str = r"(document.querySelector('[data-result]')?.textContent ?? '').replace(/\s/g, ' ')";
const SAID: &str = r"(document.querySelector('[data-workshop]')?.textContent ?? '').replace(/\s/g, ' ')";
const BOXES: &str = include_str!("probes/boxes.js");
const TARGETS: &str = include_str!("probes/targets.js");

/// Keeps what would be saved: the name of the file and its bytes.
const SAVES: &str = r#"
    window.__saved = null;
    const urls = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = make.call(URL, blob); urls.set(url, blob); return url; };
    addEventListener("click", (event) => {
        const link = event.target;
        if (!link.download || !urls.has(link.href)) return;
        event.preventDefault();
        const reader = new FileReader();
        reader.onload = () => { window.__saved = [link.download, reader.result.split(",")[1]]; };
        reader.readAsDataURL(urls.get(link.href));
    }, true);
"#;

/// Chooses a file with these bytes, as by hand.
const GIVE: &str = r#"
    const [selector, name, text] = arguments;
    const carried = new DataTransfer();
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    carried.items.add(new File([bytes], name));
    const input = document.querySelector(selector);
    input.files = carried.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
"#;

async fn give(browser: &Browser, name: &str, bytes: &[u8]) -> Outcome {
    browser.eval::<Value>(GIVE, &[json!(INPUT), json!(name), json!(BASE64.encode(bytes))]).await.map(drop)
}

/// Sets a field of the workshop as somebody does who types in it.
async fn set(browser: &Browser, selector: &str, value: &str) -> Outcome {
    const SET: &str = "const [selector, value] = arguments;
        const field = document.querySelector(selector);
        if (!field) throw new Error(`no ${selector}`);
        field.focus();
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.eval::<Value>(SET, &[json!(selector), json!(value)]).await.map(drop)
}

/// Presses what saves a file, and gives its name and bytes.
async fn saved(browser: &Browser, act: &str) -> Result<(String, Vec<u8>), String> {
    browser.eval::<Value>("window.__saved = null", &[]).await?;
    browser.click(&format!("[data-act={act}]")).await?;
    browser.until("a file that is saved", "window.__saved !== null").await?;
    let (name, bytes): (String, String) = browser.read("window.__saved").await?;
    Ok((name, BASE64.decode(bytes).map_err(|error| error.to_string())?))
}

/// How many rows of the evening each theme has, in small letters, counted without the import.
fn themes_of_the_table() -> BTreeMap<String, usize> {
    let mut themes = BTreeMap::new();
    for [theme, ..] in counted(include_bytes!("../fixtures/evening.csv")) {
        *themes.entry(theme.split_whitespace().collect::<Vec<_>>().join(" ")).or_default() += 1;
    }
    themes
}

/// A table of an evening becomes one file that opens from a disk with the numbers of the table; nothing leaves the device.
pub async fn evening(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    browser.open(PAGE).await?;
    browser.eval::<Value>(SAVES, &[]).await?;
    browser.type_into(INPUT, EVENING).await?;
    browser.until("the table read", &format!("{RESULT}.includes('200 kaartjes')")).await?;
    let said: String = browser.read(SAID).await?;
    browser.check(said.contains("Windows-1252"), || "the encoding is not told".to_owned());
    let status: String = browser.read("document.querySelector('.work [role=status]').textContent").await?;
    browser.check(status.contains("10\u{a0}problemen."), || format!("its status tells '{status}'"));
    let columns: Vec<String> = browser
        .read("[...document.querySelectorAll('[data-table=records][data-column]')].map(column => column.value)")
        .await?;
    let expected = ["", "date", "place", "dialogue", "theme", "kind", "text", "topic", "role", "participants"];
    browser.check(columns == expected, || format!("the columns are {columns:?}"));
    // What is asked is answered.
    let asked: Vec<String> =
        browser.read("[...document.querySelectorAll('[data-question]')].map(field => field.dataset.question)").await?;
    browser.check(!asked.is_empty(), || "nothing is asked of a table with a kind that does not exist".to_owned());
    set(browser, "[data-field=title]", "Avond langs de Kromme Rijn 🌳").await?;
    set(browser, "[data-field=about]", "Wat inwoners zeiden, van juni tot \"september\" & later.").await?;
    let kept: String = browser.read("document.querySelector('[data-field=title]').value").await?;
    browser.check(kept.ends_with('🌳'), || format!("the title has become '{kept}'"));
    browser.until("a title that is taken", "document.querySelector('[data-act=explorer]:not(:disabled)')").await?;
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;

    let (name, corpus) = saved(browser, "corpus").await?;
    let corpus: Value = serde_json::from_slice(&corpus).map_err(|error| format!("{name}: {error}"))?;
    browser.check(corpus["title"] == "Avond langs de Kromme Rijn 🌳", || format!("the title is {}", corpus["title"]));
    let mut themes: BTreeMap<String, usize> = BTreeMap::new();
    let titles: BTreeMap<&str, String> = corpus["themes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|theme| {
            (theme["id"].as_str().unwrap_or_default(), theme["title"].as_str().unwrap_or_default().to_lowercase())
        })
        .collect();
    for record in corpus["records"].as_array().into_iter().flatten() {
        let theme = titles.get(record["theme"].as_str().unwrap_or_default()).cloned().unwrap_or_default();
        *themes.entry(theme).or_default() += 1;
    }
    let counted = themes_of_the_table();
    browser.check(themes == counted, || format!("the themes have {themes:?}, the table {counted:?}"));

    let (name, page) = saved(browser, "explorer").await?;
    browser.check(name.ends_with(".html"), || format!("the explorer is called {name}"));
    let asked: Vec<String> = browser
        .read("performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(location.origin))")
        .await?;
    browser.check(asked.is_empty(), || format!("something was asked elsewhere: {asked:?}"));
    let asked: Vec<String> = browser
        .read("performance.getEntriesByType('resource').filter(entry => ['fetch', 'xmlhttprequest'].includes(entry.initiatorType)).map(entry => new URL(entry.name).search).filter(search => search)")
        .await?;
    browser.check(asked.is_empty(), || format!("something was sent with an address: {asked:?}"));

    // What is looked at here is what was saved.
    browser.mark_page().await?;
    browser.click("[data-act=view]").await?;
    browser
        .until(
            "the own explorer here",
            &format!("(document.querySelector('.eyebrow strong') ?? document.querySelector('h1')).textContent.includes('Kromme Rijn') && {DRAWN}"),
        )
        .await?;
    let own: String = browser.read("document.querySelector('.own').textContent").await?;
    browser.check(own.contains("evening.csv"), || format!("what is shown is called '{own}'"));

    // Loaded anew and opened again, the table has all that was chosen.
    browser.open(PAGE).await?;
    browser.eval::<Value>(SAVES, &[]).await?;
    browser.type_into(INPUT, EVENING).await?;
    browser.until("the title as it was", "document.querySelector('[data-field=title]')?.value.endsWith('🌳')").await?;
    browser.eval::<Value>("sessionStorage.clear()", &[]).await?;

    let copy = Copy::of(&format!("evening-{:?}", browser.engine), page, "")?;
    browser.open_elsewhere(&copy.address("#/ideeen?taal=nl"), &[]).await?;
    let count: String = browser.read("document.querySelector('[data-count]').textContent").await?;
    browser.check(count == "200", || format!("{count} cards in the file"));
    let title: String = browser.read("document.title").await?;
    browser.check(title.contains("Kromme Rijn"), || format!("the window of the file is called '{title}'"));
    browser.go("#/themas?taal=nl").await?;
    let said: String = browser.read("document.querySelector('main').textContent.toLowerCase()").await?;
    for (theme, _) in counted {
        browser.check(said.contains(&theme), || format!("'{theme}' is not on the page of themes"));
    }
    browser.check(!said.contains("corona"), || "the file speaks of the first corpus".to_owned());
    // A page without the probe is not left at the end of a journey.
    browser.open("/").await
}

/// What people bring that is no table, or an odd one: a sentence each, and the page stays as it is.
pub async fn odd_tables(browser: &Browser) -> Outcome {
    let wide: String = {
        let head: Vec<String> = (1..=40).map(|column| format!("Kolom {column}")).collect();
        format!("Tekst;{}\nMeer bankjes;{}\n", head.join(";"), ["x"; 40].join(";"))
    };
    let cases: [(&str, Vec<u8>, &str); 9] = [
        ("leeg.csv", Vec::new(), "Dit bestand is leeg"),
        ("koppen.csv", b"Thema;Tekst\n".to_vec(), "maar \u{e9}\u{e9}n rij"),
        ("plaatje.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "afbeelding"),
        ("verslag.pdf", b"%PDF-1.7\n".to_vec(), "PDF"),
        ("oud.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0].to_vec(), "XLSX"),
        ("stuk.xlsx", b"PK\x03\x04stuk".to_vec(), "geen werkblad"),
        ("zonder-koppen.csv", b"Meer groen in de wijk;Zeist\nMinder verkeer;Bunnik\n".to_vec(), "geen koppen gevonden"),
        ("breed.csv", wide.into_bytes(), "1 kaartje"),
        ("latijn.csv", latin("Thema;Tekst\nCaf\u{e9};Een caf\u{e9} voor de buurt\n"), "Windows-1252"),
    ];
    browser.open(PAGE).await?;
    for (name, bytes, part) in cases {
        give(browser, name, &bytes).await?;
        let told = format!("{SAID}.includes({}) && {SAID}.includes({})", json!(part), json!(name));
        browser.until(&format!("a sentence for {name}"), &told).await?;
    }
    let (text, heading): (String, String) =
        browser.read("[document.querySelector('main').textContent, document.querySelector('h1').textContent]").await?;
    browser.check(!text.contains('\u{fffd}'), || "a letter was lost in silence".to_owned());
    browser.check(heading.contains("egevens"), || format!("the page is '{heading}'"));
    // The page is left and come back to, and nothing is lost.
    browser.go("#/kaart?taal=nl").await?;
    browser.until("no workshop on the map", "!document.querySelector('[data-workshop]')").await?;
    browser.go("#/gegevens?taal=nl").await?;
    browser.until("the workshop as it was left", &format!("{SAID}.includes('latijn.csv')")).await?;
    let is_below: bool = browser
        .read("document.querySelector('[data-action=open-file]').compareDocumentPosition(document.querySelector('[data-workshop]')) === 4")
        .await?;
    browser.check(is_below, || "the workshop has come back elsewhere".to_owned());
    // A corpus is opened by what it is, whatever it is called.
    give(browser, "corpus.txt", SMALL.as_bytes()).await?;
    let opened = "document.querySelector('.own')?.textContent.includes('corpus.txt')";
    browser.until("the corpus of another name", &format!("{opened} && {DRAWN}")).await?;
    browser.open("/").await
}

/// A hundred thousand rows are read while the page lives, can be stopped, and are read to their end after that.
pub async fn many_rows(browser: &Browser) -> Outcome {
    const MANY: usize = 100_000;
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("rows-{:?}.csv", browser.engine));
    // 50 MB, which are read in slices.
    let long = "en nog iets over de buurt, het plein en de bomen langs de weg ".repeat(8);
    let mut text = String::from("Thema;Soort;Tekst;Onderwerpen\n");
    for row in 0..MANY {
        text +=
            &format!("Thema {};Idee;Iemand zegt iets dat rij {row} zegt {long};woord {}, groen\n", row % 12, row % 40);
    }
    std::fs::write(&path, text).map_err(|error| error.to_string())?;
    const STOP: &str = "window.__stopped = 0;
        window.__look?.disconnect();
        window.__look = new MutationObserver(() => {
            if (window.__stopped || !document.querySelector('[data-busy]')) return;
            window.__stopped = 1;
            document.querySelector('[data-act=stop]').click();
        });
        window.__look.observe(document.body, { subtree: true, childList: true, attributes: true });";
    browser.open(PAGE).await?;
    browser.eval::<Value>(STOP, &[]).await?;
    browser.type_into(INPUT, &path.to_string_lossy()).await?;
    browser.until("Stop", "window.__stopped && !document.querySelector('[data-busy]')").await?;
    browser.eval::<Value>("window.__look.disconnect()", &[]).await?;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let result: String = browser.read(RESULT).await?;
    browser.check(!result.contains("100.000"), || format!("after Stop: {result}"));
    browser.type_into(INPUT, &path.to_string_lossy()).await?;
    // While it is read, the page answers: another page and back.
    browser.until("the bar", "document.querySelector('[data-busy]')").await?;
    browser.go("#/over?taal=nl").await?;
    browser.go("#/gegevens?taal=nl").await?;
    browser.until("all rows", &format!("{RESULT}.includes('100.000 kaartjes')")).await?;
    std::fs::remove_file(&path).map_err(|error| error.to_string())
}

/// The workshop with everything in it holds the rules, on a phone and a desk, in both languages, and fits.
pub async fn looks(browser: &Browser, axe_source: &str) -> Outcome {
    let windows = [(1280, 900, "200%"), (360, 740, ""), (320, 400, ""), (640, 800, "200%")];
    for (at, (width, height, letters)) in windows.into_iter().enumerate() {
        for lang in mine(browser.engine, at, LANGUAGES) {
            let what = format!("the workshop in {lang} at {width}");
            browser.resize(width, height).await?;
            browser.open(&format!("/#/gegevens?taal={lang}")).await?;
            browser.type_into(INPUT, EVENING).await?;
            browser.until("the table read", &format!("/200 (kaartjes|cards)/.test({RESULT})")).await?;
            let wrong: Vec<String> = browser.eval(BOXES, &[]).await?;
            wrong.into_iter().for_each(|line| browser.note(format!("{what}: {line}")));
            let small: Vec<String> = browser.eval(TARGETS, &[json!(width < 600)]).await?;
            small.into_iter().for_each(|line| browser.note(format!("{what}: {line}")));
            axe::look(browser, axe_source, &what, Rules::All).await?;
            if letters.is_empty() {
                continue;
            }
            browser.eval::<Value>("document.documentElement.style.fontSize = arguments[0]", &[json!(letters)]).await?;
            let wrong: Vec<String> = browser.eval(BOXES, &[]).await?;
            wrong.into_iter().for_each(|line| browser.note(format!("{what}, letters twice the size: {line}")));
        }
    }
    Ok(())
}

/// Where the program for tables cannot be had, a sentence says so, and a corpus is opened all the same; and once it can,
/// the same table is read.
pub async fn not_there(browser: &Browser) -> Outcome {
    browser.site.heal(false);
    browser.load_expecting("/case/no-workshop/#/gegevens?taal=nl", &["workshop"]).await?;
    browser.until("the page", DRAWN).await?;
    give(browser, "tabel.csv", b"Thema;Tekst\nGroen;Meer bomen\n").await?;
    browser.until("a sentence", "document.querySelector('.away:not([hidden])')?.textContent.includes('tabel')").await?;
    let left: String = browser.read(&format!("document.querySelector('{INPUT}').value")).await?;
    browser.check(left.is_empty(), || format!("the field keeps '{left}', which cannot be chosen again"));
    browser.site.heal(true);
    // What does not start may be of another build, which is asked for then.
    const NO_WORKER: &str = "delete document.documentElement.dataset.trouble; window.__worker = Worker;
        window.Worker = class { constructor() { throw new TypeError('refused by the test'); } }";
    browser.eval::<Value>(NO_WORKER, &[]).await?;
    give(browser, "tabel.csv", b"Thema;Tekst\nGroen;Meer bomen\n").await?;
    browser.until("word of the trouble", "'trouble' in document.documentElement.dataset").await?;
    let said = "document.querySelector('.work .notice')?.textContent.includes('start niet')";
    browser.until("a sentence of it", said).await?;
    browser.eval::<Value>("window.Worker = window.__worker", &[]).await?;
    give(browser, "tabel.csv", b"Thema;Tekst\nGroen;Meer bomen\n").await?;
    browser.until("the table", &format!("/1 kaartje/.test({RESULT})")).await?;
    let told: bool = browser.read("!!document.querySelector('.away:not([hidden])')").await?;
    browser.check(!told, || "what has come is said not to come".to_owned());
    browser.type_into(INPUT, concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/small.json")).await?;
    browser.until("a corpus", "(document.querySelector('.eyebrow strong') ?? document.querySelector('h1')).textContent === 'Waterrijk in gesprek'").await.map(drop)
}
