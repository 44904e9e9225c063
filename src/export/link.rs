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

/// The page of a record that previews show and that leads on to the app, in the reader's language where it is there in that,
/// as a path from the app's folder; none where the name of its file is not its id.
pub fn card_page(corpus: &Corpus, record: RecordIx, lang: Lang) -> Option<String> {
    let id = corpus.records[record].id.as_str();
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if id.len() > 99 || id == "index" || !id.bytes().all(is_name) {
        return None;
    }
    let tag = lang.tag();
    let is_further = corpus.languages.iter().skip(1).any(|other| other == tag);
    let folder = if is_further { [tag, "/"] } else { [""; 2] };
    Some([&folder.concat(), "kaartje/", id, ".html"].concat())
}

/// The folder of the version that the corpus is of, as a path from the app's; none where it has no version.
pub fn version_folder(corpus: &Corpus) -> Option<String> {
    corpus.version.as_ref().map(|version| ["v/", &version.date, "/"].concat())
}
