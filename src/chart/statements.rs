//! The signature figure: every card a dot, grouped by who, kind, topic or theme.

use super::classes::dot_shape;
use super::cross_tab::CrossTab;
use super::dot_matrix::{Dot, DotGroup, DotMatrix};
use super::figure::{Figure, Plot};
use super::parts::{occurring, parts};
use crate::corpus::{Corpus, Kind, RecordIx, Track};
use crate::query::{Facet, Index, Query, RecordSet};
use crate::route::Grouping;
use crate::sort::sorted_places;
use crate::text::Lang;

/// More dots than this would be no picture any more: each then stands for several cards.
const MOST: usize = 2000;

/// The figure of all cards. Those that answer the query count and are lit, the others are faded. A card with several
/// topics stands at its first, and its group says how many it has in all.
pub fn figure(corpus: &Corpus, index: &Index, query: &Query, lang: Lang, by: Grouping) -> Figure {
    let found = index.matches(query);
    let mut all = index.reports();
    all.union_with(&found);
    let per = all.count_ones(..).div_ceil(MOST).max(1);
    let open = Query::default();
    let rows = parts(corpus, index, query, lang, by.facet());
    let is_choice = rows.len() < index.values(by.facet()).len();
    // Cards of a track are of no other, and nor are those of a theme: labels and order tell who speaks.
    let is_mixed = matches!(by, Grouping::Kind | Grouping::Topic);
    let mut tracks = occurring(parts(corpus, index, &open, lang, Facet::Track), &all);
    let legend =
        tracks.iter().filter(|_| by != Grouping::Track).map(|track| (track.class, track.title.clone())).collect();
    let speakers = tracks.iter().filter(|track| !track.bits.is_disjoint(&found)).count();
    tracks.retain(|_| is_mixed);
    let mut cross = CrossTab::new(lang, (query, &found), Lang::cards_counted, rows, tracks);
    cross.is_choice = is_choice;
    let order = order(corpus, index, by);
    let groups = groups(corpus, index, (&all, &found), by, per);
    let mut matrix = DotMatrix {
        grouping: by.word(),
        shapes: (0..corpus.tracks.len()).map(|track| dot_shape(corpus, track)).collect(),
        is_wide: by == Grouping::Track,
        ..DotMatrix::default()
    };
    for place in order {
        let dots = &groups[place];
        let value = index.values(by.facet()).get(place);
        if dots.is_empty() {
            continue;
        }
        let label = value.map_or_else(|| lang.no_topic().to_owned(), |(id, _)| lang.value(corpus, by.facet(), id));
        let line = cross.lines.iter().find(|line| value.is_some_and(|(id, _)| *id == line.row.id));
        let here = dots.iter().filter(|(dot, _)| dot.is_lit).map(|(_, cards)| cards).sum::<usize>();
        let in_all = line.map_or(here, |line| line.count);
        let mut mark = line.map(|line| cross.mark(line, None, line.count));
        if let Some(mark) = mark.as_mut().filter(|_| (1..in_all).contains(&here)) {
            mark.label += &lang.of_them_here(here);
        }
        // What no link can give has no number: topics beside those that were chosen, and cards without any.
        let number = match &mark {
            None => String::new(),
            Some(_) if in_all == here => lang.number(here),
            Some(_) if here == 0 => lang.elsewhere_in_all(in_all),
            Some(_) => lang.here_of_all(here, in_all),
        };
        let dots = dots.iter().map(|(dot, _)| *dot).collect();
        matrix.groups.push(DotGroup { label, number, mark, dots });
    }
    let (top, most) = cross.top();
    let ends = |group: Option<&DotGroup>| group.map_or(String::new(), |group| group.label.clone());
    let mut named = matrix.groups.iter().filter(|group| group.mark.is_some());
    // One kind of dialogue alone says nothing about who speaks of what.
    let spread = (by == Grouping::Topic && speakers > 1).then(|| (ends(named.next()), ends(named.next_back())));
    Figure {
        id: "dots",
        title: match (spread.filter(|(_, last)| !last.is_empty()), cross.told()) {
            (None, Some((told, _))) => told,
            (spread, _) => lang.dots_title(&top, most, cross.whole, spread),
        },
        sentence: lang.dots_sentence(cross.whole, cross.whole < all.count_ones(..), per),
        caveat: lang.dots_caveat(by == Grouping::Topic),
        table: cross.table(lang.facet(by.facet())),
        legend,
        plot: Plot::Records(matrix),
    }
}

/// The places of the groups in reading order: topics from those that the first track names most often beside the last one
/// to those of which the reverse holds, by shares, since tracks differ in size; all else in the order of the corpus.
fn order(corpus: &Corpus, index: &Index, by: Grouping) -> Vec<usize> {
    let values = index.values(by.facet());
    let is_report = |(track, _): &(&Track, &(String, RecordSet))| !track.summary;
    let tracks = corpus.tracks.iter().zip(index.values(Facet::Track)).filter(is_report);
    let tracks: Vec<&RecordSet> = tracks.map(|(_, (_, records))| records).collect();
    let share = |place: usize, track: &RecordSet| {
        let part = values.get(place).map_or(0, |(_, records)| records.intersection_count(track));
        part as f64 / track.count_ones(..).max(1) as f64
    };
    let lean = |place: usize| match (by, &tracks[..]) {
        (Grouping::Topic, [first, .., last]) => share(place, last) - share(place, first),
        _ => 0.0,
    };
    // What has no topic comes last.
    let mut places = sorted_places(values.len(), &|a, b| lean(a).total_cmp(&lean(b)));
    places.push(values.len());
    places
}

/// The dots of each group, each with how many cards it stands for; behind the groups of values, one of cards without any.
fn groups(
    corpus: &Corpus,
    index: &Index,
    (all, found): (&RecordSet, &RecordSet),
    by: Grouping,
    per: usize,
) -> Vec<Vec<(Dot, usize)>> {
    let place = |record: RecordIx| {
        let item = &corpus.records[record];
        match by {
            Grouping::Track => corpus.themes[item.theme].track,
            Grouping::Kind => Kind::ALL.iter().position(|&kind| kind == item.kind).unwrap_or(0),
            Grouping::Topic => item.codes.first().copied().unwrap_or(corpus.codes.len()),
            Grouping::Theme => item.theme,
        }
    };
    let mut groups: Vec<Vec<(Dot, usize)>> = vec![Vec::new(); index.values(by.facet()).len() + 1];
    // Track by track, so that dots of one colour stand together.
    for (track, (_, records)) in index.values(Facet::Track).iter().enumerate() {
        for record in records.intersection(all) {
            let dot = Dot { record, track, is_lit: found.contains(record) };
            let dots = &mut groups[place(record)];
            match dots.last_mut() {
                Some((last, cards)) if *cards < per && (last.track, last.is_lit) == (track, dot.is_lit) => *cards += 1,
                _ => dots.push((dot, 1)),
            }
        }
    }
    groups
}
