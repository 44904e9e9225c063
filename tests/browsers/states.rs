//! Every page in every state that looks different, for the tests that look at all of them.

use dialogue_explorer::text::Lang;
use serde_json::{Value, json};

use super::browser::{Browser, Outcome};
use super::engines::Engine;
use super::http::BLANK;

/// A page, and what is done on it before it is looked at.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// Its address.
    pub hash: &'static str,
    /// A script, empty where nothing is done.
    pub then: &'static str,
}

const fn page(hash: &'static str) -> State {
    State { hash, then: "" }
}

const TABLES: &str = "document.querySelectorAll('[data-action=table]').forEach((button) => button.click())";
const UNFOLD: &str = "document.querySelectorAll('details:not([open]) > summary').forEach((summary) => summary.click());
    ['download', 'share', 'cite', 'table'].forEach((name, at) =>
        document.querySelectorAll(`[data-action=${name}]`).forEach((it, place) => place % 4 === at && it.click()))";
const HELP: &str = "document.querySelector('footer button').click()";
const TYPE: &str = "const box = document.querySelector('input[type=search]'); box.focus(); box.value = 'stud';
    box.dispatchEvent(new Event('input', { bubbles: true }))";
const FILTERS: &str = "document.querySelector('.searchbar .only-narrow').click()";
const NOTICES: &str = "const { lang } = document.documentElement;
    document.querySelectorAll('#notices > :not(.stopped)').forEach((notice) => { notice.hidden = notice.lang !== lang })";
const OUT: &str = "const { lang } = document.documentElement;
    document.querySelectorAll('#notices > *').forEach((notice) => { notice.hidden = notice.lang !== lang });
    document.querySelector('[data-pick] button:not(.up, .down)').click()";

/// All of them, with two cards kept. The filters of the cards are open on a phone only. The last one leaves one card, with
/// every notice that there is.
pub const STATES: [State; 32] = [
    page("#/"),
    State { hash: "#/", then: TABLES },
    State { hash: "#/", then: HELP },
    page("#/themas"),
    page("#/thema/gezondheid"),
    page("#/thema/wd-transitie"),
    page("#/ideeen?thema=gezondheid&soort=idea"),
    page("#/ideeen?q=qqqzzzxxx&rol=student"),
    page("#/ideeen?weergave=lijst&q=eenzaam"),
    page("#/ideeen?weergave=tabel&thema=gezondheid"),
    State { hash: "#/ideeen?thema=gezondheid", then: TYPE },
    page("#/kaart"),
    page("#/kaart?plaats=houten"),
    page("#/frequentie"),
    State { hash: "#/frequentie", then: UNFOLD },
    page("#/kaartje/gezondheid-idee-1"),
    page("#/kaartje/gezondheid-stem-1?thema=gezondheid"),
    page("#/over"),
    page("#/vergelijk?naast=spoor:citizens,spoor:science"),
    page("#/selectie"),
    page("#/insluiten"),
    page("#/gegevens"),
    page("#/toegankelijkheid"),
    page("#/zomaar?thema=bestaat-niet"),
    State { hash: "#/ideeen?soort=advice", then: FILTERS },
    // Sides of several kinds, with words; and one side beside one that nobody knows.
    State { hash: "#/vergelijk?naast=thema:gezondheid,rol:student,spoor:citizens&q=werk", then: TABLES },
    page("#/vergelijk?naast=spoor:citizens,thema:bestaat-niet"),
    // How words were read, with what can be taken back.
    page("#/ideeen?weergave=lijst&q=jeugd%20zorg"),
    // What is chosen stands on other pages too.
    page("#/frequentie?soort=idea&q=werk"),
    page("#/?thema=gezondheid&q=groen"),
    State { hash: "#/ideeen?soort=dream", then: NOTICES },
    State { hash: "#/selectie", then: OUT },
];

/// The states that an engine looks at in one condition, such as a width and a language, which has a number. What is looked
/// at in a state is much the same in every engine, and takes most of the time of all tests: so every condition of a state is
/// looked at by one engine, and every engine sees every state in some. `WHOLE` in the environment asks all of all three.
pub fn share(engine: Engine, condition: usize) -> Vec<State> {
    mine(engine, condition, STATES).collect()
}

/// Those of a list that an engine looks at in one condition, as it looks at states.
pub fn mine<T>(engine: Engine, condition: usize, all: impl IntoIterator<Item = T>) -> impl Iterator<Item = T> {
    all.into_iter().enumerate().filter(move |(at, _)| is_mine(engine, at + condition)).map(|(_, it)| it)
}

/// Whether an engine looks at what has this number, where each is looked at by one engine.
pub fn is_mine(engine: Engine, at: usize) -> bool {
    is_mine_among(&Engine::ALL, engine, at)
}

/// The same, where these engines share what is to be looked at.
pub fn is_mine_among(engines: &[Engine], engine: Engine, at: usize) -> bool {
    asks_all() || engines[at % engines.len()] == engine
}

/// Whether every engine is to look at everything.
pub fn asks_all() -> bool {
    std::env::var_os("WHOLE").is_some()
}

/// The page that is there, in words.
impl std::fmt::Display for State {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let done = [
            (TABLES, ", tables"),
            (UNFOLD, ", unfolded"),
            (HELP, ", help"),
            (TYPE, ", typing"),
            (FILTERS, ", filters"),
            (OUT, ", one taken out"),
            (NOTICES, ", notices"),
        ];
        let done = done.iter().find(|(script, _)| *script == self.then).map_or("", |(_, name)| name);
        write!(out, "{}{done}", self.hash)
    }
}

/// Keeps two cards, one of them with a note, as a reader of an earlier version, which had one name for all explorers.
pub async fn keep_two(browser: &Browser) -> Outcome {
    browser.load(BLANK).await?;
    browser.until("the probe", "!!window.__problems").await?;
    keep_here(browser).await
}

/// The same, from a page of the site that is there already.
pub async fn keep_here(browser: &Browser) -> Outcome {
    const KEEP: &str = "
        const kept = Object.keys(localStorage).filter((name) => name.startsWith('selectie'));
        kept.forEach((name) => localStorage.removeItem(name));
        localStorage.setItem('selectie', 'gezondheid-idee-1\\tVoor de wethouder\\ngezondheid-stem-1\\t\\n');
    ";
    browser.eval::<Value>(KEEP, &[]).await.map(drop)
}

/// Waits until the page has drawn what has just changed.
pub async fn settle(browser: &Browser) -> Outcome {
    const FRAMES: &str = "const done = arguments[0];
        setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))), 40)";
    browser.eval_async::<Value>(FRAMES).await.map(drop)
}

/// Goes through these states at a size and in a language, and looks at each.
pub async fn walk(
    browser: &Browser,
    (width, height): (u32, u32),
    language: &str,
    states: &[State],
    look: impl AsyncFn(&State, &str) -> Outcome,
) -> Outcome {
    browser.resize(width, height).await?;
    keep_two(browser).await?;
    for (index, state) in states.iter().enumerate() {
        let sign = if state.hash.contains('?') { '&' } else { '?' };
        let hash = format!("{}{sign}taal={language}", state.hash);
        // Another state of the same page, or a page under an open help, is opened anew.
        let path = |state: &State| state.hash.split('?').next().unwrap_or_default();
        let before = index.checked_sub(1).map(|before| &states[before]);
        if before.is_none_or(|before| before.then == HELP || path(before) == path(state)) {
            browser.open(&format!("/{hash}")).await?;
        } else {
            browser.go(&hash).await?;
        }
        // What the second file adds comes after the page.
        browser
            .until(
                "the second file",
                "document.querySelectorAll('figure').length === document.querySelectorAll('figure .under').length",
            )
            .await?;
        // What is alike in wording comes after that.
        if state.hash.starts_with("#/kaartje/gezondheid-idee-1") {
            let alike = Lang::of_tag(language).unwrap_or_default().alike();
            let headings = "[...document.querySelectorAll('main h2')].map((heading) => heading.textContent)";
            browser.until("the cards alike", &format!("{headings}.includes({})", json!(alike))).await?;
        }
        if !state.then.is_empty() {
            browser.eval::<Value>(state.then, &[]).await?;
        }
        settle(browser).await?;
        look(state, &format!("{state} in {language} at {width} × {height}"))
            .await
            .map_err(|error| format!("{state}: {error}"))?;
    }
    Ok(())
}
