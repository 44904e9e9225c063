//! All reports, by track.

use leptos::prelude::*;

use super::Heading;
use super::overview::ParticipantsFigure;
use crate::chart::track_class;
use crate::corpus::ThemeIx;
use crate::query::{Facet, Query};
use crate::route::{Address, Route};
use crate::text::{Lang, names::Titled};
use crate::ui::icons::ThemeIcon;
use crate::ui::state::world;

/// The numbers of a theme, each with its evidence.
pub fn numbers(theme: ThemeIx, lang: Lang) -> AnyView {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.themes[theme];
    let here = Address::of(Route::Theme(item.id.clone())).href();
    let cards = Query::by(Facet::Theme, item.id.as_str());
    let count = world.index.matches(&cards).count();
    let mut parts: Vec<(String, String)> = Vec::new();
    use crate::route::Measure;
    for (measure, value) in [
        (Measure::Conversations, &item.conversations),
        (Measure::Participants, &item.participants),
        (Measure::Organisations, &item.organisations),
    ] {
        if let Some(value) = value {
            parts.push((lang.measured(measure, f64::from(value.value), value.approximate), here.clone()));
        }
    }
    parts.push((lang.cards_counted(count), Address::cards(cards).href()));
    let parts = parts.into_iter().map(|(text, href)| view! { <li><a href=href>{text}</a></li> });
    view! { <ul class="numbers">{parts.collect_view()}</ul> }.into_any()
}

/// Every theme with its question and its numbers.
#[component]
pub fn Themes(lang: Lang) -> impl IntoView {
    let world = world();
    let corpus = &world.corpus;
    let tracks = corpus.tracks.iter().enumerate().map(|(index, track)| {
        let themes = corpus.themes_of(index).map(|theme| {
            let item = &corpus.themes[theme];
            let href = Address::of(Route::Theme(item.id.clone())).href();
            view! {
                <li class=format!("theme {}", track_class(index))>
                    <h3>
                        <ThemeIcon theme=item.id.clone() />
                        <a href=href>{item.title_in(lang).to_owned()}</a>
                    </h3>
                    <p lang=corpus.language.clone()>{item.question.clone()}</p>
                    {numbers(theme, lang)}
                </li>
            }
        });
        let description = lang.title(&track.description, &track.description_en).to_owned();
        view! {
            <section>
                <h2>{track.title_in(lang).to_owned()}</h2>
                <p>{description}</p>
                <ul class="themes">{themes.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <Heading text=lang.all_themes() />
        {tracks.collect_view()}
        <ParticipantsFigure lang />
    }
}
