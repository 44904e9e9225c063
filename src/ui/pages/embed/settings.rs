//! The settings of a frame: what it shows, what narrows it, and how it stands on the page of someone else.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::choices::{Choices, WHOLE};
use crate::browser::navigation;
use crate::export::link::date_folder;
use crate::query::Facet;
use crate::route::{PARTS, Route};
use crate::text::{Lang, prose::Prose};
use crate::ui::dom::*;
use crate::ui::facets::chips;
use crate::ui::figure::{list_item, list_of, switch};
use crate::ui::loaded_corpus::loaded;
use crate::ui::state::{is_site, state};

/// The settings. What is shown and what narrows it changes the address, as everywhere.
pub fn form(choices: Choices, prose: &Prose, lang: Lang) -> AnyView {
    let Choices { state, card, pixels, .. } = choices;
    let parts = PARTS.iter().map(|&(id, _)| list_item(id, lang.part(id)));
    let choose = move |part: String| {
        state.push(|address| address.figure = PARTS.iter().find(|(id, _)| *id == part).map_or("", |(id, _)| *id));
    };
    let select = list_of(parts.collect(), Arc::new(move |id: &str| choices.part() == id), Rc::new(choose));
    let which = live(move || {
        let part = choices.part();
        // One card is what it is, so that nothing narrows it.
        if part == "record" {
            return field(lang.embed_card(), typed(card));
        }
        let freedom = [lang.embed_free(), lang.embed_fixed()];
        all([
            narrowing(Facet::Theme, lang.theme(), lang.all_themes(), lang),
            narrowing(Facet::Code, lang.topic(), lang.all_topics(), lang),
            chips(lang),
            el("p")
                .child(a().live_attr("href", move || Some(state.href_to(Route::Ideas))).text(lang.embed_change()))
                .view(),
            // The whole explorer is there to be used.
            if part == WHOLE { nothing() } else { pick(lang.embed_freedom(), &freedom, choices.fixed) },
        ])
    });
    let languages = [Lang::En.other_language(), Lang::Nl.other_language()];
    all([
        field(lang.embed_what(), select),
        which,
        field(lang.embed_pixels(), typed(pixels)),
        pick(lang.language(), &languages, choices.language),
        pick(lang.embed_colours(), &[lang.embed_auto(), lang.embed_light(), lang.embed_dark()], choices.colours),
        version(choices.folder, prose, lang),
    ])
}

/// A facet of the query as a list of which one is chosen. Where more are, the chips say which.
fn narrowing(facet: Facet, name: &'static str, every: &'static str, lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let count = move || state.address.with(|address| address.query.chosen(facet).len());
    let first = move || (if count() > 1 { lang.several_chosen() } else { every }).to_owned();
    let mut list = vec![(String::new(), el("option").live_text(first))];
    list.extend(loaded.index.values(facet).iter().map(|(id, _)| list_item(id, &lang.value(&loaded.corpus, facet, id))));
    let is_now =
        move |id: &str| state.address.with(|address| matches!(address.query.chosen(facet), [only] if only == id));
    let choose = move |id: String| {
        state.push_query(|query| {
            *query = std::mem::take(query).without(facet);
            if !id.is_empty() {
                query.toggle(facet, &id);
            }
        });
    };
    field(name, list_of(list, Arc::new(is_now), Rc::new(choose)))
}

/// Whether the frame follows the newest version or stays at one that the site keeps, of which the build has told the dates. In
/// the folder of one nothing else can be had.
fn version(folder: RwSignal<String>, prose: &Prose, lang: Lang) -> AnyView {
    let page = navigation::page();
    let mut list = vec![list_item("", lang.embed_newest())];
    for date in prose.paragraphs("versions") {
        let folder = date_folder(date);
        if !is_site() || page.ends_with(&folder) {
            return nothing();
        }
        list.push(list_item(&folder, &lang.embed_stays(date)));
    }
    if list.len() == 1 {
        return nothing();
    }
    let is_now = move |value: &str| folder.with(|folder| folder == value);
    field(lang.embed_version(), list_of(list, Arc::new(is_now), Rc::new(move |value| folder.set(value))))
}

fn typed(text: RwSignal<String>) -> AnyView {
    input()
        .attr("type", "text")
        .attr("autocomplete", "off")
        .live_prop("value", move || text.get().into())
        .on("input", move |event| text.set(value_of(&event)))
        .view()
}

/// One choice out of a few, under its name.
pub fn pick(name: &'static str, options: &[&'static str], choice: RwSignal<usize>) -> AnyView {
    let switch = switch(name, options, move || choice.get(), move |place| choice.set(place));
    div().class("field").child(span().attr("aria-hidden", "true").text(name)).child(switch).view()
}
