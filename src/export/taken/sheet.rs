//! A table for a spreadsheet, apart from what is to be said of it.

use crate::export::parcel::Label;
use crate::text::Lang;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing that is known.
    Nothing,
    /// Words, which are never read as anything else.
    Text(String),
    /// A number.
    Number(f64),
    /// A part of a whole, from 0 to 1.
    Share(f64),
    /// A number of which the source says 'about'.
    About(f64),
}

/// A table, with its notes under their labels.
pub struct Sheet {
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<Value>>,
    /// What it is, how it was chosen, what its numbers do not say, where it is from.
    pub notes: Vec<(&'static str, String)>,
}

impl Value {
    /// Words; nothing where there are none.
    pub fn text(text: impl Into<String>) -> Value {
        let text = text.into();
        if text.is_empty() { Value::Nothing } else { Value::Text(text) }
    }
}

/// The notes of a table with this caveat.
pub fn notes(label: &Label, caveat: &str) -> Vec<(&'static str, String)> {
    let (lang, corpus) = (label.lang, label.corpus);
    let version = corpus.version.as_ref().map_or(String::new(), |it| [&it.date, " ", &it.hash].concat());
    let mut notes = vec![
        (lang.content_label(), label.title.to_owned()),
        (lang.filter_label(), label.narrowed.to_owned()),
        (lang.caveat_label(), caveat.to_owned()),
        (lang.source(), lang.source_names(corpus).join("; ")),
        (lang.version_label(), version.trim_end().to_owned()),
        (lang.licence_label(), corpus.licence.clone()),
        (lang.permanent_link(), label.link.text(lang)),
    ];
    notes.retain(|(_, text)| !text.is_empty());
    notes
}

impl Sheet {
    /// The notes in one text.
    pub fn said(&self, lang: Lang) -> Value {
        // What the table is and how it is narrowed say so themselves.
        let own = [lang.content_label(), lang.filter_label()];
        let line = |(label, text): &(&str, String)| {
            if own.contains(label) { text.clone() } else { [label, ": ", text].concat() }
        };
        Value::text(self.notes.iter().map(line).collect::<Vec<_>>().join(" | "))
    }
}
