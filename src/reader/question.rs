//! What is asked, as the page hands it over: fields with a letter between them that no text holds.

use super::passage::Lines;
use super::view::BETWEEN;
use crate::text::Lang;

/// A place in the source that is cited.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited<'a> {
    /// Its lines.
    pub lines: Lines,
    /// The same in words, with report and section.
    pub place: &'a str,
    /// Where the publisher offers the report; empty where nobody said.
    pub url: &'a str,
}

/// What is asked of a card or a theme, and what the page says of its corpus.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question<'a> {
    /// What is asked: `source`, `wrong`, or what was pressed in the dialog.
    pub what: &'a str,
    /// The language of the interface.
    pub lang: Lang,
    /// The id of the corpus that is shown.
    pub corpus: &'a str,
    /// Its version.
    pub version: &'a str,
    /// Who published its reports.
    pub publisher: &'a str,
    /// The language of its reports.
    pub original: &'a str,
    /// Where word of what is not right goes; empty where nobody said.
    pub contact: &'a str,
    /// Where the text of the reports lies beside the app; empty where it does not.
    pub beside: &'a str,
    /// The id of the record; empty where nothing of one record is asked.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The places that are cited.
    pub cited: Vec<Cited<'a>>,
}

impl Question<'_> {
    /// Reads the fields in the order of the above; of each place come its lines (`12-14`), its words and its address. What is
    /// missing is empty, and a place without lines is none.
    pub fn read(text: &str) -> Question<'_> {
        let mut fields = text.split(BETWEEN);
        let head: [&str; 10] = std::array::from_fn(|_| fields.next().unwrap_or_default());
        let [what, lang, corpus, version, publisher, original, contact, beside, id, title] = head;
        let mut cited = Vec::new();
        while let (Some(lines), Some(place)) = (fields.next(), fields.next()) {
            let url = fields.next().unwrap_or_default();
            let lines = lines.split_once('-').and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
            // An address of another kind than of the web leads nowhere good.
            let url = if url.starts_with("http") { url } else { "" };
            cited.extend(lines.map(|lines| Cited { lines, place, url }));
        }
        let lang = Lang::of_tag(lang).unwrap_or_default();
        Question { what, lang, corpus, version, publisher, original, contact, beside, id, title, cited }
    }

    /// The lines that are cited.
    pub fn lines(&self) -> Vec<Lines> {
        self.cited.iter().map(|cited| cited.lines).collect()
    }
}
