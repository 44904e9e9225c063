//! What every page begins with: the title of the window and its heading.

use leptos::prelude::*;

use super::dom::*;
use super::loaded_corpus::loaded;
use crate::browser::page::set_title;
use crate::text::Lang;

/// Sets the title of the window: the page, then the corpus.
pub fn title(page: &str, lang: Lang) {
    set_title(&lang.window_title(page, &loaded().corpus.title));
}

/// The heading of a page; the focus goes there when the page changes.
pub fn heading(text: &str, language: Option<&str>) -> AnyView {
    h1().attr("tabindex", "-1").attr("dir", "auto").attr_opt("lang", language.map(str::to_owned)).text(text).view()
}
