//! Longer texts of pages that few readers open: what this is and how it was made, the accessibility statement, what stands
//! in a file of data. They are in a file a language, `prose.nl.txt` and `prose.en.txt`, which the app fetches when such a
//! page is opened, so that nobody else downloads them with the program.
//!
//! ```text
//! # about             the name of a part
//! ## What this is     the heading of a section
//! One paragraph.      a line a paragraph; empty lines count for nothing
//! # end               the last line, by which a file is whole
//! ```
//!
//! The statement has the parts and the order of the one that Dutch public bodies give. What only the publisher knows is
//! marked there as its to fill in.

use super::Lang;

/// The longer texts in one language.
#[derive(Default)]
pub struct Prose(String);

/// A heading with its paragraphs.
#[derive(Debug, PartialEq)]
pub struct Section<'a> {
    /// The heading; empty where a part begins without one.
    pub title: &'a str,
    /// Paragraphs under it.
    pub paragraphs: Vec<&'a str>,
}

impl Prose {
    /// The texts of a file; none where it ends in the middle, or is another one, such as a page that a server gives for a
    /// file it does not have.
    pub fn read(file: String) -> Option<Prose> {
        file.trim_end().ends_with("\n# end").then_some(Prose(file))
    }

    /// The sections of a part; none where the file does not have it.
    pub fn part(&self, name: &str) -> Vec<Section<'_>> {
        let mut sections: Vec<Section> = Vec::new();
        let lines = self.0.lines().skip_while(|line| line.strip_prefix("# ") != Some(name));
        for line in lines.skip(1).take_while(|line| !line.starts_with("# ")).filter(|line| !line.is_empty()) {
            match (line.strip_prefix("## "), sections.last_mut()) {
                (Some(title), _) => sections.push(Section { title, paragraphs: Vec::new() }),
                (None, Some(section)) => section.paragraphs.push(line),
                (None, None) => sections.push(Section { title: "", paragraphs: vec![line] }),
            }
        }
        sections
    }

    /// The paragraphs of a part that has no headings.
    pub fn paragraphs(&self, name: &str) -> Vec<&str> {
        self.part(name).pop().map_or_else(Vec::new, |section| section.paragraphs)
    }

    /// The method and its limits. Of another corpus than the first only what holds for any is said.
    pub fn about(&self, is_first: bool) -> Vec<Section<'_>> {
        let mut sections = self.part("about");
        if !is_first && sections.len() > 3 {
            sections.drain(..2);
            sections.pop();
            // Of the limits, only the first holds for any corpus.
            sections[0].paragraphs.truncate(1);
        }
        sections
    }

    /// How the data may be taken along. What may be done with the texts of another corpus, only its licence says.
    pub fn taking(&self, is_first: bool) -> Vec<&str> {
        let mut paragraphs = self.paragraphs("take");
        paragraphs.truncate(if is_first { 2 } else { 1 });
        paragraphs
    }

    /// What a list of a corpus file holds; empty where it is not told.
    pub fn list(&self, name: &str) -> &str {
        let lines = self.paragraphs("lists");
        lines.into_iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).unwrap_or_default()
    }
}

impl Lang {
    /// The file of the longer texts.
    pub fn prose_file(self) -> &'static str {
        self.choose("prose.nl.txt", "prose.en.txt")
    }
}
