//! The key figures of a corpus: what the overview and the page before the program both show.

use crate::chart::hosts;
use crate::chart::{Cell, Table, participants, theme_class, themes_in};
use crate::corpus::{Corpus, RecordIx, TrackIx};
use crate::export::svg::SvgNode;
use crate::query::{Facet, Index, Query};
use crate::route::{Address, Measure, Route};
use crate::sort::sort_by_number;
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
        (numbers().map(|(value, _)| value).sum::<f64>() as usize, numbers().any(|(_, about)| about))
    };
    let measured = |measure: Measure| Address { measure, route: Route::Themes, ..Address::default() }.href();
    let ideas = open.and_ideas();
    let figure = |id, (value, about): (usize, bool), name, href| KeyFigure {
        id,
        value,
        number: lang.with_about(about, lang.number(value)),
        name,
        href,
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
            (hosts::hosts(corpus, index, &Query::default()).len(), false),
            lang.key_municipalities(),
            Address::of(Route::Map).href(),
        ),
        figure("ideas", (index.matches(&ideas).count_ones(..), false), lang.key_ideas(), Address::cards(ideas).href()),
    ]
}

/// The people of the first track as rings of dots, one ring a theme and one dot a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Rings {
    /// The class of the colour of each ring, with how many dots it has; the smallest stands inside.
    pub rings: Vec<(&'static str, usize)>,
    /// How many people there are in all.
    pub people: usize,
    /// What they took part in.
    pub track: TrackIx,
    /// Where they are to be seen theme by theme.
    pub href: String,
}

/// Rings with more dots than this would have dots that touch.
const MOST_SEATS: usize = 60;
/// Fewer themes make no circle, and more would leave no room within.
const RINGS: std::ops::RangeInclusive<usize> = 3..=8;

impl Rings {
    /// The side of the square that the rings stand in, in units of their drawing.
    pub const SIDE: usize = 360;

    /// The rings of a corpus. None where a number is an 'about' or is not given, since a dot would then be no person,
    /// and where there are too few or too many.
    pub fn of(corpus: &Corpus) -> Option<Rings> {
        let mut rings = Vec::new();
        for theme in corpus.themes_of(0) {
            let count = corpus.themes[theme].participants.as_ref().filter(|count| !count.approximate)?;
            rings.push((theme_class(corpus, theme), count.value as usize));
        }
        sort_by_number(&mut rings, &|(_, count)| *count);
        let fits = rings.iter().all(|(_, count)| (1..=MOST_SEATS).contains(count));
        let query = Query::by(Facet::Track, &corpus.tracks.first()?.id);
        let href = Address { route: Route::Themes, query, ..Address::default() }.href();
        let people = rings.iter().map(|(_, count)| count).sum();
        (fits && RINGS.contains(&rings.len())).then_some(Rings { rings, people, track: 0, href })
    }

    /// The rings as a drawing, each a circle whose outline is `pathLength` dots long; the style sheet strokes it in dots.
    pub fn drawing(&self) -> SvgNode {
        let half = (Rings::SIDE / 2).to_string();
        let ring = |(at, (class, count)): (usize, &(&'static str, usize))| {
            let circle = SvgNode::new("circle").attr("class", *class).attr("cx", half.as_str());
            let circle = circle.attr("cy", half.as_str()).attr("r", self.radius(at).to_string());
            circle.attr("pathLength", count.to_string())
        };
        SvgNode::new("svg")
            .attr("viewBox", format!("0 0 {0} {0}", Rings::SIDE))
            .attr("aria-hidden", "true")
            .with(self.rings.iter().enumerate().map(ring))
    }

    /// The radius of a ring, counted from within.
    pub fn radius(&self, ring: usize) -> usize {
        const INNER: usize = 76;
        const OUTER: usize = 172;
        INNER + (OUTER - INNER) * ring / (self.rings.len() - 1).max(1)
    }
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
