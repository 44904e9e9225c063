//! The key figures of a corpus: what the overview and the page before the program both show.

use crate::chart::{participants, themes_in};
use crate::corpus::Corpus;
use crate::map::hosts;
use crate::query::{Index, Query};
use crate::route::{Address, Measure, Route};
use crate::text::Lang;

/// A number at the top of the overview.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyFigure {
    /// Its name in hooks.
    pub id: &'static str,
    /// The number itself.
    pub value: usize,
    /// The number as it is shown, with ± where part of it is an 'about'.
    pub number: String,
    /// What it counts.
    pub name: &'static str,
    /// Where what it counts is to be seen.
    pub href: String,
}

/// Conversations, participants, host municipalities and ideas, counted over the reports.
pub fn key_figures(corpus: &Corpus, index: &Index, lang: Lang) -> Vec<KeyFigure> {
    let open = Query::default();
    let themes = themes_in(corpus, &open);
    let sum = |measure: Measure| {
        let numbers = || themes.iter().filter_map(|&theme| participants::number(corpus, theme, measure));
        (numbers().map(|(value, _)| value as usize).sum::<usize>(), numbers().any(|(_, about)| about))
    };
    let measured = |measure: Measure| Address { measure, route: Route::Themes, ..Address::default() }.href();
    let ideas = open.and_ideas();
    let figure = |id, (value, about): (usize, bool), name, href| {
        let sign = if about { format!("{}\u{a0}", lang.about_sign()) } else { String::new() };
        KeyFigure { id, value, number: format!("{sign}{}", lang.number(value)), name, href }
    };
    vec![
        figure(
            "conversations",
            sum(Measure::Conversations),
            lang.key_conversations(),
            measured(Measure::Conversations),
        ),
        figure("participants", sum(Measure::Participants), lang.key_participants(), measured(Measure::Participants)),
        figure(
            "municipalities",
            (hosts::hosts(corpus, &Query::default()).len(), false),
            lang.key_municipalities(),
            Address::of(Route::Map).href(),
        ),
        figure("ideas", (index.matches(&ideas).count(), false), lang.key_ideas(), Address::cards(ideas).href()),
    ]
}
