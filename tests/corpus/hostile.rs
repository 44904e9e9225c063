//! Corpora that mean harm, or that no writer would think of: each is refused or read with its faults told, and whatever
//! is read of it does no harm in any drawing, page or file. That every case ends is part of what is tested; how long it
//! may take is not, since no test waits for a clock. `HOSTILE=brackets` tries only the cases with that in their name.

use std::sync::Mutex;
use std::time::Instant;

use crate::all::World;
use crate::cases::{Then, cases, lists, small};
use crate::downstream::{Wrong, everything, figures_of};
use crate::numbers::numbers;
use dialogue_explorer::corpus::{CorpusError, Decoded, decode};
use dialogue_explorer::geo::Shapes;
use dialogue_explorer::query::{Index, Query};
use dialogue_explorer::text::Lang;
use serde_json::{Value, json};

/// Reads a file and says in both languages what is wrong with it, as the app would.
fn read_and_told(name: &str, text: &str, wrong: &mut Vec<String>) -> Result<Decoded, CorpusError> {
    let read = decode(text);
    for lang in Lang::ALL {
        match &read {
            Err(error) => {
                let message = lang.not_usable("x.json", error);
                // What stood where, or that nothing did.
                let named = match error {
                    CorpusError::Empty => message.detail.contains(lang.choose("leeg", "empty")),
                    CorpusError::CutOff { line } => message.detail.contains(&line.to_string()),
                    CorpusError::NotJson { line, column } => {
                        [line, column].iter().all(|at| message.detail.contains(&at.to_string()))
                    }
                    CorpusError::Schema { found } => message.detail.contains(found),
                    CorpusError::OtherCorpus { found, .. } => message.detail.contains(found),
                    CorpusError::NotACorpus(misfit) | CorpusError::NotATranslation(misfit) => {
                        message.detail.contains(misfit.path.trim_start_matches('.'))
                            && misfit.found.iter().all(|found| message.detail.contains(found.as_str()))
                    }
                };
                if !named || message.title.is_empty() || message.detail.len() > 500 {
                    wrong.push(format!("{name}: {error:?} is told as {:.600}", message.detail));
                }
            }
            Ok(decoded) => {
                for problem in decoded.problems.iter().take(100) {
                    let told = lang.problem(problem);
                    let named = told.contains(&problem.path) && told.contains(&problem.line.to_string());
                    if !named || told.len() > 500 {
                        wrong.push(format!("{name}: {:.200} is told as {told:.600}", format!("{problem:?}")));
                    }
                }
            }
        }
    }
    read
}

/// The same, and whether the file is refused, told about or sound as it should be.
fn read_as(name: &str, text: &str, then: Then, wrong: &mut Vec<String>) -> Result<Decoded, CorpusError> {
    let read = read_and_told(name, text, wrong);
    let found = match &read {
        Err(_) => Then::Refused,
        Ok(decoded) if decoded.problems.is_empty() => Then::Sound,
        Ok(_) => Then::Told,
    };
    if found != then {
        let what = read.as_ref().map(|decoded| decoded.problems.iter().take(3).collect::<Vec<_>>());
        wrong.push(format!("{name}: {found:?} instead of {then:?}: {:.600}", format!("{what:?}")));
    }
    read
}

#[test]
fn a_number_that_is_none_and_a_list_that_is_not_there_are_told() {
    let mut wrong = Vec::new();
    for (name, text, then) in numbers().into_iter().chain(lists()) {
        if let Ok(decoded) = read_as(&name, &text, then, &mut wrong) {
            let world =
                World { name: "numbers", index: Index::build(&decoded.corpus), corpus: decoded.corpus, shapes: None };
            let mut harm = Wrong::new(&name);
            figures_of(&world, &mut harm);
            wrong.extend(harm.found);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with what is made of one file.
fn harm(name: &str, text: &str, then: Then, shapes: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    if let Ok(decoded) = read_as(name, text, then, &mut wrong) {
        let index = Index::build(&decoded.corpus);
        let world = World { name: "hostile", corpus: decoded.corpus, index, shapes: Shapes::read(shapes) };
        let mut harm = Wrong::new(name);
        everything(text, None, &world, &mut harm);
        wrong.extend(harm.found);
    }
    wrong
}

#[test]
fn a_hostile_corpus_does_no_harm() {
    let shapes = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../public/shapes.json")).unwrap();
    // Each worker takes the next case that nobody has taken.
    let asked = std::env::var("HOSTILE").unwrap_or_default();
    let mut all = cases();
    assert!(all.len() > 90, "only {} cases", all.len());
    let names: Vec<String> = all.iter().map(|(name, ..)| name.to_string()).collect();
    all.retain(|(name, ..)| name.contains(&asked));
    assert!(!all.is_empty(), "HOSTILE={asked} names no case; there are {}", names.join(", "));
    let (left, wrong, slow) = (Mutex::new(all), Mutex::new(Vec::new()), Mutex::new(Vec::new()));
    let work = || {
        while let Some((name, text, then)) = { left.lock().unwrap().pop() } {
            let begun = Instant::now();
            let found = harm(&name, &text, then, &shapes);
            wrong.lock().unwrap().extend(found);
            slow.lock().unwrap().push((begun.elapsed().as_millis(), name));
        }
    };
    std::thread::scope(|scope| {
        (0..std::thread::available_parallelism().map_or(2, usize::from).min(8)).for_each(|_| drop(scope.spawn(work)));
    });
    let (wrong, mut slow) = (wrong.into_inner().unwrap(), slow.into_inner().unwrap());
    slow.sort();
    slow.iter().rev().take(8).for_each(|(millis, name)| println!("{millis} ms: {name}"));
    let shown: Vec<&str> = wrong.iter().take(60).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} faults, such as\n{}", wrong.len(), shown.join("\n"));
}

/// Every place in a file.
fn places(value: &Value, path: &str, out: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{path}/{index}"), out));
        }
        Value::Object(fields) => fields.iter().for_each(|(key, item)| places(item, &format!("{path}/{key}"), out)),
        _ => {}
    }
    out.push(path.to_owned());
}

#[test]
fn something_of_another_kind_anywhere_is_told_and_costs_only_its_own() {
    let whole = small();
    let mut spots = Vec::new();
    places(&whole, "", &mut spots);
    let strange = [json!(null), json!(true), json!(0), json!(-0.5), json!("<b>"), json!([]), json!({}), json!([null])];
    let (mut wrong, mut read) = (Vec::new(), 0);
    for spot in &spots {
        for strange in &strange {
            let mut file = whole.clone();
            *file.pointer_mut(spot).unwrap() = strange.clone();
            let name = format!("{strange} at {spot}");
            if let Ok(decoded) = read_and_told(&name, &file.to_string(), &mut wrong) {
                let index = Index::build(&decoded.corpus);
                let count = index.answer(&decoded.corpus, &Query::default()).count();
                assert_eq!(count, decoded.corpus.records.len(), "{name}");
                read += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(read > 1000 && spots.len() > 300, "{read} files of {} spots could be used", spots.len());
}
