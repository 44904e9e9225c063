//! Where each row is from: the lines of a report that it names, or the row of the table itself.

use std::collections::{BTreeMap, HashMap};

use super::names::Ids;
use super::plan::Plan;
use super::rows::{RowDraft, Rows};
use crate::corpus::Source;
use crate::corpus::wire::{Citation, Section};

/// The reports, their sections, and what each row cites.
#[derive(Debug, Default)]
pub(super) struct Citations {
    pub(super) sources: Vec<Source>,
    pub(super) sections: Vec<Section>,
    /// What each row cites.
    pub(super) of_row: Vec<Citation>,
}

/// A section by what tells it from others: its report and its heading.
type Key = (String, String);

/// The headings of a report, from the first to the last line that is cited of each.
type Headings = BTreeMap<String, (u32, u32)>;

impl Citations {
    /// Gives every row its citation. One that tells lines cites the report and section that it names; any other one the
    /// table, under the report and section that it names as a heading.
    pub(super) fn of(rows: &Rows, plan: &Plan, year: Option<u16>) -> Citations {
        let (sources, sections) = (rows.sources.titles(), rows.sections.titles());
        let key = |draft: &RowDraft| -> Key {
            let source = draft.source.map_or("", |at| sources[at]);
            let section = draft.section.map_or("", |at| sections[at]);
            if draft.lines.is_some() {
                let report = if source.is_empty() { plan.words.report.as_str() } else { source };
                (report.to_owned(), if section.is_empty() { report } else { section }.to_owned())
            } else {
                let named: Vec<&str> = [source, section].into_iter().filter(|part| !part.is_empty()).collect();
                let heading = if named.is_empty() { plan.words.rows.clone() } else { named.join(", ") };
                (plan.table.clone(), heading)
            }
        };
        let lines = |draft: &RowDraft| draft.lines.unwrap_or((draft.row, draft.row));
        // Each report with its sections, from the first to the last line that is cited.
        let mut reports: Vec<(String, Headings)> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        for draft in &rows.drafts {
            let ((report, heading), (first, last)) = (key(draft), lines(draft));
            let at = *known.entry(report).or_insert_with_key(|report| {
                reports.push((report.clone(), Headings::new()));
                reports.len() - 1
            });
            let whole = reports[at].1.entry(heading).or_insert((first, last));
            *whole = (whole.0.min(first), whole.1.max(last));
        }
        let mut citations = Citations::default();
        let (mut source_ids, mut section_ids) = (Ids::default(), Ids::default());
        let mut ids: HashMap<Key, String> = HashMap::new();
        for (report, headings) in reports {
            let id = source_ids.of(&report, "bron");
            let mut own: Vec<(String, (u32, u32))> = headings.into_iter().collect();
            own.sort_by_key(|(_, lines)| *lines);
            let starts: Vec<u32> = own.iter().map(|(_, lines)| lines.0).collect();
            for (at, (title, (first, last))) in own.into_iter().enumerate() {
                // What nobody cites belongs to the section before it.
                let last = starts.get(at + 1).map_or(last, |next| last.max(next - 1));
                let section = section_ids.of(&format!("{id} {title}"), "deel");
                ids.insert((report.clone(), title.clone()), section.clone());
                citations.sections.push(Section { id: section, source: id.clone(), title, lines: (first, last) });
            }
            citations.sources.push(Source { id, title: report, year, ..Source::default() });
        }
        let section = |draft: &RowDraft| ids.get(&key(draft)).cloned().unwrap_or_default();
        citations.of_row =
            rows.drafts.iter().map(|draft| Citation { section: section(draft), lines: lines(draft) }).collect();
        citations
    }

    /// All that some rows cite, as one citation a section.
    pub(super) fn together<'c>(citations: impl Iterator<Item = &'c Citation>) -> Vec<Citation> {
        let mut reach: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
        for citation in citations {
            let whole = reach.entry(&citation.section).or_insert(citation.lines);
            *whole = (whole.0.min(citation.lines.0), whole.1.max(citation.lines.1));
        }
        reach.into_iter().map(|(section, lines)| Citation { section: section.to_owned(), lines }).collect()
    }
}
