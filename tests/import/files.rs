//! Bytes to rows: encodings, delimiters, workbooks, and what is no table.

use dialogue_explorer::import::{Encoding, OtherFile, Sheet, TableError, Watch, letters, read};

use crate::package::{late_ods, package, row, sheets};
use crate::tables::open;

/// The rows of a sheet, each with its number.
fn rows(sheet: &Sheet) -> Vec<(u32, Vec<&str>)> {
    sheet.rows_from(0).map(|row| (row.number(), row.cells().collect())).collect()
}

/// A text in Windows-1252, as far as this needs it.
fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        '€' => 0x80,
        '‘' => 0x91,
        '’' => 0x92,
        '–' => 0x96,
        'Ÿ' => 0x9f,
        other => u8::try_from(u32::from(other)).unwrap(),
    };
    text.chars().map(byte).collect()
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn every_encoding_gives_the_same_cells() {
    let text = "Thema;Tekst\r\nCafé;‘Één’ idee – € 5, ŸÿÏï\r\n";
    let marked = |mark: &[u8], rest: Vec<u8>| [mark.to_vec(), rest].concat();
    let cases = [
        ("UTF-8", text.as_bytes().to_vec(), Encoding::Utf8),
        ("UTF-8 with a mark", marked(&[0xef, 0xbb, 0xbf], text.as_bytes().to_vec()), Encoding::Utf8),
        ("UTF-16 LE", marked(&[0xff, 0xfe], utf_16(text, u16::to_le_bytes)), Encoding::Utf16Le),
        ("UTF-16 BE", marked(&[0xfe, 0xff], utf_16(text, u16::to_be_bytes)), Encoding::Utf16Be),
        ("UTF-16 LE without a mark", utf_16(text, u16::to_le_bytes), Encoding::Utf16Le),
        ("UTF-16 BE without a mark", utf_16(text, u16::to_be_bytes), Encoding::Utf16Be),
        ("Windows-1252", windows_1252(text), Encoding::Windows1252),
    ];
    for (name, bytes, encoding) in cases {
        let tables = open(&bytes).unwrap();
        let expected = vec![(1, vec!["Thema", "Tekst"]), (2, vec!["Café", "‘Één’ idee – € 5, ŸÿÏï"])];
        assert_eq!(rows(&tables.sheets[0]), expected, "{name}");
        assert_eq!(tables.encoding, Some(encoding), "{name}");
    }
}

#[test]
fn a_file_joined_of_two_encodings_loses_no_letter() {
    let joined = ["Tekst\nÉén café vol ideeën 🍎\n".as_bytes(), &windows_1252("geïsoleerd\n")].concat();
    let tables = open(&joined).unwrap();
    let expected = vec![(1, vec!["Tekst"]), (2, vec!["Één café vol ideeën 🍎"]), (3, vec!["geïsoleerd"])];
    assert_eq!(rows(&tables.sheets[0]), expected);
    assert_eq!(tables.encoding, Some(Encoding::Mixed { strays: 1 }));
}

#[test]
fn the_delimiter_is_recognised() {
    let cases: [(&str, &[&[&str]]); 13] = [
        ("a;b\n1,5;2", &[&["a", "b"], &["1,5", "2"]]),
        ("a,b\n\"1,5\",2", &[&["a", "b"], &["1,5", "2"]]),
        ("a\tb\n1,5\t2;3", &[&["a", "b"], &["1,5", "2;3"]]),
        ("a|b\n1|2", &[&["a", "b"], &["1", "2"]]),
        ("sep=,\na,b\n1,2", &[&["a", "b"], &["1", "2"]]),
        ("\"sep=;\"\r\na;b\r\n1;2", &[&["a", "b"], &["1", "2"]]),
        // One column, whose text has commas.
        (
            "Tekst\nJa, dat kan\nNee\nGoed, beter, best\nMooi",
            &[&["Tekst"], &["Ja, dat kan"], &["Nee"], &["Goed, beter, best"], &["Mooi"]],
        ),
        // A title above the table.
        (
            "Avond, 14 maart\n\nThema;Tekst\nA;b, c\nA;d",
            &[&["Avond, 14 maart"], &["Thema", "Tekst"], &["A", "b, c"], &["A", "d"]],
        ),
        // A row that lacks cells, one that has too many, and blanks at the end.
        ("a;b;c\n1\n1;2;3;4\n1;2; \n", &[&["a", "b", "c"], &["1"], &["1", "2", "3", "4"], &["1", "2"]]),
        // Blanks behind every delimiter, and marks behind them; a mark within a text stays as it is.
        ("Thema, Tekst, Rol\n1, \"2, 3\", 4\n", &[&["Thema", " Tekst", " Rol"], &["1", "2, 3", " 4"]]),
        (
            "Thema, Tekst, Rol\na, b, \"\"\nc, \"\"\"Ja\"\", zei hij\", d\n",
            &[&["Thema", " Tekst", " Rol"], &["a", " b"], &["c", "\"Ja\", zei hij", " d"]],
        ),
        ("Thema, Rol\n\"x, \"\"y\"\"\", 1\n", &[&["Thema", " Rol"], &["x, \"y\"", " 1"]]),
        ("a;b\n\"twee\nregels\";\"een \"\"woord\"\"\"\n", &[&["a", "b"], &["twee\nregels", "een \"woord\""]]),
    ];
    for (text, expected) in cases {
        let tables = open(text.as_bytes()).unwrap();
        let found: Vec<Vec<&str>> = rows(&tables.sheets[0]).into_iter().map(|(_, cells)| cells).collect();
        assert_eq!(found, expected, "{text:?}");
    }
}

#[test]
fn rows_keep_their_numbers_whatever_stands_between() {
    let cases: [(&str, &[u32]); 7] = [
        ("a;b\nc;d\ne;f", &[1, 2, 3]),
        ("\n\na;b\r\n\r\n\r\nc;d\n;\n ; \ne;f\n\n", &[3, 6, 9]),
        ("a;b\rc;d\r\re;f\r", &[1, 2, 4]),
        // A cell of two lines is one row.
        ("a;b\n\"1\n2\";d\n\ne;f", &[1, 2, 4]),
        ("a;b\r\n\"1\r\n\r\n2\";d\r\ne;f", &[1, 2, 3]),
        ("sep=;\na;b\nc;d", &[2, 3]),
        ("\u{feff}a;b\r\nc;d", &[1, 2]),
    ];
    for (text, expected) in cases {
        let tables = open(text.as_bytes()).unwrap();
        let found: Vec<u32> = rows(&tables.sheets[0]).into_iter().map(|(number, _)| number).collect();
        assert_eq!(found, expected, "{text:?}");
    }
}

#[test]
fn what_is_no_table_is_named() {
    let other = |file| TableError::NotATable(file);
    let mut random: Vec<u8> = (0..4000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    random[0] = 1;
    let zip = b"PK\x03\x04\x14\x00\x00\x00\x00\x00word/document.xml".to_vec();
    let book = b"PK\x03\x04\x14\x00\x00\x00\x00\x00xl/workbook.xml".to_vec();
    let cases: [(&str, Vec<u8>, TableError); 17] = [
        ("nothing", vec![], TableError::Empty),
        ("blanks", b" \r\n\t\n".to_vec(), TableError::Empty),
        ("a mark", vec![0xef, 0xbb, 0xbf], TableError::Empty),
        ("delimiters", b";;;\n;;;\n".to_vec(), TableError::Empty),
        ("headings", b"Thema;Tekst\n;;\n".to_vec(), TableError::OnlyHeadings),
        ("PDF", b"%PDF-1.7 ...".to_vec(), other(OtherFile::Pdf)),
        ("old Excel", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), other(OtherFile::OldOffice)),
        ("text document", zip, other(OtherFile::Archive)),
        ("empty archive", b"PK\x05\x06\x00\x00".to_vec(), other(OtherFile::Archive)),
        ("PNG", b"\x89PNG\r\n\x1a\n".to_vec(), other(OtherFile::Picture)),
        ("JPEG", b"\xff\xd8\xff\xe0".to_vec(), other(OtherFile::Picture)),
        ("corpus", b"{\n\"schema\": 2,".to_vec(), other(OtherFile::Json)),
        ("list", b"[ {\"a\": 1}]".to_vec(), other(OtherFile::Json)),
        ("web page", b"\xef\xbb\xbf\n<HTML><table>".to_vec(), other(OtherFile::WebPage)),
        ("RTF", b"{\\rtf1".to_vec(), other(OtherFile::Rtf)),
        ("NUL bytes", [b"abc;def\n".repeat(4), vec![0; 3]].concat(), other(OtherFile::Binary)),
        ("anything", random, other(OtherFile::Binary)),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(open(&bytes).unwrap_err(), expected, "{name}");
    }
    assert!(matches!(open(&book), Err(TableError::Damaged { .. })));
    let whole = include_bytes!("../fixtures/workbook.xlsx");
    assert!(matches!(open(&whole[..whole.len() / 2]), Err(TableError::Damaged { .. })));
}

#[test]
fn a_quotation_mark_that_stays_open_is_told() {
    let open_mark = open(b"a;b\nc;d\n\"e;f\ng;h\n").unwrap();
    assert_eq!(open_mark.unclosed, Some(3));
    assert_eq!(open(b"a;b\n\"c\nc\";d\n5\" dik;f\n").unwrap().unclosed, None);
}

#[test]
fn a_workbook_gives_dates_numbers_formulas_and_merged_cells_as_text() {
    let workbooks: [(&str, &[u8]); 2] =
        [("xlsx", include_bytes!("../fixtures/workbook.xlsx")), ("ods", include_bytes!("../fixtures/workbook.ods"))];
    for (name, bytes) in workbooks {
        let tables = open(bytes).unwrap();
        let names: Vec<&str> = tables.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["Thema's", "Kaartjes"], "{name}");
        let expected = vec![
            (1, vec!["Thema", "Tekst", "Datum", "Tafel", "Gemeente", "Onderwerp 1", "Onderwerp 2"]),
            (2, vec!["Water", "De sloot loopt over.", "2024-05-02", "1", "Gouda", "sloten"]),
            (3, vec!["Water", "Graaf een tweede sloot.", "2024-05-02", "1", "Gouda", "sloten", "geld, later"]),
            (4, vec!["Water", "Wie betaalt dat?", "2024-05-02 19:30", "2", "Gouda", "", "geld, later"]),
            (6, vec!["Wind", "Een molen van ons samen.", "2024-05-09", "1", "Waddinxveen", "energie"]),
            (7, vec!["Wind", "Eén formule", "2024-05-09", "1", "Waddinxveen", "energie", "#DIV/0!"]),
        ];
        assert_eq!(rows(&tables.sheets[1]), expected, "{name}");
        assert_eq!(rows(&tables.sheets[0])[1].1[2], "23", "{name}");
    }
}

#[test]
fn hidden_sheets_are_left_out_and_an_ods_is_known_by_what_it_says_anywhere() {
    let said = |title: &str| format!("{}{}", row(1, &[("A", "Titel")]), row(2, &[("A", title)]));
    let (draft, last) = (said("Concept"), said("Definitief"));
    let read = |states: [&str; 2]| {
        let [first, second] =
            [("een", states[0]), ("twee", states[1])].map(|(name, state)| format!("name='{name}' {state}"));
        let tables = open(&sheets(&[(&first, &draft, ""), (&second, &last, "")])).unwrap();
        tables.sheets.iter().map(|sheet| rows(sheet)[1].1[0].to_owned()).collect::<Vec<_>>()
    };
    let hidden = "state='hidden'";
    assert_eq!(read([hidden, ""]), ["Definitief"]);
    assert_eq!(read([hidden, "state='veryHidden'"]), ["Concept", "Definitief"], "where all are hidden, none is chosen");
    let cell = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Titel</text:p></table:table-cell></table:table-row>";
    assert_eq!(rows(&open(&late_ods(&cell.repeat(2))).unwrap().sheets[0]).len(), 2);
    let content = format!("<office:document-content/>{}", " ".repeat(400));
    let kind = "application/vnd.oasis.opendocument.text";
    let text = package(&[("content.xml", &content), ("mimetype", kind)]);
    assert_eq!(open(&text).unwrap_err(), TableError::NotATable(OtherFile::Archive));
}

#[test]
fn a_large_table_tells_its_progress_and_stops_when_told_to() {
    let text = "Thema;Tekst\n".to_owned() + &"Groen;Een boom\n".repeat(100_000);
    let mut told = 0;
    let mut count = |_| {
        told += 1;
        true
    };
    assert_eq!(read(text.as_bytes(), Watch::new(&mut count)).unwrap().sheets[0].len(), 100_001);
    assert_eq!(told, 100);
    let mut asked = 0;
    let mut stop = |_| {
        asked += 1;
        asked < 3
    };
    assert_eq!(read(text.as_bytes(), Watch::new(&mut stop)).unwrap_err(), TableError::Stopped);
    assert_eq!(asked, 3);
}

#[test]
fn columns_have_the_letters_of_spreadsheets() {
    let table = [(0, "A"), (25, "Z"), (26, "AA"), (39, "AN"), (701, "ZZ"), (702, "AAA")];
    for (column, name) in table {
        assert_eq!(letters(column), name);
    }
}
