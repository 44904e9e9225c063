//! The themes that a query leaves in view with a number of who took part, by track, and their sums.

use super::reports::themes_in;
use crate::corpus::{Corpus, Count, ThemeIx};
use crate::query::{Facet, Query, words::fold};
use crate::route::{Address, Measure, Order, Route};
use crate::sort::sort_by;
use crate::text::Lang;

/// One theme with its number.
#[derive(Clone)]
pub(super) struct Entry {
    pub theme: ThemeIx,
    pub value: f64,
    pub approximate: bool,
    /// Whether the query asks for it; the others stand beside it in grey, for scale.
    pub is_asked: bool,
    /// Its page, with what of the query can hold there.
    pub href: String,
}

/// A track with its themes, and their sums: of all of them, and of those that are asked for.
pub(super) struct Tracked {
    pub track: usize,
    pub entries: Vec<Entry>,
    pub all: Sum,
    pub asked: Sum,
}

/// A sum over themes. People per conversation do not add up, so there it is all people by all conversations.
#[derive(Clone, Copy, Default)]
pub(super) struct Sum {
    pub value: f64,
    conversations: f64,
    pub approximate: bool,
}

impl Sum {
    fn of(corpus: &Corpus, theme: ThemeIx, measure: Measure, approximate: bool) -> Sum {
        let number = |measure| number(corpus, theme, measure).map_or(0.0, |(value, _)| value);
        match measure {
            Measure::PerConversation => {
                let value = number(Measure::Participants);
                Sum { value, conversations: number(Measure::Conversations), approximate }
            }
            other => Sum { value: number(other), conversations: 0.0, approximate },
        }
    }

    /// Adds what another theme counts.
    pub fn add(&mut self, other: Sum) {
        self.value += other.value;
        self.conversations += other.conversations;
        self.approximate |= other.approximate;
    }

    /// The total; where conversations count, the mean of one.
    pub fn value(self) -> f64 {
        if self.conversations > 0.0 { self.value / self.conversations } else { self.value }
    }

    /// The same in words.
    pub fn measured(self, lang: Lang, measure: Measure) -> String {
        lang.measured(measure, self.value(), self.approximate)
    }
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
            let (talks, roughly) = plain(&theme.conversations)?;
            Some((people / talks, about || roughly))
        }
    }
}

/// The tracks in view with all their themes; none where the query asks for no theme with a number.
pub(super) fn tracks(corpus: &Corpus, query: &Query, measure: Measure, order: Order) -> Vec<Tracked> {
    let mut tracks: Vec<Tracked> = Vec::new();
    let here = Address { query: query.clone(), ..Address::default() };
    let asked = themes_in(corpus, query);
    for theme in themes_in(corpus, &query.clone().without(Facet::Theme).without(Facet::Place)) {
        let Some((value, approximate)) = number(corpus, theme, measure) else { continue };
        let track = corpus.themes[theme].track;
        let href = here.to(Route::Theme(corpus.themes[theme].id.clone())).href();
        let entry = Entry { theme, value, approximate, is_asked: asked.contains(&theme), href };
        let place = tracks.iter().position(|tracked| tracked.track == track).unwrap_or(tracks.len());
        if place == tracks.len() {
            tracks.push(Tracked { track, entries: Vec::new(), all: Sum::default(), asked: Sum::default() });
        }
        let sum = Sum::of(corpus, theme, measure, approximate);
        tracks[place].all.add(sum);
        if entry.is_asked {
            tracks[place].asked.add(sum);
        }
        tracks[place].entries.push(entry);
    }
    if tracks.iter().all(|tracked| tracked.asked.value == 0.0) {
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
