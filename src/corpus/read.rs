//! From the text of an item to the objects of the schema, with the path to whatever does not fit.
//!
//! A reader never turns back: where something does not fit it notes that and goes on with a default, and whoever asked
//! throws the result away. Returning early from each of a hundred fields would cost more code than all the reading.

use super::json::{self, Piece};
use super::wire::Kind;

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
    /// First and last line, both from 1, the last not before the first.
    Lines,
    /// One of the kinds of record.
    Kind,
    /// JSON that is not nested too deep, and holds no number that is too large and no half of a surrogate pair.
    Readable,
}

/// How something does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaMismatch {
    /// Where inside the item, such as `.sources[0].lines`; empty for the item itself.
    pub path: String,
    /// What should have stood there.
    pub expected: Expected,
    /// What stood there, shortened; none where nothing did.
    pub found: Option<String>,
}

impl SchemaMismatch {
    /// JSON that a reader gives up on at a byte.
    pub fn unreadable(text: &str, at: usize) -> SchemaMismatch {
        let upto = text.as_bytes().get(..at).unwrap_or_default();
        let start = upto.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
        let letters: Vec<char> = upto[start..].iter().copied().map(char::from).filter(char::is_ascii).collect();
        let from = letters.len().saturating_sub(SHOWN / 3);
        let found = format!("…{}", letters[from..].iter().collect::<String>());
        SchemaMismatch { path: String::new(), expected: Expected::Readable, found: Some(found) }
    }
}

/// How much of what was found is repeated, in characters.
const SHOWN: usize = 60;

/// What was found wrong so far, and where the reader is.
#[derive(Debug, Default)]
pub struct FieldErrors {
    /// Fields on the way here, each with the number of the item where the field is a list.
    path: Vec<(&'static str, Option<usize>)>,
    /// What was found wrong first.
    pub first: Option<SchemaMismatch>,
}

/// The fields of an object.
pub type Fields<'a> = [Piece<'a>];

impl FieldErrors {
    /// Notes that something is of another form than expected: what stands in a field of this object, or in this object
    /// itself where the field has no name.
    #[inline(never)]
    fn note(&mut self, field: &str, expected: Expected, value: Option<&str>) {
        if self.first.is_some() {
            return;
        }
        let found = value.map(|value| match value.as_bytes().first() {
            Some(b'[') => "[…]".to_owned(),
            Some(b'{') => "{…}".to_owned(),
            Some(b'"') => {
                let text = json::string(value).unwrap_or_default();
                let shown: String = text.chars().take(SHOWN).collect();
                let more = if shown.len() < text.len() { "…" } else { "" };
                format!("\"{shown}{more}\"")
            }
            _ => value.chars().take(SHOWN).collect(),
        });
        let mut path = String::new();
        for (name, index) in self.path.iter().copied().chain([(field, None)]) {
            if !name.is_empty() {
                path.push('.');
                path.push_str(name);
            }
            if let Some(index) = index {
                path.push_str(&format!("[{index}]"));
            }
        }
        self.first = Some(SchemaMismatch { path, expected, found });
    }

    /// What stands in a field. Where that has to be there and is not, that is noted.
    #[inline(never)]
    fn find<'a>(&mut self, fields: &Fields<'a>, field: &str, expected: Expected, must: bool) -> Option<&'a str> {
        let found = json::find(fields, field).map(|piece| piece.value);
        if found.is_none() && must {
            self.note(field, expected, None);
        }
        found
    }

    #[inline(never)]
    fn text(&mut self, fields: &Fields, field: &str, must: bool) -> String {
        let Some(value) = self.find(fields, field, Expected::Text, must) else { return String::new() };
        json::string(value).unwrap_or_else(|| {
            self.note(field, Expected::Text, Some(value));
            String::new()
        })
    }

    /// A text that is none where nothing, or `null`, stands.
    #[inline(never)]
    fn text_or_none(&mut self, fields: &Fields, field: &str, must: bool) -> Option<String> {
        let is_null = self.find(fields, field, Expected::Text, must).is_none_or(|value| value == NULL);
        if is_null { None } else { Some(self.text(fields, field, must)) }
    }

    /// A whole number up to a limit; none where nothing, or `null`, stands.
    #[inline(never)]
    fn count(&mut self, fields: &Fields, field: &str, must: bool, most: u32) -> Option<u32> {
        let value = self.find(fields, field, Expected::Count, must)?;
        let count = value.parse().ok().filter(|&count| count <= most);
        if count.is_none() && (must || value != NULL) {
            self.note(field, Expected::Count, Some(value));
        }
        count
    }

    #[inline(never)]
    fn flag(&mut self, fields: &Fields, field: &str, must: bool) -> bool {
        let value = self.find(fields, field, Expected::Flag, must).unwrap_or("false");
        if !matches!(value, "true" | "false") {
            self.note(field, Expected::Flag, Some(value));
        }
        value == "true"
    }

    #[inline(never)]
    fn number(&mut self, fields: &Fields, field: &str, must: bool) -> f64 {
        let value = self.find(fields, field, Expected::Number, must).unwrap_or("0");
        if !value.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
            self.note(field, Expected::Number, Some(value));
        }
        json::number(value)
    }

    /// What the list in a field holds.
    #[inline(never)]
    fn list<'a>(&mut self, fields: &Fields<'a>, field: &str, must: bool) -> Vec<Piece<'a>> {
        let Some(value) = self.find(fields, field, Expected::List, must) else { return Vec::new() };
        if !value.starts_with('[') {
            self.note(field, Expected::List, Some(value));
            return Vec::new();
        }
        json::pieces(value).unwrap_or_default()
    }

    #[inline(never)]
    fn texts(&mut self, fields: &Fields, field: &'static str, must: bool) -> Vec<String> {
        let items = self.list(fields, field, must);
        let mut texts = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            match json::string(item.value) {
                Some(text) => texts.push(text),
                None => {
                    self.enter(field, Some(index));
                    self.note("", Expected::Text, Some(item.value));
                    self.leave();
                }
            }
        }
        texts
    }

    #[inline(never)]
    fn lines(&mut self, fields: &Fields, field: &'static str, must: bool) -> (u32, u32) {
        let Some(value) = self.find(fields, field, Expected::Lines, must) else { return (0, 0) };
        let lines = if value.starts_with('[') { json::pieces(value).unwrap_or_default() } else { Vec::new() };
        if lines.len() != 2 {
            self.note(field, Expected::Lines, Some(value));
            return (0, 0);
        }
        self.enter(field, None);
        let mut line = |index: usize| {
            let line = lines[index].value.parse().ok();
            if line.is_none() {
                self.note("", Expected::Count, Some(lines[index].value));
            }
            line.unwrap_or_default()
        };
        let lines = (line(0), line(1));
        self.leave();
        lines
    }

    #[inline(never)]
    fn kind(&mut self, fields: &Fields, field: &str, must: bool) -> Kind {
        let value = self.find(fields, field, Expected::Kind, must).unwrap_or_default();
        let word = json::string(value).unwrap_or_default();
        let kind = Kind::ALL.into_iter().find(|kind| kind.id() == word);
        if kind.is_none() && !value.is_empty() {
            self.note(field, Expected::Kind, Some(value));
        }
        kind.unwrap_or_default()
    }

    #[inline(never)]
    fn enter(&mut self, field: &'static str, index: Option<usize>) {
        self.path.push((field, index));
    }

    #[inline(never)]
    fn leave(&mut self) {
        self.path.pop();
    }

    /// The fields of an object; none, with a note, where the value is no object.
    #[inline(never)]
    pub fn object<'a>(&mut self, value: &'a str) -> Vec<Piece<'a>> {
        let pieces = if value.starts_with('{') { json::pieces(value) } else { None };
        pieces.unwrap_or_else(|| {
            self.note("", Expected::Object, Some(value));
            Vec::new()
        })
    }
}

const NULL: &str = "null";

/// An object of the schema.
pub trait Read: Default {
    /// Reads it from its fields; where one is of another form, that is noted.
    fn of(fields: &Fields, errors: &mut FieldErrors) -> Self;

    /// Reads it from its text.
    fn read(value: &str, errors: &mut FieldErrors) -> Self {
        let fields = errors.object(value);
        Self::of(&fields, errors)
    }
}

/// Something that stands in a field of an object.
pub trait Field: Sized {
    /// Reads it; where it is of another form, or is not there and must be, that is noted.
    fn take(fields: &Fields, field: &'static str, must: bool, errors: &mut FieldErrors) -> Self;
}

macro_rules! plain {
    ($($ty:ty: $read:expr;)*) => { $(
        impl Field for $ty {
            fn take(fields: &Fields, field: &'static str, must: bool, errors: &mut FieldErrors) -> Self {
                let read: fn(&mut FieldErrors, &Fields, &'static str, bool) -> $ty = $read;
                read(errors, fields, field, must)
            }
        }
    )* };
}

plain! {
    String: FieldErrors::text;
    Option<String>: FieldErrors::text_or_none;
    Vec<String>: FieldErrors::texts;
    bool: FieldErrors::flag;
    f64: FieldErrors::number;
    (u32, u32): FieldErrors::lines;
    Kind: FieldErrors::kind;
    u32: |errors, fields, field, must| errors.count(fields, field, must, u32::MAX).unwrap_or_default();
    Option<u16>: |errors, fields, field, must| {
        errors.count(fields, field, must, u16::MAX.into()).map(|count| count as u16)
    };
}

impl<T: Read> Field for T {
    fn take(fields: &Fields, field: &'static str, must: bool, errors: &mut FieldErrors) -> Self {
        match errors.find(fields, field, Expected::Object, must) {
            Some(value) => within(value, field, None, errors),
            None => T::default(),
        }
    }
}

impl<T: Read> Field for Option<T> {
    fn take(fields: &Fields, field: &'static str, must: bool, errors: &mut FieldErrors) -> Self {
        match errors.find(fields, field, Expected::Object, must) {
            Some(value) if value != NULL => Some(within(value, field, None, errors)),
            _ => None,
        }
    }
}

impl<T: Read> Field for Vec<T> {
    fn take(fields: &Fields, field: &'static str, must: bool, errors: &mut FieldErrors) -> Self {
        let items = errors.list(fields, field, must);
        items.iter().enumerate().map(|(index, item)| within(item.value, field, Some(index), errors)).collect()
    }
}

fn within<T: Read>(value: &str, field: &'static str, index: Option<usize>, errors: &mut FieldErrors) -> T {
    errors.enter(field, index);
    let read = T::read(value, errors);
    errors.leave();
    read
}
