//! Where the focus goes when what had it is gone.

use crate::browser::{page, timer};

/// Does something once the page is drawn anew.
pub fn after_render(action: impl FnOnce() + 'static) {
    run_after_render(Box::new(action));
}

/// One future for all actions.
fn run_after_render(action: Box<dyn FnOnce()>) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        action();
    });
}

/// Once the page is drawn anew, moves the focus to the results or the heading if what has it now is gone then, such as
/// a chip that was taken away, or has lost it by being moved, such as a card that stays among other results.
pub fn hold_focus() {
    let is_held = !page::focus_lost();
    after_render(move || {
        if is_held && page::focus_lost() {
            page::restore_focus();
        }
    });
}

/// Keeps the focus on a part of an item of a list that is drawn anew, where that has it: on what stands at `part` within the
/// element whose attribute holds the id of the item.
pub fn keep_focus(attribute: &str, id: &str, part: &str) {
    let at = ["[", attribute, "=\"", &page::quoted(id), "\"]>", part].concat();
    if page::has_focus(&at) {
        focus_after_render(at);
    }
}

/// Moves the focus, once the page is drawn anew, to the first element that a selector finds, and where that is not there
/// yet and what had the focus is gone, to the results or the heading. A page that waits for its texts is waited for.
pub fn focus_after_render(selector: String) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        while page::has("[data-waiting]") {
            timer::sleep(30).await;
        }
        if page::reach(&selector) {
            // WebKit does not scroll to it where the page becomes shorter in the same moment.
            page::show_focused();
        } else if page::focus_lost() {
            page::restore_focus();
        }
    });
}
