//! How a record, a theme or a figure is cited: in plain text, and for reference managers in BibTeX.

use super::link::Link;
use crate::chart::Figure;
use crate::corpus::{Citation as Place, Corpus, RecordIx, ThemeIx};
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
    of_report(corpus, [&item.id, &item.title], &item.citations, link, lang)
}

/// The same of a theme.
pub fn theme_citation(corpus: &Corpus, theme: ThemeIx, link: &Link, lang: Lang) -> Option<Citation> {
    let item = &corpus.themes[theme];
    of_report(corpus, [&item.id, &item.title], &item.citations, link, lang)
}

#[inline(never)]
fn of_report(corpus: &Corpus, [id, title]: [&str; 2], places: &[Place], link: &Link, lang: Lang) -> Option<Citation> {
    let source = corpus.source(*places.first()?)?;
    let mut lines = lang.sources_lines(corpus, places).join("; ");
    // What is cited may be told otherwise in a later version.
    if let Some(version) = &corpus.version {
        lines += &lang.cited_version(&version.date);
    }
    let year = source.year.map(|year| year.to_string()).unwrap_or_default();
    Some(cited(id, [title, &source.title, &source.publisher, &year, &lines], link, lang))
}

/// The citation of a figure as it is now: its finding with what narrows it in words, and the state of the corpus, where the
/// file tells one. The link is that to the figure.
pub fn figure_citation(corpus: &Corpus, figure: &Figure, narrowed: &[String], link: &Link, lang: Lang) -> Citation {
    let title = lang.frame_title(&figure.title, narrowed);
    let version = corpus.version.as_ref();
    let edition = version.map_or(String::new(), |it| lang.edition(&it.date, &it.hash));
    let year = version.and_then(|it| it.date.get(..4)).unwrap_or_default();
    let id = [&corpus.id, "-", figure.id].concat();
    cited(&id, [&title, &corpus.title, lang.brand(), year, &edition], link, lang)
}

/// What is cited by its id: title, the whole that it is of, its publisher, year, and the place in the whole.
#[inline(never)]
fn cited(id: &str, [title, whole, publisher, year, place]: [&str; 5], link: &Link, lang: Lang) -> Citation {
    let plain = lang.citation(title, whole, publisher, year, place, &link.text(lang));
    let mut bibtex = format!("@incollection{{{}", key(id));
    let note = [place, &link.needs(lang)].concat();
    for (name, value) in [
        ("author", kept(publisher)),
        ("title", kept(title)),
        ("booktitle", kept(whole)),
        ("publisher", escape(publisher)),
        ("year", escape(year)),
        ("note", escape(note.trim_start())),
        ("url", link.url.clone()),
    ] {
        if !value.is_empty() {
            [",\n  ", name, " = {", &value, "}"].into_iter().for_each(|part| bibtex.push_str(part));
        }
    }
    bibtex.push_str("\n}\n");
    Citation { plain, bibtex }
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
            // Programs count braces, also those that stand for themselves.
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '&' | '%' | '$' | '#' | '_' => {
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
