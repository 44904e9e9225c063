//! The table of an evening in the workshop, in each of its forms.

use std::collections::BTreeSet;

use dialogue_explorer::corpus::Kind;
use dialogue_explorer::workshop::{Asked, Change, Report};

use crate::recount::counted;
use crate::tables::{after, corpus, meant, open, people, wrong};

const CSV: &[u8] = include_bytes!("../fixtures/evening.csv");
const FORMS: [(&str, &[u8]); 3] = [
    ("avond.csv", CSV),
    ("avond.xlsx", include_bytes!("../fixtures/evening.xlsx")),
    ("avond.ods", include_bytes!("../fixtures/evening.ods")),
];

#[test]
fn every_form_of_a_table_gives_the_same_report() {
    let report = |(name, bytes): (&str, &[u8])| {
        let mut report = after(&mut open(name, bytes, Vec::new()).unwrap(), &[]);
        report.problems.retain(|problem| !problem.text.starts_with("Gelezen als"));
        // Names, and dates as a program writes them, are of the file.
        Report { file: String::new(), sheets: Vec::new(), first_rows: Vec::new(), ..report }
    };
    let [csv, xlsx, ods] = FORMS.map(report);
    assert_eq!(csv, xlsx);
    assert_eq!(csv, ods);
}

#[test]
fn the_report_tells_of_columns_rows_numbers_and_what_is_missing() {
    let report = after(&mut open("avond.csv", CSV, Vec::new()).unwrap(), &[]);
    let columns: Vec<(&str, Option<&str>)> =
        report.columns.iter().map(|column| (column.letters.as_str(), column.holds.as_deref())).collect();
    let expected = ["-", "date", "place", "dialogue", "theme", "kind", "text", "topic", "role", "participants"];
    let expected: Vec<(&str, Option<&str>)> =
        ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"].into_iter().zip(expected.map(Some)).collect();
    assert_eq!(columns[1..], expected[1..]);
    assert_eq!((columns[0], report.columns[0].heading.as_str()), (("A", None), "Nr"));
    assert_eq!((report.headings, report.first_rows.len(), report.first_rows[0].0), (Some(3), 10, 4));
    assert!(report.first_rows.iter().all(|(_, cells)| cells.len() == report.columns.len()));
    assert!(report.missing.iter().any(|line| line.starts_with("gesprekken met: ")), "{:?}", report.missing);
    assert_eq!(wrong(&report).len(), 10, "{:#?}", wrong(&report));
    assert!(report.problems.iter().any(|problem| problem.is_note && problem.text.contains("Windows-1252")));
    assert!(report.is_ready && report.title == "avond" && report.language == "nl");
    assert_eq!(report.choices.len(), 20);
    assert_eq!(report.numbers.split('\u{a0}').next(), Some("200"));
}

#[test]
fn the_numbers_of_the_session_equal_a_recount() {
    let mut session = open("avond.csv", CSV, Vec::new()).unwrap();
    let report = after(&mut session, &[]);
    let rows = counted(CSV);
    let corpus = corpus(&mut session);
    let themes: BTreeSet<String> =
        rows.iter().map(|row| row[0].split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!((corpus.records.len(), corpus.themes.len()), (rows.len(), themes.len()));
    assert_eq!(
        report.numbers.replace('\u{a0}', " "),
        format!(
            "{} kaartjes, {} thema's, {} onderwerpen en {} gemeenten.",
            rows.len(),
            themes.len(),
            corpus.codes.len(),
            corpus.places.len()
        )
    );
    for theme in &report.themes {
        let most = rows.iter().filter(|row| row[0] == theme.title.to_lowercase());
        let most = most.filter_map(|row| row[5].trim_start_matches("ca. ").parse::<u32>().ok()).max();
        assert_eq!(
            theme.found.trim_start_matches("ca. "),
            most.map_or(String::new(), |most| most.to_string()),
            "{}",
            theme.title
        );
    }
}

#[test]
fn what_the_table_leaves_open_is_asked_and_answered() {
    let mut session = open("avond.csv", CSV, Vec::new()).unwrap();
    let before = after(&mut session, &[]);
    let asked: Vec<(Asked, &str)> =
        before.questions.iter().map(|question| (question.what, question.name.as_str())).collect();
    for expected in [
        (Asked::Kind, "Klacht"),
        (Asked::Place, "Zeits"),
        (Asked::Place, "Bergen"),
        (Asked::Place, "Wijk bij Duurstde"),
        (Asked::Same, "Verkeer en veligheid"),
    ] {
        assert!(asked.contains(&expected), "{expected:?} not in {asked:?}");
    }
    assert_eq!(asked.len(), 5);
    let answers: [Change; 6] = [
        meant(Asked::Kind, "Klacht", "pain"),
        meant(Asked::Place, "Zeits", "Zeist"),
        meant(Asked::Place, "Bergen", "Bergen (NH)"),
        meant(Asked::Place, "Wijk bij Duurstde", "Wijk bij Duurstede"),
        meant(Asked::Same, "Verkeer en veligheid", "Verkeer en veiligheid"),
        people("Verkeer en veiligheid", "40"),
    ];
    let report = after(&mut session, &answers);
    // Left are two rows without text, three values that are none, and two numbers of one theme.
    assert_eq!(wrong(&report).len(), 5, "{:#?}", wrong(&report));
    assert_eq!((report.questions.len(), report.themes.len()), (5, 4));
    let order = |report: &Report| report.questions.iter().map(|question| question.name.clone()).collect::<Vec<_>>();
    assert_eq!(order(&report), order(&before));
    assert!(report.questions.iter().all(|question| {
        let meant = question.meant.as_ref().unwrap();
        question.offered.iter().any(|(value, _)| value == meant)
    }));
    let corpus = corpus(&mut session);
    let pains = |rows: &[[String; 6]]| rows.iter().filter(|row| ["knelpunt", "klacht"].contains(&&*row[1])).count();
    assert_eq!(corpus.records.iter().filter(|record| record.kind == Kind::Pain).count(), pains(&counted(CSV)));
    assert_eq!(session.names().corpus, "avond.json");
}
