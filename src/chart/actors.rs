//! Who is to act: how often each party is named, stacked by track.

use super::bars;
use super::cross_tab::CrossTab;
use super::figure::{Figure, Plot};
use super::frequency::effective_counting;
use super::parts::{occurring, parts};
use crate::corpus::Corpus;
use crate::query::{Facet, Index, Query, RecordSet};
use crate::route::{Counting, Order};
use crate::text::Lang;

/// The actors figure. The sentence says how many records name nobody, since most do not.
pub fn figure(corpus: &Corpus, index: &Index, query: &Query, lang: Lang, counting: Counting, order: Order) -> Figure {
    let base = query.clone().without(Facet::Actor);
    let base = if effective_counting(query, counting) == Counting::Ideas { base.and_ideas() } else { base };
    let records = index.matches(&base);
    let tracks = occurring(parts(corpus, index, &base, lang, Facet::Track), &records);
    let actors = parts(corpus, index, query, lang, Facet::Actor);
    let is_choice = actors.len() < index.values(Facet::Actor).len();
    let counting = effective_counting(query, counting);
    let unit = lang.unit_of(counting);
    let mut cross = CrossTab::new(lang, (&base, &records), unit, actors, tracks);
    cross.shares = true;
    cross.is_choice = is_choice;
    cross.drop_empty_parts();
    let mut named = RecordSet::with_capacity(corpus.records.len());
    index.values(Facet::Actor).iter().for_each(|(_, bits)| named.union_with(bits));
    let named = named.intersection_count(&records);
    let silent = cross.whole - named;
    let (top, most) = cross.top();
    let (title, told) = cross.told().unwrap_or_else(|| {
        // Those who are chosen have none; others may.
        let is_nothing = top.is_empty() && named > 0;
        let title =
            if is_nothing { lang.nothing_to_count().to_owned() } else { lang.actors_title(&top, &unit(lang, most)) };
        (title, top.len())
    });
    let sentence = lang.actors_sentence(named, &unit(lang, cross.whole), silent, &cross.next(told));
    cross.arrange(order);
    Figure {
        id: "actors",
        title,
        sentence,
        caveat: lang.actors_caveat(&unit(lang, silent), silent),
        table: cross.table(lang.facet(Facet::Actor)),
        legend: cross.legend(),
        plot: Plot::Bars(bars::Bars {
            groups: vec![bars::Group { title: String::new(), rows: cross.bars(usize::MAX) }],
            mirrored: false,
            unit: lang.counted_name(counting).to_owned(),
        }),
    }
}
