//! To come.

use leptos::prelude::*;

use super::heading;
use crate::text::Lang;
use crate::ui::dom::all;

/// The page.
pub fn selection(lang: Lang) -> AnyView {
    all([heading(lang.nav_selection(), None)])
}
