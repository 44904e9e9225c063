//! What differs most between choices side by side: the share of each side's records that have a topic.

use super::classes::{dot_shape, track_class};
use super::dumbbell::{Dumbbells, End, Row, Side};
use super::figure::{Cell, Figure, Plot, Table};
use super::scene::Mark;
use crate::corpus::{Corpus, TrackShape};
use crate::query::compare::{self, Comparison};
use crate::query::{Facet, Query};
use crate::route::Address;
use crate::text::Lang;

/// The colours of sides that are tracks, and of others, which are greys: the hues of tracks are theirs alone.
const OF_TRACKS: [&str; compare::MAX_SIDES] = ["t0", "t1", "t2", "t3"];
const OF_OTHERS: [&str; compare::MAX_SIDES] = ["k0", "k3", "k2", "k1"];
const SHAPES: [Option<TrackShape>; compare::MAX_SIDES] =
    [Some(TrackShape::Circle), Some(TrackShape::Square), Some(TrackShape::Diamond), None];
/// How many differences are told.
const TOLD: usize = 3;

/// The class of a colour and a shape, a triangle where there is none.
type Looks = (&'static str, Option<TrackShape>);

/// The looks of a side that is a track.
#[inline(never)]
fn own(corpus: &Corpus, side: &compare::Side) -> Option<Looks> {
    let of_side = |track: &crate::corpus::Track| side.facet == Facet::Track && track.id == side.id;
    let track = corpus.tracks.iter().position(of_side)?;
    Some((track_class(track), Some(dot_shape(corpus, track))))
}

/// The looks of each side: those of its track, which no other side has then.
pub fn looks(corpus: &Corpus, sides: &[compare::Side]) -> Vec<Looks> {
    let mut looks: Vec<Looks> = Vec::new();
    for side in sides {
        let owned = own(corpus, side);
        let classes = if owned.is_some() { OF_TRACKS } else { OF_OTHERS };
        let free_class = |class: &&str| looks.iter().all(|(taken, _)| taken != class);
        let free_shape = |shape: &Option<TrackShape>| {
            looks.iter().all(|(_, taken)| taken != shape)
                && (owned.is_some()
                    || sides.iter().all(|other| own(corpus, other).is_none_or(|other| other.1 != *shape)))
        };
        let class = owned.map(|own| own.0).into_iter().chain(classes).find(free_class).unwrap_or(classes[0]);
        let shape = owned.map(|own| own.1).into_iter().chain(SHAPES).find(free_shape).unwrap_or(None);
        looks.push((class, shape));
    }
    looks
}

/// The contrast figure. The table holds every row, the drawing the first `most`.
pub fn figure(corpus: &Corpus, comparison: &Comparison, lang: Lang, most: usize) -> Figure {
    let Comparison { sides, rows, by, .. } = comparison;
    let view = View { corpus, comparison, lang };
    let names: Vec<String> = sides.iter().map(|side| lang.side_name(corpus, side.facet, &side.id)).collect();
    let counts: Vec<(String, usize, usize)> =
        sides.iter().zip(&names).map(|(side, name)| (name.clone(), side.count, side.whole)).collect();
    let asked = lang.asked_about(corpus, &comparison.asked);
    let row_name = |row: &compare::Row| lang.value(corpus, *by, &row.id);
    let mut gaps = Vec::new();
    for row in rows.iter().take(TOLD).filter(|row| row.gap > 0) {
        let Some((high, low)) = row.ends else { continue };
        let at = |side: usize| {
            let whole = sides[side].count;
            lang.share_at(row.counts[side], whole, whole < compare::FEW, &names[side])
        };
        gaps.push([row_name(row), at(high), at(low)]);
    }
    let few = counts.iter().filter(|side| (1..compare::FEW).contains(&side.1)).map(|side| (side.0.as_str(), side.1));
    let few: Vec<(&str, usize)> = few.collect();
    let silent: Vec<&str> = counts.iter().filter(|side| side.1 == 0).map(|side| side.0.as_str()).collect();
    let same = match rows.first().and_then(|row| row.ends) {
        Some(_) => (lang.contrast_same(), lang.contrast_why_same()),
        None if silent.len() + 1 == sides.len() && !silent.is_empty() => (lang.contrast_alone(), ""),
        None => (lang.contrast_nothing(), lang.compare_one_more()),
    };
    let title = match rows.first() {
        _ if !asked.is_empty() && sides.iter().any(|side| side.count > 0) => lang.contrast_asked(&asked, &counts),
        Some(row) if row.gap > 0 => {
            let (high, low) = row.ends.unwrap_or_default();
            let sides = (names[high].as_str(), names[low].as_str());
            let top: Vec<String> = rows.iter().take_while(|next| next.gap == row.gap).map(row_name).collect();
            let top: Vec<&str> = top.iter().map(String::as_str).collect();
            lang.contrast_title(&top, row.gap, sides, rows.len())
        }
        _ => same.0.to_owned(),
    };
    // One end alone is no contrast.
    let most = if rows.first().is_some_and(|row| row.ends.is_some()) { most } else { 0 };
    let plotted = rows.iter().take(most).map(|row| view.row(row, &names));
    Figure {
        id: "contrast",
        title,
        sentence: lang.contrast_sentence(&gaps, rows.len() == 1, &few, &silent, same.1),
        caveat: lang.contrast_caveat(!few.is_empty()),
        table: view.table(&asked),
        legend: Vec::new(),
        plot: Plot::Dumbbells(Dumbbells { sides: view.sides(), rows: plotted.collect() }),
    }
}

struct View<'a> {
    corpus: &'a Corpus,
    comparison: &'a Comparison,
    lang: Lang,
}

impl View<'_> {
    fn name(&self, side: &compare::Side) -> String {
        self.lang.value(self.corpus, side.facet, &side.id)
    }

    fn href(&self, side: &compare::Side, row: &compare::Row) -> String {
        Address::cards(self.comparison.narrowed(side, row)).href()
    }

    fn sides(&self) -> Vec<Side> {
        let sides = &self.comparison.sides;
        let side = |(side, (class, shape)): (&compare::Side, (&'static str, Option<TrackShape>))| {
            let counted = format!(": {}", self.lang.cards_counted(side.count));
            let label = self.name(side) + if side.count > 0 { &counted } else { "" };
            let mark = (side.count > 0).then(|| Mark {
                id: side.facet.hook(&side.id),
                value: side.count as f64,
                label: label.clone(),
                href: Address::cards(side.query.clone()).href(),
            });
            Side { label, class, shape, mark }
        };
        sides.iter().zip(looks(self.corpus, sides)).map(side).collect()
    }

    fn row(&self, row: &compare::Row, names: &[String]) -> Row {
        let label = self.lang.value(self.corpus, self.comparison.by, &row.id);
        let mut ends = Vec::new();
        for ((side, name), &count) in self.comparison.sides.iter().zip(names).zip(&row.counts) {
            let mark = (count > 0).then(|| Mark {
                id: format!("{}:{}", row.id, side.facet.hook(&side.id)),
                value: count as f64,
                label: self.lang.contrast_mark(&label, name, count, side.count),
                href: self.href(side, row),
            });
            let number = self.lang.share_in_short(count, side.count);
            let share = count as f64 * 100.0 / side.count.max(1) as f64;
            ends.push((side.count > 0).then_some(End { share, number, mark }));
        }
        Row { label, ends }
    }

    /// The number of each side, then every row: for each side its number and its share, and the difference.
    fn table(&self, asked: &str) -> Table {
        let (lang, sides) = (self.lang, &self.comparison.sides);
        let mut head = vec![lang.facet(self.comparison.by).to_owned()];
        for side in sides {
            head.extend([self.name(side), lang.share_of_part(&self.name(side), side.count)]);
        }
        head.push(lang.contrast_gap().to_owned());
        let number = |count: usize, query: &dyn Fn() -> Query| match count {
            0 => Cell::words("0"),
            _ => Cell::number(lang.number(count), count as f64, Address::cards(query()).href()),
        };
        let share = |count: usize, whole: usize| match whole {
            0 => Cell::words("–"),
            _ => Cell::share(lang.share_in_words(count, whole), compare::percents(count, whole)),
        };
        let mut rows = Vec::new();
        if !sides.is_empty() {
            let mut cells = vec![Cell::words(if asked.is_empty() { lang.total() } else { asked })];
            for side in sides {
                let part = match (asked.is_empty(), side.whole) {
                    (true, _) | (_, 0) => "–".to_owned(),
                    (_, whole) => lang.share_with_whole(side.count, whole),
                };
                cells.extend([number(side.count, &|| side.query.clone()), Cell::words(part)]);
            }
            cells.push(Cell::words("–"));
            rows.push(cells);
        }
        for row in &self.comparison.rows {
            let mut cells = vec![Cell::words(lang.value(self.corpus, self.comparison.by, &row.id))];
            for (side, &count) in sides.iter().zip(&row.counts) {
                let cell = number(count, &|| self.comparison.narrowed(side, row));
                cells.extend([cell, share(count, side.count)]);
            }
            cells.push(Cell::words(if row.ends.is_some() { lang.number(row.gap) } else { "–".to_owned() }));
            rows.push(cells);
        }
        Table { head, rows }
    }
}
