//! Items of a file of schema 1, brought to the form of schema 2 while they are read.
//!
//! Schema 1 had one document for all reports, the title of the section in every citation, the English texts beside the
//! Dutch ones in fields that end in `_en`, and a list of renamed ids. Here each distinct document and title becomes a
//! section, and the English texts become a translation.

use super::decode_context::{At, Ids};
use super::problem::List;
use super::translation::{ItemTexts, Translation};
use super::value::Value;
use super::wire;

/// What was found on the way through a file of schema 1.
#[derive(Default)]
pub(super) struct Schema1 {
    /// The English texts so far.
    pub(super) english: Translation,
    /// By length of the document's id, that id and title, the place of the section among all.
    ids: Ids,
    /// Every section so far. Its lines grow with each citation.
    pub(super) sections: Vec<wire::Section>,
}

impl Schema1 {
    /// Brings an item to the form of schema 2. What is of no form at all is left for the reader to tell of.
    pub(super) fn convert(&mut self, at: At, value: &mut Value) {
        self.keep_english(at, value);
        let Value::Object(item) = value else { return };
        if matches!(at.list, List::Records | List::Themes | List::Stated)
            && let Some((key, sources)) = item.iter_mut().rfind(|(key, _)| key == "sources")
        {
            if let Value::List(sources) = sources {
                sources.iter_mut().for_each(|source| self.convert_citation(source));
            }
            *key = "citations".to_owned();
        }
    }

    fn convert_citation(&mut self, citation: &mut Value) {
        let title = match citation.get("section") {
            None => String::new(),
            Some(title) => {
                let Some(title) = title.as_str() else { return };
                title.to_owned()
            }
        };
        // Without its document a citation names no section, which is what the reader then tells of.
        let Some(document) = citation.get("document").and_then(Value::as_str).map(str::to_owned) else {
            if let Value::Object(fields) = citation {
                fields.clear();
            }
            return;
        };
        let next = self.sections.len();
        let key = format!("{}:{document}{title}", document.len());
        let index = self.ids.get(&key).copied().unwrap_or(next);
        if index == next {
            self.ids.insert(key, next);
            let id = format!("{document}-{}", next + 1);
            self.sections.push(wire::Section { id, source: document, title, lines: (0, 0) });
        }
        let section = &mut self.sections[index];
        let line = |at: usize| citation.get("lines")?.as_list()?.get(at)?.as_i64()?.try_into().ok();
        if let (Some(first), Some(last)) = (line(0), line(1)) {
            let (from, to) = section.lines;
            section.lines = (if from == 0 { first } else { from.min(first) }, to.max(last));
        }
        if let Value::Object(fields) = citation {
            fields.push(("section".to_owned(), Value::Text(section.id.clone())));
        }
    }

    /// Keeps the English texts of an item. Those of schema 1 were few, so what it had none of is missing.
    fn keep_english(&mut self, at: At, item: &Value) {
        let text = |key: &str| item.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let fields = at.list.text_fields().iter();
        let texts: Vec<_> = fields.map(|field| (*field, text(&format!("{field}_en")))).collect();
        if texts.iter().any(|(_, text)| !text.is_empty()) {
            let texts = ItemTexts { line: at.line, texts, notes: Vec::new() };
            self.english.items[at.list as usize].insert(text("id"), texts);
        }
    }
}
