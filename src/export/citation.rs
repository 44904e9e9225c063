//! How a record is cited: in plain text, and for reference managers in BibTeX.

use super::link::Link;
use crate::corpus::{Corpus, RecordIx};
use crate::text::Lang;

/// A citation in both forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// One line for a reader.
    pub plain: String,
    /// An entry for a reference manager.
    pub bibtex: String,
}

/// The citation of a record by the first report that it cites; none where it cites no report that the corpus
/// knows. The link is that to the record's page.
pub fn citation(corpus: &Corpus, record: RecordIx, link: &Link, lang: Lang) -> Option<Citation> {
    let item = &corpus.records[record];
    let source = corpus.source(*item.citations.first()?)?;
    let lines = lang.sources_lines(corpus, &item.citations);
    let mut lines = lines.join("; ");
    // What is cited may be told otherwise in a later version.
    if let Some(version) = &corpus.version {
        lines += &lang.cited_version(&version.date);
    }
    let year = source.year.map(|year| year.to_string()).unwrap_or_default();
    let plain = lang.citation(&item.title, &source.title, &source.publisher, &year, &lines, &link.text(lang));
    let mut bibtex = format!("@incollection{{{}", key(&item.id));
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            bibtex.push_str(",\n  ");
            bibtex.push_str(name);
            bibtex.push_str(" = {");
            bibtex.push_str(value);
            bibtex.push('}');
        }
    };
    // Braces of its own keep the capitals of a title, and the words of an organisation's name together.
    let kept = |text: &str| format!("{{{}}}", escape(text));
    field("author", &if source.publisher.is_empty() { String::new() } else { kept(&source.publisher) });
    field("title", &kept(&item.title));
    field("booktitle", &kept(&source.title));
    field("publisher", &escape(&source.publisher));
    field("year", &year);
    field("note", &escape(&(lines + &link.needs(lang))));
    field("url", &link.url);
    bibtex.push_str("\n}\n");
    Some(Citation { plain, bibtex })
}

/// A key that every program takes: letters, digits and hyphens of ASCII.
fn key(id: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    id.chars().map(plain).collect()
}

/// A text in which every sign with a meaning in TeX stands for itself.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(letter);
            }
            // Unbreakable spaces of ours are spaces there.
            _ if letter.is_whitespace() || letter.is_control() => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}
