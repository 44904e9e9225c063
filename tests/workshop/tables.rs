//! What the tests share: a session of a table, and how to change it.

use dialogue_explorer::corpus::{Corpus, decode};
use dialogue_explorer::import::{TableError, Watch};
use dialogue_explorer::text::Lang;
use dialogue_explorer::workshop::{Asked, Change, Field, Report, Session, Which};

const MUNICIPALITIES: &str = include_str!("../../public/municipalities.txt");

/// Opens a table with changes that were made before.
pub fn open(name: &str, bytes: &[u8], changes: Vec<Change>) -> Result<Session, TableError> {
    Session::open(name, bytes, MUNICIPALITIES, Lang::Nl, "2024-11-05", changes, Watch::new(&mut |_| true))
}

/// A session of a text.
pub fn session(text: &str) -> Session {
    open("avond.csv", text.as_bytes(), Vec::new()).unwrap()
}

/// Takes a second file for the one about themes.
pub fn themes(session: &mut Session, text: &str) -> Result<(), TableError> {
    session.open_themes("themas.csv", text.as_bytes(), Watch::new(&mut |_| true))
}

/// The report after some changes. Every report comes back from JSON as it was.
pub fn after(session: &mut Session, changes: &[Change]) -> Report {
    for change in changes {
        session.change(change.clone());
    }
    let report = session.report(Watch::new(&mut |_| true)).unwrap();
    let json = serde_json::to_string(&report).unwrap();
    assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
    report
}

/// The corpus of a session.
pub fn corpus(session: &mut Session) -> Corpus {
    decode(&session.corpus(Watch::new(&mut |_| true)).unwrap()).unwrap().corpus
}

/// What is wrong by a report, without what is only told.
pub fn wrong(report: &Report) -> Vec<&str> {
    report.problems.iter().filter(|problem| !problem.is_note).map(|problem| problem.text.as_str()).collect()
}

/// What each column holds, by its key; a hyphen where it is passed over.
pub fn holds(report: &Report) -> String {
    let keys: Vec<&str> = report.columns.iter().map(|column| column.holds.as_deref().unwrap_or("-")).collect();
    keys.join(" ")
}

pub fn column(letters: &str, heading: &str, holds: &str) -> Change {
    let holds = Some(holds.to_owned()).filter(|holds| holds != "-");
    Change::Column { table: Which::Records, letters: letters.to_owned(), heading: heading.to_owned(), holds }
}

pub fn field(field: Field, value: &str) -> Change {
    Change::Field { field, value: value.to_owned() }
}

pub fn people(theme: &str, value: &str) -> Change {
    Change::Participants { theme: theme.to_owned(), value: value.to_owned() }
}

pub fn meant(what: Asked, name: &str, meant: &str) -> Change {
    Change::Meaning { what, name: name.to_owned(), meant: Some(meant.to_owned()).filter(|meant| !meant.is_empty()) }
}
