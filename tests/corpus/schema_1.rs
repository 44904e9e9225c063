//! Files of schema 1, which other municipalities may have.

use dialogue_explorer::corpus::{Problem, ProblemKind, decode};

const OLD: &str = include_str!("../fixtures/small.1.json");
const NEW: &str = include_str!("../fixtures/small.json");

#[test]
fn a_file_of_schema_1_is_converted_and_that_is_told() {
    let old = decode(OLD).unwrap();
    let moved = Problem { path: "schema".to_owned(), line: 2, what: ProblemKind::OldSchema { found: 1 } };
    assert_eq!(old.problems, [moved]);
    let new = decode(NEW).unwrap();
    assert_eq!(new.english, None);
    let (old, new) = (old.corpus, new.corpus);
    assert_eq!(old.languages, ["nl", "en"]);
    assert_eq!(old.records.len(), new.records.len());
    for (old, new) in old.records.iter().zip(&new.records) {
        assert_eq!((&old.id, &old.title, &old.body, &old.codes), (&new.id, &new.title, &new.body, &new.codes));
        let lines = |record: &dialogue_explorer::corpus::Record| {
            record.citations.iter().map(|citation| citation.lines).collect::<Vec<_>>()
        };
        assert_eq!(lines(old), lines(new));
    }
    assert_eq!(old.record("water-plan-1"), old.record("water-idee-1"));
}

#[test]
fn each_document_and_title_of_schema_1_becomes_one_section() {
    let corpus = decode(OLD).unwrap().corpus;
    let mut titles: Vec<(&str, (u32, u32))> =
        corpus.sections.iter().map(|section| (section.title.as_str(), section.lines)).collect();
    titles.sort();
    assert_eq!(
        titles,
        [("", (8, 46)), ("Ideeën", (15, 16)), ("Jongeren", (31, 60)), ("Vooraf", (2, 2)), ("Water", (4, 30))]
    );
    assert!(corpus.sections.iter().all(|section| section.source == Some(0)));
}

#[test]
fn english_texts_of_schema_1_become_a_translation() {
    let old = decode(OLD).unwrap();
    let translated = old.corpus.translated(&old.english.unwrap()).unwrap();
    let corpus = translated.corpus;
    assert_eq!(translated.problems, []);
    assert!(translated.missing > 0, "schema 1 had no English bodies");
    assert_eq!(
        (corpus.themes[0].title.as_str(), corpus.codes[0].title.as_str()),
        ("Water in the neighbourhood", "Rainwater")
    );
    assert_eq!(corpus.stated[0].note, "One evening has no report.");
    assert_eq!(corpus.records[0].language.as_deref(), Some("nl"));
}

#[test]
fn a_citation_without_a_document_costs_its_record_only() {
    let text = OLD.replacen("{\"document\":\"verslag\",\"lines\":[43,43]}", "{\"lines\":[43,43]}", 1);
    let decoded = decode(&text).unwrap();
    assert_eq!(decoded.problems.len(), 2, "{:?}", decoded.problems);
    assert!(decoded.corpus.record("jongeren-advies-1").is_none() && decoded.corpus.record("jongeren-stem-1").is_some());
}
