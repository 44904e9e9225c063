//! The key figures of a corpus: what the overview and the page before the program both show.

use crate::chart::{Cell, Table, participants, themes_in};
use crate::corpus::{Corpus, RecordIx};
use crate::map::hosts;
use crate::query::{Facet, Index, Query};
use crate::route::{Address, Measure, Route};
use crate::text::{Lang, names::Titled};

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
        (numbers().map(|(value, _)| value).sum::<f64>() as usize, numbers().any(|(_, about)| about))
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

/// Records as a table: title, kind, theme and first topic.
pub fn records_table(corpus: &Corpus, records: impl Iterator<Item = RecordIx>, lang: Lang) -> Table {
    let head = [lang.card_title(), lang.facet(Facet::Kind), lang.theme(), lang.topic()].map(str::to_owned).to_vec();
    let rows = records.map(|record| {
        let item = &corpus.records[record];
        let theme = &corpus.themes[item.theme];
        let topic = item.codes.first().map_or(Cell::words(""), |&code| {
            let code = &corpus.codes[code];
            Cell::link(code.title_in(lang), Address::cards(Query::by(Facet::Code, code.id.as_str())).href())
        });
        vec![
            Cell::link(item.title.as_str(), Address::of(Route::Record(item.id.clone())).href()),
            Cell::link(lang.kind(item.kind), Address::cards(Query::by(Facet::Kind, item.kind.id())).href()),
            Cell::link(theme.title_in(lang), Address::of(Route::Theme(theme.id.clone())).href()),
            topic,
        ]
    });
    Table { head, rows: rows.collect() }
}
