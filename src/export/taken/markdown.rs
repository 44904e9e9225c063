//! Records as a text to read.

use super::records::{Records, address};
use crate::export::parcel::Label;

/// A text with a heading for every record. Nothing in the corpus or in a note is taken for Markdown.
pub fn markdown(label: &Label, records: &Records) -> String {
    let (lang, link) = (label.lang, label.link);
    let needs = plain(&link.needs(lang));
    let mut out = String::new();
    push(&mut out, &["# ", &plain(&lang.window_title(label.title, &label.corpus.title)), "\n\n"]);
    push(&mut out, &["> ", lang.caveat_label(), ": ", &plain(lang.count_caveat()), "\n\n"]);
    if !label.narrowed.is_empty() {
        push(&mut out, &[&plain(label.narrowed), "\n\n"]);
    }
    push(&mut out, &["<", &link.url, ">", &needs, "\n"]);
    for (at, (record, note)) in records.records.iter().enumerate() {
        let [(_, title), (_, body), rest @ .., (permanent, _)] = records.fields(label, *record, note);
        push(&mut out, &["\n## ", &(at + 1).to_string(), ". ", &plain(&title), "\n\n", &opening(&plain(&body))]);
        push(&mut out, &["\n\n"]);
        for (label, text) in rest.iter().filter(|(_, text)| !text.is_empty()) {
            push(&mut out, &["- ", label, ": ", &plain(text), "\n"]);
        }
        let own = address(link, &records.corpus.records[*record].id);
        push(&mut out, &["- ", permanent, ": <", &own, ">", &needs, "\n"]);
    }
    out
}

fn push(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

/// A text on one line in which nothing is taken for Markdown.
pub fn plain(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if "\\`*_[]<>#|~&".contains(letter) {
            out.push('\\');
        }
        out.push(if letter.is_whitespace() && letter != '\u{a0}' { ' ' } else { letter });
    }
    out
}

/// The same for a text that begins a paragraph, where a line or a number would begin a list.
fn opening(text: &str) -> String {
    let number = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let (before, after) = text.split_at(text.len() - number.len());
    let is_list = if before.is_empty() { after.starts_with(['-', '+']) } else { after.starts_with(['.', ')']) };
    let escape = if is_list { "\\" } else { "" };
    [before, escape, after].concat()
}
