//! What the checks find, and where they write it.

use serde::Serialize;

use crate::corpus::Problem;
use crate::text::Lang;

/// The role of a speaker of whom the source tells nothing.
pub const NO_ROLE: &str = "deelnemer";

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The corpus is not sound.
    Error,
    /// Somebody should look.
    Warning,
}

/// One thing that the check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// The record, `theme` and its id, `lines` of the source, or a path in the file such as `records[12].codes`.
    pub path: String,
    /// The line of the corpus file, from 1, where it is known.
    pub line: Option<usize>,
    /// What was found and what was expected, in English.
    pub message: String,
}

/// Where the checks write what they find.
#[derive(Debug, Default)]
pub struct Findings(pub(super) Vec<Finding>);

impl Findings {
    /// Adds what makes the corpus unsound.
    pub fn error(&mut self, path: impl Into<String>, line: Option<usize>, message: impl Into<String>) {
        self.0.push(Finding { severity: Severity::Error, path: path.into(), line, message: message.into() });
    }

    /// Adds what somebody should look at.
    pub fn warning(&mut self, path: impl Into<String>, line: Option<usize>, message: impl Into<String>) {
        self.0.push(Finding { severity: Severity::Warning, path: path.into(), line, message: message.into() });
    }
}

/// What is wrong, without the line and the path that the sentence opens with: a finding holds those apart.
pub(super) fn message(problem: &Problem) -> String {
    let sentence = Lang::En.problem(problem);
    sentence.split_once(&format!("{}: ", problem.path)).map_or_else(|| sentence.clone(), |(_, rest)| rest.to_owned())
}
