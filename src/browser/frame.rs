//! What a page in a frame tells the page around it: how high it is, so that nothing in it scrolls.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::timer::Debounce;
use super::width;

/// What is told, and the message that asks for it.
const TYPE: &str = "dialogue-height";
/// How long after its last change the height is looked at once more, in milliseconds.
const SETTLED: i32 = 300;

thread_local! {
    /// Whether this page tells its height already.
    static TELLS: Cell<bool> = const { Cell::new(false) };
}

/// Tells the page around this one how high it is, whenever that changes and whenever a message asks for it. The host
/// may be anyone, and the message holds no more than the height: `{"type": "dialogue-height", "height": 480}`.
pub fn tell_height() {
    // The part may be put together anew, with the texts of another language; the page stays.
    if TELLS.replace(true) {
        return;
    }
    let Some(window) = web_sys::window() else { return };
    let root = window.document().and_then(|document| document.document_element());
    // A page that stands alone is its own parent; it would talk to itself for ever.
    let host = window.parent().ok().flatten().filter(|host| *host != window);
    let (Some(root), Some(host)) = (root, host) else { return };
    let told = Rc::new(Cell::new(0));
    let seen = root.clone();
    let tell = Rc::new(move |again: bool| {
        let height = seen.get_bounding_client_rect().height().ceil() as u32;
        if (told.replace(height) != height || again)
            && let Ok(message) = js_sys::JSON::parse(&format!(r#"{{"type":"dialogue-height","height":{height}}}"#))
        {
            let _ = host.post_message(&message, "*");
        }
    });
    let asked = tell.clone();
    // A host may have other words for its frames, and would hear an answer as one more.
    let on_message = Closure::<dyn FnMut(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
        if event.data() == TYPE {
            asked(true);
        }
    });
    let _ = window.add_event_listener_with_callback("message", on_message.as_ref().unchecked_ref());
    // It lives as long as the page.
    on_message.forget();
    let settling = Debounce::default();
    width::watch(&root, move |_| {
        tell(false);
        // A frame that was out of sight may take its last height without another word from the browser.
        let tell = tell.clone();
        settling.schedule(SETTLED, move || tell(false));
    });
}
