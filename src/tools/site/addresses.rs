//! Where things stand among the written pages, and where an address of the app leads to there.

use sha2::{Digest, Sha256};

use crate::corpus::{Corpus, RecordIx, ThemeIx};
use crate::route::{Address, Route};
use crate::text::Lang;

/// The folder of the pages to read, one a theme.
pub const REPORTS: &str = "verslagen";
/// The folder of the pages to share, one a record.
pub const CARDS: &str = "kaartje";
/// The folder of the pictures that go with shared links.
pub const PICTURES: &str = "beeld";
/// The folder of the versions that stay.
pub const VERSIONS: &str = "v";
/// The page with all themes.
pub const CONTENTS: &str = "index.html";

/// The corpus, from the root.
pub const CORPUS: &str = "corpus.json";
/// Its schema, from the root.
pub const SCHEMA: &str = "corpus.schema.json";
/// The catalogue, from the root.
pub const CATALOG: &str = "catalog.jsonld";

/// The folder of the numbers of figures.
pub const FIGURES: &str = "figures";
/// The list of those figures, in their folder.
pub const INDEX: &str = "index.json";
/// The guide for programs that read the site, from the root.
pub const GUIDE: &str = "llms.txt";

/// The table of all records in a further language, or in that of the corpus; a path from the root.
pub fn table(language: Option<Lang>) -> String {
    language.map_or_else(|| "records.csv".to_owned(), |lang| format!("records.{}.csv", lang.tag()))
}

/// What the columns of that table hold. CSV on the Web looks for it under this name.
pub fn columns(language: Option<Lang>) -> String {
    format!("{}-metadata.json", table(language))
}

/// Turns an address of the app, from `#` on, into an address among the written pages.
pub type Linker<'a> = &'a dyn Fn(&str) -> String;

/// A page's place: what stands before a path from the root, and before a file among the reports.
#[derive(Clone, Copy)]
pub struct From {
    /// The way to the root.
    pub root: &'static str,
    /// The way to the folder of the reports.
    pub reports: &'static str,
    /// The language in which addresses of the app are asked for; none for that of the corpus.
    pub lang: Option<Lang>,
}

/// The page of the app itself.
pub const ROOT: From = From { root: "", reports: "verslagen/", lang: None };
/// A page among the reports.
pub const REPORT: From = From { root: "../", reports: "", lang: None };
/// A page in any other folder.
pub const ASIDE: From = From { root: "../", reports: "../verslagen/", lang: None };

/// An id as the name of a file: what a file system or an address could take for something else is written in
/// hexadecimals, so that no id leads out of the folder, hides, or takes the place of the contents.
pub fn file_name(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => name.push(char::from(byte)),
            other => name.push_str(&format!("~{other:02x}")),
        }
    }
    if name.len() > LONGEST_NAME {
        // No file system takes a longer one. What is left out goes on in a hash, so that names stay apart.
        name.truncate(LONGEST_NAME / 2);
        name.push_str("~~");
        Sha256::digest(id.as_bytes()).iter().take(12).for_each(|byte| name.push_str(&format!("{byte:02x}")));
    }
    if name.is_empty() || name == "index" { format!("~{name}") } else { name }
}

/// The longest name of a file, without its ending.
const LONGEST_NAME: usize = 200;

/// A fragment as it stands in an address.
pub fn fragment(id: &str) -> String {
    percent_encoding::utf8_percent_encode(id, percent_encoding::NON_ALPHANUMERIC)
        .to_string()
        .replace("%2D", "-")
        .replace("%5F", "_")
}

impl From {
    /// The same place, of those that are in a folder, in the folder of a language, which stands one deeper.
    pub fn in_language(self, lang: Lang) -> From {
        From { root: "../../", lang: Some(lang), ..self }
    }

    /// The page with all themes, at a fragment (none where it is empty).
    pub fn contents(self, fragment: &str) -> String {
        let hash = if fragment.is_empty() { "" } else { "#" };
        format!("{}{CONTENTS}{hash}{fragment}", self.reports)
    }

    /// The page of a theme.
    pub fn theme(self, corpus: &Corpus, theme: ThemeIx) -> String {
        format!("{}{}.html", self.reports, file_name(&corpus.themes[theme].id))
    }

    /// A record on the page of its theme.
    pub fn record(self, corpus: &Corpus, record: RecordIx) -> String {
        let item = &corpus.records[record];
        format!("{}#{}", self.theme(corpus, item.theme), fragment(&item.id))
    }

    /// A code in the codebook.
    pub fn code(self, id: &str) -> String {
        self.contents(&fragment(&code_fragment(id)))
    }

    /// An address of the app, from `#` on, seen from here.
    pub fn app(self, href: &str) -> String {
        match self.lang {
            Some(lang) if href.starts_with('#') => {
                format!("{}{}", self.root, Address { lang: Some(lang), ..Address::parse(href) }.href())
            }
            _ => format!("{}{href}", self.root),
        }
    }

    /// Where an address of the app leads to without the program: to the same thing among the written pages, or else to
    /// the app.
    pub fn resolve(self, corpus: &Corpus, href: &str) -> String {
        let address = Address::parse(href);
        let plain = Address::of(address.route.clone()) == address;
        let written = match &address.route {
            Route::Theme(id) if plain => corpus.theme(id).map(|theme| self.theme(corpus, theme)),
            Route::Record(id) if plain => corpus.record(id).map(|record| self.record(corpus, record)),
            route => contents_of(route).map(|fragment| self.contents(fragment)).filter(|_| plain),
        };
        written.unwrap_or_else(|| self.app(href))
    }
}

/// The part of the page with all themes that stands for a page of the app; none where it takes the program.
pub fn contents_of(route: &Route) -> Option<&'static str> {
    match route {
        Route::Themes => Some("verslagen"),
        Route::Ideas => Some("soorten"),
        Route::Map => Some("hosts"),
        Route::Frequency => Some("frequency"),
        Route::Data => Some("gegevens"),
        _ => None,
    }
}

/// The fragment of a code in the codebook.
pub fn code_fragment(id: &str) -> String {
    format!("onderwerp-{id}")
}
