//! Lists whose items keep their nodes.

use std::hash::Hash;

use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use leptos::tachys::view::keyed::keyed;

/// Views of items by their keys. The node of an item whose key stays is kept, and moved where its place has changed; what
/// it follows lives as long as it does, and not only until the list changes.
///
/// An owner never forgets a child that is gone. So the items of one drawing have an owner of their own, which goes with
/// the last of them.
pub fn keyed_list<K: Clone + Eq + Hash + Send + 'static>(
    items: impl Fn() -> Vec<K> + Send + 'static,
    draw: impl Fn(K) -> AnyView + Send + Clone + 'static,
) -> AnyView {
    let list = Owner::new();
    (move || {
        let (draw, drawing) = (draw.clone(), list.with(Owner::new));
        keyed(
            items(),
            |key: &K| key.clone(),
            move |_, key| {
                let (item, parent) = (drawing.with(Owner::new), drawing.clone());
                let view = item.with(|| {
                    on_cleanup(move || drop(parent));
                    draw(key)
                });
                (|_: usize| (), OwnedView::new_with_owner(view, item))
            },
        )
    })
    .into_any()
}
