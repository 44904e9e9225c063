//! The text of an element, set on the element.
//!
//! Leptos keeps the text nodes that it makes and writes into them, and finds places by comments that it puts between them. A
//! browser that translates a page puts other nodes in their place, and what is written into a node that is out of the page is
//! never seen. The element stays.

use std::ops::Range;

use web_sys::Element;

/// A text with ranges of it marked, in order and apart. It is set again only where it has become another, so that a translation
/// of it stays.
#[derive(Clone, PartialEq)]
pub struct Text {
    /// The text.
    pub text: String,
    /// The ranges, in bytes.
    pub marks: Vec<Range<usize>>,
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text { text, marks: Vec::new() }
    }
}

impl Text {
    /// Puts it in the place of what an element holds.
    pub fn fill(&self, element: &Element) {
        let end = self.text.len();
        element.set_text_content(self.text.get(..self.marks.first().map_or(end, |mark| mark.start)));
        for (at, range) in self.marks.iter().enumerate() {
            let next = self.marks.get(at + 1).map_or(end, |next| next.start);
            let mark = element.owner_document().and_then(|document| document.create_element("mark").ok());
            if let Some(mark) = mark {
                mark.set_text_content(self.text.get(range.clone()));
                let _ = element.append_child(&mark);
                let _ = mark.insert_adjacent_text("afterend", &self.text[range.end..next]);
            }
        }
    }
}
