//! From the text of a corpus file to a [`Corpus`] and the problems found on the way.
//!
//! Only a file that cannot be used at all is an error. Lists are read item by item: an item that does not fit is left
//! out and told, and the rest stands. [`super::json`] takes the file apart without asking whether it is JSON; each part
//! is then checked when its turn comes, and only where one is not JSON the file is walked whole, to say where.

use serde_json::error::Category;

use super::Corpus;
use super::decode_context::DecodeContext;
use super::json::{self, Piece};
use super::read::{Expected, FieldErrors, Read, SchemaMismatch};
use super::resolve::{Known, Whole};
use super::wire::{self, Head, SCHEMA};

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
    NotACorpus(SchemaMismatch),
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
    /// What is wrong.
    pub what: ProblemKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The item does not fit the schema and is left out.
    Shape(SchemaMismatch),
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
    pub(super) context: DecodeContext<'a>,
    pub(super) corpus: Corpus,
    pub(super) known: Known,
    /// Wholes that records say they are part of; known only when all records are.
    pub(super) wholes: Vec<Whole>,
    records: Vec<Piece<'a>>,
    aliases: Vec<Piece<'a>>,
    done: usize,
}

/// The lists of a file, and whether a corpus is none without them.
pub(super) const LISTS: [(&str, bool); 11] = [
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
/// The place of the records among the lists.
const RECORDS: usize = 9;
/// The place of the aliases, which come last.
pub(super) const ALIASES: usize = 10;

/// Reads a corpus file.
///
/// # Errors
/// [`CorpusError`] where nothing can be shown: the text is empty, cut off, not JSON, follows another version of the
/// schema, or lacks the parts without which there is no corpus.
pub fn decode(text: &str) -> Result<Decoded, CorpusError> {
    Reader::new(text)?.finish()
}

impl<'a> Reader<'a> {
    /// Begins with everything but the records.
    ///
    /// # Errors
    /// As [`decode()`].
    pub fn new(text: &'a str) -> Result<Reader<'a>, CorpusError> {
        let text = text.trim_start_matches('\u{feff}');
        Reader::begin(text).map_err(|error| error.unwrap_or_else(no_object).or_sooner(text))
    }

    #[inline(never)]
    fn begin(text: &'a str) -> Result<Reader<'a>, Option<CorpusError>> {
        let is_object = text.trim_start().starts_with('{');
        let parts = if is_object { json::pieces(text) } else { None };
        let parts = parts.ok_or_else(|| no_corpus("", Expected::Object, Some(text.trim())))?;
        let lists = lists(&parts)?;
        let mut errors = FieldErrors::default();
        let head = Head::of(&parts, &mut errors);
        if let Some(misfit) = errors.first {
            return Err(Some(CorpusError::NotACorpus(misfit)));
        }
        let mut reader = Reader {
            context: DecodeContext::new(text),
            corpus: Corpus {
                id: head.id,
                language: if head.language.is_empty() { "nl".to_owned() } else { head.language },
                title: head.title,
                subtitle: head.subtitle,
                about: head.about,
                period: head.period,
                licence: head.licence,
                codebook: head.codebook,
                ..Corpus::default()
            },
            known: Known::default(),
            wholes: Vec::new(),
            records: Vec::new(),
            aliases: Vec::new(),
            done: 0,
        };
        reader.begin_lists(&lists);
        let [.., records, aliases] = lists;
        (reader.records, reader.aliases) = (records, aliases);
        // A large list that had to be moved whenever it grew would stand in memory twice. A record has some hundreds of
        // bytes, and a file of many more and smaller items holds no records.
        reader.corpus.records.reserve_exact(reader.records.len().min(text.len() / 256));
        if reader.context.is_broken { Err(None) } else { Ok(reader) }
    }

    /// Reads at most so many records more.
    pub fn step(&mut self, records: usize) -> Progress {
        let total = self.records.len();
        let end = self.done.saturating_add(records).min(total);
        for index in self.done..end {
            let piece = self.records[index];
            if let Some((record, at)) = self.context.item(RECORDS, index, &piece, |item: &wire::Record| &item.id) {
                self.record(record, at);
            }
        }
        self.done = if self.context.is_broken { total } else { end };
        Progress { done: self.done, total }
    }

    /// The corpus, after the records that are still to be read.
    ///
    /// # Errors
    /// As [`decode()`].
    pub fn finish(mut self) -> Result<Decoded, CorpusError> {
        self.step(usize::MAX);
        self.join();
        let aliases = std::mem::take(&mut self.aliases);
        let corpus = &mut self.corpus;
        self.context.list(
            ALIASES,
            &aliases,
            |item: &wire::Alias| &item.from,
            &mut |context, alias: wire::Alias, at| match corpus.by_id.get(&alias.to).copied() {
                Some(record) => {
                    corpus.by_id.entry(alias.from).or_insert(record);
                }
                None => context.problem(at, ".to", ProblemKind::UnknownId { id: alias.to }),
            },
        );
        if self.context.is_broken {
            return Err(no_object().or_sooner(self.context.text));
        }
        Ok(Decoded { corpus: self.corpus, problems: self.context.problems() })
    }
}

/// What each of the [`LISTS`] holds.
#[inline(never)]
fn lists<'a>(parts: &[Piece<'a>]) -> Result<[Vec<Piece<'a>>; LISTS.len()], Option<CorpusError>> {
    let mut found: [Option<&Piece>; LISTS.len()] = [None; LISTS.len()];
    let is_json = |text: &str| json::is_json(text).is_ok();
    let mut trouble = None;
    for part in parts {
        let list = LISTS.iter().position(|(name, _)| part.is(name));
        // Where a list stands twice, the last one counts; the other only has to be JSON.
        let other = match list {
            Some(list) => found[list].replace(part),
            None => Some(part),
        };
        if !is_json(&format!("\"{}\"", part.key)) || !other.is_none_or(|other| is_json(other.value)) {
            return Err(None);
        }
        if let (None, Some(at), None) = (list, part.trouble, &trouble) {
            trouble = Some(CorpusError::NotACorpus(SchemaMismatch::unreadable(part.value, at)));
        }
    }
    match json::find(parts, "schema").map(|schema| schema.value) {
        Some(found) if found == SCHEMA.to_string() => {}
        Some(found) => return Err(Some(CorpusError::Schema { found: found.chars().take(40).collect() })),
        None => return Err(Some(no_corpus(".schema", Expected::Count, None))),
    }
    let mut lists: [Vec<Piece>; LISTS.len()] = Default::default();
    for (list, (name, is_needed)) in LISTS.into_iter().enumerate() {
        let value = found[list].map(|part| part.value);
        match value {
            Some(value) if value.starts_with('[') => lists[list] = json::pieces(value).ok_or(None)?,
            None if !is_needed => {}
            _ => return Err(Some(no_corpus(&format!(".{name}"), Expected::List, value))),
        }
    }
    trouble.map_or(Ok(lists), |trouble| Err(Some(trouble)))
}

fn no_corpus(field: &str, expected: Expected, found: Option<&str>) -> CorpusError {
    let found = found.map(|found| found.chars().take(40).collect());
    CorpusError::NotACorpus(SchemaMismatch { path: field.to_owned(), expected, found })
}

fn no_object() -> CorpusError {
    no_corpus("", Expected::Object, None)
}

impl CorpusError {
    /// This error, or that the file is not JSON, which is to be said before anything else. A list is known not to be a
    /// corpus from its first sign on.
    fn or_sooner(self, text: &str) -> CorpusError {
        let error = match json::is_json(text) {
            Err(error) if !text.trim_ascii_start().starts_with('[') => error,
            _ => return self,
        };
        let (line, column) = (error.line(), error.column());
        let text = text.trim_end().as_bytes();
        let last_line = text.iter().rev().take_while(|&&byte| byte != b'\n').count();
        let lines = text.iter().filter(|&&byte| byte == b'\n').count() + 1;
        // A number that stops short is an error of form to the parser, but it stands at the very end all the same.
        let ends_short = |last: &u8| last.is_ascii_alphanumeric() || b"+-.".contains(last);
        let stops_short = line == lines && column >= last_line && text.last().is_some_and(ends_short);
        match error.classify() {
            _ if text.is_empty() => CorpusError::Empty,
            Category::Eof => CorpusError::CutOff { line },
            _ if stops_short => CorpusError::CutOff { line },
            _ => CorpusError::NotJson { line, column },
        }
    }
}
