//! What goes along with a figure that leaves the app, and its table on the way to a file.

use super::link::Link;
use super::parcel::Label;
use super::records::Form;
use crate::chart::{Cell, Figure};
use crate::corpus::Corpus;
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
    pub link: Link,
    /// The language of labels.
    pub lang: Lang,
}

impl Notes {
    /// The notes of a figure that obeys this query.
    pub fn of(corpus: &Corpus, query: &Query, link: Link, lang: Lang) -> Self {
        let titles = lang.source_titles(corpus);
        Notes {
            narrowed: narrowed(corpus, query, lang),
            source: if titles.is_empty() { String::new() } else { lang.figure_source(&titles) },
            link,
            lang,
        }
    }

    /// What stands under a figure, line by line: caveat, source and address.
    pub(super) fn under(&self, figure: &Figure) -> Vec<String> {
        let caveat = format!("{}. {}", self.lang.caveat_label(), figure.caveat);
        let mut lines = vec![caveat, self.source.clone(), self.link.text(self.lang)];
        lines.retain(|line| !line.is_empty());
        lines
    }
}

/// How a query narrows what is shown, in words; empty where it does not.
pub fn narrowed(corpus: &Corpus, query: &Query, lang: Lang) -> String {
    let names = lang.narrowed(corpus, query);
    if names.is_empty() { String::new() } else { lang.narrowed_to(&names) }
}

/// The parcel from which [`taken::file`](super::taken::file) writes the table of a figure, in one of the two forms of a
/// table.
pub fn parcel(figure: &Figure, corpus: &Corpus, notes: &Notes, form: Form) -> Vec<u8> {
    let Notes { narrowed, link, lang, .. } = notes;
    let label = Label { corpus, title: &figure.title, narrowed, link, lang: *lang };
    let mut out = label.packer(form as usize);
    let table = &figure.table;
    out.numbers(&[0, table.head.len(), table.rows.len()]);
    out.texts(&[&figure.caveat]);
    table.head.iter().for_each(|name| out.texts(&[name]));
    for row in &table.rows {
        out.numbers(&[row.len()]);
        for Cell { text, value, percents, href } in row {
            out.texts(&[text, href.as_deref().unwrap_or_default()]);
            out.value(*value);
            out.value(percents.map(|percents| percents as f64));
        }
    }
    out.finish()
}
