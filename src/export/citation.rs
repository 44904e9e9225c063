//! How a record or a figure is cited: in plain text, and for reference managers in BibTeX.

use super::link::Link;
use crate::chart::Figure;
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
    field(&mut bibtex, "author", &kept(&source.publisher));
    field(&mut bibtex, "title", &kept(&item.title));
    field(&mut bibtex, "booktitle", &kept(&source.title));
    field(&mut bibtex, "publisher", &escape(&source.publisher));
    field(&mut bibtex, "year", &year);
    field(&mut bibtex, "note", &escape(&(lines + &link.needs(lang))));
    Some(Citation { plain, bibtex: ended(bibtex, link) })
}

/// The citation of a figure as it is now: its finding, what narrows it in words, and the state of the corpus, where the file
/// tells one. The link is that to the figure.
pub fn figure_citation(corpus: &Corpus, figure: &Figure, narrowed: &[String], link: &Link, lang: Lang) -> Citation {
    let title = |title: &str| lang.frame_title(title, narrowed);
    let version = corpus.version.as_ref();
    let edition = version.map_or(String::new(), |it| lang.edition(&it.date, &it.hash));
    let plain = lang.cited_figure(&title(&format!("‘{}’", figure.title)), &corpus.title, &edition, &link.text(lang));
    let mut bibtex = format!("@misc{{{}-{}", key(&corpus.id), figure.id);
    field(&mut bibtex, "author", &kept(lang.brand()));
    field(&mut bibtex, "title", &kept(&title(&figure.title)));
    field(&mut bibtex, "howpublished", &escape(&corpus.title));
    field(&mut bibtex, "year", &escape(version.and_then(|it| it.date.get(..4)).unwrap_or_default()));
    field(&mut bibtex, "note", &escape((edition + &link.needs(lang)).trim_start()));
    Citation { plain, bibtex: ended(bibtex, link) }
}

/// Adds a field to an entry, unless it has no value.
#[inline(never)]
fn field(entry: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        [",\n  ", name, " = {", value, "}"].into_iter().for_each(|part| entry.push_str(part));
    }
}

fn ended(mut entry: String, link: &Link) -> String {
    field(&mut entry, "url", &link.url);
    entry + "\n}\n"
}

/// Braces of its own keep the capitals of a title, and the words of an organisation's name together.
fn kept(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{{{}}}", escape(text)) }
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
