//! Every visible sentence, in Dutch and in English.
//!
//! Short fixed words are methods of [`Lang`] ([`words`]); sentences with something to fill in are in [`phrases`],
//! those that state a finding in [`findings`], those about errors in [`errors`], longer texts that are fetched in [`prose`].

/// Fixed words of the interface: a name, the Dutch, the English.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident: $nl:literal / $en:literal;)*) => {
        impl Lang { $(
            $(#[$meta])*
            #[doc = $en]
            pub fn $name(self) -> &'static str { self.choose($nl, $en) }
        )* }
    };
}

pub mod citing;
pub mod compare;
pub mod data;
pub mod embed;
pub mod errors;
pub mod findings;
pub mod found;
pub mod import;
pub mod import_template;
pub mod long;
#[cfg(not(target_arch = "wasm32"))]
pub mod machine;
pub mod matrix;
pub mod names;
pub mod phrases;
mod places;
pub mod portable;
pub mod prose;
pub mod reader;
pub mod selection;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod start;
pub mod statements;
pub mod story;
pub mod table_faults;
pub mod tables;
pub mod words;
pub mod workshop;

pub use crate::lang::Lang;
use crate::query::compare::percents;

impl Lang {
    /// A whole number with the separator of thousands of this language: 1.234 or 1,234.
    pub fn number(self, value: usize) -> String {
        self.grouped(&value.to_string())
    }

    fn grouped(self, digits: &str) -> String {
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push(self.choose('.', ','));
            }
            out.push(digit);
        }
        out
    }

    /// A number with one decimal, without it where it is zero: 7,5 or 7.5.
    pub fn decimal(self, value: f64) -> String {
        // A browser's usize ends at four billion tenths.
        let tenths = (value * 10.0).round() as u64;
        let whole = self.grouped(&(tenths / 10).to_string());
        match tenths % 10 {
            0 => whole,
            rest => format!("{whole}{}{rest}", self.choose(',', '.')),
        }
    }

    /// A share of a whole in whole percents, '14 procent' or '14%'; 0 where the whole is zero.
    pub fn percent(self, part: usize, whole: usize) -> String {
        format!("{}{}", percents(part, whole), self.choose("\u{a0}procent", "%"))
    }

    /// A number as a word up to twelve, in digits above.
    pub fn word(self, value: usize) -> String {
        const NL: [&str; 13] =
            ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
        const EN: [&str; 13] =
            ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        match self.choose(NL, EN).get(value) {
            Some(word) => (*word).to_owned(),
            None => self.number(value),
        }
    }

    /// A list in words: 'a, b en c'.
    pub fn list(self, items: &[impl AsRef<str>]) -> String {
        let and = self.choose(" en ", " and ");
        match items {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [rest @ .., last] => {
                let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
                format!("{}{and}{}", rest.join(", "), last.as_ref())
            }
        }
    }

    /// A day or month of ISO 8601 in words: '13 april 2021', 'april 2021'. Anything else comes back as it is.
    pub fn date(self, iso: &str) -> String {
        const NL: [&str; 12] = [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ];
        const EN: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let parts: Vec<&str> = iso.split('-').collect();
        let within = |text: &str, most: usize| {
            text.parse::<usize>().ok().filter(|number| text.len() == 2 && (1..=most).contains(number))
        };
        let known = |year: &str| year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit());
        let month = |month: usize| self.choose(NL, EN)[month - 1];
        match parts.as_slice() {
            [year, middle] if known(year) => within(middle, 12).map(|number| format!("{} {year}", month(number))),
            [year, middle, day] if known(year) => {
                within(middle, 12).zip(within(day, 31)).map(|(number, day)| format!("{day} {} {year}", month(number)))
            }
            _ => None,
        }
        .unwrap_or_else(|| iso.to_owned())
    }
}

/// The text with its first letter as a capital: letters of Dutch, English and their neighbours (ASCII and Latin-1), with
/// which our sentences begin. Any other first letter stays as it is; the table of all capitals is 2 kB of the first load.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| match first {
        'a'..='z' => first.to_ascii_uppercase(),
        'ÿ' => 'Ÿ',
        // The capitals of Latin-1 stand 32 places before their small letters.
        'à'..='þ' if first != '÷' => char::from(first as u8 - 32),
        _ => first,
    });
    first.into_iter().chain(letters).collect()
}
