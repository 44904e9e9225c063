//! From the text of a language file to a [`Translation`] and the problems found on the way.

use super::decode_context::Ids;
use super::entries::{Entries, json_error};
use super::fields::{Fields, Need};
use super::file_parts::{head_value, raw_mismatch};
use super::lines::Lines;
use super::mismatch::{Expected, SchemaMismatch, parse};
use super::problem::{CorpusError, List, Problem, ProblemKind, in_order};
use super::wire::SCHEMA;

/// The texts of one item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemTexts {
    /// The line of the file on which they begin, from 1.
    pub line: usize,
    /// Each with the name of its field.
    pub(super) texts: Vec<(&'static str, String)>,
    /// Notes of a theme, in the order of the corpus.
    pub notes: Vec<String>,
}

impl ItemTexts {
    /// The text of a field, such as `title`; empty where it is missing.
    pub fn text(&self, field: &str) -> &str {
        self.texts.iter().find(|(name, _)| *name == field).map_or("", |(_, text)| text)
    }
}

/// Texts by the id of what they belong to, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Texts {
    pub(super) items: Vec<(String, ItemTexts)>,
    ids: Ids,
}

impl Texts {
    /// Adds the texts of an item, in the place of those that it had.
    pub(super) fn insert(&mut self, id: String, texts: ItemTexts) {
        match self.find(&id) {
            Some(at) => self.items[at].1 = texts,
            None => {
                self.ids.insert(id.clone(), self.items.len());
                self.items.push((id, texts));
            }
        }
    }

    /// Where the texts of an item stand.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }
}

/// The texts of a corpus in one language, by its ids. An empty text is missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Translation {
    /// Id of the corpus whose texts these are.
    pub corpus: String,
    /// BCP 47 tag of the language.
    pub language: String,
    /// Title of the dialogues.
    pub title: String,
    /// One line under the title.
    pub subtitle: String,
    /// What the dialogues were.
    pub about: String,
    /// Texts of the caveats, in the order of the corpus.
    pub caveats: Vec<String>,
    /// Groups of words that people use for the same thing.
    pub synonyms: Vec<Vec<String>>,
    /// Texts of the items of each list, in the order of [`List::ALL`].
    pub(super) items: [Texts; List::ALL.len()],
}

impl Translation {
    /// The texts of an item, by the key of its list, such as `records`, and its id; none where the file has none.
    pub fn item(&self, list: &str, id: &str) -> Option<&ItemTexts> {
        let texts = &self.items[List::of(list)? as usize];
        texts.find(id).map(|at| &texts.items[at].1)
    }
}

/// A translation and what was wrong with its file.
#[derive(Clone, Debug)]
pub struct DecodedTranslation {
    /// What is sound.
    pub translation: Translation,
    /// What is not, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Reads a language file. Whether it belongs to a corpus shows when [`super::Corpus::translated`] takes it.
///
/// # Errors
/// [`CorpusError`] where nothing of it can be used: it is empty, cut off, not JSON, of another schema, or says of no
/// corpus or no language that it is theirs.
pub fn decode_translation(text: &str) -> Result<DecodedTranslation, CorpusError> {
    let text = text.trim_start_matches('\u{feff}');
    let entries = Entries::read(text).ok_or_else(|| {
        let mismatch = raw_mismatch("", Expected::Object, Some(text.trim()));
        json_error(text).unwrap_or(CorpusError::NotATranslation(mismatch))
    })?;
    match entries.get("schema").map(|raw| raw.get()) {
        Some(found) if found == SCHEMA.to_string() => {}
        Some(found) => return Err(CorpusError::Schema { found: found.chars().take(40).collect() }),
        None => return Err(CorpusError::NotATranslation(raw_mismatch(".schema", Expected::Count, None))),
    }
    let has_texts = |key: &str| List::of(key).is_some_and(|list| !list.text_fields().is_empty());
    let head = head_value(&entries, &has_texts).map_err(CorpusError::NotATranslation)?;
    let mut fields = Fields::new(&head);
    let mut translation = Translation {
        corpus: fields.string("corpus", Need::Required),
        language: fields.string("language", Need::Required),
        title: fields.string("title", Need::Optional),
        subtitle: fields.string("subtitle", Need::Optional),
        about: fields.string("about", Need::Optional),
        caveats: fields.strings("caveats", Need::Optional),
        synonyms: fields.string_lists("synonyms", Need::Optional),
        items: Default::default(),
    };
    if let Some(mismatch) = fields.into_mismatch() {
        return Err(CorpusError::NotATranslation(mismatch));
    }
    let mut reader = TextReader { lines: Lines::of(text), entries, problems: Vec::new() };
    for list in List::ALL.into_iter().filter(|list| !list.text_fields().is_empty()) {
        translation.items[list as usize] = reader.texts(list);
    }
    Ok(DecodedTranslation { translation, problems: in_order(reader.problems) })
}

struct TextReader<'a> {
    lines: Lines<'a>,
    entries: Entries<'a>,
    /// Each after its rank, which is the same for all.
    problems: Vec<(usize, Problem)>,
}

impl<'a> TextReader<'a> {
    /// What a language file holds for a list, by id. What does not fit is left out and becomes a problem.
    fn texts(&mut self, list: List) -> Texts {
        let mut texts = Texts::default();
        let Some(raw) = self.entries.get(list.key()) else { return texts };
        let line = self.lines.line(raw.get());
        let Some(entries) = Entries::read(raw.get()) else {
            let what = ProblemKind::Shape(raw_mismatch("", Expected::Object, Some(raw.get())));
            self.problems.push((0, Problem { path: list.key().to_owned(), line, what }));
            return texts;
        };
        for (id, raw) in entries.0 {
            let line = self.lines.line(raw.get());
            match item_texts(list, line, raw.get()) {
                Ok(item) => texts.insert(id, item),
                Err(mismatch) => {
                    let what = ProblemKind::Shape(mismatch);
                    self.problems.push((0, Problem { path: text_path(list, &id), line, what }));
                }
            }
        }
        texts
    }
}

/// The texts of an item of a list, of which each may be left out.
fn item_texts(list: List, line: usize, text: &str) -> Result<ItemTexts, SchemaMismatch> {
    let value = parse(text)?;
    let mut fields = Fields::new(&value);
    fields.expect_object();
    let texts = list.text_fields().iter().map(|field| (*field, fields.string(field, Need::Optional))).collect();
    let notes = if list == List::Themes { fields.strings("notes", Need::Optional) } else { Vec::new() };
    fields.into_mismatch().map_or(Ok(ItemTexts { line, texts, notes }), Err)
}

/// The path of the texts of an id, of which somebody else chose the length.
pub(super) fn text_path(list: List, id: &str) -> String {
    format!("{}.{}", list.key(), id.chars().take(60).collect::<String>())
}
