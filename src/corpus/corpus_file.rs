//! A whole corpus file as it stands, for what writes one; [`super::decode()`] reads one list by list.

use std::collections::BTreeMap;

use serde::Serialize;

use super::wire::{
    Caveat, Code, Codebook, Named, Period, Place, Record, Section, Source, Stated, Theme, Track, Version,
};

/// A whole corpus file.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
pub struct File {
    /// Schema version; 2.
    pub schema: u32,
    /// A permanent name of this corpus, in the form of an address part.
    pub id: String,
    /// Which state of the corpus this is.
    #[serde(default)]
    pub version: Option<Version>,
    /// BCP 47 tag of the language that the texts of this file are written in; `nl` where it is left out.
    #[serde(default)]
    pub language: String,
    /// Every language in which the corpus is to be had, the one of this file first. The texts of each other one
    /// stand beside this file, with the tag before the ending: `corpus.en.json`. A third language is added by
    /// writing its file and naming it here.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Title of the dialogues, as a reader should see it.
    pub title: String,
    /// One line under the title.
    #[serde(default)]
    pub subtitle: String,
    /// What the dialogues were, in a few sentences.
    #[serde(default)]
    pub about: String,
    /// When they were held.
    pub period: Period,
    /// Licence of the texts, as an SPDX name.
    #[serde(default)]
    pub licence: String,
    /// Version and date of the codebook that `codes` holds.
    #[serde(default)]
    pub codebook: Option<Codebook>,
    /// The reports that records cite.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// The sections of the reports, each once, in the order of the source.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// Totals that the source itself states.
    #[serde(default)]
    pub stated: Vec<Stated>,
    /// The kinds of dialogue: citizens, civil society, science.
    pub tracks: Vec<Track>,
    /// What the dialogues were about, one a report.
    pub themes: Vec<Theme>,
    /// Host municipalities.
    #[serde(default)]
    pub places: Vec<Place>,
    /// Groups of codes, in the order of display.
    #[serde(default)]
    pub code_groups: Vec<Named>,
    /// The codebook.
    #[serde(default)]
    pub codes: Vec<Code>,
    /// Who is asked to act.
    #[serde(default)]
    pub actors: Vec<Named>,
    /// Groups of speakers' roles.
    #[serde(default)]
    pub roles: Vec<Named>,
    /// Groups of words that people use for the same thing, in small letters; search takes each for all.
    #[serde(default)]
    pub synonyms: Vec<Vec<String>>,
    /// What a reader of a figure has to know about this corpus only.
    #[serde(default)]
    pub caveats: Vec<Caveat>,
    /// Everything that was said: pains, seeds, dreams, ideas, voices and more.
    pub records: Vec<Record>,
    /// Old record ids, each with the id that replaced it.
    #[serde(default)]
    pub aliases: BTreeMap<String, String>,
}
