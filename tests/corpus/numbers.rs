//! Numbers that are none, that are very large, and places that lie nowhere or together.

use serde_json::{Value, json};

use crate::cases::Then::{self, Refused, Sound, Told};
use crate::cases::{Case, Put, swapped, with};

/// Numbers that are none, or are out of place. There are too many of them to draw every one.
pub fn numbers() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut case = |name: &str, text: String, then: Then| cases.push((name.to_owned(), text, then));
    // Each with what a whole number, and what a degree, makes of it.
    let numbers = [
        ("18446744073709551616", Told, Told),
        ("4294967296", Told, Told),
        ("1e308", Told, Told),
        ("1e999", Told, Told),
        ("-1", Told, Sound),
        ("0.5", Told, Sound),
        ("1e0", Told, Sound),
        ("-0", Told, Sound),
        ("\"NaN\"", Told, Told),
        ("null", Told, Told),
        ("NaN", Refused, Refused),
        ("Infinity", Refused, Refused),
        ("01", Refused, Refused),
        ("0x10", Refused, Refused),
        ("1.", Refused, Refused),
        ("4294967295", Sound, Told),
        ("1000000000", Sound, Told),
        ("0", Sound, Sound),
    ];
    for (number, whole, degree) in numbers {
        for (from, to) in [("{\"value\":23}", "{\"value\":@}"), ("\"value\":5,", "\"value\":@,")] {
            case(&format!("{number} for {from}"), swapped(from, &to.replace('@', number)), whole);
        }
        case(&format!("{number} for a line"), swapped("\"lines\":[43,43]", &format!("\"lines\":[1,{number}]")), whole);
        case(&format!("{number} for a latitude"), swapped("\"lat\":-41.6", &format!("\"lat\":{number}")), degree);
        case(&format!("{number} for a longitude"), swapped("\"lon\":175.3", &format!("\"lon\":{number}")), degree);
    }
    for (number, then) in
        [("65536", Told), ("-1", Told), ("0.5", Told), ("65535", Sound), ("0", Sound), ("null", Sound)]
    {
        case(&format!("{number} for a dialogue"), swapped("\"dialogue\":2", &format!("\"dialogue\":{number}")), then);
        case(&format!("{number} for a year"), swapped("\"year\":2023", &format!("\"year\":{number}")), then);
    }
    cases
}

/// Very many people, and none at all.
pub fn crowds(case: Put) {
    for people in [0, 1, 400, 401, 1_000_000_000, u32::MAX] {
        let text = with(|file| {
            for theme in file["themes"].as_array_mut().unwrap() {
                theme["participants"] = json!({"value": people});
                theme["conversations"] = json!({"value": people});
                theme["organisations"] = json!({"value": people, "approximate": true});
            }
            file["stated"][0]["value"] = json!(people);
        });
        case(&format!("{people} participants, conversations and organisations in every theme"), text, Sound);
    }
}

/// Places at the ends of the earth, and places in one another's way.
pub fn earth(case: Put) {
    let at = |spots: &[(f64, f64)]| {
        with(|file| {
            let place = |(number, (lat, lon)): (usize, &(f64, f64))| json!({"id": format!("p{number}"), "name": format!("P{number}"), "province": "Laagland", "lat": lat, "lon": lon});
            let places: Vec<Value> = spots.iter().enumerate().map(place).collect();
            for theme in file["themes"].as_array_mut().unwrap() {
                theme["hosts"] = places.iter().map(|place| place["id"].clone()).collect();
            }
            file["places"] = Value::Array(places);
        })
    };
    case("hosts at both poles", at(&[(90.0, 0.0), (-90.0, 0.0)]), Sound);
    case("a host at a pole", at(&[(90.0, 180.0)]), Sound);
    case("hosts at the ends of the earth", at(&[(90.0, -180.0), (-90.0, 180.0), (0.0, 0.0)]), Sound);
    case("hosts on both sides of the date line", at(&[(1.0, 180.0), (1.0, -180.0)]), Sound);
    case("hosts beyond the earth", at(&[(90.1, 0.0), (0.0, 180.1), (52.0, 5.0)]), Told);
    case("hosts at one spot", at(&[(52.0, 5.0); 40]), Sound);
    case("hosts a hair apart", at(&[(52.0, 5.0), (52.000_000_000_1, 5.0), (52.0, 5.000_000_000_1)]), Sound);
    case("a thousand hosts at one spot", at(&[(52.0, 5.0); 1000]), Sound);
}
