//! Corpora of somebody else that the server of the tests has, made from the small one.

use dialogue_explorer::corpus::Corpus;
use serde_json::Value;

use super::own::SMALL;

/// A file whose English is not saved as UTF-8.
pub const LATIN: &str = "own-latin";

/// A file of the server that is made for these tests; none for another name.
pub fn served(name: &str) -> Option<Vec<u8>> {
    let english = || include_str!("../fixtures/small.en.json").replacen("\"title\":\"", "\"title\":\"Café: ", 1);
    match name {
        "own.json" => Some(SMALL.as_bytes().to_vec()),
        FRISIAN => Some(
            SMALL
                .replacen("\"language\":\"nl\"", "\"language\":\"fy\"", 1)
                .replacen("\"languages\":[\"nl\"", "\"languages\":[\"fy\",\"nl\"", 1)
                .into_bytes(),
        ),
        "own-frisian.en.json" => Some(english().into_bytes()),
        "own-frisian.nl.json" => Some(english().replacen("\"language\":\"en\"", "\"language\":\"nl\"", 1).into_bytes()),
        PARTLY => Some(SMALL.as_bytes().to_vec()),
        "own-partly.en.json" => {
            let mut partly: Value = serde_json::from_str(&english()).unwrap();
            for (list, id) in [("records", "water-idee-1"), ("themes", "plek-voor-jongeren")] {
                partly[list].as_object_mut().unwrap().remove(id);
            }
            Some(partly.to_string().into_bytes())
        }
        _ if name == format!("{LATIN}.json") => Some(SMALL.as_bytes().to_vec()),
        _ if name == format!("{LATIN}.en.json") => Some(latin(&english())),
        _ => file(name).map(String::into_bytes),
    }
}

/// A text as an old program saves it, in Windows-1252; letters that it does not have become a question mark.
pub fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect()
}

/// The file of the corpus in Frisian, translated to both languages of the interface.
pub const FRISIAN: &str = "own-frisian.json";
/// The file of the corpus of which one record and one theme are not translated to English.
pub const PARTLY: &str = "own-partly.json";
/// The file of the corpus with long words.
pub const LONG: &str = "own-long.json";
/// The file of the corpus in Hebrew.
pub const HEBREW: &str = "own-hebrew.json";

/// What holds a text that is read, by its name in the file.
const TEXTS: [&str; 19] = [
    "title",
    "subtitle",
    "about",
    "label",
    "note",
    "description",
    "question",
    "summary",
    "name",
    "province",
    "affiliation",
    "definition",
    "text",
    "body",
    "role",
    "publisher",
    "named_as",
    "notes",
    "listed_organisations",
];

/// The small corpus with every text changed.
fn changed(language: &str, change: &mut dyn FnMut(&str) -> String) -> String {
    fn walk(value: &mut Value, is_text: bool, change: &mut dyn FnMut(&str) -> String) {
        match value {
            Value::String(text) if is_text => *text = change(text),
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, is_text, change)),
            Value::Object(fields) => {
                fields.iter_mut().for_each(|(name, field)| walk(field, TEXTS.contains(&name.as_str()), change));
            }
            _ => {}
        }
    }
    let mut corpus: Value = serde_json::from_str(SMALL).unwrap();
    // A file that was made of the first corpus may have kept its name, and is another one all the same.
    corpus["id"] = Corpus::BUNDLED.into();
    corpus["language"] = language.into();
    corpus["languages"] = vec![language, "en"].into();
    walk(&mut corpus, false, change);
    corpus.to_string()
}

fn file(name: &str) -> Option<String> {
    match name {
        LONG => Some(changed("nl", &mut |text| {
            let letters = text.chars().filter(|letter| letter.is_alphabetic());
            letters.collect::<Vec<_>>().into_iter().cycle().take(40).collect()
        })),
        HEBREW => {
            let mut number = 0;
            Some(changed("he", &mut |_| {
                number += 1;
                let name: String =
                    number.to_string().bytes().map(|digit| HEBREW_DIGITS[usize::from(digit - b'0')]).collect();
                format!("מים {name} (שכונה)!")
            }))
        }
        _ => None,
    }
}

const HEBREW_DIGITS: [char; 10] = ['א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט', 'י'];
