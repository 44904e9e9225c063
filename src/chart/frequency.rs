//! How often each code occurs, stacked by track.

use super::{Cell, Figure, Plot, Table, bars, scene::Mark, track_class};
use crate::corpus::{CodeIx, Corpus};
use crate::query::{Bits, Facet, Index, Query};
use crate::route::{Address, Counting};
use crate::small::arrange;
use crate::text::{Lang, names::Titled};

/// One code with its count in each track.
struct Entry {
    code: CodeIx,
    count: usize,
    /// Track and count, for tracks in which it occurs.
    parts: Vec<(usize, usize)>,
}

/// The query whose records are counted: the reader's own, with the kinds that count as ideas where the reader chose no
/// kinds. Codes are left out, since they are what is counted by.
pub fn counted(query: &Query, counting: Counting) -> Query {
    let base = query.clone().without(Facet::Code);
    if counting == Counting::Ideas && base.chosen(Facet::Kind).is_empty() { base.and_ideas() } else { base }
}

/// What is really counted, where the reader's own kinds take the place of the switch.
pub fn really_counted(query: &Query, counting: Counting) -> Counting {
    if query.chosen(Facet::Kind).is_empty() { counting } else { Counting::All }
}

fn entries(corpus: &Corpus, index: &Index, query: &Query, matches: &Bits) -> Vec<Entry> {
    let known = |id: &&String| corpus.code(id).is_some();
    let chosen: Vec<&String> = query.chosen(Facet::Code).iter().filter(known).collect();
    let tracks: Vec<&Bits> = index.values(Facet::Track).iter().map(|(_, bits)| bits).collect();
    let mut entries: Vec<Entry> = index
        .values(Facet::Code)
        .iter()
        .enumerate()
        .filter(|(_, (id, _))| chosen.is_empty() || chosen.contains(&id))
        .map(|(code, (_, bits))| {
            let mut here = bits.clone();
            here.and(matches);
            let parts = tracks.iter().enumerate().map(|(track, bits)| (track, here.count_and(bits)));
            Entry { code, count: here.count(), parts: parts.filter(|(_, count)| *count > 0).collect() }
        })
        .filter(|entry| entry.count > 0)
        .collect();
    arrange(&mut entries, |a, b| {
        let title = |entry: &Entry| corpus.codes[entry.code].title.clone();
        b.count.cmp(&a.count).then_with(|| title(a).cmp(&title(b)))
    });
    entries
}

/// The frequency figure. At most `most` bars are plotted; the table always holds every code.
pub fn figure(corpus: &Corpus, index: &Index, query: &Query, lang: Lang, counting: Counting, most: usize) -> Figure {
    let base = counted(query, counting);
    let counting = really_counted(query, counting);
    let matches = index.matches(&base);
    let whole = matches.count();
    let entries = entries(corpus, index, query, &matches);
    let title = |entry: &Entry| corpus.codes[entry.code].title_in(lang);
    let highest = entries.first().map_or(0, |entry| entry.count);
    let top: Vec<&str> = entries.iter().filter(|entry| entry.count == highest).map(title).collect();
    let next: Vec<String> =
        entries.iter().skip(top.len()).take(3).map(|entry| format!("‘{}’ ({})", title(entry), entry.count)).collect();
    let make = Marks { corpus, lang, counting, whole, base: &base };
    let rows = entries.iter().take(most).map(|entry| make.row(entry)).collect();
    let occurs = |track: &usize| entries.iter().any(|entry| entry.parts.iter().any(|(other, _)| other == track));
    let tracks: Vec<usize> = (0..corpus.tracks.len()).filter(occurs).collect();
    let unit = lang.counted_unit(counting, 2).split('\u{a0}').next_back().unwrap_or_default().to_owned();
    Figure {
        id: "frequency",
        title: lang.frequency_title(&top, highest, counting),
        sentence: lang.frequency_sentence(counting, whole, entries.len(), &next),
        caveat: lang.count_caveat().to_owned(),
        table: make.table(&entries, &tracks),
        legend: tracks
            .iter()
            .map(|&track| (track_class(track), corpus.tracks[track].title_in(lang).to_owned()))
            .collect(),
        plot: Plot::Bars(bars::Bars {
            groups: vec![bars::Group { title: String::new(), rows }],
            mirrored: false,
            unit,
        }),
    }
}

/// What marks and cells need to name their number and lead to its records.
struct Marks<'a> {
    corpus: &'a Corpus,
    lang: Lang,
    counting: Counting,
    whole: usize,
    base: &'a Query,
}

impl Marks<'_> {
    fn href(&self, code: CodeIx, track: Option<usize>) -> String {
        let query = self.base.clone().and(Facet::Code, self.corpus.codes[code].id.as_str());
        Address::cards(match track {
            Some(track) => query.without(Facet::Track).and(Facet::Track, self.corpus.tracks[track].id.as_str()),
            None => query,
        })
        .href()
    }

    fn row(&self, entry: &Entry) -> bars::Row {
        let code = &self.corpus.codes[entry.code];
        let name = code.title_in(self.lang);
        let label = |part: Option<&str>, count| self.lang.frequency_mark(name, part, self.counting, count, self.whole);
        let segments = entry.parts.iter().map(|&(track, count)| bars::Segment {
            mark: Mark {
                id: format!("{}:{}", code.id, self.corpus.tracks[track].id),
                value: count as f64,
                label: label(Some(self.corpus.tracks[track].title_in(self.lang)), count),
                href: self.href(entry.code, Some(track)),
            },
            class: track_class(track),
            approximate: false,
            left: false,
            number: String::new(),
        });
        bars::Row {
            label: name.to_owned(),
            number: self.lang.number(entry.count),
            whole: Some(Mark {
                id: code.id.clone(),
                value: entry.count as f64,
                label: label(None, entry.count),
                href: self.href(entry.code, None),
            }),
            segments: segments.collect(),
        }
    }

    fn table(&self, entries: &[Entry], tracks: &[usize]) -> Table {
        let mut head = vec![self.lang.topic().to_owned(), self.lang.total().to_owned(), self.lang.share().to_owned()];
        head.extend(tracks.iter().map(|&track| self.corpus.tracks[track].title_in(self.lang).to_owned()));
        let row = |entry: &Entry| {
            let whole = self.href(entry.code, None);
            let mut row = vec![
                Cell::link(self.corpus.codes[entry.code].title_in(self.lang), whole.as_str()),
                Cell::number(self.lang.number(entry.count), entry.count as f64, whole),
                Cell::words(self.lang.percent(entry.count, self.whole)),
            ];
            row.extend(tracks.iter().map(|&track| match entry.parts.iter().find(|(other, _)| *other == track) {
                Some(&(_, count)) => {
                    Cell::number(self.lang.number(count), count as f64, self.href(entry.code, Some(track)))
                }
                None => Cell::words("0"),
            }));
            row
        };
        Table { head, rows: entries.iter().map(row).collect() }
    }
}
