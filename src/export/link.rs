//! A link that works for whoever gets it.

use crate::corpus::{Corpus, RecordIx};
use crate::text::Lang;

/// Where something of the explorer is to be seen by others.
///
/// A file on the reader's device has no address: the link then leads to the page where files are opened, and names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// A whole address.
    pub url: String,
    /// The name of the file that is to be opened there; none where the address says it all.
    pub file: Option<String>,
}

impl Link {
    /// A link whose address says it all.
    pub fn to(url: &str) -> Link {
        Link { url: url.to_owned(), file: None }
    }

    /// What is to be opened there, in brackets after a space; empty where the address says it all.
    pub fn needs(&self, lang: Lang) -> String {
        self.file.as_ref().map_or(String::new(), |file| lang.open_there(file))
    }

    /// The address, with what is to be opened there.
    pub fn text(&self, lang: Lang) -> String {
        [self.url.as_str(), &self.needs(lang)].concat()
    }
}

/// The page of a record that previews show and that leads on to the app, in the language of the corpus as it is read; a path
/// from the app's folder. None where the id holds what no name of a file can.
pub fn card_page(corpus: &Corpus, record: RecordIx) -> Option<String> {
    page(corpus, &corpus.language, "kaartje/", &corpus.records[record].id)
}

/// The page without a program that shows a part of the explorer, in a language; a path from the app's folder. `id` is that of
/// the record, where the part is one. None where the corpus is not to be had in the language.
pub fn part_page(corpus: &Corpus, part: &str, id: &str, lang: Lang) -> Option<String> {
    let (folder, name) = match part {
        "record" => ("kaartje/", id),
        "compare" => ("figures/", "contrast"),
        "all" | "cards" | "list" => ("verslagen/", "index"),
        figure => ("figures/", figure),
    };
    let is_written = corpus.original_language() == lang.tag() || corpus.languages.iter().any(|tag| tag == lang.tag());
    page(corpus, lang.tag(), folder, name).filter(|_| is_written)
}

#[inline(never)]
fn page(corpus: &Corpus, tag: &str, folder: &str, id: &str) -> Option<String> {
    let is_plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    let of = if tag == corpus.original_language() { [""; 2] } else { [tag, "/"] };
    is_plain.then(|| [of[0], of[1], folder, id, ".html"].concat())
}

/// The folder of the version that the corpus is of, as a path from the app's; none where it has no version.
pub fn version_folder(corpus: &Corpus) -> Option<String> {
    corpus.version.as_ref().map(|version| date_folder(&version.date))
}

/// The folder of the version of a date, as a path from the app's.
pub fn date_folder(date: &str) -> String {
    ["v/", date, "/"].concat()
}
