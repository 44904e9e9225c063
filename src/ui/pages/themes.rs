//! All reports, by track.

use leptos::prelude::*;

use crate::chart::{participants, theme_class};
use crate::corpus::{ThemeIx, TrackIx};
use crate::query::{Facet, Query};
use crate::route::{Address, Measure, Route};
use crate::text::Lang;
use crate::ui::dom::*;
use crate::ui::facets::chips;
use crate::ui::figures::participants_figure;
use crate::ui::heading::heading;
use crate::ui::icons::theme_icon;
use crate::ui::loaded_corpus::loaded;
use crate::ui::state::state;

/// The numbers of a theme, each with its evidence. Cards are so many, those of a query.
pub fn numbers(theme: ThemeIx, cards: Query, count: usize, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.themes[theme];
    let measures = [
        (Measure::Conversations, &item.conversations),
        (Measure::Participants, &item.participants),
        (Measure::Organisations, &item.organisations),
    ];
    let mut parts: Vec<AnyView> = Vec::new();
    for (measure, value) in measures {
        if let Some(value) = value {
            let text = lang.measured(measure, f64::from(value.value), value.approximate);
            parts.push(li().child(link(participants::evidence(corpus, theme, measure), text)).view());
        }
    }
    parts.push(li().child(link(Address::cards(cards).href(), lang.cards_counted(count))).view());
    ul().class("numbers").children(parts).view()
}

/// What is asked here of the cards of a theme; tracks the address.
pub fn cards_of(theme: ThemeIx) -> Query {
    state().query().only(Facet::Theme, &loaded().corpus.themes[theme].id)
}

/// The themes of a track that the query leaves in view: all where it asks nothing, else those with cards that answer it.
fn track(track: TrackIx, lang: Lang) -> AnyView {
    let (state, loaded) = (state(), loaded());
    let corpus = &loaded.corpus;
    let query = state.query();
    let narrows = query.chosen(Facet::Theme).iter().any(|id| corpus.theme(id).is_some());
    let themes = corpus.themes_of(track).filter_map(|theme| {
        let item = &corpus.themes[theme];
        if narrows && !query.has(Facet::Theme, &item.id) {
            return None;
        }
        let cards = cards_of(theme);
        let count = loaded.index.matches(&cards).count_ones(..);
        if count == 0 && !query.is_open() {
            return None;
        }
        let title = link(state.href_to(Route::Theme(item.id.clone())), item.title.as_str());
        let language = corpus.theme_language(theme);
        let row = li()
            .class(format!("theme {}", theme_class(corpus, theme)))
            .child(h3().child(theme_icon(&item.id)).child(span().language(language).child(title)))
            .child(el("p").language(language).text(item.question.as_str()))
            .child(numbers(theme, cards, count, lang));
        Some(row.view())
    });
    let themes: Vec<AnyView> = themes.collect();
    if themes.is_empty() && !query.is_open() {
        return nothing();
    }
    let item = &corpus.tracks[track];
    section()
        .child(h2().text(item.title.as_str()))
        .child(p("", &item.description))
        .child(ul().class("themes").children(themes))
        .view()
}

/// Every theme with its question and its numbers.
pub fn themes(lang: Lang) -> AnyView {
    let tracks = move || all((0..loaded().corpus.tracks.len()).map(|index| track(index, lang)));
    all([heading(lang.all_themes(), None), chips(lang), live(tracks), participants_figure(lang)])
}
