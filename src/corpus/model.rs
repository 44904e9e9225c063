//! The resolved corpus: every id has become an index into one of its lists.

use std::collections::HashMap;

use super::kind::Kind;
use super::wire::{Caveat, Codebook, Count, Named, Period, Person, Place, Source, Track, Version};

/// Index of a source in [`Corpus::sources`].
pub type SourceIx = usize;
/// Index of a section in [`Corpus::sections`].
pub type SectionIx = usize;
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

/// A corpus in which every reference is resolved, with its texts in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corpus {
    /// Permanent name of the corpus.
    pub id: String,
    /// Which state of the corpus this is, where the file says so.
    pub version: Option<Version>,
    /// BCP 47 tag of the language of its texts.
    pub language: String,
    /// BCP 47 tags of the languages in which it is to be had, the one that it was written in first.
    pub languages: Vec<String>,
    /// Title of the dialogues.
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
    pub codebook: Option<Codebook>,
    /// Reports that records cite.
    pub sources: Vec<Source>,
    /// Sections of the reports.
    pub sections: Vec<Section>,
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
    /// Groups of words of [`Corpus::language`] that people use for the same thing.
    pub synonyms: Vec<Vec<String>>,
    /// What has to be said beside figures of this corpus only.
    pub caveats: Vec<Caveat>,
    /// Everything that was said.
    pub records: Vec<Record>,
    /// Where each record id stands; old ids too.
    pub(super) by_id: HashMap<String, RecordIx>,
}

/// A section of a report, with its source resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Permanent id.
    pub id: String,
    /// The report that it is part of; none where the file does not hold that.
    pub source: Option<SourceIx>,
    /// Its heading in full, in the language of the report; empty where a file of schema 1 named no section.
    pub title: String,
    /// First and last line, from 1, both included.
    pub lines: (u32, u32),
}

/// A place in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The section, an index in [`Corpus::sections`].
    pub section: SectionIx,
    /// First and last line, from 1, both included.
    pub lines: (u32, u32),
}

/// A total that the source states, which need not equal the sum of its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// Permanent id.
    pub id: String,
    /// What is counted.
    pub label: String,
    /// The total.
    pub value: u32,
    /// Whether the source says 'about'.
    pub approximate: bool,
    /// How this count differs from the count over the reports.
    pub note: String,
    /// Where the source states it.
    pub citations: Vec<Citation>,
}

/// A report, with its references resolved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Theme {
    /// Permanent id.
    pub id: String,
    /// Its track.
    pub track: TrackIx,
    /// Its title.
    pub title: String,
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
    /// Name of its pictogram; empty where it has none.
    pub icon: String,
    /// Where the report stands in the source.
    pub citations: Vec<Citation>,
    /// BCP 47 tag of its question, summary and notes, where that is not [`Corpus::language`].
    pub language: Option<String>,
}

/// A code of the codebook, with its group resolved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Code {
    /// Permanent id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What falls in and what out.
    pub definition: String,
    /// An example of what falls in.
    pub example: String,
    /// Index in [`Corpus::code_groups`], where the code has a group.
    pub group: Option<usize>,
}

/// One thing that was said, with its references resolved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Permanent id.
    pub id: String,
    /// Its theme.
    pub theme: ThemeIx,
    /// What it is.
    pub kind: Kind,
    /// Its title.
    pub title: String,
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
    pub citations: Vec<Citation>,
    /// BCP 47 tag of title and body, where that is not [`Corpus::language`].
    pub language: Option<String>,
}

/// Who said it.
#[derive(Clone, Debug, PartialEq)]
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
    /// The permanent id of the corpus that the app comes with.
    pub const BUNDLED: &str = "nederland-na-de-crisis";

    /// The same corpus without the texts of its records and without where they stand in the source: all that is counted.
    pub fn outline(&self) -> Corpus {
        let mut outline = self.clone();
        for record in &mut outline.records {
            (record.title, record.body, record.language) = Default::default();
            record.citations.clear();
            if let Some(speaker) = &mut record.speaker {
                (speaker.role, speaker.name) = Default::default();
            }
        }
        outline
    }

    /// BCP 47 tag of the language of a record's title and body.
    pub fn record_language(&self, record: RecordIx) -> &str {
        self.records[record].language.as_deref().unwrap_or(&self.language)
    }

    /// BCP 47 tag of the language of a theme's question, summary and notes.
    pub fn theme_language(&self, theme: ThemeIx) -> &str {
        self.themes[theme].language.as_deref().unwrap_or(&self.language)
    }

    /// BCP 47 tag of the language that the corpus was written in: that of what is never translated, such as the roles of
    /// speakers and the headings of reports.
    pub fn original_language(&self) -> &str {
        self.languages.first().unwrap_or(&self.language)
    }

    /// The record with this id, or with the id that an alias gives it.
    pub fn record(&self, id: &str) -> Option<RecordIx> {
        self.by_id.get(id).copied()
    }

    /// Every id by which a record is known: those of the records in their order, then [`Corpus::old_ids`].
    pub fn ids(&self) -> impl Iterator<Item = (&str, RecordIx)> + '_ {
        let own = self.records.iter().enumerate().map(|(at, record)| (record.id.as_str(), at));
        own.chain(self.old_ids())
    }

    /// The ids that records once had, in any order.
    pub fn old_ids(&self) -> impl Iterator<Item = (&str, RecordIx)> + '_ {
        let all = self.by_id.iter().map(|(id, record)| (id.as_str(), *record));
        all.filter(|(id, record)| *id != self.records[*record].id)
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

    /// The section that a citation names.
    pub fn section(&self, citation: Citation) -> &Section {
        &self.sections[citation.section]
    }

    /// The report that a citation names; none where the file does not hold it.
    pub fn source(&self, citation: Citation) -> Option<&Source> {
        self.section(citation).source.map(|source| &self.sources[source])
    }

    /// What has to be said beside a figure of this corpus (`map`, `participants`, `hosts`, `frequency`), or beside the totals
    /// that its source states (`stated`).
    pub fn caveats_about<'a>(&'a self, figure: &'a str) -> impl Iterator<Item = &'a str> {
        self.caveats.iter().filter(move |caveat| caveat.about == figure).map(|caveat| caveat.text.as_str())
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
