//! Which reports a query leaves in view.

use crate::corpus::{Corpus, ThemeIx};
use crate::query::{Facet, Query};

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
