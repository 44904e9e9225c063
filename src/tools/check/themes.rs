//! The form of a theme: its texts, counts and lists.

use std::collections::HashSet;

use super::citations;
use super::findings::Findings;
use super::raw_corpus::RawCorpus;
use crate::corpus::wire;

/// What a person at the table is.
const SIDES: [&str; 3] = ["expert", "official", "chair"];

/// Checks the form of one theme: its texts, its counts and its lists.
pub(super) fn check(raw: &RawCorpus, theme: &wire::Theme, line: usize, out: &mut Findings) {
    let path = format!("theme {}", theme.id);
    citations::check(raw, &path, line, &theme.citations, None, out);
    let mut error = |message: String| out.error(&path, Some(line), message);
    let texts = [("title", &theme.title), ("question", &theme.question), ("summary", &theme.summary)];
    for (what, _) in texts.iter().filter(|(_, text)| text.trim().is_empty()) {
        error(format!("the theme has no {what}"));
    }
    if theme.citations.is_empty() {
        error("no lines of the source are cited".to_owned());
    }
    if raw.records_of(&theme.id).next().is_none() {
        error("no record belongs to the theme".to_owned());
    }
    let summary = raw.is_summary(&theme.id);
    let counts = [("conversations", &theme.conversations), ("participants", &theme.participants)];
    for (what, count) in counts {
        match count {
            None if !summary => error(format!("the theme has no count of {what}")),
            Some(count) if count.value == 0 => error(format!("the count of {what} is 0")),
            _ => {}
        }
    }
    let held = theme.conversations.as_ref().map_or(0, |count| count.value as usize);
    for (what, length) in [("hosts", theme.hosts.len()), ("days", theme.held.len())] {
        if length > held {
            error(format!(
                "there are {length} {what} and {held} conversations; expected no more {what} than conversations"
            ));
        }
    }
    for (what, list) in [("host", &theme.hosts), ("day", &theme.held), ("organisation", &theme.listed_organisations)] {
        let mut seen = HashSet::new();
        for twice in list.iter().filter(|entry| !seen.insert(*entry)) {
            error(format!("the {what} '{twice}' stands twice"));
        }
    }
    if let Some(period) = &raw.period {
        for day in theme.held.iter().filter(|day| !is_day(day) || !within(day, &period.from, &period.to)) {
            error(format!("'{day}' is not a day between {} and {} (YYYY-MM-DD)", period.from, period.to));
        }
    }
    let listed = theme.listed_organisations.len();
    if let Some(count) = theme.organisations.as_ref().filter(|count| (count.value as usize) < listed) {
        error(format!("{listed} organisations are listed and {} counted", count.value));
    }
    people(theme, &mut error);
}

fn people(theme: &wire::Theme, error: &mut impl FnMut(String)) {
    let mut seen = HashSet::new();
    for person in &theme.people {
        let (name, side) = (&person.name, &person.side);
        if !SIDES.contains(&side.as_str()) {
            error(format!("{name} sits on the side '{side}'; expected {}", SIDES.join(", ")));
        }
        if name.trim().is_empty() || !seen.insert(name) {
            error(format!("the person '{name}' has no name or stands twice"));
        }
    }
    let seated = theme.people.iter().filter(|person| person.side != "chair").count();
    let counted = theme.participants.as_ref().map_or(0, |count| count.value as usize);
    if seated > 0 && seated != counted {
        error(format!("{seated} people are named at the table and {counted} participants counted"));
    }
}

fn is_day(day: &str) -> bool {
    let parts: Vec<&str> = day.split('-').collect();
    let number = |index: usize, length: usize| {
        parts.get(index).filter(|part| part.len() == length).and_then(|part| part.parse::<u32>().ok())
    };
    let sound = number(0, 4).is_some()
        && number(1, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(2, 2).is_some_and(|day| (1..=31).contains(&day));
    sound && parts.len() == 3
}

/// Whether a day lies in a period whose ends may be months.
fn within(day: &str, from: &str, to: &str) -> bool {
    day >= from && day.get(..to.len()).unwrap_or(day) <= to
}
