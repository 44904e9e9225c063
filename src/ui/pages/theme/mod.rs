//! One report as a story: its answer and its question, what was said in the order in which the talks ran, and who was there.

mod facts;
mod story;

use leptos::prelude::*;

use self::facts::{facts, folded, notes};
use self::story::story;
use super::themes::{cards_of, numbers};
use crate::corpus::{CodeIx, ThemeIx};
use crate::query::compare::MAX_SIDES;
use crate::query::standout::{Standout, standout};
use crate::query::{Facet, Query};
use crate::route::{Address, Route};
use crate::text::Lang;
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
    let counting = loaded.clone();
    let language = corpus.theme_language(theme);
    let lines = lang.sources_lines(corpus, &item.citations);
    let summary = el("p").class("prose").language(language).text(item.summary.as_str());
    // The theme's own dots have their place behind its numbers.
    let opening = div()
        .class("opening")
        .child(trail(theme, lang))
        .child(heading(item.title.as_str(), Some(language)))
        .live(move || answer(&query.get(), lang))
        .child(el("p").class("question").language(language).text(item.question.as_str()))
        .live(move || {
            let cards = query.get();
            let count = counting.index.matches(&cards).count_ones(..);
            numbers(theme, cards, count, lang)
        })
        .child(chips(lang))
        .child(folded(lang.in_short(), summary.view()));
    all([
        opening.view(),
        live(move || story(theme, &query.get(), lang)),
        live(move || elsewhere(theme, &query.get(), lang)),
        facts(theme, lang),
        notes(theme, lang),
        folded(lang.source(), p("source", lines.join("; "))),
        neighbours(theme, lang),
    ])
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
    let sisters = corpus.themes_of(item.track).filter(|&other| other != theme);
    let sisters: Vec<El> = sisters.map(|other| li().child(to_theme(other, &corpus.themes[other].title))).collect();
    let others =
        (!sisters.is_empty()).then(|| folded(lang.other_themes(), ul().class("inline").children(sisters).view()));
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
    let loaded = loaded();
    let here = loaded.index.matches(query);
    let mut elsewhere = loaded.index.matches(&query.clone().without(Facet::Theme));
    elsewhere.difference_with(&here);
    query.chosen(Facet::Code).is_empty().then(|| standout(&loaded.index, &here, &elsewhere))?
}

/// The answer of the page in one sentence, with the cards behind it.
fn answer(query: &Query, lang: Lang) -> AnyView {
    let Some(found) = said_more(query) else { return nothing() };
    let loaded = loaded();
    let cards = query.clone().and(Facet::Code, &loaded.corpus.codes[found.code].id);
    el("p")
        .class("answer")
        .text(lang.said_more(&loaded.corpus, &found))
        .text(" ")
        .child(link(Address::cards(cards).href(), lang.cards_counted(found.here.0)))
        .view()
}

/// The same topic in the other tracks, and this theme beside its sisters.
fn elsewhere(theme: ThemeIx, query: &Query, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let own = corpus.themes[theme].track;
    let mut ways: Vec<AnyView> = Vec::new();
    let chosen = || query.chosen(Facet::Code).iter().find_map(|id| corpus.code(id));
    let code: Option<CodeIx> = said_more(query).map(|found| found.code).or_else(chosen);
    if let Some(code) = code {
        let code = &corpus.codes[code];
        for (_, track) in corpus.tracks.iter().enumerate().filter(|(at, track)| *at != own && !track.summary) {
            let cards = query.clone().without(Facet::Theme).only(Facet::Track, &track.id).only(Facet::Code, &code.id);
            let count = loaded.index.matches(&cards).count_ones(..);
            if count > 0 {
                ways.push(link(Address::cards(cards).href(), lang.track_on_topic(&track.title, &code.title, count)));
            }
        }
    }
    let others = corpus.themes_of(own).filter(|&other| other != theme).take(MAX_SIDES - 1);
    let sides = std::iter::once(theme).chain(others).map(|side| (Facet::Theme, corpus.themes[side].id.clone()));
    let compare = Address { beside: sides.collect(), ..Address::of(Route::Compare) };
    if compare.beside.len() > 1 {
        ways.push(link(compare.href(), lang.beside_others()));
    }
    if ways.is_empty() {
        return nothing();
    }
    let ways = ways.into_iter().map(|way| li().child(way));
    section().class("kind").child(h2().text(lang.heard_elsewhere())).child(ul().class("ways").children(ways)).view()
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
