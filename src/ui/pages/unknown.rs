//! An address that leads nowhere.

use leptos::prelude::*;

use super::{Heading, title};
use crate::text::Lang;

/// Says what was asked for, and leads on.
#[component]
pub fn Unknown(path: String, lang: Lang) -> impl IntoView {
    title(lang.not_found(), lang);
    view! {
        <Heading text=lang.not_found() />
        <p data-error="">{lang.unknown_page(&path)}</p>
        <p><a class="press" href="#/">{lang.to_overview()}</a></p>
        <p><a href="#/ideeen">{lang.explore_all()}</a></p>
    }
}
