//! Records for a program, as the corpus holds them.

use super::records::{Records, address};
use crate::corpus::wire::SCHEMA;
use crate::corpus::{RecordIx, Section};
use crate::export::link::Link;
use crate::export::parcel::Label;

/// The records in the schema of the corpus, with `note` and `address` besides, under the name, licence, sources,
/// cited sections and caveat of the whole, and the `file` that is to be opened at the address.
pub fn json(label: &Label, records: &Records) -> String {
    let (corpus, link) = (&records.corpus, label.link);
    let mut out = Json(format!("{{\"schema\":{SCHEMA}"));
    out.text("id", &corpus.id);
    if let Some(version) = &corpus.version {
        out.key("version").open().text("date", &version.date).text("hash", &version.hash).put("}");
    }
    out.text("language", &corpus.language).text("title", &corpus.title);
    out.text("licence", &corpus.licence).text("caveat", label.lang.count_caveat()).text("address", &link.url);
    out.maybe("file", link.file.as_deref());
    let mut is_cited = vec![false; corpus.sections.len()];
    let cited = records.records.iter().flat_map(|(record, _)| &corpus.records[*record].citations);
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
    out.list("records", records.records.len(), &|out, at| {
        let (record, note) = &records.records[at];
        one(out, records, link, (*record, note));
    });
    out.put("}\n");
    out.0
}

fn one(out: &mut Json, records: &Records, link: &Link, (record, note): (RecordIx, &str)) {
    let corpus = &records.corpus;
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
    out.text("note", note).text("address", &address(link, &item.id)).put("}");
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
