//! The file once more, as it stands: what the decoder resolves or leaves out is still needed to check it.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::corpus::{Period, wire};

/// An item of a list of the file, and where it stands.
#[derive(Clone, Debug)]
pub struct Item<T> {
    /// The item.
    pub value: T,
    /// Its first line in the file, from 1.
    pub line: usize,
}

/// A corpus as it stands in its file, item by item and with line numbers.
///
/// Items that the decoder leaves out for their shape or their doubled id are left out here as well; those with a
/// reference that leads nowhere stay, so that everything else about them is checked.
#[derive(Clone, Debug)]
pub struct RawCorpus<'a> {
    /// Permanent name of the corpus.
    pub id: String,
    /// When the dialogues were held.
    pub period: Option<Period>,
    /// Every list of the file, unread, with the line of each item.
    pub lists: BTreeMap<String, Vec<Item<&'a RawValue>>>,
    /// The keys of the file itself.
    pub keys: Vec<String>,
    /// The reports that records cite.
    pub sources: Vec<Item<wire::Source>>,
    /// The sections of the reports.
    pub sections: Vec<Item<wire::Section>>,
    /// Totals that the source states.
    pub stated: Vec<Item<wire::Stated>>,
    /// Kinds of dialogue.
    pub tracks: Vec<Item<wire::Track>>,
    /// Reports.
    pub themes: Vec<Item<wire::Theme>>,
    /// Host municipalities.
    pub places: Vec<Item<wire::Place>>,
    /// Groups of codes.
    pub code_groups: Vec<Item<wire::Named>>,
    /// The codebook.
    pub codes: Vec<Item<wire::Code>>,
    /// Who is asked to act.
    pub actors: Vec<Item<wire::Named>>,
    /// Groups of speakers' roles.
    pub roles: Vec<Item<wire::Named>>,
    /// Everything that was said.
    pub records: Vec<Item<wire::Record>>,
    /// What has to be said beside figures of this corpus only.
    pub caveats: Vec<wire::Caveat>,
    /// Old ids of records, each with the new one.
    pub aliases: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Whole<'a>(#[serde(borrow)] BTreeMap<String, &'a RawValue>);

impl<'a> RawCorpus<'a> {
    /// Reads a file that the decoder accepts; of any other file the corpus is empty.
    pub fn read(text: &'a str) -> RawCorpus<'a> {
        let text = text.trim_start_matches('\u{feff}');
        let whole = serde_json::from_str::<Whole>(text).map(|whole| whole.0).unwrap_or_default();
        let starts: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
        let line = |raw: &RawValue| {
            let offset = (raw.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
            starts.partition_point(|&start| start < offset) + 1
        };
        let lists: BTreeMap<String, Vec<Item<&RawValue>>> = whole
            .iter()
            .filter_map(|(key, raw)| {
                let items: Vec<&RawValue> = serde_json::from_str(raw.get()).ok()?;
                Some((key.clone(), items.into_iter().map(|value| Item { value, line: line(value) }).collect()))
            })
            .collect();
        let field = |key: &str| whole.get(key).map_or("null", |raw| raw.get());
        RawCorpus {
            id: serde_json::from_str(field("id")).unwrap_or_default(),
            period: serde_json::from_str(field("period")).ok(),
            keys: whole.keys().cloned().collect(),
            sources: list(&lists, "sources", |item: &wire::Source| &item.id),
            sections: list(&lists, "sections", |item: &wire::Section| &item.id),
            stated: list(&lists, "stated", |item: &wire::Stated| &item.id),
            tracks: list(&lists, "tracks", |item: &wire::Track| &item.id),
            themes: list(&lists, "themes", |item: &wire::Theme| &item.id),
            places: list(&lists, "places", |item: &wire::Place| &item.id),
            code_groups: list(&lists, "code_groups", |item: &wire::Named| &item.id),
            codes: list(&lists, "codes", |item: &wire::Code| &item.id),
            actors: list(&lists, "actors", |item: &wire::Named| &item.id),
            roles: list(&lists, "roles", |item: &wire::Named| &item.id),
            records: list(&lists, "records", |item: &wire::Record| &item.id),
            caveats: serde_json::from_str(field("caveats")).unwrap_or_default(),
            aliases: serde_json::from_str(field("aliases")).unwrap_or_default(),
            lists,
        }
    }

    /// The theme with this id.
    pub fn theme(&self, id: &str) -> Option<&wire::Theme> {
        self.themes.iter().map(|item| &item.value).find(|theme| theme.id == id)
    }

    /// The record with this id.
    pub fn record(&self, id: &str) -> Option<&wire::Record> {
        self.records.iter().map(|item| &item.value).find(|record| record.id == id)
    }

    /// The records of a theme.
    pub fn records_of<'b>(&'b self, theme: &'b str) -> impl Iterator<Item = &'b wire::Record> {
        self.records.iter().map(|item| &item.value).filter(move |record| record.theme == theme)
    }

    /// Whether a theme sums up others, so that counts leave it out.
    pub fn is_summary(&self, theme: &str) -> bool {
        let track = self.theme(theme).map(|theme| theme.track.as_str());
        self.tracks.iter().any(|item| Some(item.value.id.as_str()) == track && item.value.summary)
    }

    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<&wire::Section> {
        self.sections.iter().map(|item| &item.value).find(|section| section.id == id)
    }
}

/// The lines of the source that these places cite. All reports stand in one text, one after the other.
pub fn lines_cited(citations: &[wire::Citation]) -> impl Iterator<Item = (usize, usize)> + Clone + '_ {
    citations.iter().map(|citation| (citation.lines.0 as usize, citation.lines.1 as usize))
}

fn list<T: DeserializeOwned>(
    lists: &BTreeMap<String, Vec<Item<&RawValue>>>,
    name: &str,
    id: fn(&T) -> &str,
) -> Vec<Item<T>> {
    let mut seen = HashSet::new();
    lists
        .get(name)
        .into_iter()
        .flatten()
        .filter_map(|item| Some(Item { value: serde_json::from_str::<T>(item.value.get()).ok()?, line: item.line }))
        .filter(|item| seen.insert(id(&item.value).to_owned()))
        .collect()
}
