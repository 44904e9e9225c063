//! One report as a story: its answer and its question, what was said in the order in which the talks ran, and who was there.

mod facts;
mod story;

use leptos::prelude::*;

use self::facts::{facts, folded};
use self::story::story;
use super::themes::{cards_of, numbers};
use crate::corpus::ThemeIx;
use crate::query::compare::MAX_SIDES;
use crate::query::standout::{Standout, standout};
use crate::query::{Facet, Query};
use crate::route::{Address, Route};
use crate::text::Lang;
use crate::ui::cards::tags;
use crate::ui::dom::*;
use crate::ui::facets::chips;
use crate::ui::heading::{heading, title};
use crate::ui::icons::theme_icon;
use crate::ui::loaded_corpus::loaded;
use crate::ui::state::state;

/// The page of a theme.
pub fn theme(theme: ThemeIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.themes[theme];
    title(item.title.as_str(), lang);
    let query = Memo::new(move |_| cards_of(theme));
    let language = corpus.theme_language(theme);
    let summary = el("p").class("prose").language(language).text(&item.summary).view();
    let summary = (!item.summary.is_empty()).then(|| folded("summary", lang.in_short(), summary));
    let opening = div()
        .class("opening")
        .child(trail(theme, lang))
        .child(heading(item.title.as_str(), Some(language)))
        .live(move || answer(theme, &query.get(), lang))
        .child(chips(lang))
        .child(summary);
    let told = move || {
        let query = query.get();
        all([story(theme, &query, lang), elsewhere(theme, &query, lang)])
    };
    all([opening.view(), live(told), facts(theme, lang), neighbours(theme, lang)])
}

/// A link to the page of a theme, with what of the query can hold there.
fn to_theme(theme: ThemeIx, name: &str) -> El {
    let id = loaded().corpus.themes[theme].id.clone();
    a().live_attr("href", move || Some(state().href_to(Route::Theme(id.clone())))).text(name)
}

/// Where the page stands among the others, and the way to those beside it.
fn trail(theme: ThemeIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.themes[theme];
    let track = &corpus.tracks[item.track];
    let of_track = Address { query: Query::by(Facet::Track, &track.id), ..Address::of(Route::Themes) };
    let mut sisters = Vec::new();
    for other in corpus.themes_of(item.track) {
        if other != theme {
            sisters.push(to_theme(other, &corpus.themes[other].title).view());
        }
    }
    let others = tags(lang.other_themes(), sisters).map(|list| folded("others", lang.other_themes(), list));
    div()
        .class("eyebrow")
        .child(theme_icon(&item.id))
        .child(link(Address::of(Route::Themes).href(), lang.nav_themes()))
        .text("›")
        .child(link(of_track.href(), &track.title))
        .child(others)
        .view()
}

/// What is said more here than in the other reports that the query leaves. Where topics are chosen, nothing is: the cards
/// are of those.
fn said_more(query: &Query) -> Option<Standout> {
    if !query.chosen(Facet::Code).is_empty() {
        return None;
    }
    let loaded = loaded();
    let here = loaded.index.matches(query);
    let mut elsewhere = loaded.index.matches(&query.clone().without(Facet::Theme));
    elsewhere.difference_with(&here);
    standout(&loaded.index, &here, &elsewhere)
}

/// The answer of the page in one sentence, with the cards behind it; the question, and the numbers of the theme.
fn answer(theme: ThemeIx, query: &Query, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let answer = said_more(query).map(|found| {
        let cards = query.clone().and(Facet::Code, &corpus.codes[found.code].id);
        let cards = link(Address::cards(cards).href(), lang.cards_counted(found.here.0));
        el("p").class("answer sentence").text(lang.said_more(corpus, &found)).text(" ").child(cards).view()
    });
    let question = el("p").class("question").language(corpus.theme_language(theme));
    let count = loaded.index.matches(query).count_ones(..);
    all([
        answer.unwrap_or_else(nothing),
        question.text(&corpus.themes[theme].question).view(),
        numbers(theme, query.clone(), count, lang),
    ])
}

/// The same topic in the other tracks, and this theme beside its sisters.
fn elsewhere(theme: ThemeIx, query: &Query, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let own = corpus.themes[theme].track;
    let mut ways: Vec<AnyView> = Vec::new();
    let chosen = query.chosen(Facet::Code).first().and_then(|id| corpus.code(id));
    if let Some(code) = chosen.or(said_more(query).map(|found| found.code)) {
        let code = &corpus.codes[code];
        let everywhere = query.clone().without(Facet::Theme).only(Facet::Code, &code.id);
        for (at, track) in corpus.tracks.iter().enumerate() {
            let cards = everywhere.clone().only(Facet::Track, &track.id);
            let count = loaded.index.matches(&cards).count_ones(..);
            if at != own && !track.summary && count > 0 {
                ways.push(link(Address::cards(cards).href(), lang.track_on_topic(&track.title, &code.title, count)));
            }
        }
    }
    let mut compare = Address::of(Route::Compare);
    let mut beside = vec![theme];
    beside.extend(corpus.themes_of(own));
    for (at, side) in beside.into_iter().enumerate() {
        if compare.beside.len() < MAX_SIDES && (at == 0 || side != theme) {
            compare.beside.push((Facet::Theme, corpus.themes[side].id.clone()));
        }
    }
    if compare.beside.len() > 1 {
        ways.push(link(compare.href(), lang.beside_others()));
    }
    let Some(ways) = tags(lang.heard_elsewhere(), ways) else { return nothing() };
    section().class("kind").child(h2().text(lang.heard_elsewhere())).child(ways).view()
}

/// The themes before and after, in the order of the file.
fn neighbours(theme: ThemeIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let way = |to: Option<ThemeIx>, name: &str, rel: &str| {
        let item = loaded.corpus.themes.get(to?)?;
        Some(to_theme(to?, &lang.named(name, &item.title)).attr("rel", rel))
    };
    nav()
        .class("passage")
        .attr("aria-label", lang.other_themes())
        .child(way(theme.checked_sub(1), lang.previous(), "prev"))
        .child(way(Some(theme + 1), lang.next(), "next"))
        .view()
}
