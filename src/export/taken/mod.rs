//! Files of records and tables, written from what the app hands over.
//!
//! parcel -> rows, a sheet -> CSV or a workbook; records too -> JSON or Markdown.
//!
//! Invariants: rows hold data and nothing else, so that what is to be said of them stands on a second sheet of a
//! workbook and in a last column of a text table; numbers are numbers, also shares; no cell is a formula.

mod csv;
mod json;
mod markdown;
mod records;
mod sheet;
mod table;
mod xlsx;
mod zip;

pub use markdown::plain;

use super::link::Link;
use super::parcel::{Label, Unpacker};
use super::records::Form;
use crate::corpus::{Corpus, Source, Version};
use crate::text::Lang;
use records::Records;
use sheet::Sheet;

/// Writes the file that a parcel is for; none where it is no parcel.
pub fn file(parcel: &[u8]) -> Option<Vec<u8>> {
    let mut parcel = Unpacker(parcel);
    let (head, form) = Head::read(&mut parcel)?;
    if parcel.number()? == 0 {
        return Some(table_file(&table::sheet(&mut parcel, &head.label(&head.corpus))?, form, head.lang));
    }
    let records = Records::read(&mut parcel, head.corpus.clone())?;
    let label = &head.label(&records.corpus);
    Some(match form {
        Form::Json => json::json(label, &records).into_bytes(),
        Form::Markdown => markdown::markdown(label, &records).into_bytes(),
        Form::Csv | Form::Xlsx => table_file(&records.sheet(label), form, head.lang),
    })
}

fn table_file(sheet: &Sheet, form: Form, lang: Lang) -> Vec<u8> {
    match form {
        Form::Csv => csv::csv(sheet, lang).into_bytes(),
        _ => xlsx::workbook(sheet, lang),
    }
}

/// What a parcel begins with, unpacked.
struct Head {
    corpus: Corpus,
    title: String,
    narrowed: String,
    link: Link,
    lang: Lang,
}

impl Head {
    fn read(it: &mut Unpacker) -> Option<(Head, Form)> {
        let form = *Form::ALL.get(it.number()?)?;
        let (has_file, sources) = (it.number()? == 1, it.number()?);
        let lang = Lang::of_tag(&it.text()?)?;
        let (title, narrowed) = (it.text()?, it.text()?);
        let (url, file) = (it.text()?, it.text()?);
        let mut corpus = Corpus::default();
        corpus.id = it.text()?;
        corpus.version = Some(Version { date: it.text()?, hash: it.text()? }).filter(|it| !it.date.is_empty());
        (corpus.language, corpus.title, corpus.licence) = (it.text()?, it.text()?, it.text()?);
        corpus.sources = it.items(sources, |it| {
            let (id, title, publisher, url) = (it.text()?, it.text()?, it.text()?, it.maybe()?);
            let year = u16::try_from(it.number()?).ok().filter(|year| *year > 0);
            Some(Source { id, title, publisher, year, url })
        })?;
        let link = Link { url, file: has_file.then_some(file) };
        Some((Head { corpus, title, narrowed, link, lang }, form))
    }

    fn label<'a>(&'a self, corpus: &'a Corpus) -> Label<'a> {
        let Head { title, narrowed, link, lang, .. } = self;
        Label { corpus, title, narrowed, link, lang: *lang }
    }
}
