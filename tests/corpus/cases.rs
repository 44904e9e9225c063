//! Files that mean harm, or that no writer of a corpus would think of: the small corpus with something done to it.

use serde_json::{Map, Value, json};

use crate::numbers::{crowds, earth};

pub const SMALL: &str = include_str!("../fixtures/small.json");

/// What the reader has to make of a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Then {
    /// It cannot be used at all, and that is said.
    Refused,
    /// What is sound of it is shown, and the rest is told.
    Told,
    /// Nothing is wrong with it.
    Sound,
}
use Then::{Refused, Sound, Told};

/// What is done, the file, what follows.
pub type Case = (String, String, Then);

pub fn small() -> Value {
    serde_json::from_str(SMALL).unwrap()
}

/// The small corpus with something changed.
pub fn with(change: impl FnOnce(&mut Value)) -> String {
    let mut value = small();
    change(&mut value);
    value.to_string()
}

/// The text of the small corpus with one piece of it replaced.
pub fn swapped(from: &str, to: &str) -> String {
    assert_eq!(SMALL.matches(from).count(), 1, "{from:?} does not stand once in the sound file");
    SMALL.replace(from, to)
}

/// Changes every text but the few that the schema has a fixed choice for. What is the same stays the same, so that
/// references hold.
pub fn each_text(value: &mut Value, change: &dyn Fn(&str) -> String) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::Object(fields) => {
            for (key, value) in
                fields.iter_mut().filter(|(key, _)| !["kind", "language", "shape"].contains(&key.as_str()))
            {
                match value {
                    Value::String(text) if key != "side" => *text = change(text),
                    other => each_text(other, change),
                }
            }
        }
        Value::String(text) => *text = change(text),
        _ => {}
    }
}

/// What is put before every text, ids among them.
pub const TEXTS: [&str; 21] = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "\"' onload=\"alert(1)\" '><b>",
    "</script></style></title></textarea>--><!-- <![CDATA[ ]]> <?php ?>",
    "javascript:alert(1)//",
    "`${alert(1)}` {{constructor}} {% x %} {corpus} %s %n %00 \\",
    "&amp;&lt;&#60;script&#62;&notanentity",
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    "\u{0}@SUM(A1)",
    "\u{feff}+31",
    "\u{200b}-10",
    "\r\n=1",
    "../../../etc/passwd\u{0}",
    "\u{202e}مرحبا بالعالم\u{202c}\u{2067}שלום\u{2069}\u{200f}",
    "\u{200b}\u{200c}\u{200d}\u{2060}\u{ad}",
    "Z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}\u{30d}\u{30e}\u{30f}",
    "🏳️‍🌈👩‍👩‍👧‍👦🇳🇱",
    "\u{0}\u{1}\u{1b}[31m\u{7f}\u{85}\u{9f}",
    "\u{fffe}\u{ffff}\u{fdd0}\u{10ffff}\u{e000}",
    "\u{2028}\u{2029}\u{b}\u{c}",
    "# * _x_ [a](b) | ~~ > 1. - +\n---\n",
];

/// As long as no text is, in bytes. Four times as long, these few cases alone took two minutes of processor.
pub const ENDLESS: usize = 1 << 18;

pub fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut case = |name: &str, text: String, then: Then| cases.push((name.to_owned(), text, then));
    texts(&mut case);
    wholes(&mut case);
    crowds(&mut case);
    shapes(&mut case);
    sizes(&mut case);
    earth(&mut case);
    cases
}

pub type Put<'a> = &'a mut dyn FnMut(&str, String, Then);

fn texts(case: Put) {
    for text in TEXTS {
        let name = format!("{:?} before every text", text.chars().take(24).collect::<String>());
        case(&name, with(|file| each_text(file, &|old| format!("{text}{old}"))), Sound);
    }
    let english = with(|file| {
        file["language"] = json!("en");
        each_text(file, &|old| format!("{}{old}", TEXTS[0]));
    });
    case("a script before every text, in English", english, Sound);
    let tongue = with(|file| file["language"] = json!("\"><script>alert(1)</script>"));
    case("a script for a language", tongue, Sound);
    case("every text empty", with(|file| each_text(file, &|_| String::new())), Told);
    case("an empty id", with(|file| file["codes"][0]["id"] = json!("")), Told);
    case("an empty id of old", with(|file| file["aliases"] = json!({"": "water-idee-1"})), Told);
    case("a pile of accents", with(|file| each_text(file, &|old| format!("{old}{}", "\u{301}".repeat(400)))), Sound);
    for (name, escape) in
        [("the first half", "\\ud83d"), ("the second half", "\\udc00"), ("two first", "\\ud800\\ud800")]
    {
        let text = SMALL.replacen("Kelders lopen onder", &format!("Kelders {escape} onder"), 1);
        case(&format!("{name} of a surrogate pair"), text, Told);
    }
    case("a pair of surrogates", SMALL.replacen("Kelders lopen", "Kelders \\ud83d\\udca7 lopen", 1), Sound);
    case("an escaped zero", SMALL.replacen("Kelders lopen", "Kelders \\u0000 lopen", 1), Sound);
    case("a bare zero", SMALL.replacen("Kelders lopen", "Kelders \u{0} lopen", 1), Refused);
    case("a bare line end in a text", SMALL.replacen("Kelders lopen", "Kelders \n lopen", 1), Refused);
}

fn wholes(case: Put) {
    let refused = [
        "",
        " ",
        "\u{feff}",
        "{}",
        "[]",
        "null",
        "\"\"",
        "0",
        "true",
        "{\"schema\":2}",
        "[[]]",
        "[{}]",
        "{\"\":\"\"}",
        "nul",
        "{]",
        "{\"schema\":2,",
        "<html>",
        "\u{0}",
        "# titel\n- lijst",
        "id;titel\n1;2",
        "'{}'",
        "{'schema':2}",
        "\u{fffd}\u{fffd}{",
    ];
    refused.iter().for_each(|text| case(&format!("{text:?} as the whole file"), (*text).to_owned(), Refused));
    case("a byte order mark", format!("\u{feff}{SMALL}"), Sound);
    let lossy = |units: Vec<u8>| String::from_utf8_lossy(&units).into_owned();
    let little = SMALL.encode_utf16().flat_map(u16::to_le_bytes).collect();
    case("UTF-16, little end first", lossy([vec![0xff, 0xfe], little].concat()), Refused);
    let big = SMALL.encode_utf16().flat_map(u16::to_be_bytes).collect();
    case("UTF-16, big end first", lossy([vec![0xfe, 0xff], big].concat()), Refused);
    let latin = SMALL.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect();
    case("Latin-1", lossy(latin), Sound);
    for end in (1000..SMALL.len()).step_by(1000).filter(|end| SMALL.is_char_boundary(*end)) {
        case(&format!("cut off after {end} bytes"), SMALL[..end].to_owned(), Refused);
    }
    case("twice the same file", format!("{SMALL}{SMALL}"), Refused);
    for schema in ["3", "0", "-1", "999999999999999999999", "2.0", "2e0", "\"2\"", "null", "[1]", "{\"is\":1}"] {
        case(&format!("schema {schema}"), swapped("\"schema\":2,", &format!("\"schema\":{schema},")), Refused);
    }
}

fn shapes(case: Put) {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000));
    let nested = deep("[", "]");
    case("a hundred thousand brackets", nested.clone(), Refused);
    case("a million open brackets", "[".repeat(1_000_000), Refused);
    case("a hundred thousand objects", deep("{\"schema\":", "}"), Refused);
    case(
        "brackets under a key of none",
        swapped("\"subtitle\":\"", &format!("\"x\":{nested},\"subtitle\":\"")),
        Refused,
    );
    let in_record = |field: &str| swapped("\"kind\":\"dream\",", &format!("\"kind\":\"dream\",{field},"));
    case("brackets in a record", in_record(&format!("\"x\":{nested}")), Told);
    case("brackets for the citations of a record", in_record(&format!("\"citations\":{nested}")), Told);
    case("brackets for a record", swapped("\"records\":[\n", &format!("\"records\":[{nested},\n")), Told);
    case("an unknown field in every object", with(unknown), Sound);
    let nothing = with(|file| {
        for list in ["stated", "tracks", "themes", "places", "code_groups", "codes", "actors", "roles", "records"] {
            file[list] = json!([]);
        }
        file["aliases"] = json!({});
    });
    case("nothing in any list", nothing, Sound);
    let one = with(|file| {
        ["themes", "records", "codes"].iter().for_each(|list| file[*list].as_array_mut().unwrap().truncate(1));
    });
    case("one theme, one record, one code", one, Told);
    let part_of = |pairs: &[(usize, usize)]| {
        with(|file| {
            let ids: Vec<Value> =
                file["records"].as_array().unwrap().iter().map(|record| record["id"].clone()).collect();
            pairs.iter().for_each(|&(part, whole)| file["records"][part]["part_of"] = ids[whole].clone());
        })
    };
    case("a record that is part of itself", part_of(&[(0, 0)]), Told);
    case("two records that are part of each other", part_of(&[(0, 1), (1, 0)]), Sound);
    case("a ring of five records", part_of(&[(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)]), Sound);
    let renamed = |from: &str, to: &str| with(|file| file["aliases"] = json!({from: to, to: from}));
    case("ids of old that lead to each other", renamed("x", "y"), Told);
    case("an id of old that a record still has", renamed("water-idee-1", "water-idee-2"), Sound);
}

/// Lists that stand twice, are empty, or are not there. What they lack is lacking in few figures each.
pub fn lists() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut case = |name: &str, text: String, then: Then| cases.push((name.to_owned(), text, then));
    for list in [
        "sources",
        "sections",
        "stated",
        "tracks",
        "themes",
        "places",
        "code_groups",
        "codes",
        "actors",
        "roles",
        "records",
    ] {
        let doubled = with(|file| {
            let items = file[list].as_array_mut().unwrap();
            items.extend(items.clone());
        });
        case(&format!("{list} twice"), doubled, Told);
        // Nothing in the corpus hangs on this one.
        let then = if list == "stated" { Sound } else { Told };
        case(&format!("no {list}"), with(|file| file[list] = json!([])), then);
        let gone = with(|file| drop(file.as_object_mut().unwrap().remove(list)));
        let then = if ["tracks", "themes", "records"].contains(&list) { Refused } else { then };
        case(&format!("{list} left out"), gone, then);
    }
    cases
}

/// Puts a field that the schema does not know in every object.
pub fn unknown(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(unknown),
        Value::Object(fields) => {
            // The keys of the aliases are ids, and no fields.
            fields.iter_mut().filter(|(key, _)| *key != "aliases").for_each(|(_, value)| unknown(value));
            fields.insert("later".to_owned(), json!([{"x": [1, null, "y"]}]));
        }
        _ => {}
    }
}

fn sizes(case: Put) {
    let word = "x".repeat(ENDLESS);
    let words = "regen op het dak ".repeat(ENDLESS / 17);
    let titled =
        [("tracks", "title"), ("themes", "title"), ("codes", "title"), ("places", "name"), ("records", "title")];
    for (list, field) in titled {
        let text = with(|file| file[list][0][field] = json!(word));
        case(&format!("an endless {field} in {list}"), text, Sound);
    }
    case("endless words for the title of all", with(|file| file["title"] = json!(words)), Sound);
    case("endless words for the title of a theme", with(|file| file["themes"][0]["title"] = json!(words)), Sound);
    case("an endless id", with(|file| file["records"][0]["id"] = json!(word)), Told);
    let codes = |codes: Value| with(|file| file["records"][3]["codes"] = codes);
    case("an endless reference", codes(json!([word])), Told);
    case("a million times the same code", codes(json!(vec!["groen"; 1_000_000])), Sound);
    case("a million codes that are none", codes(json!(vec!["x"; 1_000_000])), Told);
    case("a million codes that are no texts", codes(json!(vec![0; 1_000_000])), Told);
    let many = with(|file| {
        let code = |number: usize| json!({"id": format!("c{number}"), "title": format!("C {number}")});
        let codes: Vec<Value> = (0..1000).map(code).collect();
        file["records"][3]["codes"] = codes.iter().map(|code| code["id"].clone()).collect();
        file["codes"] = Value::Array(codes);
    });
    case("a thousand codes on one record", many, Told);
    case(
        "a record of a hundred thousand fields",
        with(|file| {
            let fields = file["records"][3].as_object_mut().unwrap();
            fields.extend((0..100_000).map(|number| (format!("f{number}"), json!(number))).collect::<Map<_, _>>());
        }),
        Sound,
    );
    case("three hundred thousand records that are none", with(|file| file["records"] = json!(vec![0; 300_000])), Told);
    case(
        "fourteen themes more of four hundred people",
        with(|file| {
            let theme = file["themes"][0].clone();
            for number in 0..14 {
                let mut theme = theme.clone();
                (theme["id"], theme["participants"]) = (json!(format!("t{number}")), json!({"value": 400}));
                file["themes"].as_array_mut().unwrap().push(theme);
            }
        }),
        Sound,
    );
}
