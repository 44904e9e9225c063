//! From the text of a language file to a [`Translation`] and the problems found on the way.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::entries::{Entries, json_error};
use super::language_file::{
    CodeText, LanguageHead, NamedText, RecordText, SourceText, StatedText, ThemeText, TrackText,
};
use super::mismatch::{Expected, SchemaMismatch, from_value, parse};
use super::problem::{CorpusError, Problem, ProblemKind};
use super::wire::SCHEMA;

/// Something of a file, with the line on which it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Located<T> {
    /// The line of the file, from 1.
    pub line: usize,
    /// What stands there.
    pub value: T,
}

/// Texts by the id of what they belong to.
pub type Texts<T> = BTreeMap<String, Located<T>>;

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
    /// Texts of the tracks.
    pub tracks: Texts<TrackText>,
    /// Texts of the themes.
    pub themes: Texts<ThemeText>,
    /// Texts of the sources.
    pub sources: Texts<SourceText>,
    /// Texts of the stated totals.
    pub stated: Texts<StatedText>,
    /// Texts of the groups of codes.
    pub code_groups: Texts<NamedText>,
    /// Texts of the codes.
    pub codes: Texts<CodeText>,
    /// Texts of the actors.
    pub actors: Texts<NamedText>,
    /// Texts of the role groups.
    pub roles: Texts<NamedText>,
    /// Texts of the caveats, in the order of the corpus.
    pub caveats: Vec<String>,
    /// Groups of words that people use for the same thing.
    pub synonyms: Vec<Vec<String>>,
    /// Texts of the records.
    pub records: Texts<RecordText>,
}

/// A translation and what was wrong with its file.
#[derive(Clone, Debug)]
pub struct DecodedTranslation {
    /// What is sound.
    pub translation: Translation,
    /// What is not, in the order of the file.
    pub problems: Vec<Problem>,
}

/// The keys of what a language file holds by id.
const BY_ID: [&str; 9] =
    ["tracks", "themes", "sources", "stated", "code_groups", "codes", "actors", "roles", "records"];

/// Reads a language file. Whether it belongs to a corpus shows when [`super::Corpus::translated`] takes it.
///
/// # Errors
/// [`CorpusError`] where nothing of it can be used: it is empty, cut off, not JSON, of another schema, or says of no
/// corpus or no language that it is theirs.
pub fn decode_translation(text: &str) -> Result<DecodedTranslation, CorpusError> {
    let text = text.trim_start_matches('\u{feff}');
    let entries = Entries::read(text).ok_or_else(|| {
        let found = Some(text.trim().chars().take(40).collect());
        let mismatch = SchemaMismatch { path: String::new(), expected: Expected::Object, found };
        json_error(text).unwrap_or(CorpusError::NotATranslation(mismatch))
    })?;
    match entries.get("schema").map(|raw| raw.get()) {
        Some(found) if found == SCHEMA.to_string() => {}
        Some(found) => return Err(CorpusError::Schema { found: found.chars().take(40).collect() }),
        None => {
            let mismatch = SchemaMismatch::at(".schema".to_owned(), Expected::Count, None);
            return Err(CorpusError::NotATranslation(mismatch));
        }
    }
    let mut head = Map::new();
    for (key, raw) in entries.0.iter().filter(|(key, _)| !BY_ID.contains(&key.as_str())) {
        head.insert(key.clone(), parse(raw.get()).map_err(CorpusError::NotATranslation)?);
    }
    let head: LanguageHead = from_value(&Value::Object(head)).map_err(CorpusError::NotATranslation)?;
    let mut reader = TextReader { text, entries, problems: Vec::new() };
    let translation = Translation {
        corpus: head.corpus,
        language: head.language,
        title: head.title,
        subtitle: head.subtitle,
        about: head.about,
        tracks: reader.texts("tracks"),
        themes: reader.texts("themes"),
        sources: reader.texts("sources"),
        stated: reader.texts("stated"),
        code_groups: reader.texts("code_groups"),
        codes: reader.texts("codes"),
        actors: reader.texts("actors"),
        roles: reader.texts("roles"),
        caveats: head.caveats,
        synonyms: head.synonyms,
        records: reader.texts("records"),
    };
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| problem.line);
    Ok(DecodedTranslation { translation, problems })
}

struct TextReader<'a> {
    text: &'a str,
    entries: Entries<'a>,
    problems: Vec<Problem>,
}

impl<'a> TextReader<'a> {
    /// What a language file holds under a key, by id. What does not fit is left out and becomes a problem.
    fn texts<T: DeserializeOwned>(&mut self, key: &'static str) -> Texts<T> {
        let mut texts = Texts::new();
        let Some(raw) = self.entries.get(key) else { return texts };
        let offset = |part: &str| (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let lines_between = |from: usize, to: usize| {
            self.text.as_bytes().get(from..to).unwrap_or_default().iter().filter(|&&byte| byte == b'\n').count()
        };
        let (mut at, mut line) = (offset(raw.get()), 1 + lines_between(0, offset(raw.get())));
        let Some(entries) = Entries::read(raw.get()) else {
            let mismatch = SchemaMismatch {
                path: String::new(),
                expected: Expected::Object,
                found: Some(raw.get().chars().take(40).collect()),
            };
            self.problems.push(Problem { path: key.to_owned(), line, what: ProblemKind::Shape(mismatch) });
            return texts;
        };
        for (id, raw) in entries.0 {
            let next = offset(raw.get());
            line += lines_between(at, next);
            at = next;
            match parse(raw.get()).and_then(|value| from_value(&value)) {
                Ok(value) => drop(texts.insert(id, Located { line, value })),
                Err(mismatch) => {
                    let what = ProblemKind::Shape(mismatch);
                    self.problems.push(Problem { path: text_path(key, &id), line, what });
                }
            }
        }
        texts
    }
}

/// The path of the texts of an id, of which somebody else chose the length.
pub(super) fn text_path(key: &str, id: &str) -> String {
    format!("{key}.{}", id.chars().take(60).collect::<String>())
}
