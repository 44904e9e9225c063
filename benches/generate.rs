//! A corpus of any size, made of the words of the bundled one, the same for the same size on every machine.
//!
//! Themes, codes, places and actors are those of the bundled corpus. Each record takes its form (kind, theme, codes,
//! speaker, sources) from a bundled one, and its words from a walk from word to word as the bundled texts put them one
//! after the other. A real corpus of this size would hold more different words than that: so some words are put
//! together to compounds, as Dutch does, and the vocabulary grows with the text.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

/// The bundled corpus.
pub const BUNDLED: &str = include_str!("../public/corpus.json");

/// One word in so many is a compound that was made for it.
const COMPOUND: usize = 60;
/// How many words of the walk a body has for ten words of its example. With it 70,000 records are some 60 MB.
const LENGTH: usize = 35;

/// Numbers that look like chance (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        value ^ (value >> 31)
    }

    /// A number below another one.
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// The words of the bundled texts, and which of them follow which.
struct Words {
    all: Vec<String>,
    /// For each word the places in `all` that it stands at.
    places: HashMap<String, Vec<usize>>,
    /// Where the longer words stand, of which compounds are made.
    long: Vec<usize>,
}

impl Words {
    fn of(records: &[Value]) -> Words {
        let texts = records.iter().flat_map(|record| [&record["title"], &record["body"]]).filter_map(Value::as_str);
        let all: Vec<String> = texts.flat_map(str::split_whitespace).map(str::to_owned).collect();
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, word) in all.iter().enumerate() {
            places.entry(word.clone()).or_default().push(place);
        }
        let plain = |word: &String| word.len() > 5 && word.bytes().all(|letter| letter.is_ascii_lowercase());
        let long = (0..all.len()).filter(|&place| plain(&all[place])).collect();
        Words { all, places, long }
    }

    /// Such a number of words, each one that follows the last somewhere.
    fn walk(&self, count: usize, chance: &mut Chance) -> String {
        let mut text = String::new();
        let mut at = chance.below(self.all.len());
        for number in 0..count {
            if number > 0 {
                text.push(' ');
            }
            if chance.below(COMPOUND) == 0 {
                text.push_str(&self.all[self.long[chance.below(self.long.len())]]);
                text.push_str(&self.all[self.long[chance.below(self.long.len())]]);
            } else {
                text.push_str(&self.all[at]);
            }
            // Of all places where this word stands, one, and on to the word after it.
            let same = &self.places[&self.all[at]];
            at = (same[chance.below(same.len())] + 1) % self.all.len();
        }
        text
    }
}

fn count_of(value: &Value) -> usize {
    value.as_str().map_or(0, |text| text.split_whitespace().count())
}

/// A corpus of so many records, as the text of its file: one record a line.
pub fn corpus(records: usize) -> String {
    let bundled: Value = serde_json::from_str(BUNDLED).unwrap();
    let examples = bundled["records"].as_array().unwrap();
    let words = Words::of(examples);
    let mut chance = Chance(records as u64);
    let mut out = String::from("{");
    for (name, value) in bundled.as_object().unwrap() {
        match name.as_str() {
            "records" | "aliases" => {}
            "id" => out.push_str("\"id\":\"generated\","),
            "title" => out.push_str(&format!("\"title\":\"{records} gemaakte kaartjes\",")),
            _ => out.push_str(&format!("\"{name}\":{value},")),
        }
    }
    out.push_str("\"records\":[\n");
    for number in 0..records {
        let example = &examples[chance.below(examples.len())];
        let mut record: Map<String, Value> = example.as_object().unwrap().clone();
        let id = format!("kaartje-{number}");
        record.insert("id".to_owned(), json!(id));
        record.insert("title".to_owned(), json!(words.walk(count_of(&example["title"]).max(1), &mut chance)));
        let body = count_of(&example["body"]) * LENGTH / 10;
        record.insert("body".to_owned(), json!(words.walk(body, &mut chance)));
        if record.get("part_of").is_some_and(Value::is_string) {
            record.insert("part_of".to_owned(), json!(format!("kaartje-{}", chance.below(number))));
        }
        if number == 0 {
            record.remove("part_of");
        }
        if number > 0 {
            out.push_str(",\n");
        }
        out.push_str(&Value::Object(record).to_string());
    }
    out.push_str("\n]}\n");
    out
}
