//! A monkey in three engines at the same time: for some minutes it presses, types and wanders through the whole app by
//! chance. After every step the page must be that of its address, by the judgement of the crate itself.
//!
//! `MONKEY_SECONDS` says for how long in each (60), `MONKEY_SEED` by which chance (2021), `MONKEY_ENGINE` in which engine
//! alone (`webkit`), `MONKEY_LATE` by how many milliseconds the timers of the page may come late (0). Two that nobody
//! waits for every day are asked for by name: `make soak`, and
//! `HUNT_TIMES=1000 cargo test --test monkey the_way_to_the_frames -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod monkey {
    pub mod chance;
    pub mod hunt;
    pub mod judge;
    pub mod soak;
    pub mod walk;
}

use std::time::Duration;

use dialogue_explorer::corpus::Kind;
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::route::Address;
use dialogue_explorer::text::Lang;
use harness::engines::Engine;
use monkey::judge::Judge;
use serde_json::{Value, json};

/// How long the monkey plays in each engine: three minutes in all.
const SECONDS: u64 = 60;
/// By which chance, where nobody says: a run that fails must fail again.
const SEED: u64 = 2021;
/// How long a soak is, in seconds, and how often the way to the frames is gone.
const HOUR: u64 = 3600;
const TIMES: u64 = 1000;

fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// The judge lets a sound page pass and sees each thing that can be wrong with it.
#[test]
fn the_judge_sees_what_is_wrong() {
    let (judge, lang) = (Judge::new(), Lang::Nl);
    let ideas = Query::by(Facet::Kind, "idea");
    let sound = json!({
        "hash": Address { lang: Some(lang), ..Address::cards(ideas.clone()) }.href(),
        "lang": "nl",
        "told": "nl",
        "title": lang.window_title(lang.nav_ideas(), &judge.corpus.title),
        "headings": [lang.nav_ideas()],
        "count": judge.index.matches(&ideas).count_ones(..).to_string(),
        "chips": [format!("{}: {}", lang.facet(Facet::Kind), lang.kinds(Kind::Idea))],
        "search": "",
        "ticked": ["soort:idea"],
        "kept": "gezondheid-idee-1\t\n",
        "menu": lang.with_count(lang.nav_selection(), 1),
        "pressed": [["gezondheid-idee-1", true], ["gezondheid-idee-2", false]],
        "current": [Address::cards(ideas.clone()).href()],
        "length": 500,
        "whole": true,
    });
    let wrongs = |look: &Value| judge.wrongs(&serde_json::from_value(look.clone()).unwrap());
    assert_eq!(wrongs(&sound), Vec::<String>::new());
    for (name, value) in [
        ("hash", json!("#/ideeen?soort=idea,dream&taal=nl")),
        ("hash", json!("#/ideeen?soort=idea&foo=bar&taal=nl")),
        ("hash", json!("#/ideeen?soort=idea&q=groen&taal=nl")),
        ("lang", json!("en")),
        ("title", json!("Nederland na de crisis")),
        ("headings", json!(["Kaartjes", "Kaartjes"])),
        ("count", json!("7")),
        ("chips", json!([])),
        ("search", json!("groen")),
        ("ticked", json!([])),
        ("kept", json!("")),
        ("pressed", json!([["gezondheid-idee-1", false]])),
        ("current", json!([])),
        ("current", json!(["#/ideeen"])),
        ("errors", json!(["Niet begrepen in het adres"])),
        ("length", json!(0)),
        ("whole", json!(false)),
        ("stopped", json!(true)),
        ("panic", json!("called `Option::unwrap()` on a `None` value")),
        ("problems", json!(["the focus is lost"])),
    ] {
        let mut look = sound.clone();
        look[name] = value;
        assert!(!wrongs(&look).is_empty(), "{name} is {} and nobody minds", look[name]);
    }
}

/// Plays in all engines, or in that which is asked for, at the same time, and gives what went wrong in each.
fn in_engines(play: impl Fn(Engine) -> Result<Vec<String>, String> + Sync) -> Vec<String> {
    let only = std::env::var("MONKEY_ENGINE").unwrap_or_default();
    let engines = [Engine::Chromium, Engine::Firefox, Engine::Webkit];
    let wanted = engines.into_iter().filter(|engine| format!("{engine:?}").to_lowercase().contains(&only));
    let wanted: Vec<Engine> = wanted.collect();
    assert!(!wanted.is_empty(), "MONKEY_ENGINE={only} names no engine; there are chromium, firefox, webkit");
    let play = |engine: Engine| {
        let found = play(engine).unwrap_or_else(|error| vec![format!("ended by {error}")]);
        found.into_iter().map(|wrong| format!("{engine:?}: {wrong}")).collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let played: Vec<_> = wanted.into_iter().map(|engine| scope.spawn(move || play(engine))).collect();
        played.into_iter().flat_map(|engine| engine.join().unwrap()).collect()
    })
}

fn now<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

#[test]
fn nothing_breaks_whatever_is_pressed() {
    let length = Duration::from_secs(asked("MONKEY_SECONDS").unwrap_or(SECONDS));
    let seed = asked("MONKEY_SEED").unwrap_or(SEED);
    println!("MONKEY_SEED={seed} MONKEY_SECONDS={}", length.as_secs());
    let judge = Judge::new();
    let wrong = in_engines(|engine| now(monkey::walk::play(engine, &judge, seed, length)));
    assert!(wrong.is_empty(), "MONKEY_SEED={seed} found {}:\n- {}", wrong.len(), wrong.join("\n- "));
}

#[test]
#[ignore = "takes an hour: make soak"]
fn nothing_is_left_behind_in_an_hour() {
    let length = Duration::from_secs(asked("MONKEY_SECONDS").unwrap_or(HOUR));
    let seed = asked("MONKEY_SEED").unwrap_or(SEED);
    println!("MONKEY_SEED={seed} MONKEY_SECONDS={}", length.as_secs());
    let wrong = now(monkey::soak::soak(&Judge::new(), seed, length)).unwrap();
    assert!(wrong.is_empty(), "MONKEY_SEED={seed} found {}:\n- {}", wrong.len(), wrong.join("\n- "));
}

#[test]
#[ignore = "takes half an hour an engine"]
fn the_way_to_the_frames_never_traps() {
    let times = asked("HUNT_TIMES").unwrap_or(TIMES) as usize;
    let wrong = in_engines(|engine| now(monkey::hunt::hunt(engine, times)));
    assert!(wrong.is_empty(), "{} found:\n- {}", wrong.len(), wrong.join("\n- "));
}
