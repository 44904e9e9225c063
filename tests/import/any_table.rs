//! Any bytes and any rows: they become a corpus or are refused, and nothing panics.

use dialogue_explorer::corpus::decode;
use dialogue_explorer::import::{Column, Input, Mapping, Plan, Sheet, Table, TableError, Watch, build, write};
use dialogue_explorer::text::Lang;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::mutate::{cases, mutated, soup};
use crate::tables::{MUNICIPALITIES, made, open, plan};

const TABLE: &str = "Thema;Spoor;Soort;Titel;Tekst;Onderwerpen;Rol;Naam;Tafel;Gemeente;Datum;Deelnemers;Bron;Hoofdstuk;Regels;Taal\n\
    Groen;Inwoners;Idee;Een boom;Plant een boom.;hout, blad;kok;;Tafel 2;Zeist;14-3-2023;ca. 20;Verslag;1. Groen;3-4;nl\n\
    groen;;Klacht;;Ver=weg\u{fffd};;;Jo;x;Zeits;31-2-2023;0;;;9-1;en\n";

/// What may stand anywhere in a table.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    ";", ",", "\t", "|", "\n", "\r\n", "\r", "\"", "\"\"", "Thema", "Tekst", "Soort", "Idee", "Groen", "groen ", "Gemeente",
    "Bergen", "Zeits", "2023-03-14", "29-2-2023", "ca. 1.000", "99999999999", "1-2", "0-0", "#REF!", "=1+1", "🍎", "\u{fffd}",
    "\u{feff}", "\u{0}", "é", "e\u{301}", "\u{200d}", "  ", "sep=", "-", "/", "...", "’s", "ﬀ", "İ", "ß", "漢字",
];

/// What is made of bytes is read without a problem, every row that is told of stands in the file, and every sentence has
/// its words.
fn sound(bytes: &[u8], plan: &Plan) -> Result<(), TestCaseError> {
    let tables = match open(bytes) {
        Ok(tables) => tables,
        Err(error) => {
            for lang in Lang::ALL {
                prop_assert!(lang.table_error(&error).len() > 10);
            }
            return Ok(());
        }
    };
    let built = made(bytes, plan);
    let last = tables.sheets.iter().flat_map(|sheet| sheet.rows_from(0).map(|row| row.number())).max().unwrap_or(0);
    for problem in &built.problems {
        prop_assert!(problem.rows.iter().all(|row| (1..=last.max(1) + 1).contains(row)), "{problem:?}");
        for lang in Lang::ALL {
            prop_assert!(lang.table_problem(problem).len() > 10);
        }
    }
    read_again(&write(&built.file), built.file.records.len())
}

fn read_again(text: &str, records: usize) -> Result<(), TestCaseError> {
    let decoded = decode(text).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
    prop_assert!(decoded.problems.is_empty(), "{:?}", decoded.problems);
    prop_assert_eq!(decoded.corpus.records.len(), records);
    Ok(())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..600)) {
        sound(&bytes, &plan())?;
    }

    #[test]
    fn any_text_is_read_or_refused(text in prop_oneof![3 => mutated(&[TABLE], PIECES), 1 => soup(PIECES), 1 => any::<String>()]) {
        sound(text.as_bytes(), &plan())?;
        sound(text.as_bytes(), &Plan { fill_down: true, period: None, title: String::new(), ..plan() })?;
        let utf_16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        sound(&utf_16, &plan())?;
    }

    #[test]
    fn any_rows_become_a_corpus_whatever_their_columns_are_said_to_hold(
        rows in vec(vec(soup(PIECES), 0..8), 1..12),
        columns in vec(select(Column::all().collect::<Vec<_>>()), 8),
        headings in 0..3_usize,
    ) {
        let mut sheet = Sheet::new("");
        for (number, row) in (1..).zip(&rows) {
            sheet.push(number, row.iter().map(String::as_str));
        }
        let mut mapping = Mapping::at(&sheet, headings.checked_sub(1));
        for (at, column) in columns.into_iter().enumerate() {
            mapping.set(at, Some(column));
        }
        let input = Input { records: (&sheet, &mapping), themes: Some((&sheet, &mapping)), municipalities: MUNICIPALITIES };
        let built = build(input, &plan(), Watch::new(&mut |_| true)).unwrap();
        read_again(&write(&built.file), built.file.records.len())?;
        // Every row that says something is there, and the others are told.
        let left_out: usize = built.problems.iter().filter(|problem| problem.table == Table::Records)
            .filter(|problem| matches!(problem.what, dialogue_explorer::import::Fault::NoText)).map(|problem| problem.rows.len()).sum();
        prop_assert_eq!(built.file.records.len() + left_out, built.rows);
    }

    #[test]
    fn a_damaged_workbook_is_read_or_refused(
        which in 0..4_usize, at in any::<prop::sample::Index>(), bytes in vec(any::<u8>(), 1..4), cut in any::<bool>(),
    ) {
        let books: [&[u8]; 4] = [
            include_bytes!("../fixtures/workbook.xlsx"), include_bytes!("../fixtures/workbook.ods"),
            include_bytes!("../fixtures/evening.xlsx"), include_bytes!("../fixtures/evening.ods"),
        ];
        let mut book = books[which].to_vec();
        let at = at.index(book.len());
        for (place, byte) in book[at..].iter_mut().zip(bytes) {
            *place = byte;
        }
        if cut {
            book.truncate(at);
        }
        sound(&book, &plan())?;
    }
}

#[test]
fn making_a_corpus_stops_when_told_to() {
    let text = "Tekst\n".to_owned() + &"Een boom\n".repeat(5000);
    let tables = open(text.as_bytes()).unwrap();
    let mapping = Mapping::of(&tables.sheets[0]);
    let input = Input { records: (&tables.sheets[0], &mapping), themes: None, municipalities: "" };
    let mut asked = 0;
    let mut stop = |progress: dialogue_explorer::import::Progress| {
        asked += 1;
        progress.done < 2000
    };
    assert_eq!(build(input, &plan(), Watch::new(&mut stop)).unwrap_err(), TableError::Stopped);
    assert_eq!(asked, 3);
}
