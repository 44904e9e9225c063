//! The rings of dots above the overview: one dot a person, or no rings at all.

use dialogue_explorer::corpus::{Corpus, decode};
use dialogue_explorer::overview::Rings;
use serde_json::{Value, json};

type Change<'a> = &'a dyn Fn(&mut Value);

/// The bundled corpus with something changed.
fn changed(change: impl FnOnce(&mut Value)) -> Corpus {
    let mut file: Value = serde_json::from_str(include_str!("../../public/corpus.json")).unwrap();
    change(&mut file);
    decode(&file.to_string()).unwrap().corpus
}

fn first(file: &mut Value) -> &mut Value {
    &mut file["themes"][0]["participants"]
}

#[test]
fn every_participant_of_the_first_track_has_a_dot() {
    let corpus = changed(|_| {});
    let rings = Rings::of(&corpus).unwrap();
    let mut counts: Vec<usize> =
        corpus.themes_of(0).map(|theme| corpus.themes[theme].participants.as_ref().unwrap().value as usize).collect();
    counts.sort_unstable();
    assert_eq!(rings.rings.iter().map(|(_, count)| *count).collect::<Vec<_>>(), counts);
    assert_eq!(rings.people, counts.iter().sum::<usize>());
    let classes: std::collections::BTreeSet<&str> = rings.rings.iter().map(|(class, _)| *class).collect();
    assert_eq!(classes.len(), counts.len(), "two themes share a colour");
    for (ring, count) in counts.into_iter().enumerate() {
        let room = std::f64::consts::TAU * rings.radius(ring) as f64 / count as f64;
        assert!(room > 8.0, "the dots of ring {ring} touch: {room}");
        assert!(rings.radius(ring) + 5 <= Rings::SIDE / 2, "ring {ring} leaves its square");
    }
}

#[test]
fn where_a_dot_would_be_no_person_there_are_no_rings() {
    let cases: [(&str, Change); 5] = [
        ("an about", &|file| first(file)["approximate"] = json!(true)),
        ("no number", &|file| *first(file) = Value::Null),
        ("nobody", &|file| first(file)["value"] = json!(0)),
        ("too many", &|file| first(file)["value"] = json!(1_000_000)),
        ("one theme", &|file| file["themes"].as_array_mut().unwrap().retain(|theme| theme["id"] == "gezondheid")),
    ];
    for (what, change) in cases {
        assert_eq!(Rings::of(&changed(change)), None, "{what}");
    }
}
