//! The table of an evening, read as a new user would bring it, against a recount that knows nothing of the import.

use std::collections::BTreeMap;

use dialogue_explorer::corpus::decode;
use dialogue_explorer::import::{Encoding, Fault, write};
use dialogue_explorer::tools::check::{self, Severity};

use crate::recount::counted;
use crate::tables::{made, plan, told};

const CSV: &[u8] = include_bytes!("../fixtures/evening.csv");
const XLSX: &[u8] = include_bytes!("../fixtures/evening.xlsx");
const ODS: &[u8] = include_bytes!("../fixtures/evening.ods");

/// How often each value stands among some.
fn tally(values: impl Iterator<Item = String>) -> BTreeMap<String, usize> {
    let mut tally = BTreeMap::new();
    values.for_each(|value| *tally.entry(value).or_default() += 1);
    tally
}

#[test]
fn the_numbers_of_the_corpus_are_those_of_the_table() {
    let corpus = decode(&write(&made(CSV, &plan()).file)).unwrap().corpus;
    let rows = counted(CSV);
    assert_eq!((corpus.records.len(), rows.len()), (200, 200));
    let themes = tally(corpus.records.iter().map(|record| corpus.themes[record.theme].title.to_lowercase()));
    assert_eq!(themes, tally(rows.iter().map(|row| row[0].split_whitespace().collect::<Vec<_>>().join(" "))));
    let kinds = tally(corpus.records.iter().map(|record| record.kind.id().to_owned()));
    let english = |name: &str| {
        let known = [
            ("knelpunt", "pain"),
            ("droom", "dream"),
            ("stem", "voice"),
            ("advies", "advice"),
            ("plus", "seed"),
            ("initiatief", "initiative"),
            ("casus", "case"),
            ("slotwoord", "essence"),
            ("observatie", "observation"),
        ];
        known.iter().find(|(dutch, _)| *dutch == name).map_or("idea", |(_, kind)| kind).to_owned()
    };
    assert_eq!(kinds, tally(rows.iter().map(|row| english(&row[1]))));
    let codes = corpus
        .records
        .iter()
        .flat_map(|record| record.codes.iter().map(|&code| corpus.codes[code].title.to_lowercase()));
    assert_eq!(tally(codes), tally(rows.iter().flat_map(|row| row[3].split(", ").map(str::to_owned))));
    let participants: Vec<Option<u32>> =
        corpus.themes.iter().map(|theme| theme.participants.as_ref().map(|count| count.value)).collect();
    assert_eq!(participants, [Some(41), Some(38), Some(36), None, Some(44)]);
    for theme in &corpus.themes {
        let tables = tally(rows.iter().filter(|row| row[0] == theme.title.to_lowercase()).map(|row| row[4].clone()));
        assert_eq!(theme.conversations.as_ref().unwrap().value as usize, tables.len(), "{}", theme.title);
    }
    let places: Vec<&str> = corpus.places.iter().map(|place| place.name.as_str()).collect();
    assert_eq!(places, ["Zeist", "Bunnik", "Houten", "De Bilt", "Wijk bij Duurstede", "Utrechtse Heuvelrug"]);
    assert!(corpus.records.iter().any(|record| record.title.contains("plukken 🍎")));
    assert!(corpus.records.iter().any(|record| record.title == "=> minder borden, meer vertrouwen"));
    assert!(corpus.records.iter().any(|record| record.body.contains("€ 20") || record.title.contains("€ 20")));
}

#[test]
fn the_faults_of_the_table_are_told() {
    let built = made(CSV, &plan());
    let told = told(&built.problems);
    let text = str::to_owned;
    let place = |found: &str, nearest: &str| Fault::UnknownPlace { found: text(found), nearest: Some(text(nearest)) };
    let bergen = vec![text("Bergen (L)"), text("Bergen (NH)")];
    let spelling = |found: &str, kept: &str| Fault::Spelling { found: text(found), kept: text(kept) };
    let alike = ("Verkeer en veligheid", "Verkeer en veiligheid");
    let expected = [
        (vec![16], "Gemeente", place("Zeits", "Zeist")),
        (vec![68, 211], "", Fault::NoText),
        (vec![76], "Datum", Fault::NotADate { found: text("31-02-2023") }),
        (vec![94, 150], "Soort", Fault::UnknownKind { found: text("Klacht") }),
        (vec![97], "Gemeente", Fault::AmbiguousPlace { found: text("Bergen"), names: bergen }),
        (vec![112], "Gemeente", place("Wijk bij Duurstde", "Wijk bij Duurstede")),
        (vec![125], "Thema", Fault::LooksLike { found: text(alike.0), other: text(alike.1) }),
        (vec![138], "Aantal deelnemers", Fault::SeveralNumbers { theme: text(alike.1), kept: 36 }),
        (vec![159], "Aantal deelnemers", Fault::NotANumber { found: text("veertig") }),
        (vec![164], "Datum", Fault::NotADate { found: text("voorjaar") }),
        (vec![11, 12], "Thema", spelling("groen in de buurt", "Groen in de buurt")),
        (vec![36], "Thema", spelling("Groen in de Buurt", "Groen in de buurt")),
        (vec![209], "", Fault::Duplicate { row: 170 }),
        (vec![], "", Fault::AboveHeadings),
        (vec![], "", Fault::ReadAs(Encoding::Windows1252)),
    ];
    for (rows, column, what) in &expected {
        assert!(told.contains(&(rows.clone(), *column, what)), "{rows:?} {what:?} not in {told:#?}");
    }
    let wrong = built.problems.iter().filter(|problem| !problem.what.is_note()).count();
    assert_eq!(wrong, 10, "{told:#?}");
}

#[test]
fn a_workbook_of_the_same_table_gives_the_same_corpus() {
    let csv = made(CSV, &plan());
    for (name, bytes) in [("xlsx", XLSX), ("ods", ODS)] {
        let other = made(bytes, &plan());
        assert_eq!(write(&other.file), write(&csv.file), "{name}");
        let of_table = |built: &dialogue_explorer::import::Built| -> Vec<_> {
            built.problems.iter().filter(|problem| !matches!(problem.what, Fault::ReadAs(_))).cloned().collect()
        };
        assert_eq!(of_table(&other), of_table(&csv), "{name}");
    }
}

/// What the checker asks of a corpus whose texts are edited one by one; a table cannot promise it.
const EDITORIAL: [&str; 12] = [
    "characters; expected",
    "words; expected",
    "the code has no definition",
    "use this code; expected",
    "uses this code; expected",
    "the body begins by repeating the title",
    "the voice has no part_of",
    "the theme has no summary",
    "the theme has no question",
    "the theme has no count of participants",
    "the title is also that of",
    "a quotation stands in",
];

#[test]
fn the_checker_asks_for_nothing_but_editing() {
    let report = check::run(&write(&made(CSV, &plan()).file), None, None);
    let other: Vec<_> = report
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .filter(|finding| !EDITORIAL.iter().any(|known| finding.message.contains(known)))
        .map(|finding| format!("{}: {}", finding.path, finding.message))
        .collect();
    // One row tells the table at which something was said, and not by whom.
    assert!(matches!(&other[..], [one] if one.ends_with(": the speaker has no group")), "{other:#?}");
}
