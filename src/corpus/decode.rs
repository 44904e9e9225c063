//! From the text of a corpus file to a [`Corpus`] and the problems found on the way.
//!
//! The file is taken apart without reading its items. Lists are then read item by item: an item that does not fit is
//! left out and told, and the rest stands.

use serde_json::value::RawValue;

use super::decode_context::{At, DecodeContext};
use super::entries::{Entries, json_error};
use super::fields::{Fields, FromFields, Need};
use super::file_parts::{aliases, head, list_of, not, schema};
use super::mismatch::{Expected, SchemaMismatch};
use super::model::Corpus;
use super::problem::{CorpusError, List, Problem, ProblemKind};
use super::resolve::Draft;
use super::schema_1::Schema1;
use super::translation::Translation;
use super::value::Value;
use super::wire::{Caveat, OLDEST_SCHEMA};

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
    /// What is done, in units of its own: records of a corpus, rows or bytes of a table.
    pub done: usize,
    /// All that there is to do; once it is done, there is nothing left for another step.
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
            draft: Draft::new(head),
            schema_1: (schema == OLDEST_SCHEMA).then(Schema1::default),
        };
        if let (Some(old), Some(raw)) = (&mut items.schema_1, entries.get("schema")) {
            (old.english.corpus, old.english.language) = (items.draft.corpus.id.clone(), "en".to_owned());
            let (path, line) = ("schema".to_owned(), items.context.line(raw.get()));
            let what = ProblemKind::OldSchema { found: schema };
            items.context.file_problem(Problem { path, line, what });
        }
        for list in REFERRED_FIRST {
            items.context.begin_list();
            for (index, raw) in lists[list as usize].iter().enumerate() {
                items.item(list, index, raw);
            }
        }
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
            self.items.item(List::Records, index, self.records[index]);
        }
        self.done = end;
        Progress { done: self.done, total }
    }

    /// The corpus, after the records that are still to be read.
    pub fn finish(mut self) -> Decoded {
        self.step(usize::MAX);
        let ItemReader { context, draft, .. } = &mut self.items;
        draft.join(context);
        context.begin_list();
        for (index, (from, raw)) in self.aliases.into_iter().enumerate() {
            let Some((value, at)) = context.value(List::Aliases, index, raw) else { continue };
            match value {
                Value::Text(to) if context.admit(at, &from) => draft.alias(from, to, at, context),
                Value::Text(_) => {}
                other => {
                    let mismatch = SchemaMismatch::at(String::new(), Expected::Text, Some(&other));
                    context.problem(at, "", ProblemKind::Shape(mismatch));
                }
            }
        }
        for (index, raw) in self.old_aliases.into_iter().enumerate() {
            self.items.item(List::Aliases, index, raw);
        }
        let ItemReader { context, draft, schema_1 } = self.items;
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

/// The lists before the records, so that what others refer to comes first.
const REFERRED_FIRST: [List; 12] = [
    List::Sources,
    List::Sections,
    List::Stated,
    List::Tracks,
    List::Places,
    List::Themes,
    List::CodeGroups,
    List::Codes,
    List::Actors,
    List::Roles,
    List::Synonyms,
    List::Caveats,
];

impl<'a> ItemReader<'a> {
    /// Reads an item, of whichever schema, and adds it to the draft. What does not fit becomes a problem.
    fn item(&mut self, list: List, index: usize, raw: &'a RawValue) {
        // Those of a file of schema 1 come from its citations.
        if list == List::Sections && self.schema_1.is_some() {
            return;
        }
        let ItemReader { context, draft, schema_1 } = self;
        let Some((mut value, at)) = context.value(list, index, raw) else { return };
        if let Some(old) = schema_1 {
            let known = old.sections.len();
            old.convert(at, &mut value);
            for section in &old.sections[known..] {
                draft.section(section.clone(), None, context);
            }
        }
        match list {
            List::Sources => self.add(at, &value, |draft, item, _, _| draft.source(item)),
            List::Sections => self.add(at, &value, |draft, item, at, context| draft.section(item, Some(at), context)),
            List::Stated => self.add(at, &value, Draft::stated),
            List::Tracks => self.add(at, &value, |draft, item, _, _| draft.track(item)),
            List::Places => self.add(at, &value, Draft::place),
            List::Themes => self.add(at, &value, Draft::theme),
            List::CodeGroups => self.add(at, &value, |draft, item, _, _| draft.code_group(item)),
            List::Codes => self.add(at, &value, Draft::code),
            List::Actors => self.add(at, &value, |draft, item, _, _| draft.actor(item)),
            List::Roles => self.add(at, &value, |draft, item, _, _| draft.role(item)),
            List::Records => self.add(at, &value, Draft::record),
            List::Synonyms | List::Caveats | List::Aliases => self.nameless(at, &value),
        }
    }

    /// Adds an item that has an id.
    fn add<T: FromFields>(&mut self, at: At, value: &Value, add: fn(&mut Draft, T, At, &mut DecodeContext<'a>)) {
        if let Some(item) = self.context.item(at, value) {
            add(&mut self.draft, item, at, &mut self.context);
        }
    }

    /// Adds an item that has no id, or is an id of old.
    fn nameless(&mut self, at: At, value: &Value) {
        let ItemReader { context, draft, .. } = self;
        let mut fields = Fields::new(value);
        match at.list {
            List::Synonyms => {
                let words = fields.own_strings();
                if context.fits(at, fields) {
                    draft.corpus.synonyms.push(words);
                }
            }
            List::Caveats => {
                let caveat = Caveat::from_fields(&mut fields);
                if context.fits(at, fields) {
                    draft.corpus.caveats.push(caveat);
                }
            }
            _ => {
                fields.expect_object();
                let (from, to) = (fields.string("from", Need::Required), fields.string("to", Need::Required));
                if context.fits(at, fields) && context.admit(at, &from) {
                    draft.alias(from, to, at, context);
                }
            }
        }
    }
}
