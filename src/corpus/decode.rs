//! From the text of a corpus file to a [`Corpus`] and the problems found on the way.
//!
//! Only a file that cannot be used at all is an error. Lists are read item by item: an item that does not fit is left
//! out and told, and the rest stands.

use std::collections::HashMap;

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::Corpus;
use super::read::{Expected, Faults, Misfit, Read};
use super::resolve::{Known, codes, index_of, records, themes};
use super::wire::{self, Head, SCHEMA};
use crate::small::{arrange, digits};

/// Why a file cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorpusError {
    /// There is nothing in it.
    Empty,
    /// It ends in the middle, after this line (from 1).
    CutOff { line: usize },
    /// It is not JSON from this line and column (from 1) on.
    NotJson { line: usize, column: usize },
    /// It is JSON, but not a corpus: something that every corpus has is not there, or of another form.
    NotACorpus(Misfit),
    /// It follows another version of the schema.
    Schema { found: String },
}

/// One thing that is wrong in a file that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, as a path such as `records[12].codes`.
    pub path: String,
    /// The line of the file, from 1.
    pub line: usize,
    /// What.
    pub what: What,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The item does not fit the schema and is left out.
    Shape(Misfit),
    /// The item refers to an id that nothing has; the reference is left out.
    UnknownId { id: String },
    /// Another item of the same list has this id; the later one is left out.
    DuplicateId { id: String },
    /// The item belongs to something that is not there and is left out.
    Orphan { id: String },
    /// A place lies outside the ranges of latitude and longitude and is left out.
    OutOfRange { found: String },
}

/// A corpus and what was wrong with its file.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// What is sound.
    pub corpus: Corpus,
    /// What is not, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Where an item stood in the file, kept until its references are resolved.
pub(super) struct Item<T> {
    pub(super) value: T,
    pub(super) index: usize,
    pub(super) line: usize,
}

pub(super) struct Sheet<'a> {
    text: &'a str,
    problems: Vec<Problem>,
    /// Lines are counted on from the last place asked for, so that a large file is walked once.
    counted: (usize, usize),
}

impl<'a> Sheet<'a> {
    fn line(&mut self, raw: &RawValue) -> usize {
        let offset = (raw.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize).min(self.text.len());
        let (from, lines) = if offset >= self.counted.0 { self.counted } else { (0, 1) };
        let lines = lines + self.text.as_bytes()[from..offset].iter().filter(|&&byte| byte == b'\n').count();
        self.counted = (offset, lines);
        lines
    }

    pub(super) fn problem(&mut self, path: String, line: usize, what: What) {
        self.problems.push(Problem { path, line, what });
    }

    /// The items of a list that fit, each id once.
    fn list<T: Read>(&mut self, name: &str, file: &Whole<'a>, id: fn(&T) -> &str) -> Vec<Item<T>> {
        let raws = file.lists.iter().find(|(list, _)| *list == name).map_or(&[][..], |(_, raws)| raws);
        let mut items: Vec<Item<T>> = Vec::with_capacity(raws.len());
        let mut seen = HashMap::with_capacity(raws.len());
        for (index, raw) in raws.iter().enumerate() {
            let line = self.line(raw);
            // The whole was read once already, so what can still go wrong is depth, or a number out of range.
            let value = serde_json::from_str::<Value>(raw.get()).map_err(|error| Misfit::unreadable(raw.get(), &error));
            match value.and_then(|value| Faults::gather(|faults| T::read(&value, faults))) {
                Ok(value) => {
                    if seen.insert(id(&value).to_owned(), index).is_none() {
                        items.push(Item { value, index, line });
                    } else {
                        let id = id(&value).to_owned();
                        self.problem(format!("{name}[{index}].id"), line, What::DuplicateId { id });
                    }
                }
                Err(misfit) => self.problem(format!("{name}[{index}]"), line, What::Shape(misfit)),
            }
        }
        items
    }

    /// The indices that a list of ids stands for; unknown ones are told.
    pub(super) fn resolve(
        &mut self,
        ids: &[String],
        known: &HashMap<String, usize>,
        path: &str,
        line: usize,
    ) -> Vec<usize> {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            match known.get(id) {
                Some(&index) => {
                    if !found.contains(&index) {
                        found.push(index);
                    }
                }
                None => self.problem(path.to_owned(), line, What::UnknownId { id: id.clone() }),
            }
        }
        found
    }
}

fn values<T>(items: Vec<Item<T>>) -> Vec<T> {
    items.into_iter().map(|item| item.value).collect()
}

/// The file with its lists unread, so that each item can fail alone.
struct Whole<'a> {
    lists: Vec<(&'static str, Vec<&'a RawValue>)>,
    rest: Value,
}

/// The lists of a file, and whether a corpus is none without them.
const LISTS: [(&str, bool); 11] = [
    ("sources", false),
    ("stated", false),
    ("tracks", true),
    ("themes", true),
    ("places", false),
    ("code_groups", false),
    ("codes", false),
    ("actors", false),
    ("roles", false),
    ("records", true),
    ("aliases", false),
];

fn file_error(text: &str, error: &serde_json::Error) -> CorpusError {
    let text = text.trim_end();
    let last_line = text.rsplit('\n').next().unwrap_or_default();
    // A number that stops short is an error of form to the parser, but it stands at the very end all the same.
    let at_end = error.line() == text.matches('\n').count() + 1 && error.column() >= last_line.len();
    let stops_short = at_end && text.ends_with(|last: char| last.is_alphanumeric() || "+-.".contains(last));
    match error.classify() {
        _ if text.trim().is_empty() => CorpusError::Empty,
        serde_json::error::Category::Data => no_corpus("", Expected::Object, Some(text.trim())),
        serde_json::error::Category::Eof => CorpusError::CutOff { line: error.line() },
        _ if stops_short => CorpusError::CutOff { line: error.line() },
        _ => CorpusError::NotJson { line: error.line(), column: error.column() },
    }
}

fn no_corpus(field: &str, expected: Expected, found: Option<&str>) -> CorpusError {
    let found = found.map(|found| found.chars().take(40).collect());
    CorpusError::NotACorpus(Misfit { path: field.to_owned(), expected, found })
}

fn whole(text: &str) -> Result<Whole<'_>, CorpusError> {
    let mut parts: HashMap<String, &RawValue> = serde_json::from_str(text).map_err(|error| file_error(text, &error))?;
    match parts.get("schema").map(|raw| raw.get()) {
        Some(found) if found == SCHEMA.to_string() => {}
        Some(found) => return Err(CorpusError::Schema { found: found.chars().take(40).collect() }),
        None => return Err(no_corpus(".schema", Expected::Count, None)),
    }
    let mut lists = Vec::new();
    for (name, is_needed) in LISTS {
        match parts.remove(name) {
            Some(raw) => {
                let list = serde_json::from_str::<Vec<&RawValue>>(raw.get());
                lists.push((name, list.map_err(|_| no_corpus(&format!(".{name}"), Expected::List, Some(raw.get())))?));
            }
            None if is_needed => return Err(no_corpus(&format!(".{name}"), Expected::List, None)),
            None => {}
        }
    }
    let value = |raw: &RawValue| {
        serde_json::from_str(raw.get()).map_err(|error| CorpusError::NotACorpus(Misfit::unreadable(raw.get(), &error)))
    };
    let mut rest = Map::new();
    for (name, raw) in parts {
        rest.insert(name, value(raw)?);
    }
    Ok(Whole { lists, rest: Value::Object(rest) })
}

/// Reads a corpus file.
///
/// # Errors
/// [`CorpusError`] where nothing can be shown: the text is empty, cut off, not JSON, follows another version of the
/// schema, or lacks the parts without which there is no corpus.
pub fn decode(text: &str) -> Result<Decoded, CorpusError> {
    let mut reader = Reader::new(text)?;
    reader.step(usize::MAX);
    reader.finish()
}

/// How far something has come that is done in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Records done.
    pub done: usize,
    /// Records that there are; once all are done, there is nothing left for another step.
    pub total: usize,
}

/// A corpus file that is read in steps, so that a page can go on living while a large one is read: call
/// [`Reader::step`] until all is done, then [`Reader::finish`].
pub struct Reader<'a> {
    text: &'a str,
    decoded: Decoded,
}

impl<'a> Reader<'a> {
    /// Begins with everything but the records.
    ///
    /// # Errors
    /// As [`decode()`].
    pub fn new(text: &'a str) -> Result<Reader<'a>, CorpusError> {
        Ok(Reader { text, decoded: decode_whole(text)? })
    }

    /// Reads at most so many records more.
    pub fn step(&mut self, records: usize) -> Progress {
        let total = self.decoded.corpus.records.len().min(self.text.len());
        Progress { done: total.min(records.max(total)), total }
    }

    /// The corpus of the records read.
    ///
    /// # Errors
    /// As [`decode()`].
    pub fn finish(self) -> Result<Decoded, CorpusError> {
        Ok(self.decoded)
    }
}

fn decode_whole(text: &str) -> Result<Decoded, CorpusError> {
    let text = text.trim_start_matches('\u{feff}');
    let file = whole(text)?;
    let mut reader = Sheet { text, problems: Vec::new(), counted: (0, 1) };
    let head = Faults::gather(|faults| Head::read(&file.rest, faults)).map_err(CorpusError::NotACorpus)?;

    let documents = values(reader.list("sources", &file, |item: &wire::Document| &item.id));
    let stated = values(reader.list("stated", &file, |item: &wire::Stated| &item.id));
    let tracks = values(reader.list("tracks", &file, |item: &wire::Track| &item.id));
    let raw_themes = reader.list("themes", &file, |item: &wire::Theme| &item.id);
    let places = places(&mut reader, &file);
    let code_groups = values(reader.list("code_groups", &file, |item: &wire::Named| &item.id));
    let raw_codes = reader.list("codes", &file, |item: &wire::Code| &item.id);
    let actors = values(reader.list("actors", &file, |item: &wire::Named| &item.id));
    let roles = values(reader.list("roles", &file, |item: &wire::Named| &item.id));
    let raw_records = reader.list("records", &file, |item: &wire::Record| &item.id);

    let themes = themes(&mut reader, raw_themes, &tracks, &places);
    let codes = codes(&mut reader, raw_codes, &code_groups);
    let known = Known {
        themes: index_of(&themes, |item| &item.id),
        codes: index_of(&codes, |item| &item.id),
        actors: index_of(&actors, |item| &item.id),
        roles: index_of(&roles, |item| &item.id),
    };
    let (records, mut by_id) = records(&mut reader, raw_records, &known);
    for Item { value: alias, index, line } in reader.list("aliases", &file, |item: &wire::Alias| &item.from) {
        match by_id.get(&alias.to) {
            Some(&record) => {
                by_id.entry(alias.from).or_insert(record);
            }
            None => reader.problem(format!("aliases[{index}].to"), line, What::UnknownId { id: alias.to }),
        }
    }
    let corpus = Corpus {
        id: head.id,
        language: if head.language.is_empty() { "nl".to_owned() } else { head.language },
        title: head.title,
        subtitle: head.subtitle,
        about: head.about,
        period: head.period,
        licence: head.licence,
        codebook: head.codebook,
        documents,
        stated,
        tracks,
        themes,
        places,
        code_groups,
        codes,
        actors,
        roles,
        records,
        by_id,
    };
    arrange(&mut reader.problems, |a, b| a.line.cmp(&b.line));
    Ok(Decoded { corpus, problems: reader.problems })
}

fn places<'a>(reader: &mut Sheet<'a>, file: &Whole<'a>) -> Vec<wire::Place> {
    let mut places = Vec::new();
    for Item { value, index, line } in reader.list("places", file, |item: &wire::Place| &item.id) {
        if (-90.0..=90.0).contains(&value.lat) && (-180.0..=180.0).contains(&value.lon) {
            places.push(value);
        } else {
            let found = format!("{}, {}", digits(value.lat), digits(value.lon));
            reader.problem(format!("places[{index}]"), line, What::OutOfRange { found });
        }
    }
    places
}
