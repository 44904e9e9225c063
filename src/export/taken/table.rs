//! The table of a figure, whose cells say in words what a spreadsheet wants as numbers.

use super::sheet::{Sheet, Value, notes};
use crate::export::parcel::{Label, Unpacker};
use crate::route::named_ids;
use crate::text::Lang;

/// A cell as the page shows it, with its number and the way to what that counts.
struct Cell {
    text: String,
    href: String,
    value: Option<f64>,
    percents: Option<f64>,
}

/// Unpacks it. The last column has the ids by which rows are known, where something tells them apart.
pub fn sheet(it: &mut Unpacker, label: &Label) -> Option<Sheet> {
    let (columns, rows) = (it.number()?, it.number()?);
    let caveat = it.text()?;
    let mut head = it.items(columns, Unpacker::text)?;
    let cell = |it: &mut Unpacker| {
        Some(Cell { text: it.text()?, href: it.text()?, value: it.value()?, percents: it.value()? })
    };
    let rows = it.items(rows, |it| it.list(cell))?;
    let ids = ids(&rows);
    let mut table: Vec<Vec<Value>> = rows
        .iter()
        .map(|row| row.iter().enumerate().map(|(at, cell)| value(cell, at == 0, label.lang)).collect())
        .collect();
    if ids.iter().any(|id| !id.is_empty()) {
        head.push(label.lang.id_of(head.first().map_or("", String::as_str)));
        table.iter_mut().zip(ids).for_each(|(row, id)| row.push(Value::text(id)));
    }
    Some(Sheet { head, rows: table, notes: notes(label, &caveat) })
}

/// What a cell holds. Zeroes lead nowhere, so that in the table they are words; and so are shares of less than a percent.
fn value(cell: &Cell, is_heading: bool, lang: Lang) -> Value {
    let is_number = cell.text.starts_with(|first: char| first.is_ascii_digit());
    match (cell.value, cell.percents) {
        (Some(value), _) if cell.text.starts_with(lang.about_sign()) => Value::About(value),
        (Some(value), _) if !is_heading => Value::Number(value),
        (_, Some(percents)) if is_number => Value::Share(percents / 100.0),
        _ if is_heading => Value::text(cell.text.as_str()),
        _ if cell.text == "–" => Value::Nothing,
        _ => match lang.read_number(&cell.text) {
            Some(number) => Value::Number(f64::from(number)),
            None => Value::text(cell.text.as_str()),
        },
    }
}

/// The ids of rows, under the first word of their addresses that tells all of them apart.
fn ids(rows: &[Vec<Cell>]) -> Vec<String> {
    let hrefs = rows.iter().map(|row| row.iter().find(|cell| !cell.href.is_empty()).map_or("", |cell| &cell.href));
    let named: Vec<Vec<(&str, String)>> = hrefs.map(named_ids).collect();
    let under = |word: &str, ids: &[(&str, String)]| ids.iter().find(|(own, _)| *own == word).map(|(_, id)| id.clone());
    let tells_apart = |word: &str| {
        let ids: Vec<String> = named.iter().filter_map(|ids| under(word, ids)).collect();
        ids.len() > 1 && (1..ids.len()).all(|at| !ids[..at].contains(&ids[at]))
    };
    let mut words = named.iter().flatten().map(|(word, _)| *word);
    let Some(word) = words.find(|word| tells_apart(word)) else { return Vec::new() };
    named.iter().map(|ids| under(word, ids).unwrap_or_default()).collect()
}
