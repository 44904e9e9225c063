//! The fields of an object of JSON, read into the structs of the schema.
//!
//! A reader never turns back: where something does not fit it notes that and goes on with a default, and whoever asked
//! throws the result away. Returning early from each of a hundred fields would cost more code than all the reading.

use super::kind::Kind;
use super::mismatch::{Expected, SchemaMismatch};
use super::track_shape::TrackShape;
use super::value::Value;

/// Whether a field may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    Required,
    Optional,
}

/// A field on the way to a value, and the number of the item where the field is a list. An item of a list that is
/// itself an item has no name.
type Step = (&'static str, Option<usize>);

/// Reads the fields of an object, and of the objects in it.
pub(super) struct Fields<'v> {
    /// The object whose fields are read now.
    value: &'v Value,
    /// The way to that object.
    path: Vec<Step>,
    /// What did not fit first.
    mismatch: Option<SchemaMismatch>,
}

/// An object of the schema.
pub(super) trait FromFields {
    /// Reads it from its fields; what does not fit is noted there.
    fn from_fields(fields: &mut Fields) -> Self;
}

/// Something that may stand in a field.
pub(super) trait FromField {
    /// Reads it from the field of this name; what does not fit, or is not there and has to be, is noted.
    fn from_field(fields: &mut Fields, name: &'static str, need: Need) -> Self;
}

impl<'v> Fields<'v> {
    pub(super) fn new(value: &'v Value) -> Fields<'v> {
        Fields { value, path: Vec::new(), mismatch: None }
    }

    /// What did not fit first; none where everything did.
    pub(super) fn into_mismatch(self) -> Option<SchemaMismatch> {
        self.mismatch
    }

    /// Notes what does not fit, unless something was noted before.
    #[inline(never)]
    fn note(&mut self, step: Step, expected: Expected, found: Option<&Value>) {
        if self.mismatch.is_some() {
            return;
        }
        let mut path = String::new();
        for &(name, index) in self.path.iter().chain([&step]) {
            if !name.is_empty() {
                path.push('.');
                path.push_str(name);
            }
            if let Some(index) = index {
                path.push_str(&format!("[{index}]"));
            }
        }
        self.mismatch = Some(SchemaMismatch::at(path, expected, found));
    }

    /// Notes where the value is no object.
    #[inline(never)]
    pub(super) fn expect_object(&mut self) {
        if !matches!(self.value, Value::Object(_)) {
            self.note(("", None), Expected::Object, Some(self.value));
        }
    }

    /// Whether something other than `null` stands in a field.
    #[inline(never)]
    fn has(&self, name: &str) -> bool {
        self.value.get(name).is_some_and(|value| !value.is_null())
    }

    /// What stands in a field; that it is not there is noted where it has to be.
    #[inline(never)]
    fn get(&mut self, name: &'static str, expected: Expected, need: Need) -> Option<&'v Value> {
        let value = self.value.get(name);
        if value.is_none() && need == Need::Required {
            self.note((name, None), expected, None);
        }
        value
    }

    /// A text; empty where there is none.
    #[inline(never)]
    pub(super) fn string(&mut self, name: &'static str, need: Need) -> String {
        let Some(value) = self.get(name, Expected::Text, need) else { return String::new() };
        value.as_str().map(str::to_owned).unwrap_or_else(|| {
            self.note((name, None), Expected::Text, Some(value));
            String::new()
        })
    }

    /// A text; none where nothing or `null` stands.
    #[inline(never)]
    fn optional_string(&mut self, name: &'static str) -> Option<String> {
        self.has(name).then(|| self.string(name, Need::Required))
    }

    /// A whole number from zero to the largest that is allowed.
    #[inline(never)]
    fn count(&mut self, name: &'static str, need: Need, largest: u32) -> u32 {
        let Some(value) = self.get(name, Expected::Count, need) else { return 0 };
        count_of(value).filter(|&count| count <= largest).unwrap_or_else(|| {
            self.note((name, None), Expected::Count, Some(value));
            0
        })
    }

    #[inline(never)]
    fn flag(&mut self, name: &'static str, need: Need) -> bool {
        let Some(value) = self.get(name, Expected::Flag, need) else { return false };
        let Value::Bool(flag) = value else {
            self.note((name, None), Expected::Flag, Some(value));
            return false;
        };
        *flag
    }

    #[inline(never)]
    fn number(&mut self, name: &'static str, need: Need) -> f64 {
        let Some(value) = self.get(name, Expected::Number, need) else { return 0.0 };
        value.as_f64().unwrap_or_else(|| {
            self.note((name, None), Expected::Number, Some(value));
            0.0
        })
    }

    /// First and last line.
    #[inline(never)]
    fn lines(&mut self, name: &'static str, need: Need) -> (u32, u32) {
        let Some(value) = self.get(name, Expected::Lines, need) else { return (0, 0) };
        let mut lines = [0, 0];
        let items = value.as_list().unwrap_or_default();
        for (index, (line, item)) in lines.iter_mut().zip(items).enumerate() {
            match count_of(item) {
                Some(count) => *line = count,
                None => self.note((name, Some(index)), Expected::Count, Some(item)),
            }
        }
        if items.len() != lines.len() {
            self.note((name, None), Expected::Lines, Some(value));
        }
        lines.into()
    }

    /// The number of the word that stands in a field, among those that may.
    #[inline(never)]
    fn choice(&mut self, name: &'static str, expected: Expected, words: &[&str]) -> usize {
        let Some(value) = self.get(name, expected, Need::Required) else { return 0 };
        words.iter().position(|&word| value.as_str().is_some_and(|text| text == word)).unwrap_or_else(|| {
            self.note((name, None), expected, Some(value));
            0
        })
    }

    /// What a list holds; nothing, with a note, where the value is none.
    #[inline(never)]
    fn items(&mut self, step: Step, value: &'v Value) -> &'v [Value] {
        value.as_list().unwrap_or_else(|| {
            self.note(step, Expected::List, Some(value));
            &[]
        })
    }

    /// What the list in a field holds.
    #[inline(never)]
    fn list(&mut self, name: &'static str, need: Need) -> &'v [Value] {
        let value = self.get(name, Expected::List, need);
        value.map_or(&[], |value| self.items((name, None), value))
    }

    /// A list of texts, at this step.
    #[inline(never)]
    fn texts(&mut self, step: Step, value: &'v Value) -> Vec<String> {
        let items = self.items(step, value);
        self.path.push(step);
        let mut texts = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            match item.as_str() {
                Some(text) => texts.push(text.to_owned()),
                None => self.note(("", Some(index)), Expected::Text, Some(item)),
            }
        }
        self.path.pop();
        texts
    }

    /// The list of texts in a field.
    #[inline(never)]
    pub(super) fn strings(&mut self, name: &'static str, need: Need) -> Vec<String> {
        let value = self.get(name, Expected::List, need);
        value.map_or_else(Vec::new, |value| self.texts((name, None), value))
    }

    /// The value itself, where that is a list of texts and no object.
    pub(super) fn own_strings(&mut self) -> Vec<String> {
        self.texts(("", None), self.value)
    }

    /// The list of lists of texts in a field.
    pub(super) fn string_lists(&mut self, name: &'static str, need: Need) -> Vec<Vec<String>> {
        let items = self.list(name, need).iter().enumerate();
        items.map(|(index, item)| self.texts((name, Some(index)), item)).collect()
    }

    /// An object within this one.
    fn object<T: FromFields>(&mut self, step: Step, value: &'v Value) -> T {
        let outer = std::mem::replace(&mut self.value, value);
        self.path.push(step);
        let object = T::from_fields(self);
        self.path.pop();
        self.value = outer;
        object
    }
}

/// A whole number from zero that is small enough.
fn count_of(value: &Value) -> Option<u32> {
    value.as_i64()?.try_into().ok()
}

macro_rules! from_field {
    ($($ty:ty: |$fields:ident, $name:ident, $need:ident| $read:expr;)*) => {$(
        impl FromField for $ty {
            fn from_field($fields: &mut Fields, $name: &'static str, $need: Need) -> $ty {
                $read
            }
        }
    )*};
}

from_field! {
    String: |fields, name, need| fields.string(name, need);
    Option<String>: |fields, name, _need| fields.optional_string(name);
    Vec<String>: |fields, name, need| fields.strings(name, need);
    bool: |fields, name, need| fields.flag(name, need);
    f64: |fields, name, need| fields.number(name, need);
    (u32, u32): |fields, name, need| fields.lines(name, need);
    u32: |fields, name, need| fields.count(name, need, u32::MAX);
    Option<u16>: |fields, name, _need| {
        fields.has(name).then(|| fields.count(name, Need::Required, u16::MAX.into()) as u16)
    };
    Kind: |fields, name, _need| Kind::ALL[fields.choice(name, Expected::Kind, &Kind::ALL.map(Kind::id))];
    Option<TrackShape>: |fields, name, _need| {
        let words = TrackShape::ALL.map(TrackShape::id);
        fields.has(name).then(|| TrackShape::ALL[fields.choice(name, Expected::Shape, &words)])
    };
}

impl<T: FromFields + Default> FromField for T {
    fn from_field(fields: &mut Fields, name: &'static str, need: Need) -> T {
        let value = fields.get(name, Expected::Object, need);
        value.map_or_else(T::default, |value| fields.object((name, None), value))
    }
}

impl<T: FromFields> FromField for Option<T> {
    fn from_field(fields: &mut Fields, name: &'static str, _need: Need) -> Option<T> {
        let value = fields.value.get(name).filter(|value| !value.is_null())?;
        Some(fields.object((name, None), value))
    }
}

impl<T: FromFields> FromField for Vec<T> {
    fn from_field(fields: &mut Fields, name: &'static str, need: Need) -> Vec<T> {
        let items = fields.list(name, need).iter().enumerate();
        items.map(|(index, item)| fields.object((name, Some(index)), item)).collect()
    }
}
