//! A corpus file that is sound, and one that is broken in every way we know. Those that mean harm have a test of their
//! own, `hostile.rs`.

use crate::broken::broken;
use crate::trunk_page;
use dialogue_explorer::corpus::Expected::{Count, List, Object, Readable, Text};
use dialogue_explorer::corpus::corpus_file::File;
use dialogue_explorer::corpus::{
    Corpus, CorpusError, Kind, Problem, ProblemKind, SchemaMismatch, TrackShape, decode, decode_translation,
};
use dialogue_explorer::text::Lang;
use dialogue_explorer::tools::prerender;
use dialogue_explorer::tools::site::{Options, Site};
use serde_json::Value;

const SMALL: &str = include_str!("../fixtures/small.json");

fn changed(from: &str, to: &str) -> String {
    assert_eq!(SMALL.matches(from).count(), 1, "{from:?} does not stand once in the sound file");
    SMALL.replace(from, to)
}

fn line_of(text: &str) -> usize {
    let at = SMALL.find(text).unwrap_or_else(|| panic!("{text:?} is not in the sound file"));
    SMALL[..at].matches('\n').count() + 1
}

fn corpus(text: &str) -> Corpus {
    decode(text).unwrap().corpus
}

#[test]
fn a_sound_corpus_of_another_municipality_is_read_whole() {
    let decoded = decode(SMALL).unwrap();
    assert_eq!(decoded.problems, []);
    let corpus = decoded.corpus;
    assert_eq!((corpus.id.as_str(), corpus.title.as_str()), ("waterrijk-in-gesprek", "Waterrijk in gesprek"));
    let lists =
        [corpus.tracks.len(), corpus.themes.len(), corpus.places.len(), corpus.codes.len(), corpus.records.len()];
    assert_eq!(lists, [2, 2, 2, 4, 15]);
    assert_eq!(corpus.themes[1].participants.as_ref().map(|count| (count.value, count.approximate)), Some((14, true)));
    assert_eq!(corpus.themes[0].hosts, [0, 1]);
    let voice = &corpus.records[corpus.record("water-stem-2").unwrap()];
    assert_eq!(voice.kind, Kind::Voice);
    assert_eq!(voice.part_of, corpus.record("water-idee-1"));
    let speaker = voice.speaker.as_ref().unwrap();
    assert_eq!((speaker.role.as_str(), speaker.dialogue, speaker.group), ("inwoner", Some(3), Some(0)));
    assert_eq!(corpus.record("water-plan-1"), corpus.record("water-idee-1"), "an old id leads to the new record");
    assert_eq!(corpus.record("water-plan-2"), None);
    let citation = voice.citations[0];
    assert_eq!(corpus.section(citation).title, "1. Water in de wijk");
    assert_eq!(
        corpus.source(citation).map(|source| source.url.as_deref()),
        Some(Some("https://waterrijk.example/verslag"))
    );
    assert_eq!(corpus.tracks[1].shape, Some(TrackShape::Diamond));
    assert_eq!(
        (corpus.themes[0].icon.as_str(), corpus.languages.as_slice()),
        ("druppel", &["nl", "en"].map(str::to_owned)[..])
    );
    assert_eq!(corpus.caveats_about("map").collect::<Vec<_>>(), ["Plasdorp ligt aan de overkant van het meer."]);
}

/// There is something to read and to press, whatever a file leaves out.
#[test]
fn what_has_an_empty_title_is_called_by_its_id() {
    let mut file: Value = serde_json::from_str(SMALL).unwrap();
    for list in ["themes", "codes", "records", "tracks", "actors", "roles"] {
        file[list][0]["title"] = " ".into();
    }
    file["places"][0]["name"] = "".into();
    let corpus = corpus(&file.to_string());
    let named = [&corpus.tracks[0].title, &corpus.actors[0].title, &corpus.roles[0].title, &corpus.places[0].name];
    assert_eq!(named, [&corpus.tracks[0].id, &corpus.actors[0].id, &corpus.roles[0].id, &corpus.places[0].id]);
    let titles = [&corpus.themes[0].title, &corpus.codes[0].title, &corpus.records[0].title];
    assert_eq!(titles, [&corpus.themes[0].id, &corpus.codes[0].id, &corpus.records[0].id]);
    // There is nothing in an id to translate.
    const ENGLISH: &str = include_str!("../fixtures/small.en.json");
    let english = |text: &str| decode_translation(text).unwrap().translation;
    let whole = decode(SMALL).unwrap().corpus.translated(&english(ENGLISH)).unwrap();
    let mut lacking: Value = serde_json::from_str(ENGLISH).unwrap();
    for (list, id) in [
        ("themes", &corpus.themes[0].id),
        ("codes", &corpus.codes[0].id),
        ("records", &corpus.records[0].id),
        ("tracks", &corpus.tracks[0].id),
        ("actors", &corpus.actors[0].id),
        ("roles", &corpus.roles[0].id),
    ] {
        lacking[list][id.as_str()].as_object_mut().unwrap().remove("title");
    }
    let translated = corpus.translated(&english(&lacking.to_string())).unwrap();
    let record = &translated.corpus.records[0];
    assert_eq!((translated.missing, &record.language, &record.title), (whole.missing, &None, &record.id));
    assert_eq!(translated.corpus.themes[0].title, corpus.themes[0].id);
}

#[test]
fn byte_order_mark_line_ends_and_unknown_keys_change_nothing() {
    let sound = format!("{:?}", corpus(SMALL).records);
    for text in [
        format!("\u{feff}{SMALL}"),
        SMALL.replace('\n', "\r\n"),
        changed("\"language\":\"nl\",", "\"language\":\"nl\",\"later\":[{\"x\":[1,2]}],"),
        format!("\n \t{SMALL}\n\n"),
    ] {
        let decoded = decode(&text).unwrap();
        assert_eq!(decoded.problems, []);
        assert_eq!(format!("{:?}", decoded.corpus.records), sound);
    }
    let marked =
        format!("\u{feff}{}", changed("\"theme\":\"water-in-de-wijk\",\"kind\":\"seed\"", "\"kind\":\"seed\""));
    assert_eq!(decode(&marked).unwrap().problems[0].line, line_of("\"water-kiem-1\""));
}

#[test]
#[rustfmt::skip]
fn a_file_that_cannot_be_used_is_an_error_that_says_why() {
    let not = |path: &str, expected, found: Option<&str>| {
        let (path, found) = (path.to_owned(), found.map(str::to_owned));
        CorpusError::NotACorpus(SchemaMismatch { path, expected, found })
    };
    let version = |found: &str| CorpusError::Schema { found: found.to_owned() };
    let table: Vec<(String, CorpusError)> = vec![
        (String::new(), CorpusError::Empty),
        (" \n\t\n".to_owned(), CorpusError::Empty),
        ("\u{feff}".to_owned(), CorpusError::Empty),
        ("{".to_owned(), CorpusError::CutOff { line: 1 }),
        (SMALL[..SMALL.find("\"water-kiem-1\"").unwrap()].to_owned(), CorpusError::CutOff { line: line_of("\"water-kiem-1\"") }),
        ("<!doctype html>".to_owned(), CorpusError::NotJson { line: 1, column: 1 }),
        ("{\n'schema':2}".to_owned(), CorpusError::NotJson { line: 2, column: 1 }),
        (format!("{SMALL}!"), CorpusError::NotJson { line: SMALL.lines().count() + 1, column: 1 }),
        ("[1,2,3]".to_owned(), not("", Object, Some("[1,2,3]"))),
        ("null".to_owned(), not("", Object, Some("null"))),
        ("\"tekst\"".to_owned(), not("", Object, Some("\"tekst\""))),
        ("{}".to_owned(), not(".schema", Count, None)),
        (changed("\"schema\":2,\n", ""), not(".schema", Count, None)),
        (changed("\"schema\":2,", "\"schema\":3,"), version("3")),
        (changed("\"schema\":2,", "\"schema\":\"2\","), version("\"2\"")),
        (changed("\"id\":\"waterrijk-in-gesprek\",", ""), not(".id", Text, None)),
        (changed("\"title\":\"Waterrijk in gesprek\",", "\"title\":7,"), not(".title", Text, Some("7"))),
        (changed("\"records\":[", "\"cards\":["), not(".records", List, None)),
        (changed("\"tracks\":[", "\"paths\":["), not(".tracks", List, None)),
        (changed("\"period\":{\"from\":\"2023-09\",", "\"period\":{"), not(".period.from", Text, None)),
    ];
    for (text, expected) in table {
        assert_eq!(decode(&text).map(|_| ()).unwrap_err(), expected, "{:?}", text.chars().take(60).collect::<String>());
    }
}

#[test]
fn a_file_cut_off_anywhere_says_on_which_line() {
    let whole = SMALL.trim_end();
    for (end, _) in whole.char_indices().step_by(7).skip(1) {
        let line = whole[..end].matches('\n').count() + 1;
        assert_eq!(decode(&whole[..end]).map(|_| ()).unwrap_err(), CorpusError::CutOff { line }, "at {end}");
    }
}

#[test]
fn a_broken_part_costs_only_itself_and_is_told_with_its_place() {
    let mut wrong = Vec::new();
    for (from, to, stands, path, what) in broken() {
        let expected = Problem { path: path.to_owned(), line: line_of(stands), what };
        match decode(&changed(from, to)) {
            Err(error) => wrong.push(format!("{from} -> {to}: the whole file is refused: {error:?}")),
            Ok(decoded) if !decoded.problems.contains(&expected) => {
                wrong.push(format!("{from} -> {to}\n  expected {expected:?}\n  found {:?}", decoded.problems));
            }
            Ok(decoded) => {
                let kept = ["water-kiem-1", "jongeren-kiem-2"].iter().any(|id| decoded.corpus.record(id).is_some());
                let told = Lang::ALL.map(|lang| lang.problem(&expected));
                let named = told.iter().all(|told| told.contains(path) && told.contains(&expected.line.to_string()));
                if !kept || !named {
                    wrong.push(format!("{from} -> {to}: kept {kept}, told {told:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_reader_of_the_browser_accepts_what_the_reader_of_the_tools_accepts() {
    let shape = |problems: &[Problem]| problems.iter().any(|problem| matches!(problem.what, ProblemKind::Shape(_)));
    for (from, to, ..) in broken() {
        let text = changed(from, to);
        let refused = decode(&text).map_or(true, |decoded| shape(&decoded.problems));
        assert_eq!(refused, serde_json::from_str::<File>(&text).is_err(), "{from} -> {to}");
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/corpus.json");
    for text in [SMALL, &std::fs::read_to_string(path).unwrap()] {
        let file: File = serde_json::from_str(text).unwrap();
        let corpus = corpus(text);
        let bodies = file.records.iter().map(|record| (&record.id, &record.kind, &record.body, record.citations.len()));
        assert!(bodies.eq(corpus.records.iter().map(|record| (
            &record.id,
            &record.kind,
            &record.body,
            record.citations.len()
        ))));
        let counts = file.themes.iter().map(|theme| (&theme.id, &theme.participants, &theme.people, &theme.held));
        assert!(counts.eq(corpus.themes.iter().map(|theme| (
            &theme.id,
            &theme.participants,
            &theme.people,
            &theme.held
        ))));
        let lists = (&corpus.places, &corpus.tracks, &corpus.sources, &corpus.caveats, &corpus.synonyms);
        assert_eq!((&file.places, &file.tracks, &file.sources, &file.caveats, &file.synonyms), lists);
        let cited = file.records.iter().flat_map(|record| &record.citations);
        let cited = cited.map(|citation| (citation.section.as_str(), citation.lines));
        let resolved = corpus.records.iter().flat_map(|record| &record.citations);
        assert!(cited.eq(resolved.map(|citation| (corpus.section(*citation).id.as_str(), citation.lines))));
        let stated = file.stated.iter().map(|stated| (&stated.id, stated.value, &stated.note));
        assert!(stated.eq(corpus.stated.iter().map(|stated| (&stated.id, stated.value, &stated.note))));
    }
}

#[test]
fn problems_stand_in_the_order_of_the_file() {
    let text = changed("\"year\":2023", "\"year\":\"x\"").replace("\"kind\":\"voice\"", "\"kind\":\"wish\"");
    let decoded = decode(&text).unwrap();
    let lines: Vec<usize> = decoded.problems.iter().map(|problem| problem.line).collect();
    // The source, the three sections that are parts of it, and the three voices.
    assert_eq!(lines.len(), 7);
    assert!(lines.is_sorted(), "{lines:?}");
    assert_eq!(decoded.corpus.records.len(), 12);
}

#[test]
fn what_is_told_of_a_number_is_what_stands_there() {
    for number in ["4294967296", "-1", "0.5"] {
        let problems = decode(&changed("{\"value\":23}", &format!("{{\"value\":{number}}}"))).unwrap().problems;
        let problem = problems.into_iter().find(|problem| problem.path == "themes[0]").unwrap();
        let path = ".participants.value".to_owned();
        assert_eq!(
            problem.what,
            ProblemKind::Shape(SchemaMismatch { path, expected: Count, found: Some(number.to_owned()) })
        );
    }
    // No reader of JSON makes a number of this one, so the item is refused whole, with the place where that happened.
    let problems = decode(&changed("{\"value\":23}", "{\"value\":1e999}")).unwrap().problems;
    let problem = problems.into_iter().find(|problem| problem.path == "themes[0]").unwrap();
    let ProblemKind::Shape(SchemaMismatch { expected: Readable, found: Some(found), .. }) = problem.what else {
        panic!("{problem:?}")
    };
    assert!(found.ends_with("1e999"), "{found}");
}

/// The file with every sentence (not the ids) replaced.
fn hostile(sentence: &str) -> String {
    fn walk(value: &mut Value, sentence: &str) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, sentence)),
            Value::Object(fields) => {
                for (key, value) in fields {
                    let free = ["title", "subtitle", "about", "body", "role", "name", "province", "label"];
                    let more = ["summary", "question", "definition", "note", "publisher", "affiliation"];
                    match value {
                        Value::String(text) if free.contains(&key.as_str()) || more.contains(&key.as_str()) => {
                            *text = sentence.to_owned();
                        }
                        value => walk(value, sentence),
                    }
                }
            }
            _ => {}
        }
    }
    let mut value: Value = serde_json::from_str(SMALL).unwrap();
    walk(&mut value, sentence);
    value.to_string()
}

#[test]
fn every_text_is_kept_as_it_is() {
    let many = "regen op het dak ".repeat(400);
    let texts = [
        "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&",
        "\u{202e}مرحبا بالعالم\u{202c} שלום",
        "\u{0}\u{1b}[31m\u{feff}\u{200d}🏳️‍🌈e\u{301}",
        "{corpus} {{}} %s %n ${x} ../../etc/passwd",
        "",
        &many,
    ];
    for text in texts {
        let decoded = decode(&hostile(text)).unwrap();
        assert_eq!(decoded.problems, []);
        assert_eq!(decoded.corpus.records[0].title, text, "the text is kept as it is");
    }
}

#[test]
fn a_script_in_the_corpus_does_not_reach_the_page_before_the_program() {
    let folder = std::env::temp_dir().join(format!("dialogue-explorer-decode-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("corpus.json"), hostile("<script>alert('x')</script>\" onload=\"y")).unwrap();
    trunk_page::write(&folder, "body{}");
    prerender::fill(&Site::open(&folder, Options::default()).unwrap()).unwrap();
    let page = std::fs::read_to_string(folder.join("index.html")).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(page.contains("&lt;script&gt;alert("), "the title stands in the page");
    assert!(!page.contains("<script>") && !page.contains("\" onload="), "but not as markup");
}
