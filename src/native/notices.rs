//! What the page keeps hidden for `start.js` to show: a newer version is ready, or the program has stopped.

use super::site::html::escape;
use crate::text::Lang;

/// Where `index.html` leaves room for the notices.
pub const MARK: &str = "<!--page:notices-->";

/// The notices in both languages, all hidden.
pub fn notices() -> String {
    Lang::ALL.map(|lang| update(lang) + &stopped(lang)).concat()
}

fn update(lang: Lang) -> String {
    format!(
        "<p class=\"update notice\" role=\"status\" lang=\"{}\" hidden>{} <button type=\"button\">{}</button></p>\n",
        lang.tag(),
        escape(lang.update_ready()),
        escape(lang.take_update())
    )
}

/// The empty link leads to the same page without its fragment, from a disk too.
fn stopped(lang: Lang) -> String {
    format!(
        "<section class=\"stopped trouble\" role=\"alert\" lang=\"{}\" tabindex=\"-1\" hidden><h2>{}</h2><p>{}</p>\
         <p><button type=\"button\">{}</button> <a href=\"\">{}</a></p></section>\n",
        lang.tag(),
        escape(lang.stopped()),
        escape(lang.stopped_why()),
        escape(lang.start_afresh()),
        escape(lang.to_the_front())
    )
}
