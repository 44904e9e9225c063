//! Every page by the Tab key alone, there and back: all that can be reached is, it shows that it has the focus, and
//! nothing lies over it.

use std::collections::BTreeSet;
use std::time::Duration;

use fantoccini::key::Key;
use serde_json::Value;

use super::browser::{Browser, Outcome};
use super::engines::Engine;
use super::looks::forced;
use super::states::{STATES, State, share, walk};

const FOCUS: &str = include_str!("probes/focus.js");
/// How many keys are sent at a time.
const KEYS: usize = 40;
/// How many stops there may be beyond those that were counted: what scrolls by itself is one in some engines.
const BEYOND: usize = 12;
/// How often the order may leap: where something scrolls by itself.
const LEAPS: usize = 3;
/// How long an engine is given to scroll to what got the focus, and how often.
const SCROLLED: Duration = Duration::from_millis(200);
const LOOKS: usize = 5;
/// The most stops of a page that is walked; the others are long lists of the same.
const MOST: usize = 130;

/// Presses Tab so many times, and gives what was seen at each stop.
async fn press(browser: &Browser, times: usize, back: bool) -> Result<Vec<Vec<Value>>, String> {
    browser.eval::<Value>("window.__walked = []", &[]).await?;
    for from in (0..times).step_by(KEYS) {
        let keys = vec![Key::Tab; KEYS.min(times - from)];
        browser.press_all(if back { Some(Key::Shift) } else { None }, &keys).await?;
    }
    // What has the focus at last is looked at too.
    browser.eval::<Value>("window.__look()", &[]).await?;
    browser.read("window.__walked").await
}

/// What is wrong at a stop that is come to with time for the engine to scroll there. A walk gives it none: the next key
/// may go down before the page has moved.
async fn slowly(browser: &Browser, stop: i64, back: bool) -> Result<Vec<String>, String> {
    let before = if back { stop + 1 } else { stop - 1 };
    browser.eval::<Value>(&format!("(window.__reachable[{before}] || document.body).focus()"), &[]).await?;
    // Two ways to go in one moment may end at the first of them.
    tokio::time::sleep(SCROLLED).await;
    browser.press_all(if back { Some(Key::Shift) } else { None }, &[Key::Tab]).await?;
    const LOOK: &str = "const at = window.__reachable[arguments[0]];
        if (document.activeElement !== at) at.focus();
        window.__walked = [];
        window.__look();
        return window.__walked;";
    let mut wrong = Vec::new();
    for _ in 0..LOOKS {
        tokio::time::sleep(SCROLLED).await;
        let seen: Vec<Vec<Value>> = browser.eval(LOOK, &[stop.into()]).await?;
        wrong = seen.into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect();
        if wrong.is_empty() {
            break;
        }
    }
    Ok(wrong)
}

async fn walk_page(browser: &Browser, what: &str, both: bool) -> Outcome {
    let names: Vec<String> = browser.eval(FOCUS, &[]).await?;
    if names.len() > MOST {
        return Ok(());
    }
    // A page that has just been opened has the keys once one has been pressed.
    browser.press(Key::Shift).await?;
    for back in if both { &[false, true][..] } else { &[false][..] } {
        let way = if *back { "back" } else { "on" };
        let mut reached: Vec<i64> = Vec::new();
        let missed = |reached: &[i64]| -> Vec<&String> {
            names.iter().enumerate().filter(|(at, _)| !reached.contains(&(*at as i64))).map(|(_, name)| name).collect()
        };
        browser.eval::<Value>(&format!("window.__begin({back})"), &[]).await?;
        let mut doubtful: BTreeSet<i64> = BTreeSet::new();
        let mut keys = names.len() - 1;
        for _ in 0..=BEYOND {
            for stop in press(browser, keys, *back).await? {
                let number = stop.first().and_then(Value::as_i64);
                reached.extend(number);
                // What scrolls by itself has no number, and is not come to again.
                if stop.len() > 1 {
                    doubtful.extend(number.filter(|number| *number >= 0));
                }
            }
            if missed(&reached).is_empty() {
                break;
            }
            keys = 1;
        }
        for stop in doubtful {
            let wrong = slowly(browser, stop, *back).await?;
            wrong.iter().for_each(|line| browser.note(format!("{what}, {way}: {line}")));
        }
        let missed = missed(&reached);
        browser.check(missed.is_empty(), || format!("{what}, {way}: {missed:?} cannot be reached"));
        // Between two stops that follow each other stands nothing else that could have been reached.
        reached.retain(|at| *at >= 0);
        let next = if *back { -1 } else { 1 };
        let leaps = reached.windows(2).filter(|pair| pair[1] - pair[0] != next && pair[1] != pair[0]).count();
        browser.check(leaps <= LEAPS, || format!("{what}, {way}: the order leaps {leaps} times: {reached:?}"));
    }
    Ok(())
}

/// The states that differ for who walks by Tab.
fn states(engine: Engine, condition: usize, on_phone: bool) -> Vec<State> {
    let states = share(engine, condition)
        .into_iter()
        .filter(|state| !state.hash.contains("gezondheid?") && state.hash != "#/thema/gezondheid");
    // The help and the offers hold the focus for themselves; their journeys are elsewhere.
    states
        .filter(|state| !state.then.contains("footer") && !state.then.contains("stud"))
        .filter(|state| on_phone || !state.then.contains("only-narrow"))
        .collect()
}

/// By Tab through every page: on a desk there and back, on a phone and in a very low window there.
pub async fn all_pages(browser: &Browser) -> Outcome {
    let windows = [((1280, 900), true), ((360, 740), false), ((320, 256), false)];
    for (condition, (size, both)) in windows.into_iter().enumerate() {
        let states = states(browser.engine, condition, size.0 < 500);
        walk(browser, size, "nl", &states, async |_, what| walk_page(browser, what, both).await).await?;
    }
    Ok(())
}

/// The focus shows in the colours that the device forces, too.
pub async fn in_forced_colours(browser: &Browser) -> Outcome {
    let is_looked_at =
        |state: &State| state.then.is_empty() && (state.hash.len() < 12 || state.hash.starts_with("#/vergelijk"));
    let states = forced(browser.engine, STATES.into_iter().filter(is_looked_at));
    walk(browser, (1280, 900), "nl", &states, async |_, what| walk_page(browser, what, false).await).await
}
