//! One selection in two tabs, selections of explorers and files side by side, and a device that refuses in between.

use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

use dialogue_explorer::corpus::decode;
use dialogue_explorer::export::selection;

use super::browser::{Browser, DRAWN, Outcome};
use super::own::{SMALL, give};

/// The records on the page of the selection, each with its note.
const PICKS: &str = "[...document.querySelectorAll('[data-pick]')] \
                     .map((pick) => [pick.dataset.pick, pick.querySelector('input').value].join(':').replace(/:$/, ''))";
/// How many the menu says are kept.
const MENU: &str = "Number(/\\d+/.exec(document.querySelector('.top nav a[href=\"#/selectie\"]').innerText)?.[0] ?? 0)";

async fn menu_is(browser: &Browser, count: usize, when: &str) -> Outcome {
    browser.until(&format!("{count} kept {when}"), &format!("{MENU} === {count}")).await.map(drop)
}

async fn picks_are(browser: &Browser, expected: &[String], when: &str) -> Outcome {
    let are = format!("JSON.stringify({PICKS}) === {}", json!(json!(expected).to_string()));
    if browser.until(when, &are).await.is_ok() {
        return Ok(());
    }
    let found: Vec<String> = browser.read(PICKS).await?;
    Err(format!("{when}: {found:?}, not {expected:?}"))
}

/// Keeps the next cards of the list that are not kept yet, on the page of ideas, and gives their ids.
async fn keep(browser: &Browser, count: usize) -> Result<Vec<String>, String> {
    const KEEP: &str = "return [...document.querySelectorAll('[data-card] .keep[aria-pressed=false]')] \
        .slice(0, arguments[0]).map((keep) => (keep.click(), keep.closest('[data-card]').dataset.card))";
    let before: usize = browser.read(MENU).await?;
    let cards: Vec<String> = browser.eval(KEEP, &[json!(count)]).await?;
    menu_is(browser, before + count, "after they were kept").await?;
    Ok(cards)
}

/// Presses a button of a record on the page of the selection, or a word there.
async fn press(browser: &Browser, selector: &str) -> Outcome {
    browser.until(selector, &format!("!!document.querySelector({})", json!(selector))).await?;
    browser.eval::<Value>("document.querySelector(arguments[0]).click()", &[json!(selector)]).await.map(drop)
}

async fn take_out(browser: &Browser, id: &str) -> Outcome {
    press(browser, &format!("[data-pick=\"{id}\"] > .row button:last-child")).await
}

async fn clear(browser: &Browser) -> Outcome {
    press(browser, "main p.row.share button:last-child").await
}

async fn note(browser: &Browser, id: &str, text: &str) -> Outcome {
    browser.type_into(&format!("[data-pick=\"{id}\"] input"), text).await
}

async fn turn_to(browser: &Browser, window: &WindowHandle) -> Outcome {
    browser.client.switch_to_window(window.clone()).await.map_err(|error| format!("other tab: {error}"))
}

/// The tab that is there, and a new one.
async fn two_windows(browser: &Browser) -> Result<[WindowHandle; 2], String> {
    let failed = |error| format!("a second tab: {error}");
    let first = browser.client.window().await.map_err(failed)?;
    let second = browser.client.new_window(true).await.map_err(failed)?;
    Ok([first, second.handle])
}

/// Does something with a second tab, which is closed whatever comes of it.
async fn with_two(browser: &Browser, act: impl AsyncFn([&WindowHandle; 2]) -> Outcome) -> Outcome {
    browser.resize(1280, 900).await?;
    let [first, second] = two_windows(browser).await?;
    let outcome = act([&first, &second]).await;
    if turn_to(browser, &second).await.is_ok() {
        browser.harvest().await;
        let _ = browser.client.close_window().await;
    }
    turn_to(browser, &first).await?;
    outcome
}

/// What one tab does with the selection is seen in the other, and undone without it.
pub async fn two(browser: &Browser) -> Outcome {
    with_two(browser, async |[a, b]| {
        browser.open("/#/ideeen?taal=nl").await?;
        let mut own = keep(browser, 3).await?;
        browser.go("#/selectie?taal=nl").await?;
        note(browser, &own[1], "uit de eerste").await?;
        take_out(browser, &own[1]).await?;
        picks_are(browser, &[own[0].clone(), own[2].clone()], "one taken out").await?;

        turn_to(browser, b).await?;
        browser.open("/#/ideeen?taal=nl").await?;
        let mut other = keep(browser, 4).await?;
        // The card that the first tab has taken out is the first that is not kept.
        let again = other.remove(0);
        browser.check(again == own[1], || format!("the second tab keeps {again} first"));
        press(browser, &format!("[data-card=\"{again}\"] .keep")).await?;
        menu_is(browser, 5, "in the second tab").await?;
        browser.go("#/selectie?taal=nl").await?;
        note(browser, &other[1], "uit de tweede").await?;
        other[1] += ":uit de tweede";

        turn_to(browser, a).await?;
        let all = |own: &[String]| [own, other.as_slice()].concat();
        picks_are(browser, &all(&[own[0].clone(), own[2].clone()]), "what the second tab kept").await?;
        press(browser, ".back").await?;
        own[1] += ":uit de eerste";
        picks_are(browser, &all(&own), "only the removed card returns").await?;
        let is_over: bool = browser.read("!document.querySelector('.back')").await?;
        browser.check(is_over, || "what was put back can be put back".to_owned());
        link_holds(browser, 6).await?;
        let typed = format!("[data-pick=\"{}\"] input", own[0]);
        browser.eval::<Value>("document.querySelector(arguments[0]).focus()", &[json!(typed)]).await?;

        turn_to(browser, b).await?;
        picks_are(browser, &all(&own), "the second tab sees what was put back").await?;
        press(browser, &format!("[data-pick=\"{}\"] .up", own[2])).await?;
        own.swap(1, 2);
        picks_are(browser, &all(&own), "moved in the second tab").await?;
        turn_to(browser, a).await?;
        picks_are(browser, &all(&own), "moved in the first tab too").await?;
        let keeps = format!("document.activeElement.matches({})", json!(typed));
        browser.until("the note that is typed keeps the focus", &keeps).await?;
        let said: String = browser.read("document.querySelector('main .said').textContent").await?;
        browser.check(said.is_empty(), || format!("beside other records it still says '{said}'"));
        clear(browser).await?;
        menu_is(browser, 0, "after all were cleared").await?;

        turn_to(browser, b).await?;
        menu_is(browser, 0, "in the second tab").await?;
        browser.go("#/ideeen?taal=nl").await?;
        let pressed = "document.querySelectorAll('[data-card] .keep[aria-pressed=true]').length";
        browser.until("no card kept", &format!("{pressed} === 0")).await?;
        let late = keep(browser, 8).await?;
        browser.check(late[0] == own[0], || format!("{} is kept first", late[0]));

        turn_to(browser, a).await?;
        menu_is(browser, 8, "in the first tab").await?;
        press(browser, ".back").await?;
        let notes = format!("{PICKS}.filter((pick) => pick.includes(':')).length === 2");
        browser.until("both notes back", &notes).await?;
        menu_is(browser, 8, "after the clearing was undone").await?;
        turn_to(browser, b).await?;
        // Whoever throws away what the site has stored sees that in each tab.
        browser.eval::<Value>("localStorage.clear()", &[]).await?;
        turn_to(browser, a).await?;
        menu_is(browser, 0, "after the device has forgotten all").await
    })
    .await
}

/// The link that is copied holds so many records, and says where it is long.
async fn link_holds(browser: &Browser, count: usize) -> Outcome {
    let no_clipboard = "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })";
    browser.eval::<Value>(no_clipboard, &[]).await?;
    browser.eval::<Value>("document.querySelector('main .said').textContent = ''", &[]).await?;
    press(browser, "main p.row.share button").await?;
    browser.until("the link", "document.querySelector('main .said').innerText.includes('keuze=')").await?;
    let said: String = browser.read("document.querySelector('main .said').innerText").await?;
    let link = said.split_whitespace().next().unwrap_or_default();
    let warns = said.contains("breken hem af");
    browser.check(warns == (link.len() > 2000), || format!("{} letters, warned of: {warns}", link.len()));
    let picked = link.split("keuze=").nth(1).and_then(|rest| rest.split('&').next()).unwrap_or_default();
    let corpus = decode(include_str!("../../public/corpus.json")).map_err(|_| "no corpus".to_owned())?.corpus;
    let held = selection::decode(picked, &corpus).map(|brought| brought.picks.len()).unwrap_or_default();
    browser.check(held == count, || format!("the link holds {held} of {count}"));
    Ok(())
}

/// A link of more letters than mail hands on says so, and one of fewer does not.
pub async fn long_link(browser: &Browser) -> Outcome {
    browser.open("/#/ideeen?taal=nl").await?;
    let cards = keep(browser, 9).await?;
    browser.go("#/selectie?taal=nl").await?;
    for card in &cards {
        link_holds(browser, cards.len()).await?;
        const TYPE: &str = "const box = document.querySelector(`[data-pick=\"${arguments[0]}\"] input`);
            box.value = 'lang '.repeat(50); box.dispatchEvent(new InputEvent('input', { bubbles: true }));";
        browser.eval::<Value>(TYPE, &[json!(card)]).await?;
    }
    link_holds(browser, cards.len()).await?;
    let warns: bool = browser.read("document.querySelector('main .said').innerText.includes('breken hem af')").await?;
    browser.check(warns, || "nothing is said of a link of 9 long notes".to_owned());
    Ok(())
}

/// Two explorers of one site, and files of the reader's own, each have their selection.
pub async fn side_by_side(browser: &Browser) -> Outcome {
    browser.open("/case/2021/#/ideeen?taal=nl").await?;
    let first = keep(browser, 2).await?;
    browser.open("/case/2024/#/ideeen?taal=nl").await?;
    menu_is(browser, 0, "in another explorer").await?;
    keep(browser, 1).await?;
    browser.go("#/selectie?taal=nl").await?;
    clear(browser).await?;
    browser.open("/case/2021/index.html#/selectie?taal=nl").await?;
    picks_are(browser, &first, "the first explorer again").await?;

    // What all shared once goes to the one that knows it, once.
    let shared = format!("localStorage.setItem('selectie', '{}\\tvan toen\\nergens-anders\\t\\n')", first[0]);
    browser.eval::<Value>(&shared, &[]).await?;
    browser.open("/case/2024/#/selectie?taal=nl").await?;
    picks_are(browser, &[format!("{}:van toen", first[0])], "what all shared").await?;
    let rest: String = browser.read("localStorage.getItem('selectie')").await?;
    browser.check(rest == "ergens-anders\t\n", || format!("'{rest}' is left for others"));
    browser.open("/case/2021/#/selectie?taal=nl").await?;
    picks_are(browser, &first, "the first explorer, which gets nothing of it").await?;

    // Two records that a newer corpus has made one are that one, which can be taken out.
    const OLDER: &str = "localStorage.setItem(Object.keys(localStorage).find((name) => name.includes('/2021/')), \
                         'samen-leven-kiem-4\\teen\\nsamen-leven-kiem-3\\ttwee\\n')";
    browser.eval::<Value>(OLDER, &[]).await?;
    browser.open("/case/2021/#/selectie?taal=nl").await?;
    picks_are(browser, &["samen-leven-kiem-3:een · twee".to_owned()], "what was kept of an older corpus").await?;
    take_out(browser, "samen-leven-kiem-3").await?;
    menu_is(browser, 0, "after that was taken out").await?;

    // A file with the same id is another corpus, and so is a file with another title.
    browser.eval::<Value>("localStorage.clear()", &[]).await?;
    browser.open("/#/ideeen?taal=nl").await?;
    let bundled: Value = browser
        .eval_async(
            "const done = arguments[0]; fetch('corpus.json').then((it) => it.json()).then(({ id }) => done(id))",
        )
        .await?;
    let kept = keep(browser, 2).await?;
    let mut file: Value = serde_json::from_str(SMALL).map_err(|error| error.to_string())?;
    file["id"] = bundled;
    for (title, count) in [("Eigen", 0), ("Ander", 0), ("Eigen", 1)] {
        file["title"] = json!(title);
        browser.go("#/gegevens?taal=nl").await?;
        browser.mark_page().await?;
        give(browser, "eigen.json", &file.to_string(), false).await?;
        browser.until("the own file", &format!("!!document.querySelector('.own') && {DRAWN}")).await?;
        menu_is(browser, count, &format!("of the file '{title}'")).await?;
        browser.go("#/ideeen?taal=nl").await?;
        if title == "Eigen" && count == 0 {
            keep(browser, 1).await?;
        }
        browser.mark_page().await?;
        browser.click(".own button").await?;
        browser.until("what came with the app", &format!("!document.querySelector('.own') && {DRAWN}")).await?;
        menu_is(browser, 2, "of what came with the app").await?;
    }
    browser.open("/#/selectie?taal=nl").await?;
    picks_are(browser, &kept, "what came with the app").await?;
    browser.open("/?corpus=own.json#/selectie?taal=nl").await?;
    menu_is(browser, 0, "of a file that the address names").await
}

/// What a device does that keeps things no more, from one moment to the next.
const REFUSALS: [(&str, &str, &str); 2] = [
    (
        "full",
        "window.__set = Storage.prototype.setItem;
         Storage.prototype.setItem = () => { throw new DOMException('full by the test', 'QuotaExceededError') };",
        "Storage.prototype.setItem = window.__set;",
    ),
    (
        "refused",
        "const all = Storage.prototype;
         window.__own = [all.getItem, all.setItem, all.removeItem];
         all.getItem = all.setItem = all.removeItem = () => { throw new DOMException('by the test', 'SecurityError') };",
        "const all = Storage.prototype; [all.getItem, all.setItem, all.removeItem] = window.__own;",
    ),
];

/// A device that is full, or refuses, in between loses nothing of the visit, and takes it as soon as it can again.
pub async fn refused(browser: &Browser) -> Outcome {
    with_two(browser, async |[a, b]| {
        for (name, refuse, allow) in REFUSALS {
            browser.open("/#/ideeen?taal=nl").await?;
            let mut all = keep(browser, 2).await?;
            browser.eval::<Value>(refuse, &[]).await?;
            all.extend(keep(browser, 1).await?);
            // What else is remembered is nothing that is missed.
            browser.go("#/ideeen?taal=en").await?;
            browser.go("#/selectie?taal=nl").await?;
            note(browser, &all[2], "nieuw").await?;
            all[2] += ":nieuw";
            let says = "document.querySelector('main').innerText.includes('bewaart niets')";
            browser.until(&format!("{name}: what is said"), says).await?;
            picks_are(browser, &all, name).await?;

            turn_to(browser, b).await?;
            browser.open("/#/ideeen?taal=nl").await?;
            menu_is(browser, 2, "in the other tab").await?;
            let late = keep(browser, 2).await?.remove(1);
            press(browser, &format!("[data-card=\"{}\"] .keep", all[0])).await?;
            menu_is(browser, 3, "in the other tab").await?;

            turn_to(browser, a).await?;
            browser.eval::<Value>(allow, &[]).await?;
            press(browser, &format!("[data-pick=\"{}\"] .down", all[1])).await?;
            let kept = [all[2].clone(), all[1].clone(), late];
            picks_are(browser, &kept, &format!("{name}, and allowed again")).await?;
            browser.until("nothing more said", &format!("!({says})")).await?;
            browser.open("/#/selectie?taal=nl").await?;
            picks_are(browser, &kept, &format!("{name}, after another visit")).await?;
            browser.eval::<Value>("localStorage.clear()", &[]).await?;
        }
        Ok(())
    })
    .await
}
