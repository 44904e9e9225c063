//! The parts of a corpus file, taken apart but not yet read.

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::corpus_file::Head;
use super::entries::Entries;
use super::mismatch::{Expected, SchemaMismatch, from_value, parse};
use super::problem::{CorpusError, List};
use super::wire::{OLDEST_SCHEMA, SCHEMA};

/// A group of words.
pub(super) fn words(value: &Value) -> Result<Vec<String>, SchemaMismatch> {
    let items = value.as_array().ok_or_else(|| SchemaMismatch::at(String::new(), Expected::List, Some(value)))?;
    let word = |(at, item): (usize, &Value)| match item {
        Value::String(word) => Ok(word.clone()),
        other => Err(SchemaMismatch::at(format!("[{at}]"), Expected::Text, Some(other))),
    };
    items.iter().enumerate().map(word).collect()
}

/// The schema that a file follows.
pub(super) fn schema(entries: &Entries) -> Result<u32, CorpusError> {
    let found = entries.get("schema").ok_or_else(|| not(".schema", Expected::Count, None))?.get();
    let known = (OLDEST_SCHEMA..=SCHEMA).find(|known| known.to_string() == found);
    known.ok_or_else(|| CorpusError::Schema { found: found.chars().take(40).collect() })
}

/// What a file says of itself. Everything but the lists has to be readable, also what this program does not know.
pub(super) fn head(entries: &Entries) -> Result<Head, CorpusError> {
    let mut fields = Map::new();
    for (key, raw) in entries.0.iter().filter(|(key, _)| List::ALL.iter().all(|list| list.key() != key)) {
        fields.insert(key.clone(), parse(raw.get()).map_err(CorpusError::NotACorpus)?);
    }
    from_value(&Value::Object(fields)).map_err(CorpusError::NotACorpus)
}

/// The items of a list, unread.
pub(super) fn list_of<'a>(entries: &Entries<'a>, list: List) -> Result<Vec<&'a RawValue>, CorpusError> {
    let path = || format!(".{}", list.key());
    match entries.get(list.key()) {
        None if list.is_required() => Err(not(&path(), Expected::List, None)),
        None => Ok(Vec::new()),
        Some(raw) => serde_json::from_str(raw.get()).map_err(|_| not(&path(), Expected::List, Some(raw.get()))),
    }
}

/// The renamed records, unread, each old id once.
pub(super) fn aliases<'a>(entries: &Entries<'a>) -> Result<Vec<(String, &'a RawValue)>, CorpusError> {
    let Some(raw) = entries.get(List::Aliases.key()) else { return Ok(Vec::new()) };
    let entries = Entries::read(raw.get());
    entries.map(|entries| entries.0).ok_or_else(|| not(".aliases", Expected::Object, Some(raw.get())))
}

pub(super) fn not(path: &str, expected: Expected, found: Option<&str>) -> CorpusError {
    let found = found.map(|found| found.chars().take(40).collect());
    CorpusError::NotACorpus(SchemaMismatch { path: path.to_owned(), expected, found })
}
