//! The map of hosts: where names stand.

use dialogue_explorer::chart::hosts;
use dialogue_explorer::chart::scene::{Anchor, Shape, text_width};
use dialogue_explorer::query::{Facet, Query};
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
