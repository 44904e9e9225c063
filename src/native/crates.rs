//! What of a module comes from which crate, by the names of its functions.

use std::collections::BTreeMap;

use serde_json::Value;

/// Sections of a module, by their number in its format.
const CODE: u8 = 10;
const DATA: u8 = 11;
/// Length of what every module begins with.
const PREAMBLE: usize = 8;

/// What data and all other sections go by in a [`weigh`]ing; no crate is called so.
const DATA_NAME: &str = "(data)";
const OTHER_NAME: &str = "(other sections)";

/// Reads a number as modules write it: seven bits a byte, lowest first.
fn number(bytes: &[u8], at: &mut usize) -> Option<usize> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let byte = *bytes.get(*at)?;
        *at += 1;
        value |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

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

/// Bytes by crate, of data and of all else in a module, where `names` are those of its functions in their order. None
/// where the module or the names are not as expected.
pub fn weigh(module: &[u8], names: &[String]) -> Option<BTreeMap<String, usize>> {
    let mut weights = BTreeMap::new();
    let mut add = |name: &str, bytes| *weights.entry(name.to_owned()).or_insert(0) += bytes;
    add(OTHER_NAME, PREAMBLE);
    let mut at = PREAMBLE;
    while at < module.len() {
        let begin = at;
        let kind = module[at];
        at += 1;
        let length = number(module, &mut at)?;
        let end = at + length;
        if kind == CODE {
            if number(module, &mut at)? != names.len() {
                return None;
            }
            add(OTHER_NAME, at - begin);
            for name in names {
                let begin = at;
                let length = number(module, &mut at)?;
                at += length;
                add(crate_of(name), at - begin);
            }
            if at != end {
                return None;
            }
        } else {
            add(if kind == DATA { DATA_NAME } else { OTHER_NAME }, end - begin);
        }
        at = end;
    }
    (at == module.len()).then_some(weights)
}

/// Crates with less than this share of a thousand of both files stand together in the table.
const LEAST: usize = 3;

/// A table of both files of the program by crate, heaviest first; `names` is what the build leaves in `target/names.json`.
///
/// # Errors
/// A sentence that says what does not fit.
pub fn table(files: [(&str, &[u8]); 2], names: &str) -> Result<String, String> {
    let names: Value = serde_json::from_str(names).map_err(|error| format!("the names of functions: {error}"))?;
    let mut both = Vec::new();
    for (file, module) in files {
        let list = names[file].as_array().map(Vec::as_slice).unwrap_or_default();
        let list: Vec<String> = list.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        let weights = weigh(module, &list);
        both.push((weights.ok_or(format!("the names are not those of {file}; build it anew"))?, module.len()));
    }
    let of = |file: usize, name: &str| both[file].0.get(name).copied().unwrap_or(0);
    let mut all: Vec<&String> = both[0].0.keys().chain(both[1].0.keys()).collect();
    all.sort_unstable();
    all.dedup();
    all.sort_by_key(|name| std::cmp::Reverse(of(0, name) + of(1, name)));
    let whole = both[0].1 + both[1].1;
    let (told, rest): (Vec<&str>, Vec<&str>) =
        all.into_iter().map(String::as_str).partition(|name| (of(0, name) + of(1, name)) * 1000 >= whole * LEAST);
    let mut text = format!("{:<19} {:>9} {:>7} {:>9} {:>7}\n", "wasm, bytes", "first", "", "later", "");
    let mut line = |name: &str, weights: [usize; 2]| {
        let [first, later] = [0, 1]
            .map(|file| format!("{:>9} {:>5.1} %", weights[file], weights[file] as f64 * 100.0 / both[file].1 as f64));
        text.push_str(&format!("{name:<19} {first} {later}\n"));
    };
    for name in told {
        line(name, [of(0, name), of(1, name)]);
    }
    let sum = |file| rest.iter().map(|name| of(file, name)).sum();
    line(&format!("{} others", rest.len()), [sum(0), sum(1)]);
    Ok(text)
}
