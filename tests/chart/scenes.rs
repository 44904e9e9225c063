//! Drawings: as they were when last looked at, and sound at the edges of what a corpus can hold.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::all::{BUNDLED, FEW, SMALL, Seeded, WATERRIJK, WATERRIJK_EN, WIDTHS, World, figures, filters};
use crate::sound::{faults, nearest};
use dialogue_explorer::chart::scene::{Scene, Shape};
use dialogue_explorer::chart::{Figure, participants};
use dialogue_explorer::chart::{hosts, spread::spread};
use dialogue_explorer::geo::projection::Projection;
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::route::{Form, Measure, Order};
use dialogue_explorer::text::Lang;
use serde_json::{Value, json};

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/snapshots"))
}

#[test]
fn drawings_of_the_small_corpus_are_as_they_were() {
    let write = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut names = BTreeSet::new();
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        // Only participants come in dots; the other measures are the same in both forms. Twins differ in nothing drawn
        // but their numbers.
        let twins = [
            "participants-byname",
            "balance-byname",
            "actors-all",
            "codes-likeness",
            "frequency-ideas-kinds",
            "frequency-ideas-mirror",
            "frequency-ideas-last-mirror",
            "frequency-all-last-mirror",
            "frequency-all-shares",
            "frequency-all-shares-few",
        ];
        let kept =
            |name: &str| !twins.contains(&name) && (!name.ends_with("-dots") || name.starts_with("participants"));
        let world = if lang == Lang::En { &*WATERRIJK_EN } else { &*WATERRIJK };
        let figures = figures(world, &Query::default(), lang);
        for (name, figure) in figures.into_iter().filter(|(name, _)| kept(name)) {
            let outline: String = WIDTHS.map(|width| figure.scene(width).outline()).join("\n");
            let file = format!("{name}-{}.txt", lang.tag());
            let path = folder().join(&file);
            names.insert(file.clone());
            if write {
                fs::create_dir_all(folder()).unwrap();
                fs::write(&path, &outline).unwrap();
            }
            let before = fs::read_to_string(&path).unwrap_or_default();
            if let Some(difference) = first_difference(&before, &outline) {
                wrong.push(format!("{file}: {difference}"));
            }
        }
    }
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        if !names.contains(&name) {
            wrong.push(format!("{name} belongs to no figure"));
        }
    }
    let advice = "UPDATE_SNAPSHOTS=1 cargo test --test chart writes them anew";
    assert!(wrong.is_empty(), "{}\n{advice}", wrong.join("\n"));
}

fn first_difference(before: &str, now: &str) -> Option<String> {
    let mut lines = before.lines().zip(now.lines()).enumerate();
    let line = lines.find(|(_, (before, now))| before != now).map(|(line, _)| line);
    let shorter = before.lines().count().min(now.lines().count());
    let line = line.or((before != now).then_some(shorter))?;
    let at = |text: &str| text.lines().nth(line).unwrap_or("(nothing)").to_owned();
    Some(format!("line {}\n  was {}\n  is  {}", line + 1, at(before), at(now)))
}

#[test]
fn the_first_differing_line_is_shown() {
    assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
    assert_eq!(first_difference("a\nb\n", "a\nc\n").unwrap(), "line 2\n  was b\n  is  c");
    assert_eq!(first_difference("a\n", "a\nb\n").unwrap(), "line 2\n  was (nothing)\n  is  b");
}

/// The small corpus with something changed.
fn world(change: impl FnOnce(&mut Value)) -> World {
    let mut value: Value = serde_json::from_str(SMALL).unwrap();
    change(&mut value);
    let shapes = WATERRIJK.shapes.clone();
    World { shapes, ..World::of("changed", &value.to_string(), None) }
}

fn each(file: &mut Value, list: &str, change: impl Fn(usize, &mut Value)) {
    file[list].as_array_mut().unwrap().iter_mut().enumerate().for_each(|(index, item)| change(index, item));
}

const FORTY: [&str; 2] = ["Samen wonen, zorgen en leren in elke wijk", "Arbeidsongeschiktheidsverzekeringsstelsel"];

/// Corpora at the edges. Too many dots have a test of their own.
fn edges() -> Vec<(&'static str, World)> {
    let numbered = |participants: u32| {
        move |file: &mut Value| each(file, "themes", |_, theme| theme["participants"] = json!({"value": participants}))
    };
    let labelled = |label: &'static str| {
        move |file: &mut Value| {
            for list in ["themes", "codes", "tracks", "places"] {
                each(file, list, |_, item| {
                    item["title"] = json!(label);
                    item["name"] = json!(label);
                });
            }
        }
    };
    let repeated = |count: usize| {
        move |file: &mut Value| {
            let record = file["records"][3].clone();
            let copies = (0..count).map(|copy| {
                let mut record = record.clone();
                record["id"] = json!(format!("kopie-{copy}"));
                record["kind"] = json!(["pain", "idea"][usize::from(copy > 0)]);
                record
            });
            file["records"] = copies.collect();
        }
    };
    vec![
        ("as it is", world(|_| {})),
        ("no data", world(|file| file.as_object_mut().unwrap().extend(emptied()))),
        (
            "one theme, one record",
            world(|file| {
                ["themes", "records", "codes"].iter().for_each(|list| file[*list].as_array_mut().unwrap().truncate(1));
            }),
        ),
        ("all equal", world(numbered(20))),
        ("one participant", world(numbered(1))),
        ("nobody", world(numbered(0))),
        ("one huge", world(|file| file["themes"][0]["conversations"] = json!({"value": 1_234_567}))),
        ("one code with many records", world(repeated(3000))),
        ("labels of forty letters", world(labelled(FORTY[0]))),
        ("a word of forty letters", world(labelled(FORTY[1]))),
        ("no province", world(|file| each(file, "places", |_, place| place["province"] = json!("")))),
        ("all in one place", world(|file| each(file, "places", |_, place| place["lat"] = json!(-41.2)))),
    ]
}

fn emptied() -> serde_json::Map<String, Value> {
    ["themes", "records", "codes", "places", "tracks"].iter().map(|list| ((*list).to_owned(), json!([]))).collect()
}

fn check(name: &str, figures: &[(String, Figure)], found: &mut BTreeSet<String>) {
    for (variant, figure) in figures {
        for width in [240.0, 320.0, 480.0, 640.0, 1100.0] {
            let scene = figure.scene(width);
            found.extend(faults(&scene).into_iter().map(|fault| format!("{name}: {variant} at {width}: {fault}")));
        }
    }
}

fn assert_none(found: &BTreeSet<String>) {
    let shown: Vec<_> = found.iter().take(40).map(String::as_str).collect();
    assert!(found.is_empty(), "{} faults, such as\n{}", found.len(), shown.join("\n"));
}

#[test]
fn at_the_edges_nothing_lies_outside_the_drawing_or_over_another_text() {
    let mut found = BTreeSet::new();
    for (name, world) in edges() {
        for lang in Lang::ALL {
            check(name, &figures(&world, &Query::default(), lang), &mut found);
        }
    }
    assert_none(&found);
}

#[test]
fn nothing_of_the_bundled_corpus_lies_outside_the_drawing_or_over_another_text() {
    let mut found = BTreeSet::new();
    for query in filters(&BUNDLED, 10) {
        for lang in Lang::ALL {
            check(&format!("{query:?}"), &figures(&BUNDLED, &query, lang), &mut found);
        }
    }
    assert_none(&found);
}

#[test]
fn a_fault_would_be_found() {
    let text = |x: f32, y: f32| Shape::Text {
        x,
        y,
        size: 12.0,
        anchor: dialogue_explorer::chart::scene::Anchor::Start,
        text: "woord".to_owned(),
    };
    let scene = |shapes: Vec<Shape>| {
        let drawn = shapes.into_iter().map(|shape| dialogue_explorer::chart::scene::PlacedShape {
            shape,
            class: "label",
            mark: None,
        });
        Scene { width: 100.0, height: 50.0, shapes: drawn.collect(), marks: Vec::new() }
    };
    let table = [
        (vec![text(10.0, 20.0), text(10.0, 40.0)], 0),
        (vec![text(10.0, 20.0), text(12.0, 22.0)], 1),
        (vec![text(80.0, 20.0)], 1),
        (vec![text(10.0, 5.0)], 1),
        (vec![Shape::Circle { x: 4.0, y: 20.0, radius: 8.0 }], 1),
        (vec![Shape::Rect { x: 10.0, y: 10.0, width: f32::NAN, height: 8.0 }], 1),
        (vec![Shape::Rect { x: 10.0, y: 10.0, width: -3.0, height: 8.0 }], 1),
        (vec![Shape::Path { points: vec![(0.0, 0.0), (50.0, 51.0)], closed: true }], 1),
    ];
    for (shapes, count) in table {
        assert_eq!(faults(&scene(shapes.clone())).len(), count, "{shapes:?}");
    }
}

#[test]
fn a_city_of_participants_is_still_drawn_in_dots_that_can_be_seen() {
    for people in [2_000, 20_000, 200_000] {
        let world = world(|file| file["themes"][0]["participants"] = json!({"value": people}));
        let figure = participants::figure(
            &world.corpus,
            &Query::default(),
            Lang::Nl,
            Measure::Participants,
            Form::Dots,
            Order::Size,
        );
        let scene = figure.scene(320.0);
        assert!(scene.shapes.len() < 10_000, "{people} people: {} shapes", scene.shapes.len());
        let small =
            scene.shapes.iter().any(|drawn| matches!(drawn.shape, Shape::Circle { radius, .. } if radius < 1.0));
        assert!(!small, "{people} people: dots too small to see");
    }
}

#[test]
fn a_short_figure_draws_its_highest_bars_and_keeps_its_whole_table() {
    let figure =
        |name: &str| figures(&BUNDLED, &Query::default(), Lang::Nl).into_iter().find(|it| it.0 == name).unwrap().1;
    let (few, every) = (figure("frequency-all-few"), figure("frequency-all-every"));
    assert_eq!(few.table, every.table);
    let wholes = few.marks().into_iter().filter(|mark| !mark.id.contains(':')).map(|mark| mark.value);
    let highest: Vec<f64> = every.table.rows.iter().take(FEW).filter_map(|row| row[1].value).collect();
    assert_eq!(wholes.collect::<Vec<_>>(), highest);
    assert!(highest.is_sorted_by(|a, b| a >= b));
}

#[test]
fn dots_on_the_map_are_far_enough_apart_for_a_finger() {
    let crowd = |count: usize, spread: f64| {
        world(move |file| {
            let mut seeded = Seeded(7);
            let mut place = |index: usize| {
                let mut within = || seeded.below(1000) as f64 / 1000.0 * spread;
                json!({"id": format!("p{index}"), "name": format!("P{index}"), "province": "Laagland", "lat": -41.0 - within(), "lon": 174.2 + within()})
            };
            let places: Vec<Value> = (0..count).map(&mut place).collect();
            file["themes"][0]["hosts"] = places.iter().map(|place| place["id"].clone()).collect();
            file["themes"][1]["hosts"] = json!([]);
            file["places"] = Value::Array(places);
        })
    };
    let crowds = [
        ("thirty on one spot", crowd(30, 0.0)),
        ("thirty in a corner", crowd(30, 0.02)),
        ("eighty all over", crowd(80, 1.4)),
    ];
    let mut wrong = Vec::new();
    for (name, world) in
        [("bundled", &*BUNDLED), ("small", &*WATERRIJK)].into_iter().chain(crowds.iter().map(|it| (it.0, &it.1)))
    {
        for shapes in [None, world.shapes.as_ref()] {
            let figure = hosts::figure(&world.corpus, &world.index, shapes, &Query::default(), Lang::Nl);
            for width in WIDTHS {
                let near = nearest(&figure.scene(width));
                if near < 24.0 {
                    wrong.push(format!("{name}, shapes {}, at {width}: {near:.1} px", shapes.is_some()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let chosen = hosts::figure(&BUNDLED.corpus, &BUNDLED.index, None, &Query::by(Facet::Place, "koggenland"), Lang::Nl);
    let classes: Vec<_> =
        chosen.scene(640.0).shapes.into_iter().filter(|drawn| drawn.class == "place chosen").collect();
    assert_eq!(classes.len(), 1, "the chosen place is told apart");
}

#[test]
fn places_lie_as_they_do_on_earth_and_stay_near_where_they_belong() {
    let earth = [(4.0, 51.0), (7.0, 51.0), (4.0, 53.5), (7.0, 53.5)];
    let (projection, height) = Projection::fit(earth.into_iter(), 640.0, 14.0, 2000.0);
    let [south_west, south_east, north_west, _] = earth.map(|point| projection.pixel(point));
    assert!(north_west.1 < south_west.1 && south_west.0 < south_east.0, "north is up and east is right");
    let (wide, tall) = (south_east.0 - south_west.0, south_west.1 - north_west.1);
    let expected = 3.0 * (52.25_f32).to_radians().cos() / 2.5;
    assert!((wide / tall - expected).abs() < 0.01, "{wide} x {tall}");
    assert!((height - tall - 28.0).abs() < 0.1);
    let mut points = [(20.0, 20.0), (100.0, 20.0), (100.0, 20.0), (110.0, 20.0)];
    spread(&mut points, 25.0, (600.0, 600.0));
    assert_eq!(points[0], (20.0, 20.0), "what is in nobody's way stays");
    let again = {
        let mut points = [(20.0, 20.0), (100.0, 20.0), (100.0, 20.0), (110.0, 20.0)];
        spread(&mut points, 25.0, (600.0, 600.0));
        points
    };
    assert_eq!(points, again);
    assert!(points.iter().all(|point| (point.1 - 20.0).abs() < 50.0 && point.0 < 160.0), "{points:?}");
}
