//! Files that leave the app, read back by the letter of their standards.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::collections::BTreeSet;

/// A well-formed document: its texts, without marks of markup, and the names of its elements.
pub fn xml(xml: &str) -> Result<(Vec<String>, BTreeSet<String>), String> {
    let (mut open, mut texts, mut names) = (Vec::<&str>::new(), Vec::new(), BTreeSet::new());
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        let (text, after) = rest.split_at(at);
        if !text.trim().is_empty() {
            texts.push(plain(text)?);
        }
        let end = after.find('>').ok_or("a tag has no end")?;
        let tag = &after[1..end];
        rest = &after[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let (tag, is_whole) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        names.insert(name.to_owned());
        let mut seen = BTreeSet::new();
        let mut left = attributes.trim();
        while !left.is_empty() {
            let (name, after) = left.split_once("=\"").ok_or_else(|| format!("no value: {left}"))?;
            let (value, after) = after.split_once('"').ok_or_else(|| format!("no end: {after}"))?;
            plain(value)?;
            if !seen.insert(name) || name.contains(['<', ' ']) {
                return Err(format!("{name} in {tag}"));
            }
            left = after.trim_start();
        }
        if !is_whole {
            open.push(name);
        }
    }
    if open.is_empty() && rest.trim().is_empty() { Ok((texts, names)) } else { Err(format!("{open:?} stay open")) }
}

fn plain(text: &str) -> Result<String, String> {
    let mut rest = text.to_owned();
    for (entity, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")] {
        rest = rest.replace(entity, letter);
    }
    let bare = rest.replace("&amp;", "");
    let wrong = bare.chars().find(|letter| *letter == '&' || (*letter < ' ' && !"\n\t".contains(*letter)));
    wrong.map_or(Ok(rest.replace("&amp;", "&")), |letter| Err(format!("{letter:?} in {text:?}")))
}

/// A file by RFC 4180, read back.
pub fn csv(csv: &str) -> Vec<Vec<String>> {
    let body = csv.strip_prefix("\u{feff}").unwrap();
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = body.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => {
                assert!(quoted, "'{other}' stands outside the quotes");
                cell.push(other);
            }
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty(), "the last row has no end");
    rows
}
