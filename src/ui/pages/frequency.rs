//! What the records are about: topics, who is to act, pains and seeds, and who spoke in which dialogue.

use leptos::prelude::*;

use crate::text::Lang;
use crate::ui::dom::*;
use crate::ui::facets::chips;
use crate::ui::figures::frequency_figure;
use crate::ui::heading::heading;
use crate::ui::topic_figures::{actors_figure, balance_figure, codes_figure, dialogues_figure};

/// The page of them all.
pub fn frequency(lang: Lang) -> AnyView {
    all([
        heading(lang.frequency_heading(), None),
        chips(lang),
        frequency_figure(lang),
        codes_figure(lang),
        actors_figure(lang),
        balance_figure(lang),
        dialogues_figure(lang),
    ])
}
