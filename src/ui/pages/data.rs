//! To come.

use leptos::prelude::*;

use super::heading;
use crate::text::Lang;
use crate::ui::dom::all;

/// The page.
pub fn data(lang: Lang) -> AnyView {
    all([heading(lang.nav_data(), None)])
}
