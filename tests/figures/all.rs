//! Every figure of a corpus, and seeded filters to look at them through.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::sync::LazyLock;

use dialogue_explorer::chart::{Figure, balance, frequency, participants};
use dialogue_explorer::corpus::{Corpus, decode};
use dialogue_explorer::map::{Shapes, hosts};
use dialogue_explorer::query::{Facet, Index, Query};
use dialogue_explorer::route::{Counting, Form, Measure};
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
    let path = format!("{}/public/{name}", env!("CARGO_MANIFEST_DIR"));
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

/// Every figure with the name of its variant.
pub fn figures(world: &World, query: &Query, lang: Lang) -> Vec<(String, Figure)> {
    let World { corpus, index, .. } = world;
    let mut figures = Vec::new();
    for measure in MEASURES {
        for form in [Form::Dots, Form::Bars] {
            let name = format!("{measure:?}-{form:?}").to_lowercase();
            figures.push((name, participants::figure(corpus, query, lang, measure, form)));
        }
    }
    for counting in [Counting::Ideas, Counting::All] {
        for (name, most) in [("few", FEW), ("every", usize::MAX)] {
            let name = format!("frequency-{counting:?}-{name}").to_lowercase();
            figures.push((name, frequency::figure(corpus, index, query, lang, counting, most)));
        }
    }
    figures.push(("balance".to_owned(), balance::figure(corpus, index, query, lang)));
    figures.push(("hosts".to_owned(), hosts::figure(corpus, world.shapes.as_ref(), query, lang)));
    figures
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

/// The open query, and others with one to three values of one to three facets.
pub fn filters(world: &World, count: usize) -> Vec<Query> {
    let facets = [Facet::Track, Facet::Theme, Facet::Kind, Facet::Code, Facet::Actor, Facet::Place];
    let mut seeded = Seeded(count as u64);
    let mut filters = vec![Query::default()];
    while filters.len() < count {
        let mut query = Query::default();
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
