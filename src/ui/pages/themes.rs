//! All reports, by track.

use leptos::prelude::*;

use crate::chart::theme_class;
use crate::corpus::{ThemeIx, TrackIx};
use crate::query::{Facet, Query};
use crate::route::{Address, Measure, Route};
use crate::text::Lang;
use crate::ui::dom::*;
use crate::ui::figures::participants_figure;
use crate::ui::heading::heading;
use crate::ui::icons::theme_icon;
use crate::ui::loaded_corpus::loaded;

/// The numbers of a theme, each with its evidence.
pub fn numbers(theme: ThemeIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.themes[theme];
    let here = Address::of(Route::Theme(item.id.clone())).href();
    let measures = [
        (Measure::Conversations, &item.conversations),
        (Measure::Participants, &item.participants),
        (Measure::Organisations, &item.organisations),
    ];
    let mut parts: Vec<AnyView> = Vec::new();
    for (measure, value) in measures {
        if let Some(value) = value {
            let text = lang.measured(measure, f64::from(value.value), value.approximate);
            parts.push(li().child(link(here.as_str(), text)).view());
        }
    }
    let cards = Query::by(Facet::Theme, item.id.as_str());
    let count = loaded.index.matches(&cards).count_ones(..);
    parts.push(li().child(link(Address::cards(cards).href(), lang.cards_counted(count))).view());
    ul().class("numbers").children(parts).view()
}

fn track(track: TrackIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let themes = corpus.themes_of(track).map(|theme| {
        let item = &corpus.themes[theme];
        let href = Address::of(Route::Theme(item.id.clone())).href();
        let title = h3().child(theme_icon(&item.id)).child(link(href, item.title.as_str()));
        li().class(format!("theme {}", theme_class(corpus, theme)))
            .child(title)
            .child(el("p").attr("lang", corpus.theme_language(theme)).text(item.question.as_str()))
            .child(numbers(theme, lang))
            .view()
    });
    let item = &corpus.tracks[track];
    section()
        .child(h2().text(item.title.as_str()))
        .child(p("", &item.description))
        .child(ul().class("themes").children(themes.collect::<Vec<_>>()))
        .view()
}

/// Every theme with its question and its numbers.
pub fn themes(lang: Lang) -> AnyView {
    let tracks = (0..loaded().corpus.tracks.len()).map(|index| track(index, lang));
    all([heading(lang.all_themes(), None), all(tracks), participants_figure(lang)])
}
