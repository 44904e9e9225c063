//! What is kept of the reader's changes.

use dialogue_explorer::workshop::log::record;
use dialogue_explorer::workshop::{Asked, Change, Field, Which};

fn column(table: Which, letters: &str, heading: &str, holds: &str) -> Change {
    let [letters, heading, holds] = [letters, heading, holds].map(str::to_owned);
    Change::Column { table, letters, heading, holds: Some(holds) }
}

fn field(field: Field, value: &str) -> Change {
    Change::Field { field, value: value.to_owned() }
}

fn meaning(what: Asked, name: &str, meant: Option<&str>) -> Change {
    Change::Meaning { what, name: name.to_owned(), meant: meant.map(str::to_owned) }
}

#[test]
fn a_later_change_of_the_same_thing_takes_the_place_of_the_earlier() {
    let same = [
        (Change::Sheet("A".to_owned()), Change::Sheet("B".to_owned())),
        (Change::ThemesSheet(Some("A".to_owned())), Change::ThemesSheet(None)),
        (Change::Headings(Some(1)), Change::Headings(None)),
        (Change::FillDown(true), Change::FillDown(false)),
        (column(Which::Records, "A", "Wat", "text"), column(Which::Records, "A", "Wat", "title")),
        (field(Field::Title, "a"), field(Field::Title, "")),
        (meaning(Asked::Place, "Utrech", Some("Utrecht")), meaning(Asked::Place, "Utrech", None)),
    ];
    for (earlier, later) in same {
        let mut log = vec![];
        record(&mut log, earlier);
        record(&mut log, field(Field::About, "between"));
        record(&mut log, later.clone());
        assert_eq!(log, [field(Field::About, "between"), later]);
    }
}

#[test]
fn changes_of_different_things_are_all_kept() {
    let different = [
        column(Which::Records, "A", "Wat", "text"),
        column(Which::Themes, "A", "Wat", "text"),
        column(Which::Records, "A", "Wie", "text"),
        column(Which::Records, "B", "Wat", "text"),
        field(Field::Title, "a"),
        field(Field::Subtitle, "a"),
        meaning(Asked::Place, "a", None),
        meaning(Asked::Kind, "a", None),
        meaning(Asked::Place, "b", None),
        Change::Sheet("a".to_owned()),
        Change::ThemesSheet(None),
    ];
    let mut log = vec![];
    different.iter().for_each(|change| record(&mut log, change.clone()));
    assert_eq!(log, different);
}
