//! How a reader tells that something is not right with a record: a message that names it, ready to be sent.

use crate::text::Lang;

/// What a message is about.
pub struct Subject<'a> {
    /// The id of the record.
    pub id: &'a str,
    /// Its title; its id where it has none.
    pub title: &'a str,
    /// The version of the corpus; empty where it has none.
    pub version: &'a str,
    /// Where it stands in the source, in words.
    pub places: &'a [&'a str],
}

/// Where a message goes.
#[derive(Debug, PartialEq)]
pub enum Way {
    /// To a mail address, by this link.
    Mail(String),
    /// To a page.
    Page(String),
    /// Nobody said where.
    Unknown,
}

impl Subject<'_> {
    /// The message, line by line, with room for what is not right.
    pub fn message(&self, lang: Lang) -> String {
        let mut message = format!("‘{}’\n{}", self.title, self.id);
        let version = if self.version.is_empty() { String::new() } else { lang.named_version(self.version) };
        let version = (!version.is_empty()).then_some(version.as_str());
        for line in version.into_iter().chain(self.places.iter().copied()).chain(["", lang.wrong_what(), ""]) {
            message.push('\n');
            message.push_str(line);
        }
        message
    }

    /// The way for the message to what the publisher gave: a mail address, with `mailto:` before it or not, or a page.
    pub fn way(&self, contact: Option<&str>, lang: Lang) -> Way {
        match contact {
            Some(contact) if contact.contains('@') && !contact.starts_with("http") => {
                let subject = format!("{}: {}", lang.wrong_subject(), self.id);
                let to = contact.strip_prefix("mailto:").unwrap_or(contact);
                Way::Mail(format!("mailto:{to}?subject={}&body={}", plain(&subject), plain(&self.message(lang))))
            }
            Some(page) => Way::Page(page.to_owned()),
            None => Way::Unknown,
        }
    }
}

/// A text as it stands in an address: letters and digits as they are, the rest by its bytes. Lines end in CRLF there, as those
/// of mail do.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'\n' => out.push_str("%0d%0a"),
            byte if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            byte => {
                let digits = [byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16).unwrap_or_default());
                out.push('%');
                out.extend(digits);
            }
        }
    }
    out
}
