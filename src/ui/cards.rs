//! Records as index cards.

use leptos::prelude::*;

use super::icons::ThemeIcon;
use super::state::world;
use crate::chart::track_class;
use crate::corpus::{Corpus, Kind, RecordIx};
use crate::query::{Facet, Found, Query, highlight};
use crate::route::{Address, Route};
use crate::text::{Lang, names::Titled};

/// A text of the corpus with the found words marked. Corpus text is text: it never becomes HTML.
pub fn marked(text: &str, found: Option<&Found>) -> AnyView {
    let Some(found) = found else { return text.to_owned().into_any() };
    let mut parts: Vec<AnyView> = Vec::new();
    let mut from = 0;
    for range in highlight::ranges(text, found) {
        parts.push(text[from..range.start].to_owned().into_any());
        parts.push(view! { <mark>{text[range.clone()].to_owned()}</mark> }.into_any());
        from = range.end;
    }
    parts.push(text[from..].to_owned().into_any());
    parts.collect_view().into_any()
}

/// The address of a record.
pub fn record_href(corpus: &Corpus, record: RecordIx) -> String {
    Address::of(Route::Record(corpus.records[record].id.clone())).href()
}

/// A link to the cards that a choice gives.
pub fn choice(facet: Facet, id: &str, name: String) -> AnyView {
    let href = Address::cards(Query::by(facet, id)).href();
    view! { <a href=href>{name}</a> }.into_any()
}

/// Kind and theme, in one quiet line.
pub fn kicker(corpus: &Corpus, record: RecordIx, lang: Lang) -> AnyView {
    let item = &corpus.records[record];
    let theme = &corpus.themes[item.theme];
    let href = Address::of(Route::Theme(theme.id.clone())).href();
    let sign = match item.kind {
        Kind::Pain => "– ",
        Kind::Seed => "+ ",
        _ => "",
    };
    view! {
        <p class=format!("kicker {}", track_class(theme.track))>
            <ThemeIcon theme=theme.id.clone() />
            <span class="kind">{sign} {lang.kind(item.kind)}</span>
            <a href=href>{theme.title_in(lang).to_owned()}</a>
        </p>
    }
    .into_any()
}

/// Who said it; nothing where nobody in particular did.
pub fn speaker(corpus: &Corpus, record: RecordIx, lang: Lang) -> Option<AnyView> {
    let speaker = corpus.records[record].speaker.as_ref()?;
    let text = lang.speaker(&speaker.role, speaker.name.as_deref(), speaker.dialogue);
    Some(view! { <p class="speaker">{text}</p> }.into_any())
}

/// What it is about and who is to act, as links.
pub fn tags(corpus: &Corpus, record: RecordIx, lang: Lang) -> AnyView {
    let item = &corpus.records[record];
    let codes = item.codes.iter().map(|&code| {
        let code = &corpus.codes[code];
        view! { <li>{choice(Facet::Code, &code.id, code.title_in(lang).to_owned())}</li> }
    });
    let actors = item.actors.iter().map(|&actor| {
        let actor = &corpus.actors[actor];
        view! { <li>{choice(Facet::Actor, &actor.id, actor.title_in(lang).to_owned())}</li> }
    });
    let codes = (!item.codes.is_empty()).then(|| {
        view! { <ul class="tags" aria-label=lang.about_what()>{codes.collect_view()}</ul> }
    });
    let actors = (!item.actors.is_empty()).then(|| {
        view! { <div class="actors"><span>{lang.who_acts()} ": "</span><ul class="tags" aria-label=lang.who_acts()>{actors.collect_view()}</ul></div> }
    });
    view! { {codes} {actors} }.into_any()
}

/// The lines of the source that bear a record.
pub fn source(corpus: &Corpus, record: RecordIx, lang: Lang) -> AnyView {
    let lines: Vec<String> = corpus.records[record].sources.iter().map(|source| lang.source_lines(source)).collect();
    view! { <p class="source">{lang.source()} ": " <span>{lines.join("; ")}</span></p> }.into_any()
}

/// How many voices a card shows; the record's page has them all.
const VOICES: usize = 2;

/// A record as a card.
#[component]
pub fn Card(record: RecordIx, lang: Lang, #[prop(optional_no_strip)] found: Option<Found>) -> impl IntoView {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.records[record];
    let voices: Vec<RecordIx> = (0..corpus.records.len())
        .filter(|&other| {
            let other = &corpus.records[other];
            other.kind == Kind::Voice && other.part_of == Some(record)
        })
        .collect();
    let more = voices.len().saturating_sub(VOICES);
    let shown = voices.into_iter().take(VOICES).map(|voice| {
        view! { <li><a href=record_href(corpus, voice)>{corpus.records[voice].title.clone()}</a></li> }
    });
    let shown = shown.collect_view();
    let more = (more > 0).then(|| {
        let name = format!("+ {}", lang.voices_counted(more));
        view! { <li><a href=record_href(corpus, record)>{name}</a></li> }
    });
    let language = corpus.language.clone();
    view! {
        <article class="card" data-card=item.id.clone() data-kind=item.kind.id()>
            {kicker(corpus, record, lang)}
            <h3 lang=language.clone()>
                <a href=record_href(corpus, record)>{marked(&item.title, found.as_ref())}</a>
            </h3>
            <div lang=language>
                <p class="body">{marked(&item.body, found.as_ref())}</p>
                {speaker(corpus, record, lang)}
                <ul class="voices">{shown} {more}</ul>
            </div>
            {tags(corpus, record, lang)}
            {source(corpus, record, lang)}
        </article>
    }
    .into_any()
}
