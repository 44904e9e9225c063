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
    let cases: [(&str, Vec<(Vec<u32>, &str, Fault)>); 6] = [
        ("Thema;Deelnemers\nA;12", vec![]),
        ("Thema;Deelnemers\nA;12;13", vec![fault(&[2], "", Fault::BeyondHeadings)]),
        ("Aantallen\nThema;Deelnemers\nA;12", vec![fault(&[], "", Fault::AboveHeadings)]),
        ("Bijzonder;Deelnemers\nA;12", vec![fault(&[], "", Fault::NoThemes)]),
        ("A;12\nB;13", vec![fault(&[], "", Fault::NoHeadings), fault(&[], "", Fault::NoThemes)]),
        (
            "Thema;Deelnemers\nA;12\n;12\nTotaal;12",
            vec![fault(&[3], "Thema", Fault::NoTheme), fault(&[4], "Thema", without_rows("Totaal"))],
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
