//! How often each code occurs: a column of bars for each track, one bar divided by track or by kind, or two tracks back
//! to back.

use super::bars;
use super::cross_tab::CrossTab;
use super::figure::{Figure, Plot};
use super::parts::{kinds, occurring, parts};
use crate::corpus::Corpus;
use crate::query::{Facet, Index, Query};
use crate::route::{Counting, Order, Stack};
use crate::text::Lang;

/// How many bars and dumbbells are drawn at first.
pub const FIRST: usize = 10;

/// What the frequency figure counts, and how its bars are divided and ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Which records count.
    pub counting: Counting,
    /// How tracks and kinds stand in it.
    pub stack: Stack,
    /// The order of the bars; by likeness they stand by size.
    pub order: Order,
    /// How many bars are plotted, those with the most records.
    pub most: usize,
}

/// The query whose records are counted: the reader's own, with the kinds that count as ideas where the reader chose no
/// kinds. Codes are left out, since they are what is counted by.
pub fn counted_query(query: &Query, counting: Counting) -> Query {
    let base = query.clone().without(Facet::Code);
    if effective_counting(query, counting) == Counting::Ideas { base.and_ideas() } else { base }
}

/// What is really counted, where the reader's own kinds take the place of the switch.
pub fn effective_counting(query: &Query, counting: Counting) -> Counting {
    if query.chosen(Facet::Kind).is_empty() { counting } else { Counting::All }
}

/// The frequency figure. The table always holds every code. Where two tracks stand back to back nothing else is counted;
/// where there are no two, they stand as by default.
pub fn figure(corpus: &Corpus, index: &Index, query: &Query, lang: Lang, ask: Options) -> Figure {
    let mut base = counted_query(query, ask.counting);
    let counting = effective_counting(query, ask.counting);
    let mut records = index.matches(&base);
    let mut columns = occurring(parts(corpus, index, &base, lang, Facet::Track), &records);
    let left_out = ask.stack.left_out();
    let mirrored = left_out.is_some() && columns.len() > 1;
    let multiples = ask.stack == Stack::Multiples || (left_out.is_some() && !mirrored);
    if mirrored {
        // Of three tracks one is left out; where there are only two, both stand there.
        if let Some(place) = left_out.filter(|_| columns.len() > 2) {
            columns.remove(place);
        }
        columns.truncate(2);
        base = columns.iter().fold(base.without(Facet::Track), |base, track| base.and(Facet::Track, &track.id));
        records = index.matches(&base);
    } else if ask.stack == Stack::Kind {
        columns = kinds(corpus, index, &base, lang, &records);
    }
    let codes = parts(corpus, index, query, lang, Facet::Code);
    let is_choice = codes.len() < index.values(Facet::Code).len();
    let unit = lang.unit_of(counting);
    let mut cross = CrossTab::new(lang, (&base, &records), unit, codes, columns);
    cross.shares = true;
    cross.is_choice = is_choice;
    cross.mirrored = mirrored;
    cross.of_parts = mirrored || multiples;
    if !mirrored {
        cross.drop_empty_parts();
    }
    let (top, highest) = cross.top();
    let (title, told) = cross.told().unwrap_or_else(|| (lang.frequency_title(&top, highest, counting), top.len()));
    let mut sentence = lang.frequency_sentence(counting, cross.whole, cross.lines.len(), &cross.next(told));
    if let ([one, other], true) = (&cross.parts[..], mirrored) {
        sentence.push_str(&lang.only_these(&one.title, &other.title));
    }
    cross.arrange(ask.order);
    Figure {
        id: "frequency",
        title,
        sentence,
        caveat: lang.count_caveat().to_owned(),
        table: cross.table(lang.topic()),
        // Columns have their names above them.
        legend: if multiples { Vec::new() } else { cross.legend() },
        plot: if multiples {
            Plot::Matrix(cross.matrix(ask.most, "", true))
        } else {
            Plot::Bars(bars::Bars {
                groups: vec![bars::Group { title: String::new(), rows: cross.bars(ask.most) }],
                mirrored,
                unit: lang.counted_name(counting).to_owned(),
            })
        },
    }
}
