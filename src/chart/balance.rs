//! Pains and seeds per theme, back to back.

use super::figure::{Cell, Figure, Plot, Table};
use super::reports::themes_in;
use super::{bars, scene::Mark};
use crate::corpus::{Corpus, Kind, ThemeIx};
use crate::query::{Facet, Index, Query, words::fold};
use crate::route::{Address, Order};
use crate::sort::sort_by;
use crate::text::Lang;

/// The greys of the two sides, whose legend has their signs.
const PAINS: &str = "k0";
const SEEDS: &str = "k3";

/// One theme with its pains and seeds.
#[derive(Clone)]
struct Entry {
    theme: ThemeIx,
    pains: usize,
    seeds: usize,
}

/// The balance figure: only themes that name a pain or a seed. Those come first in which pains outnumber seeds the most.
pub fn figure(corpus: &Corpus, index: &Index, query: &Query, lang: Lang, order: Order) -> Figure {
    let base = query.clone().without(Facet::Kind);
    let matches = index.matches(&base);
    let count = |theme: ThemeIx, kind: Kind| {
        let mut here = index.records(Facet::Theme, &corpus.themes[theme].id);
        here.intersect_with(&matches);
        here.intersection_count(&index.records(Facet::Kind, kind.id()))
    };
    let mut entries: Vec<Entry> = themes_in(corpus, query)
        .into_iter()
        .map(|theme| Entry { theme, pains: count(theme, Kind::Pain), seeds: count(theme, Kind::Seed) })
        .filter(|entry| entry.pains + entry.seeds > 0)
        .collect();
    let marks = Marks { corpus, lang, base: &base };
    let name = |entry: &Entry| marks.name(entry.theme);
    let lead = |entry: &Entry| entry.pains as isize - entry.seeds as isize;
    sort_by(&mut entries, &|a, b| lead(b).cmp(&lead(a)).then((b.pains + b.seeds).cmp(&(a.pains + a.seeds))));
    let sum = |of: fn(&Entry) -> usize| entries.iter().map(of).sum::<usize>();
    // Of several that are as dark none is told, and nor is a theme alone.
    let darkest = match &entries[..] {
        [first, second, ..] if lead(first) > lead(second).max(0) => Some((name(first), first.pains, first.seeds)),
        _ => None,
    };
    let darkest = darkest.as_ref().map(|(name, pains, seeds)| (name.as_str(), *pains, *seeds));
    let (pains, seeds) = (sum(|entry| entry.pains), sum(|entry| entry.seeds));
    let keys = [(PAINS, format!("– {}", lang.pains())), (SEEDS, format!("+ {}", lang.seeds()))];
    let keys = keys.into_iter().zip([pains, seeds]);
    let more = |test: fn(&Entry) -> bool| entries.iter().filter(|entry| test(entry)).count();
    let title = lang.balance_title(pains, seeds, darkest);
    let sentence = lang.balance_sentence(
        more(|entry| entry.pains > entry.seeds),
        more(|entry| entry.seeds > entry.pains),
        more(|entry| entry.pains == entry.seeds),
    );
    if order == Order::Name {
        sort_by(&mut entries, &|a, b| fold(&name(a)).cmp(&fold(&name(b))));
    }
    Figure {
        id: "balance",
        title,
        sentence,
        caveat: lang.count_caveat().to_owned(),
        table: marks.table(&entries),
        legend: keys.filter(|(_, count)| *count > 0).map(|(key, _)| key).collect(),
        plot: Plot::Bars(marks.bars(&entries)),
    }
}

struct Marks<'a> {
    corpus: &'a Corpus,
    lang: Lang,
    base: &'a Query,
}

impl Marks<'_> {
    fn href(&self, theme: ThemeIx, kind: Kind) -> String {
        let query = self.base.clone().only(Facet::Theme, self.corpus.themes[theme].id.as_str());
        Address::cards(query.and(Facet::Kind, kind.id())).href()
    }

    fn segment(&self, theme: ThemeIx, kind: Kind, count: usize) -> bars::Segment {
        let pain = kind == Kind::Pain;
        let title = self.name(theme);
        let (pains, seeds) = if pain { (Some(count), None) } else { (None, Some(count)) };
        bars::Segment {
            mark: Mark {
                id: format!("{}:{}", self.corpus.themes[theme].id, kind.id()),
                value: count as f64,
                label: self.lang.balance_mark(&title, pains, seeds),
                href: self.href(theme, kind),
            },
            class: if pain { PAINS } else { SEEDS },
            approximate: false,
            left: pain,
            number: self.lang.number(count),
        }
    }

    fn name(&self, theme: ThemeIx) -> String {
        self.lang.value(self.corpus, Facet::Theme, &self.corpus.themes[theme].id)
    }

    fn bars(&self, entries: &[Entry]) -> bars::Bars {
        let mut rows = Vec::new();
        for entry in entries {
            let mut segments = Vec::new();
            for (kind, count) in [(Kind::Pain, entry.pains), (Kind::Seed, entry.seeds)] {
                if count > 0 {
                    segments.push(self.segment(entry.theme, kind, count));
                }
            }
            rows.push(bars::Row { label: self.name(entry.theme), number: String::new(), whole: None, segments });
        }
        let groups = vec![bars::Group { title: String::new(), rows }];
        bars::Bars { groups, mirrored: true, unit: self.lang.number_of_records().to_owned() }
    }

    fn table(&self, entries: &[Entry]) -> Table {
        let cell = |theme, kind, count: usize| match count {
            0 => Cell::words("0"),
            count => Cell::number(self.lang.number(count), count as f64, self.href(theme, kind)),
        };
        let row = |entry: &Entry| {
            vec![
                Cell::words(self.name(entry.theme)),
                cell(entry.theme, Kind::Pain, entry.pains),
                cell(entry.theme, Kind::Seed, entry.seeds),
            ]
        };
        let head = [self.lang.theme(), self.lang.pains(), self.lang.seeds()];
        Table { head: head.map(str::to_owned).to_vec(), rows: entries.iter().map(row).collect() }
    }
}
