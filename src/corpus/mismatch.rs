//! What does not fit the schema: where, what stood there, and what should have.
//!
//! serde says in English sentences what it expected; [`from_value`] makes of them a path and an [`Expected`], so that
//! the room of texts can say it in the reader's language.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

/// What should have stood somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A text that is not empty.
    Name,
    /// A whole number from zero, small enough for its use.
    Count,
    /// Any number.
    Number,
    /// True or false.
    Flag,
    /// A list.
    List,
    /// An object.
    Object,
    /// First and last line.
    Lines,
    /// One of the kinds of record.
    Kind,
    /// One of the shapes of a track.
    Shape,
    /// JSON that is not nested too deep, and holds no number that is too large and no half of a surrogate pair.
    Readable,
}

/// How something does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaMismatch {
    /// Where inside the item, such as `.citations[0].lines`; empty for the item itself.
    pub path: String,
    /// What should have stood there.
    pub expected: Expected,
    /// What stood there, shortened; none where nothing did.
    pub found: Option<String>,
}

/// How much of what was found is repeated, in characters.
const SHOWN: usize = 60;

/// Makes a value of JSON of the text of an item that is known to be JSON.
///
/// # Errors
/// Something in it cannot be read: it is nested too deep, holds a number that is too large for anything, or half of a
/// surrogate pair.
pub(super) fn parse(text: &str) -> Result<Value, SchemaMismatch> {
    serde_json::from_str(text).map_err(|error| {
        let line = text.split_inclusive('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
        let upto = line.as_bytes().get(..error.column()).unwrap_or(line.as_bytes());
        let letters: Vec<char> = upto.iter().copied().map(char::from).filter(char::is_ascii).collect();
        let from = letters.len().saturating_sub(SHOWN / 3);
        let found = format!("…{}", letters[from..].iter().collect::<String>());
        SchemaMismatch { path: String::new(), expected: Expected::Readable, found: Some(found) }
    })
}

/// Reads an object of the schema.
///
/// # Errors
/// The first thing that does not fit.
pub(super) fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, SchemaMismatch> {
    // A derived reader would take a list for an object, its items for the fields in their order.
    if !value.is_object() {
        return Err(SchemaMismatch::at(String::new(), Expected::Object, Some(value)));
    }
    serde_path_to_error::deserialize(value)
        .map_err(|error| SchemaMismatch::of(value, error.path(), &error.inner().to_string()))
}

impl SchemaMismatch {
    /// A mismatch at a path.
    pub(super) fn at(path: String, expected: Expected, found: Option<&Value>) -> SchemaMismatch {
        SchemaMismatch { path, expected, found: found.map(shown) }
    }

    /// What serde says of a value, in our terms.
    fn of(whole: &Value, path: &Path, message: &str) -> SchemaMismatch {
        let (mut written, mut field, mut found) = (String::new(), "", Some(whole));
        for segment in path {
            match segment {
                Segment::Map { key } => {
                    written.push('.');
                    written.push_str(key);
                    field = key;
                    found = found.and_then(|value| value.get(key));
                }
                Segment::Seq { index } => {
                    written.push_str(&format!("[{index}]"));
                    field = "";
                    found = found.and_then(|value| value.get(index));
                }
                Segment::Enum { .. } | Segment::Unknown => {}
            }
        }
        let missing = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
        if let Some(name) = missing {
            return SchemaMismatch::at(format!("{written}.{name}"), required(name), None);
        }
        let expected = match (field, message.rsplit_once("expected ").map(|(_, wanted)| wanted)) {
            ("kind", _) => Expected::Kind,
            ("shape", _) => Expected::Shape,
            ("lines", _) => Expected::Lines,
            (_, Some("u32" | "u16")) => Expected::Count,
            (_, Some("f64")) => Expected::Number,
            (_, Some("a boolean")) => Expected::Flag,
            (_, Some("a sequence")) => Expected::List,
            (_, Some("a string")) => Expected::Text,
            _ => Expected::Object,
        };
        SchemaMismatch::at(written, expected, found)
    }
}

/// What stands in a field that every object of its kind has.
fn required(field: &str) -> Expected {
    match field {
        "value" | "schema" => Expected::Count,
        "lat" | "lon" => Expected::Number,
        "period" => Expected::Object,
        "lines" => Expected::Lines,
        "kind" => Expected::Kind,
        "records" | "themes" | "tracks" => Expected::List,
        _ => Expected::Text,
    }
}

/// A value as it is repeated to the reader.
fn shown(value: &Value) -> String {
    match value {
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        Value::String(text) => {
            let shown: String = text.chars().take(SHOWN).collect();
            let more = if shown.len() < text.len() { "…" } else { "" };
            format!("\"{shown}{more}\"")
        }
        other => other.to_string().chars().take(SHOWN).collect(),
    }
}
