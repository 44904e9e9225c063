//! What the pages are made of: the corpus in the folder of a built app, and what only its publisher knows.

use std::fs;
use std::path::{Path, PathBuf};

use super::addresses::{CORPUS, From};
use crate::corpus::{Corpus, RecordIx, ThemeIx, decode, decode_translation};
use crate::geo::Shapes;
use crate::query::Index;
use crate::text::Lang;

/// What the corpus does not know and its publisher does. All of it may be left out.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The address that the site will have, such as `https://voorbeeld.nl/dialogen/`.
    pub base: Option<String>,
    /// A mail address or a page where questions about the data go.
    pub contact: Option<String>,
    /// Who publishes the data, where that is not who published the documents.
    pub publisher: Option<String>,
    /// A file with the text of the reports, which is to lie beside the app.
    pub source: Option<String>,
}

/// A corpus in the folder of a built app, with all that its pages are made of.
pub struct Site {
    /// The corpus.
    pub corpus: Corpus,
    /// Its index.
    pub index: Index,
    /// The outlines under the map, where the folder has them.
    pub shapes: Option<Shapes>,
    /// The language of the interface: that of the corpus, where there is one, else Dutch.
    pub lang: Lang,
    /// The address of the site, with a slash at the end.
    pub base: Option<String>,
    /// Where questions about the data go.
    pub contact: Option<String>,
    /// Who publishes the data.
    pub publisher: Option<String>,
    /// A file with the text of the reports, which is to lie beside the app.
    pub source: Option<String>,
    /// Whether the page of each record has a picture of its own; else it has that of its theme.
    pub has_card_pictures: bool,
    folder: PathBuf,
    /// The folder of a language within that of the site; none for the pages in the language of the corpus.
    language_folder: Option<Lang>,
    /// Other languages in which there are pages.
    pub(super) other_languages: Vec<Lang>,
    /// Ids that records once had.
    pub(super) aliases: Vec<String>,
    parts: Vec<Vec<RecordIx>>,
}

impl Site {
    /// Reads what a folder with a built app holds.
    ///
    /// # Errors
    /// A sentence that says which file is missing or unusable, or that the base address is not one.
    pub fn open(folder: &Path, options: Options) -> Result<Site, String> {
        let text = read(folder, CORPUS)?;
        let decoded = decode(&text).map_err(|error| Lang::En.not_usable(CORPUS, &error).detail)?;
        let corpus = decoded.corpus;
        let shapes = fs::read_to_string(folder.join("shapes.json")).ok();
        let set = |option: Option<String>| option.map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
        Ok(Site {
            index: Index::build(&corpus),
            shapes: shapes.and_then(|text| Shapes::read(&text)),
            lang: Lang::of_tag(&corpus.language).unwrap_or_default(),
            base: set(options.base).map(|base| whole_base(&base)).transpose()?,
            contact: set(options.contact),
            publisher: set(options.publisher),
            source: set(options.source),
            has_card_pictures: true,
            folder: folder.to_owned(),
            language_folder: None,
            other_languages: other_languages(folder, &corpus),
            aliases: old_ids(&corpus),
            parts: parts(&corpus),
            corpus,
        })
    }

    /// The same site in every further language that the corpus has a file of, each in a folder of its own.
    ///
    /// # Errors
    /// A sentence that says which language file is unusable. One that is not there is passed over: the app says so.
    pub fn translations(&self) -> Result<Vec<Site>, String> {
        let mut sites = Vec::new();
        for &lang in &self.other_languages {
            let file = language_file(lang);
            let unusable = |error| Lang::En.not_usable(&file, &error).detail;
            let decoded = decode_translation(&read(&self.folder, &file)?).map_err(unusable)?;
            let corpus = self.corpus.translated(&decoded.translation).map_err(unusable)?.corpus;
            sites.push(Site {
                index: Index::build_translated(&corpus, &self.corpus),
                shapes: self.shapes.clone(),
                lang,
                base: self.base.clone(),
                contact: self.contact.clone(),
                publisher: self.publisher.clone(),
                source: None,
                has_card_pictures: self.has_card_pictures,
                folder: self.folder.join(lang.tag()),
                language_folder: Some(lang),
                other_languages: vec![self.lang],
                aliases: self.aliases.clone(),
                parts: self.parts.clone(),
                corpus,
            });
        }
        Ok(sites)
    }

    /// A place among the pages of this language.
    pub fn at(&self, from: From) -> From {
        self.language_folder.map_or(from, |lang| from.in_language(lang))
    }

    /// The way from a page in a folder to the page of this path in another language.
    pub(super) fn in_language(&self, path: &str, other: Lang) -> String {
        match self.language_folder {
            Some(_) => format!("../../{path}"),
            None => format!("../{}/{path}", other.tag()),
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether the folder holds a file.
    pub fn has(&self, file: &str) -> bool {
        self.folder.join(file).is_file()
    }

    /// The title of the corpus; its id where it has none.
    pub fn title(&self) -> String {
        let title = self.corpus.title.trim();
        if title.is_empty() { self.corpus.id.clone() } else { title.to_owned() }
    }

    /// What the dialogues were, in as many words as the corpus has for it.
    pub fn description(&self) -> String {
        let said = [&self.corpus.about, &self.corpus.subtitle].into_iter().find(|said| !said.trim().is_empty());
        said.map_or_else(|| self.title(), Clone::clone)
    }

    /// The titles of the sources.
    pub fn documents(&self) -> Vec<String> {
        self.lang.source_titles(&self.corpus)
    }

    /// The records of a theme, in the order of the file.
    pub fn records_of(&self, theme: ThemeIx) -> Vec<RecordIx> {
        (0..self.corpus.records.len()).filter(|&record| self.corpus.records[record].theme == theme).collect()
    }

    /// The records that illustrate this one, in the order of the file.
    pub fn parts_of(&self, record: RecordIx) -> &[RecordIx] {
        &self.parts[record]
    }

    /// The language of the corpus, where the page around it speaks another and its language is known.
    pub fn language(&self) -> Option<&str> {
        let other = Lang::of_tag(&self.corpus.language) != Some(self.lang);
        Some(self.corpus.language.as_str()).filter(|language| other && !language.is_empty())
    }

    /// The further language of these pages; none where it is that of the corpus.
    pub(super) fn further_language(&self) -> Option<Lang> {
        self.language_folder
    }

    /// A path of this language seen from the root of the site, or as a whole address where the base is known.
    pub(super) fn at_top(&self, path: &str) -> String {
        let base = self.base.as_deref().unwrap_or("");
        self.language_folder.map_or_else(|| format!("{base}{path}"), |lang| format!("{base}{}/{path}", lang.tag()))
    }

    /// An address of the app in this language seen from a page, or as a whole address where the base is known.
    pub(super) fn in_app(&self, from: From, href: &str) -> String {
        let from = self.at(from);
        let seen = from.app(href);
        match &self.base {
            Some(base) => format!("{base}{}", seen.strip_prefix(from.root).unwrap_or(&seen)),
            None => seen,
        }
    }

    /// An address of this language seen from a page, or as a whole address where the base is known.
    pub fn absolute(&self, from: From, href: &str) -> String {
        match &self.base {
            Some(_) => self.at_top(href.strip_prefix(from.root).unwrap_or(href)),
            None => href.to_owned(),
        }
    }

    /// A path from the root of the site, seen from a page, or as a whole address where the base is known.
    pub fn from_root(&self, from: From, path: &str) -> String {
        self.base.as_ref().map_or_else(|| from.app(path), |base| format!("{base}{path}"))
    }

    /// Makes a folder in the folder.
    ///
    /// # Errors
    /// A sentence that says which folder could not be made.
    pub(super) fn make(&self, folder: &str) -> Result<(), String> {
        let path = self.folder.join(folder);
        fs::create_dir_all(&path).map_err(|error| format!("cannot make {}: {error}", path.display()))
    }

    /// Writes a file, by its path in the folder.
    ///
    /// # Errors
    /// A sentence that says which file could not be written.
    pub fn put(&self, path: &str, content: &[u8]) -> Result<(), String> {
        fs::write(self.folder.join(path), content).map_err(|error| format!("cannot write {path}: {error}"))
    }
}

/// The file that holds the texts of a language.
pub fn language_file(lang: Lang) -> String {
    format!("corpus.{}.json", lang.tag())
}

/// The further languages of a corpus that the interface speaks and the folder has a file of.
fn other_languages(folder: &Path, corpus: &Corpus) -> Vec<Lang> {
    let own = Lang::of_tag(&corpus.language).unwrap_or_default();
    let languages = corpus.languages.iter().filter_map(|tag| Lang::of_tag(tag));
    languages.filter(|&lang| lang != own && folder.join(language_file(lang)).is_file()).collect()
}

/// Reads a file of a folder.
///
/// # Errors
/// A sentence that says which file could not be read.
pub fn read(folder: &Path, name: &str) -> Result<String, String> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// A base address with a slash at its end.
fn whole_base(base: &str) -> Result<String, String> {
    if !(base.starts_with("https://") || base.starts_with("http://")) || base.contains(['#', '?', '"', ' ', '<']) {
        return Err(format!("the base address must begin with https:// and have no ? or #: {base:?}"));
    }
    Ok(format!("{}/", base.trim_end_matches('/')))
}

/// For each record those that illustrate it.
fn parts(corpus: &Corpus) -> Vec<Vec<RecordIx>> {
    let mut parts = vec![Vec::new(); corpus.records.len()];
    for (at, record) in corpus.records.iter().enumerate() {
        if let Some(whole) = record.part_of {
            parts[whole].push(at);
        }
    }
    parts
}

/// The ids that records once had.
fn old_ids(corpus: &Corpus) -> Vec<String> {
    let mut old: Vec<String> = corpus.old_ids().map(|(id, _)| id.to_owned()).collect();
    old.sort();
    old
}
