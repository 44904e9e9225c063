//! Codes by theme: which topics come back in which report.

use super::classes::track_class;
use super::cross_tab::CrossTab;
use super::figure::{Figure, Plot};
use super::frequency::{counted_query, effective_counting};
use super::matrix::Matrix;
use super::parts::{occurring, parts};
use crate::corpus::Corpus;
use crate::query::{Facet, Index, Query};
use crate::route::{Counting, Order};
use crate::text::Lang;

/// The matrix of codes by theme. At most `most` codes are plotted, those with the most records; the table always holds
/// every code. Its own order is that of likeness.
pub fn figure(
    corpus: &Corpus,
    index: &Index,
    query: &Query,
    lang: Lang,
    counting: Counting,
    order: Order,
    most: usize,
) -> Figure {
    let base = counted_query(query, counting);
    let records = index.matches(&base);
    let themes = occurring(parts(corpus, index, &base, lang, Facet::Theme), &records);
    let codes = parts(corpus, index, query, lang, Facet::Code);
    let is_choice = codes.len() < index.values(Facet::Code).len();
    let unit = lang.unit_of(effective_counting(query, counting));
    let mut cross = CrossTab::new(lang, (&base, &records), unit, codes, themes);
    cross.is_choice = is_choice;
    let (leaders, led) = leaders(&cross);
    let only = if let [only] = &cross.parts[..] { Some(only.title.as_str()) } else { None };
    let told = cross.told();
    let title = told.map_or_else(|| lang.codes_title(&leaders, led, cross.parts.len(), only), |(told, _)| told);
    let sentence = lang.codes_sentence(&unit(lang, cross.whole), cross.parts.len());
    let callouts = cross.callouts();
    let mut legend = Vec::new();
    for (place, track) in corpus.tracks.iter().enumerate() {
        let class = track_class(place);
        if cross.parts.iter().any(|part| part.class == class) {
            legend.push((class, track.title.clone()));
        }
    }
    match order {
        Order::Own | Order::Likeness => cross.by_likeness(),
        order => cross.arrange(order),
    }
    Figure {
        id: "codes",
        title,
        sentence,
        caveat: lang.count_caveat().to_owned(),
        table: cross.table(lang.topic()),
        legend,
        plot: Plot::Matrix(Matrix { callouts, ..cross.matrix(most, "", false) }),
    }
}

/// The codes that come first in the most themes, and in how many.
fn leaders<'a>(cross: &'a CrossTab) -> (Vec<&'a str>, usize) {
    let mut led = vec![0; cross.lines.len()];
    for part in 0..cross.parts.len() {
        let most = cross.lines.iter().filter_map(|line| line.parts[part]).max().unwrap_or(0);
        for (line, led) in cross.lines.iter().zip(&mut led) {
            *led += usize::from(most > 0 && line.parts[part] == Some(most));
        }
    }
    let most = led.iter().copied().max().unwrap_or(0);
    let first = cross.lines.iter().zip(&led).filter(|(_, led)| **led == most);
    (first.map(|(line, _)| line.row.title.as_str()).collect(), most)
}
