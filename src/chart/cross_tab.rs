//! Counts of records by two facets at once: what bars in pieces and matrices are made of.

use super::figure::{Cell, Key, Table};
use super::likeness::chain;
use super::parts::Part;
use super::{bars, matrix, scene::Mark};
use crate::query::compare::percents;
use crate::query::{Query, RecordSet, words::fold};
use crate::route::{Address, Order};
use crate::sort::sorted_places;
use crate::text::Lang;

/// How many rows or cells a sentence tells, and how many records a cell must hold for that.
const TOLD: usize = 3;
const LEAST_TOLD: f64 = 3.0;

/// A row of counts.
#[derive(Clone, Debug)]
pub struct CountRow {
    /// What is counted.
    pub row: Part,
    /// How many records it has.
    pub count: usize,
    /// How many of them each part has; none where there can be none.
    pub parts: Vec<Option<usize>>,
    /// Its place by size, from 0.
    pub rank: usize,
}

/// Rows by parts, each number with the query that gives its records.
pub struct CrossTab<'a> {
    lang: Lang,
    base: &'a Query,
    unit: fn(Lang, usize) -> String,
    /// How many records there are in all.
    pub whole: usize,
    /// Whether shares of the whole go with the numbers.
    pub shares: bool,
    /// Whether shares are those of each part, a whole of its own.
    pub of_parts: bool,
    /// Whether the first two parts stand back to back.
    pub mirrored: bool,
    /// Whether the rows are those that the reader chose.
    pub is_choice: bool,
    /// The parts.
    pub parts: Vec<Part>,
    /// Rows with at least one record.
    pub lines: Vec<CountRow>,
    wholes: Vec<usize>,
}

impl<'a> CrossTab<'a> {
    /// Counts the records of a query, which are given too, by rows and parts. The largest row comes first.
    pub fn new(
        lang: Lang,
        (base, records): (&'a Query, &RecordSet),
        unit: fn(Lang, usize) -> String,
        rows: Vec<Part>,
        parts: Vec<Part>,
    ) -> Self {
        let mut lines = Vec::new();
        for row in rows {
            let mut here = row.bits.clone();
            here.intersect_with(records);
            let count = here.count_ones(..);
            if count > 0 {
                let parts = parts.iter().map(|part| Some(here.intersection_count(&part.bits))).collect();
                lines.push(CountRow { row, count, parts, rank: 0 });
            }
        }
        let wholes = parts.iter().map(|part| part.bits.intersection_count(records)).collect();
        let whole = records.count_ones(..);
        let mut cross = CrossTab {
            lang,
            base,
            unit,
            whole,
            shares: false,
            of_parts: false,
            mirrored: false,
            is_choice: false,
            parts,
            lines,
            wholes,
        };
        cross.arrange(Order::Size);
        for (rank, line) in cross.lines.iter_mut().enumerate() {
            line.rank = rank;
        }
        cross
    }

    /// Orders the rows; parts keep their order, unless what is alike is to stand next to each other.
    pub fn arrange(&mut self, order: Order) {
        let lines = &self.lines;
        let by_name = |a: usize, b: usize| fold(&lines[a].row.title).cmp(&fold(&lines[b].row.title));
        let by_size = |a: usize, b: usize| lines[b].count.cmp(&lines[a].count).then_with(|| by_name(a, b));
        let places = sorted_places(lines.len(), if order == Order::Name { &by_name } else { &by_size });
        self.put_lines(&places);
    }

    /// Puts next to each other what is alike, rows and parts.
    pub fn by_likeness(&mut self) {
        let number = |line: &CountRow, part: usize| line.parts[part].unwrap_or(0) as f64;
        let of_parts = |part| self.lines.iter().map(|line| number(line, part)).collect();
        let parts = chain(&(0..self.parts.len()).map(of_parts).collect::<Vec<_>>());
        let of_lines = |line: &CountRow| (0..self.parts.len()).map(|part| number(line, part)).collect();
        let lines = chain(&self.lines.iter().map(of_lines).collect::<Vec<_>>());
        self.put_lines(&lines);
        self.put_parts(&parts);
    }

    fn put_parts(&mut self, places: &[usize]) {
        self.parts = places.iter().map(|&place| self.parts[place].clone()).collect();
        self.wholes = places.iter().map(|&place| self.wholes[place]).collect();
        for line in &mut self.lines {
            line.parts = places.iter().map(|&place| line.parts[place]).collect();
        }
    }

    fn put_lines(&mut self, places: &[usize]) {
        self.lines = places.iter().map(|&place| self.lines[place].clone()).collect();
    }

    /// The rows with the most records, and their number.
    pub fn top(&self) -> (Vec<&str>, usize) {
        let most = self.lines.iter().map(|line| line.count).max().unwrap_or(0);
        (self.lines.iter().filter(|line| line.count == most).map(|line| line.row.title.as_str()).collect(), most)
    }

    /// The names of the parts that have records, with their numbers.
    pub fn part_sums(&self) -> Vec<(&str, usize)> {
        let sum = |part: usize| self.lines.iter().filter_map(|line| line.parts[part]).sum();
        let named = self.parts.iter().enumerate().map(|(place, part)| (part.id.as_str(), sum(place)));
        named.filter(|(_, sum)| *sum > 0).collect()
    }

    /// The largest rows one by one, and how many they are, where a 'most' would compare nothing: few rows that are all alike,
    /// such as one alone, or what the reader chose. For rows in the order of size, in which they are at first.
    pub fn told(&self) -> Option<(String, usize)> {
        let shown = self.lines.len().min(TOLD);
        let is_level = self.lines.len() <= TOLD && self.lines.iter().all(|line| line.count == self.lines[0].count);
        if shown == 0 || !(is_level || self.is_choice) {
            return None;
        }
        let mut told = String::new();
        for line in &self.lines[..shown] {
            let between = if told.is_empty() { "" } else { "; " };
            told.push_str(&format!("{between}‘{}’: {}", line.row.title, (self.unit)(self.lang, line.count)));
        }
        Some((told, shown))
    }

    /// Takes parts out that no row has.
    pub fn drop_empty_parts(&mut self) {
        let kept = |part: &usize| self.lines.iter().any(|line| line.parts[*part] > Some(0));
        let kept: Vec<usize> = (0..self.parts.len()).filter(kept).collect();
        self.put_parts(&kept);
    }

    /// What the colours of the parts stand for.
    pub fn legend(&self) -> Vec<Key> {
        self.parts.iter().map(|part| (part.class, part.title.clone())).collect()
    }

    /// [`TOLD`] rows after the first `skip` by size, with their numbers: '‘Wonen’ (12)'.
    pub fn next(&self, skip: usize) -> Vec<String> {
        let at = |rank: usize| self.lines.iter().find(|line| line.rank == rank);
        let named = |line: &CountRow| self.lang.with_number(&line.row.title, line.count);
        (skip..skip + TOLD).filter_map(at).map(named).collect()
    }

    /// The number of a row, or of one of its parts, with its evidence.
    pub(super) fn mark(&self, line: &CountRow, part: Option<usize>, count: usize) -> Mark {
        let (id, whole, name) = match part {
            Some(place) => {
                let part = &self.parts[place];
                let whole = if self.of_parts { self.wholes[place] } else { self.whole };
                (format!("{}:{}", line.row.id, part.id), whole, Some(part.title.as_str()))
            }
            None => (line.row.id.clone(), self.whole, None),
        };
        let share = self.shares.then(|| self.lang.share_with_whole(count, whole));
        Mark {
            id,
            value: count as f64,
            label: self.lang.count_mark(&line.row.title, name, &(self.unit)(self.lang, count), share),
            href: self.href(line, part),
        }
    }

    /// The address of the records that a row holds, or a part of it.
    fn href(&self, line: &CountRow, part: Option<usize>) -> String {
        let query = line.row.narrow(self.base.clone());
        let query = match part {
            Some(place) => self.parts[place].narrow(query),
            None => query,
        };
        Address::cards(query).href()
    }

    fn cell(&self, line: &CountRow, part: Option<usize>, count: usize) -> Cell {
        Cell::number(self.lang.number(count), count as f64, self.href(line, part))
    }

    /// Every row, with its total, its share where shares are shown, and its parts.
    pub fn table(&self, heading: &str) -> Table {
        let lang = self.lang;
        let mut head = vec![heading.to_owned(), lang.total().to_owned()];
        if self.shares {
            head.push(lang.share_of_whole(self.whole));
        }
        head.extend(self.parts.iter().map(|part| part.title.clone()));
        if self.of_parts {
            let share = |(part, &whole): (&Part, &usize)| lang.share_of_part(&part.title, whole);
            head.extend(self.parts.iter().zip(&self.wholes).map(share));
        }
        let share = |part: usize, whole: usize| Cell::share(lang.share_in_words(part, whole), percents(part, whole));
        let mut rows = Vec::new();
        for line in &self.lines {
            let total = self.cell(line, None, line.count);
            let href = total.href.clone().unwrap_or_default();
            let mut row = vec![Cell::link(line.row.title.as_str(), href), total];
            if self.shares {
                row.push(share(line.count, self.whole));
            }
            for (place, count) in line.parts.iter().enumerate() {
                row.push(match *count {
                    None => Cell::words("–"),
                    Some(0) => Cell::words("0"),
                    Some(count) => self.cell(line, Some(place), count),
                });
            }
            if self.of_parts {
                for (count, &whole) in line.parts.iter().zip(&self.wholes) {
                    row.push(share(count.unwrap_or(0), whole));
                }
            }
            rows.push(row);
        }
        Table { head, rows }
    }

    /// The largest rows as bars in pieces.
    pub fn bars(&self, most: usize) -> Vec<bars::Row> {
        let mut rows = Vec::new();
        for line in self.lines.iter().filter(|line| line.rank < most) {
            let mut segments = Vec::new();
            for (place, part) in self.parts.iter().enumerate() {
                if let Some(count @ 1..) = line.parts[place] {
                    segments.push(bars::Segment {
                        mark: self.mark(line, Some(place), count),
                        class: part.class,
                        approximate: false,
                        left: self.mirrored && place == 0,
                        number: self.lang.number(count),
                    });
                }
            }
            rows.push(bars::Row {
                label: line.row.title.clone(),
                number: if self.mirrored { String::new() } else { self.lang.number(line.count) },
                whole: Some(self.mark(line, None, line.count)),
                segments,
            });
        }
        rows
    }

    /// The largest rows as a matrix: cells in shades by their number, or bars by their share of the part. With a heading
    /// over its columns, these go by their ids.
    pub fn matrix(&self, most: usize, heading: &str, is_bars: bool) -> matrix::Matrix {
        let share = |place: usize, count: usize| {
            let whole = if is_bars { self.wholes[place].max(1) } else { 1 };
            count as f32 / whole as f32
        };
        let shown = || self.lines.iter().filter(|line| line.rank < most);
        let of_line = |line: &CountRow| {
            let shares = line.parts.iter().enumerate().map(|(place, count)| share(place, count.unwrap_or(0)));
            shares.fold(0.0, f32::max)
        };
        let largest = shown().map(of_line).fold(0.0, f32::max);
        let mut rows = Vec::new();
        for line in shown() {
            let mut cells = Vec::new();
            for (place, count) in line.parts.iter().enumerate() {
                cells.push(match *count {
                    None => matrix::MatrixCell::Absent,
                    Some(0) => matrix::MatrixCell::Zero,
                    Some(count) => {
                        let mut number = self.lang.number(count);
                        if is_bars {
                            number = format!("{} ({number})", self.lang.share_in_short(count, self.wholes[place]));
                        }
                        let mark = self.mark(line, Some(place), count);
                        matrix::MatrixCell::Mark(mark, number, share(place, count) / largest)
                    }
                });
            }
            rows.push(matrix::Row {
                label: line.row.title.clone(),
                number: if is_bars { String::new() } else { self.lang.number(line.count) },
                whole: self.mark(line, None, line.count),
                cells,
            });
        }
        let name = |(part, &whole): (&Part, &usize)| match (is_bars, heading.is_empty()) {
            (true, _) => (format!("{}: {}", part.title, (self.unit)(self.lang, whole)), part.class),
            (_, true) => (part.title.clone(), part.class),
            _ => (part.id.clone(), part.class),
        };
        let columns = self.parts.iter().zip(&self.wholes).map(name).collect();
        let heading = heading.to_owned();
        matrix::Matrix { heading, columns, rows, is_bars, alone: None, callouts: Vec::new() }
    }

    /// The cells that hold most more than row and part would give if they had nothing to do with each other, told
    /// against the share of the row in the whole. Fewer than three records say nothing.
    pub fn callouts(&self) -> Vec<matrix::Callout> {
        let mut found: Vec<(f64, usize, usize)> = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            for (place, count) in line.parts.iter().enumerate() {
                let expected = (line.count * self.wholes[place]) as f64 / self.whole as f64;
                let count = count.unwrap_or(0) as f64;
                if count >= LEAST_TOLD && count > expected {
                    found.push(((count - expected) / expected.sqrt(), at, place));
                }
            }
        }
        let places = sorted_places(found.len(), &|a, b| found[b].0.total_cmp(&found[a].0));
        let told = places.into_iter().take(TOLD).map(|told| {
            let (_, at, place) = found[told];
            let line = &self.lines[at];
            let count = line.parts[place].unwrap_or(0);
            let whole = (self.unit)(self.lang, self.wholes[place]);
            let share = self.lang.share_in_words(line.count, self.whole);
            let [before, after] = self.lang.callout(&line.row.title, &self.parts[place].title, &whole, &share);
            matrix::Callout { text: [before, self.lang.number(count), after], href: self.href(line, Some(place)) }
        });
        told.collect()
    }
}
