//! Language files that mean harm, beside a corpus that is sound: each is refused, or its sound texts are shown and the rest
//! is told, and nothing that is made of it does harm. The corpus itself stays as it is.

use crate::all::World;
use crate::cases::{ENDLESS, SMALL, TEXTS, Then, each_text, unknown};
use crate::downstream::{Wrong, everything, figures_of};
use Then::{Refused, Sound, Told};
use std::collections::BTreeMap;

use dialogue_explorer::corpus::{CorpusError, Problem, Translated, decode, decode_translation};
use dialogue_explorer::query::Index;
use dialogue_explorer::text::Lang;
use serde_json::{Map, Value, json};

const ENGLISH: &str = include_str!("../fixtures/small.en.json");

fn with(change: impl FnOnce(&mut Value)) -> String {
    let mut value = serde_json::from_str(ENGLISH).unwrap();
    change(&mut value);
    value.to_string()
}

/// What stands in the name of a case in which something is not of the kind that it should be.
const OTHER_KIND: &str = " in the place of";
/// The keys of the file that hold texts by id.
const LISTS: [&str; 9] =
    ["tracks", "themes", "sources", "stated", "code_groups", "codes", "actors", "roles", "records"];

fn cases() -> Vec<(String, String, Then)> {
    let mut cases: Vec<(String, String, Then)> = Vec::new();
    let mut case = |name: &str, text: String, then: Then| cases.push((name.to_owned(), text, then));
    for text in TEXTS {
        let put = |file: &mut Value| {
            for key in ["title", "subtitle", "about", "caveats", "synonyms"].into_iter().chain(LISTS) {
                each_text(&mut file[key], &|old| format!("{text}{old}"));
            }
        };
        case(&format!("{text:.24?} before every text"), with(put), Sound);
    }
    for (name, text, then) in [
        ("empty", String::new(), Refused),
        ("a byte order mark", format!("\u{feff}{ENGLISH}"), Sound),
        ("HTML, as a server answers for what is missing", "<!doctype html><title>404</title>".to_owned(), Refused),
        ("the corpus itself", SMALL.to_owned(), Refused),
        ("twice the same file", format!("{ENGLISH}{ENGLISH}"), Refused),
        ("a hundred thousand brackets", "[".repeat(100_000), Refused),
        ("no schema", with(|file| drop(file.as_object_mut().unwrap().remove("schema"))), Refused),
        ("schema 1", with(|file| file["schema"] = json!(1)), Refused),
        ("schema 3", with(|file| file["schema"] = json!(3)), Refused),
        ("a schema in words", with(|file| file["schema"] = json!("2")), Refused),
        ("another corpus", with(|file| file["corpus"] = json!("elders")), Refused),
        ("no corpus", with(|file| file["corpus"] = json!(null)), Refused),
        ("no language", with(|file| drop(file.as_object_mut().unwrap().remove("language"))), Refused),
        ("a script for a language", with(|file| file["language"] = json!("\"><script>alert(1)</script>")), Sound),
        ("the language of the corpus", with(|file| file["language"] = json!("nl")), Sound),
        (
            "an unknown field in every object",
            with(|file| ["schema"].iter().for_each(|_| file["later"] = json!([1]))),
            Sound,
        ),
        (
            "every text empty",
            with(|file| LISTS.iter().for_each(|list| each_text(&mut file[*list], &|_| String::new()))),
            Sound,
        ),
        ("an endless title", with(|file| file["title"] = json!("x".repeat(ENDLESS))), Sound),
        (
            "an endless body",
            with(|file| file["records"]["water-idee-1"]["body"] = json!("x ".repeat(ENDLESS / 2))),
            Sound,
        ),
        (
            "a pile of accents",
            with(|file| each_text(&mut file["records"], &|old| format!("{old}{}", "\u{301}".repeat(400)))),
            Sound,
        ),
        (
            "a hundred thousand texts of none",
            with(|file| {
                let texts = (0..100_000).map(|at| (format!("x{at}"), json!({"title": "x", "body": "y"})));
                file["records"] = Value::Object(texts.collect::<Map<_, _>>());
            }),
            Told,
        ),
        ("a thousand caveats more", with(|file| file["caveats"] = json!(vec!["x"; 1000])), Sound),
        ("a caveat that is no text", with(|file| file["caveats"] = json!([1])), Refused),
        (
            "ids that every object has",
            with(|file| {
                file["records"] =
                    json!({"__proto__": {"title": "x"}, "constructor": {"title": "y"}, "": {"title": "z"}});
            }),
            Told,
        ),
        (
            "words for the same in a ring",
            with(|file| file["synonyms"] = json!([["a", "b"], ["b", "c"], ["c", "a"], [], [""]])),
            Sound,
        ),
        ("half a pair of surrogates", ENGLISH.replacen("Waterrijk does", "Waterrijk \\ud83d does", 1), Refused),
    ] {
        case(name, text, then);
    }
    for end in (500..ENGLISH.len() - 1).step_by(500).filter(|end| ENGLISH.is_char_boundary(*end)) {
        case(&format!("cut off after {end} bytes"), ENGLISH[..end].to_owned(), Refused);
    }
    for list in LISTS {
        let orphan = with(|file| file[list]["nergens"] = json!({"title": "Nowhere"}));
        case(&format!("{list} of another corpus"), orphan, Told);
        let field = if list == "stated" { "label" } else { "title" };
        case(&format!("{list} left out"), with(|file| drop(file.as_object_mut().unwrap().remove(list))), Sound);
        for strange in [json!(null), json!(7), json!("x"), json!([]), json!([[["x"]]])] {
            let name = format!("{strange}{OTHER_KIND} {list}");
            case(&name, with(|file| file[list] = strange.clone()), Told);
            let first = |file: &mut Value| file[list].as_object().unwrap().keys().next().unwrap().clone();
            case(
                &format!("{strange}{OTHER_KIND} one of {list}"),
                with(|file| {
                    let id = first(file);
                    file[list][id.as_str()] = strange.clone();
                }),
                Told,
            );
            case(
                &format!("{strange}{OTHER_KIND} a title of {list}"),
                with(|file| {
                    let id = first(file);
                    file[list][id.as_str()][field] = strange.clone();
                }),
                if strange.is_string() { Sound } else { Told },
            );
        }
        case(
            &format!("unknown fields in {list}"),
            with(|file| file[list].as_object_mut().unwrap().values_mut().for_each(unknown)),
            Sound,
        );
    }
    cases
}

/// What the app makes of a language file: the translated corpus with all that is wrong, or why there is none.
fn read(text: &str) -> Result<(Translated, Vec<Problem>), CorpusError> {
    let corpus = decode(SMALL).unwrap().corpus;
    let decoded = decode_translation(text)?;
    let translated = corpus.translated(&decoded.translation)?;
    let problems = [decoded.problems, translated.problems.clone()].concat();
    Ok((translated, problems))
}

fn harm(name: &str, text: &str, then: Then) -> Vec<String> {
    let mut wrong = Vec::new();
    let read = read(text);
    let found = match &read {
        Err(_) => Refused,
        Ok((_, problems)) if problems.is_empty() => Sound,
        Ok(_) => Told,
    };
    if found != then {
        let what = read.as_ref().map(|(_, problems)| problems.iter().take(3).collect::<Vec<_>>());
        wrong.push(format!("{name}: {found:?} instead of {then:?}: {what:.600?}"));
    }
    for lang in Lang::ALL {
        match &read {
            Err(error) => {
                let message = lang.not_usable("corpus.en.json", error);
                if message.title.is_empty() || message.detail.is_empty() || message.detail.len() > 500 {
                    wrong.push(format!("{name}: {error:?} is told as {:.600}", message.detail));
                }
            }
            Ok((_, problems)) => {
                for problem in problems.iter().take(100) {
                    let told = lang.problem(problem);
                    if !told.contains(&problem.path) || !told.contains(&problem.line.to_string()) || told.len() > 500 {
                        wrong.push(format!("{name}: {problem:.200?} is told as {told:.600}"));
                    }
                }
            }
        }
    }
    if let Ok((translated, _)) = read {
        let original = decode(SMALL).unwrap().corpus;
        let corpus = translated.corpus;
        if BTreeMap::from_iter(corpus.ids()) != BTreeMap::from_iter(original.ids())
            || corpus.records.len() != original.records.len()
        {
            wrong.push(format!("{name}: other records"));
        }
        let index = Index::build_translated(&corpus, &original);
        let world = World { name: "hostile language", corpus, index, shapes: None };
        let mut harm = Wrong::new(name);
        // Where one text is of another kind, what is drawn is enough; pages take their time.
        if name.contains(OTHER_KIND) {
            figures_of(&world, &mut harm);
        } else {
            everything(SMALL, Some(text), &world, &mut harm);
        }
        wrong.extend(harm.found);
    }
    wrong
}

#[test]
fn a_hostile_language_file_does_no_harm() {
    let cases = cases();
    assert!(cases.len() > 150, "only {} cases", cases.len());
    let half = cases.len() / 2;
    let of = |cases: &[(String, String, Then)]| -> Vec<String> {
        cases.iter().flat_map(|(name, text, then)| harm(name, text, *then)).collect()
    };
    let wrong = std::thread::scope(|scope| {
        let first = scope.spawn(|| of(&cases[..half]));
        [of(&cases[half..]), first.join().unwrap()].concat()
    });
    let shown: Vec<&str> = wrong.iter().take(60).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} faults, such as\n{}", wrong.len(), shown.join("\n"));
}
