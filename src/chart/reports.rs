//! Which reports a query leaves in view.

use crate::corpus::{Corpus, ThemeIx};
use crate::query::{Facet, Index, Query};

/// The reports that a query leaves in view: those of its tracks, themes and places. Summaries are never among them,
/// since nobody took part in a summary.
pub fn themes_in(corpus: &Corpus, query: &Query) -> Vec<ThemeIx> {
    // Ids that the corpus does not know narrow nothing, here as in the answer to a query.
    let narrows = |facet: Facet, is_known: &dyn Fn(&str) -> bool| query.chosen(facet).iter().any(|id| is_known(id));
    let by_track = narrows(Facet::Track, &|id| corpus.tracks.iter().any(|track| track.id == id));
    let by_theme = narrows(Facet::Theme, &|id| corpus.theme(id).is_some());
    let by_place = narrows(Facet::Place, &|id| corpus.place(id).is_some());
    (0..corpus.themes.len())
        .filter(|&theme| {
            let item = &corpus.themes[theme];
            let hosted = || item.hosts.iter().any(|&place| query.has(Facet::Place, &corpus.places[place].id));
            !corpus.is_summary(theme)
                && (!by_track || query.has(Facet::Track, &corpus.tracks[item.track].id))
                && (!by_theme || query.has(Facet::Theme, &item.id))
                && (!by_place || hosted())
        })
        .collect()
}

/// The choices that are about reports, not about their cards.
const OF_REPORTS: [Facet; 3] = [Facet::Track, Facet::Theme, Facet::Place];

/// The same query without what asks of cards: nobody who took part is counted by what they said.
fn of_reports(query: &Query) -> Query {
    let mut query = query.clone().without_words();
    query.retain(&|facet, _| OF_REPORTS.contains(&facet));
    query
}

/// Whether a query asks of cards too, and not only of reports.
pub fn asks_of_cards(query: &Query) -> bool {
    of_reports(query) != *query
}

/// What of a query narrows a figure. A chosen place is marked on the map, but hides no other.
pub fn narrowing(figure: &str, query: &Query) -> Query {
    match figure {
        "participants" => of_reports(query),
        "hosts" => query.clone().without(Facet::Place),
        _ => query.clone(),
    }
}

/// The reports that a query leaves in view, and where it asks of cards those with cards that answer it.
pub fn themes_with_cards(corpus: &Corpus, index: &Index, query: &Query) -> Vec<ThemeIx> {
    let mut themes = themes_in(corpus, query);
    if asks_of_cards(query) {
        let found = index.matches(query);
        themes.retain(|&theme| !found.is_disjoint(&index.records(Facet::Theme, &corpus.themes[theme].id)));
    }
    themes
}
