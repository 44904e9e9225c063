//! The settings of a frame: what it shows, what narrows it, and how it stands on the page of someone else.

use leptos::prelude::*;

use super::choices::{Choices, WHOLE};
use crate::browser::navigation;
use crate::export::link::date_folder;
use crate::query::Facet;
use crate::route::{PARTS, Route};
use crate::text::{Lang, prose::Prose};
use crate::ui::dom::*;
use crate::ui::facets::chips;
use crate::ui::figure::switch;
use crate::ui::loaded_corpus::loaded;
use crate::ui::state::{is_site, state};

/// The settings. What is shown and what narrows it changes the address, as everywhere.
pub fn form(choices: Choices, prose: &Prose, lang: Lang) -> AnyView {
    let Choices { state, card, pixels, .. } = choices;
    let options = PARTS.iter().map(|&(id, _)| {
        let now = move || (choices.part() == id).into();
        el("option").attr("value", id).live_prop("selected", now).text(lang.part(id)).view()
    });
    let select = select().children(options).on_change(move |event| {
        let part = value_of(&event);
        state.push(|address| {
            address.figure = PARTS.iter().find(|(id, _)| *id == part).map_or("", |(id, _)| *id);
            // It is a record, or shown closely, of the part before.
            address.picked.clear();
        });
    });
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
        field(lang.embed_what(), select.view()),
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
    // Where no other is, the first is the one that is shown.
    let first = el("option")
        .attr("value", "")
        .live_text(move || (if count() > 1 { lang.several_chosen() } else { every }).to_owned());
    let options = loaded.index.values(facet).iter().map(|(id, _)| {
        let own = id.clone();
        let now =
            move || state.address.with(|address| *address.query.chosen(facet) == *std::slice::from_ref(&own)).into();
        let name = lang.value(&loaded.corpus, facet, id);
        el("option").attr("value", id).live_prop("selected", now).text(name).view()
    });
    let select = select().child(first).children(options).on_change(move |event| {
        let id = value_of(&event);
        state.push_query(|query| {
            *query = std::mem::take(query).without(facet);
            if !id.is_empty() {
                query.toggle(facet, &id);
            }
        });
    });
    field(name, select.view())
}

/// Whether the frame follows the newest version or stays at one that the site keeps, of which the build has told the dates. In
/// the folder of one nothing else can be had.
fn version(folder: RwSignal<String>, prose: &Prose, lang: Lang) -> AnyView {
    let page = navigation::page();
    let option = |own: String, name: String| {
        let value = own.clone();
        el("option").attr("value", value).text(name).live_prop("selected", move || (folder.get() == own).into()).view()
    };
    let mut options = vec![option(String::new(), lang.embed_newest().to_owned())];
    for date in prose.paragraphs("versions") {
        let kept = date_folder(date);
        if !is_site() || page.ends_with(&kept) {
            return nothing();
        }
        options.push(option(kept, lang.embed_stays(date)));
    }
    if options.len() == 1 {
        return nothing();
    }
    let select = select().children(options).on_change(move |event| folder.set(value_of(&event)));
    field(lang.embed_version(), select.view())
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
