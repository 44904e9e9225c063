//! Language files: sound, lacking, and of another corpus.

use std::collections::BTreeMap;

use dialogue_explorer::corpus::{Corpus, CorpusError, ProblemKind, Translation, decode, decode_translation};
use dialogue_explorer::text::Lang;
use serde_json::{Value, json};

const SMALL: &str = include_str!("../fixtures/small.json");
const ENGLISH: &str = include_str!("../fixtures/small.en.json");

fn corpus() -> Corpus {
    decode(SMALL).unwrap().corpus
}

/// The English file with something changed.
fn with(change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(ENGLISH).unwrap();
    change(&mut value);
    value.to_string()
}

fn english(text: &str) -> Translation {
    let decoded = decode_translation(text).unwrap();
    assert_eq!(decoded.problems, []);
    decoded.translation
}

#[test]
fn a_whole_language_file_replaces_every_text_and_no_id() {
    let dutch = corpus();
    let translated = dutch.translated(&english(ENGLISH)).unwrap();
    assert_eq!((translated.missing, translated.problems.len()), (0, 0));
    let corpus = translated.corpus;
    assert_eq!((corpus.language.as_str(), corpus.title.as_str()), ("en", "Waterrijk in conversation"));
    assert_eq!(corpus.languages, dutch.languages);
    assert_eq!(BTreeMap::from_iter(corpus.ids()), BTreeMap::from_iter(dutch.ids()));
    for (dutch, english) in dutch.records.iter().zip(&corpus.records) {
        assert_eq!((&dutch.id, &dutch.codes, &dutch.citations), (&english.id, &english.codes, &english.citations));
        assert!(dutch.title != english.title && dutch.body != english.body && english.language.is_none());
    }
    assert_eq!(corpus.themes[1].notes, ["The report names two starting times."]);
    assert_eq!(corpus.themes[1].language, None);
    assert_eq!(corpus.roles[1].title, "Pupil");
    assert_eq!(corpus.caveats_about("map").collect::<Vec<_>>(), ["Plasdorp lies on the far side of the lake."]);
    assert_eq!(corpus.synonyms, [["rain", "rainfall"]]);
    assert_eq!(corpus.sections[1].title, "1. Water in de wijk", "a heading stays as it stands in the report");
}

#[test]
fn a_missing_text_keeps_the_original_and_says_in_which_language_it_is() {
    let dutch = corpus();
    let text = with(|file| {
        file["records"]["water-idee-1"]["body"] = json!("");
        file["records"].as_object_mut().unwrap().remove("water-idee-2");
        file["themes"]["plek-voor-jongeren"].as_object_mut().unwrap().remove("notes");
        file["codes"]["groen"]["title"] = json!("");
        file["caveats"] = json!([]);
    });
    let translated = dutch.translated(&english(&text)).unwrap();
    assert_eq!(translated.missing, 1 + 2 + 1 + 1 + 1);
    let corpus = translated.corpus;
    for id in ["water-idee-1", "water-idee-2"] {
        let at = corpus.record(id).unwrap();
        assert_eq!(
            (&corpus.records[at].title, &corpus.records[at].body),
            (&dutch.records[at].title, &dutch.records[at].body)
        );
        assert_eq!(corpus.records[at].language.as_deref(), Some("nl"), "{id}");
    }
    let theme = &corpus.themes[1];
    assert_eq!((theme.title.as_str(), theme.language.as_deref()), ("A place for young people", Some("nl")));
    assert_eq!(theme.summary, dutch.themes[1].summary);
    assert_eq!(corpus.codes[1].title, "Groen");
    assert_eq!(corpus.codes[1].definition, "Trees, grass and gardens.");
}

#[test]
fn a_text_of_another_form_costs_only_itself_and_a_superfluous_one_is_told() {
    let text = ENGLISH.replacen("\"water-idee-1\":{", "\"water-idee-99\":{", 1).replacen(
        "\"title\":\"Too many paving stones\"",
        "\"title\":7",
        1,
    );
    let decoded = decode_translation(&text).unwrap();
    let line = |part: &str| text[..text.find(part).unwrap()].matches('\n').count() + 1;
    let [problem] = &decoded.problems[..] else { panic!("{:?}", decoded.problems) };
    assert_eq!((problem.path.as_str(), problem.line), ("records.water-knelpunt-2", line("water-knelpunt-2")));
    let translated = corpus().translated(&decoded.translation).unwrap();
    let [superfluous] = &translated.problems[..] else { panic!("{:?}", translated.problems) };
    assert_eq!((superfluous.path.as_str(), superfluous.line), ("records.water-idee-99", line("water-idee-99")));
    assert_eq!(superfluous.what, ProblemKind::Orphan { id: "water-idee-99".to_owned() });
    assert_eq!(translated.missing, 4);
    for lang in Lang::ALL {
        assert!(lang.problem(problem).contains("title") && lang.problem(superfluous).contains("water-idee-99"));
    }
}

#[test]
fn a_language_file_that_cannot_be_used_is_an_error_that_says_why() {
    let whole = ENGLISH.trim_end();
    for (end, _) in whole.char_indices().step_by(101).skip(1) {
        let line = whole[..end].matches('\n').count() + 1;
        assert_eq!(decode_translation(&whole[..end]).map(drop), Err(CorpusError::CutOff { line }), "at {end}");
    }
    assert_eq!(decode_translation("").map(drop), Err(CorpusError::Empty));
    assert_eq!(decode_translation("{'a'}").map(drop), Err(CorpusError::NotJson { line: 1, column: 2 }));
    let schema = decode_translation(&with(|file| file["schema"] = json!(1))).map(drop);
    assert_eq!(schema, Err(CorpusError::Schema { found: "1".to_owned() }));
    for text in ["[]", "7", "{}", SMALL, &with(|file| file["corpus"] = json!(4))] {
        assert!(matches!(decode_translation(text), Err(CorpusError::NotATranslation(_))), "{text:.40}");
    }
    let other = english(&with(|file| file["corpus"] = json!("elders")));
    let (found, expected) = ("elders".to_owned(), "waterrijk-in-gesprek".to_owned());
    let error = corpus().translated(&other).map(drop).unwrap_err();
    assert_eq!(error, CorpusError::OtherCorpus { found, expected });
    for lang in Lang::ALL {
        let said = lang.not_usable("corpus.en.json", &error).detail;
        assert!(said.contains("elders") && said.contains("waterrijk-in-gesprek"), "{said}");
    }
}
