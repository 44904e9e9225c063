//! The figure in which every card is a dot: where the dots are, what they count, and whom a press meets.

use std::collections::BTreeSet;

use dialogue_explorer::chart::scene::Shape;
use dialogue_explorer::chart::{Figure, Plot, dot_matrix::DotMatrix, statements};
use dialogue_explorer::corpus::{Corpus, Kind, decode};
use dialogue_explorer::lang::Lang;
use dialogue_explorer::query::{Facet, Index, Query};
use dialogue_explorer::route::{Address, Grouping};

/// The widths of frames, phones, tablets and desks, as figures get them.
const WIDTHS: [f32; 5] = [280.0, 328.0, 360.0, 736.0, 1088.0];

fn bundled() -> (Corpus, Index) {
    let corpus = decode(include_str!("../../public/corpus.json")).unwrap().corpus;
    let index = Index::build(&corpus);
    (corpus, index)
}

fn made(corpus: &Corpus, index: &Index, query: &Query, by: Grouping) -> (Figure, DotMatrix) {
    let figure = statements::figure(corpus, index, query, Lang::Nl, by);
    let Plot::Records(dots) = figure.plot.clone() else { panic!("no dots of records") };
    (figure, dots)
}

/// The middles of all dots of a drawing.
fn points(figure: &Figure, width: f32) -> Vec<(f32, f32, f32)> {
    let of = |shape: &Shape| match shape {
        Shape::Dots { points, radius, .. } => points.iter().map(|(x, y)| (*x, *y, *radius)).collect(),
        _ => Vec::new(),
    };
    figure.scene(width).shapes.iter().flat_map(|placed| of(&placed.shape)).collect()
}

#[test]
fn dots_never_touch_nor_leave_the_drawing_nor_lie_on_a_label() {
    let (corpus, index) = bundled();
    for by in Grouping::ALL {
        let (figure, _) = made(&corpus, &index, &Query::default(), by);
        for width in WIDTHS {
            let scene = figure.scene(width);
            let points = points(&figure, width);
            assert_eq!(points.len(), index.reports().count_ones(..), "{by:?} at {width}");
            for (at, &(x, y, radius)) in points.iter().enumerate() {
                let inside =
                    x - radius >= 0.0 && y - radius >= 0.0 && x + radius <= width && y + radius <= scene.height;
                assert!(inside, "{by:?} at {width}: a dot at {x}, {y}");
                for (other_x, other_y, _) in &points[at + 1..] {
                    assert!(
                        (x - other_x).hypot(y - other_y) > 2.0 * radius,
                        "{by:?} at {width}: dots touch at {x}, {y}"
                    );
                }
                for placed in &scene.shapes {
                    if let Shape::Text { x: left, y: base, size, text, .. } = &placed.shape {
                        let right = left + dialogue_explorer::chart::scene::text_width(text, *size);
                        let hides = x > *left && x < right && y + radius > base - size * 0.8 && y - radius < *base;
                        assert!(!hides, "{by:?} at {width}: a dot on '{text}'");
                        assert!(right <= width * 1.06, "{by:?} at {width}: '{text}' leaves the drawing");
                    }
                }
            }
        }
    }
}

#[test]
fn a_press_meets_the_dot_that_is_there() {
    let (corpus, index) = bundled();
    for by in Grouping::ALL {
        let (figure, dots) = made(&corpus, &index, &Query::default(), by);
        for width in WIDTHS {
            let met: BTreeSet<usize> =
                points(&figure, width).iter().filter_map(|(x, y, _)| dots.at(width, (x + 0.4, y - 0.4))).collect();
            assert_eq!(met.len(), index.reports().count_ones(..), "{by:?} at {width}");
            assert_eq!(dots.at(width, (-40.0, -40.0)), None);
        }
    }
}

#[test]
fn every_number_is_what_its_link_gives() {
    let (corpus, index) = bundled();
    let mut words = Query::default();
    words.text = "eenzaam".to_owned();
    let queries = [
        Query::default(),
        Query::by(Facet::Theme, "gezondheid"),
        Query::by(Facet::Kind, "idea").and(Facet::Track, "citizens"),
        words,
    ];
    for query in &queries {
        for by in Grouping::ALL {
            let (figure, dots) = made(&corpus, &index, query, by);
            let lit = dots.dots().filter(|dot| dot.is_lit).count();
            assert_eq!(lit, index.matches(query).count_ones(..), "{by:?} {query:?}");
            for mark in figure.marks() {
                let asked = Address::parse(&mark.href).query;
                assert_eq!(index.matches(&asked).count_ones(..) as f64, mark.value, "{by:?}: {}", mark.label);
            }
        }
    }
}

#[test]
fn topics_go_from_what_citizens_say_to_what_scientists_say() {
    let (corpus, index) = bundled();
    let (figure, dots) = made(&corpus, &index, &Query::default(), Grouping::Topic);
    let labels: Vec<&str> = dots.groups.iter().map(|group| group.label.as_str()).collect();
    let place = |name: &str| labels.iter().position(|label| *label == name).unwrap();
    assert!(place("Ontmoeting") < place("Visie en regie"), "{labels:?}");
    assert_eq!(labels.last(), Some(&"Zonder onderwerp"));
    let ends = [labels[0], labels[labels.len() - 2]];
    assert!(ends.iter().all(|end| figure.title.contains(end)), "{} of {ends:?}", figure.title);
    // Where a card has several topics, the number says how many stand here and how many there are.
    let several = dots.groups.iter().filter(|group| group.number.contains(" van ")).count();
    assert!(several > 10, "{several} groups");
    // So does its name, for who hears it.
    for group in dots.groups.iter().filter(|group| group.number.contains(' ')) {
        let mark = group.mark.as_ref().unwrap();
        let here = group.number.split_once(" van ").map_or("0", |(here, _)| here);
        assert_eq!(mark.label, format!("{}: {}\u{a0}kaartjes, waarvan {here} hier", group.label, mark.value));
    }
}

#[test]
fn dots_keep_their_order_when_they_go_elsewhere() {
    let (corpus, index) = bundled();
    let count = |by| {
        let (figure, _) = made(&corpus, &index, &Query::default(), by);
        let of = |shape: &Shape| if let Shape::Dots { points, .. } = shape { points.len() } else { 0 };
        let shapes = figure.scene(736.0).shapes;
        shapes
            .iter()
            .map(|placed| (placed.class, of(&placed.shape)))
            .filter(|(_, count)| *count > 0)
            .collect::<Vec<_>>()
    };
    for by in Grouping::ALL {
        assert_eq!(count(by), count(Grouping::Track), "{by:?}: the style sheet moves a path only into one as long");
    }
}

#[test]
fn of_very_many_cards_one_dot_stands_for_several() {
    let (mut corpus, _) = bundled();
    let record = corpus.records.iter().find(|record| record.kind == Kind::Idea).unwrap().clone();
    corpus.records = vec![record; 7000];
    let index = Index::build(&corpus);
    for by in Grouping::ALL {
        let (figure, dots) = made(&corpus, &index, &Query::default(), by);
        assert_eq!(dots.dots().count(), 1750, "{by:?}");
        assert!(figure.sentence.contains("4"), "{}", figure.sentence);
    }
}

#[test]
fn a_strip_has_a_dot_for_each_card_none_on_another() {
    for groups in [&[1][..], &[6, 3, 5, 7, 45, 3, 5], &[300], &[1000, 2000, 1000]] {
        let form = dialogue_explorer::corpus::TrackShape::Diamond;
        let scene = dialogue_explorer::chart::dot_matrix::strip(groups, 2, form);
        let [placed] = &scene.shapes[..] else { panic!("{groups:?}: {scene:?}") };
        let Shape::Dots { points, radius, .. } = &placed.shape else { panic!("{groups:?}: no dots") };
        let cards: usize = groups.iter().sum();
        assert_eq!((points.len(), placed.class), (cards, "t2 dots"), "{groups:?}");
        assert!(scene.height <= if cards < 84 { 24.0 } else { 96.0 }, "{groups:?} are {} high", scene.height);
        assert!(cards > 300 || scene.width <= 340.0, "{groups:?} are {} wide", scene.width);
        for (at, (x, y)) in points.iter().enumerate() {
            assert!(x - radius >= 0.0 && x + radius <= scene.width && y + radius <= scene.height, "{groups:?}");
            let touches = |other: &(f32, f32)| (x - other.0).hypot(y - other.1) <= 2.0 * radius;
            assert!(!points[at + 1..].iter().any(touches), "{groups:?}: dots touch at {x}, {y}");
        }
    }
}
