//! Tables for people, read back by libraries that are not ours: the `csv` crate, and calamine for workbooks.

use calamine::Data;
use dialogue_explorer::chart::Figure;
use dialogue_explorer::export::figure::{Notes, parcel};
use dialogue_explorer::export::link::Link;
use dialogue_explorer::export::records::{Form, RecordExport};
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::text::Lang;

use crate::all::{BUNDLED, SMALL, WATERRIJK, World, figures, filters};
use crate::read::{csv, number, taken, workbook};

const ADDRESS: &str = "https://dialogen.example/verkenner/?a=1#/frequentie?thema=gezondheid";

/// Each sheet of a workbook by its name, as rows of cells.
type Sheets = Vec<(String, Vec<Vec<Data>>)>;

/// Both files of a figure: rows of text, and the sheets of the workbook.
fn files(world: &World, figure: &Figure, notes: &Notes) -> (Vec<Vec<String>>, Sheets) {
    let file = |form| taken(&parcel(figure, &world.corpus, notes, form));
    let (text, book) = (file(Form::Csv), file(Form::Xlsx));
    (csv(&String::from_utf8(text).unwrap(), notes.lang), workbook(&book))
}

#[test]
fn numbers_and_shares_of_figures_are_numbers_in_both_files() {
    let (mut shares, mut about) = (0, 0);
    for world in [&*BUNDLED, &*WATERRIJK] {
        for query in filters(world, 3) {
            for lang in Lang::ALL {
                let notes = Notes::of(&world.corpus, &query, Link::to(ADDRESS), lang);
                for (name, figure) in figures(world, &query, lang) {
                    let (rows, book) = files(world, &figure, &notes);
                    let table = &figure.table;
                    assert_eq!(rows[0][..table.head.len()], table.head, "{name}");
                    assert_eq!(rows.len(), table.rows.len() + 1, "{name}: no loose lines");
                    for ((row, cells), shown) in rows.iter().zip(&book[0].1).skip(1).zip(&table.rows) {
                        for (at, cell) in shown.iter().enumerate().skip(1) {
                            let here = format!("{name} {lang:?} {query:?}: {cell:?}, {:?}, {:?}", row[at], cells[at]);
                            let percents = cell.text.strip_suffix(lang.choose("\u{a0}procent", "%"));
                            let percents = percents.and_then(|digits| digits.parse::<f64>().ok());
                            let expected = cell.value.or(percents.map(|percents| percents / 100.0));
                            let Some(expected) = expected else { continue };
                            assert!(matches!(cells[at], Data::Float(is) if (is - expected).abs() < 0.0006), "{here}");
                            if cell.text.starts_with(lang.choose("±", "about")) {
                                about += 1;
                                assert!(row[at].starts_with('±'), "{here}");
                            } else {
                                shares += usize::from(percents.is_some());
                                assert!((number(&row[at], lang) - expected).abs() < 0.0006, "{here}");
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(shares > 500 && about > 10, "{shares} shares, {about} about");
}

#[test]
fn notes_stand_apart_from_rows() {
    let query = Query::by(Facet::Theme, "gezondheid");
    for lang in Lang::ALL {
        let notes = Notes::of(&BUNDLED.corpus, &query, Link::to(ADDRESS), lang);
        for (name, figure) in figures(&BUNDLED, &query, lang) {
            let (rows, book) = files(&BUNDLED, &figure, &notes);
            let [(table, cells), (second, said)] = &book[..] else { panic!("{name}: {} sheets", book.len()) };
            assert_eq!([table.as_str(), second], [lang.table_sheet(), lang.notes_sheet()]);
            let said: Vec<String> = said.iter().map(|row| row[1].to_string()).collect();
            let version = BUNDLED.corpus.version.as_ref().map_or("", |version| &version.date);
            for text in [&figure.title, &figure.caveat, &notes.narrowed, ADDRESS, version, &BUNDLED.corpus.licence] {
                assert!(said.iter().any(|line| line.contains(text)), "{name}: {text:?} in {said:?}");
                assert!(!cells.iter().flatten().any(|cell| !text.is_empty() && *cell == text), "{name}");
                let last = rows.iter().skip(1).map(|row| row.last().unwrap());
                last.for_each(|cell| assert!(cell.contains(text), "{name}: {text:?} in {cell}"));
            }
        }
    }
}

#[test]
fn rows_of_figures_have_the_ids_of_what_they_count() {
    let query = Query::default();
    let lang = Lang::Nl;
    let notes = Notes::of(&BUNDLED.corpus, &query, Link::to(ADDRESS), lang);
    let corpus = &BUNDLED.corpus;
    let mut found = 0;
    for (name, figure) in figures(&BUNDLED, &query, lang) {
        let known: Vec<&str> = match name.as_str() {
            "codes-every" | "frequency-all-every" => corpus.codes.iter().map(|code| code.id.as_str()).collect(),
            "balance-byname" => corpus.themes.iter().map(|theme| theme.id.as_str()).collect(),
            "actors-all" => corpus.actors.iter().map(|actor| actor.id.as_str()).collect(),
            _ => continue,
        };
        let (rows, _) = files(&BUNDLED, &figure, &notes);
        let at = rows[0].iter().position(|label| label.ends_with(" (id)")).unwrap_or_else(|| panic!("{name}: no ids"));
        let ids: Vec<&str> = rows[1..].iter().map(|row| row[at].as_str()).filter(|id| !id.is_empty()).collect();
        assert!(ids.len() > 2 && ids.iter().all(|id| known.contains(id)), "{name}: {ids:?}");
        found += 1;
    }
    assert_eq!(found, 4, "figures with ids");
}

#[test]
fn a_workbook_of_records_has_words_numbers_and_ids() {
    let corpus = &BUNDLED.corpus;
    let records: Vec<_> = (0..corpus.records.len()).rev().map(|record| (record, "=1+1 <b>".to_owned())).collect();
    for lang in Lang::ALL {
        let (link, narrowed) = (&Link::to(ADDRESS), "Alleen: iets");
        let export = RecordExport { corpus, records: &records, title: "Alles", narrowed, link, lang };
        let book = workbook(&taken(&export.parcel(Form::Xlsx)));
        let (cells, said) = (&book[0].1, &book[1].1);
        assert_eq!(cells.len(), records.len() + 1);
        let place = |label: &str| cells[0].iter().position(|cell| *cell == label).unwrap();
        let columns = [
            (place(&lang.id_of(lang.card_title())), place(lang.text_label()), place(lang.note())),
            (place(&lang.id_of(lang.theme())), place(&lang.id_of(lang.topic())), place(lang.dialogue_number())),
        ];
        for (at, ((record, note), row)) in records.iter().zip(&cells[1..]).enumerate() {
            let item = &corpus.records[*record];
            let [(id, body, noted), (theme, codes, dialogue)] = columns;
            assert_eq!(row[0], Data::Float((at + 1) as f64));
            let text = [&row[id], &row[body], &row[noted], &row[theme]].map(ToString::to_string);
            assert_eq!(text, [&item.id, &item.body, note, &corpus.themes[item.theme].id].map(Clone::clone));
            let ids: Vec<&str> = item.codes.iter().map(|&code| corpus.codes[code].id.as_str()).collect();
            assert_eq!(row[codes].to_string(), ids.join("; "));
            match item.speaker.as_ref().and_then(|speaker| speaker.dialogue) {
                Some(number) => assert_eq!(row[dialogue], Data::Float(f64::from(number))),
                None => assert_eq!(row[dialogue], Data::Empty),
            }
        }
        let said: Vec<String> = said.iter().map(|row| row[1].to_string()).collect();
        for text in ["Alles", narrowed, lang.count_caveat(), ADDRESS] {
            assert!(said.iter().any(|line| line == text), "{text}: {said:?}");
        }
    }
}

#[test]
fn no_cell_of_a_text_table_is_a_formula_and_a_workbook_keeps_what_was_written() {
    let sly = SMALL
        .replace("Regenwater", "=1+1 <script>alert(1)</script> & \\\"zo\\\" _x0041_\\u0001")
        .replace("Groen", "\\t@SUM(A1)");
    let world = World::of("sly", &sly, None);
    for lang in Lang::ALL {
        let notes = Notes::of(&world.corpus, &Query::by(Facet::Code, "regenwater"), Link::to(ADDRESS), lang);
        let mut kept = false;
        for (name, figure) in figures(&world, &Query::default(), lang) {
            let (rows, book) = files(&world, &figure, &notes);
            for cell in rows.iter().flatten() {
                assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{name}: {cell:?}");
            }
            kept |= book[0]
                .1
                .iter()
                .flatten()
                .any(|cell| cell.to_string().starts_with("=1+1 <script>alert(1)</script> & \"zo\" _x0041_"));
        }
        assert!(kept);
    }
}

#[test]
fn what_is_no_parcel_is_no_file_and_a_long_text_is_cut_to_what_a_cell_holds() {
    use dialogue_explorer::export::taken::file;
    let corpus = &WATERRIJK.corpus;
    let records = [(0, "é🌻".repeat(20_000))];
    let link = &Link::to(ADDRESS);
    let export = RecordExport { corpus, records: &records, title: "x", narrowed: "", link, lang: Lang::Nl };
    let parcel = export.parcel(Form::Xlsx);
    for end in (0..parcel.len()).step_by(7) {
        assert_eq!(file(&parcel[..end]), None, "{end}");
    }
    let book = workbook(&file(&parcel).unwrap());
    let longest = book[0].1[1].iter().map(|cell| cell.to_string().encode_utf16().count()).max().unwrap();
    assert_eq!(longest, 32_767);
}
