//! Is a corpus sound, and does its source bear it?
//!
//! [`form`] needs only the corpus. With the text of the source at hand, [`source`] asks whether the cited lines bear
//! what the records say, [`voices`] whether every attributed voice has its one record, and [`coverage`] whether every
//! line of the source is cited or explained. [`run`] does all of it and never stops at the first finding.

mod citations;
pub mod coverage;
mod findings;
pub mod form;
mod keys;
pub mod languages;
mod layout;
mod raw_corpus;
mod report;
pub mod source;
pub mod tables;
mod themes;
pub mod voices;
pub mod words;

use crate::corpus::{CorpusError, decode};
use crate::text::Lang;

use findings::message;
pub use findings::{Finding, Findings, NO_ROLE, Severity};
pub use keys::{language_schema, schema};
pub use languages::Language;
pub use layout::Layout;
pub use raw_corpus::RawCorpus;
pub use report::Report;

/// Checks the text of a corpus file by itself and against its source; see [`run_with_languages`].
pub fn run(corpus: &str, source: Option<&str>, explained: Option<&str>) -> Report {
    run_with_languages(corpus, source, explained, &[])
}

/// Checks the text of a corpus file, against its source where the text of that is given, and its language files.
///
/// `explained` is a table of lines that need not be cited: first and last line (`26-27`), a tab, the reason; lines
/// that begin with `#` are comments. It says nothing without `source`.
pub fn run_with_languages(
    corpus: &str,
    source: Option<&str>,
    explained: Option<&str>,
    languages: &[Language],
) -> Report {
    let mut out = Findings::default();
    let decoded = match decode(corpus) {
        Ok(decoded) => decoded,
        Err(error) => {
            let line = match error {
                CorpusError::CutOff { line } | CorpusError::NotJson { line, .. } => Some(line),
                _ => None,
            };
            out.error("file", line, Lang::En.not_usable("of the corpus", &error).detail);
            return Report { findings: out.0, ..Report::default() };
        }
    };
    for problem in &decoded.problems {
        out.error(&problem.path, Some(problem.line), message(problem));
    }
    if decoded.english.is_some() {
        // Everything else is said of a file that has been brought up to date.
        return Report { findings: out.0, ..Report::default() };
    }
    let raw = RawCorpus::read(corpus);
    keys::check(&raw, &mut out);
    form::check(&raw, &mut out);
    let mut report = Report { counts: tables::Counts::of(&raw), ..Report::default() };
    if let Some(source) = source {
        let text = source::Text::new(source, &raw);
        let layout = Layout::of(&raw, text.lines.len());
        layout.check(&text.lines, &mut out);
        let said = voices::attributions(&text.lines, &layout.voices);
        source::check(&raw, &text, &said, &mut out);
        report.voices = Some(voices::check(&raw, &said, &mut out));
        report.coverage = Some(coverage::check(&raw, &text.lines, &layout, explained.unwrap_or_default(), &mut out));
    }
    for language in languages {
        languages::check(&decoded.corpus, language, &mut out);
    }
    report.findings = out.0;
    report
}
