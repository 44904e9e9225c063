//! The figures of a corpus, and tables of them whose columns line up.

use serde::Serialize;

use super::raw_corpus::RawCorpus;
use crate::corpus::Kind;

/// How many records there are of each kind in a theme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ThemeCount {
    /// Id of the theme.
    pub theme: String,
    /// All records.
    pub records: usize,
    /// Records by kind, in the order of [`Kind::ALL`].
    pub kinds: Vec<usize>,
}

/// How many records have a code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CodeCount {
    /// Id of the code.
    pub code: String,
    /// Records in the reports.
    pub records: usize,
    /// Those among them that a count of ideas holds.
    pub ideas: usize,
    /// Those among them that are voices.
    pub voices: usize,
    /// Reports with such a record.
    pub themes: usize,
    /// Records in the summaries that stand above the reports.
    pub summaries: usize,
    /// Records by track, in the order of [`Counts::tracks`].
    pub tracks: Vec<usize>,
}

/// How many records stand where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// All records.
    pub records: usize,
    /// By theme, in the order of the file.
    pub themes: Vec<ThemeCount>,
    /// By code, in the order of the file.
    pub codes: Vec<CodeCount>,
    /// Ids of the tracks, in the order of the file.
    pub tracks: Vec<String>,
}

impl Counts {
    /// Counts a corpus.
    pub fn of(raw: &RawCorpus) -> Counts {
        let themes = raw.themes.iter().map(|item| {
            let kinds: Vec<Kind> = raw.records_of(&item.value.id).map(|record| record.kind).collect();
            let of_kind = |kind| kinds.iter().filter(|&&other| other == kind).count();
            ThemeCount { theme: item.value.id.clone(), records: kinds.len(), kinds: Kind::ALL.map(of_kind).to_vec() }
        });
        let tracks: Vec<String> = raw.tracks.iter().map(|item| item.value.id.clone()).collect();
        let codes = raw.codes.iter().map(|item| {
            let mut count =
                CodeCount { code: item.value.id.clone(), tracks: vec![0; tracks.len()], ..CodeCount::default() };
            for theme in &raw.themes {
                let summary = raw.is_summary(&theme.value.id);
                let coded = raw.records_of(&theme.value.id).filter(|record| record.codes.contains(&item.value.id));
                let kinds: Vec<Kind> = coded.map(|record| record.kind).collect();
                if let Some(track) = tracks.iter().position(|track| *track == theme.value.track) {
                    count.tracks[track] += kinds.len();
                }
                if summary {
                    count.summaries += kinds.len();
                } else {
                    count.records += kinds.len();
                    count.ideas += kinds.iter().filter(|kind| Kind::IDEAS.contains(kind)).count();
                    count.voices += kinds.iter().filter(|kind| **kind == Kind::Voice).count();
                    count.themes += usize::from(!kinds.is_empty());
                }
            }
            count
        });
        let (themes, codes) = (themes.collect(), codes.collect());
        Counts { records: raw.records.len(), themes, codes, tracks }
    }

    /// Tables by theme and kind and by code.
    pub fn tables(&self) -> String {
        let mut head = vec!["theme".to_owned(), "records".to_owned()];
        head.extend(Kind::ALL.map(|kind| kind.id().to_owned()));
        let mut rows = vec![head];
        let mut total = ThemeCount { theme: "total".to_owned(), records: 0, kinds: vec![0; Kind::ALL.len()] };
        for theme in &self.themes {
            total.records += theme.records;
            total.kinds.iter_mut().zip(&theme.kinds).for_each(|(sum, count)| *sum += count);
        }
        for theme in self.themes.iter().chain([&total]) {
            let mut row = vec![theme.theme.clone(), theme.records.to_string()];
            row.extend(theme.kinds.iter().map(usize::to_string));
            rows.push(row);
        }
        let head = ["code", "records", "ideas", "voices", "themes", "summaries"].map(str::to_owned);
        let mut codes = vec![head.into_iter().chain(self.tracks.iter().cloned()).collect::<Vec<_>>()];
        for code in &self.codes {
            let counts = [code.records, code.ideas, code.voices, code.themes, code.summaries];
            let counts = counts.iter().chain(&code.tracks).map(usize::to_string);
            codes.push([code.code.clone()].into_iter().chain(counts).collect());
        }
        format!("{}\n{}", aligned(&rows), aligned(&codes))
    }
}

/// Rows of which the first column is set left and the others right.
pub(super) fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, &width))| match column {
            0 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}
