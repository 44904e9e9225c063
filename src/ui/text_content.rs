//! The text of an element, set on the element.
//!
//! Leptos keeps the text nodes that it makes and writes into them. A browser that translates a page puts others in their
//! place, and what is written into a node that is out of the page is never seen. The element stays.

use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::property::{IntoProperty, prop};
use web_sys::Element;

/// A text that is set again only where it has become another, so that a translation of it stays.
#[derive(Clone)]
struct Text(String);

impl IntoProperty for Text {
    type State = (Element, String);
    type Cloneable = Text;
    type CloneableOwned = Text;

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element, name: &str) -> Self::State {
        self.build(element, name)
    }

    #[inline(never)]
    fn build(self, element: &Element, _: &str) -> Self::State {
        element.set_text_content(Some(&self.0));
        (element.clone(), self.0)
    }

    #[inline(never)]
    fn rebuild(self, state: &mut Self::State, _: &str) {
        if state.1 != self.0 {
            state.0.set_text_content(Some(&self.0));
            state.1 = self.0;
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }
}

/// The text of an element that holds nothing else.
#[inline(never)]
pub fn text_content(text: String) -> AnyAttribute {
    prop("textContent", Text(text)).into_any_attr()
}

/// The same, following the signals that the closure reads.
#[inline(never)]
pub fn live_text_content(text: Box<dyn Fn() -> String + Send>) -> AnyAttribute {
    prop("textContent", move || Text(text())).into_any_attr()
}
