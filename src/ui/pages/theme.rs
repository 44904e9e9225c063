//! One report: what it asked, who took part, what came out.

use leptos::prelude::*;

use super::{Heading, themes::numbers, title};
use crate::corpus::{Kind, Person, RecordIx, ThemeIx};
use crate::map::hosts;
use crate::query::{Facet, Query};
use crate::route::Address;
use crate::text::{Lang, names::Titled};
use crate::ui::cards::Card;
use crate::ui::icons::ThemeIcon;
use crate::ui::state::world;

/// How many cards of a kind stand on the page; the rest is behind a link.
const CARDS: usize = 6;

/// The page of a theme.
#[component]
pub fn Theme(theme: ThemeIx, lang: Lang) -> impl IntoView {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.themes[theme];
    title(item.title_in(lang), lang);
    let language = corpus.language.clone();
    let lines: Vec<String> = item.sources.iter().map(|source| lang.source_lines(source)).collect();
    let notes = (!item.notes.is_empty()).then(|| {
        let notes = item.notes.iter().map(|note| view! { <li>{note.clone()}</li> });
        view! {
            <details class="notes">
                <summary>{lang.source_notes()}" ("{item.notes.len()}")"</summary>
                <ul lang=language.clone()>{notes.collect_view()}</ul>
            </details>
        }
    });
    let kinds = Kind::ALL.map(|kind| kind_section(theme, kind, lang));
    view! {
        <div class="opening">
            <p class="eyebrow">
                <ThemeIcon theme=item.id.clone() />
                {corpus.tracks[item.track].title_in(lang).to_owned()}
            </p>
            <Heading text=item.title_in(lang) />
            <p class="lead" lang=language.clone()>{item.question.clone()}</p>
            {numbers(theme, lang)}
            <p class="prose" lang=language>{item.summary.clone()}</p>
        </div>
        {facts(theme, lang)}
        {notes}
        {kinds}
        <p class="source">{lang.source()}": "{lines.join("; ")}</p>
    }
}

/// Hosts, days, people and organisations, as far as the report names them.
fn facts(theme: ThemeIx, lang: Lang) -> AnyView {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.themes[theme];
    let hosted = item.hosts.iter().map(|&place| {
        let href = hosts::href(corpus, &Query::default(), place);
        view! { <li><a href=href>{corpus.places[place].name.clone()}</a></li> }
    });
    let hosted = (!item.hosts.is_empty()).then(|| {
        view! { <dt>{lang.hosts()}</dt> <dd><ul class="inline">{hosted.collect_view()}</ul><p class="caveat">{lang.hosts_caveat()}</p></dd> }
    });
    let held = (!item.held.is_empty()).then(|| {
        let days: Vec<String> = item.held.iter().map(|day| lang.date(day)).collect();
        view! { <dt>{lang.held_on()}</dt> <dd>{lang.list(&days)}</dd> }
    });
    let side = |side: &str, name: &'static str| {
        let people: Vec<&Person> = item.people.iter().filter(|person| person.side == side).collect();
        (!people.is_empty()).then(|| {
            let rows = people.iter().map(|person| {
                let affiliation =
                    if person.affiliation.is_empty() { String::new() } else { format!(" – {}", person.affiliation) };
                view! { <li>{person.name.clone()}{affiliation}</li> }
            });
            view! { <dt>{name}" ("{people.len()}")"</dt> <dd><ul>{rows.collect_view()}</ul></dd> }
        })
    };
    let people = [("chair", lang.chair()), ("expert", lang.experts()), ("official", lang.officials())]
        .map(|(id, name)| side(id, name));
    let listed = (!item.listed_organisations.is_empty()).then(|| {
        let count = item.listed_organisations.len();
        view! { <dt>{lang.organisations_listed()}" ("{count}")"</dt> <dd>{item.listed_organisations.join(", ")}</dd> }
    });
    view! { <dl class="facts">{hosted} {held} {people} {listed}</dl> }.into_any()
}

/// The first cards of a kind, and the way to the rest. Voices stand with what they illustrate, so here they are only
/// counted.
fn kind_section(theme: ThemeIx, kind: Kind, lang: Lang) -> AnyView {
    let world = world();
    let corpus = &world.corpus;
    let records: Vec<RecordIx> = (0..corpus.records.len())
        .filter(|&record| corpus.records[record].theme == theme && corpus.records[record].kind == kind)
        .collect();
    if records.is_empty() {
        return ().into_any();
    }
    let count = records.len();
    let query = Query::by(Facet::Theme, corpus.themes[theme].id.as_str()).and(Facet::Kind, kind.id());
    let href = Address::cards(query).href();
    let most = if kind == Kind::Voice { 3 } else { CARDS };
    let cards = records.into_iter().take(most).map(|record| view! { <Card record lang /> });
    let more = (count > most)
        .then(|| view! { <p><a href=href.clone()>{lang.see_all(&lang.kinds(kind).to_lowercase(), count)}</a></p> });
    view! {
        <section class="kind" data-kind-section=kind.id()>
            <h2>{lang.kinds(kind)} " " <a class="count" href=href>{lang.number(count)}</a></h2>
            <p class="what">{lang.kind_definition(kind)}</p>
            <div class="cards">{cards.collect_view()}</div>
            {more}
        </section>
    }
    .into_any()
}
