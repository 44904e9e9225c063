//! Any text, and any file that once was sound: it is read or refused, nothing panics, and memory stays within a stated
//! multiple of the text.

use dialogue_explorer::corpus::corpus_file::File;
use dialogue_explorer::corpus::language_file::LanguageFile;
use dialogue_explorer::corpus::{
    CorpusError, Expected, Problem, ProblemKind, SchemaMismatch, decode, decode_translation, wire,
};
use dialogue_explorer::text::Lang;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::json::JSON;
use crate::memory::peak;
use crate::mutate::{cases, mutated, soup};

const SMALL: &str = include_str!("../fixtures/small.json");
const OLD: &str = include_str!("../fixtures/small.1.json");
const ENGLISH: &str = include_str!("../fixtures/small.en.json");

/// What may stand in the place of any value.
#[rustfmt::skip]
const VALUES: &[&str] = &[
    "null", "true", "false", "0", "1", "-1", "0.5", "4294967295", "4294967296", "65536", "1e3", "90", "-180", "\"\"",
    "\"groen\"", "\"idea\"", "\"water-idee-1\"", "\"<script>\"", "\"\\u0000\\ud83d\\udca7\"", "[]", "[null]", "[1,2]",
    "[\"groen\",\"groen\"]", "{}", "{\"value\":3}", "{\"id\":\"x\",\"title\":\"y\"}",
];

/// A text of JSON with one to three of its values changed for others.
fn changed(text: &'static str, values: &'static [&'static str]) -> impl Strategy<Value = String> {
    vec((any::<Index>(), select(values)), 1..4).prop_map(move |changes| {
        let mut whole: Value = serde_json::from_str(text).unwrap();
        for (at, value) in changes {
            let mut places = Vec::new();
            each(&whole, "", &mut places);
            let place = &places[at.index(places.len())];
            *whole.pointer_mut(place).unwrap() = serde_json::from_str(value).unwrap();
        }
        whole.to_string()
    })
}

fn each(value: &Value, path: &str, places: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| each(item, &format!("{path}/{at}"), places))
        }
        Value::Object(fields) => fields.iter().for_each(|(key, item)| each(item, &format!("{path}/{key}"), places)),
        _ => {}
    }
    if !path.is_empty() {
        places.push(path.to_owned());
    }
}

/// The small corpus with something done to its text, or with some of its values changed for others.
fn file() -> impl Strategy<Value = String> {
    prop_oneof![mutated(&[SMALL], JSON), changed(SMALL, VALUES)]
}

/// What does not fit the schema in a file that was read.
fn misfits(problems: &[Problem]) -> impl Iterator<Item = &SchemaMismatch> {
    problems
        .iter()
        .filter_map(|problem| if let ProblemKind::Shape(misfit) = &problem.what { Some(misfit) } else { None })
}

/// Whether a reader that was derived from the schema accepts a file. Keys that stand twice count once, as with ours.
fn fits<T: DeserializeOwned>(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str::<Value>(text).is_ok_and(|value| serde_json::from_value::<T>(value).is_ok())
}

/// Whether only our reader refuses something: a derived one takes a list for an object, its items for the fields in
/// their order, and an empty id for an id.
fn ours_alone(misfit: &SchemaMismatch) -> bool {
    match misfit.expected {
        Expected::Object => misfit.found.as_deref() == Some("[…]"),
        expected => expected == Expected::Name,
    }
}

/// Whether a file says that it follows the schema of before.
fn has_old_schema(text: &str) -> bool {
    let value = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')).unwrap_or_default();
    value["schema"] == wire::OLDEST_SCHEMA
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_file_is_read_or_refused(text in prop_oneof![4 => file(), 1 => soup(JSON), 1 => any::<String>()]) {
        let (read, memory) = peak(|| decode(&text));
        // A list of noughts costs most: two letters each for an item, and for what is told of it.
        prop_assert!(memory <= 250 * text.len() + 50_000, "{} bytes for a file of {}", memory, text.len());
        let in_head = |error: &CorpusError| matches!(error, CorpusError::NotACorpus(misfit) if ours_alone(misfit));
        if read.as_ref().map_or_else(in_head, |read| misfits(&read.problems).any(ours_alone)) {
            return Ok(());
        }
        let refused = match &read {
            Err(error) => {
                for lang in Lang::ALL {
                    prop_assert!(lang.not_usable("x", error).detail.len() > 15);
                }
                true
            }
            Ok(decoded) => misfits(&decoded.problems).next().is_some(),
        };
        let lines = text.matches('\n').count() + 1;
        for problem in read.iter().flat_map(|read| &read.problems) {
            prop_assert!((1..=lines).contains(&problem.line));
        }
        // Of a file of another schema these types cannot say whether it fits.
        let is_old = |problem: &Problem| matches!(problem.what, ProblemKind::OldSchema { .. });
        let is_old = read.as_ref().is_ok_and(|read| read.problems.iter().any(is_old)) || has_old_schema(&text);
        if !is_old && !matches!(read, Err(CorpusError::Schema { .. })) {
            prop_assert_eq!(refused, !fits::<File>(&text), "{:?}", read.map(|read| read.problems));
        }
    }

    #[test]
    fn a_file_that_was_written_is_read_as_the_same(text in file()) {
        if let (Ok(first), Ok(value)) = (decode(&text), serde_json::from_str::<Value>(&text))
            && let Ok(file) = serde_json::from_value::<File>(value)
            && misfits(&first.problems).next().is_none()
            && file.schema == wire::SCHEMA
        {
            let again = decode(&serde_json::to_string(&file).unwrap()).unwrap();
            prop_assert!(first.corpus == again.corpus, "{:?} and {:?}", first.corpus, again.corpus);
            prop_assert_eq!(first.problems.len(), again.problems.len());
        }
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_file_of_the_schema_of_before_is_read_or_refused(
        text in prop_oneof![mutated(&[OLD], JSON), changed(OLD, VALUES)],
    ) {
        let (read, memory) = peak(|| decode(&text));
        prop_assert!(memory <= 250 * text.len() + 50_000, "{} bytes for a file of {}", memory, text.len());
        if let Ok(read) = read {
            let sections = read.corpus.sections.len();
            let cited = read.corpus.records.iter().flat_map(|record| &record.citations);
            prop_assert!(cited.clone().all(|citation| citation.section < sections));
            for problem in &read.problems {
                prop_assert!(Lang::ALL.iter().all(|lang| lang.problem(problem).contains(&problem.path)));
            }
        }
    }

    #[test]
    fn any_language_file_is_read_or_refused(
        text in prop_oneof![4 => mutated(&[ENGLISH], JSON), 4 => changed(ENGLISH, VALUES), 1 => soup(JSON)],
    ) {
        let (read, memory) = peak(|| decode_translation(&text));
        prop_assert!(memory <= 250 * text.len() + 50_000, "{} bytes for a file of {}", memory, text.len());
        let is_old = matches!(read, Err(CorpusError::Schema { .. }));
        let in_head = |error: &CorpusError| matches!(error, CorpusError::NotATranslation(misfit) if ours_alone(misfit));
        if !is_old && !read.as_ref().map_or_else(in_head, |read| misfits(&read.problems).any(ours_alone)) {
            let refused = read.as_ref().map_or(true, |read| misfits(&read.problems).next().is_some());
            prop_assert_eq!(refused, !fits::<LanguageFile>(&text), "{:?}", read.map(|read| read.problems));
        }
        if let Ok(read) = read {
            let corpus = decode(SMALL).unwrap().corpus;
            let lines = text.matches('\n').count() + 1;
            if let Ok(translated) = corpus.translated(&read.translation) {
                prop_assert_eq!(translated.corpus.records.len(), corpus.records.len());
                for problem in read.problems.iter().chain(&translated.problems) {
                    prop_assert!((1..=lines).contains(&problem.line));
                    prop_assert!(Lang::ALL.iter().all(|lang| lang.problem(problem).contains(&problem.path)));
                }
            }
        }
    }
}

#[test]
fn both_sides_are_tried() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut share = |texts: &dyn Fn() -> BoxedStrategy<String>, sound: &dyn Fn(&str) -> bool| {
        (0..300).filter(|_| sound(&texts().new_tree(&mut runner).unwrap().current())).count()
    };
    let read = share(&|| file().boxed(), &|text| decode(text).is_ok());
    assert!((60..=240).contains(&read), "{read} of 300 files could be read");
    let whole = share(&|| file().boxed(), &|text| decode(text).is_ok_and(|read| read.problems.is_empty()));
    assert!((15..=240).contains(&whole), "{whole} of 300 files had no fault");
}
