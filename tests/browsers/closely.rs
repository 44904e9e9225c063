//! What a figure shows closely: a province of the map, a theme of the topics by report. It stands in the address, so that links,
//! frames and citations have it.

use dialogue_explorer::export::link::date_folder;
use serde_json::Value;

use super::browser::{Browser, Outcome};

const MAP: &str = "figure[data-chart=hosts]";
/// Chooses an option of the list in the controls of a figure, as a reader does.
const CHOOSE: &str = "const [figure, value] = arguments;
    const select = document.querySelector(`figure[data-chart=${figure}] .controls select`); select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }))";
const MARKS: &str = "document.querySelectorAll('figure[data-chart=hosts] svg a[data-mark]').length";

fn chosen(figure: &str) -> String {
    format!("document.querySelector('figure[data-chart={figure}] .controls select').value")
}

/// A province that is chosen is in the address, and stays while hosts of it are; 'back' and a link give it back.
pub async fn a_province(browser: &Browser) -> Outcome {
    let list = chosen("hosts");
    browser.resize(1280, 900).await?;
    browser.open("/#/kaart?taal=nl").await?;
    let all: usize = browser.read(MARKS).await?;
    browser.eval::<Value>(CHOOSE, &["hosts".into(), "Utrecht".into()]).await?;
    browser.until("the province", &format!("location.hash.includes('keuze=Utrecht') && {MARKS} === 8")).await?;
    browser.check(all > 8, || format!("the whole map has {all} hosts"));
    // A driver clicks where the dot was when it asked.
    let still = format!("!document.querySelector('{MAP} .plot').getAnimations({{ subtree: true }}).length");
    browser.until("all dots at their end", &still).await?;
    browser.click("a[data-mark=houten] .place").await?;
    browser.until("a host of it", "document.querySelector('[data-panel=houten]')").await?;
    let close: (usize, bool) = browser.read(&format!("[{MARKS}, location.hash.includes('keuze=Utrecht')]")).await?;
    browser.check(close == (8, true), || format!("after a host of it was chosen: {close:?}"));
    browser.click("[data-place=koggenland] a.name").await?;
    let whole = format!("{MARKS} === {all} && !location.hash.includes('keuze') && {list} === ''");
    browser.until("a host elsewhere on the whole map", &whole).await?;
    browser.back().await?;
    browser.until("the province again", &format!("{MARKS} === 8 && {list} === 'Utrecht'")).await?;

    // The row under the figure has it everywhere, and what is cited stays in its version.
    let code = format!("document.querySelector('{MAP} [data-action=embed]').getAttribute('href')");
    let href: String = browser.read(&code).await?;
    browser.check(href.contains("figuur=hosts") && href.contains("keuze=Utrecht"), || format!("embed: {href}"));
    browser.click(&format!("{MAP} [data-action=cite]")).await?;
    let cited = format!("document.querySelector('{MAP} .taking').textContent");
    browser.until("the citation", &format!("{cited}.includes('keuze=Utrecht')")).await?;
    let corpus: Value =
        serde_json::from_str(include_str!("../../public/corpus.json")).map_err(|error| error.to_string())?;
    let version = date_folder(corpus["version"]["date"].as_str().unwrap_or_default());
    let told: String = browser.read(&cited).await?;
    let address = format!("{}/{version}#/kaart?plaats=houten", browser.site.origin);
    browser.check(told.contains(&address), || format!("{address} is not in {told}"));
    browser.go("#/thema/gezondheid?taal=nl").await?;
    let copied = super::addresses::copied(browser, 0).await?;
    let address = format!("{}/{version}#/thema/gezondheid", browser.site.origin);
    browser.check(copied.contains(&address), || format!("a theme is cited as {copied}"));

    browser.open("/?embed=hosts#/kaart?keuze=Utrecht.&taal=en").await?;
    let frame: (usize, String) = browser.read(&format!("[{MARKS}, {list}]")).await?;
    browser.check(frame == (8, "Utrecht".to_owned()), || format!("in a frame: {frame:?}"));
    let out: String = browser.read("document.querySelector('.leave a').href").await?;
    browser.check(out.contains("keuze=Utrecht"), || format!("the way out leads to {out}"));
    Ok(())
}

/// On a phone one theme of the topics by report is shown, and it is the one of the address.
pub async fn a_theme(browser: &Browser) -> Outcome {
    const HEADING: &str = "document.querySelector('figure[data-chart=codes] svg .heading').textContent";
    let list = chosen("codes");
    browser.resize(320, 740).await?;
    browser.open("/#/frequentie?taal=nl").await?;
    let (first, name): (String, String) = browser.read(&format!("[{list}, {HEADING}]")).await?;
    browser.check(name.contains("Geluk"), || format!("at first '{first}' is chosen, and '{name}' is drawn"));
    browser.eval::<Value>(CHOOSE, &["codes".into(), "natuur-en-milieu".into()]).await?;
    let shown = format!("location.hash.includes('keuze=natuur-en-milieu') && {HEADING}.includes('Natuur')");
    browser.until("the theme", &shown).await?;
    browser.back().await?;
    browser.until("the first again", &format!("{HEADING}.includes('Geluk') && {list} === '{first}'")).await?;
    browser.open("/?embed=codes&vast=ja#/frequentie?keuze=natuur-en-milieu&taal=nl").await?;
    let frame: (String, String) = browser.read(&format!("[{list}, {HEADING}]")).await?;
    browser.check(frame.0 == "natuur-en-milieu" && frame.1.contains("Natuur"), || format!("in a frame: {frame:?}"));
    browser.resize(1280, 900).await
}
