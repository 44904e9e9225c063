//! What a text says in numbers, and what can be read from a table.

use std::collections::{BTreeMap, BTreeSet};

use dialogue_explorer::chart::Figure;
use dialogue_explorer::text::Lang;

/// The numbers of a text, without those inside quotation marks; words for numbers from two on count too.
pub fn numbers_in(text: &str, lang: Lang) -> Vec<String> {
    let mut plain = String::new();
    let mut depth = 0;
    for letter in text.chars() {
        depth += i32::from(letter == '‘');
        plain.push(if depth == 0 { letter } else { ' ' });
        depth -= i32::from(letter == '’');
    }
    let words: Vec<String> = (2..=12).map(|number| lang.word(number)).collect();
    let tokens = plain.split(|letter: char| letter.is_whitespace() || ";:()".contains(letter));
    let tokens = tokens.map(|token| token.trim_matches(|letter: char| ".,%".contains(letter)).to_owned());
    let number = |token: String| match words.iter().position(|word| *word == token) {
        Some(at) => Some((at + 2).to_string()),
        None => token.starts_with(|first: char| first.is_ascii_digit()).then_some(token),
    };
    tokens.filter_map(number).collect()
}

/// Everything that can be read from a table: its cells, sums and rows, and how often a word stands in a column.
pub fn told_by_table(figure: &Figure, lang: Lang) -> BTreeSet<String> {
    let rows = &figure.table.rows;
    let mut told = BTreeSet::from([lang.number(rows.len())]);
    for column in 0..figure.table.head.len() {
        let cells = || rows.iter().map(|row| &row[column]);
        told.extend(cells().map(|cell| cell.text.trim_start_matches(lang.about_sign()).trim_start().to_owned()));
        let mut sums: BTreeMap<&str, (f64, usize)> = BTreeMap::new();
        for row in rows {
            for group in ["", row.get(1).map_or("", |cell| cell.text.as_str())] {
                let sum = sums.entry(group).or_default();
                sum.0 += row[column].value.unwrap_or(0.0);
                sum.1 += 1;
            }
        }
        told.extend(sums.values().flat_map(|(sum, count)| [lang.decimal(*sum), lang.number(*count)]));
        told.insert(lang.number(cells().map(|cell| &cell.text).collect::<BTreeSet<_>>().len()));
    }
    told
}
