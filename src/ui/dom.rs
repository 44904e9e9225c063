//! Elements with their types taken away.
//!
//! Leptos's `view!` gives every piece of a page a type of its own, and each type its own code: with some two hundred
//! pieces that came to more than all the rest of the program. Here every element, attribute and child has one type, so
//! that the phone downloads the code for drawing once.

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::{Custom, custom};
use leptos::tachys::html::event::on;
use leptos::tachys::html::node_ref::node_ref;
use leptos::tachys::html::property::prop;
use wasm_bindgen::JsValue;

/// The type of every element, for references to one.
pub type Tag = Custom<&'static str>;

type Reactive<T> = Box<dyn Fn() -> T + Send>;

type Listener = Box<dyn FnMut(web_sys::Event)>;

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element being put together. It is behind a pointer, and its methods have bodies that are not copied to where
/// they are called, because there are a thousand such places.
pub struct El(Box<Parts>);

/// An element with this tag.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// An element with this tag and class.
#[inline(never)]
pub fn classed(tag: &'static str, class: &str) -> El {
    el(tag).set("class", class)
}

/// A link.
pub fn link(href: impl AsRef<str>, text: impl AsRef<str>) -> AnyView {
    plain_link(href.as_ref(), text.as_ref())
}

#[inline(never)]
fn plain_link(href: &str, text: &str) -> AnyView {
    el("a").set("href", href).write(text).view()
}

/// A paragraph with a class; an empty class is left out.
pub fn p(class: &str, text: impl AsRef<str>) -> AnyView {
    plain("p", class, text.as_ref())
}

#[inline(never)]
fn plain(tag: &'static str, class: &str, text: &str) -> AnyView {
    let element = if class.is_empty() { el(tag) } else { classed(tag, class) };
    element.write(text).view()
}

/// A button with a class, a name, and what pressing it does.
pub fn button(class: &str, name: impl AsRef<str>, press: impl FnMut(web_sys::Event) + 'static) -> El {
    classed("button", class).set("type", "button").write(name.as_ref()).on("click", press)
}

/// Nothing.
#[inline(never)]
pub fn nothing() -> AnyView {
    ().into_any()
}

/// Something that is drawn anew whenever what it reads changes.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live_boxed(Box::new(draw))
}

#[inline(never)]
fn live_boxed(draw: Reactive<AnyView>) -> AnyView {
    draw.into_any()
}

/// Text that is written anew whenever what it reads changes.
pub fn live_text(write: impl Fn() -> String + Send + 'static) -> AnyView {
    live_text_boxed(Box::new(write))
}

#[inline(never)]
fn live_text_boxed(write: Reactive<String>) -> AnyView {
    write.into_any()
}

/// A text as a view of its own.
#[inline(never)]
pub fn words(text: &str) -> AnyView {
    text.to_owned().into_any()
}

impl El {
    #[inline(never)]
    fn set(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push(custom_attribute(name, value.to_owned()).into_any_attr());
        self
    }

    #[inline(never)]
    fn write(self, text: &str) -> Self {
        self.child(words(text))
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.set(name, value.as_ref())
    }

    /// Sets an attribute where there is a value.
    #[inline(never)]
    pub fn attr_opt(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.set(name, &value),
            None => self,
        }
    }

    /// Sets an attribute, and again whenever what it reads changes; none takes it away.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Self {
        self.set_live(name, Box::new(value))
    }

    #[inline(never)]
    fn set_live(mut self, name: &'static str, value: Reactive<Option<String>>) -> Self {
        self.0.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Keeps an attribute that is either there or not.
    pub fn flag(self, name: &'static str, is_on: impl Fn() -> bool + Send + 'static) -> Self {
        self.live_attr(name, move || is_on().then(String::new))
    }

    /// Keeps a property of the node, such as the text of an input, in step.
    pub fn property(self, name: &'static str, value: impl Fn() -> JsValue + Send + 'static) -> Self {
        self.keep(name, Box::new(value))
    }

    #[inline(never)]
    fn keep(mut self, name: &'static str, value: Reactive<JsValue>) -> Self {
        self.0.attributes.push(prop(name, value).into_any_attr());
        self
    }

    /// Listens to an event.
    pub fn on(self, event: &'static str, listen: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.hear(event, Box::new(listen))
    }

    #[inline(never)]
    fn hear(mut self, event: &'static str, listen: Listener) -> Self {
        self.0.attributes.push(on(ev::Custom::<web_sys::Event>::new(event), listen).into_any_attr());
        self
    }

    /// Keeps a reference to the node.
    #[inline(never)]
    pub fn node_ref(mut self, reference: NodeRef<Tag>) -> Self {
        self.0.attributes.push(node_ref(reference).into_any_attr());
        self
    }

    /// Adds text.
    pub fn text(self, text: impl AsRef<str>) -> Self {
        self.write(text.as_ref())
    }

    /// Adds a child.
    #[inline(never)]
    pub fn child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// Adds a child where there is one.
    #[inline(never)]
    pub fn child_if(mut self, child: Option<AnyView>) -> Self {
        self.0.children.extend(child);
        self
    }

    /// Adds children.
    pub fn children(self, children: impl IntoIterator<Item = AnyView>) -> Self {
        children.into_iter().fold(self, El::child)
    }

    /// Adds text that is written anew whenever what it reads changes.
    pub fn live_text(self, write: impl Fn() -> String + Send + 'static) -> Self {
        self.child(live_text(write))
    }

    /// Adds something that is drawn anew whenever what it reads changes.
    pub fn live(self, draw: impl Fn() -> AnyView + Send + 'static) -> Self {
        self.child(live(draw))
    }

    /// The finished element.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Parts { tag, attributes, children } = *self.0;
        custom(tag).child(children).add_any_attr(attributes).into_any()
    }
}

/// Several views as one.
pub fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    together(views.into_iter().collect())
}

#[inline(never)]
fn together(views: Vec<AnyView>) -> AnyView {
    views.into_any()
}

/// The text of the input that an event comes from.
#[inline(never)]
pub fn value_of(event: &web_sys::Event) -> String {
    event_target_value(event)
}
