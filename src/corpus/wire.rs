//! The corpus as it stands in its file: one struct an object of the schema, nothing resolved.
//!
//! Keys are English and stable; `public/corpus.schema.json` is generated from these types.
//! [`super::decode`] turns them into a [`super::Corpus`].

use serde::{Deserialize, Serialize};

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;

/// The schema version that this program reads and writes.
pub const SCHEMA: u32 = 1;

macro_rules! wire {
    ($($(#[$meta:meta])* struct $name:ident { $($(#[$fmeta:meta])* $field:ident : $ty:ty),* $(,)? })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty),* }
    )*};
}

wire! {
    /// A whole corpus file.
    struct File {
        /// Schema version; 1.
        schema: u32,
        /// A permanent name of this corpus, in the form of an address part.
        id: String,
        /// BCP 47 tag of the language that titles and bodies are written in.
        language: String,
        /// Title of the dialogues, as a reader should see it.
        title: String,
        /// One line under the title.
        #[serde(default)] subtitle: String,
        /// What the dialogues were, in a few sentences.
        #[serde(default)] about: String,
        /// When they were held.
        period: Period,
        /// Licence of the texts, as an SPDX name.
        #[serde(default)] licence: String,
        /// Version and date of the codebook that `codes` holds.
        #[serde(default)] codebook: Option<Codebook>,
        /// The documents that records cite.
        #[serde(default)] sources: Vec<Document>,
        /// Totals that the source itself states.
        #[serde(default)] stated: Vec<Stated>,
        /// The kinds of dialogue: citizens, civil society, science.
        tracks: Vec<Track>,
        /// The reports.
        themes: Vec<Theme>,
        /// Host municipalities.
        #[serde(default)] places: Vec<Place>,
        /// Groups of codes, in the order of display.
        #[serde(default)] code_groups: Vec<Named>,
        /// The codebook.
        #[serde(default)] codes: Vec<Code>,
        /// Who is asked to act.
        #[serde(default)] actors: Vec<Named>,
        /// Groups of speakers' roles.
        #[serde(default)] roles: Vec<Named>,
        /// Everything that was said: pains, seeds, dreams, ideas, voices and more.
        records: Vec<Record>,
        /// Old record ids and the ids that replaced them.
        #[serde(default)] aliases: Vec<Alias>,
    }
    /// First and last day or month, ISO 8601 (`2021-03` or `2021-03-09`).
    struct Period { from: String, to: String }
    /// Version and date of the codebook.
    struct Codebook { version: String, date: String }
    /// A document that records cite.
    struct Document { id: String, title: String, #[serde(default)] publisher: String, #[serde(default)] year: Option<u16> }
    /// A total stated by the source, which need not equal the sum of its parts.
    struct Stated {
        id: String,
        label: String,
        #[serde(default)] label_en: String,
        value: u32,
        #[serde(default)] approximate: bool,
        /// How this count differs from the count over the reports.
        #[serde(default)] note: String,
        #[serde(default)] note_en: String,
        #[serde(default)] sources: Vec<Source>,
    }
    /// A kind of dialogue.
    struct Track {
        id: String,
        title: String,
        #[serde(default)] title_en: String,
        #[serde(default)] description: String,
        #[serde(default)] description_en: String,
        /// True where the track sums up the others, so that counts leave it out unless asked.
        #[serde(default)] summary: bool,
    }
    /// A number of people or meetings, with whether the source says 'about'.
    struct Count { value: u32, #[serde(default)] approximate: bool }
    /// One report.
    struct Theme {
        id: String,
        track: String,
        title: String,
        #[serde(default)] title_en: String,
        #[serde(default)] question: String,
        #[serde(default)] summary: String,
        #[serde(default)] conversations: Option<Count>,
        #[serde(default)] participants: Option<Count>,
        #[serde(default)] organisations: Option<Count>,
        /// Ids of the host municipalities.
        #[serde(default)] hosts: Vec<String>,
        /// Days on which it was held, ISO 8601.
        #[serde(default)] held: Vec<String>,
        #[serde(default)] people: Vec<Person>,
        #[serde(default)] listed_organisations: Vec<String>,
        /// Contradictions and gaps in the source.
        #[serde(default)] notes: Vec<String>,
        #[serde(default)] sources: Vec<Source>,
    }
    /// Somebody at the table; `side` is `expert`, `official` or `chair`.
    struct Person { name: String, #[serde(default)] affiliation: String, #[serde(default)] side: String }
    /// A municipality; `lat` and `lon` are degrees in WGS84.
    struct Place {
        id: String,
        /// Code of the statistics office, e.g. `GM1859`.
        #[serde(default)] code: String,
        name: String,
        #[serde(default)] province: String,
        lat: f64,
        lon: f64,
        /// The name that the source uses, where it differs.
        #[serde(default)] named_as: Option<String>,
    }
    /// A code of the codebook.
    struct Code {
        id: String,
        title: String,
        #[serde(default)] title_en: String,
        /// What falls in, and what out.
        #[serde(default)] definition: String,
        #[serde(default)] definition_en: String,
        #[serde(default)] example: String,
        /// Id of a code group.
        #[serde(default)] group: String,
    }
    /// Anything that has only a name.
    struct Named { id: String, title: String, #[serde(default)] title_en: String }
    /// One thing that was said.
    struct Record {
        id: String,
        /// Id of its theme.
        theme: String,
        kind: Kind,
        title: String,
        #[serde(default)] #[serde(skip_serializing_if = "String::is_empty")] title_en: String,
        #[serde(default)] body: String,
        #[serde(default)] codes: Vec<String>,
        #[serde(default)] actors: Vec<String>,
        /// Id of the record that this one illustrates or belongs to.
        #[serde(default)] part_of: Option<String>,
        #[serde(default)] speaker: Option<Speaker>,
        #[serde(default)] sources: Vec<Source>,
    }
    /// Who said it.
    struct Speaker {
        /// The role as the source gives it.
        role: String,
        #[serde(default)] name: Option<String>,
        /// Number of the dialogue within its theme, from 1.
        #[serde(default)] dialogue: Option<u16>,
        /// Id of a role group.
        #[serde(default)] group: Option<String>,
    }
    /// A place in a document: first and last line, from 1, both included.
    struct Source { document: String, #[serde(default)] section: String, lines: (u32, u32) }
    /// A renamed record.
    struct Alias { from: String, to: String }
}

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What got stuck.
    Pain,
    /// What sprouted.
    Seed,
    /// A wish for the future.
    Dream,
    /// A line of ideas that a report singles out.
    Idea,
    /// A concrete example or plan.
    Initiative,
    /// What one participant said.
    Voice,
    /// What works.
    Principle,
    /// A question worked on in a workshop.
    Case,
    /// What a table tells a party to do.
    Advice,
    /// How the conversation went.
    Observation,
    /// A closing statement in one sentence.
    Essence,
}

impl Kind {
    /// Every kind, in the order of display.
    pub const ALL: [Kind; 11] = [
        Kind::Idea,
        Kind::Initiative,
        Kind::Advice,
        Kind::Case,
        Kind::Principle,
        Kind::Dream,
        Kind::Pain,
        Kind::Seed,
        Kind::Voice,
        Kind::Essence,
        Kind::Observation,
    ];
    /// The kinds that a count of ideas holds.
    pub const IDEAS: [Kind; 3] = [Kind::Idea, Kind::Initiative, Kind::Advice];

    /// The word that stands for the kind in files and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Pain => "pain",
            Kind::Seed => "seed",
            Kind::Dream => "dream",
            Kind::Idea => "idea",
            Kind::Initiative => "initiative",
            Kind::Voice => "voice",
            Kind::Principle => "principle",
            Kind::Case => "case",
            Kind::Advice => "advice",
            Kind::Observation => "observation",
            Kind::Essence => "essence",
        }
    }
}
