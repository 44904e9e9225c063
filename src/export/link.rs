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
    let id = corpus.records[record].id.as_str();
    let is_plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    let tag = corpus.language.as_str();
    let folder = if tag == corpus.original_language() { [""; 2] } else { [tag, "/"] };
    is_plain.then(|| [folder[0], folder[1], "kaartje/", id, ".html"].concat())
}

/// The folder of the version that the corpus is of, as a path from the app's; none where it has no version.
pub fn version_folder(corpus: &Corpus) -> Option<String> {
    corpus.version.as_ref().map(|version| ["v/", &version.date, "/"].concat())
}
