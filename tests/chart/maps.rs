//! The map of hosts: where names stand.

use dialogue_explorer::chart::hosts;
use dialogue_explorer::chart::scene::{Anchor, Shape, text_width};
use dialogue_explorer::corpus::{Corpus, Place, Theme, Track};
use dialogue_explorer::query::{Facet, Index, Query};
use dialogue_explorer::text::Lang;

use crate::all::BUNDLED;

#[test]
fn no_name_lies_on_a_host_nor_on_one_that_is_left_out() {
    let world = &*BUNDLED;
    let (corpus, index) = (&world.corpus, &world.index);
    let mut found = 0;
    for theme in corpus.themes.iter().filter(|theme| !theme.hosts.is_empty()) {
        let query = Query::by(Facet::Theme, &theme.id);
        let figure = hosts::figure(corpus, index, world.shapes.as_ref(), &query, Lang::Nl);
        for width in [280.0, 328.0, 520.0, 736.0] {
            let scene = figure.scene(width);
            for placed in scene.shapes.iter().filter(|placed| placed.class == "name") {
                let Shape::Text { x, y, size, anchor, text } = &placed.shape else { continue };
                let long = text_width(text, *size);
                let left = match anchor {
                    Anchor::Start => *x,
                    Anchor::Middle => x - long / 2.0,
                    Anchor::End => x - long,
                };
                for other in &scene.shapes {
                    let Shape::Circle { x, y: middle, radius } = other.shape else { continue };
                    if other.class == "hit" {
                        continue;
                    }
                    let is_beside = x + radius < left || x - radius > left + long;
                    let is_clear = is_beside || middle + radius < y - size || middle - radius > y + 3.0;
                    assert!(is_clear, "{} at {width}: {text} lies on a dot", theme.id);
                    found += 1;
                }
            }
        }
    }
    assert!(found > 1000, "{found} dots and names");
}

#[test]
fn a_province_is_known_by_any_name_and_one_that_is_not_told_may_be_any() {
    let shapes = BUNDLED.shapes.as_ref();
    let names: Vec<&str> = shapes.unwrap().regions.iter().map(|region| region.name.as_str()).collect();
    // One host in each of these provinces, and what is said of them.
    let told = |provinces: &[&str]| {
        let mut corpus = Corpus::default();
        for (at, province) in provinces.iter().enumerate() {
            let (id, name) = (format!("p{at}"), format!("Plaats {at}"));
            corpus.places.push(Place {
                id,
                name,
                province: (*province).to_owned(),
                ..BUNDLED.corpus.places[at].clone()
            });
        }
        corpus.themes.push(Theme { id: "t".to_owned(), hosts: (0..provinces.len()).collect(), ..Theme::default() });
        corpus.tracks.push(Track::default());
        let figure = hosts::figure(&corpus, &Index::build(&corpus), shapes, &Query::default(), Lang::Nl);
        (figure.title, figure.sentence)
    };
    let but_three: Vec<&str> = names[3..].to_vec();
    let (title, sentence) = told(&but_three);
    assert!(
        title.contains("provincies") && names[..3].iter().all(|name| sentence.contains(name)),
        "{names:?} {title} {sentence}"
    );
    let renamed: Vec<&str> = names.iter().map(|name| if *name == "Fryslân" { "Friesland" } else { name }).collect();
    assert!(!told(&renamed).1.contains("geen gastgemeente"), "{}", told(&renamed).1);
    let (title, sentence) = told(&[&but_three[..], &[""]].concat());
    assert!(!title.contains("provinc") && !sentence.contains("geen gastgemeente"), "{title} {sentence}");
}
