//! Elements by name, put together from the outside in.
//!
//! This takes the place of Leptos's `view!`, which gives every piece of a page a type of its own, and each type its own
//! code. Measured on this app (wasm in brotli, stock toolchain): 241.7 kB with this module; with `view!` for 28 % of the
//! views 297.8 kB typed, 295.3 with `into_any` at every component, 276.7 with `erase_components`. Here every element,
//! attribute and child has one type, so that the code for drawing is there once.
//!
//! The same component in both:
//!
//! ```ignore
//! fn choice(name: String, count: Memo<usize>, chosen: RwSignal<bool>) -> AnyView {
//!     label()
//!         .class_if("empty", move || count.get() == 0)
//!         .child(checkbox(move || chosen.get()).on_change(move |_| chosen.update(|it| *it = !*it)))
//!         .child(span().text(name))
//!         .child(span().class("count").live_text(move || count.get().to_string()))
//!         .view()
//! }
//!
//! #[component]
//! fn Choice(name: String, count: Memo<usize>, chosen: RwSignal<bool>) -> impl IntoView {
//!     view! {
//!         <label class:empty=move || count.get() == 0>
//!             <input type="checkbox" prop:checked=chosen on:change=move |_| chosen.update(|it| *it = !*it)/>
//!             <span>{name}</span>
//!             <span class="count">{move || count.get()}</span>
//!         </label>
//!     }
//! }
//! ```
//!
//! What begins with `live` takes a closure and follows the signals that it reads. [`keyed_list`](super::keyed_list::keyed_list)
//! keeps the nodes of items that stay.

use leptos::prelude::*;
use leptos::reactive::graph::Source;
use leptos::reactive::owner::Owner;
use leptos::tachys::html::element::custom;
use wasm_bindgen::JsValue;

pub use super::setting::Tag;
use super::setting::{Follows, Setting, Settings, Value};
use super::text_content::Text;

type Reactive<T> = Box<dyn Fn() -> T + Send>;

struct Parts {
    tag: &'static str,
    settings: Vec<Setting>,
    children: Vec<Part>,
}

/// What an element holds: text, text that follows signals, or anything else.
enum Part {
    Text(String),
    Live(Follows),
    View(AnyView),
}

impl Part {
    /// As one among several. Text gets an element of its own, which also keeps the direction in which it is read apart.
    fn view(self) -> AnyView {
        match self {
            Part::Text(text) if text.trim().is_empty() => text.into_any(),
            Part::View(view) => view,
            text => el("bdi").push(Some(text)).view(),
        }
    }
}

/// An element being put together. It is behind a pointer, and its methods have bodies that are not copied to where
/// they are called, because there are a thousand such places.
pub struct El(Box<Parts>);

/// An element with this tag, for tags that have no function of their own.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, settings: Vec::new(), children: Vec::new() }))
}

/// Declares a function for each tag, of the same name.
macro_rules! elements {
    ($($tag:ident)*) => {$(
        #[doc = concat!("A `<", stringify!($tag), ">`.")]
        pub fn $tag() -> El {
            el(stringify!($tag))
        }
    )*};
}

elements! {
    a article aside dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 header input kbd label
    li main nav progress section select small span strong summary table tbody td textarea th thead tr
}

/// A list. Safari reads lists whose style takes the signs before their items for plain text, unless they have their role.
pub fn ul() -> El {
    el("ul").attr("role", "list")
}

/// A list in an order.
pub fn ol() -> El {
    el("ol").attr("role", "list")
}

/// A checkbox that follows a signal.
pub fn checkbox(checked: impl Fn() -> bool + Send + 'static) -> El {
    input().attr("type", "checkbox").live_prop("checked", move || checked().into())
}

/// A link.
pub fn link(href: impl AsRef<str>, text: impl AsRef<str>) -> AnyView {
    a().attr("href", href).text(text).view()
}

/// A paragraph with a class; an empty class is left out.
pub fn p(class: &str, text: impl AsRef<str>) -> AnyView {
    let element = if class.is_empty() { el("p") } else { el("p").class(class) };
    element.text(text).view()
}

/// A control under its name.
#[inline(never)]
pub fn field(name: &str, control: AnyView) -> AnyView {
    label().class("field").child(span().text(name)).child(control).view()
}

/// What came of what was pressed, read out as it changes.
#[inline(never)]
pub fn said_line(said: RwSignal<String>) -> AnyView {
    el("p").class("said").attr("role", "status").live_text(move || said.get()).view()
}

/// A button with a class, a name, and what pressing it does.
pub fn button(class: &str, name: impl AsRef<str>, press: impl FnMut(web_sys::Event) + 'static) -> El {
    el("button").class(class).attr("type", "button").text(name).on("click", press)
}

/// Nothing.
#[inline(never)]
pub fn nothing() -> AnyView {
    ().into_any()
}

/// A view that is drawn anew whenever what it reads changes.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live_boxed(Box::new(draw))
}

#[inline(never)]
fn live_boxed(draw: Reactive<AnyView>) -> AnyView {
    draw.into_any()
}

/// A text as a view of its own.
#[inline(never)]
pub fn words(text: &str) -> AnyView {
    Part::Text(text.to_owned()).view()
}

/// Several views as one.
pub fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    together(views.into_iter().collect())
}

#[inline(never)]
fn together(views: Vec<AnyView>) -> AnyView {
    views.into_any()
}

/// What an element can hold: other elements, views, and either where there is one.
pub trait Child {
    /// The view that it is; none where there is nothing to hold.
    fn into_child(self) -> Option<AnyView>;
}

impl Child for El {
    fn into_child(self) -> Option<AnyView> {
        Some(self.view())
    }
}

impl Child for AnyView {
    fn into_child(self) -> Option<AnyView> {
        Some(self)
    }
}

impl<C: Child> Child for Option<C> {
    fn into_child(self) -> Option<AnyView> {
        self.and_then(C::into_child)
    }
}

impl El {
    #[inline(never)]
    fn with(mut self, setting: Setting) -> Self {
        self.0.settings.push(setting);
        self
    }

    #[inline(never)]
    fn set(self, name: &'static str, value: &str) -> Self {
        self.with(Setting::Fixed(name, value.to_owned()))
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.set(name, value.as_ref())
    }

    /// Sets the language of a text of the corpus, which runs as its own letters do.
    #[inline(never)]
    pub fn language(self, tag: &str) -> Self {
        self.set("lang", tag).set("dir", "auto")
    }

    /// Sets the class.
    pub fn class(self, class: impl AsRef<str>) -> Self {
        self.set("class", class.as_ref())
    }

    /// Sets an attribute where there is a value.
    #[inline(never)]
    pub fn attr_opt(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.set(name, &value),
            None => self,
        }
    }

    /// Sets an attribute that follows what the closure reads; none takes it away.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Self {
        self.follow(name, Box::new(move || Value::Attribute(value())))
    }

    /// Sets an attribute without a value that is there or not.
    pub fn live_flag(self, name: &'static str, is_on: impl Fn() -> bool + Send + 'static) -> Self {
        self.follow(name, Box::new(move || Value::Flag(is_on())))
    }

    /// Sets an attribute that says whether something is so.
    pub fn live_state(self, name: &'static str, is_so: impl Fn() -> bool + Send + 'static) -> Self {
        self.follow(name, Box::new(move || Value::State(is_so())))
    }

    /// Adds a class that is there or not, beside those of [`El::class`].
    pub fn class_if(self, name: &'static str, is_on: impl Fn() -> bool + Send + 'static) -> Self {
        self.follow(name, Box::new(move || Value::Class(is_on())))
    }

    /// Sets a property of the node, such as the text of an input, that follows what the closure reads.
    pub fn live_prop(self, name: &'static str, value: impl Fn() -> JsValue + Send + 'static) -> Self {
        self.follow(name, Box::new(move || Value::Property(value())))
    }

    #[inline(never)]
    fn follow(self, name: &'static str, follows: Follows) -> Self {
        self.with(Setting::Live(name, follows))
    }

    /// Listens to an event.
    pub fn on(self, event: &'static str, listener: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.hear(event, Box::new(listener))
    }

    #[inline(never)]
    fn hear(self, event: &'static str, listener: Box<dyn FnMut(web_sys::Event)>) -> Self {
        self.with(Setting::Event(event, Owner::current().unwrap_or_default(), listener))
    }

    /// Listens to a change of a control.
    pub fn on_change(self, listener: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.on("change", listener)
    }

    /// Keeps a reference to the node.
    pub fn node_ref(self, reference: NodeRef<Tag>) -> Self {
        self.with(Setting::Reference(reference))
    }

    /// Adds text.
    pub fn text(self, text: impl AsRef<str>) -> Self {
        self.push(Some(Part::Text(text.as_ref().to_owned())))
    }

    /// Adds text that follows what the closure reads.
    pub fn live_text(self, text: impl Fn() -> String + Send + 'static) -> Self {
        self.live_words(Box::new(text))
    }

    #[inline(never)]
    fn live_words(self, text: Reactive<String>) -> Self {
        self.live_marked(move || text().into())
    }

    /// Adds text with marks in it that follows what the closure reads.
    pub fn live_marked(self, text: impl Fn() -> Text + Send + 'static) -> Self {
        self.push(Some(Part::Live(Box::new(move || Value::Text(text())))))
    }

    /// Adds a child.
    pub fn child(self, child: impl Child) -> Self {
        self.push(child.into_child().map(Part::View))
    }

    #[inline(never)]
    fn push(mut self, child: Option<Part>) -> Self {
        self.0.children.extend(child);
        self
    }

    /// Adds children.
    pub fn children<C: Child>(self, children: impl IntoIterator<Item = C>) -> Self {
        children.into_iter().fold(self, El::child)
    }

    /// Adds a view that follows what the closure reads.
    pub fn live(self, draw: impl Fn() -> AnyView + Send + 'static) -> Self {
        self.child(live(draw))
    }

    /// The finished element.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Parts { tag, mut settings, mut children } = *self.0;
        let text = children.pop_if(|part| !matches!(part, Part::View(_)));
        match text {
            Some(text) if !children.is_empty() => children.push(text),
            Some(Part::Text(text)) => settings.push(Setting::Text(text.into())),
            Some(Part::Live(text)) => settings.push(Setting::Live("", text)),
            _ => {}
        }
        let children: Vec<AnyView> = children.into_iter().map(Part::view).collect();
        custom(tag).child(children).add_any_attr(Settings::new(settings)).into_any()
    }
}

/// Sets a signal that outlives what follows it. The graph keeps a place for every follower, also for one that is gone, until
/// it is told to forget them; those that live follow anew when they run, which they do because the signal is set.
#[inline(never)]
pub fn publish<T: Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    signal.set(value);
    signal.clear_subscribers();
}

/// Turns a signal from yes to no, or from no to yes.
#[inline(never)]
pub fn toggle(signal: RwSignal<bool>) {
    signal.set(!signal.get_untracked());
}

/// Does something once the page is there, and whenever what it reads changes; it is told whether it is the first time.
pub fn effect(run: impl FnMut(bool) + 'static) {
    effect_boxed(Box::new(run));
}

#[inline(never)]
fn effect_boxed(mut run: Box<dyn FnMut(bool)>) {
    Effect::new(move |before: Option<()>| run(before.is_none()));
}

/// Does something with an element once it is there.
pub fn on_load(place: NodeRef<Tag>, run: impl FnOnce(web_sys::HtmlElement) + 'static) {
    on_load_boxed(place, Box::new(run));
}

#[inline(never)]
fn on_load_boxed(place: NodeRef<Tag>, run: Box<dyn FnOnce(web_sys::HtmlElement)>) {
    let mut run = Some(run);
    effect(move |_| {
        if let Some(element) = place.get()
            && let Some(run) = run.take()
        {
            untrack(|| run(element));
        }
    });
}

/// The text of the input that an event comes from.
pub use leptos::prelude::event_target_value as value_of;
