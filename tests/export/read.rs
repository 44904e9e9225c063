//! Files that leave the app, read back by the letter of their standards.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use dialogue_explorer::export::records::{Form, RecordExport};
use dialogue_explorer::export::taken::file;
use dialogue_explorer::text::Lang;

/// A well-formed document: its texts, without marks of markup, and the names of its elements.
pub fn xml(xml: &str) -> Result<(Vec<String>, BTreeSet<String>), String> {
    if let Some(sign) = xml.bytes().find(|byte| *byte < b' ' && !b"\n\t".contains(byte)) {
        return Err(format!("a sign that no document may hold: {sign}"));
    }
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
    // Most texts, and this is asked of millions.
    if !text.contains('&') {
        return Ok(text.to_owned());
    }
    let mut rest = text.to_owned();
    for (entity, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")] {
        rest = rest.replace(entity, letter);
    }
    let bare = rest.replace("&amp;", "");
    if bare.contains('&') { Err(format!("'&' in {text:?}")) } else { Ok(rest.replace("&amp;", "&")) }
}

/// A parcel of the app as the file that is written from it.
pub fn taken(parcel: &[u8]) -> Vec<u8> {
    file(parcel).unwrap()
}

/// The same for records, as a text.
pub fn records(records: &RecordExport, form: Form) -> String {
    String::from_utf8(taken(&records.parcel(form))).unwrap()
}

/// A table of text in the way of a language, with its head: every row has as many cells.
pub fn csv(text: &str, lang: Lang) -> Vec<Vec<String>> {
    let body = text.strip_prefix("\u{feff}").unwrap();
    let delimiter = lang.choose(b';', b',');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(body.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A number as a table of text in this language has it.
pub fn number(cell: &str, lang: Lang) -> f64 {
    let plain = lang.choose(cell.replace(',', "."), cell.to_owned());
    assert!(lang == Lang::En || !cell.contains('.'), "{cell}");
    plain.parse().unwrap_or_else(|_| panic!("no number: {cell}"))
}

/// The sheets of a workbook by their names, read by a library that is not ours.
pub fn workbook(bytes: &[u8]) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let sheets = book.worksheets().into_iter();
    sheets.map(|(name, cells)| (name, cells.rows().map(<[Data]>::to_vec).collect())).collect()
}
