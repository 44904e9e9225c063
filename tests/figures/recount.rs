//! Numbers that sentences tell beside those of their table, counted again from the records.

use std::collections::{BTreeMap, BTreeSet};

use dialogue_explorer::chart::{Figure, frequency};
use dialogue_explorer::corpus::{Kind, Record};
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::route::Counting;
use dialogue_explorer::text::Lang;

use crate::all::{World, sides, unasked_sides};

/// Wholes, reports and speakers behind a figure of counts.
pub fn recounted(world: &World, query: &Query, name: &str, figure: &Figure, lang: Lang) -> BTreeSet<String> {
    let ideas = query.chosen(Facet::Kind).is_empty() && (name.contains("ideas") || name == "codes-few");
    let records = |query: &Query| -> Vec<&Record> {
        world.index.matches(query).ones().map(|record| &world.corpus.records[record]).collect()
    };
    let mut told = BTreeSet::new();
    let mut tell = |number: usize| {
        told.insert(lang.number(number));
    };
    match figure.id {
        "actors" => {
            let base = query.clone().without(Facet::Actor);
            let base = records(&if ideas { base.and_ideas() } else { base });
            let named = base.iter().filter(|record| !record.actors.is_empty()).count();
            for number in [base.len(), named, base.len() - named] {
                tell(number);
            }
        }
        "dialogues" => {
            let mut voices = query.clone();
            if name == "dialogues-one" {
                let first = &world.corpus.themes[0].id;
                voices = voices.without(Facet::Theme).and(Facet::Theme, first);
            }
            let mut voices = records(&voices);
            voices.retain(|record| record.kind == Kind::Voice);
            let shown: f64 = figure.table.rows.iter().filter_map(|row| row[1].value).sum();
            tell(voices.len() - shown as usize);
            let numbered = voices.iter().filter_map(|record| record.speaker.as_ref()?.dialogue);
            numbered.for_each(|number| {
                tell(usize::from(number));
            });
        }
        "contrast" => contrast(world, query, name, &mut tell),
        _ => {
            let counting = if ideas { Counting::Ideas } else { Counting::All };
            let mut base = records(&frequency::counted_query(query, counting));
            let track = |record: &Record| world.corpus.themes[record.theme].track;
            if name.ends_with("mirror") {
                let mut tracks: Vec<usize> = base.iter().map(|record| track(record)).collect();
                tracks.sort_unstable();
                tracks.dedup();
                if name.ends_with("last-mirror") && tracks.len() > 2 {
                    tracks.remove(0);
                }
                if tracks.len() > 1 {
                    base.retain(|record| tracks[..2].contains(&track(record)));
                }
            }
            tell(base.len());
            if figure.id == "codes" {
                let themes: BTreeSet<usize> = base.iter().map(|record| record.theme).collect();
                tell(themes.len());
                // In how many themes each code comes first.
                let mut led: BTreeMap<usize, usize> = BTreeMap::new();
                for theme in themes {
                    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
                    let here = base.iter().filter(|record| record.theme == theme);
                    let chosen = query.chosen(Facet::Code);
                    let known = chosen.iter().any(|id| world.corpus.code(id).is_some());
                    for &code in here.flat_map(|record| &record.codes) {
                        if !known || chosen.contains(&world.corpus.codes[code].id) {
                            *counts.entry(code).or_default() += 1;
                        }
                    }
                    let most = counts.values().copied().max();
                    for (code, _) in counts.into_iter().filter(|(_, count)| Some(*count) == most) {
                        *led.entry(code).or_default() += 1;
                    }
                }
                tell(led.values().copied().max().unwrap_or(0));
            }
        }
    }
    told
}

/// The numbers of cards of each side, and the shares, differences and wholes that can be told of them.
fn contrast(world: &World, query: &Query, name: &str, tell: &mut dyn FnMut(usize)) {
    let beside = match name {
        "contrast-themes" => sides(world, &[Facet::Theme]),
        "contrast-mixed" => sides(world, &[Facet::Role, Facet::Track, Facet::Code, Facet::Actor]),
        _ => Vec::new(),
    };
    let beside = if beside.is_empty() { unasked_sides(world, query) } else { beside };
    let percent = |part: usize, whole: usize| ((part as f64 / whole as f64) * 100.0 + 0.5).floor() as usize;
    let base = beside.iter().fold(query.clone(), |query, (facet, _)| query.without(*facet));
    let records = |query: &Query| -> Vec<&Record> {
        world.index.matches(query).ones().map(|record| &world.corpus.records[record]).collect()
    };
    let here: Vec<Vec<&Record>> = beside.iter().map(|(facet, id)| records(&base.clone().and(*facet, id))).collect();
    for ((facet, id), here) in beside.iter().zip(&here) {
        tell(here.len());
        let whole = base.clone().without_words().and(*facet, id);
        let whole = records(&if *facet == Facet::Code { whole } else { whole.without(Facet::Code) }).len();
        tell(if whole == 0 { 0 } else { percent(here.len(), whole).max(1) });
    }
    // Of each value of any facet that a row may be of, the share on each side.
    let has = |record: &Record, facet: Facet, value: usize| match facet {
        Facet::Code => record.codes.contains(&value),
        Facet::Actor => record.actors.contains(&value),
        Facet::Theme => record.theme == value,
        _ => Kind::ALL[value] == record.kind,
    };
    for facet in [Facet::Code, Facet::Theme, Facet::Actor, Facet::Kind] {
        for value in 0..world.index.values(facet).len() {
            let with = here.iter().filter(|here| !here.is_empty());
            let shares = with.map(|here| {
                let count = here.iter().filter(|record| has(record, facet, value)).count();
                (count, percent(count, here.len()))
            });
            let shares: Vec<(usize, usize)> = shares.collect();
            shares.iter().for_each(|(count, share)| tell(if *count > 0 { (*share).max(1) } else { 0 }));
            let most = shares.iter().map(|share| share.1).max().unwrap_or(0);
            tell(most - shares.iter().map(|share| share.1).min().unwrap_or(0));
        }
    }
}
