//! The sections of the reports, and where something cites them.

use super::findings::Findings;
use super::raw_corpus::{Item, RawCorpus};
use crate::corpus::wire;

/// How many lines one place of a record cites at most; more is no longer a citation.
pub const MOST_LINES: u32 = 46;

/// Checks where something cites the source; `most` is how many lines it may cite at once.
pub(super) fn check(
    raw: &RawCorpus,
    path: &str,
    line: usize,
    citations: &[wire::Citation],
    most: Option<u32>,
    out: &mut Findings,
) {
    for citation in citations {
        let (first, last) = citation.lines;
        let mut error = |message: String| out.error(path, Some(line), message);
        if first == 0 || last < first {
            error(format!("lines {first}-{last} are no range; expected first and last, from 1"));
        } else if most.is_some_and(|most| last - first >= most) {
            let count = last - first + 1;
            let most = most.unwrap_or_default();
            error(format!("lines {first}-{last} are {count} lines; expected at most {most}"));
        }
        // A section that is not there has been told of by the decoder.
        if let Some(section) = raw.section(&citation.section) {
            let (from, to) = section.lines;
            if first < from || last > to {
                error(format!("lines {first}-{last} do not stand in the section {}, {from}-{to}", section.id));
            }
        }
    }
}

/// Checks that the sections of each report follow each other without gap or overlap.
pub(super) fn sections(raw: &RawCorpus, out: &mut Findings) {
    for Item { value, line } in &raw.sections {
        let path = format!("sections {}", value.id);
        let (first, last) = value.lines;
        if first == 0 || last < first {
            out.error(
                &path,
                Some(*line),
                format!("lines {first}-{last} are no range; expected first and last, from 1"),
            );
        }
        if value.title.trim().is_empty() {
            out.error(&path, Some(*line), "the section has no title");
        }
    }
    for source in raw.sources.iter().map(|item| &item.value) {
        let mut own: Vec<&Item<wire::Section>> =
            raw.sections.iter().filter(|item| item.value.source == source.id).collect();
        own.sort_by_key(|item| item.value.lines);
        if own.is_empty() {
            out.warning(format!("sources {}", source.id), None, "no section belongs to this source");
        }
        for pair in own.windows(2) {
            let (before, after) = (&pair[0].value, &pair[1].value);
            let (end, start) = (before.lines.1, after.lines.0);
            if end.checked_add(1) != Some(start) {
                let how = if start <= end { "overlaps" } else { "leaves a gap after" };
                let message =
                    format!("the section begins in line {start} and {how} {}, which ends in {end}", before.id);
                out.error(format!("sections {}", after.id), Some(pair[1].line), message);
            }
        }
    }
}
