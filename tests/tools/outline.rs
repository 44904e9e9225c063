//! The outline counts what its corpus counts, and holds no text of a record.

use std::collections::BTreeMap;

use dialogue_explorer::corpus::{Corpus, decode, decode_translation};
use dialogue_explorer::query::{Facet, Index, Query};
use dialogue_explorer::tools::outline::{of_corpus, of_language};
use serde_json::Value;

const WHOLE: &str = include_str!("../../public/corpus.json");
const ENGLISH: &str = include_str!("../../public/corpus.en.json");

/// For every value of every facet how many records have it.
fn counts(corpus: &Corpus) -> BTreeMap<String, usize> {
    let index = Index::build(corpus);
    let mut counts = BTreeMap::new();
    for facet in Facet::ALL {
        for (id, _) in index.values(facet) {
            counts.insert(format!("{facet:?} {id}"), index.matches(&Query::by(facet, id)).count_ones(..));
        }
    }
    counts
}

#[test]
fn an_outline_counts_what_the_corpus_counts() {
    let (whole, outline) = (decode(WHOLE).unwrap(), decode(&of_corpus(WHOLE).unwrap()).unwrap());
    assert!(outline.problems.is_empty(), "{:?}", outline.problems.first());
    assert_eq!(counts(&whole.corpus), counts(&outline.corpus));
    let ids = |corpus: &Corpus| corpus.records.iter().map(|record| record.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&whole.corpus), ids(&outline.corpus));
    assert_eq!(whole.corpus.themes.len(), outline.corpus.themes.len());
}

#[test]
fn an_outline_is_not_that_of_a_corpus_in_which_a_number_is_another() {
    let outline = decode(&of_corpus(WHOLE).unwrap()).unwrap().corpus;
    assert!(decode(WHOLE).unwrap().corpus.outline() == outline);
    let other_text: Value = serde_json::from_str(WHOLE).unwrap();
    for (what, change) in [
        ("participants", ("/themes/0/participants/value", Value::from(99))),
        ("a title", ("/themes/0/title", "Anders".into())),
        ("a code", ("/records/0/codes", Value::Array(Vec::new()))),
        ("a kind", ("/records/0/kind", "essence".into())),
    ] {
        let mut other = other_text.clone();
        *other.pointer_mut(change.0).unwrap() = change.1;
        assert!(decode(&other.to_string()).unwrap().corpus.outline() != outline, "{what}");
    }
    let mut other = other_text.clone();
    other["records"][0]["body"] = "Een andere tekst.".into();
    assert!(decode(&other.to_string()).unwrap().corpus.outline() == outline, "a text is not counted");
}

#[test]
fn an_outline_has_no_text_of_a_record() {
    let (outline, english) = (of_corpus(WHOLE).unwrap(), of_language(ENGLISH).unwrap());
    assert!(outline.len() * 3 < WHOLE.len() && english.len() * 8 < ENGLISH.len(), "{}", outline.len());
    for record in &decode(&outline).unwrap().corpus.records {
        assert!(record.title.is_empty() && record.body.is_empty() && record.citations.is_empty(), "{}", record.id);
    }
    assert!(decode_translation(&english).unwrap().translation.item("records", "gezondheid-idee-1").is_none());
    let translated = decode(&outline).unwrap().corpus;
    let translated = translated.translated(&decode_translation(&english).unwrap().translation).unwrap();
    assert_eq!((translated.missing, translated.problems.len()), (0, 0), "an outline in English lacks nothing");
}

#[test]
fn a_file_that_would_count_more_without_its_texts_has_no_outline() {
    let mut untitled: Value = serde_json::from_str(include_str!("../fixtures/small.json")).unwrap();
    assert!(of_corpus(&untitled.to_string()).is_some());
    untitled["records"][0].as_object_mut().unwrap().remove("title");
    for (case, text) in [
        ("a record without a title", untitled.to_string()),
        ("schema 1", include_str!("../fixtures/small.1.json").to_owned()),
        ("no corpus", "{\"records\":[]}".to_owned()),
        ("no JSON", "<!doctype html>".to_owned()),
    ] {
        assert_eq!(of_corpus(&text), None, "{case}");
    }
}
