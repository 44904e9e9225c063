//! From the objects of the file to the resolved lists: every id becomes an index, and what refers to nothing is told.

use std::collections::HashMap;

use super::decode::{Item, Sheet, What};
use super::wire;
use super::{Code, Record, Speaker, Theme};

/// Where each id of a list stands.
pub(super) fn index_of<T>(items: &[T], id: fn(&T) -> &str) -> HashMap<String, usize> {
    items.iter().enumerate().map(|(index, item)| (id(item).to_owned(), index)).collect()
}

pub(super) fn themes(
    reader: &mut Sheet,
    items: Vec<Item<wire::Theme>>,
    tracks: &[wire::Track],
    places: &[wire::Place],
) -> Vec<Theme> {
    let track_ids = index_of(tracks, |item| &item.id);
    let place_ids = index_of(places, |item| &item.id);
    let mut themes = Vec::with_capacity(items.len());
    for Item { value, index, line } in items {
        let Some(&track) = track_ids.get(&value.track) else {
            reader.problem(format!("themes[{index}].track"), line, What::Orphan { id: value.track });
            continue;
        };
        let hosts = reader.resolve(&value.hosts, &place_ids, &format!("themes[{index}].hosts"), line);
        themes.push(Theme {
            id: value.id,
            track,
            title: value.title,
            title_en: value.title_en,
            question: value.question,
            summary: value.summary,
            conversations: value.conversations,
            participants: value.participants,
            organisations: value.organisations,
            hosts,
            held: value.held,
            people: value.people,
            listed_organisations: value.listed_organisations,
            notes: value.notes,
            sources: value.sources,
        });
    }
    themes
}

pub(super) fn codes(reader: &mut Sheet, items: Vec<Item<wire::Code>>, groups: &[wire::Named]) -> Vec<Code> {
    let known = index_of(groups, |item| &item.id);
    let mut codes = Vec::with_capacity(items.len());
    for Item { value, index, line } in items {
        let group = known.get(&value.group).copied();
        if group.is_none() && !value.group.is_empty() {
            reader.problem(format!("codes[{index}].group"), line, What::UnknownId { id: value.group });
        }
        codes.push(Code {
            id: value.id,
            title: value.title,
            title_en: value.title_en,
            definition: value.definition,
            definition_en: value.definition_en,
            example: value.example,
            group,
        });
    }
    codes
}

/// Where each id stands, for what records refer to.
pub(super) struct Known {
    pub(super) themes: HashMap<String, usize>,
    pub(super) codes: HashMap<String, usize>,
    pub(super) actors: HashMap<String, usize>,
    pub(super) roles: HashMap<String, usize>,
}

pub(super) fn records(
    reader: &mut Sheet,
    items: Vec<Item<wire::Record>>,
    known: &Known,
) -> (Vec<Record>, HashMap<String, usize>) {
    let mut records = Vec::with_capacity(items.len());
    let mut by_id = HashMap::with_capacity(items.len());
    let mut wholes = Vec::new();
    for Item { value, index, line } in items {
        let path = format!("records[{index}]");
        let Some(&theme) = known.themes.get(&value.theme) else {
            reader.problem(format!("{path}.theme"), line, What::Orphan { id: value.theme });
            continue;
        };
        let codes = reader.resolve(&value.codes, &known.codes, &format!("{path}.codes"), line);
        let actors = reader.resolve(&value.actors, &known.actors, &format!("{path}.actors"), line);
        let speaker = value.speaker.map(|speaker| {
            let group: Vec<String> = speaker.group.into_iter().collect();
            let group = reader.resolve(&group, &known.roles, &format!("{path}.speaker.group"), line);
            Speaker {
                role: speaker.role,
                name: speaker.name,
                dialogue: speaker.dialogue,
                group: group.first().copied(),
            }
        });
        if let Some(whole) = value.part_of {
            wholes.push((records.len(), whole, path, line));
        }
        by_id.insert(value.id.clone(), records.len());
        records.push(Record {
            id: value.id,
            theme,
            kind: value.kind,
            title: value.title,
            title_en: value.title_en,
            body: value.body,
            codes,
            actors,
            part_of: None,
            speaker,
            sources: value.sources,
        });
    }
    // A record may name a whole that stands after it, so this comes last.
    for (record, whole, path, line) in wholes {
        match by_id.get(&whole) {
            Some(&index) if index != record => records[record].part_of = Some(index),
            _ => reader.problem(format!("{path}.part_of"), line, What::UnknownId { id: whole }),
        }
    }
    (records, by_id)
}
