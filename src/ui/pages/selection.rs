//! What the reader keeps: in their order, with their notes, and what a link has brought beside it.

use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::{page, save};
use crate::corpus::Corpus;
use crate::export::selection::{Brought, Pick, decode, encode, join, swap};
use crate::route::{Address, Route};
use crate::text::Lang;
use crate::ui::cards::{card, read_aloud, record_href};
use crate::ui::dom::*;
use crate::ui::errors::notice;
use crate::ui::focus::{focus_after_render as focus, keep_focus};
use crate::ui::heading::heading;
use crate::ui::loaded_corpus::{device_file, loaded};
use crate::ui::records_export::{Noted, records_export};
use crate::ui::share::copy;
use crate::ui::state::{explorer_url, state};

/// The longest note, in letters: a line, not a text.
const NOTE: &str = "300";
/// The longest link that mail and chat hand on whole, in letters.
const SAFE_LINK: usize = 2000;

/// The page.
pub fn selection(lang: Lang) -> AnyView {
    let selection = state().selection;
    let said = selection.said;
    said.set(String::new());
    let undo = live(move || {
        let (before, now) = (selection.undone(), selection.picks());
        if before == now {
            return nothing();
        }
        let told = lang.selection_changed(before.len(), now.len());
        let back = move |_| {
            selection.put_back();
            focus("main h1".to_owned());
        };
        let back = button("quiet back", lang.put_back(), back);
        el("p").class("row notice").child(span().text(told)).child(back).view()
    });
    let status = div().attr("role", "status").child(undo).child(el("p").class("said").live_text(move || said.get()));
    all([
        heading(lang.nav_selection(), None),
        p("lead share", lang.selection_lead()),
        live(move || brought(lang)),
        status.view(),
        live(move || own(said, lang)),
    ])
}

/// The records of a selection that this corpus has, with their notes.
fn known(picks: &[Pick], corpus: &Corpus) -> Noted {
    picks.iter().filter_map(|pick| Some((corpus.record(&pick.id)?, pick.note.clone()))).collect()
}

fn absent(count: usize, lang: Lang) -> AnyView {
    if count == 0 { nothing() } else { notice(lang.not_in_corpus(count)) }
}

/// What a link has brought, beside what is kept here.
fn brought(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let text = state.address.get().picked;
    if text.is_empty() {
        return nothing();
    }
    let Brought { picks, unknown } = match decode(&text, corpus) {
        Ok(brought) => brought,
        Err(why) => return notice(lang.selection_unreadable(why).to_owned()),
    };
    let rows = known(&picks, corpus).into_iter().map(|(record, note)| {
        let title = link(record_href(corpus, record), &corpus.records[record].title);
        let title = span().language(corpus.record_language(record)).child(title);
        li().child(title).child(span().class("aside").text(note)).view()
    });
    let rows = ol().class("list").children(rows).view();
    let section = section()
        .class("brought")
        .child(h2().text(lang.brought_title()))
        .child(p("", lang.brought(picks.len())))
        .child(absent(unknown, lang));
    let (is_empty, picks) = (picks.is_empty(), Rc::new(picks));
    let take = |name: &'static str, replace: bool| {
        let picks = picks.clone();
        let press = move |_| {
            state.selection.change(true, &|own| {
                if replace {
                    own.clear();
                }
                join(own, &picks);
            });
            state.push(|address| address.picked.clear());
            focus("main h1".to_owned());
        };
        button("press", name, press).view()
    };
    let mut buttons = Vec::new();
    if !is_empty {
        buttons.push(take(lang.add_brought(), false));
        if !state.selection.picks().is_empty() {
            buttons.push(take(lang.replace_by_brought(), true));
        }
    }
    let leave = a().class("quiet").attr("href", Address::of(Route::Selection).href()).text(lang.leave_brought());
    section.child(rows).child(el("p").class("row share").children(buttons).child(leave)).view()
}

/// What is kept here.
fn own(said: RwSignal<String>, lang: Lang) -> AnyView {
    let selection = state().selection;
    let loaded = loaded();
    let picks = selection.picks();
    if picks.is_empty() {
        let way = link(Address::of(Route::Ideas).href(), lang.explore_all());
        return div().class("empty").child(p("", lang.selection_empty())).child(el("p").child(way)).view();
    }
    // Another tab may change what stands here while a note is typed.
    for pick in &picks {
        keep_focus("data-pick", &pick.id, "*>input");
    }
    let records = known(&picks, &loaded.corpus);
    let aloud = read_aloud(&loaded.corpus.language, lang);
    let count = records.len();
    let rows: Vec<AnyView> = (0..count).map(|place| row(&records, place, said, lang)).collect();
    let whole = Rc::new(move || {
        let picks = untrack(|| selection.picks());
        let picked = encode(&picks, &loaded.corpus);
        (known(&picks, &loaded.corpus), Address { picked, ..Address::of(Route::Selection) })
    });
    let link = whole.clone();
    let share = move |_| {
        let address = explorer_url(&link().1);
        let warning = if address.len() > SAFE_LINK { lang.long_link() } else { "" };
        copy(address.clone(), address, warning, said, lang);
    };
    let clear = move |_| {
        selection.change(true, &|picks| picks.clear());
        focus(".back".to_owned());
    };
    // No link to a card of a file that is only on this device would work, so none is offered.
    let can_link = device_file().is_none();
    let tools = el("p")
        .class("row share")
        .child(can_link.then(|| button("quiet", lang.copy_link(), share)))
        .child(button("quiet", lang.print(), |_| save::print()))
        .child(aloud)
        .child(button("quiet", lang.clear_selection(), clear));
    all([
        tools.view(),
        records_export(count, lang.file_of_selection(), lang.nav_selection(), whole, lang),
        el("p")
            .class("left-out share")
            .live_text(move || {
                let lasting = selection.is_stored.get();
                [lang.selection_stays(lasting), lang.selection_leaves(lasting, can_link)].join(" ")
            })
            .view(),
        absent(picks.len() - count, lang),
        h2().class("unseen").text(lang.chosen_cards()).view(),
        ol().class("picks").children(rows).view(),
    ])
}

/// A card with the buttons that move it, and its note.
fn row(records: &Noted, place: usize, said: RwSignal<String>, lang: Lang) -> AnyView {
    let selection = state().selection;
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let (record, note) = &records[place];
    let item = &corpus.records[*record];
    let count = records.len();
    // The places above and below, counted from 0; the last is left out where there is none.
    let step = |to: Option<usize>, class: &'static str, back: &'static str, name: &'static str| {
        let other = to.and_then(|to| records.get(to)).map(|(other, _)| corpus.records[*other].id.clone());
        let is_end = other.is_none();
        // At either end the button that was pressed can go no further, so the focus goes to its neighbour.
        let class_then = if to == Some(0) || to.map(|to| to + 1) == Some(count) { back } else { class };
        let id = item.id.clone();
        let press = move |_| {
            let Some(other) = &other else { return };
            selection.change(false, &|picks| swap(picks, &id, other));
            said.set(lang.now_at(to.unwrap_or(0) + 1, count));
            focus(format!("[data-pick=\"{}\"] .{class_then}", page::quoted(&id)));
        };
        let button = button(&["quiet ", class].concat(), name, press);
        button.attr("aria-label", lang.named(name, &item.title)).attr_opt("disabled", is_end.then(String::new)).view()
    };
    let id = item.id.clone();
    let out = move |_| {
        selection.take_out(&id);
        // A link that was copied before is no longer that of what stands here.
        said.set(String::new());
        focus(".back".to_owned());
    };
    let out = button("quiet", lang.take_out(), out).attr("aria-label", lang.named(lang.take_out(), &item.title));
    let id = item.id.clone();
    let (noted, start) = (RwSignal::new(note.clone()), note.clone());
    let input = input()
        .attr("type", "text")
        .attr("maxlength", NOTE)
        .attr("placeholder", lang.note_hint())
        .attr("aria-label", lang.named(lang.note(), &item.title))
        .live_prop("value", move || start.as_str().into())
        .on("input", move |event| {
            let note = value_of(&event);
            selection.note(&id, &note);
            noted.set(note);
        });
    let field = field(lang.note(), input.view());
    // A field cuts a long line off on paper; this does not, and stands nowhere else.
    let paper = el("p").class("noted").live_text(move || noted.get());
    let tools = el("p")
        .class("row")
        .child(step(place.checked_sub(1), "up", "down", lang.move_up()))
        .child(step(Some(place + 1), "down", "up", lang.move_down()))
        .child(out);
    li().attr("data-pick", item.id.as_str())
        .child(card(*record, lang, None))
        .child(field)
        .child(paper)
        .child(tools)
        .view()
}
