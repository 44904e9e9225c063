//! What is set on an element: attributes, classes, properties, text and listeners.
//!
//! Leptos gives each of these a type, and each type code of its own for putting it there and changing it. Here they are one,
//! which makes the program smaller; what follows signals is an effect of Leptos as elsewhere.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::owner::Owner;
use leptos::tachys::html::attribute::{Attribute, NamedAttributeKey, NextAttribute};
use leptos::tachys::html::element::Custom;
use leptos::tachys::html::node_ref::NodeRefContainer;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

use super::text_content::Text;

/// The type of every element, for references to one.
pub type Tag = Custom<&'static str>;

/// What follows signals, as it is now.
#[derive(PartialEq)]
pub enum Value {
    /// An attribute; none takes it away.
    Attribute(Option<String>),
    /// An attribute without a value, that is there or not.
    Flag(bool),
    /// An attribute that says whether something is so.
    State(bool),
    /// A class beside others.
    Class(bool),
    /// A property of the node.
    Property(JsValue),
    /// The text of the element.
    Text(Text),
}

impl Value {
    #[inline(never)]
    fn write(&self, name: &str, element: &Element) {
        let attribute = match self {
            Value::Attribute(value) => value.as_deref(),
            Value::Flag(is_on) => is_on.then_some(""),
            Value::State(is_so) => Some(if *is_so { "true" } else { "false" }),
            Value::Class(is_on) => return drop(element.class_list().toggle_with_force(name, *is_on)),
            Value::Property(value) => return drop(js_sys::Reflect::set(element, &name.into(), value)),
            Value::Text(text) => return text.fill(element),
        };
        drop(match attribute {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        });
    }
}

/// What computes a value, and reads signals for it.
pub type Follows = Box<dyn Fn() -> Value + Send>;

/// One thing that is set.
pub enum Setting {
    /// An attribute that stays as it is.
    Fixed(&'static str, String),
    /// Text that stays as it is.
    Text(Text),
    /// What follows signals, under its name.
    Live(&'static str, Follows),
    /// What listens to an event, in the name of who put it there.
    Event(&'static str, Owner, Box<dyn FnMut(Event)>),
    /// A reference to the node.
    Reference(NodeRef<Tag>),
}

impl Setting {
    fn put(self, element: &Element) -> Kept {
        match self {
            Setting::Fixed(name, value) => drop(element.set_attribute(name, &value)),
            Setting::Text(text) => text.fill(element),
            Setting::Reference(reference) => reference.load(element),
            Setting::Live(name, follows) => {
                let element = element.clone();
                let effect = RenderEffect::new(move |before: Option<Value>| {
                    let now = follows();
                    // What a reader has changed since is set anew, as the text of an input.
                    if matches!(now, Value::Property(_)) || before.as_ref() != Some(&now) {
                        now.write(name, &element);
                    }
                    now
                });
                return Kept::Following(effect);
            }
            Setting::Event(event, owner, mut hear) => {
                let listener = Closure::new(move |event| owner.with(|| hear(event)));
                drop(element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()));
                return Kept::Listening(Listening { element: element.clone(), event, listener });
            }
        }
        Kept::Nothing
    }
}

/// What has to live as long as the element.
pub enum Kept {
    /// It is set once and for all.
    Nothing,
    /// It follows signals.
    Following(#[expect(dead_code, reason = "it is held, so that it goes on")] RenderEffect<Value>),
    /// It listens.
    Listening(#[expect(dead_code, reason = "it is held, so that it goes on")] Listening),
}

/// A listener, which is taken off before it is gone.
pub struct Listening {
    element: Element,
    event: &'static str,
    listener: Closure<dyn FnMut(Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        let listener = self.listener.as_ref().unchecked_ref();
        drop(self.element.remove_event_listener_with_callback(self.event, listener));
    }
}

/// All that is set on an element, for Leptos the one attribute that it has. It is put there once: an element that another
/// comes in the place of is made anew.
#[derive(Clone)]
pub struct Settings(SendWrapper<Rc<RefCell<Vec<Setting>>>>);

impl Settings {
    /// These, in their order.
    pub fn new(settings: Vec<Setting>) -> Settings {
        Settings(SendWrapper::new(Rc::new(RefCell::new(settings))))
    }
}

impl NextAttribute for Settings {
    type Output<NewAttr: Attribute> = Settings;

    /// Nobody adds attributes to a view from outside.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Settings {
        self
    }
}

impl Attribute for Settings {
    const MIN_LENGTH: usize = 0;

    type State = (Element, Vec<Kept>);
    type AsyncOutput = Settings;
    type Cloneable = Settings;
    type CloneableOwned = Settings;

    fn html_len(&self) -> usize {
        0
    }

    fn to_html(self, _: &mut String, _: &mut String, _: &mut String, _: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element) -> Self::State {
        self.build(element)
    }

    fn build(self, element: &Element) -> Self::State {
        (element.clone(), RefCell::take(&self.0).into_iter().map(|setting| setting.put(element)).collect())
    }

    fn rebuild(self, state: &mut Self::State) {
        *state = self.build(&state.0.clone());
    }

    fn into_cloneable(self) -> Settings {
        self
    }

    fn into_cloneable_owned(self) -> Settings {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Settings {
        self
    }

    fn keys(&self) -> Vec<NamedAttributeKey> {
        Vec::new()
    }
}
