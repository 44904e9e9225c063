//! Every figure of a corpus, and seeded filters to look at them through.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use dialogue_explorer::chart::hosts;
use dialogue_explorer::chart::{
    Figure, actors, balance, codes, contrast, dialogues, frequency, participants, statements,
};
use dialogue_explorer::corpus::{Corpus, decode, decode_translation};
use dialogue_explorer::geo::Shapes;
use dialogue_explorer::query::compare::{Choice, MAX_SIDES, compare};
use dialogue_explorer::query::{Facet, Index, Query};
use dialogue_explorer::route::{Counting, Form, Grouping, Measure, Order, Stack};
use dialogue_explorer::text::Lang;

pub const SMALL: &str = include_str!("../fixtures/small.json");
pub const MEASURES: [Measure; 4] =
    [Measure::Participants, Measure::Conversations, Measure::PerConversation, Measure::Organisations];
pub const WIDTHS: [f32; 3] = [320.0, 640.0, 1100.0];
/// How many bars the short frequency figure has.
pub const FEW: usize = 3;

/// A corpus with its index and its map.
pub struct World {
    pub name: &'static str,
    pub corpus: Corpus,
    pub index: Index,
    pub shapes: Option<Shapes>,
}

impl World {
    pub fn of(name: &'static str, text: &str, shapes: Option<&str>) -> World {
        let corpus = decode(text).unwrap().corpus;
        let index = Index::build(&corpus);
        World { name, corpus, index, shapes: shapes.map(|shapes| Shapes::read(shapes).unwrap()) }
    }
}

fn public(name: &str) -> String {
    let path = format!("{}/../public/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Two provinces side by side, and one in which nobody was host.
const PROVINCES: &str = r#"{"regions":[
    {"name":"Laagland","rings":[[174200,-41000,800,0,0,-500,-800,0]]},
    {"name":"Hoogland","rings":[[175000,-41000,600,0,0,-900,-600,0]]},
    {"name":"Overland","rings":[[174200,-41500,800,0,0,-400,-800,0]]}]}"#;

pub static BUNDLED: LazyLock<World> =
    LazyLock::new(|| World::of("bundled", &public("corpus.json"), Some(&public("shapes.json"))));
pub static WATERRIJK: LazyLock<World> = LazyLock::new(|| World::of("small", SMALL, Some(PROVINCES)));

/// The small corpus in English.
pub static WATERRIJK_EN: LazyLock<World> = LazyLock::new(|| {
    let english = decode_translation(include_str!("../fixtures/small.en.json")).unwrap().translation;
    let corpus = WATERRIJK.corpus.translated(&english).unwrap().corpus;
    let index = Index::build(&corpus);
    World { name: "small, English", corpus, index, shapes: WATERRIJK.shapes.clone() }
});

/// Every figure with the name of its variant.
pub fn figures(world: &World, query: &Query, lang: Lang) -> Vec<(String, Figure)> {
    let World { corpus, index, .. } = world;
    let mut figures = Vec::new();
    for measure in MEASURES {
        for form in [Form::Dots, Form::Bars] {
            let name = format!("{measure:?}-{form:?}").to_lowercase();
            figures.push((name, participants::figure(corpus, query, lang, measure, form, Order::Size)));
        }
    }
    let by_name = participants::figure(corpus, query, lang, Measure::Participants, Form::Bars, Order::Name);
    figures.push(("participants-byname".to_owned(), by_name));
    figures.push(("balance-byname".to_owned(), balance::figure(corpus, index, query, lang, Order::Name)));
    for counting in [Counting::Ideas, Counting::All] {
        let mut frequency = |name: &str, stack, order, most| {
            let name = format!("frequency-{counting:?}-{name}").to_lowercase();
            let ask = frequency::Options { counting, stack, order, most };
            figures.push((name, frequency::figure(corpus, index, query, lang, ask)));
        };
        frequency("few", Stack::Track, Order::Size, FEW);
        frequency("shares-few", Stack::Multiples, Order::Own, FEW);
        frequency("shares", Stack::Multiples, Order::Name, usize::MAX);
        frequency("every", Stack::Track, Order::Size, usize::MAX);
        frequency("kinds", Stack::Kind, Order::Name, usize::MAX);
        frequency("mirror", Stack::Mirror, Order::Size, usize::MAX);
        frequency("last-mirror", Stack::MirrorLast, Order::Size, usize::MAX);
    }
    for (name, counting, order, most) in [
        ("codes-few", Counting::Ideas, Order::Size, FEW),
        ("codes-every", Counting::All, Order::Size, usize::MAX),
        ("codes-likeness", Counting::All, Order::Likeness, usize::MAX),
    ] {
        figures.push((name.to_owned(), codes::figure(corpus, index, query, lang, counting, order, most)));
    }
    for (name, counting) in [("actors-ideas", Counting::Ideas), ("actors-all", Counting::All)] {
        figures.push((name.to_owned(), actors::figure(corpus, index, query, lang, counting, Order::Size)));
    }
    for by in Grouping::ALL {
        figures.push((format!("dots-{}", by.word()), statements::figure(corpus, index, query, lang, by)));
    }
    figures.push(("dialogues".to_owned(), dialogues::figure(corpus, index, query, lang, Order::Size)));
    let theme = index.values(Facet::Theme).first().map_or("", |(id, _)| id);
    let one = query.clone().without(Facet::Theme).and(Facet::Theme, theme);
    figures.push(("dialogues-one".to_owned(), dialogues::figure(corpus, index, &one, lang, Order::Name)));
    figures.push(("balance".to_owned(), balance::figure(corpus, index, query, lang, Order::Size)));
    for (name, beside, most) in [
        ("contrast-few", Vec::new(), FEW),
        ("contrast-tracks", Vec::new(), usize::MAX),
        ("contrast-themes", sides(world, &[Facet::Theme]), usize::MAX),
        ("contrast-mixed", sides(world, &[Facet::Role, Facet::Track, Facet::Code, Facet::Actor]), usize::MAX),
    ] {
        figures.push((name.to_owned(), contrast::figure(corpus, &compare(corpus, index, query, &beside), lang, most)));
    }
    figures.push(("hosts".to_owned(), hosts::figure(corpus, index, world.shapes.as_ref(), query, lang)));
    figures
}

/// What stands side by side where nothing is asked for: themes, places, actors or roles of the query that are all of one track,
/// one alone beside its track; else tracks.
pub fn unasked_sides(world: &World, query: &Query) -> Vec<Choice> {
    let corpus = &world.corpus;
    if query.chosen(Facet::Track).is_empty() {
        for facet in [Facet::Theme, Facet::Place, Facet::Actor, Facet::Role] {
            let known = |id: &&String| world.index.values(facet).iter().any(|(value, _)| value == *id);
            let chosen: Vec<&String> = query.chosen(facet).iter().filter(known).collect();
            let tracks = |id: &String| -> BTreeSet<usize> {
                let of = |record: usize| corpus.themes[corpus.records[record].theme].track;
                world.index.records(facet, id).ones().map(of).collect()
            };
            if chosen.is_empty() || chosen.iter().any(|id| tracks(id).len() > 1) {
                continue;
            }
            let mut sides: Vec<Choice> = chosen.iter().map(|id| (facet, id.to_string())).take(MAX_SIDES).collect();
            if let [only] = chosen[..] {
                let track = tracks(only).first().copied().unwrap_or(0);
                sides.push((Facet::Track, corpus.tracks[track].id.clone()));
            }
            return sides;
        }
    }
    let tracks = corpus.tracks.iter().filter(|track| !track.summary);
    let tracks: Vec<Choice> = tracks.map(|track| (Facet::Track, track.id.clone())).collect();
    let chosen: Vec<Choice> = tracks.iter().filter(|(facet, id)| query.has(*facet, id)).cloned().collect();
    if chosen.len() > 1 { chosen } else { tracks }
}

/// As many sides as there can be: of each facet in turn the next value.
pub fn sides(world: &World, facets: &[Facet]) -> Vec<Choice> {
    let value = |at: usize| {
        let facet = facets[at % facets.len()];
        world.index.values(facet).get(at / facets.len()).map(|(id, _)| (facet, id.clone()))
    };
    (0..MAX_SIDES).filter_map(value).collect()
}

/// Numbers without a pattern, the same every time (splitmix64).
pub struct Seeded(pub u64);

impl Seeded {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((value ^ (value >> 31)) % end.max(1) as u64) as usize
    }
}

/// The open query, and others with one to three values of one to three facets, and words in a quarter of them.
pub fn filters(world: &World, count: usize) -> Vec<Query> {
    let facets = Facet::ALL;
    let mut seeded = Seeded(count as u64);
    let mut filters = vec![Query::default()];
    while filters.len() < count {
        let mut query = Query::default();
        if seeded.below(4) == 0 {
            query.text = ["jongeren", "groen", "samen water", "regen"][seeded.below(4)].to_owned();
        }
        for _ in 0..=seeded.below(3) {
            let facet = facets[seeded.below(facets.len())];
            let values = world.index.values(facet);
            for _ in 0..=seeded.below(3) {
                query = query.and(facet, values[seeded.below(values.len())].0.as_str());
            }
        }
        filters.push(query);
    }
    filters
}
