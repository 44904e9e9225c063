//! An object or a list of JSON as the unread texts of what it holds, in the order of the file.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::problem::CorpusError;

/// The entries of an object, in the order of the file. A key may stand twice; [`Entries::get`] then gives the last.
#[derive(Debug, Default)]
pub(super) struct Entries<'a>(pub(super) Vec<(String, &'a RawValue)>);

impl<'a> Entries<'a> {
    /// The entries of the text of an object; none where it is no object.
    pub(super) fn read(text: &'a str) -> Option<Entries<'a>> {
        match serde_json::from_str(text).ok()? {
            Parts::Object(entries) => Some(Entries(entries)),
            _ => None,
        }
    }

    /// What stands under a key.
    pub(super) fn get(&self, key: &str) -> Option<&'a RawValue> {
        self.0.iter().rev().find(|(name, _)| name == key).map(|(_, value)| *value)
    }
}

/// The items of the text of a list; none where it is no list.
pub(super) fn items(text: &str) -> Option<Vec<&RawValue>> {
    match serde_json::from_str(text).ok()? {
        Parts::List(items) => Some(items),
        _ => None,
    }
}

/// What a value holds, unread. A value of any kind is read, so that serde need not make a sentence of one that was
/// not expected: ours are made elsewhere, in the reader's language.
enum Parts<'a> {
    Object(Vec<(String, &'a RawValue)>),
    List(Vec<&'a RawValue>),
    Neither,
}

impl<'de> Deserialize<'de> for Parts<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PartsVisitor;
        macro_rules! neither {
            ($($visit:ident($ty:ty))*) => {
                $(fn $visit<E>(self, _: $ty) -> Result<Parts<'de>, E> {
                    Ok(Parts::Neither)
                })*
            };
        }
        impl<'de> Visitor<'de> for PartsVisitor {
            type Value = Parts<'de>;

            neither! { visit_bool(bool) visit_i64(i64) visit_u64(u64) visit_f64(f64) visit_str(&str) }

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("any value")
            }

            fn visit_unit<E>(self) -> Result<Parts<'de>, E> {
                Ok(Parts::Neither)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parts<'de>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Parts::Object(entries))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Parts<'de>, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                Ok(Parts::List(items))
            }
        }
        deserializer.deserialize_any(PartsVisitor)
    }
}

/// Why a text is not JSON; none where it is.
///
/// A text that begins with a bracket is left alone: from its first sign on it is known to hold no corpus.
pub(super) fn json_error(text: &str) -> Option<CorpusError> {
    if text.trim_ascii_start().starts_with('[') {
        return None;
    }
    let error = serde_json::from_str::<IgnoredAny>(text).err()?;
    let (line, column) = (error.line(), error.column());
    let text = text.trim_end().as_bytes();
    let last_line = text.iter().rev().take_while(|&&byte| byte != b'\n').count();
    let lines = text.iter().filter(|&&byte| byte == b'\n').count() + 1;
    // A number that stops short is an error of form to the parser, but it stands at the very end all the same.
    let ends_short = |last: &u8| last.is_ascii_alphanumeric() || b"+-.".contains(last);
    let stops_short = line == lines && column >= last_line && text.last().is_some_and(ends_short);
    Some(match error.classify() {
        _ if text.is_empty() => CorpusError::Empty,
        Category::Eof => CorpusError::CutOff { line },
        _ if stops_short => CorpusError::CutOff { line },
        _ => CorpusError::NotJson { line, column },
    })
}
