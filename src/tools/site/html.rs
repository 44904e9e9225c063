//! Pieces of HTML. Every text and every value of an attribute goes through [`escape`], so that what a corpus says
//! stays text.

pub use crate::export::escape;

/// An opening tag. Attributes without a value are left out.
pub fn open(tag: &str, attributes: &[(&str, &str)]) -> String {
    let written: String = attributes
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!(" {name}=\"{}\"", escape(value)))
        .collect();
    format!("<{tag}{written}>")
}

/// An element around HTML.
pub fn element(tag: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    format!("{}{inside}</{tag}>", open(tag, attributes))
}

/// An element with a class (none where it is empty) around a text.
pub fn text(tag: &str, class: &str, text: &str) -> String {
    element(tag, &[("class", class)], &escape(text))
}

/// A link.
pub fn link(href: &str, text: &str) -> String {
    element("a", &[("href", href)], &escape(text))
}

/// A list of pieces of HTML; nothing where there are none.
pub fn list(class: &str, items: &[String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let items: String = items.iter().map(|item| format!("<li>{item}</li>\n")).collect();
    element("ul", &[("class", class)], &items)
}

/// Terms with their definitions, both as HTML; nothing where there are none.
pub fn terms(class: &str, entries: &[(String, String)]) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let entries: String = entries.iter().map(|(term, said)| format!("<dt>{term}</dt><dd>{said}</dd>\n")).collect();
    element("dl", &[("class", class)], &entries)
}

/// A heading of the second level with what stands under it, as a section with a fragment of its own.
pub fn section(id: &str, class: &str, title: &str, inside: &str) -> String {
    element("section", &[("class", class), ("id", id)], &format!("<h2>{}</h2>\n{inside}", escape(title)))
}
