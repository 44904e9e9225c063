//! Records as files: Markdown to read, CSV for a spreadsheet, JSON for a program. Each holds the texts with their
//! sources, the reader's notes, the address of every record, and the caveat.

use super::link::Link;
use crate::corpus::wire::SCHEMA;
use crate::corpus::{Corpus, RecordIx, Section};
use crate::query::Facet;
use crate::route::{Address, Route};
use crate::text::Lang;

/// Records on their way out.
pub struct RecordExport<'a> {
    /// The corpus that they are of.
    pub corpus: &'a Corpus,
    /// The records in their order, each with the reader's note; an empty note is none.
    pub records: &'a [(RecordIx, String)],
    /// What they are together, such as 'Mijn selectie'.
    pub title: &'a str,
    /// Where they are to be seen together. The addresses of the records are made from it.
    pub link: &'a Link,
    /// The language of headings and labels.
    pub lang: Lang,
}

/// A form of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A table for a spreadsheet.
    Csv,
    /// The records as the corpus holds them.
    Json,
    /// A text to read.
    Markdown,
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 3] = [Form::Csv, Form::Json, Form::Markdown];

    /// Its name, the end of the names of its files, and its media type.
    pub fn names(self) -> [&'static str; 3] {
        match self {
            Form::Csv => ["CSV", "csv", "text/csv;charset=utf-8"],
            Form::Json => ["JSON", "json", "application/json"],
            Form::Markdown => ["Markdown", "md", "text/markdown;charset=utf-8"],
        }
    }
}

/// A label with what belongs to it.
type Field = (&'static str, String);

impl RecordExport<'_> {
    /// The text of a file.
    pub fn file(&self, form: Form) -> String {
        match form {
            Form::Csv => self.csv(),
            Form::Json => self.json(),
            Form::Markdown => self.markdown(),
        }
    }

    /// The address of a record; where a file is to be opened first, a record has none of its own.
    fn address_of(&self, record: RecordIx) -> String {
        let Link { url, file: None } = self.link else { return self.link.url.clone() };
        let page = url.split('#').next().unwrap_or_default();
        let route = Route::Record(self.corpus.records[record].id.clone());
        [page, &Address::of(route).href()].concat()
    }

    /// Everything of a record, under its labels: title and text first.
    fn fields(&self, record: RecordIx, note: &str) -> [Field; 11] {
        let (corpus, lang) = (self.corpus, self.lang);
        let item = &corpus.records[record];
        let codes: Vec<&str> = item.codes.iter().map(|&code| corpus.codes[code].title.as_str()).collect();
        let actors: Vec<&str> = item.actors.iter().map(|&actor| corpus.actors[actor].title.as_str()).collect();
        let sources = lang.sources_lines(corpus, &item.citations);
        let speaker = item.speaker.as_ref();
        let speaker = speaker.map(|it| lang.speaker(&it.role, it.name.as_deref(), it.dialogue));
        [
            (lang.card_title(), item.title.clone()),
            (lang.text_label(), item.body.clone()),
            (lang.facet(Facet::Kind), lang.kind(item.kind).to_owned()),
            (lang.theme(), lang.theme_in_track(corpus, item.theme)),
            (lang.topic(), codes.join("; ")),
            (lang.who_acts(), actors.join("; ")),
            (lang.facet(Facet::Role), speaker.unwrap_or_default()),
            (lang.source(), sources.join("; ")),
            (lang.note(), note.to_owned()),
            (lang.permanent_link(), self.address_of(record) + &self.link.needs(lang)),
            (lang.caveat_label(), lang.count_caveat().to_owned()),
        ]
    }

    /// A table by RFC 4180, with a byte order mark so that Excel reads it as UTF-8. A cell that a spreadsheet would
    /// take for a formula begins with an apostrophe.
    pub fn csv(&self) -> String {
        let mut out = String::from("\u{feff}");
        for (at, (record, note)) in self.records.iter().enumerate() {
            let fields = self.fields(*record, note);
            if at == 0 {
                row(&mut out, fields.iter().map(|(label, _)| *label));
            }
            row(&mut out, fields.iter().map(|(_, text)| text.as_str()));
        }
        out
    }

    /// A text with a heading for every record. Nothing in the corpus or in a note is taken for Markdown.
    pub fn markdown(&self) -> String {
        let lang = self.lang;
        let needs = plain(&self.link.needs(lang));
        let mut out = String::new();
        push(&mut out, &["# ", &plain(&lang.window_title(self.title, &self.corpus.title)), "\n\n"]);
        push(&mut out, &["> ", lang.caveat_label(), ": ", &plain(lang.count_caveat()), "\n\n"]);
        push(&mut out, &["<", &self.link.url, ">", &needs, "\n"]);
        for (at, (record, note)) in self.records.iter().enumerate() {
            let [(_, title), (_, body), rest @ .., (label, _), _] = self.fields(*record, note);
            push(&mut out, &["\n## ", &(at + 1).to_string(), ". ", &plain(&title), "\n\n", &opening(&plain(&body))]);
            push(&mut out, &["\n\n"]);
            for (label, text) in rest.iter().filter(|(_, text)| !text.is_empty()) {
                push(&mut out, &["- ", label, ": ", &plain(text), "\n"]);
            }
            push(&mut out, &["- ", label, ": <", &self.address_of(*record), ">", &needs, "\n"]);
        }
        out
    }

    /// The records in the schema of the corpus, with `note` and `address` besides, under the name, licence, sources,
    /// cited sections and caveat of the whole, and the `file` that is to be opened at the address.
    pub fn json(&self) -> String {
        let corpus = self.corpus;
        let mut out = Json(format!("{{\"schema\":{SCHEMA}"));
        out.text("id", &corpus.id).text("language", &corpus.language).text("title", &corpus.title);
        out.text("licence", &corpus.licence).text("caveat", self.lang.count_caveat()).text("address", &self.link.url);
        out.maybe("file", self.link.file.as_deref());
        let mut is_cited = vec![false; corpus.sections.len()];
        let cited = self.records.iter().flat_map(|(record, _)| &corpus.records[*record].citations);
        cited.for_each(|citation| is_cited[citation.section] = true);
        let sections = corpus.sections.iter().zip(is_cited).filter(|(_, is_cited)| *is_cited);
        let sections: Vec<&Section> = sections.map(|(section, _)| section).collect();
        out.list("sources", corpus.sources.len(), &|out, at| {
            let source = &corpus.sources[at];
            out.open().text("id", &source.id).text("title", &source.title).text("publisher", &source.publisher);
            out.number("year", source.year).maybe("url", source.url.as_deref()).put("}");
        });
        out.list("sections", sections.len(), &|out, at| {
            let section = sections[at];
            let source = section.source.map_or("", |source| &corpus.sources[source].id);
            out.open().text("id", &section.id).text("source", source).text("title", &section.title);
            out.lines(section.lines).put("}");
        });
        out.list("records", self.records.len(), &|out, at| {
            let (record, note) = &self.records[at];
            self.record(out, *record, note);
        });
        out.put("}\n");
        out.0
    }

    fn record(&self, out: &mut Json, record: RecordIx, note: &str) {
        let corpus = self.corpus;
        let item = &corpus.records[record];
        out.put("\n").open().text("id", &item.id).text("theme", &corpus.themes[item.theme].id);
        out.text("kind", item.kind.id()).text("title", &item.title).text("body", &item.body);
        out.list("codes", item.codes.len(), &|out, at| out.string(&corpus.codes[item.codes[at]].id));
        out.list("actors", item.actors.len(), &|out, at| out.string(&corpus.actors[item.actors[at]].id));
        out.maybe("part_of", item.part_of.map(|whole| corpus.records[whole].id.as_str()));
        if let Some(speaker) = &item.speaker {
            out.key("speaker").open().text("role", &speaker.role).maybe("name", speaker.name.as_deref());
            out.number("dialogue", speaker.dialogue);
            out.maybe("group", speaker.group.map(|group| corpus.roles[group].id.as_str())).put("}");
        }
        out.list("citations", item.citations.len(), &|out, at| {
            let citation = item.citations[at];
            out.open().text("section", &corpus.section(citation).id).lines(citation.lines).put("}");
        });
        out.text("note", note).text("address", &self.address_of(record)).put("}");
    }
}

fn push(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

pub(super) fn row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        push(out, &[if at == 0 { "\"" } else { ",\"" }, &guarded(cell).replace('"', "\"\""), "\""]);
    }
    out.push_str("\r\n");
}

/// A cell that no spreadsheet reads as a formula: one that would begin like one, after blanks and other signs that are
/// not seen and also in the wide signs of East Asia, has an apostrophe before it, which is visible but harmless.
fn guarded(cell: &str) -> String {
    let unseen = |sign: char| sign.is_whitespace() || sign.is_control() || is_unseen(sign);
    let is_formula = cell.trim_start_matches(unseen).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    [if is_formula { "'" } else { "" }, cell].concat()
}

/// Whether a sign has no width of its own, and some programs drop it.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A text on one line in which nothing is taken for Markdown.
pub fn plain(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if "\\`*_[]<>#|~&".contains(letter) {
            out.push('\\');
        }
        out.push(if letter.is_whitespace() && letter != '\u{a0}' { ' ' } else { letter });
    }
    out
}

/// The same for a text that begins a paragraph, where a line or a number would begin a list.
fn opening(text: &str) -> String {
    let number = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let (before, after) = text.split_at(text.len() - number.len());
    let is_list = if before.is_empty() { after.starts_with(['-', '+']) } else { after.starts_with(['.', ')']) };
    let escape = if is_list { "\\" } else { "" };
    [before, escape, after].concat()
}

/// JSON being written.
struct Json(String);

impl Json {
    fn put(&mut self, text: &str) -> &mut Self {
        self.0.push_str(text);
        self
    }

    fn open(&mut self) -> &mut Self {
        self.put("{")
    }

    fn key(&mut self, key: &str) -> &mut Self {
        let comma = if self.0.ends_with('{') { "" } else { "," };
        self.put(comma).put("\"").put(key).put("\":")
    }

    fn text(&mut self, key: &str, text: &str) -> &mut Self {
        self.key(key).string(text);
        self
    }

    fn maybe(&mut self, key: &str, text: Option<&str>) -> &mut Self {
        match text {
            Some(text) => self.text(key, text),
            None => self,
        }
    }

    fn number(&mut self, key: &str, number: Option<u16>) -> &mut Self {
        match number {
            Some(number) => self.key(key).put(&number.to_string()),
            None => self,
        }
    }

    fn lines(&mut self, (first, last): (u32, u32)) -> &mut Self {
        self.key("lines").put(&format!("[{first},{last}]"))
    }

    fn list(&mut self, key: &str, length: usize, item: &dyn Fn(&mut Json, usize)) {
        self.key(key).put("[");
        for at in 0..length {
            self.put(if at == 0 { "" } else { "," });
            item(self, at);
        }
        self.put("]");
    }

    fn string(&mut self, text: &str) {
        self.0.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => self.0.extend(['\\', letter]),
                control if control < ' ' => self.0.push_str(&format!("\\u{:04x}", control as u32)),
                other => self.0.push(other),
            }
        }
        self.0.push('"');
    }
}
