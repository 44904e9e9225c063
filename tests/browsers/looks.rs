//! Pages on a device that asks for the dark, for no motion, or for colours of its own.

use super::browser::{Browser, Outcome};
use super::device::Wish;
use super::engines::Engine;
use super::states::{STATES, State, is_mine_among, walk};

/// Everything whose colour, place or size would change in steps that can be seen.
const MOTION: &str = r#"(() => {
    const seconds = (list) => Math.max(...list.split(",").map(parseFloat));
    const moving = [...document.querySelectorAll("*")].filter((element) => ["", "::before", "::after"].some((part) => {
        const style = getComputedStyle(element, part || null);
        const runs = style.animationName !== "none" && seconds(style.animationDuration) > 0.01;
        return runs || seconds(style.transitionDuration) > 0.01 || style.scrollBehavior === "smooth";
    }));
    const running = document.getAnimations().filter((animation) => animation.effect.getComputedTiming().duration > 10);
    return [...new Set(moving.map((element) => `${element.tagName}.${element.getAttribute("class")}`))].concat(running.map(String)).slice(0, 5).join(", ");
})()"#;

/// The device's wish has come through to the page.
pub async fn wish_holds(browser: &Browser, wish: Wish) -> Outcome {
    browser.open("/").await?;
    let holds: bool = browser.read(wish.holds()).await?;
    if holds { Ok(()) } else { Err(format!("{wish:?} does not come through to the page")) }
}

/// Nothing moves on a device that asks for that; and the dark is dark.
pub async fn still_and_dark(browser: &Browser, what: &str) -> Outcome {
    let moving: String = browser.read(MOTION).await?;
    browser.check(moving.is_empty(), || format!("{what}: {moving} move"));
    let paper: String = browser.read("getComputedStyle(document.body).backgroundColor").await?;
    browser.check(paper == "rgb(18, 22, 31)", || format!("{what}: the paper is {paper} in the dark"));
    Ok(())
}

/// The states that an engine looks at where the device forces its colours: two know such a wish, and share them.
pub fn forced(engine: Engine, states: impl IntoIterator<Item = State>) -> Vec<State> {
    let is_mine = |at| is_mine_among(&[Engine::Chromium, Engine::Firefox], engine, at);
    states.into_iter().enumerate().filter(|(at, _)| is_mine(*at)).map(|(_, state)| state).collect()
}

/// Marks, legends and what is chosen show in the colours of the device.
pub async fn forced_colours(browser: &Browser) -> Outcome {
    walk(browser, (1280, 900), "nl", &forced(browser.engine, STATES), async |_, what| {
        let wrong: Vec<String> = browser.eval(include_str!("probes/forced.js"), &[]).await?;
        wrong.into_iter().for_each(|line| browser.note(format!("{what}: {line}")));
        Ok(())
    })
    .await
}
