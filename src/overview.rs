//! The headline and the key figures of a corpus: what the overview and the page before the program both show.

use crate::chart::hosts;
use crate::chart::{Cell, Table, participants, themes_in};
use crate::corpus::{Corpus, RecordIx};
use crate::query::compare::{Row, compare, percents};
use crate::query::{Facet, Index, Query};
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

/// Conversations, participants, host municipalities and ideas, counted over the reports; without those of which a corpus says
/// nothing.
pub fn key_figures(corpus: &Corpus, index: &Index, lang: Lang) -> Vec<KeyFigure> {
    let open = Query::default();
    let themes = themes_in(corpus, &open);
    let sum = |measure: Measure| {
        let numbers = || themes.iter().filter_map(|&theme| participants::number(corpus, theme, measure));
        numbers().next()?;
        Some((numbers().map(|(value, _)| value).sum::<f64>() as usize, numbers().any(|(_, about)| about)))
    };
    let measured = |measure: Measure| Address { measure, route: Route::Themes, ..Address::default() }.href();
    let hosted = hosts::hosts(corpus, index, &open).len();
    let ideas = open.and_ideas();
    let figure = |id, counted: Option<(usize, bool)>, [one, many]: [&'static str; 2], href| {
        let (value, about) = counted?;
        let name = if value == 1 { one } else { many };
        Some(KeyFigure { id, value, number: lang.with_about(about, lang.number(value)), name, href })
    };
    let figures = [
        figure(
            "conversations",
            sum(Measure::Conversations),
            [lang.key_conversation(), lang.key_conversations()],
            measured(Measure::Conversations),
        ),
        figure(
            "participants",
            sum(Measure::Participants),
            [lang.key_participant(), lang.key_participants()],
            measured(Measure::Participants),
        ),
        figure(
            "municipalities",
            (!corpus.places.is_empty()).then_some((hosted, false)),
            [lang.key_municipality(), lang.key_municipalities()],
            Address::of(Route::Map).href(),
        ),
        figure(
            "ideas",
            Some((index.matches(&ideas).count_ones(..), false)),
            [lang.key_idea(), lang.key_ideas()],
            Address::cards(ideas).href(),
        ),
    ];
    figures.into_iter().flatten().collect()
}

/// What differs most between two tracks, as a headline and its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// The headline.
    pub title: String,
    /// For each of its two topics: the topic, and its share in either track.
    pub shares: [(String, [Share; 2]); 2],
}

/// A share of the cards of a track.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The share in words.
    pub text: String,
    /// How many cards it is.
    pub count: usize,
    /// Where they are.
    pub href: String,
}

/// The topic of which another track has most beside the first, and the one of which the first has most beside that track, by
/// shares. None where no track has more of anything than the first, or the reverse.
pub fn headline(corpus: &Corpus, index: &Index, lang: Lang) -> Option<Headline> {
    let comparison = compare(corpus, index, &Query::default(), &[]);
    let sides = &comparison.sides;
    let (theirs, there) = comparison.rows.iter().find_map(|row| match row.ends {
        Some((high, 0)) if row.gap > 0 => Some((row, high)),
        _ => None,
    })?;
    let gap = |row: &Row| {
        percents(row.counts[0], sides[0].count) as isize - percents(row.counts[there], sides[there].count) as isize
    };
    let ours = comparison.rows.iter().rev().max_by_key(|row| gap(row)).filter(|row| gap(row) > 0)?;
    let of = |row: &Row| {
        let share = |side: usize| {
            let (count, whole) = (row.counts[side], sides[side].count);
            let href = Address::cards(comparison.narrowed(&sides[side], row)).href();
            Share { text: lang.share_in_words(count, whole), count, href }
        };
        (lang.value(corpus, comparison.by, &row.id), [share(0), share(there)])
    };
    let name = |side: usize| lang.side_name(corpus, sides[side].facet, &sides[side].id);
    let shares = [of(ours), of(theirs)];
    let title = lang.headline((&name(0), &shares[0].0), (&name(there), &shares[1].0));
    Some(Headline { title, shares })
}

/// Records as a table: title, kind, theme and first topic.
pub fn records_table(corpus: &Corpus, records: impl Iterator<Item = RecordIx>, lang: Lang) -> Table {
    let head = [lang.card_title(), lang.facet(Facet::Kind), lang.theme(), lang.topic()].map(str::to_owned).to_vec();
    let rows = records.map(|record| {
        let item = &corpus.records[record];
        let theme = &corpus.themes[item.theme];
        let topic = item.codes.first().map_or(Cell::words(""), |&code| {
            let code = &corpus.codes[code];
            Cell::link(code.title.as_str(), Address::cards(Query::by(Facet::Code, code.id.as_str())).href())
        });
        vec![
            Cell::link(item.title.as_str(), Address::of(Route::Record(item.id.clone())).href()),
            Cell::link(lang.kind(item.kind), Address::cards(Query::by(Facet::Kind, item.kind.id())).href()),
            Cell::link(theme.title.as_str(), Address::of(Route::Theme(theme.id.clone())).href()),
            topic,
        ]
    });
    Table { head, rows: rows.collect() }
}
