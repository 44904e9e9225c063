//! Sites that the tests of static pages read: written once, and put away at the end.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use crate::crawl::{Page, crawl};
use crate::trunk_page;
use dialogue_explorer::corpus::{Corpus, decode};
use dialogue_explorer::tools::prerender;
use dialogue_explorer::tools::site::{self, Options, Site};

pub const SMALL: &str = include_str!("../fixtures/small.json");
pub const BASE: &str = "https://voorbeeld.nl/dialogen/";

/// A written site in a folder of its own, which goes when the site goes.
pub struct Written {
    pub folder: PathBuf,
    pub pages: BTreeMap<String, Page>,
    pub corpus: Corpus,
    pub site: Site,
    pub left_out: Vec<String>,
}

impl Drop for Written {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A style, as its policy has to allow it.
pub const STYLE: &str = "body{color:#222}";

impl Written {
    /// The site of a corpus, and of its English where there is some, in a folder of this name.
    pub fn new(name: &str, corpus: &str, english: Option<&str>, options: Options) -> Written {
        let folder = std::env::temp_dir().join(format!("dialogue-explorer-site-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("corpus.json"), corpus).unwrap();
        if let Some(english) = english {
            fs::write(folder.join("corpus.en.json"), english).unwrap();
        }
        trunk_page::write(&folder, STYLE);
        for file in ["corpus.schema.json", "shapes.json", "icon.svg", "manifest.webmanifest"] {
            let public = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../public").join(file);
            fs::copy(public, folder.join(file)).unwrap();
        }
        for file in ["app.js", "app_bg.wasm", "start.js", "icon-192.png"] {
            fs::write(folder.join(file), "").unwrap();
        }
        let site = Site::open(&folder, options).unwrap();
        prerender::fill(&site).unwrap();
        let left_out = site::write(&site).unwrap();
        let pages = crawl(&folder);
        Written { folder, pages, corpus: decode(corpus).unwrap().corpus, site, left_out }
    }

    /// A file of it.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap()
    }
}

/// The site of the bundled corpus.
pub static WHOLE: LazyLock<Written> = LazyLock::new(|| {
    let english = include_str!("../../public/corpus.en.json");
    Written::new("whole", include_str!("../../public/corpus.json"), Some(english), Options::default())
});
/// The site of another corpus.
pub static LITTLE: LazyLock<Written> = LazyLock::new(|| {
    let options =
        Options { base: Some(BASE.to_owned()), contact: Some("data@voorbeeld.nl".to_owned()), ..Options::default() };
    Written::new("little", SMALL, Some(include_str!("../fixtures/small.en.json")), options)
});

/// Both of them.
pub fn both() -> [&'static Written; 2] {
    [&WHOLE, &LITTLE]
}
