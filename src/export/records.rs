//! Records on their way out of the app: what the program that writes files needs to know of them.

use super::link::Link;
use super::parcel::Label;
use crate::corpus::{Corpus, RecordIx};
use crate::text::Lang;

/// Records on their way out.
pub struct RecordExport<'a> {
    /// The corpus that they are of.
    pub corpus: &'a Corpus,
    /// The records in their order, each with the reader's note; an empty note is none.
    pub records: &'a [(RecordIx, String)],
    /// What they are together, such as 'Mijn selectie'.
    pub title: &'a str,
    /// How they were chosen, in words; empty where nothing was.
    pub narrowed: &'a str,
    /// Where they are to be seen together. The addresses of the records are made from it.
    pub link: &'a Link,
    /// The language of headings and labels.
    pub lang: Lang,
}

/// A form of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A workbook: the table, and a second sheet with what is to be said of it.
    Xlsx,
    /// A table as spreadsheets of the reader's language read it.
    Csv,
    /// The records as the corpus holds them.
    Json,
    /// A text to read.
    Markdown,
}

impl Form {
    /// Every form. Figures have the first two.
    pub const ALL: [Form; 4] = [Form::Xlsx, Form::Csv, Form::Json, Form::Markdown];

    /// Its name, the end of the names of its files, and its media type.
    pub fn names(self) -> [&'static str; 3] {
        match self {
            Form::Xlsx => ["Excel", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
            Form::Csv => ["CSV", "csv", "text/csv;charset=utf-8"],
            Form::Json => ["JSON", "json", "application/json"],
            Form::Markdown => ["Markdown", "md", "text/markdown;charset=utf-8"],
        }
    }
}

impl RecordExport<'_> {
    /// The parcel from which [`taken::file`](super::taken::file) writes a file of this form: the names of the
    /// corpus, the id of each record, and all of those that are asked for.
    pub fn parcel(&self, form: Form) -> Vec<u8> {
        let RecordExport { corpus, title, narrowed, link, lang, .. } = *self;
        let mut out = Label { corpus, title, narrowed, link, lang }.packer(form as usize);
        // Records, where figures have none.
        out.numbers(&[1, corpus.sections.len()]);
        for section in &corpus.sections {
            out.texts(&[&section.id, &section.title]);
            out.numbers(&[above(section.source), section.lines.0 as usize, section.lines.1 as usize]);
        }
        let mut named = |items: &mut dyn ExactSizeIterator<Item = [&str; 2]>| {
            out.numbers(&[items.len()]);
            items.for_each(|names| out.texts(&names));
        };
        named(&mut corpus.tracks.iter().map(|it| [it.id.as_str(), &it.title]));
        named(&mut corpus.themes.iter().map(|it| [it.id.as_str(), &it.title]));
        named(&mut corpus.codes.iter().map(|it| [it.id.as_str(), &it.title]));
        named(&mut corpus.actors.iter().map(|it| [it.id.as_str(), &it.title]));
        named(&mut corpus.roles.iter().map(|it| [it.id.as_str(), ""]));
        named(&mut corpus.records.iter().map(|it| [it.id.as_str(), ""]));
        corpus.themes.iter().for_each(|theme| out.numbers(&[theme.track]));
        out.numbers(&[self.records.len()]);
        for (record, note) in self.records {
            let item = &corpus.records[*record];
            let said = item.speaker.as_ref();
            let (dialogue, group) = said.map_or((0, 0), |it| (it.dialogue.map_or(0, usize::from), above(it.group)));
            let numbers = [*record, item.theme, item.kind as usize, above(item.part_of), item.citations.len()];
            out.numbers(&numbers);
            for citation in &item.citations {
                out.numbers(&[citation.section, citation.lines.0 as usize, citation.lines.1 as usize]);
            }
            out.numbers(&[usize::from(said.is_some()), dialogue, group]);
            let (role, name) = said.map_or(("", ""), |it| (it.role.as_str(), it.name.as_deref().unwrap_or_default()));
            out.texts(&[&item.title, &item.body, note, role, name]);
            out.list(&item.codes);
            out.list(&item.actors);
        }
        out.finish()
    }
}

/// A place in a list, counted from 1; 0 is none.
fn above(place: Option<usize>) -> usize {
    place.map_or(0, |place| place + 1)
}
