//! Everything that a check found, as one value and as text.

use std::fmt::Write;

use serde::Serialize;

use super::findings::{Finding, Severity};
use super::tables::{self, aligned};
use super::{coverage, voices};

/// Everything that the check found, and the figures behind it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// In the order of the checks: form, source, voices, coverage, languages.
    pub findings: Vec<Finding>,
    /// How many records stand where.
    pub counts: tables::Counts,
    /// How many attributed voices the source has; nothing without the source.
    pub voices: Option<voices::Tally>,
    /// Which lines of the source the corpus holds; nothing without the source.
    pub coverage: Option<coverage::Coverage>,
}

impl Report {
    /// How many findings are this bad.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether nothing found is an error.
    pub fn is_sound(&self) -> bool {
        self.count(Severity::Error) == 0
    }
}

impl Report {
    /// Everything found, one line each, and a line that sums it up.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for finding in &self.findings {
            let severity = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            let line = finding.line.map(|line| format!(", line {line}")).unwrap_or_default();
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{severity}: {}{line}: {}", finding.path, finding.message);
        }
        if let Some(coverage) = &self.coverage {
            let _ = writeln!(text, "{}\n{}", parts("part", &coverage.parts), parts("theme", &coverage.themes));
        }
        let _ = write!(text, "{} records in {} themes", self.counts.records, self.counts.themes.len());
        if let Some(voices) = &self.voices {
            let _ = write!(text, "; {} of {} attributed voices recorded once", voices.recorded, voices.attributed);
        }
        let (errors, warnings) = (self.count(Severity::Error), self.count(Severity::Warning));
        let _ = writeln!(text, "; {errors} errors, {warnings} warnings");
        text
    }
}

fn parts(name: &str, parts: &[coverage::Part]) -> String {
    let mut rows = vec![[name, "first", "last", "cited", "explained", "neither"].map(str::to_owned).to_vec()];
    for part in parts {
        let figures = [part.first, part.last, part.cited, part.explained, part.neither];
        rows.push([part.name.clone()].into_iter().chain(figures.map(|figure| figure.to_string())).collect());
    }
    aligned(&rows)
}
