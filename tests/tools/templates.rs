//! The tables to begin with, as they are written beside the app.

use std::collections::BTreeSet;
use std::fs;

use dialogue_explorer::corpus::decode;
use dialogue_explorer::import::{Column, Input, Mapping, Plan, Watch, build, choose, read, write};
use dialogue_explorer::text::Lang;
use dialogue_explorer::tools::import_table::template;
use dialogue_explorer::tools::templates::{self, workbook};

#[test]
fn every_template_is_read_without_a_fault() {
    let municipalities = include_str!("../../public/municipalities.txt");
    for lang in Lang::ALL {
        for bytes in [template(lang).into_bytes(), workbook(lang).unwrap()] {
            let tables = read(&bytes, Watch::new(&mut |_| true)).unwrap();
            let (records, themes) = choose(&tables.sheets);
            let is_workbook = tables.sheets.len() == 2;
            assert_eq!((records, themes), (0, is_workbook.then_some(1)));
            let mappings: Vec<Mapping> = tables.sheets.iter().map(Mapping::of).collect();
            let held: Vec<Option<Column>> = (0..mappings[0].width()).map(|column| mappings[0].holds(column)).collect();
            assert_eq!(held, Lang::template_columns().map(Some).collect::<Vec<_>>());
            let themes = themes.map(|at| (&tables.sheets[at], &mappings[at]));
            let input = Input { records: (&tables.sheets[0], &mappings[0]), themes, municipalities };
            let plan = Plan { table: "tabel".to_owned(), words: lang.plan_words(), ..Plan::default() };
            let built = build(input, &plan, Watch::new(&mut |_| true)).unwrap();
            let faults: Vec<_> = built.problems.iter().filter(|problem| !problem.what.is_note()).collect();
            assert!(faults.is_empty(), "{}: {faults:?}", lang.tag());
            let decoded = decode(&write(&built.file)).unwrap();
            assert!(decoded.problems.is_empty());
            let corpus = decoded.corpus;
            assert_eq!((corpus.records.len(), corpus.themes.len(), corpus.places.len()), (2, 1, 1));
            let theme = &corpus.themes[0];
            let counts = [&theme.participants, &theme.conversations].map(|count| count.as_ref().map(|it| it.value));
            assert_eq!(counts, [Some(24), Some(2)]);
            assert_eq!((!theme.question.is_empty(), !theme.summary.is_empty()), (is_workbook, is_workbook));
            assert_eq!(corpus.period.from, "2023-03-14");
        }
    }
}

#[test]
fn the_same_source_gives_the_same_files_in_both_languages() {
    let folder = std::env::temp_dir().join(format!("dialogue-explorer-templates-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let mut made = Vec::new();
    for _ in 0..2 {
        templates::write(&folder).unwrap();
        let names: BTreeSet<String> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert!(names.iter().eq(["tabel.csv", "tabel.xlsx", "table.csv", "table.xlsx"]));
        made.push(names.iter().map(|name| fs::read(folder.join(name)).unwrap()).collect::<Vec<_>>());
        // A workbook tells seconds, so that one of the next second would differ.
        std::thread::sleep(std::time::Duration::from_millis(1_100));
    }
    fs::remove_dir_all(&folder).unwrap();
    assert!(made[0] == made[1]);
    assert!(templates::write(&folder).unwrap_err().contains("tabel.xlsx"));
}
