//! What can be seen in the corpus alone: ids, titles, bodies, codes, references and counts.

use std::collections::{HashMap, HashSet};

use super::citations;
use super::findings::Findings;
use super::raw_corpus::{Item, RawCorpus};
use super::themes;
use super::words::words;
use crate::corpus::{Kind, wire};
use crate::import::kind_word;

/// How many words a title has.
pub const TITLE_WORDS: std::ops::RangeInclusive<usize> = 4..=12;
/// How many characters a body has.
pub const BODY_CHARACTERS: std::ops::RangeInclusive<usize> = 90..=750;
/// How many codes a record has at most.
pub const MOST_CODES: usize = 5;
/// How often a code is used at least in the reports, those that sum up others left out.
pub const LEAST_USES: usize = 3;
/// How many words of a participant a text quotes at most.
pub const QUOTED_WORDS: usize = 8;
/// Codes that may be used less often, and why.
const SELDOM: [(&str, &str); 0] = [];
/// The kinds that need no code.
const UNCODED: [Kind; 2] = [Kind::Observation, Kind::Essence];
/// The kinds that name who is to act.
const ACTED: [Kind; 5] = [Kind::Idea, Kind::Initiative, Kind::Advice, Kind::Case, Kind::Dream];

/// Checks the form of a corpus.
pub fn check(raw: &RawCorpus, out: &mut Findings) {
    ids(raw, out);
    codebook(raw, out);
    for Item { value, line } in raw.tracks.iter().filter(|item| item.value.shape.is_none() && !item.value.summary) {
        let message = "the track has no shape, so that only its colour tells it from others";
        out.warning(format!("tracks {}", value.id), Some(*line), message);
    }
    for Item { value, line } in &raw.themes {
        themes::check(raw, value, *line, out);
    }
    for Item { value, line } in &raw.records {
        record(raw, value, *line, out);
    }
    titles(raw, out);
    aliases(raw, out);
    citations::sections(raw, out);
}

fn is_slug(id: &str) -> bool {
    let sound = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    id.split('-').all(sound)
}

fn ids(raw: &RawCorpus, out: &mut Findings) {
    let mut slug = |path: &str, id: &str, line: Option<usize>| {
        if !is_slug(id) {
            out.error(path, line, format!("the id '{id}' is not made of small letters, digits and single hyphens"));
        }
    };
    slug("id", &raw.id, None);
    macro_rules! each {
        ($($list:ident),*) => {$(
            for item in &raw.$list {
                slug(&format!("{} {}", stringify!($list), item.value.id), &item.value.id, Some(item.line));
            }
        )*};
    }
    each!(sources, sections, stated, tracks, themes, places, code_groups, codes, actors, roles);
    let hosts: HashSet<&str> = raw.themes.iter().flat_map(|item| &item.value.hosts).map(String::as_str).collect();
    for Item { value, line } in raw.places.iter().filter(|item| !hosts.contains(item.value.id.as_str())) {
        out.warning(format!("places {}", value.id), Some(*line), "no theme names this place among its hosts");
    }
}

fn codebook(raw: &RawCorpus, out: &mut Findings) {
    let mut uses: HashMap<&str, usize> = HashMap::new();
    for Item { value, .. } in raw.records.iter().filter(|item| !raw.is_summary(&item.value.theme)) {
        for code in value.codes.iter().collect::<HashSet<_>>() {
            *uses.entry(code).or_default() += 1;
        }
    }
    for Item { value, line } in &raw.codes {
        let path = format!("codes {}", value.id);
        for (what, text) in [("title", &value.title), ("definition", &value.definition)] {
            if text.trim().is_empty() {
                out.error(&path, Some(*line), format!("the code has no {what}"));
            }
        }
        let found = uses.get(value.id.as_str()).copied().unwrap_or_default();
        if found < LEAST_USES && !SELDOM.iter().any(|(id, _)| *id == value.id) {
            let times = if found == 1 { "record uses" } else { "records use" };
            out.error(&path, Some(*line), format!("{found} {times} this code; expected at least {LEAST_USES}"));
        }
    }
}

fn record(raw: &RawCorpus, record: &wire::Record, line: usize, out: &mut Findings) {
    let mut error = |message: String| out.error(&record.id, Some(line), message);
    let kind = record.kind;
    let expected = format!("{}-{}-", record.theme, kind_word(kind));
    let number = record.id.strip_prefix(&expected).filter(|rest| !rest.starts_with('0'));
    if number.and_then(|number| number.parse::<u32>().ok()).is_none() {
        error(format!("the id does not fit theme and kind; expected {expected} and a number from 1"));
    }
    let length = record.title.split_whitespace().count();
    if !TITLE_WORDS.contains(&length) {
        error(format!("the title has {length} words; expected {} to {}", TITLE_WORDS.start(), TITLE_WORDS.end()));
    }
    if record.title.ends_with('.') {
        error("the title ends with a full stop".to_owned());
    }
    let length = record.body.chars().count();
    if !BODY_CHARACTERS.contains(&length) {
        let (least, most) = (BODY_CHARACTERS.start(), BODY_CHARACTERS.end());
        error(format!("the body has {length} characters; expected {least} to {most}"));
    }
    if words(&record.body).starts_with(&words(&record.title)) {
        error("the body begins by repeating the title".to_owned());
    }
    for (what, text) in [("title", &record.title), ("body", &record.body)] {
        quotations(what, text, &mut error);
        if text.trim() != text || text.contains("  ") || text.contains(|c: char| c.is_control() || c == '\u{ad}') {
            error(format!("the {what} holds stray white space or invisible characters"));
        }
    }
    let count = record.codes.len();
    if count > MOST_CODES || (count == 0 && !UNCODED.contains(&kind)) {
        error(format!("{count} codes; expected one to {MOST_CODES} for the kind {}", kind.id()));
    }
    for (what, list) in [("code", &record.codes), ("actor", &record.actors)] {
        let mut seen = HashSet::new();
        if let Some(twice) = list.iter().find(|id| !seen.insert(*id)) {
            error(format!("the {what} {twice} stands twice"));
        }
    }
    if !record.actors.is_empty() && !ACTED.contains(&kind) {
        error(format!("actors are named, which the kind {} does not have", kind.id()));
    }
    if let Some(whole) = record.part_of.as_deref().and_then(|whole| raw.record(whole)) {
        if whole.theme != record.theme {
            error(format!("part_of names {}, which belongs to another theme", whole.id));
        }
        if whole.kind == Kind::Voice {
            error(format!("part_of names {}, which is a voice and illustrates something itself", whole.id));
        }
    }
    if kind == Kind::Voice && record.part_of.is_none() {
        error("the voice has no part_of; expected the record that it illustrates".to_owned());
    }
    match &record.speaker {
        Some(speaker) => self::speaker(raw, record, speaker, &mut error),
        None if kind == Kind::Voice => error("the voice has no speaker".to_owned()),
        None => {}
    }
    if record.citations.is_empty() {
        error("no lines of the source are cited".to_owned());
    }
    citations::check(raw, &record.id, line, &record.citations, Some(citations::MOST_LINES), out);
}

fn speaker(raw: &RawCorpus, record: &wire::Record, speaker: &wire::Speaker, error: &mut impl FnMut(String)) {
    if speaker.role.trim().is_empty() {
        error("the speaker has no role".to_owned());
    }
    if speaker.group.is_none() {
        error("the speaker has no group".to_owned());
    }
    if let Some(number) = speaker.dialogue {
        let held = raw.theme(&record.theme).and_then(|theme| theme.conversations.as_ref()).map(|count| count.value);
        if number == 0 || held.is_some_and(|held| u32::from(number) > held) {
            let held = held.unwrap_or_default();
            error(format!("the speaker sat in dialogue {number}; the theme has {held} conversations"));
        }
    }
}

/// Checks the quotation marks of a text: at most one quotation, in ‘ ’ and short. Names stand in plain single quotes.
fn quotations(what: &str, text: &str, error: &mut impl FnMut(String)) {
    if let Some(mark) = text.chars().find(|mark| "“”„\"".contains(*mark)) {
        error(format!("the {what} holds the mark {mark}; a quotation stands in ‘ ’, a name in plain single quotes"));
    }
    let quoted = quoted(text);
    if quoted.len() > 1 {
        error(format!("the {what} holds {} quotations; expected at most one", quoted.len()));
    }
    for quotation in quoted {
        let count = quotation.map_or(0, |text| text.split_whitespace().count());
        if quotation.is_none() {
            error(format!("a quotation in the {what} is not closed"));
        } else if count > QUOTED_WORDS {
            error(format!("a quotation in the {what} has {count} words; expected at most {QUOTED_WORDS}"));
        }
    }
}

/// What stands between ‘ and ’; none for a quotation that is not closed. An apostrophe within a word closes nothing.
fn quoted(text: &str) -> Vec<Option<&str>> {
    let closes = |rest: &str, at: usize| {
        let after = rest[at..].chars().nth(1);
        !after.is_some_and(char::is_alphanumeric)
    };
    let starts = text.match_indices('‘').map(|(at, mark)| &text[at + mark.len()..]);
    starts.map(|rest| rest.match_indices('’').find(|(at, _)| closes(rest, *at)).map(|(at, _)| &rest[..at])).collect()
}

fn titles(raw: &RawCorpus, out: &mut Findings) {
    let mut seen: HashMap<(&str, Vec<String>), &str> = HashMap::new();
    for Item { value, line } in &raw.records {
        match seen.get(&(value.theme.as_str(), words(&value.title))) {
            Some(other) => out.error(&value.id, Some(*line), format!("the title is also that of {other}")),
            None => {
                seen.insert((&value.theme, words(&value.title)), &value.id);
            }
        }
    }
}

fn aliases(raw: &RawCorpus, out: &mut Findings) {
    for from in raw.aliases.keys().filter(|from| raw.record(from).is_some()) {
        out.error(format!("aliases {from}"), None, "a record still has the id that is said to be renamed");
    }
}
