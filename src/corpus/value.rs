//! A text of JSON as a value.
//!
//! The values are those of `serde_json`; its own reader of them also knows values that stand in other values as texts
//! (`RawValue` makes it so), and what it says of one that is wrong is some 4 kB of code before it is packed.
//! No file has such values.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::mismatch::SchemaMismatch;

/// Makes a value of JSON of the text of an item that is known to be JSON.
///
/// # Errors
/// Something in it cannot be read: it is nested too deep, holds a number that is too large for anything, or half of a
/// surrogate pair.
pub(super) fn parse(text: &str) -> Result<Value, SchemaMismatch> {
    let read = serde_json::from_str::<Plain>(text);
    read.map(|plain| plain.0).map_err(|error| SchemaMismatch::unreadable(text, error.line(), error.column()))
}

/// A value of JSON; none where a text is none.
pub fn json_value(text: &str) -> Option<Value> {
    serde_json::from_str::<Plain>(text).ok().map(|plain| plain.0)
}

struct Plain(Value);

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Plain, D::Error> {
        deserializer.deserialize_any(PlainVisitor).map(Plain)
    }
}

struct PlainVisitor;

impl<'de> Visitor<'de> for PlainVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Plain(item)) = list.next_element()? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some((key, Plain(value))) = map.next_entry()? {
            fields.insert(key, value);
        }
        Ok(Value::Object(fields))
    }
}
