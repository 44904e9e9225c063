//! What is said of a mark of a drawing, beside it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::dom::*;

/// The room that a note is given below a mark, in pixels; where the window has less, the note stands above.
const ROOM: i32 = 110;

/// The place of a note over a drawing, with nothing said yet. Screen readers have the names of the marks, and a pointer goes
/// through the note to what lies under.
pub fn note(place: NodeRef<Tag>) -> AnyView {
    el("p").class("detail").attr("aria-hidden", "true").attr("hidden", "").node_ref(place).view()
}

fn element(note: NodeRef<Tag>) -> Option<web_sys::HtmlElement> {
    // A page that goes takes the focus away from its marks, and its notes may be gone before.
    note.try_get_untracked()?.map(JsCast::unchecked_into)
}

/// Says nothing any more.
pub fn hide(note: NodeRef<Tag>) {
    if let Some(note) = element(note) {
        note.set_hidden(true);
    }
}

/// Says what a mark stands for: at the pointer that is over it, or at the mark's own edge. It is never outside the drawing to
/// the left or right, nor out of sight.
pub fn show(note: NodeRef<Tag>, mark: &web_sys::Element, pointer: Option<&web_sys::MouseEvent>) {
    let Some(note) = element(note) else { return };
    let (Some(drawing), Ok(Some(page))) = (note.parent_element(), note.closest("html")) else { return };
    let (of_mark, drawing) = (mark.get_bounding_client_rect(), drawing.get_bounding_client_rect());
    let (mut left, mut top, mut bottom) = (of_mark.left() as i32, of_mark.top() as i32, of_mark.bottom() as i32);
    if let Some(pointer) = pointer {
        (left, top, bottom) = (pointer.client_x(), pointer.client_y(), pointer.client_y() + 12);
    }
    let (edge, far) = if bottom + ROOM < page.client_height() {
        ("top", bottom - drawing.top() as i32)
    } else {
        ("bottom", drawing.bottom() as i32 - top)
    };
    let (left, far) = (left - drawing.left() as i32, far + 6);
    note.style().set_css_text(&format!("--x:{left}px;{edge}:{far}px"));
    note.set_text_content(mark.get_attribute("aria-label").as_deref());
    note.set_hidden(false);
}
