//! Whether a string literal of the interface would be read by a reader, judged by its place and its shape.

use crate::source::{Literal, Source, call};

/// Calls whose argument of this number is text on the page.
const TEXT: &[(&str, usize)] = &[
    ("text", 0),
    ("live_text", 0),
    ("words", 0),
    ("link", 1),
    ("p", 1),
    ("button", 1),
    ("set_text_content", 0),
    ("alert", 0),
];
/// Calls whose argument of this number is a list of classes or a selector.
const CLASSES: &[(&str, usize)] = &[("class", 0), ("class_if", 0), ("p", 0), ("button", 0)];
const SELECTORS: &[&str] = &["focus", "remove", "query_selector", "query_selector_all", "closest"];
/// Calls that set the attribute named by their first argument.
const ATTRIBUTES: &[&str] = &["attr", "live_attr", "attr_opt", "live_prop", "set_attribute"];
/// Attributes that are read aloud or shown.
const READ: &[&str] =
    &["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt", "label"];
/// Names of keys, as events give them.
const KEYS: &[&str] = &["Enter", "Escape", "Home", "End", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Tab"];
/// Calls that only a programmer reads.
const SILENT: &[&str] = &["expect", "panic!", "unreachable!", "concat!"];

/// What a literal is used as.
#[derive(PartialEq)]
enum Use {
    Text,
    Classes,
    Silent,
    Other,
}

/// The literals of a source that readers would see, each as 'path:line: text'.
pub fn visible(source: &Source) -> Vec<String> {
    let seen = source.literals.iter().filter(|literal| is_visible(source, literal));
    seen.map(|literal| format!("{}:{}: {:?}", source.path, literal.line, literal.text)).collect()
}

fn is_visible(source: &Source, literal: &Literal) -> bool {
    let words = without_blanks(&literal.text);
    let letters = words.chars().any(char::is_alphabetic);
    letters
        && match used_as(source, literal) {
            Use::Text => true,
            Use::Classes => words.chars().any(char::is_uppercase),
            Use::Silent => false,
            Use::Other => !is_name(&words) && !is_path(&words) && !is_markup(&words) && !KEYS.contains(&words.as_str()),
        }
}

fn used_as(source: &Source, literal: &Literal) -> Use {
    let before = source.code[..literal.at].trim_end_matches(|letter: char| letter.is_whitespace() || letter == '&');
    let before = before.strip_suffix("format!(").unwrap_or(before);
    let arrow = before.ends_with("=>") || before.ends_with("->");
    let after = source.code[literal.at + 1..].split_once('"').map_or("", |(_, after)| after.trim_start());
    let pattern = after.starts_with("=>") || after.starts_with('|');
    if !pattern && ((before.ends_with('>') && !arrow) || before.ends_with('}')) {
        // In `view!`, behind a tag or behind a value.
        return Use::Text;
    }
    let tag = before.strip_suffix('=').filter(|name| name.ends_with(|last: char| last.is_alphanumeric()));
    if let Some(tag) = tag {
        let start = tag.rfind(|letter: char| !letter.is_alphanumeric() && !"-_:".contains(letter));
        return attribute(&tag[start.map_or(0, |start| start + 1)..]);
    }
    let (name, argument, open) = call(&source.code, literal.at);
    let here = (name.as_str(), argument);
    if SILENT.contains(&here.0) {
        Use::Silent
    } else if (SELECTORS.contains(&here.0) && argument == 0) || CLASSES.contains(&here) {
        Use::Classes
    } else if TEXT.contains(&here) {
        Use::Text
    } else if argument == 1 && (ATTRIBUTES.contains(&here.0) || here.0.is_empty()) {
        let first = source.literals.iter().find(|other| other.at > open && other.at < literal.at);
        first.map_or(Use::Other, |first| attribute(&first.text))
    } else {
        Use::Other
    }
}

fn attribute(name: &str) -> Use {
    match name {
        "class" => Use::Classes,
        name if READ.contains(&name) => Use::Text,
        _ => Use::Other,
    }
}

/// The text without the places that a format fills in.
fn without_blanks(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            letter if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    out
}

/// One word that begins small: an id, a tag, a file, an address.
fn is_name(words: &str) -> bool {
    let first = words.chars().find(|letter| letter.is_alphabetic());
    !words.trim().contains(char::is_whitespace) && first.is_some_and(char::is_lowercase)
}

/// Tags with nothing between them; the last may still be open.
fn is_markup(words: &str) -> bool {
    let mut parts = words.split('<');
    let blank = |text: &str| text.trim().is_empty();
    parts.next().is_some_and(blank) && parts.all(|tag| blank(tag.split_once('>').map_or("", |(_, after)| after)))
}

/// The lines of an icon.
fn is_path(words: &str) -> bool {
    let drawn = |letter: char| "MmLlHhVvCcSsQqTtAaZz .,-".contains(letter) || letter.is_ascii_digit();
    words.chars().all(drawn) && words.chars().any(|letter| letter.is_ascii_digit())
}
