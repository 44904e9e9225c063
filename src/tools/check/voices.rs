//! Has every voice that the source attributes to somebody its record, or several of the same speaker?
//!
//! An attribution is a role and a dialogue, as in `(student, dialoog 3)`, or an office, as in `(wethouder)`. It may run
//! over a line break, begin with a capital or lack a bracket.

use std::fmt;
use std::ops::RangeInclusive;

use serde::Serialize;

use super::findings::Findings;
use super::findings::NO_ROLE;
use super::raw_corpus::RawCorpus;
use super::raw_corpus::lines_cited;
use super::words::words;
use crate::corpus::{Kind, wire};

/// Where the source says who spoke.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attribution {
    /// The line in which it begins.
    pub first: usize,
    /// The line in which it ends.
    pub last: usize,
    /// The role as it stands there, in one line; empty where only a dialogue is given.
    pub role: String,
    /// The number of the dialogue.
    pub dialogue: Option<u16>,
}

/// How many attributed voices there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// In the source.
    pub attributed: usize,
    /// With one record, or several of the same speaker.
    pub recorded: usize,
}

impl Attribution {
    /// Whether it stands in these lines.
    pub fn within(&self, (first, last): (usize, usize)) -> bool {
        first <= self.first && self.last <= last
    }

    /// Whether it is that of a speaker.
    pub fn is_of(&self, speaker: &wire::Speaker) -> bool {
        let role = if self.role.is_empty() { NO_ROLE } else { &self.role };
        words(role).concat() == words(&speaker.role).concat() && self.dialogue == speaker.dialogue
    }
}

impl fmt::Display for Attribution {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match (self.role.as_str(), self.dialogue) {
            ("", Some(number)) => write!(f, "'dialoog {number}'"),
            (role, Some(number)) => write!(f, "'{role}, dialoog {number}'"),
            (role, None) => write!(f, "'{role}'"),
        }
    }
}

/// Checks that each attribution has a voice, and where it has several, that they are of the same speaker.
pub fn check(raw: &RawCorpus, said: &[Attribution], out: &mut Findings) -> Tally {
    let voices = || raw.records.iter().filter(|item| item.value.kind == Kind::Voice);
    let mut recorded = 0;
    for one in said {
        let holds = |record: &wire::Record| lines_cited(&record.citations).any(|range| one.within(range));
        let found: Vec<&wire::Record> = voices().map(|item| &item.value).filter(|record| holds(record)).collect();
        let path = format!("lines {}-{}", one.first, one.last);
        match found.as_slice() {
            [] => out.error(path, None, format!("the voice {one} has no record; expected one that cites these lines")),
            // What one person said may be told on several cards.
            [first, others @ ..] if others.iter().all(|other| other.speaker == first.speaker) => recorded += 1,
            many => {
                let ids: Vec<&str> = many.iter().map(|record| record.id.as_str()).collect();
                let (count, ids) = (many.len(), ids.join(", "));
                out.error(path, None, format!("the voice {one} has {count} records: {ids}; their speakers differ"));
            }
        }
    }
    for item in voices() {
        for range in lines_cited(&item.value.citations) {
            let here: Vec<String> = said.iter().filter(|one| one.within(range)).map(ToString::to_string).collect();
            if here.len() > 1 {
                let (first, last) = range;
                let message = format!("lines {first}-{last} hold {} voices, {}", here.len(), here.join(" and "));
                out.error(&item.value.id, Some(item.line), message);
            }
        }
    }
    Tally { attributed: said.len(), recorded }
}

/// How long the text before a dialogue number is at most.
const REACH: usize = 160;
/// How long an office in brackets is at most, in characters and in words.
const OFFICE: (usize, usize) = (75, 5);
const OFFICES: [&str; 4] = ["burgemeester", "burgemeesters", "wethouder", "wethouders"];

/// The attributions that begin in these lines, in the order of the text.
pub fn attributions(lines: &[String], range: &RangeInclusive<usize>) -> Vec<Attribution> {
    let mut text = Vec::new();
    let mut at = Vec::new();
    for number in range.clone() {
        let Some(line) = number.checked_sub(1).and_then(|index| lines.get(index)) else { continue };
        text.extend(line.chars().chain(['\n']));
        at.resize(text.len(), number);
    }
    let stream = Stream { text, at };
    let mut found: Vec<(usize, Attribution)> = Vec::new();
    for position in 0..stream.text.len() {
        let one = stream.dialogue(position).or_else(|| stream.office(position));
        // A role may hold an office too, and one bracket may name two dialogues: it is still one voice.
        if let Some((start, one)) = one.filter(|(start, _)| found.iter().all(|(other, _)| other != start)) {
            found.push((start, one));
        }
    }
    found.sort_by_key(|(start, _)| *start);
    found.into_iter().map(|(_, one)| one).collect()
}

/// The characters of the source and the line in which each stands.
struct Stream {
    text: Vec<char>,
    at: Vec<usize>,
}

impl Stream {
    fn attribution(&self, start: usize, end: usize, role: &[char], dialogue: Option<u16>) -> (usize, Attribution) {
        let role: String = role.iter().collect();
        let role = role.split_whitespace().collect::<Vec<_>>().join(" ");
        let role = role.trim_matches([',', ' ', '.']).to_owned();
        (start, Attribution { first: self.at[start], last: self.at[end], role, dialogue })
    }

    fn begins(&self, position: usize, word: &str) -> bool {
        let before = position.checked_sub(1).map(|before| self.text[before]);
        let mut letters = self.text[position..].iter().flat_map(|letter| letter.to_lowercase());
        !before.is_some_and(char::is_alphanumeric) && word.chars().all(|letter| letters.next() == Some(letter))
    }

    fn skip(&self, from: usize, test: impl Fn(char) -> bool) -> usize {
        (from..self.text.len()).find(|&index| !test(self.text[index])).unwrap_or(self.text.len())
    }

    /// Whether nothing but a closing mark follows on the line.
    fn closes(&self, from: usize) -> bool {
        let next = self.skip(from, |letter| letter != '\n' && letter.is_whitespace());
        self.text.get(next).is_none_or(|letter| matches!(letter, ')' | '.' | '\n'))
    }

    /// Whether a quotation ends here; an apostrophe has a letter after it.
    fn ends_quote(&self, index: usize) -> bool {
        matches!(self.text[index], '’' | '”' | '\'' | '"')
            && !self.text.get(index + 1).is_some_and(|c| c.is_alphanumeric())
    }

    fn dialogue(&self, position: usize) -> Option<(usize, Attribution)> {
        const WORD: &str = "dialoog";
        if !self.begins(position, WORD) {
            return None;
        }
        let from = self.skip(position + WORD.len(), char::is_whitespace);
        let end = self.skip(from, |letter| letter.is_ascii_digit());
        let number = self.text[from..end].iter().collect::<String>().parse().ok()?;
        let mut depth = 0;
        let mut sentence = None;
        for index in (position.saturating_sub(REACH)..position).rev() {
            match self.text[index] {
                ')' => depth += 1,
                '(' if depth == 0 => {
                    return Some(self.attribution(index, end - 1, &self.text[index + 1..position], Some(number)));
                }
                '(' => depth -= 1,
                '.' | '!' | '?' if self.text[index + 1].is_whitespace() => sentence = sentence.or(Some(index + 1)),
                _ if self.ends_quote(index) => {
                    sentence = sentence.or_else(|| self.closes(end).then_some(index + 1));
                    break;
                }
                _ => {}
            }
        }
        // Without an opening bracket a closing one must tell that this is no sentence of the report.
        let quoted = sentence.is_some_and(|start| start > 0 && self.ends_quote(start - 1));
        let start = sentence.filter(|_| quoted || self.text.get(end) == Some(&')'))?;
        let start = self.skip(start, char::is_whitespace);
        Some(self.attribution(start, end - 1, &self.text[start..position], Some(number)))
    }

    fn office(&self, position: usize) -> Option<(usize, Attribution)> {
        let bracket = self.text[position] == '(';
        let start = if bracket { position + 1 } else { self.skip(position + 1, |c| c == ' ' || c == '\n') };
        if !bracket && !self.ends_quote(position) {
            return None;
        }
        let end = (start..self.text.len().min(start + OFFICE.0)).find(|&index| match self.text[index] {
            ')' => true,
            '\n' => !self.text[index..].iter().take(OFFICE.0).any(|&c| c == ')'),
            _ => false,
        })?;
        let role = &self.text[start..end];
        let words = words(&role.iter().collect::<String>());
        let named = words.len() <= OFFICE.1 && words.iter().any(|word| OFFICES.contains(&word.as_str()));
        let plainly = words.first().is_some_and(|word| OFFICES.contains(&word.as_str())) && words.len() == 1;
        let sound = named && (bracket || plainly) && !role.contains(&'(') && !words.contains(&"dialoog".to_owned());
        sound.then(|| self.attribution(if bracket { position } else { start }, end - 1, role, None))
    }
}
