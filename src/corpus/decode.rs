//! From the text of a corpus file to a [`Corpus`] and the problems found on the way.
//!
//! The file is taken apart without reading its items. Lists are then read item by item: an item that does not fit is
//! left out and told, and the rest stands.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

use super::corpus_file::Head;
use super::decode_context::{At, DecodeContext};
use super::entries::{Entries, json_error};
use super::file_parts::{aliases, head, list_of, not, schema, words};
use super::mismatch::{Expected, SchemaMismatch, from_value};
use super::model::Corpus;
use super::problem::{CorpusError, List, Problem, ProblemKind};
use super::resolve::Draft;
use super::schema_1::Schema1;
use super::translation::Translation;
use super::wire::{self, OLDEST_SCHEMA};

/// A corpus and what was wrong with its file.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// What is sound.
    pub corpus: Corpus,
    /// The English texts that a file of schema 1 holds beside the others; none of a file of schema 2.
    pub english: Option<Translation>,
    /// What is not sound, in the order of the file.
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
    items: ItemReader<'a>,
    records: Vec<&'a RawValue>,
    aliases: Vec<(String, &'a RawValue)>,
    /// The aliases of a file of schema 1, which are a list.
    old_aliases: Vec<&'a RawValue>,
    done: usize,
}

/// Reads items into a draft.
struct ItemReader<'a> {
    context: DecodeContext<'a>,
    draft: Draft,
    /// Only while a file of schema 1 is read.
    schema_1: Option<Schema1>,
}

/// Reads a corpus file.
///
/// # Errors
/// [`CorpusError`] where nothing can be shown: the text is empty, cut off, not JSON, follows a version of the schema
/// that is not known, or lacks the parts without which there is no corpus.
pub fn decode(text: &str) -> Result<Decoded, CorpusError> {
    Ok(Reader::new(text)?.finish())
}

impl<'a> Reader<'a> {
    /// Begins with everything but the records.
    ///
    /// # Errors
    /// As [`decode()`].
    pub fn new(text: &'a str) -> Result<Reader<'a>, CorpusError> {
        let text = text.trim_start_matches('\u{feff}');
        let entries = Entries::read(text)
            .ok_or_else(|| json_error(text).unwrap_or_else(|| not("", Expected::Object, Some(text.trim()))))?;
        let schema = schema(&entries)?;
        let head = head(&entries)?;
        let mut lists = List::ALL.map(|_| Vec::new());
        for list in List::ALL {
            let is_list = list != List::Aliases || schema == OLDEST_SCHEMA;
            if is_list {
                lists[list as usize] = list_of(&entries, list)?;
            }
        }
        let aliases = if schema == OLDEST_SCHEMA { Vec::new() } else { aliases(&entries)? };
        let mut items = ItemReader {
            context: DecodeContext::new(text),
            draft: Draft::default(),
            schema_1: (schema == OLDEST_SCHEMA).then(Schema1::default),
        };
        if let (Some(old), Some(raw)) = (&mut items.schema_1, entries.get("schema")) {
            (old.english.corpus, old.english.language) = (head.id.clone(), "en".to_owned());
            let (path, line) = ("schema".to_owned(), items.context.line(raw.get()));
            let what = ProblemKind::OldSchema { found: schema };
            items.context.file_problem(Problem { path, line, what });
        }
        items.begin(head);
        items.lists(&lists);
        let [.., records, old_aliases] = lists;
        // A large list that had to be moved whenever it grew would stand in memory twice. A record has some hundreds of
        // bytes, and a file of many more and smaller items holds no records.
        items.draft.corpus.records.reserve_exact(records.len().min(text.len() / 256));
        items.context.begin_list();
        Ok(Reader { items, records, aliases, old_aliases, done: 0 })
    }

    /// Reads at most so many records more.
    pub fn step(&mut self, records: usize) -> Progress {
        let total = self.records.len();
        let end = self.done.saturating_add(records).min(total);
        for index in self.done..end {
            let raw = self.records[index];
            if let Some((record, at)) = self.items.item(List::Records, index, raw, |item: &wire::Record| &item.id) {
                self.items.draft.record(record, at, &mut self.items.context);
            }
        }
        self.done = end;
        Progress { done: self.done, total }
    }

    /// The corpus, after the records that are still to be read.
    pub fn finish(mut self) -> Decoded {
        self.step(usize::MAX);
        let ItemReader { mut context, mut draft, schema_1 } = self.items;
        draft.join(&mut context);
        context.begin_list();
        for (index, (from, raw)) in self.aliases.into_iter().enumerate() {
            let Some((value, at)) = context.value(List::Aliases, index, raw) else { continue };
            match value {
                Value::String(to) if context.admit(at, &from) => draft.alias(from, to, at, &mut context),
                Value::String(_) => {}
                other => {
                    let mismatch = SchemaMismatch::at(String::new(), Expected::Text, Some(&other));
                    context.problem(at, "", ProblemKind::Shape(mismatch));
                }
            }
        }
        for (index, raw) in self.old_aliases.into_iter().enumerate() {
            let alias = context.item(List::Aliases, index, raw, |item: &OldAlias| &item.from, &mut |_, _| {});
            if let Some((alias, at)) = alias {
                draft.alias(alias.from, alias.to, at, &mut context);
            }
        }
        let mut corpus = draft.corpus;
        let english = schema_1.map(|old| {
            for (section, found) in corpus.sections.iter_mut().zip(&old.sections) {
                section.lines = found.lines;
            }
            old.english
        });
        if english.is_some() {
            corpus.languages = vec![corpus.language.clone(), "en".to_owned()];
        }
        Decoded { corpus, english, problems: context.into_problems() }
    }
}

/// A renamed record, as schema 1 has it.
#[derive(serde::Deserialize)]
struct OldAlias {
    from: String,
    to: String,
}

impl<'a> ItemReader<'a> {
    fn begin(&mut self, head: Head) {
        let corpus = &mut self.draft.corpus;
        corpus.id = head.id;
        corpus.version = head.version;
        corpus.language = if head.language.is_empty() { "nl".to_owned() } else { head.language };
        corpus.languages = head.languages;
        if corpus.languages.is_empty() {
            corpus.languages.push(corpus.language.clone());
        }
        corpus.title = head.title;
        corpus.subtitle = head.subtitle;
        corpus.about = head.about;
        corpus.period = head.period;
        corpus.licence = head.licence;
        corpus.codebook = head.codebook;
    }

    /// Reads an item, of whichever schema.
    fn item<T: DeserializeOwned>(
        &mut self,
        list: List,
        index: usize,
        raw: &'a RawValue,
        id: fn(&T) -> &str,
    ) -> Option<(T, At)> {
        let known = self.draft.corpus.sections.len();
        let schema_1 = &mut self.schema_1;
        let item = self.context.item(list, index, raw, id, &mut |at, value| {
            if let Some(old) = schema_1 {
                old.convert(at, value);
            }
        });
        // The citations of an item of schema 1 name sections that no list holds.
        for section in self.schema_1.iter().flat_map(|old| &old.sections[known..]) {
            self.draft.section(section.clone(), None, &mut self.context);
        }
        item
    }

    /// Reads every item of a list.
    fn list<T: DeserializeOwned>(
        &mut self,
        list: List,
        lists: &[Vec<&'a RawValue>],
        id: fn(&T) -> &str,
        add: fn(&mut Draft, T, At, &mut DecodeContext<'a>),
    ) {
        self.context.begin_list();
        for (index, raw) in lists[list as usize].iter().enumerate() {
            if let Some((item, at)) = self.item(list, index, raw, id) {
                add(&mut self.draft, item, at, &mut self.context);
            }
        }
    }

    /// Reads every list but those of the records and their aliases. What others refer to comes first.
    fn lists(&mut self, lists: &[Vec<&'a RawValue>]) {
        self.list(List::Sources, lists, |item: &wire::Source| &item.id, |draft, item, _, _| draft.source(item));
        if self.schema_1.is_none() {
            let add = |draft: &mut Draft, item, at, context: &mut DecodeContext| draft.section(item, Some(at), context);
            self.list(List::Sections, lists, |item: &wire::Section| &item.id, add);
        }
        self.list(List::Stated, lists, |item: &wire::Stated| &item.id, Draft::stated);
        self.list(List::Tracks, lists, |item: &wire::Track| &item.id, |draft, item, _, _| draft.track(item));
        self.list(List::Places, lists, |item: &wire::Place| &item.id, Draft::place);
        self.list(List::Themes, lists, |item: &wire::Theme| &item.id, Draft::theme);
        self.list(List::CodeGroups, lists, |item: &wire::Named| &item.id, |draft, item, _, _| draft.code_group(item));
        self.list(List::Codes, lists, |item: &wire::Code| &item.id, Draft::code);
        self.list(List::Actors, lists, |item: &wire::Named| &item.id, |draft, item, _, _| draft.actor(item));
        self.list(List::Roles, lists, |item: &wire::Named| &item.id, |draft, item, _, _| draft.role(item));
        self.nameless(lists);
    }

    /// Reads the lists whose items have no id.
    fn nameless(&mut self, lists: &[Vec<&'a RawValue>]) {
        for list in [List::Synonyms, List::Caveats] {
            for (index, raw) in lists[list as usize].iter().enumerate() {
                let Some((value, at)) = self.context.value(list, index, raw) else { continue };
                let corpus = &mut self.draft.corpus;
                let read = match list {
                    List::Synonyms => words(&value).map(|words| corpus.synonyms.push(words)),
                    _ => from_value(&value).map(|caveat| corpus.caveats.push(caveat)),
                };
                if let Err(mismatch) = read {
                    self.context.problem(at, "", ProblemKind::Shape(mismatch));
                }
            }
        }
    }
}
