//! Who took part: participants, conversations or organisations per theme, by track.

use super::classes::{dot_shape, theme_class};
use super::figure::{Cell, Figure, Plot, Table};
use super::reports::themes_in;
use super::{bars, dots, scene::Mark};
use crate::corpus::{Corpus, Count, Stated, ThemeIx, TrackShape};
use crate::query::{Facet, Query, words::fold};
use crate::route::{Address, Form, Measure, Order, Route};
use crate::sort::sort_by;
use crate::text::Lang;

/// What the figure can measure, in the order of its switch.
pub const MEASURES: [Measure; 4] =
    [Measure::Participants, Measure::Conversations, Measure::PerConversation, Measure::Organisations];

/// Above this number of people in one theme, dots would be too small to be told apart, and bars are drawn; and so they
/// are where all themes together have more people than a page can draw one by one.
const MOST_DOTS: f64 = 400.0;
const MOST_DOTS_IN_ALL: f64 = 4000.0;

/// One theme with its number.
#[derive(Clone)]
struct Entry {
    theme: ThemeIx,
    value: f64,
    approximate: bool,
    /// Whether the query asks for it; the others stand beside it in grey, for scale.
    is_asked: bool,
    /// Its page, with what of the query can hold there.
    href: String,
}

/// The class of the colour of what is not asked for.
const NOT_ASKED: &str = "k4";

/// A track with its themes and their sum.
struct Tracked {
    track: usize,
    entries: Vec<Entry>,
}

/// The sum over themes, and whether one of them is an 'about'. People per conversation do not add up, so there it is all
/// people by all conversations.
fn sum(corpus: &Corpus, entries: &[Entry], measure: Measure) -> (f64, bool) {
    let total = |measure| -> f64 {
        entries.iter().filter_map(|entry| number(corpus, entry.theme, measure)).map(|(value, _)| value).sum()
    };
    let sum = match measure {
        Measure::PerConversation => total(Measure::Participants) / total(Measure::Conversations),
        other => total(other),
    };
    (sum, entries.iter().any(|entry| entry.approximate))
}

/// The number of a theme in a measure, and whether it is an 'about'. None where the report gives none, or nothing.
pub fn number(corpus: &Corpus, theme: ThemeIx, measure: Measure) -> Option<(f64, bool)> {
    let theme = &corpus.themes[theme];
    let plain = |count: &Option<Count>| {
        count.as_ref().filter(|count| count.value > 0).map(|count| (f64::from(count.value), count.approximate))
    };
    match measure {
        Measure::Participants => plain(&theme.participants),
        Measure::Conversations => plain(&theme.conversations),
        Measure::Organisations => plain(&theme.organisations),
        Measure::PerConversation => {
            let (people, about) = plain(&theme.participants)?;
            Some((people / plain(&theme.conversations)?.0, about))
        }
    }
}

/// The tracks in view with all their themes; none where the query asks for no theme with a number.
fn tracks(corpus: &Corpus, query: &Query, measure: Measure, order: Order) -> Vec<Tracked> {
    let mut tracks: Vec<Tracked> = Vec::new();
    let here = Address { query: query.clone(), ..Address::default() };
    let asked = themes_in(corpus, query);
    for theme in themes_in(corpus, &query.clone().without(Facet::Theme).without(Facet::Place)) {
        let Some((value, approximate)) = number(corpus, theme, measure) else { continue };
        let track = corpus.themes[theme].track;
        let href = here.to(Route::Theme(corpus.themes[theme].id.clone())).href();
        let entry = Entry { theme, value, approximate, is_asked: asked.contains(&theme), href };
        match tracks.iter_mut().find(|tracked| tracked.track == track) {
            Some(tracked) => tracked.entries.push(entry),
            None => tracks.push(Tracked { track, entries: vec![entry] }),
        }
    }
    if !entries(&tracks).any(|entry| entry.is_asked) {
        tracks.clear();
    }
    let name = |entry: &Entry| fold(corpus.themes[entry.theme].title.as_str());
    for tracked in &mut tracks {
        sort_by(&mut tracked.entries, &|a, b| match order {
            Order::Name => name(a).cmp(&name(b)),
            _ => b.value.total_cmp(&a.value),
        });
    }
    tracks
}

fn entries(tracks: &[Tracked]) -> impl Iterator<Item = &Entry> {
    tracks.iter().flat_map(|tracked| &tracked.entries)
}

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
    let approximate = entries(&tracks).any(|entry| entry.approximate);
    let most = entries(&tracks).map(|entry| entry.value).fold(0.0, f64::max);
    let is_part = entries(&tracks).any(|entry| !entry.is_asked);
    let all = tracks.iter().map(|tracked| sum(corpus, &tracked.entries, measure).0).sum();
    let beside = stated.map(|stated| lang.beside_stated(&lang.measured(measure, all, approximate), stated));
    let plot = match (form, measure) {
        (Form::Dots, Measure::Participants) if most <= MOST_DOTS && all <= MOST_DOTS_IN_ALL => {
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
    Figure {
        id: "participants",
        title: title(corpus, &tracks, is_part, lang, measure),
        sentence: lang.participants_sentence(
            measure,
            &tracks
                .iter()
                .map(|tracked| {
                    let (sum, about) = sum(corpus, &tracked.entries, measure);
                    (corpus.tracks[tracked.track].title.clone(), sum, about)
                })
                .collect::<Vec<_>>(),
            is_part,
        ),
        caveat: lang.participants_caveat(approximate, stated),
        table,
        legend: Vec::new(),
        plot,
    }
}

/// The finding is about the first track of which some theme has more than others. Where there is none, and where other
/// themes stand beside what is asked for, it tells the sum of what is asked for, and of how many.
fn title(corpus: &Corpus, tracks: &[Tracked], is_part: bool, lang: Lang, measure: Measure) -> String {
    let names = |entries: &[Entry]| -> String {
        lang.themes_named(&entries.iter().map(|entry| corpus.themes[entry.theme].title.as_str()).collect::<Vec<_>>())
    };
    for tracked in tracks.iter().filter(|_| !is_part) {
        let mut largest = tracked.entries.clone();
        let most = largest.iter().map(|entry| entry.value).fold(0.0, f64::max);
        largest.retain(|entry| entry.value == most);
        if largest.len() < tracked.entries.len() {
            let value = lang.measured(measure, most, largest.iter().any(|entry| entry.approximate));
            let track = corpus.tracks[tracked.track].title.as_str();
            return lang.participants_title(track, &names(&largest), largest.len(), &value);
        }
    }
    let beside: Vec<&Tracked> =
        tracks.iter().filter(|tracked| tracked.entries.iter().any(|entry| entry.is_asked)).collect();
    // Of these tracks together: all, and what is asked for.
    let all: Vec<Entry> = beside.iter().flat_map(|tracked| tracked.entries.iter().cloned()).collect();
    let mut asked = all.clone();
    asked.retain(|entry| entry.is_asked);
    let (part, about) = sum(corpus, &asked, measure);
    let (whole, whole_about) = sum(corpus, &all, measure);
    let of = if whole > part && measure != Measure::PerConversation {
        let titles: Vec<&str> = beside.iter().map(|tracked| corpus.tracks[tracked.track].title.as_str()).collect();
        lang.participants_of(whole, whole_about, &titles)
    } else {
        String::new()
    };
    lang.participants_told(&names(&asked), asked.len(), &lang.measured(measure, part, about), &of)
}

fn mark(corpus: &Corpus, tracked: &Tracked, entry: &Entry, lang: Lang, measure: Measure) -> Mark {
    let theme = &corpus.themes[entry.theme];
    let mut aside = Vec::new();
    if measure == Measure::Participants {
        let talks = number(corpus, entry.theme, Measure::Conversations);
        aside.extend(talks.map(|(talks, _)| lang.in_conversations(talks as u32)));
        let (sum, _) = sum(corpus, &tracked.entries, measure);
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
    let (sum, about) = sum(corpus, &tracked.entries, measure);
    format!("{}: {}", corpus.tracks[tracked.track].title.as_str(), lang.measured(measure, sum, about))
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
