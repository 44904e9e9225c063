//! The accessibility statement.

use leptos::prelude::*;

use super::about::told;
use crate::text::Lang;
use crate::ui::dom::*;
use crate::ui::prose_loader::page_with_prose;

/// The page.
pub fn accessibility(lang: Lang) -> AnyView {
    page_with_prose(lang.nav_accessibility(), lang, |prose, _| all(told(prose.part("accessibility"))))
}
