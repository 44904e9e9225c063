//! From the text of a corpus file to a [`Corpus`] and the problems found on the way.
//!
//! Only a file that cannot be used at all is an error. Lists are read item by item: an item that does not fit is left
//! out and told, and the rest stands.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::wire::{self, SCHEMA};
use super::{Code, Corpus, Record, Speaker, Theme};

/// Why a file cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorpusError {
    /// There is nothing in it.
    Empty,
    /// It ends in the middle, after this line (from 1).
    CutOff { line: usize },
    /// It is not JSON from this line and column (from 1) on.
    NotJson { line: usize, column: usize },
    /// It is JSON, but not a corpus; the reader's own words say what is missing.
    NotACorpus { detail: String },
    /// It follows another version of the schema.
    Schema { found: String },
}

/// One thing that is wrong in a file that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, as a path such as `records[12].codes`.
    pub path: String,
    /// The line of the file, from 1.
    pub line: usize,
    /// What.
    pub what: What,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The item does not fit the schema and is left out; the decoder's words.
    Shape(String),
    /// The item refers to an id that nothing has; the reference is left out.
    UnknownId { id: String },
    /// Another item of the same list has this id; the later one is left out.
    DuplicateId { id: String },
    /// The item belongs to something that is not there and is left out.
    Orphan { id: String },
    /// A place lies outside the ranges of latitude and longitude and is left out.
    OutOfRange { found: String },
}

/// A corpus and what was wrong with its file.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// What is sound.
    pub corpus: Corpus,
    /// What is not, in the order of the file.
    pub problems: Vec<Problem>,
}

/// The file with its lists unread, so that each item can fail alone.
#[derive(Deserialize)]
struct Head<'a> {
    id: String,
    #[serde(default)]
    language: String,
    title: String,
    #[serde(default)]
    subtitle: String,
    #[serde(default)]
    about: String,
    period: wire::Period,
    #[serde(default)]
    licence: String,
    #[serde(default)]
    codebook: Option<wire::Codebook>,
    #[serde(borrow, default)]
    sources: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    stated: Vec<&'a RawValue>,
    #[serde(borrow)]
    tracks: Vec<&'a RawValue>,
    #[serde(borrow)]
    themes: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    places: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    code_groups: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    codes: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    actors: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    roles: Vec<&'a RawValue>,
    #[serde(borrow)]
    records: Vec<&'a RawValue>,
    #[serde(default)]
    aliases: Vec<wire::Alias>,
}

#[derive(Deserialize)]
struct Version<'a> {
    #[serde(borrow)]
    schema: Option<&'a RawValue>,
}

/// Where an item stood in the file, kept until its references are resolved.
struct Item<T> {
    value: T,
    index: usize,
    line: usize,
}

struct Reader<'a> {
    text: &'a str,
    problems: Vec<Problem>,
    /// Lines are counted on from the last place asked for, so that a large file is walked once.
    counted: (usize, usize),
}

impl<'a> Reader<'a> {
    fn line(&mut self, raw: &RawValue) -> usize {
        let offset = (raw.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize).min(self.text.len());
        let (from, lines) = if offset >= self.counted.0 { self.counted } else { (0, 1) };
        let lines = lines + self.text.as_bytes()[from..offset].iter().filter(|&&byte| byte == b'\n').count();
        self.counted = (offset, lines);
        lines
    }

    fn problem(&mut self, path: String, line: usize, what: What) {
        self.problems.push(Problem { path, line, what });
    }

    /// The items of a list that fit, each id once.
    fn list<T: Deserialize<'a>>(&mut self, name: &str, raws: &[&'a RawValue], id: fn(&T) -> &str) -> Vec<Item<T>> {
        let mut items: Vec<Item<T>> = Vec::with_capacity(raws.len());
        let mut seen = std::collections::HashSet::new();
        for (index, raw) in raws.iter().enumerate() {
            let line = self.line(raw);
            match serde_json::from_str::<T>(raw.get()) {
                Ok(value) => {
                    if seen.insert(id(&value).to_owned()) {
                        items.push(Item { value, index, line });
                    } else {
                        let id = id(&value).to_owned();
                        self.problem(format!("{name}[{index}].id"), line, What::DuplicateId { id });
                    }
                }
                Err(error) => {
                    // The item was read alone, so its own line numbers start at 1.
                    let at = line + error.line().saturating_sub(1);
                    self.problem(format!("{name}[{index}]"), at, What::Shape(strip_position(&error.to_string())));
                }
            }
        }
        items
    }

    /// The indices that a list of ids stands for; unknown ones are told.
    fn resolve(&mut self, ids: &[String], known: &HashMap<String, usize>, path: &str, line: usize) -> Vec<usize> {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            match known.get(id) {
                Some(&index) => {
                    if !found.contains(&index) {
                        found.push(index);
                    }
                }
                None => self.problem(path.to_owned(), line, What::UnknownId { id: id.clone() }),
            }
        }
        found
    }
}

fn strip_position(message: &str) -> String {
    message.split(" at line ").next().unwrap_or(message).to_owned()
}

fn index_of<T>(items: &[T], id: fn(&T) -> &str) -> HashMap<String, usize> {
    items.iter().enumerate().map(|(index, item)| (id(item).to_owned(), index)).collect()
}

fn values<T>(items: Vec<Item<T>>) -> Vec<T> {
    items.into_iter().map(|item| item.value).collect()
}

fn file_error(text: &str, error: &serde_json::Error) -> CorpusError {
    match error.classify() {
        _ if text.trim().is_empty() => CorpusError::Empty,
        serde_json::error::Category::Eof => CorpusError::CutOff { line: error.line() },
        serde_json::error::Category::Data => CorpusError::NotACorpus { detail: strip_position(&error.to_string()) },
        _ => CorpusError::NotJson { line: error.line(), column: error.column() },
    }
}

/// Reads a corpus file.
///
/// # Errors
/// [`CorpusError`] where nothing can be shown: the text is empty, cut off, not JSON, follows another version of the
/// schema, or lacks the parts without which there is no corpus.
pub fn decode(text: &str) -> Result<Decoded, CorpusError> {
    let text = text.trim_start_matches('\u{feff}');
    let version: Version = serde_json::from_str(text).map_err(|error| file_error(text, &error))?;
    match version.schema.map(RawValue::get) {
        Some(found) if found == SCHEMA.to_string() => {}
        Some(found) => return Err(CorpusError::Schema { found: found.chars().take(40).collect() }),
        None => return Err(CorpusError::NotACorpus { detail: "missing field `schema`".to_owned() }),
    }
    let head: Head = serde_json::from_str(text).map_err(|error| file_error(text, &error))?;
    let mut reader = Reader { text, problems: Vec::new(), counted: (0, 1) };

    let documents = values(reader.list("sources", &head.sources, |item: &wire::Document| &item.id));
    let stated = values(reader.list("stated", &head.stated, |item: &wire::Stated| &item.id));
    let tracks = values(reader.list("tracks", &head.tracks, |item: &wire::Track| &item.id));
    let raw_themes = reader.list("themes", &head.themes, |item: &wire::Theme| &item.id);
    let places = places(&mut reader, &head.places);
    let code_groups = values(reader.list("code_groups", &head.code_groups, |item: &wire::Named| &item.id));
    let raw_codes = reader.list("codes", &head.codes, |item: &wire::Code| &item.id);
    let actors = values(reader.list("actors", &head.actors, |item: &wire::Named| &item.id));
    let roles = values(reader.list("roles", &head.roles, |item: &wire::Named| &item.id));
    let raw_records = reader.list("records", &head.records, |item: &wire::Record| &item.id);

    let themes = themes(&mut reader, raw_themes, &tracks, &places);
    let codes = codes(&mut reader, raw_codes, &code_groups);
    let known = Known {
        themes: index_of(&themes, |item| &item.id),
        codes: index_of(&codes, |item| &item.id),
        actors: index_of(&actors, |item| &item.id),
        roles: index_of(&roles, |item| &item.id),
    };
    let (records, mut by_id) = records(&mut reader, raw_records, &known);
    for (index, alias) in head.aliases.iter().enumerate() {
        match by_id.get(&alias.to) {
            Some(&record) => {
                by_id.entry(alias.from.clone()).or_insert(record);
            }
            None => reader.problem(format!("aliases[{index}].to"), 1, What::UnknownId { id: alias.to.clone() }),
        }
    }
    let corpus = Corpus {
        id: head.id,
        language: if head.language.is_empty() { "nl".to_owned() } else { head.language },
        title: head.title,
        subtitle: head.subtitle,
        about: head.about,
        period: head.period,
        licence: head.licence,
        codebook: head.codebook,
        documents,
        stated,
        tracks,
        themes,
        places,
        code_groups,
        codes,
        actors,
        roles,
        records,
        by_id,
    };
    reader.problems.sort_by_key(|problem| problem.line);
    Ok(Decoded { corpus, problems: reader.problems })
}

fn places<'a>(reader: &mut Reader<'a>, raws: &[&'a RawValue]) -> Vec<wire::Place> {
    let mut places = Vec::with_capacity(raws.len());
    for Item { value, index, line } in reader.list("places", raws, |item: &wire::Place| &item.id) {
        if (-90.0..=90.0).contains(&value.lat) && (-180.0..=180.0).contains(&value.lon) {
            places.push(value);
        } else {
            let found = format!("{}, {}", value.lat, value.lon);
            reader.problem(format!("places[{index}]"), line, What::OutOfRange { found });
        }
    }
    places
}

fn themes(
    reader: &mut Reader,
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

fn codes(reader: &mut Reader, items: Vec<Item<wire::Code>>, groups: &[wire::Named]) -> Vec<Code> {
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

struct Known {
    themes: HashMap<String, usize>,
    codes: HashMap<String, usize>,
    actors: HashMap<String, usize>,
    roles: HashMap<String, usize>,
}

fn records(
    reader: &mut Reader,
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
