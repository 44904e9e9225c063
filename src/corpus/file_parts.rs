//! The parts of a corpus file, taken apart but not yet read.

use serde_json::value::RawValue;

use super::entries::{Entries, items};
use super::fields::{Fields, FromField, Need};
use super::mismatch::{Expected, SchemaMismatch, parse};
use super::model::Corpus;
use super::problem::{CorpusError, List};
use super::value::Value;
use super::wire::{OLDEST_SCHEMA, SCHEMA};

/// The schema that a file follows.
pub(super) fn schema(entries: &Entries) -> Result<u32, CorpusError> {
    let found = entries.get("schema").ok_or_else(|| not(".schema", Expected::Count, None))?.get();
    let known = (OLDEST_SCHEMA..=SCHEMA).find(|known| known.to_string() == found);
    known.ok_or_else(|| CorpusError::Schema { found: found.chars().take(40).collect() })
}

/// A corpus with what a file says of itself, and with empty lists.
pub(super) fn head(entries: &Entries) -> Result<Corpus, CorpusError> {
    let head = head_value(entries, &|key| List::of(key).is_some()).map_err(CorpusError::NotACorpus)?;
    let mut fields = Fields::new(&head);
    let mut corpus = Corpus {
        id: fields.string("id", Need::Required),
        version: FromField::from_field(&mut fields, "version", Need::Optional),
        language: fields.string("language", Need::Optional),
        languages: fields.strings("languages", Need::Optional),
        title: fields.string("title", Need::Required),
        subtitle: fields.string("subtitle", Need::Optional),
        about: fields.string("about", Need::Optional),
        period: FromField::from_field(&mut fields, "period", Need::Required),
        licence: fields.string("licence", Need::Optional),
        codebook: FromField::from_field(&mut fields, "codebook", Need::Optional),
        ..Corpus::default()
    };
    if corpus.language.is_empty() {
        corpus.language = "nl".to_owned();
    }
    if corpus.languages.is_empty() {
        corpus.languages.push(corpus.language.clone());
    }
    fields.into_mismatch().map_or(Ok(corpus), |mismatch| Err(CorpusError::NotACorpus(mismatch)))
}

/// Everything of a file but its lists. All of it has to be readable, also what this program does not know.
pub(super) fn head_value(entries: &Entries, is_list: &dyn Fn(&str) -> bool) -> Result<Value, SchemaMismatch> {
    let mut fields = Vec::new();
    for (key, raw) in entries.0.iter().filter(|(key, _)| !is_list(key)) {
        fields.push((key.clone(), parse(raw.get())?));
    }
    Ok(Value::Object(fields))
}

/// The items of a list, unread.
pub(super) fn list_of<'a>(entries: &Entries<'a>, list: List) -> Result<Vec<&'a RawValue>, CorpusError> {
    let path = || format!(".{}", list.key());
    match entries.get(list.key()) {
        None if list.is_required() => Err(not(&path(), Expected::List, None)),
        None => Ok(Vec::new()),
        Some(raw) => items(raw.get()).ok_or_else(|| not(&path(), Expected::List, Some(raw.get()))),
    }
}

/// The renamed records, unread, each old id once.
pub(super) fn aliases<'a>(entries: &Entries<'a>) -> Result<Vec<(String, &'a RawValue)>, CorpusError> {
    let Some(raw) = entries.get(List::Aliases.key()) else { return Ok(Vec::new()) };
    let entries = Entries::read(raw.get());
    entries.map(|entries| entries.0).ok_or_else(|| not(".aliases", Expected::Object, Some(raw.get())))
}

pub(super) fn not(path: &str, expected: Expected, found: Option<&str>) -> CorpusError {
    CorpusError::NotACorpus(raw_mismatch(path, expected, found))
}

/// What a part of the text is not, with as much of it as a reader needs to know it by.
pub(super) fn raw_mismatch(path: &str, expected: Expected, found: Option<&str>) -> SchemaMismatch {
    let found = found.map(|found| found.chars().take(40).collect());
    SchemaMismatch { path: path.to_owned(), expected, found }
}
