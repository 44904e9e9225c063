//! From JSON values to the objects of the schema, with the path to whatever does not fit.
//!
//! A reader never turns back: where something does not fit it notes that and goes on with a default, and whoever asked
//! throws the result away. Returning early from each of a hundred fields would cost more code than all the reading.

use serde_json::{Map, Value};

use crate::small::digits;

/// What should have stood somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number from nought, small enough for its use.
    Count,
    /// Any number.
    Number,
    /// True or false.
    Flag,
    /// A list.
    List,
    /// An object.
    Object,
    /// First and last line, both from 1, the last not before the first.
    Lines,
    /// One of the kinds of record.
    Kind,
    /// JSON that is not nested too deep and holds no number that is too large.
    Readable,
}

/// How something does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Where inside the item, such as `.sources[0].lines`; empty for the item itself.
    pub path: String,
    /// What should have stood there.
    pub expected: Expected,
    /// What stood there, shortened; none where nothing did.
    pub found: Option<String>,
}

impl Misfit {
    /// JSON that a reader gives up on.
    pub fn unreadable(text: &str, error: &serde_json::Error) -> Misfit {
        let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
        let upto: Vec<char> = line.bytes().take(error.column()).map(char::from).filter(char::is_ascii).collect();
        let from = upto.len().saturating_sub(SHOWN / 3);
        let found = format!("…{}", upto[from..].iter().collect::<String>());
        Misfit { path: String::new(), expected: Expected::Readable, found: Some(found) }
    }
}

/// How much of what was found is repeated, in characters.
const SHOWN: usize = 60;

/// What was found wrong so far, and where the reader is.
#[derive(Debug, Default)]
pub struct Faults {
    path: String,
    first: Option<Misfit>,
}

impl Faults {
    /// Reads something, and gives it only if all of it fits.
    ///
    /// # Errors
    /// The first [`Misfit`].
    pub fn gather<T>(read: impl FnOnce(&mut Faults) -> T) -> Result<T, Misfit> {
        let mut faults = Faults::default();
        let value = read(&mut faults);
        match faults.first {
            None => Ok(value),
            Some(misfit) => Err(misfit),
        }
    }

    /// Notes that a value is of another form than expected.
    pub fn misfit(&mut self, expected: Expected, value: &Value) {
        self.note(expected, Some(value));
    }

    #[inline(never)]
    fn note(&mut self, expected: Expected, value: Option<&Value>) {
        let found = value.map(|value| match value {
            Value::Array(_) => "[…]".to_owned(),
            Value::Object(_) => "{…}".to_owned(),
            Value::String(text) if text.chars().count() > SHOWN => {
                format!("\"{}…\"", text.chars().take(SHOWN).collect::<String>())
            }
            Value::String(text) => format!("\"{text}\""),
            Value::Null => "null".to_owned(),
            Value::Bool(flag) => flag.to_string(),
            Value::Number(number) => digits(number.as_f64().unwrap_or_default()),
        });
        if self.first.is_none() {
            self.first = Some(Misfit { path: self.path.clone(), expected, found });
        }
    }
}

/// Something that can be read from a JSON value.
pub trait Read: Default {
    /// What a value must be.
    const EXPECTED: Expected;

    /// Reads it; where the value, or something in it, is of another form, that is noted.
    fn read(value: &Value, faults: &mut Faults) -> Self;
}

/// The fields of an object; none, with a note, where the value is no object.
#[inline(never)]
pub fn fields<'a>(value: &'a Value, faults: &mut Faults) -> Option<&'a Map<String, Value>> {
    if !value.is_object() {
        faults.note(Expected::Object, Some(value));
    }
    value.as_object()
}

/// A field that must be there.
pub fn must<T: Read>(object: &Map<String, Value>, field: &str, faults: &mut Faults) -> T {
    within(faults, format_args!(".{field}"), |faults| match object.get(field) {
        Some(value) => T::read(value, faults),
        None => {
            faults.note(T::EXPECTED, None);
            T::default()
        }
    })
}

/// A field that may be left out.
pub fn may<T: Read>(object: &Map<String, Value>, field: &str, faults: &mut Faults) -> T {
    match object.get(field) {
        Some(value) => within(faults, format_args!(".{field}"), |faults| T::read(value, faults)),
        None => T::default(),
    }
}

fn within<T>(faults: &mut Faults, step: std::fmt::Arguments, read: impl FnOnce(&mut Faults) -> T) -> T {
    let before = faults.path.len();
    // Writing to a text cannot fail.
    let _ = std::fmt::Write::write_fmt(&mut faults.path, step);
    let value = read(faults);
    faults.path.truncate(before);
    value
}

macro_rules! plain {
    ($($ty:ty, $expected:ident, $value:ident => $read:expr;)*) => { $(
        impl Read for $ty {
            const EXPECTED: Expected = Expected::$expected;

            #[inline(never)]
            fn read($value: &Value, faults: &mut Faults) -> Self {
                $read.unwrap_or_else(|| {
                    faults.note(Self::EXPECTED, Some($value));
                    Self::default()
                })
            }
        }
    )* };
}

plain! {
    String, Text, value => value.as_str().map(str::to_owned);
    bool, Flag, value => value.as_bool();
    f64, Number, value => value.as_f64();
    u32, Count, value => value.as_u64().and_then(|number| u32::try_from(number).ok());
    u16, Count, value => value.as_u64().and_then(|number| u16::try_from(number).ok());
}

impl<T: Read> Read for Option<T> {
    const EXPECTED: Expected = T::EXPECTED;

    fn read(value: &Value, faults: &mut Faults) -> Self {
        if value.is_null() { None } else { Some(T::read(value, faults)) }
    }
}

impl<T: Read> Read for Vec<T> {
    const EXPECTED: Expected = Expected::List;

    fn read(value: &Value, faults: &mut Faults) -> Self {
        let Some(items) = value.as_array() else {
            faults.note(Self::EXPECTED, Some(value));
            return Vec::new();
        };
        let mut read = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            read.push(within(faults, format_args!("[{index}]"), |faults| T::read(item, faults)));
        }
        read
    }
}

impl Read for (u32, u32) {
    const EXPECTED: Expected = Expected::Lines;

    fn read(value: &Value, faults: &mut Faults) -> Self {
        match value.as_array().map(Vec::as_slice) {
            Some([first, last]) => (u32::read(first, faults), u32::read(last, faults)),
            _ => {
                faults.note(Self::EXPECTED, Some(value));
                (0, 0)
            }
        }
    }
}
