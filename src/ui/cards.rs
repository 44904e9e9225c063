//! Records as index cards.

use std::ops::Range;

use leptos::prelude::*;

use super::dom::*;
use super::icons::theme_icon;
use super::keep_button::keep_button;
use super::loaded_corpus::loaded;
use super::search_results::FoundSignal;
use super::state::state;
use crate::chart::theme_class;
use crate::corpus::{Corpus, Kind, RecordIx};
use crate::query::{Facet, Query, highlight};
use crate::route::{Address, Route};
use crate::text::Lang;

/// A text of the corpus with the found words marked, which follow a search. Corpus text is text: it never becomes HTML.
fn marked(text: &str, found: Option<FoundSignal>) -> AnyView {
    let Some(found) = found else { return piece(text) };
    let text = text.to_owned();
    let marks = Memo::new({
        let text = text.clone();
        move |_| found.with(|found| found.as_ref().map(|found| highlight::ranges(&text, found)).unwrap_or_default())
    });
    live(move || marks.with(|marks| with_marks(&text, marks)))
}

/// A piece of a text. Unlike words of ours, it takes its place among the others by the direction of the whole.
fn piece(text: &str) -> AnyView {
    span().text(text).view()
}

fn with_marks(text: &str, marks: &[Range<usize>]) -> AnyView {
    let mut parts: Vec<AnyView> = Vec::new();
    let mut from = 0;
    for range in marks {
        parts.push(piece(&text[from..range.start]));
        parts.push(mark().text(&text[range.clone()]).view());
        from = range.end;
    }
    parts.push(piece(&text[from..]));
    all(parts)
}

/// The address of a record. Among results it carries their query, so that its page can lead on to the next of them.
pub fn record_href(corpus: &Corpus, record: RecordIx) -> String {
    let now = state().address.with_untracked(|address| (address.route == Route::Ideas).then(|| address.query.clone()));
    record_within(corpus, record, now.unwrap_or_default())
}

/// The address of a record within the results of a query.
pub fn record_within(corpus: &Corpus, record: RecordIx, query: Query) -> String {
    let route = Route::Record(corpus.records[record].id.clone());
    Address { route, query, ..Address::default() }.href()
}

/// The address of a record's theme, with what of the query can hold there.
pub fn theme_href(corpus: &Corpus, record: RecordIx) -> String {
    let theme = corpus.themes[corpus.records[record].theme].id.clone();
    untrack(|| state().href_to(Route::Theme(theme)))
}

/// A link that carries the query. Cards that a key leaves standing get its query with the answer to it.
fn carrying(found: Option<FoundSignal>, href: impl Fn() -> String + Send + 'static) -> El {
    let Some(found) = found else { return a().attr("href", href()) };
    a().live_attr("href", move || {
        found.track();
        Some(href())
    })
}

/// A link to the cards that a choice gives.
pub fn choice(facet: Facet, id: &str, name: &str) -> AnyView {
    choice_of(facet, id, words(name))
}

fn choice_of(facet: Facet, id: &str, name: AnyView) -> AnyView {
    a().attr("href", Address::cards(Query::by(facet, id)).href()).child(name).view()
}

/// Kind and theme, in one quiet line.
pub fn kicker(record: RecordIx, found: Option<FoundSignal>, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.records[record];
    let theme = &corpus.themes[item.theme];
    let to_theme = loaded.clone();
    let link = carrying(found, move || theme_href(&to_theme.corpus, record)).text(theme.title.as_str());
    let sign = match item.kind {
        Kind::Pain => "– ",
        Kind::Seed => "+ ",
        _ => "",
    };
    el("p")
        .class("kicker")
        .child(theme_icon(&theme.id))
        .child(span().class("kind").text(format!("{sign}{}", lang.kind(item.kind))))
        .child(link)
        .view()
}

/// Who said it; nothing where nobody in particular did. Found words are marked.
pub fn speaker(corpus: &Corpus, record: RecordIx, lang: Lang, found: Option<FoundSignal>) -> Option<AnyView> {
    let speaker = corpus.records[record].speaker.as_ref()?;
    let who = lang.speaker(&speaker.role, speaker.name.as_deref(), None);
    let who = span().language(corpus.original_language()).child(marked(&who, found)).view();
    let line = el("p").class("speaker").attr("lang", lang.tag()).child(who);
    Some(match speaker.dialogue {
        Some(number) => line.text(lang.in_dialogue(number)).view(),
        None => line.view(),
    })
}

/// What it is about and who is to act, as links. Found words are marked in the topics.
pub fn tags(corpus: &Corpus, record: RecordIx, lang: Lang, found: Option<FoundSignal>) -> AnyView {
    let item = &corpus.records[record];
    let list = |label: &str, items: Vec<AnyView>| {
        let items = items.into_iter().map(|item| li().child(item).view());
        ul().class("tags").attr("aria-label", label).children(items).view()
    };
    let codes: Vec<AnyView> = item
        .codes
        .iter()
        .map(|&code| {
            let code = &corpus.codes[code];
            choice_of(Facet::Code, &code.id, marked(&code.title, found))
        })
        .collect();
    let actors: Vec<AnyView> = item
        .actors
        .iter()
        .map(|&actor| choice(Facet::Actor, &corpus.actors[actor].id, corpus.actors[actor].title.as_str()))
        .collect();
    let mut views = Vec::new();
    if !codes.is_empty() {
        views.push(list(lang.about_what(), codes));
    }
    if !actors.is_empty() {
        let label = span().text(format!("{}:", lang.who_acts()));
        views.push(div().class("actors").child(label).child(list(lang.who_acts(), actors)).view());
    }
    all(views)
}

/// The lines of the source that bear a record.
pub fn source(corpus: &Corpus, record: RecordIx, lang: Lang) -> AnyView {
    let lines = lang.sources_lines(corpus, &corpus.records[record].citations);
    p("source", format!("{}: {}", lang.source(), lines.join("; ")))
}

/// The text that a translated record was made from, one press away; nothing where a record is not translated.
pub fn original_text(record: RecordIx, lang: Lang) -> Option<AnyView> {
    let loaded = loaded();
    let (original, _) = loaded.original.as_ref()?;
    // A record that is not translated shows its own text already.
    let item = loaded.corpus.records[record].language.is_none().then(|| &original.corpus.records[record])?;
    let text = div()
        .language(&original.corpus.language)
        .child(strong().text(item.title.as_str()))
        .child(el("p").text(item.body.as_str()));
    Some(details().class("original").child(summary().text(lang.original_text())).child(text).view())
}

/// How many voices a card shows; the record's page has them all.
const VOICES: usize = 2;

/// A record as a card.
pub fn card(record: RecordIx, lang: Lang, found: Option<FoundSignal>) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.records[record];
    let voices: Vec<RecordIx> = loaded.parts(record, true).collect();
    let rest = voices.len().saturating_sub(VOICES);
    let row = |href: String, text: String| li().child(link(href, text));
    let mut rows: Vec<AnyView> = voices
        .into_iter()
        .take(VOICES)
        .map(|voice| row(record_href(corpus, voice), corpus.records[voice].title.clone()).view())
        .collect();
    if rest > 0 {
        let rest = row(record_href(corpus, record), format!("+ {}", lang.voices_counted(rest)));
        rows.push(rest.attr("lang", lang.tag()).view());
    }
    let voices = if rows.is_empty() { nothing() } else { ul().class("voices").children(rows).view() };
    let to_record = loaded.clone();
    let title = carrying(found, move || record_href(&to_record.corpus, record)).child(marked(&item.title, found));
    let text = div()
        .language(corpus.record_language(record))
        .child(el("p").class("body").child(marked(&item.body, found)))
        .child(speaker(corpus, record, lang, found))
        .child(voices);
    let foot = div().class("foot").child(source(corpus, record, lang)).child(keep_button(record, lang));
    article()
        .class(format!("card {}", theme_class(corpus, item.theme)))
        .attr("data-card", item.id.as_str())
        .attr("data-kind", item.kind.id())
        .child(kicker(record, found, lang))
        .child(h3().language(corpus.record_language(record)).child(title))
        .child(text)
        .child(original_text(record, lang))
        .child(tags(corpus, record, lang, found))
        .child(foot)
        .view()
}

/// Records as cards side by side.
pub fn cards(records: impl IntoIterator<Item = RecordIx>, lang: Lang) -> AnyView {
    div().class("cards").children(records.into_iter().map(|record| card(record, lang, None))).view()
}
