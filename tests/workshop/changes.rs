//! Changes of sheets, headings and columns; tables that were mended, and files that are no tables.

use dialogue_explorer::import::{OtherFile, TableError, Watch};
use dialogue_explorer::workshop::{Asked, Change, Field, Which};

use crate::package::{ods, row, xlsx};
use crate::tables::{after, column, corpus, field, holds, meant, open, people, session, themes, wrong};

const BOOK: &[u8] = include_bytes!("../fixtures/workbook.xlsx");

#[test]
fn columns_are_changed_by_hand() {
    let mut session = session("Thema;Tekst;Extra;\nGroen;een;twee;drie\n");
    let cases = [
        (Change::FillDown(true), "theme text - -"),
        (column("C", "Extra", "text"), "theme - text -"),
        (column("D", "", "topic"), "theme - text topic"),
        (column("B", "Tekst", "topic"), "theme topic text topic"),
        (column("C", "Extra", "-"), "theme topic - topic"),
        // Another heading stands there, the column is not there, or it holds nothing that is known.
        (column("A", "Soort", "kind"), "theme topic - topic"),
        (column("Z", "", "kind"), "theme topic - topic"),
        (column("A", "Thema", "boom"), "theme topic - topic"),
        (column("B", "Tekst", "text"), "theme text - topic"),
        // A column without a heading is still one.
        (Change::Headings(None), "- - - topic"),
        (column("B", "", "text"), "- text - topic"),
        // A row that is not there: the headings are where they are found.
        (Change::Headings(Some(9)), "theme text - topic"),
        (Change::Headings(Some(1)), "theme text - topic"),
    ];
    for (change, expected) in cases {
        let report = after(&mut session, std::slice::from_ref(&change));
        assert_eq!(holds(&report), expected, "{change:?}");
        assert_eq!(report.is_ready, expected.contains("text"), "{change:?}");
    }
}

#[test]
fn a_table_without_headings_waits_for_a_hand() {
    let mut session = session("Groen;Een boom\nWater;Een sloot\n");
    let report = after(&mut session, &[]);
    assert_eq!((report.headings, report.is_ready, report.numbers.as_str()), (None, false, ""));
    assert!(session.corpus(Watch::new(&mut |_| true)).unwrap_err().contains("Wijs de kolom aan"));
    let report = after(&mut session, &[column("B", "", "text"), column("A", "", "theme")]);
    assert!(report.is_ready);
    assert_eq!((corpus(&mut session).records.len(), report.themes.len()), (2, 2));
}

#[test]
fn sheets_are_chosen_by_hand() {
    let mut session = open("boek.xlsx", BOOK, Vec::new()).unwrap();
    let sheet = |name: &str| Change::Sheet(name.to_owned());
    let about = |name: Option<&str>| Change::ThemesSheet(name.map(str::to_owned));
    let cases = [
        (Change::FillDown(false), 1, Some(0), true),
        (about(None), 1, None, true),
        (about(Some("Thema's")), 1, Some(0), true),
        (about(Some("Nergens")), 1, Some(0), true),
        (sheet("Nergens"), 1, Some(0), true),
        (sheet("Thema's"), 0, None, false),
        (sheet("Kaartjes"), 1, Some(0), true),
    ];
    for (change, at, themes, ready) in cases {
        let report = after(&mut session, std::slice::from_ref(&change));
        assert_eq!((report.sheet, report.themes_sheet, report.is_ready), (at, themes, ready), "{change:?}");
        assert_eq!(report.theme_columns.is_empty(), themes.is_none(), "{change:?}");
        assert_eq!(report.sheets, ["Thema's", "Kaartjes"]);
    }
}

#[test]
fn a_second_file_about_themes_comes_and_goes() {
    let mut session = session("Thema;Datum;Tekst\nGroen;2023-03-14;x\n");
    themes(&mut session, "Thema;Aantal;Iets\nGroen;12;30\n").unwrap();
    let report = after(&mut session, &[]);
    assert_eq!((report.themes_file.as_deref(), report.theme_columns.len()), (Some("themas.csv"), 3));
    let by_hand = |holds: &str| Change::Column {
        table: Which::Themes,
        letters: "C".to_owned(),
        heading: "Iets".to_owned(),
        holds: Some(holds.to_owned()),
    };
    assert_eq!(after(&mut session, &[by_hand("participants")]).themes[0].found, "30");
    // What is no table leaves the one that was there.
    assert_eq!(themes(&mut session, "").unwrap_err(), TableError::Empty);
    assert_eq!(after(&mut session, &[]).themes[0].found, "30");
    let report = after(&mut session, &[Change::WithoutThemes]);
    assert_eq!((report.themes_file, report.theme_columns.len(), report.themes[0].found.as_str()), (None, 0, ""));
}

#[test]
fn fields_are_put_into_the_corpus() {
    let mut session = session("Datum;Tekst\n2023-03-14;x\n");
    assert_eq!(after(&mut session, &[]).title, "avond");
    let first = corpus(&mut session);
    let typed = [
        field(Field::Title, " Onze avond "),
        field(Field::Subtitle, "Bij elkaar"),
        field(Field::About, "Twee tafels."),
        field(Field::Licence, "CC0-1.0"),
    ];
    let report = after(&mut session, &typed);
    let second = corpus(&mut session);
    assert_eq!(
        [&second.title, &second.subtitle, &second.about, &second.licence, &second.id].map(|text| text.to_string()),
        ["Onze avond", "Bij elkaar", "Twee tafels.", "CC0-1.0", "onze-avond"]
    );
    assert_eq!([report.title, report.subtitle, report.about, report.licence].map(|text| text.len()), [10, 10, 12, 7]);
    assert_eq!(session.names().explorer, "onze-avond.html");
    assert_ne!(first.version, second.version);
    // The corpus is the one that is made where all was typed before it was opened.
    let mut anew = open("avond.csv", b"Datum;Tekst\n2023-03-14;x\n", typed.to_vec()).unwrap();
    let text = |session: &mut dialogue_explorer::workshop::Session| session.corpus(Watch::new(&mut |_| true)).unwrap();
    assert_eq!(text(&mut anew), text(&mut session));
    assert_eq!(after(&mut session, &[field(Field::Title, "")]).title, "avond");
}

#[test]
fn a_field_that_needs_no_rows_does_not_read_them_again() {
    let rows: String = (0..5000).map(|at| format!("Zin {at};2023-03-14\n")).collect();
    let mut session = session(&format!("Tekst;Datum\n{rows}"));
    let mut told = 0;
    let mut count = |_| {
        told += 1;
        true
    };
    session.report(Watch::new(&mut count)).unwrap();
    assert_eq!(told, 5);
    let mut never = |_| false;
    for change in
        [field(Field::Title, "A"), field(Field::About, "B"), Change::FillDown(false), meant(Asked::Kind, "x", "")]
    {
        session.change(change);
        session.report(Watch::new(&mut never)).unwrap();
    }
    session.change(Change::FillDown(true));
    assert_eq!(session.report(Watch::new(&mut never)).unwrap_err(), TableError::Stopped);
    // What was stopped is there when it is asked for again.
    assert!(session.report(Watch::new(&mut |_| true)).unwrap().fill_down);
}

#[test]
fn changes_come_back_when_a_mended_table_is_opened() {
    let before = "Titel van de avond\nThema;Inbreng van wie;Iets;Gemeente\nGroen;x;Klacht;Zeits\n;y;;\n";
    let mut session = session(before);
    let changes = [
        Change::Headings(Some(2)),
        column("B", "Inbreng van wie", "text"),
        column("C", "Iets", "kind"),
        meant(Asked::Kind, "Klacht", "pain"),
        meant(Asked::Place, "Zeits", "Zeist"),
        Change::FillDown(true),
        field(Field::From, "2023-03"),
        field(Field::Title, "Onze avond"),
        people("Groen", "12"),
    ];
    let report = after(&mut session, &changes);
    assert_eq!((holds(&report).as_str(), wrong(&report)), ("theme text kind place", vec![]));
    let log = session.changes().to_vec();
    assert_eq!(log.len(), changes.len());
    // Mended: the place is right, a row came, and a column has another heading.
    let mended = "Titel van de avond\nThema;Inbreng van wie;Soortje;Gemeente\nGroen;x;Klacht;Zeist\n;y;;\nWater;z;;\n";
    let mut again = open("avond.csv", mended.as_bytes(), log.clone()).unwrap();
    let report = after(&mut again, &[]);
    assert_eq!((holds(&report).as_str(), report.title.as_str()), ("theme text - place", "Onze avond"));
    assert_eq!((report.themes[0].typed.as_str(), report.themes.len(), report.fill_down), ("12", 2, true));
    assert_eq!(again.changes(), log);
    // A second file is taken again where the first is opened anew.
    themes(&mut again, "Thema;Deelnemers\nWater;7\n").unwrap();
    assert_eq!(after(&mut again, &[]).themes[1].found, "7");
}

#[test]
fn forty_columns_are_told_of_and_very_many_are_cut() {
    let wide = |count: usize| {
        let (names, cells): (String, String) = (0..count).map(|at| (format!("Kolom {at};"), format!("{at};"))).unzip();
        format!("{names}Thema;Tekst\n{cells}Groen;x\n")
    };
    for (count, told) in [(38, 40), (198, 200), (5000, 202)] {
        let report = after(&mut session(&wide(count)), &[]);
        assert_eq!((report.columns.len(), report.first_rows[0].1.len()), (told, told));
        assert_eq!(report.columns.last().unwrap().holds.as_deref(), Some("text"));
        assert!(report.is_ready);
    }
    let long = "x".repeat(5000);
    let report = after(&mut session(&format!("Tekst\n{long}\n")), &[]);
    assert_eq!(report.first_rows[0].1[0].chars().count(), 161);
}

#[test]
fn merged_cells_stand_in_each_of_their_rows() {
    let xlsx = xlsx(
        &[row(1, &[("A", "Thema"), ("B", "Tekst")]), row(2, &[("A", "Groen"), ("B", "x")]), row(3, &[("B", "y")])]
            .concat(),
        "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>",
    );
    let cell = |more: &str, text: &str| {
        format!("<table:table-cell office:value-type=\"string\"{more}><text:p>{text}</text:p></table:table-cell>")
    };
    let line = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let ods = ods(&[
        line(&[cell("", "Thema"), cell("", "Tekst")]),
        line(&[cell(" table:number-rows-spanned=\"2\"", "Groen"), cell("", "x")]),
        line(&["<table:covered-table-cell/>".to_owned(), cell("", "y")]),
    ]
    .concat());
    for (name, bytes) in [("a.xlsx", xlsx), ("a.ods", ods)] {
        let report = after(&mut open(name, &bytes, Vec::new()).unwrap(), &[field(Field::From, "2023")]);
        assert_eq!(report.themes.len(), 1, "{name}");
        assert_eq!(report.first_rows[1].1, ["Groen", "y"], "{name}");
    }
}

#[test]
fn a_file_that_is_no_table_is_an_error() {
    let cases: [(&str, &[u8], TableError); 6] = [
        ("leeg.csv", b"", TableError::Empty),
        ("leeg.csv", b"\xef\xbb\xbf \r\n", TableError::Empty),
        ("koppen.csv", b"Thema;Tekst\n", TableError::OnlyHeadings),
        ("tekst.pdf", b"%PDF-1.7", TableError::NotATable(OtherFile::Pdf)),
        ("corpus.json", b"{\"schema\": 2}", TableError::NotATable(OtherFile::Json)),
        ("beeld.png", b"\x89PNG\r\n", TableError::NotATable(OtherFile::Picture)),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(open(name, bytes, Vec::new()).unwrap_err(), expected, "{name}");
    }
}
