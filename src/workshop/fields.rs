//! Fields that follow the report, and never take a key or a caret from who is typing in them.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::client::Client;
use super::message::{Change, Report};
use crate::ui::dom::{self, *};

/// A value and its words, for each option of a select.
pub type Options = Vec<(String, String)>;

/// Something of the report that what is drawn follows; what changes beside it draws nothing anew.
pub fn part<T>(client: Client, of: impl Fn(&Report) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: Default + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| client.report.with(|report| report.as_ref().map(&of).unwrap_or_default()))
}

/// A part of the workshop under a heading.
pub fn section_of(title: &str, content: Vec<AnyView>) -> AnyView {
    dom::section().child(h3().text(title)).children(content).view()
}

/// The name of a field in words of ours.
pub fn named(name: &str) -> El {
    span().text(name)
}

/// The name of a field in words of the table, which nothing translates.
pub fn of_table(name: &str) -> El {
    span().attr("translate", "no").attr("dir", "auto").text(name)
}

/// A select with its name. Its value follows the report.
pub fn choice(
    client: Client,
    name: El,
    options: impl Fn() -> Options + Send + 'static,
    value: impl Fn(&Report) -> String + 'static,
    hooks: impl FnOnce(El) -> El,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    let node = NodeRef::new();
    let field = hooks(dom::select())
        .attr("dir", "auto")
        .node_ref(node)
        .live(move || {
            // What stands in the file itself is the same in any language.
            all(options().into_iter().map(|(value, words)| {
                let name = (value == words).then(|| "no".to_owned());
                el("option").attr("value", value).attr_opt("translate", name).text(words).view()
            }))
        })
        .on_change(move |event| choose(value_of(&event)));
    follow(client, node, true, value);
    label().class("field").child(name).child(field).view()
}

/// A field for text with its name. What is typed is sent once the keys pause.
pub fn typed(
    client: Client,
    name: El,
    field: El,
    value: impl Fn(&Report) -> String + 'static,
    choose: impl Fn(String) + 'static,
) -> El {
    let node = NodeRef::new();
    let field = field.attr("dir", "auto").node_ref(node).on("input", move |event| choose(value_of(&event)));
    follow(client, node, false, value);
    label().class("field").child(name).child(field)
}

/// An input for one line.
pub fn line() -> El {
    input().attr("type", "text").attr("autocomplete", "off")
}

/// Gives a field the value of the report whenever that tells of all that was chosen. A text that has the focus is left
/// alone.
fn follow(client: Client, node: NodeRef<Tag>, even_focused: bool, value: impl Fn(&Report) -> String + 'static) {
    effect(move |_| {
        client.settled.track();
        let Some(node) = node.get() else { return };
        let Some(value) = client.report.with_untracked(|report| report.as_ref().map(&value)) else { return };
        // Options that have changed with the report stand there a moment later.
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            let (name, value) = (JsValue::from("value"), JsValue::from(value));
            let is_typed_in = !even_focused && node.matches(":focus") == Ok(true);
            if !is_typed_in && Reflect::get(&node, &name).ok() != Some(value.clone()) {
                let _ = Reflect::set(&node, &name, &value);
            }
        });
    });
}

/// What the reader typed, where that is something, and otherwise what the report says.
pub fn typed_or(client: Client, find: impl Fn(&Change) -> Option<String>, said: &str) -> String {
    client.chosen(find).filter(|typed| !typed.is_empty()).unwrap_or_else(|| said.to_owned())
}
