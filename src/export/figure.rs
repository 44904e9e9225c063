//! What goes along with a figure that leaves the app, and its table as a file.

use super::records::row;
use crate::chart::{Cell, Figure};
use crate::corpus::Corpus;
use crate::decimal::decimal;
use crate::query::Query;
use crate::text::Lang;

/// What a figure does not know of itself: how it is narrowed, where its numbers come from, where it is to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// The filter in words; empty where nothing is filtered.
    pub narrowed: String,
    /// The source line; empty where the corpus names no source.
    pub source: String,
    /// Where the figure is to be seen: a whole address, and what is to be opened there.
    pub address: String,
    /// The language of labels.
    pub lang: Lang,
}

impl Notes {
    /// The notes of a figure that obeys this query.
    pub fn of(corpus: &Corpus, query: &Query, address: &str, lang: Lang) -> Self {
        let names = lang.narrowed(corpus, query);
        let titles = lang.source_titles(corpus);
        Notes {
            narrowed: if names.is_empty() { String::new() } else { lang.narrowed_to(&names) },
            source: if titles.is_empty() { String::new() } else { lang.figure_source(&titles) },
            address: address.to_owned(),
            lang,
        }
    }

    /// What stands under a figure, line by line: caveat, source and address.
    pub(super) fn under(&self, figure: &Figure) -> Vec<String> {
        let caveat = format!("{}. {}", self.lang.caveat_label(), figure.caveat);
        let mut lines = vec![caveat, self.source.clone(), self.address.clone()];
        lines.retain(|line| !line.is_empty());
        lines
    }
}

/// A cell as a spreadsheet reads it: a whole number without separators, anything else as it is shown.
fn text(cell: &Cell) -> String {
    match cell.value {
        Some(value) if value.fract() == 0.0 && cell.text.starts_with(|first: char| first.is_ascii_digit()) => {
            decimal(value)
        }
        _ => cell.text.clone(),
    }
}

/// The table of a figure by RFC 4180, with a byte order mark. Below it, each in a row of its own that begins with `#`,
/// stand title, filter, caveat, source and address.
pub fn csv(figure: &Figure, notes: &Notes) -> String {
    let mut rows = vec![figure.table.head.clone()];
    rows.extend(figure.table.rows.iter().map(|cells| cells.iter().map(text).collect()));
    let mut lines = vec![figure.title.clone(), notes.narrowed.clone()];
    lines.retain(|line| !line.is_empty());
    lines.extend(notes.under(figure));
    for line in lines {
        // Every row has as many cells as the head, as the standard asks for.
        let mut cells = vec![format!("# {line}")];
        cells.resize(figure.table.head.len().max(1), String::new());
        rows.push(cells);
    }
    let mut out = String::from("\u{feff}");
    rows.iter().for_each(|cells| row(&mut out, cells.iter().map(String::as_str)));
    out
}
