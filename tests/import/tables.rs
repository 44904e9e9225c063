//! What the tests share: a table to a corpus in one step.

use dialogue_explorer::import::{
    Built, Fault, Input, Mapping, Plan, Problem, Table, TableError, Tables, Watch, build, choose, read,
};
use dialogue_explorer::text::Lang;

pub const MUNICIPALITIES: &str = include_str!("../../public/municipalities.txt");

/// A plan with a title and a period.
pub fn plan() -> Plan {
    let period = Some(("2023-03".to_owned(), "2023-04".to_owned()));
    Plan {
        title: "Proef".to_owned(),
        table: "proef.csv".to_owned(),
        period,
        words: Lang::Nl.plan_words(),
        ..Plan::default()
    }
}

pub fn open(bytes: &[u8]) -> Result<Tables, TableError> {
    read(bytes, Watch::new(&mut |_| true))
}

/// The corpus of the tables of a file, by the mapping that its headings ask for.
pub fn made(bytes: &[u8], plan: &Plan) -> Built {
    let tables = open(bytes).unwrap();
    let (records, themes) = choose(&tables.sheets);
    let (mapping, about) = (Mapping::of(&tables.sheets[records]), themes.map(|at| Mapping::of(&tables.sheets[at])));
    let input = Input {
        records: (&tables.sheets[records], &mapping),
        themes: themes.zip(about.as_ref()).map(|(at, about)| (&tables.sheets[at], about)),
        municipalities: MUNICIPALITIES,
    };
    let mut built = build(input, plan, Watch::new(&mut |_| true)).unwrap();
    built.problems.extend(tables.problems(Table::Records));
    built
}

/// Every problem as its rows, its column and what it is.
pub fn told(problems: &[Problem]) -> Vec<(Vec<u32>, &str, &Fault)> {
    problems.iter().map(|problem| (problem.rows.clone(), problem.column.as_str(), &problem.what)).collect()
}

/// Every problem as what it is.
pub fn faults(built: &Built) -> Vec<&Fault> {
    built.problems.iter().map(|problem| &problem.what).collect()
}
