//! To come.

use leptos::prelude::*;

use super::heading;
use crate::text::Lang;
use crate::ui::dom::all;

/// The page.
pub fn compare(lang: Lang) -> AnyView {
    all([heading(lang.nav_compare(), None)])
}
