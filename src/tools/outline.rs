//! The outline of a corpus: the same file without the texts of its records, for a page that needs none of them.
//!
//! `corpus.json` stays the one file that people write and read; this is made from it, and held against it, by the build.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::site::addresses::CORPUS;
use super::site::{language_file, read};
use crate::corpus::decode;
use crate::corpus::wire::SCHEMA;
use crate::text::Lang;

/// The file that the app begins with, where there is one.
pub const OUTLINE: &str = "corpus.outline.json";

/// The outline of a corpus; none of a file that is no corpus of this schema, or whose records lack a title, since it
/// would count what the corpus does not.
pub fn of_corpus(text: &str) -> Option<String> {
    let mut file: Value = serde_json::from_str(text).ok()?;
    if file.get("schema")?.as_u64()? != u64::from(SCHEMA) {
        return None;
    }
    for record in file.get_mut("records")?.as_array_mut()?.iter_mut().filter_map(Value::as_object_mut) {
        record.insert("title".to_owned(), "".into());
        record.retain(|key, _| !["body", "citations"].contains(&key.as_str()));
        if let Some(speaker) = record.get_mut("speaker").and_then(Value::as_object_mut) {
            speaker.insert("role".to_owned(), "".into());
            speaker.remove("name");
        }
    }
    let outline = file.to_string();
    (decode(text).ok()?.corpus.outline() == decode(&outline).ok()?.corpus).then_some(outline)
}

/// The outline of a language file.
///
/// # Errors
/// A sentence that says what is wrong with the file.
pub fn of_language(text: &str) -> Result<String, String> {
    let mut file: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    file.as_object_mut().ok_or("the file is no object")?.remove("records");
    Ok(file.to_string())
}

/// Writes the outlines of a corpus and of its language files beside them. Without an outline the app reads the whole.
///
/// # Errors
/// A sentence that says which file is missing or unusable, or could not be written.
pub fn write(folder: &Path) -> Result<(), String> {
    let put = |name: &str, text: String| {
        fs::write(folder.join(name), text).map_err(|error| format!("cannot write {name}: {error}"))
    };
    let Some(outline) = of_corpus(&read(folder, CORPUS)?) else { return Ok(()) };
    put(OUTLINE, outline)?;
    for lang in Lang::ALL {
        let file = language_file(lang);
        if let Ok(text) = read(folder, &file) {
            let outline = of_language(&text).map_err(|error| format!("{file}: {error}"))?;
            put(&format!("corpus.outline.{}.json", lang.tag()), outline)?;
        }
    }
    Ok(())
}
