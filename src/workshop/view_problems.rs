//! What is wrong with a table, how it was understood, and what is asked about it.

use leptos::prelude::*;

use super::client::Client;
use super::fields::{Options, choice, line, named, part, section_of, typed};
use super::message::{Asked, Change, ProblemReport, Question, Report};
use crate::text::Lang;
use crate::text::workshop::NameKind;
use crate::ui::dom::*;
use crate::ui::keyed_list::keyed_list;

/// The list of all municipalities, by its id.
const PLACES: &str = "workshop-places";

/// How many problems are seen at once; the others are folded.
const AT_ONCE: usize = 12;

/// What is wrong, and how the table was understood.
pub fn problems(client: Client, lang: Lang) -> AnyView {
    let problems = part(client, |report| report.problems.clone());
    let more = part(client, |report| report.more_problems);
    let list = |hook: &'static str, problems: &[ProblemReport]| {
        ul().children(problems.iter().map(|problem| li().attr(hook, "").attr("dir", "auto").text(&problem.text)))
    };
    let draw = move || {
        let (notes, wrong): (Vec<_>, Vec<_>) = problems.get().into_iter().partition(|problem| problem.is_note);
        let folded = |name: &str, hook: &'static str, problems: &[ProblemReport]| {
            let name = format!("{name} ({})", lang.number(problems.len()));
            (!problems.is_empty()).then(|| details().child(summary().text(name)).child(list(hook, problems)).view())
        };
        let (first, rest) = wrong.split_at(wrong.len().min(AT_ONCE));
        let first = if first.is_empty() { p("", lang.nothing_wrong()) } else { list("data-problem", first).view() };
        let rest = folded(lang.other_problems(), "data-problem", rest);
        let more = Some(more.get()).filter(|count| *count > 0).map(|count| p("", lang.more_problems(count)));
        let notes = folded(lang.notes_of_table(), "data-note", &notes);
        all([Some(first), rest, more, notes].into_iter().flatten())
    };
    section_of(lang.what_stands_out(), vec![live(draw)])
}

/// A question by what is asked and the name that it is about.
type Key = (u8, String);

fn key(question: &Question) -> Key {
    (question.what as u8, question.name.clone())
}

fn find<'r>(report: &'r Report, wanted: &Key) -> Option<&'r Question> {
    report.questions.iter().find(|question| key(question) == *wanted)
}

/// What is asked, each with what may be meant.
pub fn questions(client: Client, lang: Lang) -> AnyView {
    let keys = part(client, |report| report.questions.iter().map(key).collect::<Vec<_>>());
    let more = part(client, |report| report.more_questions);
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    live(move || {
        if is_empty.get() {
            return nothing();
        }
        let list = keyed_list(move || keys.get(), move |key| question(client, key, lang));
        let more = move || {
            Some(more.get()).filter(|more| *more > 0).map_or_else(nothing, |more| p("", lang.more_questions(more)))
        };
        let content = vec![places(client), div().class("fields").child(list).view(), live(more)];
        section_of(lang.questions_of_table(), content)
    })
}

/// The names of all municipalities, for who types one.
fn places(client: Client) -> AnyView {
    let names = move || all(client.places.get().iter().map(|name| el("option").attr("value", name).view()));
    el("datalist").attr("id", PLACES).live(names).view()
}

fn question(client: Client, key: Key, lang: Lang) -> AnyView {
    let asked = client.report.with_untracked(|report| find(report.as_ref()?, &key).cloned());
    let Some(Question { what, name, .. }) = asked else { return nothing() };
    let kind = match what {
        Asked::Kind => NameKind::Kind,
        Asked::Place => NameKind::Place,
        Asked::Same => NameKind::Alike,
    };
    let text = lang.what_is_meant(kind, &name);
    let offered = {
        let key = key.clone();
        part(client, move |report| find(report, &key).map(|question| question.offered.clone()).unwrap_or_default())
    };
    let meant =
        move |report: &Report| find(report, &key).and_then(|question| question.meant.clone()).unwrap_or_default();
    let hook = name.clone();
    let answer = move |meant: String| Change::Meaning {
        what,
        name: name.clone(),
        meant: Some(meant.trim().to_owned()).filter(|meant| !meant.is_empty()),
    };
    // A municipality may be none of those that are offered, and one that was typed is offered from then on.
    let options = {
        let meant = part(client, meant.clone());
        move || -> Options {
            let mut options = vec![(String::new(), lang.unanswered(kind).to_owned())];
            options.extend(offered.get());
            let meant = meant.get();
            if options.iter().all(|(value, _)| *value != meant) {
                options.push((meant.clone(), meant));
            }
            options
        }
    };
    let chosen = answer.clone();
    let hooks = |field: El| field.attr("data-question", &hook);
    let select = choice(client, named(&text), options, meant.clone(), hooks, move |meant| client.choose(chosen(meant)));
    let typed = (what == Asked::Place).then(|| {
        let field = line().attr("list", PLACES).attr("data-question-typed", &hook);
        let name = format!("{} ({hook})", lang.or_type_place());
        typed(client, named(&name), field, meant, move |meant| client.type_in(answer(meant)))
    });
    div().class("asked").child(select).child(typed).view()
}
