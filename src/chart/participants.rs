//! Who took part: participants, conversations or organisations per theme, by track.

use super::classes::{dot_shape, theme_class};
use super::figure::{Cell, Figure, Plot, Table};
use super::reports::themes_in;
pub use super::took_part::number;
use super::took_part::{Entry, Sum, Tracked, tracks};
use super::{bars, dots, scene::Mark};
use crate::corpus::{Corpus, Stated, ThemeIx, TrackShape};
use crate::query::{Facet, Query};
use crate::route::{Address, Form, Measure, Order, Route};
use crate::text::Lang;

/// What the figure can measure, in the order of its switch.
pub const MEASURES: [Measure; 4] =
    [Measure::Participants, Measure::Conversations, Measure::PerConversation, Measure::Organisations];

/// Above this number of people in one theme, dots would be too small to be told apart, and bars are drawn; and so they
/// are where all themes together have more people than a page can draw one by one.
const MOST_DOTS: f64 = 400.0;
const MOST_DOTS_IN_ALL: f64 = 4000.0;

/// The class of the colour of what is not asked for.
const NOT_ASKED: &str = "dim";

/// The total that the source itself states for a measure, where every report is in view.
fn stated<'a>(corpus: &'a Corpus, query: &Query, measure: Measure) -> Option<&'a Stated> {
    let id = match measure {
        Measure::Participants => "participants",
        Measure::Conversations => "dialogues",
        Measure::Organisations => "organisations",
        Measure::PerConversation => return None,
    };
    let is_whole = themes_in(corpus, query).len() == themes_in(corpus, &Query::default()).len();
    corpus.stated.iter().find(|stated| is_whole && stated.id == id)
}

/// Where the number of a theme is drawn and counted: this figure with that theme chosen.
pub fn evidence(corpus: &Corpus, theme: ThemeIx, measure: Measure) -> String {
    let query = Query::by(Facet::Theme, &corpus.themes[theme].id);
    Address { route: Route::Themes, query, measure, ..Address::default() }.href()
}

/// The number as it stands beside a mark: '± 45'.
fn shown(lang: Lang, value: f64, approximate: bool) -> String {
    lang.with_about(approximate, lang.decimal(value))
}

/// The participants figure. Where the source states a total of its own, it stands below the sums of the reports, in
/// words only: it is another count, and would be no bar on the same axis.
pub fn figure(corpus: &Corpus, query: &Query, lang: Lang, measure: Measure, form: Form, order: Order) -> Figure {
    let tracks = tracks(corpus, query, measure, order);
    let stated = stated(corpus, query, measure).filter(|_| !tracks.is_empty());
    let (mut whole, mut most, mut is_part) = (Sum::default(), 0.0, false);
    for tracked in &tracks {
        whole.add(tracked.all);
        for entry in &tracked.entries {
            most = f64::max(most, entry.value);
            is_part |= !entry.is_asked;
        }
    }
    let beside = stated.map(|stated| lang.beside_stated(&whole.measured(lang, measure), stated));
    let plot = match (form, measure) {
        (Form::Dots, Measure::Participants) if most <= MOST_DOTS && whole.value <= MOST_DOTS_IN_ALL => {
            let mut dots = dots_of(corpus, &tracks, lang);
            dots.groups.extend(beside.map(|title| dots::Group { title, shape: TrackShape::Circle, rows: Vec::new() }));
            Plot::Dots(dots)
        }
        _ => {
            let mut bars = plain(corpus, &tracks, lang, measure);
            bars.groups.extend(beside.map(|title| bars::Group { title, rows: Vec::new() }));
            Plot::Bars(bars)
        }
    };
    let mut table = table(corpus, &tracks, lang, measure);
    table.rows.extend(stated.map(|stated| {
        let number = lang.with_about(stated.approximate, lang.number(stated.value as usize));
        let about = Address::of(Route::About).href();
        vec![Cell::link(lang.stated_label(stated), about), Cell::words("–"), Cell::words(number)]
    }));
    let mut sums = Vec::new();
    for tracked in &tracks {
        sums.push((corpus.tracks[tracked.track].title.as_str(), tracked.all.measured(lang, measure)));
    }
    Figure {
        id: "participants",
        title: title(corpus, &tracks, is_part, lang, measure),
        sentence: lang.participants_sentence(&sums, is_part),
        caveat: lang.participants_caveat(whole.approximate, matches!(plot, Plot::Dots(_)), stated),
        table,
        legend: Vec::new(),
        plot,
    }
}

/// The finding is about the first track of which some theme has more than others. Where there is none, and where other
/// themes stand beside what is asked for, it tells the sum of what is asked for, and of how many.
fn title(corpus: &Corpus, tracks: &[Tracked], is_part: bool, lang: Lang, measure: Measure) -> String {
    let (mut part, mut whole) = (Sum::default(), Sum::default());
    let (mut names, mut beside) = (Vec::new(), Vec::new());
    for tracked in tracks.iter().filter(|tracked| tracked.asked.value > 0.0) {
        let track = corpus.tracks[tracked.track].title.as_str();
        let (mut largest, mut most) = (Vec::new(), Sum::default());
        for entry in tracked.entries.iter().filter(|entry| entry.is_asked) {
            let name = corpus.themes[entry.theme].title.as_str();
            names.push(name);
            if entry.value > most.value {
                largest.clear();
                most = Sum::default();
                most.value = entry.value;
            }
            if entry.value == most.value {
                largest.push(name);
                most.approximate |= entry.approximate;
            }
        }
        if !is_part && largest.len() < tracked.entries.len() {
            return lang.participants_title(track, &largest, &most.measured(lang, measure));
        }
        part.add(tracked.asked);
        whole.add(tracked.all);
        beside.push(track);
    }
    // Averages are no part of each other.
    let is_of_more = whole.value > part.value && measure != Measure::PerConversation;
    let of = is_of_more.then(|| format!("{}{}", lang.about(whole.approximate), lang.decimal(whole.value)));
    lang.participants_told(&names, &part.measured(lang, measure), of, &beside)
}

fn mark(corpus: &Corpus, tracked: &Tracked, entry: &Entry, lang: Lang, measure: Measure) -> Mark {
    let theme = &corpus.themes[entry.theme];
    let mut aside = Vec::new();
    if measure == Measure::Participants {
        let talks = number(corpus, entry.theme, Measure::Conversations);
        aside.extend(talks.map(|(talks, about)| lang.in_conversations(talks as u32, about)));
        let sum = tracked.all.value;
        let track = corpus.tracks[tracked.track].title.as_str();
        aside.push(lang.share_of(entry.value as usize, sum as usize, track));
    }
    if !entry.is_asked {
        aside.push(lang.not_chosen().to_owned());
    }
    Mark {
        id: theme.id.clone(),
        value: entry.value,
        label: lang.participants_mark(theme.title.as_str(), measure, entry.value, entry.approximate, &aside),
        href: entry.href.clone(),
    }
}

fn class(corpus: &Corpus, entry: &Entry) -> &'static str {
    if entry.is_asked { theme_class(corpus, entry.theme) } else { NOT_ASKED }
}

/// A track with its sum.
fn heading(corpus: &Corpus, tracked: &Tracked, lang: Lang, measure: Measure) -> String {
    format!("{}: {}", corpus.tracks[tracked.track].title.as_str(), tracked.all.measured(lang, measure))
}

fn dots_of(corpus: &Corpus, tracks: &[Tracked], lang: Lang) -> dots::Dots {
    let measure = Measure::Participants;
    let groups = tracks.iter().map(|tracked| dots::Group {
        title: heading(corpus, tracked, lang, measure),
        shape: dot_shape(corpus, tracked.track),
        rows: tracked
            .entries
            .iter()
            .map(|entry| dots::Row {
                label: corpus.themes[entry.theme].title.clone(),
                number: shown(lang, entry.value, entry.approximate),
                class: class(corpus, entry),
                count: entry.value as usize,
                approximate: entry.approximate,
                mark: mark(corpus, tracked, entry, lang, measure),
            })
            .collect(),
    });
    dots::Dots { groups: groups.collect() }
}

fn plain(corpus: &Corpus, tracks: &[Tracked], lang: Lang, measure: Measure) -> bars::Bars {
    let row = |tracked: &Tracked, entry: &Entry| bars::Row {
        label: corpus.themes[entry.theme].title.clone(),
        number: shown(lang, entry.value, entry.approximate),
        whole: None,
        segments: vec![bars::Segment {
            mark: mark(corpus, tracked, entry, lang, measure),
            class: class(corpus, entry),
            approximate: entry.approximate,
            left: false,
            number: String::new(),
        }],
    };
    let groups = tracks.iter().map(|tracked| bars::Group {
        title: heading(corpus, tracked, lang, measure),
        rows: tracked.entries.iter().map(|entry| row(tracked, entry)).collect(),
    });
    bars::Bars { groups: groups.collect(), mirrored: false, unit: lang.measure_name(measure).to_owned() }
}

/// What is asked for, and nothing else.
fn table(corpus: &Corpus, tracks: &[Tracked], lang: Lang, measure: Measure) -> Table {
    let mut rows = Vec::new();
    for tracked in tracks {
        let track = corpus.tracks[tracked.track].title.as_str();
        for entry in tracked.entries.iter().filter(|entry| entry.is_asked) {
            rows.push(vec![
                Cell::link(corpus.themes[entry.theme].title.as_str(), entry.href.as_str()),
                Cell::words(track),
                Cell::number(shown(lang, entry.value, entry.approximate), entry.value, entry.href.clone()),
            ]);
        }
    }
    let head = [lang.theme(), lang.track(), lang.measure_name(measure)];
    Table { head: head.map(str::to_owned).to_vec(), rows }
}
