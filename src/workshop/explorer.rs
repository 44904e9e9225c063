//! The portable explorer with another corpus inside: the whole app, and somebody's own dialogues, in one file.
//!
//! page -> its packed files -> the corpus in the place of the first one -> packed again -> page
//!
//! Invariant: beside the packed files only title and description change. The page's policy names its scripts by their
//! hashes, so that not a byte of them may.

use std::io::{Read, Write};
use std::ops::Range;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::Deserialize;

use super::letters;
use crate::text::Lang;

/// What stands between the packed files, and between the name and the content of each. No file holds it: JSON and CSS
/// write control characters as escapes.
pub const BETWEEN: char = '\u{1}';
/// The corpus among the packed files.
pub const CORPUS: &str = "corpus.json";
/// The ids of what is packed: the compiled program, and all files that it asks for.
pub const PACKED: [&str; 2] = ["program", "files"];
/// The id of a second program that is packed beside them: what writes files to take along.
pub const EXPORT: &str = "export";

/// Why a corpus cannot be put into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The page is no portable explorer, or a part of one.
    NotAnExplorer,
    /// It is one whose files cannot be unpacked, have no corpus, or are read by an app older than the corpus.
    OtherBuild,
    /// The text is no corpus file.
    NotACorpus,
}

impl Fault {
    /// What is wrong, as a sentence.
    pub fn message(self, lang: Lang) -> &'static str {
        match self {
            Fault::NotAnExplorer => lang.not_an_explorer(),
            Fault::OtherBuild => lang.explorer_of_other_build(),
            Fault::NotACorpus => lang.not_a_corpus(),
        }
    }
}

/// The begin tag of a packed part.
pub fn packed_tag(id: &str) -> String {
    ["<script", "type=\"application/gzip\"", &format!("id=\"{id}\">")].join(" ")
}

/// What a corpus file says of itself, as far as the page around it needs that.
#[derive(Deserialize)]
struct Head {
    schema: u32,
    #[serde(default)]
    subtitle: String,
    #[serde(default)]
    about: String,
}

/// Puts a corpus into the portable explorer in the place of the one that is there. `title` is that of the dialogues, and
/// `lang` the language of the page until the program runs.
///
/// Files of the first corpus in other languages become empty: they hold texts of other dialogues. The app asks for such a
/// file only where a corpus names further languages, and then tells that it is empty.
///
/// # Errors
/// The page is no portable explorer, or one of another build; or the text is no corpus, as [`Fault`] tells.
pub fn with_corpus(page: &[u8], corpus: &str, title: &str, lang: Lang) -> Result<Vec<u8>, Fault> {
    let head: Head = serde_json::from_str(corpus).map_err(|_| Fault::NotACorpus)?;
    // Its scripts stand last, so that one that did not come whole does not end with an end tag of theirs.
    let is_whole = page.trim_ascii_end().ends_with(b"</script>");
    let [program, files] = PACKED.map(|id| between(page, packed_tag(id).as_bytes(), b"</script>"));
    let name = between(page, b"<title>", b"</title>");
    let (true, Some(_), Some(files), Some(name)) = (is_whole, program, files, name) else {
        return Err(Fault::NotAnExplorer);
    };
    let old = unpacked(&page[files.clone()]).ok_or(Fault::OtherBuild)?;
    let new = replaced(&old, corpus, head.schema).ok_or(Fault::OtherBuild)?;
    drop(old);
    let window_title = escaped(&lang.window_title(lang.nav_overview(), title));
    let mut changes = vec![(name, window_title.into_bytes()), (files, packed(new.as_bytes()))];
    let description = ["<meta", "name=\"description\"", "content=\""].join(" ");
    if let Some(described) = between(page, description.as_bytes(), b"\"") {
        let said = [&head.about, &head.subtitle].into_iter().find(|said| !said.trim().is_empty());
        changes.push((described, escaped(said.map_or(title, String::as_str)).into_bytes()));
    }
    Ok(changed(page, changes))
}

/// Where what stands between two texts is in a page, the first time.
fn between(page: &[u8], before: &[u8], after: &[u8]) -> Option<Range<usize>> {
    let find = |from: usize, text: &[u8]| page[from..].windows(text.len()).position(|part| part == text);
    let start = find(0, before)? + before.len();
    Some(start..start + find(start, after)?)
}

/// The page with other bytes in some places, which do not overlap.
fn changed(page: &[u8], mut changes: Vec<(Range<usize>, Vec<u8>)>) -> Vec<u8> {
    changes.sort_by_key(|(place, _)| place.start);
    let mut out = Vec::with_capacity(page.len() + changes.iter().map(|(_, bytes)| bytes.len()).sum::<usize>());
    let mut at = 0;
    for (place, bytes) in changes {
        out.extend_from_slice(&page[at..place.start]);
        out.extend(bytes);
        at = place.end;
    }
    out.extend_from_slice(&page[at..]);
    out
}

/// The packed files as the page has them: name, content, name, content. None where they cannot be unpacked.
fn unpacked(packed: &[u8]) -> Option<String> {
    let mut text = String::new();
    GzDecoder::new(letters::decode(packed).as_slice()).read_to_string(&mut text).ok()?;
    Some(text)
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Nothing that is written to memory fails.
    let _ = encoder.write_all(bytes);
    letters::encode(&encoder.finish().unwrap_or_default())
}

/// The files with another corpus. None where they have no corpus, or one whose schema is older than that of the new one,
/// which their app would not read.
fn replaced(files: &str, corpus: &str, schema: u32) -> Option<String> {
    #[derive(Deserialize)]
    struct Old {
        schema: u32,
    }
    let parts: Vec<&str> = files.split(BETWEEN).collect();
    let (files, rest) = parts.as_chunks::<2>();
    let [_, old] = files.iter().find(|[name, _]| *name == CORPUS)?;
    let old: Old = serde_json::from_str(old).ok()?;
    if old.schema < schema || !rest.is_empty() {
        return None;
    }
    let mut out = String::with_capacity(corpus.len() + parts.iter().map(|part| part.len() + 1).sum::<usize>());
    for [name, content] in files {
        if !out.is_empty() {
            out.push(BETWEEN);
        }
        out += name;
        out.push(BETWEEN);
        out += match *name {
            CORPUS => corpus,
            name if is_translation(name) => "",
            _ => content,
        };
    }
    Some(out)
}

/// Whether a file holds the texts of the first corpus in another language.
fn is_translation(name: &str) -> bool {
    let tag = name.strip_prefix("corpus.").and_then(|rest| rest.strip_suffix(".json"));
    tag.is_some_and(|tag| Lang::ALL.iter().any(|lang| lang.tag() == tag))
}

/// A text in plain ASCII, as the page is, that means no markup in it, nor the end of an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '<' | '>' | '"' => out += &format!("&#{};", u32::from(letter)),
            letter if letter.is_ascii() => out.push(letter),
            letter => out += &format!("&#{};", u32::from(letter)),
        }
    }
    out
}
