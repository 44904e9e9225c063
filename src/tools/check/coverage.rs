//! Which lines of the source does the corpus hold, and which are left out for a reason?

use std::ops::RangeInclusive;

use serde::Serialize;

use super::findings::Findings;
use super::layout::Layout;
use super::raw_corpus::RawCorpus;
use super::raw_corpus::lines_cited;

/// How far apart two uncited lines are at most to be told together.
const NEAR: usize = 3;

/// The lines of a part of the source that are not blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Its name, or the id of the theme.
    pub name: String,
    /// Its first line.
    pub first: usize,
    /// Its last line.
    pub last: usize,
    /// Lines that a record or theme cites.
    pub cited: usize,
    /// Lines that are not cited for a reason.
    pub explained: usize,
    /// Lines that nobody cites or explains.
    pub neither: usize,
}

/// The coverage of a source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// By part of the source.
    pub parts: Vec<Part>,
    /// By theme: from the first to the last line that it or its records cite.
    pub themes: Vec<Part>,
}

/// What a line of the source is to the corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Blank,
    Cited,
    Explained,
    Neither,
}

/// Checks that every line is cited or explained.
pub fn check(raw: &RawCorpus, lines: &[String], layout: &Layout, explained: &str, out: &mut Findings) -> Coverage {
    let mut cited = vec![false; lines.len()];
    let mut spans = Vec::new();
    for theme in raw.themes.iter().map(|item| &item.value) {
        let records = raw.records_of(&theme.id).flat_map(|record| lines_cited(&record.citations));
        let ranges: Vec<(usize, usize)> = lines_cited(&theme.citations).chain(records).collect();
        let span = (ranges.iter().map(|range| range.0).min(), ranges.iter().map(|range| range.1).max());
        if let (Some(first), Some(last)) = span {
            spans.push((theme.id.clone(), first..=last));
        }
        mark(&mut cited, ranges);
    }
    mark(&mut cited, raw.stated.iter().flat_map(|item| lines_cited(&item.value.citations)));
    let mut reasoned = vec![false; lines.len()];
    for (number, (first, last)) in table(explained, lines.len(), out) {
        let said = (first..=last).filter(|&line| !lines[line - 1].trim().is_empty());
        if said.clone().all(|line| cited[line - 1]) {
            let path = format!("explained, line {number}");
            out.warning(path, None, format!("lines {first}-{last} are cited or blank, so nothing needs explaining"));
        }
        mark(&mut reasoned, [(first, last)]);
    }
    let states: Vec<State> = lines
        .iter()
        .enumerate()
        .map(|(index, line)| match (line.trim().is_empty(), cited[index], reasoned[index]) {
            (true, ..) => State::Blank,
            (_, true, _) => State::Cited,
            (_, _, true) => State::Explained,
            _ => State::Neither,
        })
        .collect();
    gaps(&states, layout, out);
    let part = |(name, range): (String, RangeInclusive<usize>)| {
        let (first, last) = (*range.start(), *range.end());
        let here = states.get(first.saturating_sub(1)..last.min(states.len())).unwrap_or_default();
        let count = |state| here.iter().filter(|&&other| other == state).count();
        let (cited, explained, neither) = (count(State::Cited), count(State::Explained), count(State::Neither));
        Part { name, first, last, cited, explained, neither }
    };
    spans.sort_by_key(|(_, range)| *range.start());
    Coverage { parts: layout.parts.iter().cloned().map(part).collect(), themes: spans.into_iter().map(part).collect() }
}

fn mark(lines: &mut [bool], ranges: impl IntoIterator<Item = (usize, usize)>) {
    for (first, last) in ranges {
        let end = last.min(lines.len());
        if let Some(lines) = lines.get_mut(first.saturating_sub(1)..end) {
            lines.fill(true);
        }
    }
}

/// The ranges of a table of explained lines, each with the line of the table in which it stands.
fn table(text: &str, count: usize, out: &mut Findings) -> Vec<(usize, (usize, usize))> {
    let mut ranges = Vec::new();
    let rows = (1..).zip(text.lines()).filter(|(_, row)| !row.trim().is_empty() && !row.starts_with('#'));
    for (number, row) in rows {
        let read = || {
            let (range, reason) = row.split_once('\t')?;
            let (first, last) = range.split_once('-')?;
            let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
            (1 <= first && first <= last && last <= count && !reason.trim().is_empty()).then_some((first, last))
        };
        match read() {
            Some(range) => ranges.push((number, range)),
            None => out.error(
                format!("explained, line {number}"),
                None,
                format!("found '{row}'; expected first and last line from 1 to {count} (26-27), a tab and a reason"),
            ),
        }
    }
    ranges
}

/// Tells the lines that are neither cited nor explained, those that stand near each other in one go.
fn gaps(states: &[State], layout: &Layout, out: &mut Findings) {
    let mut gaps: Vec<(usize, usize, bool)> = Vec::new();
    let lines = (1..).zip(states).filter(|(_, state)| **state == State::Neither).map(|(line, _)| line);
    for line in lines {
        let required = layout.required.contains(&line);
        match gaps.last_mut() {
            Some((_, last, same)) if line - *last <= NEAR && *same == required => *last = line,
            _ => gaps.push((line, line, required)),
        }
    }
    for (first, last, required) in gaps {
        let message = "no record cites these lines and nothing explains why";
        let path = format!("lines {first}-{last}");
        if required { out.error(path, None, message) } else { out.warning(path, None, message) }
    }
}
