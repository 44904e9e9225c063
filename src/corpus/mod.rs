//! What the dialogues said.
//!
//! [`wire`] mirrors the file, [`decode()`] reads it piece by piece so that one bad record costs only itself, and
//! [`Corpus`] is the resolved whole: every id has become an index into one of its lists.

mod decode;
mod decode_context;
pub mod json;
pub mod read;
mod resolve;
pub mod wire;

pub use decode::{CorpusError, Decoded, Problem, ProblemKind, Progress, Reader, decode};
pub use read::{Expected, SchemaMismatch};
pub use wire::{Alias, Count, Document, Kind, Named, Period, Person, Place, Source, Stated, Track};

use std::collections::BTreeMap;

/// Index of a track in [`Corpus::tracks`].
pub type TrackIx = usize;
/// Index of a theme in [`Corpus::themes`].
pub type ThemeIx = usize;
/// Index of a place in [`Corpus::places`].
pub type PlaceIx = usize;
/// Index of a code in [`Corpus::codes`].
pub type CodeIx = usize;
/// Index of an actor in [`Corpus::actors`].
pub type ActorIx = usize;
/// Index of a role group in [`Corpus::roles`].
pub type RoleIx = usize;
/// Index of a record in [`Corpus::records`].
pub type RecordIx = usize;

/// A corpus in which every reference is resolved.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// Permanent name of the corpus.
    pub id: String,
    /// BCP 47 tag of its content.
    pub language: String,
    /// Title, one line under it, and what the dialogues were.
    pub title: String,
    /// One line under the title.
    pub subtitle: String,
    /// What the dialogues were.
    pub about: String,
    /// When they were held.
    pub period: Period,
    /// SPDX name of the licence of the texts.
    pub licence: String,
    /// Version and date of the codebook.
    pub codebook: Option<wire::Codebook>,
    /// Documents that records cite.
    pub documents: Vec<Document>,
    /// Totals that the source states.
    pub stated: Vec<Stated>,
    /// Kinds of dialogue.
    pub tracks: Vec<Track>,
    /// Reports.
    pub themes: Vec<Theme>,
    /// Host municipalities.
    pub places: Vec<Place>,
    /// Groups of codes.
    pub code_groups: Vec<Named>,
    /// The codebook.
    pub codes: Vec<Code>,
    /// Who is asked to act.
    pub actors: Vec<Named>,
    /// Groups of speakers' roles.
    pub roles: Vec<Named>,
    /// Everything that was said.
    pub records: Vec<Record>,
    /// Where each record id stands; old ids too.
    by_id: BTreeMap<String, RecordIx>,
}

/// A report, with its references resolved.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Permanent id.
    pub id: String,
    /// Its track.
    pub track: TrackIx,
    /// Title in the language of the corpus.
    pub title: String,
    /// Title in English; empty where there is none.
    pub title_en: String,
    /// The question that the dialogues worked on.
    pub question: String,
    /// What came out.
    pub summary: String,
    /// Conversations held.
    pub conversations: Option<Count>,
    /// People who took part.
    pub participants: Option<Count>,
    /// Organisations that took part.
    pub organisations: Option<Count>,
    /// Host municipalities.
    pub hosts: Vec<PlaceIx>,
    /// Days, ISO 8601.
    pub held: Vec<String>,
    /// People at the table, where the report names them.
    pub people: Vec<Person>,
    /// Organisations that the report lists.
    pub listed_organisations: Vec<String>,
    /// Contradictions and gaps in the source.
    pub notes: Vec<String>,
    /// Where the report stands in the source.
    pub sources: Vec<Source>,
}

/// A code of the codebook, with its group resolved.
#[derive(Clone, Debug)]
pub struct Code {
    /// Permanent id.
    pub id: String,
    /// Title in the language of the corpus.
    pub title: String,
    /// Title in English; empty where there is none.
    pub title_en: String,
    /// What falls in and what out.
    pub definition: String,
    /// The definition in English; empty where there is none.
    pub definition_en: String,
    /// An example of what falls in.
    pub example: String,
    /// Index in [`Corpus::code_groups`], where the code has a group.
    pub group: Option<usize>,
}

/// One thing that was said, with its references resolved.
#[derive(Clone, Debug)]
pub struct Record {
    /// Permanent id.
    pub id: String,
    /// Its theme.
    pub theme: ThemeIx,
    /// What it is.
    pub kind: Kind,
    /// Title in the language of the corpus.
    pub title: String,
    /// Title in English; empty where there is none.
    pub title_en: String,
    /// The text.
    pub body: String,
    /// What it is about.
    pub codes: Vec<CodeIx>,
    /// Who is to act.
    pub actors: Vec<ActorIx>,
    /// The record that it illustrates.
    pub part_of: Option<RecordIx>,
    /// Who said it.
    pub speaker: Option<Speaker>,
    /// Where it stands in the source.
    pub sources: Vec<Source>,
}

/// Who said it.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// The role as the source gives it.
    pub role: String,
    /// The name, where the source gives one.
    pub name: Option<String>,
    /// Number of the dialogue within its theme, from 1.
    pub dialogue: Option<u16>,
    /// The role group.
    pub group: Option<RoleIx>,
}

impl Corpus {
    /// The record with this id, or with the id that an alias gives it.
    pub fn record(&self, id: &str) -> Option<RecordIx> {
        self.by_id.get(id).copied()
    }

    /// Every id by which a record is known, old ones too, in no order.
    pub fn ids(&self) -> impl Iterator<Item = (&str, RecordIx)> + '_ {
        self.by_id.iter().map(|(id, record)| (id.as_str(), *record))
    }

    /// The theme with this id.
    pub fn theme(&self, id: &str) -> Option<ThemeIx> {
        self.themes.iter().position(|theme| theme.id == id)
    }

    /// The place with this id.
    pub fn place(&self, id: &str) -> Option<PlaceIx> {
        self.places.iter().position(|place| place.id == id)
    }

    /// The code with this id.
    pub fn code(&self, id: &str) -> Option<CodeIx> {
        self.codes.iter().position(|code| code.id == id)
    }

    /// Whether a theme sums up others, so that counts leave it out unless asked.
    pub fn is_summary(&self, theme: ThemeIx) -> bool {
        self.tracks[self.themes[theme].track].summary
    }

    /// The themes of a track, in the order of the file.
    pub fn themes_of(&self, track: TrackIx) -> impl Iterator<Item = ThemeIx> + '_ {
        (0..self.themes.len()).filter(move |&theme| self.themes[theme].track == track)
    }

    /// The themes that a place hosted.
    pub fn hosted_by(&self, place: PlaceIx) -> impl Iterator<Item = ThemeIx> + '_ {
        (0..self.themes.len()).filter(move |&theme| self.themes[theme].hosts.contains(&place))
    }
}
