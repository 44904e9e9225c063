//! Figures that leave the app: drawings that any program reads, tables that any spreadsheet reads.

use crate::all::{BUNDLED, SMALL, WATERRIJK, World, figures, filters};
use crate::read::xml as read;
use dialogue_explorer::chart::Figure;
use dialogue_explorer::chart::scene::Shape;
use dialogue_explorer::export::drawing::{looks, svg};
use dialogue_explorer::export::figure::Notes;
use dialogue_explorer::export::link::Link;
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::text::Lang;

const ADDRESS: &str = "https://dialogen.example/verkenner/?a=1&b=2#/frequentie?thema=gezondheid";

#[test]
fn what_is_not_well_formed_would_be_found() {
    for wrong in ["<a><b></a></b>", "<a", "<a b=\"1\" b=\"2\"/>", "<a>R&D</a>", "<a b=1/>", "<a>\u{1}</a>", "<a>"] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
    assert_eq!(read("<a b=\"x &amp; y\">1 &lt; 2<c/></a>").unwrap().0, ["1 < 2"]);
}

/// The letters and digits of texts, however they are broken into lines.
fn bare(texts: &[String]) -> String {
    texts.concat().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn notes(world: &World, query: &Query, lang: Lang) -> Notes {
    Notes::of(&world.corpus, query, Link::to(ADDRESS), lang)
}

fn each(look: &mut dyn FnMut(&Figure, &Notes, &str)) {
    for world in [&*BUNDLED, &*WATERRIJK] {
        for query in filters(world, 7) {
            for lang in Lang::ALL {
                for (name, figure) in figures(world, &query, lang) {
                    look(&figure, &notes(world, &query, lang), &format!("{name} {lang:?} {query:?}"));
                }
            }
        }
    }
}

#[test]
fn a_drawing_is_well_formed_and_holds_all_that_belongs_to_its_figure() {
    each(&mut |figure, notes, here| {
        for width in [320.0, 640.0, 1200.0] {
            let (drawing, height) = svg(figure, width, notes);
            let (texts, names) = read(&drawing).unwrap_or_else(|error| panic!("{here}: {error}"));
            let whole = bare(&texts);
            let mut inside = vec![&figure.title, &figure.sentence, &figure.caveat, &notes.source, &notes.narrowed];
            inside.push(&notes.link.url);
            let marks = figure.marks();
            inside.extend(marks.iter().map(|mark| &mark.label));
            if figure.legend.len() > 1 {
                inside.extend(figure.legend.iter().map(|(_, name)| name));
            }
            for text in inside {
                assert!(whole.contains(&bare(std::slice::from_ref(text))), "{here} at {width}: {text:?}");
            }
            let allowed = ["svg", "title", "desc", "g", "rect", "circle", "path", "text"];
            assert!(names.iter().all(|name| allowed.contains(&name.as_str())), "{here}: {names:?}");
            assert!(drawing.contains(&format!("width=\"{width}\"")) && drawing.contains("role=\"img\""), "{here}");
            assert!(height > 100.0 && height < 20_000.0, "{here}: {height}");
            for outside in ["href=", "url(", "style=", "<style"] {
                assert!(!drawing.contains(outside), "{here}: {outside}");
            }
        }
    });
}

#[test]
fn every_class_of_a_drawing_has_looks_of_its_own_in_the_file() {
    each(&mut |figure, _, here| {
        for placed in figure.scene(640.0).shapes {
            let is_text = matches!(placed.shape, Shape::Text { .. });
            let known = placed.class == "hit" || looks(placed.class, is_text).is_some();
            assert!(known, "{here}: {}", placed.class);
        }
        for (class, _) in &figure.legend {
            assert!(looks(class, false).is_some(), "{here}: {class}");
        }
    });
    assert_eq!(looks("unheard-of", false), None);
}

#[test]
fn signs_of_markup_and_of_formulas_stay_text() {
    let sly = SMALL
        .replace("Regenwater", "=1+1 <script>alert(1)</script> & \\\"zo\\\"\\u0001")
        .replace("Groen", "\\t@SUM(A1)")
        .replace("Verslag van de najaarsgesprekken", "R&D <verslag>");
    let world = World::of("sly", &sly, None);
    for lang in Lang::ALL {
        for (name, figure) in figures(&world, &Query::default(), lang) {
            let notes = notes(&world, &Query::by(Facet::Code, "regenwater"), lang);
            let (texts, names) = read(&svg(&figure, 640.0, &notes).0).unwrap();
            assert!(!names.contains("script"), "{name}");
            assert!(bare(&texts).contains("RDverslag"), "{name}");
        }
    }
}
