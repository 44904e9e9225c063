//! A language file as it stands: the texts of a corpus in one further language, by the ids of the corpus.
//!
//! `public/corpus.lang.schema.json` is generated from these types, which only native tools have.
//! [`super::decode_translation`] reads such a file item by item. A text that is left out or empty is
//! missing; the corpus then keeps its own.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A whole language file, such as `corpus.en.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LanguageFile {
    /// Schema version; 2.
    pub schema: u32,
    /// Id of the corpus whose texts these are.
    pub corpus: String,
    /// BCP 47 tag of the language of these texts.
    pub language: String,
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub subtitle: String,
    #[serde(default)]
    pub about: String,
    /// By the id of the track, as with every list that follows.
    #[serde(default)]
    pub tracks: BTreeMap<String, TrackText>,
    #[serde(default)]
    pub themes: BTreeMap<String, ThemeText>,
    #[serde(default)]
    pub sources: BTreeMap<String, SourceText>,
    #[serde(default)]
    pub stated: BTreeMap<String, StatedText>,
    #[serde(default)]
    pub code_groups: BTreeMap<String, NamedText>,
    #[serde(default)]
    pub codes: BTreeMap<String, CodeText>,
    #[serde(default)]
    pub actors: BTreeMap<String, NamedText>,
    #[serde(default)]
    pub roles: BTreeMap<String, NamedText>,
    /// The texts of the caveats, in the order of the corpus.
    #[serde(default)]
    pub caveats: Vec<String>,
    /// Groups of words of this language that people use for the same thing.
    #[serde(default)]
    pub synonyms: Vec<Vec<String>>,
    #[serde(default)]
    pub records: BTreeMap<String, RecordText>,
}

/// The texts of a track.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct TrackText {
    pub title: String,
    pub description: String,
}

/// The texts of a theme; its notes in the order of the corpus.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ThemeText {
    pub title: String,
    pub question: String,
    pub summary: String,
    pub notes: Vec<String>,
}

/// The texts of a source.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SourceText {
    pub title: String,
    pub publisher: String,
}

/// The texts of a stated total.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct StatedText {
    pub label: String,
    pub note: String,
}

/// The texts of a code.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct CodeText {
    pub title: String,
    pub definition: String,
    pub example: String,
}

/// The text of what has only a name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NamedText {
    pub title: String,
}

/// The texts of a record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct RecordText {
    pub title: String,
    pub body: String,
}
