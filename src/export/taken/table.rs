//! The table of a figure, whose cells say in words what a spreadsheet wants as numbers.

use super::sheet::{Sheet, Value, notes};
use crate::export::parcel::{Label, Unpacker};
use crate::query::Facet;
use crate::route::{Address, Route};
use crate::text::Lang;

/// A cell as the page shows it, with its number and the way to what that counts.
struct Cell {
    text: String,
    href: String,
    value: Option<f64>,
}

/// Unpacks it. The last column has the ids by which rows are known, where something tells them apart.
pub fn sheet(it: &mut Unpacker, label: &Label) -> Option<Sheet> {
    let (columns, rows) = (it.number()?, it.number()?);
    let caveat = it.text()?;
    let mut head = it.items(columns, Unpacker::text)?;
    let rows =
        it.items(rows, |it| it.list(|it| Some(Cell { text: it.text()?, href: it.text()?, value: it.value()? })))?;
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

/// What a cell holds. Shares and zeroes lead nowhere, so that in the table they are words.
fn value(cell: &Cell, is_heading: bool, lang: Lang) -> Value {
    match cell.value {
        Some(value) if cell.text.starts_with('±') => Value::About(value),
        Some(value) if !is_heading => Value::Number(value),
        _ if is_heading => Value::text(cell.text.as_str()),
        _ if cell.text == "–" => Value::Nothing,
        _ => match (lang.read_percent(&cell.text), lang.read_number(&cell.text)) {
            (Some(percent), _) => Value::Share(f64::from(percent) / 100.0),
            (None, Some(number)) => Value::Number(f64::from(number)),
            (None, None) => Value::text(cell.text.as_str()),
        },
    }
}

/// The ids of rows: the themes whose pages they lead to, or the values of the first facet that tells all of them apart.
fn ids(rows: &[Vec<Cell>]) -> Vec<String> {
    let hrefs = rows.iter().map(|row| row.iter().find(|cell| !cell.href.is_empty()).map_or("", |cell| &cell.href));
    let addresses: Vec<Option<Address>> = hrefs.map(|href| (!href.is_empty()).then(|| Address::parse(href))).collect();
    let of = |facet: Option<Facet>| -> Vec<String> {
        let id = |address: &Address| match (facet, &address.route) {
            (None, Route::Theme(id)) => id.clone(),
            (Some(facet), _) if address.query.chosen(facet).len() == 1 => address.query.chosen(facet)[0].clone(),
            _ => String::new(),
        };
        addresses.iter().map(|address| address.as_ref().map_or(String::new(), id)).collect()
    };
    let tells_apart = |ids: &Vec<String>| {
        let known: Vec<&String> = ids.iter().filter(|id| !id.is_empty()).collect();
        known.len() > 1 && (1..known.len()).all(|at| !known[..at].contains(&known[at]))
    };
    let ways = [None].into_iter().chain(Facet::ALL.into_iter().map(Some));
    ways.map(of).find(tells_apart).unwrap_or_default()
}
