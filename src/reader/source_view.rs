//! What the dialog shows of the source: the lines that are cited and some around them, the way to the report, or what is
//! missing and how it can be brought.

use super::passage::{Passage, furthest};
use super::question::{Cited, Question};
use super::source_text::SourceText;
use super::view::{Node, alert, button, node, p};
use crate::text::Lang;

/// Why there are no lines.
#[derive(Clone, Copy, PartialEq)]
pub enum Lack {
    /// The text is on its way.
    Coming,
    /// There is none beside the app.
    Absent,
    /// There is one, but it did not come.
    Away,
    /// A file is no text, from this line on.
    NoText(usize),
}

/// Lines of the source, passage by passage.
pub fn lines(question: &Question, text: &SourceText, passages: &[Passage]) -> Vec<Node> {
    let shown = passages.iter().enumerate().map(|(at, passage)| passage_view(question, text, passage, at));
    let mut views: Vec<Node> = shown.collect();
    let last = furthest(&question.lines());
    if last > text.count() {
        views.extend([alert(&question.lang.source_too_short(text.count(), last)), chooser(question.lang)]);
    }
    views
}

fn passage_view(question: &Question, text: &SourceText, passage: &Passage, at: usize) -> Node {
    let (lang, cited) = (question.lang, question.lines());
    let (first, last) = passage.shown;
    let rows = (first..=last).map(|number| {
        let (row, line) = (node("li").attr("value", &number.to_string()), text.line(number));
        match passage.marks(&cited, number) {
            true if !line.is_empty() => row.child(node("mark").text(line)),
            _ => row.text(line),
        }
    });
    let of = passage.cited.first().map_or("", |&at| question.cited[at].place);
    let more = |act: &str, name: &str| button(&format!("{act} {at}"), name).attr("aria-label", &lang.named(name, of));
    let before = (first > 1).then(|| more("before", lang.lines_before()));
    let after = (last < text.count()).then(|| more("after", lang.lines_after()));
    node("section")
        .children(passage.cited.iter().flat_map(|&at| place(&question.cited[at], lang)))
        .children(before)
        .child(node("ol").attr("lang", question.original).attr("dir", "auto").children(rows))
        .children(after)
}

/// What is cited, in words, with the way to the report where its publisher offers it.
fn place(cited: &Cited, lang: Lang) -> Vec<Node> {
    let mut views = vec![node("h3").text(cited.place)];
    if !cited.url.is_empty() {
        let link = node("a").attr("href", cited.url).attr("target", "_blank").attr("rel", "noreferrer");
        views.push(node("p").child(link.text(lang.open_report())));
    }
    views
}

/// What stands there without lines: what is cited, and how the text can be brought.
pub fn without(question: &Question, lack: Lack) -> Vec<Node> {
    let lang = question.lang;
    let mut views: Vec<Node> = question.cited.iter().flat_map(|cited| place(cited, lang)).collect();
    views.push(match lack {
        // The page asks for it when it sees this.
        Lack::Coming => p(lang.loading()).attr("role", "status").attr("data-fetch", question.beside),
        Lack::Absent => p(lang.source_absent()),
        Lack::Away => alert(lang.source_away()),
        Lack::NoText(line) => alert(&lang.source_is_no_text(line)),
    });
    if lack != Lack::Coming {
        views.extend([p(lang.source_from_disk()), chooser(lang)]);
    }
    views
}

/// The way to a file of the reader's.
fn chooser(lang: Lang) -> Node {
    let input = node("input").attr("type", "file").attr("accept", ".txt,text/plain").attr("data-act", "file");
    node("label").attr("class", "field").child(node("span").text(lang.open_source_text())).child(input)
}
