//! The accessibility statement.

use leptos::prelude::*;

use super::about::told;
use crate::text::Lang;
use crate::ui::dom::*;
use crate::ui::heading::heading;

/// The page.
pub fn accessibility(lang: Lang) -> AnyView {
    let mut views = vec![heading(lang.nav_accessibility(), None)];
    told(&mut views, lang.accessibility());
    all(views)
}
