//! What of a module comes from which crate, by the names of its functions.
//!
//! It reads the module as rustc wrote it, before wasm-bindgen and wasm-opt: only that one has names. So the figures are
//! larger than those of the release, and tell shares.

use std::collections::BTreeMap;

use wasmparser::{KnownCustom, Name, Parser, Payload};

/// What a weighing calls data and all other sections; no crate is called so.
const DATA_NAME: &str = "(data)";
const OTHER_NAME: &str = "(other sections)";

/// Crates with less than this share of a thousand stand together in the table.
const LEAST: usize = 3;

/// The crate that a function's name begins with. A generic one counts for the first crate that its name tells, which is
/// the one that it belongs to or, for a method of a trait, the one whose type it is for.
pub fn crate_of(name: &str) -> &str {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let mut rest = name;
    while let Some(begin) = rest.find(|letter: char| letter.is_ascii_alphabetic() || letter == '_') {
        rest = &rest[begin..];
        let (word, after) = rest.split_at(rest.find(|letter| !is_part(letter)).unwrap_or(rest.len()));
        // A hash may stand between a crate and its path.
        let path = match after.strip_prefix('[') {
            Some(hashed) => hashed.split_once(']').map_or(after, |(_, path)| path),
            None => after,
        };
        if path.starts_with("::") {
            return word;
        }
        rest = after;
    }
    "(glue)"
}

/// Bytes of code by crate, of data, and of all else in a module.
///
/// # Errors
/// A sentence that says what in the module is not as expected; a module without names too.
pub fn weigh(module: &[u8]) -> Result<BTreeMap<String, usize>, String> {
    let said = |error: wasmparser::BinaryReaderError| format!("not a module: {error}");
    let (mut names, mut bodies, mut data, mut imported) = (BTreeMap::new(), Vec::new(), 0, 0);
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(said)? {
            Payload::ImportSection(section) => {
                for import in section {
                    imported += u32::from(matches!(import.map_err(said)?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => data += section.range().len(),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for name in section {
                        if let Name::Function(map) = name.map_err(said)? {
                            for naming in map {
                                let naming = naming.map_err(said)?;
                                names.insert(naming.index, format!("{:#}", rustc_demangle::demangle(naming.name)));
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    if names.is_empty() {
        return Err("the module has no names of functions".to_owned());
    }
    let mut weights = BTreeMap::new();
    let mut attributed = data;
    weights.insert(DATA_NAME.to_owned(), data);
    for (index, bytes) in (imported..).zip(bodies) {
        let name = names.get(&index).map_or("", String::as_str);
        *weights.entry(crate_of(name).to_owned()).or_insert(0) += bytes;
        attributed += bytes;
    }
    weights.insert(OTHER_NAME.to_owned(), module.len().saturating_sub(attributed));
    Ok(weights)
}

/// A table of a module by crate, heaviest first.
///
/// # Errors
/// As [`weigh`].
pub fn table(module: &[u8]) -> Result<String, String> {
    let weights = weigh(module)?;
    let whole = weights.values().sum::<usize>().max(1);
    let mut all: Vec<(&String, &usize)> = weights.iter().collect();
    all.sort_by_key(|(_, bytes)| std::cmp::Reverse(**bytes));
    let (named, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, bytes)| **bytes * 1000 >= whole * LEAST);
    let mut text = format!("{:<22} {:>9}\n", "wasm before wasm-opt", "bytes");
    let mut line = |name: &str, bytes: usize| {
        text.push_str(&format!("{name:<22} {bytes:>9} {:>5.1} %\n", bytes as f64 * 100.0 / whole as f64));
    };
    named.iter().for_each(|(name, bytes)| line(name, **bytes));
    line(&format!("{} others", rest.len()), rest.iter().map(|(_, bytes)| **bytes).sum());
    Ok(text)
}
