//! A link that works for whoever gets it.

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
