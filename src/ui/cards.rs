//! Records as index cards.

use leptos::prelude::*;

use super::dom::*;
use super::icons::theme_icon;
use super::keep_button::keep_button;
use super::loaded_corpus::loaded;
use super::search_results::FoundSignal;
use super::state::state;
use super::text_content::Text;
use crate::chart::theme_class;
use crate::corpus::{Citation, Corpus, Kind, RecordIx};
use crate::query::{Facet, Query, highlight};
use crate::route::{Address, Route};
use crate::text::Lang;

/// An element with a text of the corpus, in which the found words are marked, as they follow a search. Corpus text is text: it
/// never becomes HTML.
fn marked(element: El, text: &str, found: Option<FoundSignal>) -> El {
    let Some(found) = found else { return element.text(text) };
    let text = text.to_owned();
    let marks = Memo::new({
        let text = text.clone();
        move |_| {
            found.with(|answer| answer.found.as_ref().map(|found| highlight::ranges(&text, found)).unwrap_or_default())
        }
    });
    element.live_marked(move || Text { text: text.clone(), marks: marks.get() })
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
    choice_of(facet, id).text(name).view()
}

fn choice_of(facet: Facet, id: &str) -> El {
    a().attr("href", Address::cards(Query::by(facet, id)).href())
}

/// Kind and theme, in one quiet line.
fn kicker(record: RecordIx, found: Option<FoundSignal>, lang: Lang) -> AnyView {
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
    let who = marked(span().language(corpus.original_language()), &who, found);
    let line = el("p").class("speaker").attr("lang", lang.tag()).child(who);
    Some(match speaker.dialogue {
        Some(number) => line.text(lang.in_dialogue(number)).view(),
        None => line.view(),
    })
}

/// What it is about, as links to the cards on it, at most so many topics. Found words are marked.
fn topics(corpus: &Corpus, record: RecordIx, most: usize, lang: Lang, found: Option<FoundSignal>) -> Option<AnyView> {
    let mut links = Vec::new();
    for &code in corpus.records[record].codes.iter().take(most) {
        let code = &corpus.codes[code];
        links.push(marked(choice_of(Facet::Code, &code.id), &code.title, found).view());
    }
    tags(lang.about_what(), links)
}

/// Who is to act, as links.
fn actors(corpus: &Corpus, record: RecordIx, lang: Lang) -> Option<AnyView> {
    let mut links = Vec::new();
    for &actor in &corpus.records[record].actors {
        let actor = &corpus.actors[actor];
        links.push(choice(Facet::Actor, &actor.id, &actor.title));
    }
    let list = tags(lang.who_acts(), links)?;
    let label = span().text(format!("{}:", lang.who_acts()));
    Some(div().class("actors").child(label).child(list).view())
}

/// Links in a line, with a name for who does not see it; none where there are no links.
pub fn tags(name: &str, links: Vec<AnyView>) -> Option<AnyView> {
    if links.is_empty() {
        return None;
    }
    let mut list = ul().class("tags").attr("aria-label", name);
    for link in links {
        list = list.child(li().child(link));
    }
    Some(list.view())
}

/// A button that `start.js` hands to the program for it, which comes when it is asked for. `what` is asked.
pub fn ask(what: &str) -> El {
    el("button").attr("type", "button").attr("data-ask", what)
}

/// Reads cards aloud. The style hides it where the device has no voice of their language.
pub fn read_aloud(language: &str, lang: Lang) -> Option<AnyView> {
    let voice = Lang::of_tag(language)?.tag();
    Some(
        ask("aloud")
            .class("quiet")
            .attr("data-voice", voice)
            .attr("aria-pressed", "false")
            .text(lang.read_aloud())
            .view(),
    )
}

/// Where something stands in the source: pressed, it shows the lines. Nothing where nothing is cited.
pub fn source(corpus: &Corpus, citations: &[Citation], lang: Lang) -> Option<AnyView> {
    let places = citations.iter().map(|&citation| {
        let (first, last) = citation.lines;
        let source = corpus.source(citation);
        span()
            .attr("data-lines", format!("{first}-{last}"))
            .attr_opt("data-url", source.and_then(|source| source.url.clone()))
            .text(lang.source_lines(corpus, citation))
    });
    (!citations.is_empty()).then(|| ask("source").children(places).view())
}

/// The lines of the source that bear a record, and what else can be asked of it.
fn asking(record: RecordIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    div()
        .class("source")
        .text(format!("{}: ", lang.source()))
        .child(source(corpus, &corpus.records[record].citations, lang))
        .child(read_aloud(corpus.record_language(record), lang))
        .child(ask("wrong").class("quiet").text(lang.wrong()))
        .view()
}

/// What an opened card has below its text: who is to act, and what can be asked of it.
fn opened(record: RecordIx, lang: Lang) -> AnyView {
    all([actors(&loaded().corpus, record, lang).unwrap_or_else(nothing), asking(record, lang)])
}

/// The text that a translated record was made from, one press away; nothing where a record is not translated.
fn original_text(record: RecordIx, lang: Lang) -> Option<AnyView> {
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

/// How many topics a card names; the record's page has them all.
const TOPICS: usize = 2;

/// A record as a card: what it is in a glance. The whole text is there too, for who searches the page, hears, copies or
/// prints it; the style shows its first lines until it is opened. Actors, source and questions are made only then: lists are
/// drawn anew with every key, and few cards are opened. The rest stands on the record's page ([`whole`]).
pub fn card(record: RecordIx, lang: Lang, found: Option<FoundSignal>) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.records[record];
    let language = corpus.record_language(record);
    let to_record = {
        let loaded = loaded.clone();
        move || record_href(&loaded.corpus, record)
    };
    let title = marked(carrying(found, to_record.clone()), &item.title, found);
    let more = summary().attr("aria-label", lang.named(lang.more(), &item.title)).text(lang.more());
    let is_opened = RwSignal::new(false);
    let more = details().class("more").on("toggle", move |_| is_opened.set(true)).child(more);
    let voices = loaded.parts(record, true).count();
    let voices = (voices > 0).then(|| carrying(found, to_record).text(lang.voices_counted(voices)));
    let foot = div().class("foot").child(more).child(voices).child(topics(corpus, record, TOPICS, lang, found));
    article()
        .class(format!("card {}", theme_class(corpus, item.theme)))
        .attr("data-card", item.id.as_str())
        .attr("data-kind", item.kind.id())
        .child(kicker(record, found, lang))
        .child(keep_button(record, lang))
        .child(h3().language(language).child(title))
        .child(marked(el("p").class("body").language(language), &item.body, found))
        .child(speaker(corpus, record, lang, found))
        .child(foot)
        .live(move || if is_opened.get() { opened(record, lang) } else { nothing() })
        .view()
}

/// A record with all that is known of it, under a heading of its own.
pub fn whole(record: RecordIx, heading: AnyView, lang: Lang) -> El {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.records[record];
    article()
        .class("record")
        .attr("data-card", item.id.as_str())
        .child(kicker(record, None, lang))
        .child(heading)
        .child(el("p").class("body").language(corpus.record_language(record)).text(item.body.as_str()))
        .child(speaker(corpus, record, lang, None))
        .child(original_text(record, lang))
        .child(topics(corpus, record, usize::MAX, lang, None))
        .child(actors(corpus, record, lang))
        .child(asking(record, lang))
        .child(keep_button(record, lang))
}

/// Records as cards side by side.
pub fn cards(records: Vec<RecordIx>, lang: Lang) -> AnyView {
    div().class("cards").children(records.into_iter().map(|record| card(record, lang, None))).view()
}
