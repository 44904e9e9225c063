//! The corpus as it stands in its file: one struct an object of the schema, nothing resolved.
//!
//! Keys are English and stable; `public/corpus.schema.json` is generated from these types.
//! [`super::decode`] turns them into a [`super::Corpus`]. In the browser they are read by [`super::read`], which is a
//! third of the size of derived code and says in the reader's language what is wrong; the derived readers are there
//! for native tools, and a test holds that both accept the same.

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;
#[cfg(not(target_arch = "wasm32"))]
use serde::{Deserialize, Serialize};

use super::read::{Field, FieldErrors, Fields, Read};

/// The schema version that this program reads and writes.
pub const SCHEMA: u32 = 1;

/// Declares the objects of the schema, each with its reader. A field marked `[default]` may be left out of the file.
macro_rules! wire {
    ($(
        $(#[$meta:meta])*
        struct $name:ident { $($(#[$fmeta:meta])* $field:ident $([$absent:ident])? : $ty:ty),* $(,)? }
    )*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(Serialize, Deserialize, JsonSchema))]
        pub struct $name {
            $($(#[$fmeta])* $(#[cfg_attr(not(target_arch = "wasm32"), serde($absent))])? pub $field: $ty),*
        }

        impl Read for $name {
            #[inline(never)]
            fn of(fields: &Fields, errors: &mut FieldErrors) -> Self {
                $name { $($field: Field::take(fields, stringify!($field), wire!(@must $($absent)?), errors)),* }
            }
        }
    )*};
    (@must) => { true };
    (@must $absent:ident) => { false };
}

wire! {
    /// A whole corpus file.
    struct File {
        /// Schema version; 1.
        schema: u32,
        /// A permanent name of this corpus, in the form of an address part.
        id: String,
        /// BCP 47 tag of the language that titles and bodies are written in; `nl` where it is left out.
        language[default]: String,
        /// Title of the dialogues, as a reader should see it.
        title: String,
        /// One line under the title.
        subtitle[default]: String,
        /// What the dialogues were, in a few sentences.
        about[default]: String,
        /// When they were held.
        period: Period,
        /// Licence of the texts, as an SPDX name.
        licence[default]: String,
        /// Version and date of the codebook that `codes` holds.
        codebook[default]: Option<Codebook>,
        /// The documents that records cite.
        sources[default]: Vec<Document>,
        /// Totals that the source itself states.
        stated[default]: Vec<Stated>,
        /// The kinds of dialogue: citizens, civil society, science.
        tracks: Vec<Track>,
        /// The reports.
        themes: Vec<Theme>,
        /// Host municipalities.
        places[default]: Vec<Place>,
        /// Groups of codes, in the order of display.
        code_groups[default]: Vec<Named>,
        /// The codebook.
        codes[default]: Vec<Code>,
        /// Who is asked to act.
        actors[default]: Vec<Named>,
        /// Groups of speakers' roles.
        roles[default]: Vec<Named>,
        /// Everything that was said: pains, seeds, dreams, ideas, voices and more.
        records: Vec<Record>,
        /// Old record ids and the ids that replaced them.
        aliases[default]: Vec<Alias>,
    }
    /// A corpus file without its lists.
    struct Head {
        id: String,
        language[default]: String,
        title: String,
        subtitle[default]: String,
        about[default]: String,
        period: Period,
        licence[default]: String,
        codebook[default]: Option<Codebook>,
    }
    /// First and last day or month, ISO 8601 (`2021-03` or `2021-03-09`).
    struct Period { from: String, to: String }
    /// Version and date of the codebook.
    struct Codebook { version: String, date: String }
    /// A document that records cite.
    struct Document { id: String, title: String, publisher[default]: String, year[default]: Option<u16> }
    /// A total stated by the source, which need not equal the sum of its parts.
    struct Stated {
        id: String,
        label: String,
        label_en[default]: String,
        value: u32,
        approximate[default]: bool,
        /// How this count differs from the count over the reports.
        note[default]: String,
        note_en[default]: String,
        sources[default]: Vec<Source>,
    }
    /// A kind of dialogue.
    struct Track {
        id: String,
        title: String,
        title_en[default]: String,
        description[default]: String,
        description_en[default]: String,
        /// True where the track sums up the others, so that counts leave it out unless asked.
        summary[default]: bool,
    }
    /// A number of people or meetings, with whether the source says 'about'.
    struct Count { value: u32, approximate[default]: bool }
    /// One report.
    struct Theme {
        id: String,
        track: String,
        title: String,
        title_en[default]: String,
        question[default]: String,
        summary[default]: String,
        conversations[default]: Option<Count>,
        participants[default]: Option<Count>,
        organisations[default]: Option<Count>,
        /// Ids of the host municipalities.
        hosts[default]: Vec<String>,
        /// Days on which it was held, ISO 8601.
        held[default]: Vec<String>,
        people[default]: Vec<Person>,
        listed_organisations[default]: Vec<String>,
        /// Contradictions and gaps in the source.
        notes[default]: Vec<String>,
        sources[default]: Vec<Source>,
    }
    /// Somebody at the table; `side` is `expert`, `official` or `chair`.
    struct Person { name: String, affiliation[default]: String, side[default]: String }
    /// A municipality; `lat` and `lon` are degrees in WGS84.
    struct Place {
        id: String,
        /// Code of the statistics office, e.g. `GM1859`.
        code[default]: String,
        name: String,
        province[default]: String,
        lat: f64,
        lon: f64,
        /// The name that the source uses, where it differs.
        named_as[default]: Option<String>,
    }
    /// A code of the codebook.
    struct Code {
        id: String,
        title: String,
        title_en[default]: String,
        /// What falls in, and what out.
        definition[default]: String,
        definition_en[default]: String,
        example[default]: String,
        /// Id of a code group.
        group[default]: String,
    }
    /// Anything that has only a name.
    struct Named { id: String, title: String, title_en[default]: String }
    /// One thing that was said.
    struct Record {
        id: String,
        /// Id of its theme.
        theme: String,
        kind: Kind,
        title: String,
        title_en[default]: String,
        body[default]: String,
        codes[default]: Vec<String>,
        actors[default]: Vec<String>,
        /// Id of the record that this one illustrates or belongs to.
        part_of[default]: Option<String>,
        speaker[default]: Option<Speaker>,
        sources[default]: Vec<Source>,
    }
    /// Who said it.
    struct Speaker {
        /// The role as the source gives it.
        role: String,
        name[default]: Option<String>,
        /// Number of the dialogue within its theme, from 1.
        dialogue[default]: Option<u16>,
        /// Id of a role group.
        group[default]: Option<String>,
    }
    /// A place in a document: first and last line, from 1, both included.
    struct Source { document: String, section[default]: String, lines: (u32, u32) }
    /// A renamed record.
    struct Alias { from: String, to: String }
}

/// What a record is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize, Deserialize, JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(rename_all = "lowercase"))]
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
    #[default]
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
