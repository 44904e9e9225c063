//! What a corpus file holds, as it stands there: one struct an object of schema 2, nothing resolved.
//!
//! Keys are English and stable; `public/corpus.schema.json` is generated from these types and the whole
//! (`corpus_file`). [`super::decode()`] turns them into a [`super::Corpus`]. Files of schema 1 are brought to this form while they are read
//! (`schema_1`). The texts in a further language stand in a file of their own (`language_file`).

use super::fields::{Fields, FromField, FromFields, Need};
use super::kind::Kind;
use super::track_shape::TrackShape;

/// The schema version that this program writes.
pub const SCHEMA: u32 = 2;
/// The oldest schema version that this program reads.
pub const OLDEST_SCHEMA: u32 = 1;

/// Declares the objects of the schema, each with its reader. A field marked `serde(default)` may be left out of a file.
/// All targets write them. Native tools also read them by derived readers, and make a JSON schema of them; a test holds
/// that both readers accept the same.
macro_rules! wire {
    ($(
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $( $(#[doc = $field_doc:literal])* $(#[serde($absent:ident)])? pub $field:ident: $ty:ty, )*
        }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
        pub struct $name { $(
            $(#[doc = $field_doc])*
            $(
                #[serde($absent, skip_serializing_if = "is_default")]
                #[cfg_attr(not(target_arch = "wasm32"), schemars(!skip_serializing_if))]
            )?
            pub $field: $ty,
        )* }

        impl FromFields for $name {
            #[inline(never)]
            fn from_fields(fields: &mut Fields) -> $name {
                fields.expect_object();
                $name { $( $field: FromField::from_field(fields, stringify!($field), need!($($absent)?)), )* }
            }
        }
    )*};
}

/// Whether a field that may be left out says nothing, so that it is not written.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

macro_rules! need {
    () => {
        Need::Required
    };
    (default) => {
        Need::Optional
    };
}

wire! {
    /// A state of the corpus: the day it was published, ISO 8601, and a hash of its content.
    pub struct Version {
        pub date: String,
        #[serde(default)]
        pub hash: String,
    }

    /// First and last day or month, ISO 8601 (`2021-03` or `2021-03-09`).
    pub struct Period {
        pub from: String,
        pub to: String,
    }

    /// Version and date of the codebook.
    pub struct Codebook {
        pub version: String,
        pub date: String,
    }

    /// A report that records cite.
    pub struct Source {
        pub id: String,
        pub title: String,
        #[serde(default)]
        pub publisher: String,
        #[serde(default)]
        pub year: Option<u16>,
        /// Where the publisher offers it.
        #[serde(default)]
        pub url: Option<String>,
    }

    /// A section of a report.
    pub struct Section {
        pub id: String,
        /// Id of the source that it is part of.
        pub source: String,
        /// Its heading in full, as it stands in the report.
        pub title: String,
        /// First and last line, from 1, both included.
        pub lines: (u32, u32),
    }

    /// A place in a section: first and last line, from 1, both included.
    pub struct Citation {
        /// Id of the section.
        pub section: String,
        pub lines: (u32, u32),
    }

    /// A total stated by the source, which need not equal the sum of its parts.
    pub struct Stated {
        pub id: String,
        pub label: String,
        pub value: u32,
        #[serde(default)]
        pub approximate: bool,
        /// How this count differs from the count over the reports.
        #[serde(default)]
        pub note: String,
        #[serde(default)]
        pub citations: Vec<Citation>,
    }

    /// A kind of dialogue.
    pub struct Track {
        pub id: String,
        pub title: String,
        #[serde(default)]
        pub description: String,
        /// True where the track sums up the others, so that counts leave it out unless asked.
        #[serde(default)]
        pub summary: bool,
        /// The shape of its dots, so that tracks differ by more than their colour.
        #[serde(default)]
        pub shape: Option<TrackShape>,
    }

    /// A number of people or meetings, with whether the source says 'about'.
    pub struct Count {
        pub value: u32,
        #[serde(default)]
        pub approximate: bool,
    }

    /// What a report is about.
    pub struct Theme {
        pub id: String,
        pub track: String,
        pub title: String,
        #[serde(default)]
        pub question: String,
        #[serde(default)]
        pub summary: String,
        #[serde(default)]
        pub conversations: Option<Count>,
        #[serde(default)]
        pub participants: Option<Count>,
        #[serde(default)]
        pub organisations: Option<Count>,
        /// Ids of the host municipalities.
        #[serde(default)]
        pub hosts: Vec<String>,
        /// Days on which it was held, ISO 8601.
        #[serde(default)]
        pub held: Vec<String>,
        #[serde(default)]
        pub people: Vec<Person>,
        #[serde(default)]
        pub listed_organisations: Vec<String>,
        /// Contradictions and gaps in the source.
        #[serde(default)]
        pub notes: Vec<String>,
        /// Name of the pictogram.
        #[serde(default)]
        pub icon: String,
        #[serde(default)]
        pub citations: Vec<Citation>,
    }

    /// Somebody at the table; `side` is `expert`, `official` or `chair`.
    pub struct Person {
        pub name: String,
        #[serde(default)]
        pub affiliation: String,
        #[serde(default)]
        pub side: String,
    }

    /// A municipality; `lat` and `lon` are degrees in WGS84.
    pub struct Place {
        pub id: String,
        /// Code of the statistics office, e.g. `GM1859`.
        #[serde(default)]
        pub code: String,
        pub name: String,
        #[serde(default)]
        pub province: String,
        pub lat: f64,
        pub lon: f64,
        /// The name that the source uses, where it differs.
        #[serde(default)]
        pub named_as: Option<String>,
    }

    /// A code of the codebook.
    pub struct Code {
        pub id: String,
        pub title: String,
        /// What falls in, and what out.
        #[serde(default)]
        pub definition: String,
        #[serde(default)]
        pub example: String,
        /// Id of a code group.
        #[serde(default)]
        pub group: String,
    }

    /// Anything that has only a name.
    pub struct Named {
        pub id: String,
        pub title: String,
    }

    /// What a reader has to know about this corpus only.
    pub struct Caveat {
        /// What it belongs to: a figure (`map`, `participants`, `hosts`, `frequency`), or the totals that the source states (`stated`).
        pub about: String,
        pub text: String,
    }

    /// One thing that was said.
    pub struct Record {
        pub id: String,
        /// Id of its theme.
        pub theme: String,
        pub kind: Kind,
        pub title: String,
        #[serde(default)]
        pub body: String,
        #[serde(default)]
        pub codes: Vec<String>,
        #[serde(default)]
        pub actors: Vec<String>,
        /// Id of the record that this one illustrates or belongs to.
        #[serde(default)]
        pub part_of: Option<String>,
        #[serde(default)]
        pub speaker: Option<Speaker>,
        #[serde(default)]
        pub citations: Vec<Citation>,
    }

    /// Who said it.
    pub struct Speaker {
        /// The role as the source gives it.
        pub role: String,
        #[serde(default)]
        pub name: Option<String>,
        /// Number of the dialogue within its theme, from 1.
        #[serde(default)]
        pub dialogue: Option<u16>,
        /// Id of a role group.
        #[serde(default)]
        pub group: Option<String>,
    }
}
