//! The monkey at work: rounds within the page, by far the most of it, and between them a real mouse, real keys, other
//! sizes of the window, and the page left and loaded anew.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::chance::{Chance, TEXTS};
use super::judge::{Judge, Look};
use crate::asked;
use harness::browser::{Browser, Outcome};
use harness::device::Wish;
use harness::engines::{Driver, Engine};
use harness::site::Site;

/// Steps of a round within the page.
const STEPS: usize = 30;
/// The least time of a step, in milliseconds.
const PACE: u64 = 70;
/// After so many things that were wrong nobody reads on.
const MOST: usize = 40;
/// A control that did nothing so often is dead.
const DEAD: usize = 4;
/// Widths that every engine can make of its window, and heights.
const WIDTHS: [u32; 4] = [560, 800, 1280, 1500];
const HEIGHTS: [u32; 3] = [500, 800, 1100];
/// Only Chromium makes its window as narrow as a phone.
const PHONE: u32 = 360;

/// How long the last word of the page may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Controls by name, with how often they were pressed and how often that did anything.
type Presses = BTreeMap<String, (usize, usize)>;

/// A monkey in a browser.
pub struct Monkey<'a> {
    /// Its browser.
    pub browser: &'a Browser,
    /// Who says what a page has to show.
    pub judge: &'a Judge,
    chance: Chance,
    /// What went wrong.
    pub wrong: Vec<String>,
    presses: Presses,
    /// Those of the page as it is loaded now.
    here: Presses,
    /// How many steps it has taken.
    pub steps: usize,
    /// Whether it never loads a page anew, where nothing is wrong.
    pub stays: bool,
    /// How late the page's timers come, at most, in milliseconds.
    late: u64,
    /// The selection as the device kept it at the last look.
    kept: String,
}

/// Lets the monkey play in an engine, and gives what went wrong.
pub async fn play(engine: Engine, judge: &Judge, seed: u64, length: Duration) -> Result<Vec<String>, String> {
    let site = Site::start()?;
    let driver = Driver::start(engine, Wish::Nothing, false)?;
    let browser = Browser::new(engine, site, driver.session().await?);
    let mut monkey = Monkey::new(&browser, judge, seed);
    if let Err(error) = monkey.roam(length).await {
        monkey.wrong.push(error);
    }
    // What the page has against itself.
    let found = browser.journey("monkey", PATIENCE, async |_| Ok(())).await;
    let (steps, kinds) = (monkey.steps, monkey.presses.len());
    let mut wrong = std::mem::take(&mut monkey.wrong);
    wrong.extend(found);
    let dead = monkey.presses.iter().filter(|(_, (pressed, worked))| *worked == 0 && *pressed >= DEAD);
    wrong.extend(dead.map(|(name, (pressed, _))| format!("a dead control, pressed {pressed} times: {name}")));
    let doubtful: Vec<_> =
        monkey.presses.iter().filter(|(_, (pressed, worked))| *worked == 0 && *pressed < DEAD).collect();
    println!("{engine:?}: {steps} steps, {kinds} kinds of controls, {} wrong; never worked: {doubtful:?}", wrong.len());
    browser.close().await;
    Ok(wrong)
}

impl Monkey<'_> {
    /// A monkey that has done nothing yet; the same seed gives the same chance.
    pub fn new<'a>(browser: &'a Browser, judge: &'a Judge, seed: u64) -> Monkey<'a> {
        Monkey {
            browser,
            judge,
            chance: Chance(seed.wrapping_mul(31) + browser.engine as u64),
            wrong: Vec::new(),
            presses: Presses::new(),
            here: Presses::new(),
            steps: 0,
            stays: false,
            late: asked("MONKEY_LATE").unwrap_or(0),
            kept: String::new(),
        }
    }

    async fn roam(&mut self, length: Duration) -> Outcome {
        self.load("#/").await?;
        self.rounds(length).await
    }

    /// Whether so much has gone wrong that nobody reads on.
    pub fn has_patience(&self) -> bool {
        self.wrong.len() < MOST
    }

    /// Plays so long in the page that is there.
    pub async fn rounds(&mut self, length: Duration) -> Outcome {
        let begin = Instant::now();
        while begin.elapsed() < length && self.has_patience() {
            if let Err(error) = self.round().await {
                self.come_back(&error).await?;
            }
        }
        self.remember();
        Ok(())
    }

    /// Loads a page from nothing and puts the monkey in it.
    async fn load(&mut self, hash: &str) -> Outcome {
        self.browser.open(&format!("/{hash}")).await?;
        self.put_in().await
    }

    /// Puts the monkey in the page that is there.
    pub async fn put_in(&mut self) -> Outcome {
        let seed = self.chance.below(1 << 30) + 1;
        let script = concat!(
            "(() => { if (window.__monkey) return;\n",
            include_str!("late.js"),
            include_str!("world.js"),
            include_str!("monkey.js"),
            "})();"
        );
        let script = script
            .replace("LATE", &self.late.to_string())
            .replace("SEED", &seed.to_string())
            .replace("TEXTS_GIVEN", &json!(TEXTS).to_string())
            .replace("ADDRESSES_GIVEN", &json!(self.judge.addresses()).to_string());
        self.browser.eval::<Value>(&script, &[]).await.map(drop)
    }

    /// What was pressed in the page before it goes.
    fn remember(&mut self) {
        for (name, (pressed, worked)) in std::mem::take(&mut self.here) {
            let all = self.presses.entry(name).or_default();
            *all = (all.0 + pressed, all.1 + worked);
        }
    }

    fn look_at(&mut self, look: &Look) -> bool {
        let mut found = self.judge.wrongs(look);
        // Nothing but what is meant to may change the selection.
        let meant = |deed: &String| ["keep", "selectie", "by hand"].iter().any(|part| deed.contains(part));
        if look.is_whole() && look.kept != self.kept {
            if !look.log.last().is_some_and(meant) {
                found.push(format!("the selection {:?} has become {:?}", self.kept, look.kept));
            }
            self.kept.clone_from(&look.kept);
        }
        for wrong in &found {
            let told = format!("step {}: {wrong}\n    after {}", self.steps, look.log.join("\n          "));
            // A soak of an hour tells at once what is wrong.
            println!("{told}");
            self.wrong.push(told);
        }
        found.is_empty()
    }

    /// Some steps within the page, and then a few by hand.
    async fn round(&mut self) -> Outcome {
        let run = format!(
            "const done = arguments[0]; window.__monkey.run({STEPS}, {PACE}).then(done, (error) => done([{{ problems: [String(error.stack || error)] }}]))"
        );
        let looks: Vec<Look> = self.browser.eval_async(&run).await?;
        let mut is_sound = true;
        for look in &looks {
            self.steps += 1;
            is_sound &= self.look_at(look);
        }
        let presses: Vec<(String, usize, usize)> = self.browser.read("window.__monkey.presses()").await?;
        self.here = presses.into_iter().map(|(name, pressed, worked)| (name, (pressed, worked))).collect();
        if !is_sound {
            return Err("something was wrong".to_owned());
        }
        self.by_hand().await?;
        let look = self.settled().await?;
        self.steps += 1;
        if !self.look_at(&look) {
            return Err("something was wrong".to_owned());
        }
        Ok(())
    }

    async fn settled(&self) -> Result<Look, String> {
        let look = "const done = arguments[0]; const { settle, look, log } = window.__monkey; \
                    settle().then(() => done({ ...look(), log: log(), problems: [] }))";
        self.browser.eval_async(look).await
    }

    async fn by_hand(&mut self) -> Outcome {
        let browser = self.browser;
        match self.chance.below(10) {
            0 | 1 => {
                let least =
                    if browser.engine == Engine::Chromium && self.chance.below(2) == 0 { Some(PHONE) } else { None };
                let width = least.unwrap_or(WIDTHS[self.chance.below(WIDTHS.len())]);
                let height = HEIGHTS[self.chance.below(HEIGHTS.len())];
                self.say(&format!("window of {width} by {height}")).await?;
                browser.stretch(width, height).await
            }
            2..=5 => {
                let aim: Option<(i64, i64)> = browser.read("window.__monkey.aim()").await?;
                let Some((x, y)) = aim else { return Ok(()) };
                browser.press_at(x, y).await
            }
            6 | 7 => {
                self.say("Tab and Enter by hand").await?;
                for _ in 0..=self.chance.below(6) {
                    browser.press(Key::Tab).await?;
                }
                let at: bool =
                    browser.read("document.hasFocus() && document.activeElement.matches('a, button, summary')").await?;
                if at { browser.press(Key::Enter).await } else { Ok(()) }
            }
            8 => {
                self.say("words by hand").await?;
                browser.strike("/").await?;
                browser.strike(["groen ", "stud", "?", "-school"][self.chance.below(4)]).await?;
                browser.press(Key::Down).await?;
                browser.press([Key::Enter, Key::Escape][self.chance.below(2)]).await
            }
            // A page that stays shows what it holds on to.
            _ if self.stays => Ok(()),
            _ => {
                self.remember();
                let hash: String = browser.read("location.hash").await?;
                let kept: String = browser.read("window.__monkey.kept()").await?;
                self.load(&hash).await?;
                let after: String = browser.read("window.__monkey.kept()").await?;
                if kept != after {
                    self.wrong.push(format!("loaded anew at {hash}, the selection {kept:?} is {after:?}"));
                }
                Ok(())
            }
        }
    }

    async fn say(&self, what: &str) -> Outcome {
        self.browser.eval::<Value>("window.__monkey.say(arguments[0])", &[json!(what)]).await.map(drop)
    }

    /// Where the monkey has left the site by going back, or something was wrong, it starts afresh somewhere else.
    async fn come_back(&mut self, error: &str) -> Outcome {
        let is_here: bool =
            self.browser.read("location.protocol === 'http:' && !!window.__monkey").await.unwrap_or(false);
        if is_here && error != "something was wrong" {
            self.wrong.push(format!("step {}: {error}", self.steps));
        }
        self.remember();
        let (engine, steps) = (self.browser.engine, self.steps);
        println!("{engine:?}: at step {steps} it starts afresh, {} wrong so far: {error}", self.wrong.len());
        let addresses = self.judge.addresses();
        let hash = addresses[self.chance.below(addresses.len())].clone();
        self.browser.open(&format!("/{hash}")).await?;
        self.put_in().await
    }
}
