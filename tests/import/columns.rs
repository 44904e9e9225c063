//! Headings to columns, and the changes of a hand.

use dialogue_explorer::import::{Column, Mapping, choose};
use dialogue_explorer::text::Lang;

use crate::tables::open;

#[test]
fn headings_are_known_in_two_languages() {
    use Column::*;
    let table: [(&[&str], Column); 20] = [
        (&["Thema", "THEMA ", "theme", "Hoofdthema", "Thema (verplicht)", "Thema:"], Theme),
        (&["Spoor", "track", "Doelgroep"], Track),
        (&["Soort", "Type", "kind", "soort kaartje"], Kind),
        (&["Titel", "title", "kop"], Title),
        (&["Tekst", "Text", "Idee", "Ideeën", "Opmerking", "Wat is er gezegd?", "reactie*"], Text),
        (&["Onderwerpen", "Onderwerp 1", "Onderwerp_2", "topics", "Trefwoord", "Tag 3", "keywords"], Topic),
        (&["Rol", "role", "Functie"], Role),
        (&["Naam", "name", "Naam deelnemer"], Name),
        (&["Dialoog", "Tafel", "tafelnr.", "Dialoog nr", "table number"], Dialogue),
        (&["Gemeente", "Plaats", "Naam gemeente", "municipality", "Place"], Place),
        (&["Datum", "date", "Datum gesprek"], Date),
        (&["Deelnemers", "Aantal deelnemers", "participants", "number of participants"], Participants),
        (&["Gesprekken", "Aantal gesprekken", "conversations"], Conversations),
        (&["Organisaties", "organisations", "organizations"], Organisations),
        (&["Vraag", "question"], Question),
        (&["Samenvatting", "summary"], Summary),
        (&["Bron", "source", "Verslag"], Source),
        (&["Hoofdstuk", "section", "paragraaf"], Section),
        (&["Regels", "lines", "regelnr"], Lines),
        (&["Taal", "language"], Language),
    ];
    for (headings, column) in table {
        for heading in headings {
            // 'regelnr' is an abbreviation that nobody has to know.
            let known = Column::of_heading(heading).map(|(column, _)| column);
            assert_eq!(known, if *heading == "regelnr" { None } else { Some(column) }, "{heading}");
        }
        // The word that stands for it in commands.
        assert_eq!(Column::of_heading(&format!("{column:?}")), Some((column, 0)));
        for lang in Lang::ALL {
            assert!(!lang.column(column).is_empty());
        }
    }
    for heading in ["", " ", "Nr", "E-mail", "🍎", "Thema en soort", "x".repeat(9000).as_str()] {
        assert_eq!(Column::of_heading(heading), None, "{heading}");
    }
}

#[test]
fn every_heading_of_the_template_is_known() {
    for lang in Lang::ALL {
        let template = lang.template();
        let headings: Vec<Column> = template[1]
            .iter()
            .map(|heading| Column::of_heading(heading).filter(|(_, rank)| *rank == 0).unwrap().0)
            .collect();
        assert_eq!(headings, Lang::template_columns().collect::<Vec<_>>());
        assert!(template.iter().all(|row| row.len() == headings.len()));
    }
}

/// The mapping of a text, as the words for its columns.
fn mapped(text: &str) -> (Option<usize>, Vec<String>) {
    let tables = open(text.as_bytes()).unwrap();
    let mapping = Mapping::of(&tables.sheets[0]);
    let word = |column: Column| format!("{column:?}").to_lowercase();
    let words = (0..mapping.width()).map(|column| mapping.holds(column).map_or_else(String::new, word)).collect();
    (mapping.headings, words)
}

#[test]
fn the_surest_heading_gets_a_column_that_only_one_may_have() {
    let cases = [
        ("Thema;Tekst;Thema nr;Onderwerp 1;Onderwerp 2\na;b;c;d;e", Some(0), "theme text  topic topic"),
        ("Thema 2;Thema;Nr\na;b;c", Some(0), " theme "),
        // Headings below a title and an empty row; a text that begins with a word of a heading is none.
        ("Avond;;\n;;\nThema;Soort;Tekst\na;b;c", Some(1), "theme kind text"),
        ("x;y\nz;q", None, " "),
        ("Idee;Droom\nEen boom;Geen auto's", Some(0), "text "),
        ("Idee-ID;Idee omschrijving;Thema\n1;Een boom;c", Some(0), " text theme"),
        ("Gesprek-ID;Tekst\n1;Een boom", Some(0), "dialogue text"),
        // Questions in the first row, with what a survey says of each below them; and what rows say of themselves.
        ("Wat is uw idee?;In welke straat woont u?\nOpen-Ended Response;Response\nBankjes;Noord", Some(0), "text "),
        ("Tijd;Is het een idee of een knelpunt?;In welke gemeente woont u?\n1;Idee;Utrecht", Some(0), "  place"),
        ("Is het een idee?;Rol\nIdee;Deelnemer", Some(0), "text role"),
        ("Avond over zorg\nNr;Idee;Straat\n1;Bankjes;x", Some(1), " text "),
        ("Avond over zorg\nStraat;Idee\nx;Deelnemer", Some(1), " text"),
        ("Wat is uw idee?\nNr;Opmerking\n1;Bankjes", Some(1), " text"),
        ("Datum: 12 mei 2021\nNr;Idee;Thema\n1;Bankjes;Groen", Some(1), " text theme"),
        ("Uitkomst enquête Zwolle;12 mei 2021\nNr;Opmerking\n1;Bankjes", Some(1), " text"),
    ];
    for (text, row, columns) in cases {
        let (headings, words) = mapped(text);
        assert_eq!((headings, words.join(" ")), (row, columns.to_owned()), "{text:?}");
    }
    let wide = (0..40).map(|at| format!("Kolom {at}")).collect::<Vec<_>>().join(";");
    let (_, words) = mapped(&format!("{wide};Tekst\n{wide};Een boom"));
    assert_eq!((words.len(), words[40].as_str()), (41, "text"));
}

#[test]
fn a_hand_changes_what_a_column_holds() {
    let tables = open(b"x;Tekst;Onderwerp\na;b;c").unwrap();
    let mut mapping = Mapping::of(&tables.sheets[0]);
    mapping.set(0, Some(Column::Text));
    assert_eq!((mapping.holds(0), mapping.holds(1)), (Some(Column::Text), None));
    mapping.set(1, Some(Column::Topic));
    assert_eq!(mapping.all(Column::Topic).collect::<Vec<_>>(), [1, 2]);
    mapping.set(2, None);
    mapping.set(99, Some(Column::Title));
    assert_eq!(mapping.column(Column::Title), None);
    assert!(mapping.missing().contains(&Column::Theme) && !mapping.missing().contains(&Column::Topic));
    assert!(mapping.has_records());
}

#[test]
fn the_sheet_of_cards_and_that_of_themes_are_told_apart() {
    for bytes in [&include_bytes!("../fixtures/workbook.xlsx")[..], include_bytes!("../fixtures/workbook.ods")] {
        let tables = open(bytes).unwrap();
        assert_eq!(choose(&tables.sheets), (1, Some(0)));
        assert_eq!(choose(&tables.sheets[..1]), (0, None));
    }
    let sheets: Vec<_> = ["Thema;Soort;Titel;Aantal deelnemers\na;Idee;b;4", "Thema;Aantal deelnemers;Vraag\na;4;c"]
        .into_iter()
        .flat_map(|text| open(text.as_bytes()).unwrap().sheets)
        .collect();
    assert_eq!(choose(&sheets), (0, Some(1)), "titles say what was said, too");
    let sheets: Vec<_> = ["Thema;Korte omschrijving;Aantal deelnemers;Vraag\na;b;4;c", "Thema;Tekst;Soort\na;c;Idee"]
        .into_iter()
        .flat_map(|text| open(text.as_bytes()).unwrap().sheets)
        .collect();
    assert_eq!(choose(&sheets), (1, Some(0)), "a theme may have a title of its own");
}
