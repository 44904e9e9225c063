//! What does not fit the schema: where, what stood there, and what should have. The words for it stand in the room of
//! texts.

use super::value::Value;
use crate::decimal::scientific;

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

impl SchemaMismatch {
    /// JSON that a reader gives up on at a line and a column, both from 1, with what stands before that place.
    pub(super) fn unreadable(text: &str, line: usize, column: usize) -> SchemaMismatch {
        let line = text.split_inclusive('\n').nth(line.saturating_sub(1)).unwrap_or_default();
        let upto = line.as_bytes().get(..column).unwrap_or(line.as_bytes());
        let letters: Vec<char> = upto.iter().copied().map(char::from).filter(char::is_ascii).collect();
        let from = letters.len().saturating_sub(SHOWN / 3);
        let found = format!("…{}", letters[from..].iter().collect::<String>());
        SchemaMismatch { path: String::new(), expected: Expected::Readable, found: Some(found) }
    }

    /// A mismatch at a path.
    pub(super) fn at(path: String, expected: Expected, found: Option<&Value>) -> SchemaMismatch {
        SchemaMismatch { path, expected, found: found.map(shown) }
    }
}

/// Makes a value of JSON of the text of an item that is known to be JSON.
///
/// # Errors
/// Something in it cannot be read: it is nested too deep, holds a number that is too large for anything, or half of a
/// surrogate pair.
pub(super) fn parse(text: &str) -> Result<Value, SchemaMismatch> {
    serde_json::from_str(text).map_err(|error| SchemaMismatch::unreadable(text, error.line(), error.column()))
}

/// A value as it is repeated to the reader.
fn shown(value: &Value) -> String {
    match value {
        Value::List(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        Value::Text(text) => {
            let shown: String = text.chars().take(SHOWN).collect();
            let more = if shown.len() < text.len() { "…" } else { "" };
            format!("\"{shown}{more}\"")
        }
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Count(number) => number.to_string(),
        Value::Negative(number) => number.to_string(),
        Value::Float(number) => scientific(*number).chars().take(SHOWN).collect(),
    }
}
