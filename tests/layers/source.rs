//! Rust source read as text: what in it is code, and which string literals stand where.

use std::fs;
use std::path::Path;

/// A string literal.
pub struct Literal {
    /// Where its opening quote stands, in bytes.
    pub at: usize,
    pub line: usize,
    pub text: String,
}

/// A source file.
pub struct Source {
    /// From the package's folder on.
    pub path: String,
    pub lines: usize,
    /// The text, as long as the file, with comments and the insides of literals made blank.
    pub code: String,
    pub literals: Vec<Literal>,
}

/// Every Rust file under a folder of the package, by path.
pub fn under(folder: &str) -> Vec<Source> {
    files(folder).iter().map(|(path, text)| read(path, text)).collect()
}

/// The same as path and text.
pub fn files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut files = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    assert!(!files.is_empty(), "{folder} holds no source");
    files
}

/// Reads the text of a file.
pub fn read(path: &str, text: &str) -> Source {
    let mut code = text.as_bytes().to_vec();
    let mut literals = Vec::new();
    let mut blank = |from: usize, to: usize| {
        code[from..to].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
    };
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        let raw = raw_quote(rest).filter(|_| !text[..at].ends_with(|before: char| before.is_alphanumeric()));
        at += if rest.starts_with("//") {
            let end = rest.find('\n').unwrap_or(rest.len());
            blank(at, at + end);
            end
        } else if rest.starts_with("/*") {
            let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
            blank(at, at + end);
            end
        } else if letter == '"' || raw.is_some() {
            let (open, close) = raw.unwrap_or((1, "\"".to_owned()));
            let inside = length(&rest[open..], &close, open == 1);
            blank(at + open, at + open + inside);
            let text_of = &rest[open..open + inside];
            let line = text[..at].matches('\n').count() + 1;
            let spoken = if open == 1 { unescape(text_of) } else { text_of.to_owned() };
            literals.push(Literal { at, line, text: spoken });
            open + inside + close.len()
        } else if letter == '\'' {
            let long = character(rest);
            blank(at + 1, (at + long).max(at + 2) - 1);
            long
        } else {
            letter.len_utf8()
        };
    }
    let lines = text.lines().count();
    Source { path: path.to_owned(), lines, code: String::from_utf8(code).unwrap(), literals }
}

/// The length of the opening of a raw literal, and its closing.
fn raw_quote(rest: &str) -> Option<(usize, String)> {
    let signs = rest.strip_prefix('r')?;
    let hashes = signs.len() - signs.trim_start_matches('#').len();
    signs[hashes..].starts_with('"').then(|| (hashes + 2, format!("\"{}", "#".repeat(hashes))))
}

/// How long the inside of a literal is.
fn length(inside: &str, close: &str, escapes: bool) -> usize {
    let mut skip = false;
    for (at, letter) in inside.char_indices() {
        if skip {
            skip = false;
        } else if escapes && letter == '\\' {
            skip = true;
        } else if inside[at..].starts_with(close) {
            return at;
        }
    }
    inside.len()
}

/// How long a character literal is; 1 for the sign of a lifetime.
fn character(rest: &str) -> usize {
    let inside = &rest[1..];
    if let Some(escaped) = inside.strip_prefix('\\') {
        return escaped.char_indices().skip(1).find(|(_, letter)| *letter == '\'').map_or(1, |(end, _)| end + 3);
    }
    let long = inside.chars().next().map_or(0, char::len_utf8);
    if inside[long..].starts_with('\'') { long + 2 } else { 1 }
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            out.push(letter);
            continue;
        }
        match letters.next() {
            Some('n') => out.push('\n'),
            Some('u') => {
                let digits: String = letters.by_ref().take_while(|letter| *letter != '}').skip(1).collect();
                out.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
            }
            Some('\n') => while letters.next_if(|letter| letter.is_whitespace()).is_some() {},
            other => out.extend(other),
        }
    }
    out
}

/// The call that an argument stands in, and its number from 0: what is written before the innermost open bracket.
/// Blocks and macros that only make a value are looked through.
pub fn call(code: &str, at: usize) -> (String, usize, usize) {
    let (mut depth, mut commas) = (0, 0);
    for (place, byte) in code.as_bytes()[..at].iter().enumerate().rev() {
        match byte {
            b')' | b']' | b'}' => depth += 1,
            b'(' | b'[' | b'{' if depth > 0 => depth -= 1,
            b'(' => {
                let before = code[..place].trim_end();
                let start = before.rfind(|letter: char| !letter.is_alphanumeric() && !"_!".contains(letter));
                let name = before[start.map_or(0, |start| start + 1)..].to_owned();
                return if ["format!", "Some", "from"].contains(&name.as_str()) {
                    call(code, place)
                } else {
                    (name, commas, place)
                };
            }
            b'{' | b'[' => commas = 0,
            b',' if depth == 0 => commas += 1,
            _ => {}
        }
    }
    (String::new(), 0, 0)
}
