//! Do the cited lines bear what the corpus says?
//!
//! Figures, number words, names, roles and dialogue numbers must stand in the cited lines; the words around them must
//! not, since the texts are the corpus's own.

use std::collections::{HashMap, HashSet};

use super::findings::Findings;
use super::findings::NO_ROLE;
use super::raw_corpus::RawCorpus;
use super::raw_corpus::{Item, lines_cited};
use super::voices::Attribution;
use super::words::{Capital, capitals, name_stands, numbers, plain, stands, words};
use crate::corpus::wire;

/// How many words in a row may not stand in the source.
pub const RUN: usize = 9;

/// The text of a source, prepared for looking things up.
#[derive(Clone, Debug)]
pub struct Text {
    /// Its lines; the first has number 1.
    pub lines: Vec<String>,
    /// Every run of [`RUN`] words and the line in which it begins.
    runs: HashMap<String, usize>,
    /// Words that the source or the corpus writes with a small letter somewhere.
    small: HashSet<String>,
    /// Words that the source writes with a capital inside a sentence somewhere.
    capital: HashSet<String>,
    /// All letters and digits of the source.
    squeezed: String,
}

/// The lines that something cites.
struct Cited {
    words: Vec<String>,
    numbers: HashSet<String>,
}

impl Text {
    /// Prepares a text for checking a corpus.
    pub fn new(text: &str, raw: &RawCorpus) -> Text {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let mut runs = HashMap::new();
        // A hyphen at the end of a line may divide one word or join two, so runs are taken both ways.
        for merged in [false, true] {
            let words = numbered_words(&lines, merged);
            for run in words.windows(RUN) {
                runs.entry(joined(run.iter().map(|(word, _)| word))).or_insert(run[0].1);
            }
        }
        let own = raw.records.iter().flat_map(|item| [item.value.title.as_str(), item.value.body.as_str()]);
        let all = lines.iter().map(String::as_str).chain(own);
        let small = all.flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric()));
        let small = small.filter(|word| word.starts_with(char::is_lowercase)).map(plain).collect();
        let capital = lines.iter().flat_map(|line| capitals(line)).filter(|capital| !capital.opens);
        let capital = capital.flat_map(|capital| words(&capital.word)).collect();
        let squeezed = words(text).concat();
        Text { runs, small, capital, squeezed, lines }
    }

    fn is_blank(&self, line: usize) -> bool {
        line.checked_sub(1).and_then(|index| self.lines.get(index)).is_some_and(|line| line.trim().is_empty())
    }

    fn cited(&self, ranges: impl Iterator<Item = (usize, usize)>) -> Cited {
        let lines: Vec<&str> = ranges
            .filter_map(|(first, last)| self.lines.get(first.checked_sub(1)?..last))
            .flatten()
            .map(String::as_str)
            .collect();
        let text = lines.join("\n");
        Cited { words: words(&text), numbers: numbers(&text).into_iter().map(|(_, value)| value).collect() }
    }

    /// Whether a capital is that of a name: inside a sentence always, at its beginning where the word has a
    /// capital elsewhere and is never written with a small letter.
    fn is_name(&self, capital: &Capital) -> bool {
        let word = plain(&capital.word);
        let parts = words(&word);
        !capital.opens || parts.iter().all(|part| self.capital.contains(part) && !self.small.contains(part))
    }
}

fn joined<'a>(words: impl Iterator<Item = &'a String>) -> String {
    words.map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn numbered_words(lines: &[String], merged: bool) -> Vec<(String, usize)> {
    let mut all: Vec<(String, usize)> = Vec::new();
    let mut open = false;
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        for (place, word) in words(line).into_iter().enumerate() {
            match all.last_mut() {
                Some((last, _)) if merged && open && place == 0 => last.push_str(&word),
                _ => all.push((word, index + 1)),
            }
        }
        let line = line.trim_end();
        open = line.ends_with('-') && line.chars().rev().nth(1).is_some_and(char::is_alphabetic);
    }
    all
}

/// Checks the corpus against the text of its source.
pub fn check(raw: &RawCorpus, text: &Text, said: &[Attribution], out: &mut Findings) {
    sections(raw, text, out);
    for Item { value, line } in &raw.themes {
        theme(raw, text, value, *line, out);
    }
    for Item { value, line } in &raw.stated {
        let path = format!("stated {}", value.id);
        lines(text, &path, *line, &value.citations, out);
        if !text.cited(lines_cited(&value.citations)).numbers.contains(&value.value.to_string()) {
            out.error(path, Some(*line), format!("the number {} does not stand in the cited lines", value.value));
        }
    }
    for Item { value, line } in &raw.records {
        lines(text, &value.id, *line, &value.citations, out);
        let cited = text.cited(lines_cited(&value.citations));
        prose(text, &cited, &value.id, *line, &format!("{}. {}", value.title, value.body), out);
        if let Some(speaker) = &value.speaker {
            let here = said.iter().filter(|one| lines_cited(&value.citations).any(|range| one.within(range))).collect();
            let seated = raw.theme(&value.theme).into_iter().flat_map(|theme| &theme.people);
            let listed = seated.filter(|person| Some(&person.name) == speaker.name.as_ref());
            let listed = listed.map(|person| person.affiliation.as_str()).collect();
            for message in self::speaker(speaker, &cited, here, listed) {
                out.error(&value.id, Some(*line), message);
            }
        }
    }
}

fn lines(text: &Text, path: &str, line: usize, citations: &[wire::Citation], out: &mut Findings) {
    let count = text.lines.len();
    for (first, last) in lines_cited(citations) {
        if last > count {
            out.error(path, Some(line), format!("lines {first}-{last} do not exist; the source has {count}"));
        } else if [first, last].iter().any(|&end| text.is_blank(end)) {
            out.warning(path, Some(line), format!("the first or last of lines {first}-{last} is blank"));
        }
    }
}

/// Checks that the sections hold every line of the source, and that their titles stand in it.
fn sections(raw: &RawCorpus, text: &Text, out: &mut Findings) {
    let mut held = vec![false; text.lines.len()];
    for Item { value, line } in &raw.sections {
        let (first, last) = (value.lines.0 as usize, value.lines.1 as usize);
        if let Some(lines) = first.checked_sub(1).and_then(|start| held.get_mut(start..last.min(text.lines.len()))) {
            lines.fill(true);
        }
        if !text.squeezed.contains(&words(&value.title).concat()) {
            let message = format!("the title '{}' does not stand in the source as a heading", value.title);
            out.warning(format!("sections {}", value.id), Some(*line), message);
        }
    }
    let missing = |index: &usize| !held[*index] && !text.lines[*index].trim().is_empty();
    if let Some(index) = (0..held.len()).find(missing) {
        let count = (0..held.len()).filter(missing).count();
        let message = format!("no section holds {count} lines of the source, the first of them {}", index + 1);
        out.error("sections", None, message);
    }
}

/// What the text of a record or theme says must stand in the cited lines, and its words must be its own.
fn prose(text: &Text, cited: &Cited, path: &str, line: usize, prose: &str, out: &mut Findings) {
    let own = words(prose);
    if let Some((run, at)) = own.windows(RUN).map(|run| joined(run.iter())).find_map(|run| {
        let at = *text.runs.get(&run)?;
        Some((run, at))
    }) {
        out.error(path, Some(line), format!("nine words stand in the source from line {at} on: '{run}'"));
    }
    let mut told = HashSet::new();
    for (written, value) in numbers(prose) {
        // 'Eén' is a stressed article as often as a number, and the source may leave the stress out.
        let article = value == "1" && written.starts_with(char::is_alphabetic);
        if !article && !cited.numbers.contains(&value) && told.insert(written.clone()) {
            out.error(path, Some(line), format!("the number '{written}' does not stand in the cited lines"));
        }
    }
    for capital in capitals(prose).iter().filter(|capital| text.is_name(capital)) {
        let word = &capital.word;
        // What opens a sentence may be no name but the end of a compound: 'Teams' for 'buurtteams'.
        let compound = || cited.words.iter().any(|other| other.ends_with(&plain(word)));
        if capital.opens && compound() {
            continue;
        }
        if !name_stands(word, &cited.words) && told.insert(word.clone()) {
            out.error(path, Some(line), format!("the name '{word}' does not stand in the cited lines"));
        }
    }
}

fn speaker(speaker: &wire::Speaker, cited: &Cited, said: Vec<&Attribution>, listed: Vec<&str>) -> Vec<String> {
    let mut wrong = Vec::new();
    if let Some(name) = speaker.name.as_ref().filter(|name| !stands(name, &cited.words)) {
        wrong.push(format!("the speaker's name '{name}' does not stand in the cited lines"));
    }
    if !said.is_empty() {
        if !said.iter().any(|one| one.is_of(speaker)) {
            let found: Vec<String> = said.iter().map(|one| one.to_string()).collect();
            let dialogue = speaker.dialogue.map(|number| format!(", dialoog {number}")).unwrap_or_default();
            wrong.push(format!(
                "the speaker is '{}{dialogue}'; the cited lines give {}",
                speaker.role,
                found.join(" and ")
            ));
        }
        return wrong;
    }
    let role = &speaker.role;
    // One of several is told of in the plural: 'een van de burgemeesters'.
    let told = ["", "s", "en"].into_iter().any(|plural| stands(&format!("{role}{plural}"), &cited.words));
    if role != NO_ROLE && !told && !listed.contains(&role.as_str()) {
        wrong.push(format!("the speaker's role '{role}' does not stand in the cited lines"));
    }
    if let Some(number) = speaker.dialogue.filter(|number| !stands(&format!("dialoog {number}"), &cited.words)) {
        wrong.push(format!("dialogue {number} does not stand in the cited lines"));
    }
    wrong
}

fn theme(raw: &RawCorpus, text: &Text, theme: &wire::Theme, line: usize, out: &mut Findings) {
    let path = format!("theme {}", theme.id);
    lines(text, &path, line, &theme.citations, out);
    // A summary tells what the records of the theme say, so their lines bear it too.
    let records = raw.records_of(&theme.id).flat_map(|record| lines_cited(&record.citations));
    let whole = text.cited(lines_cited(&theme.citations).chain(records));
    prose(text, &whole, &path, line, &theme.question, out);
    prose(text, &whole, &path, line, &theme.summary, out);
    let own = text.cited(lines_cited(&theme.citations));
    let mut missing = |what: &str, found: &str| {
        out.error(&path, Some(line), format!("the {what} '{found}' does not stand in the lines that the theme cites"));
    };
    // Where everybody at the table is named, the names have been counted instead.
    let counted = theme.people.iter().any(|person| person.side != "chair");
    for (what, count) in [("conversations", &theme.conversations), ("participants", &theme.participants)] {
        let value = count.as_ref().filter(|_| !counted).map(|count| count.value.to_string());
        if let Some(value) = value.filter(|value| !own.numbers.contains(value)) {
            missing(&format!("count of {what}"), &value);
        }
    }
    for person in &theme.people {
        for name in [&person.name, &person.affiliation].into_iter().filter(|name| !name.is_empty()) {
            if !stands(name, &own.words) {
                missing("person or affiliation", name);
            }
        }
    }
    for name in theme.listed_organisations.iter().filter(|name| !stands(name, &own.words)) {
        missing("organisation", name);
    }
    for host in theme.hosts.iter().filter_map(|host| raw.places.iter().find(|place| place.value.id == *host)) {
        let name = host.value.named_as.as_ref().unwrap_or(&host.value.name);
        if !stands(name, &own.words) {
            missing("host", name);
        }
    }
}
