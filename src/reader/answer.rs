//! Answers questions, and keeps the text that they are about for this visit.

use super::correction::{Subject, Way};
use super::passage::{Passage, passages, widened};
use super::question::Question;
use super::source_text::SourceText;
use super::source_view::{Lack, lines, without};
use super::view::{BETWEEN, Node, button, node, p};

/// How many lines stand around what is cited, and how many come with each press for more.
const AROUND: usize = 5;
const MORE: usize = 20;

/// What was asked last, and what it is answered with.
#[derive(Default)]
pub struct Reader {
    asked: String,
    passages: Vec<Passage>,
    /// The text of the reports, once it has come or was opened, with the id of its corpus.
    text: Option<(String, SourceText)>,
}

impl Reader {
    /// Answers a question (see [`Question::read`]) with the steps that make what the dialog shows. `source` and `wrong` give
    /// heading and content; `before 0` and `after 0` give the content again with more lines at a passage, `away` says that the
    /// text did not come, and `look` gives the style.
    pub fn answer(&mut self, question: &str) -> String {
        match question {
            "look" => include_str!("reader.css").to_owned(),
            "away" => self.shown(Some(Lack::Away)),
            pressed if !pressed.contains(BETWEEN) => {
                self.widen(pressed);
                self.shown(None)
            }
            asked => {
                self.asked = asked.to_owned();
                self.passages.clear();
                self.whole()
            }
        }
    }

    /// Takes a file as the text of the corpus that is shown, and gives the content anew. Where it is no text, one that is
    /// here already stays.
    pub fn bring(&mut self, bytes: &[u8]) -> String {
        match SourceText::read(bytes) {
            Ok(text) => {
                self.text = Some((Question::read(&self.asked).corpus.to_owned(), text));
                self.passages.clear();
                self.shown(None)
            }
            Err(line) => self.shown(Some(Lack::NoText(line))),
        }
    }

    /// What stands below the heading.
    fn shown(&mut self, lack: Option<Lack>) -> String {
        let question = Question::read(&self.asked);
        Node::steps(&source(&question, &self.text, &mut self.passages, lack))
    }

    /// All that stands in the dialog.
    fn whole(&mut self) -> String {
        let question = Question::read(&self.asked);
        let lang = question.lang;
        let (title, content) = match question.what {
            "wrong" => (lang.wrong(), correction(&question)),
            _ => (lang.source_lines_of(), source(&question, &self.text, &mut self.passages, None)),
        };
        let heading = node("h2").attr("id", "reader-title").attr("tabindex", "-1").text(title);
        let head = node("header").child(heading).child(button("close", lang.close()).attr("autofocus", ""));
        Node::steps(&[head, node("div").attr("data-content", "").children(content)])
    }

    /// Shows more lines at a passage: what was pressed names the side and the passage.
    fn widen(&mut self, pressed: &str) {
        let Some((side, at)) = pressed.split_once(' ') else { return };
        let (before, after) = if side == "before" { (MORE, 0) } else { (0, MORE) };
        let passage = at.parse::<usize>().ok().and_then(|at| self.passages.get_mut(at));
        if let (Some(passage), Some((_, text))) = (passage, &self.text) {
            passage.shown = widened(passage.shown, before, after, text.count());
        }
    }
}

/// The lines, or what is missing. Which lines those are is worked out where nothing is shown yet.
#[inline(never)]
fn source(
    question: &Question,
    text: &Option<(String, SourceText)>,
    shown: &mut Vec<Passage>,
    lack: Option<Lack>,
) -> Vec<Node> {
    let text = text.as_ref().filter(|(corpus, _)| corpus == question.corpus);
    match (lack, text) {
        (None, Some((_, text))) => {
            if shown.is_empty() {
                *shown = passages(&question.lines(), text.count(), AROUND);
            }
            lines(question, text, shown)
        }
        (None, None) => without(question, if question.beside.is_empty() { Lack::Absent } else { Lack::Coming }),
        (Some(lack), _) => without(question, lack),
    }
}

/// The message that says of a record that something is not right, and the way that it goes.
fn correction(question: &Question) -> Vec<Node> {
    let &Question { lang, id, version, title, contact, .. } = question;
    let places: Vec<&str> = question.cited.iter().map(|cited| cited.place).collect();
    let subject = Subject { id, title, version, places: &places };
    let link = |href: &str, name: &str| node("a").attr("class", "press").attr("href", href).text(name);
    let contact = (!contact.is_empty()).then_some(contact);
    let way = match subject.way(contact, lang) {
        Way::Mail(href) => node("p").child(link(&href, lang.wrong_by_mail())),
        // Not within the frame of another page, where this may stand.
        Way::Page(href) => {
            node("p").child(link(&href, lang.wrong_to_page()).attr("target", "_blank").attr("rel", "noreferrer"))
        }
        Way::Unknown => p(&lang.wrong_way(question.publisher, id, version)),
    };
    vec![p(lang.wrong_message()), node("pre").attr("translate", "no").text(&subject.message(lang)), way]
}
