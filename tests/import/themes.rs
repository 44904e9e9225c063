//! The table about themes beside that of what was said.

use dialogue_explorer::import::{Built, Fault, Input, Mapping, Plan, Table, Watch, build};
use dialogue_explorer::text::Lang;

use crate::tables::{open, plan, told};

/// The corpus of a table of records and one of themes.
fn made(records: &str, themes: &str, plan: &Plan) -> Built {
    let [records, themes] = [records, themes].map(|text| open(text.as_bytes()).unwrap().sheets.remove(0));
    let (mapping, about) = (Mapping::of(&records), Mapping::of(&themes));
    let input = Input { records: (&records, &mapping), themes: Some((&themes, &about)), municipalities: "" };
    build(input, plan, Watch::new(&mut |_| true)).unwrap()
}

#[test]
fn what_is_wrong_in_the_table_of_themes_is_told() {
    let fault = |rows: &[u32], column: &'static str, what: Fault| (rows.to_vec(), column, what);
    let without_rows = |theme: &str| Fault::ThemeWithoutRows { theme: theme.to_owned() };
    let cases: [(&str, Vec<(Vec<u32>, &str, Fault)>); 7] = [
        ("Thema;Deelnemers\nA;12", vec![]),
        ("Thema;Deelnemers\nA;12;13", vec![fault(&[2], "", Fault::BeyondHeadings)]),
        ("Aantallen\nThema;Deelnemers\nA;12", vec![fault(&[], "", Fault::AboveHeadings)]),
        ("Bijzonder;Deelnemers\nA;12", vec![fault(&[], "", Fault::NoThemes)]),
        ("A;12\nB;13", vec![fault(&[], "", Fault::NoHeadings), fault(&[], "", Fault::NoThemes)]),
        (
            "Thema;Deelnemers\nA;12\n;12\nTotaal;12",
            vec![fault(&[3], "Thema", Fault::NoTheme), fault(&[4], "Thema", without_rows("Totaal"))],
        ),
        (
            "Thema;Deelnemers\nA;12\nA;15\nA;9",
            vec![fault(&[3, 4], "Deelnemers", Fault::SeveralNumbers { theme: "A".to_owned(), kept: 15 })],
        ),
    ];
    for (text, expected) in cases {
        let problems = made("Thema;Tekst\nA;een", text, &plan()).problems;
        assert!(problems.iter().all(|problem| problem.table == Table::Themes), "{text:?}: {problems:?}");
        let expected: Vec<_> = expected.iter().map(|(rows, column, what)| (rows.clone(), *column, what)).collect();
        assert_eq!(told(&problems), expected, "{text:?}");
        for (lang, problem) in Lang::ALL.into_iter().flat_map(|lang| problems.iter().map(move |it| (lang, it))) {
            let sentence = lang.table_problem(problem);
            assert!(sentence.len() > 30 && sentence.ends_with('.'), "{sentence}");
        }
    }
}

#[test]
fn a_number_of_a_name_in_two_tracks_counts_for_the_first() {
    let people = |themes: &str| -> Vec<Option<u32>> {
        let file = made("Thema;Spoor;Tekst\nB;Inwoners;x\nB;Winkels;y", themes, &plan()).file;
        file.themes.iter().map(|theme| theme.participants.as_ref().map(|count| count.value)).collect()
    };
    assert_eq!(people("Thema;Deelnemers\nB;40"), [Some(40), None]);
    assert_eq!(people("Thema;Spoor;Deelnemers\nB;Winkels;40\nB;Inwoners;30"), [Some(30), Some(40)]);
    assert_eq!(people("Thema;Deelnemers\nB;9\nB;15\nB;12"), [Some(15), None]);
}

#[test]
fn a_theme_has_the_track_that_only_its_table_names() {
    let tracks = |records: &str, themes: &str| -> Vec<(String, String)> {
        let file = made(records, themes, &plan()).file;
        let title = |id: &str| file.tracks.iter().find(|track| track.id == *id).map(|track| track.title.clone());
        file.themes.iter().map(|theme| (theme.title.clone(), title(&theme.track).unwrap())).collect()
    };
    let of = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(theme, track)| ((*theme).to_owned(), (*track).to_owned())).collect()
    };
    let cases = [
        ("Thema;Tekst\nA;x\nB;y\nC;z", of(&[("A", "Inwoners"), ("B", "Winkels"), ("C", "Dialogen")])),
        ("Thema;Spoor;Tekst\nA;Zorg;x\nB;;y", of(&[("A", "Zorg"), ("B", "Winkels")])),
    ];
    for (records, expected) in cases {
        assert_eq!(tracks(records, "Thema;Spoor;Deelnemers\nA;Inwoners;12\nB;Winkels;13"), expected, "{records:?}");
    }
}

#[test]
fn a_row_of_the_table_of_themes_that_fits_no_theme_is_told() {
    let built =
        made("Thema;Spoor;Tekst\nA;Zorg;x\nB;Wonen;y", "Thema;Spoor;Deelnemers\nA;Wonen;12\nB;Wonen;13", &plan());
    let participants: Vec<Option<u32>> =
        built.file.themes.iter().map(|theme| theme.participants.as_ref().map(|count| count.value)).collect();
    assert_eq!(participants, [None, Some(13)]);
    assert_eq!(told(&built.problems), [(vec![2], "Thema", &Fault::ThemeWithoutRows { theme: "A (Wonen)".to_owned() })]);
}

#[test]
fn a_column_that_a_table_does_not_use_is_told() {
    let cases = [
        (
            "Thema;Tekst;Vraag;Aantal gesprekken\nA;x;Wat?;3",
            "Thema;Deelnemers\nA;12",
            vec!["Vraag", "Aantal gesprekken"],
        ),
        ("Thema;Tekst\nA;x", "Thema;Deelnemers;Vraag;Rol;Datum\nA;12;Wat?;kok;2023-03-14", vec!["Rol"]),
    ];
    for (records, themes, expected) in cases {
        let problems = made(records, themes, &plan()).problems;
        let columns: Vec<&str> = problems.iter().map(|problem| problem.column.as_str()).collect();
        assert_eq!(columns, expected, "{problems:?}");
        assert!(Lang::ALL.iter().all(|lang| lang.table_problem(&problems[0]).ends_with('.')));
    }
}
