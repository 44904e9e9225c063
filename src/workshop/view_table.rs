//! Which table is open, how it is cut, and what it lacks.

use leptos::prelude::*;

use super::client::Client;
use super::fields::{Options, choice, line, named, part, section_of, typed};
use super::message::{Change, Report};
use crate::text::Lang;
use crate::ui::dom::*;

/// The file, and its sheets where it has several.
pub fn file(client: Client, lang: Lang) -> AnyView {
    let file = part(client, |report| report.file.clone());
    let name = el("p").child(strong().attr("translate", "no").attr("dir", "auto").live_text(move || file.get()));
    let count = part(client, |report| report.sheets.len());
    let sheets = move || if count.get() > 1 { sheets(client, lang) } else { nothing() };
    section_of(lang.your_file(), vec![name.view(), live(sheets)])
}

fn sheets(client: Client, lang: Lang) -> AnyView {
    let names = part(client, |report| report.sheets.clone());
    let options = move || -> Options { names.get().into_iter().map(|name| (name.clone(), name)).collect() };
    let or_none =
        move || -> Options { [(String::new(), lang.no_sheet().to_owned())].into_iter().chain(options()).collect() };
    let chosen = |report: &Report, sheet: Option<usize>| {
        sheet.and_then(|sheet| report.sheets.get(sheet)).cloned().unwrap_or_default()
    };
    let records = choice(
        client,
        named(lang.which_sheet()),
        options,
        move |report| chosen(report, Some(report.sheet)),
        |field| field.attr("data-sheet", "records").attr("translate", "no"),
        move |sheet| client.choose(Change::Sheet(sheet)),
    );
    let themes = choice(
        client,
        named(lang.themes_sheet()),
        or_none,
        move |report| chosen(report, report.themes_sheet),
        |field| field.attr("data-sheet", "themes"),
        move |sheet| client.choose(Change::ThemesSheet(Some(sheet).filter(|sheet| !sheet.is_empty()))),
    );
    div().class("fields").child(records).child(themes).view()
}

/// Where the headings stand, and what empty cells mean.
pub fn rows(client: Client, lang: Lang) -> AnyView {
    let headings = part(client, |report| report.headings);
    let number = typed(
        client,
        named(lang.headings_row()),
        line().attr("inputmode", "numeric").attr("data-field", "headings"),
        |report| report.headings.map(|row| row.to_string()).unwrap_or_default(),
        move |typed| {
            if let Some(row) = typed.trim().parse().ok().filter(|row| *row > 0) {
                client.type_in(Change::Headings(Some(row)));
            }
        },
    );
    let without = checkbox(move || {
        client.settled.track();
        headings.get().is_none()
    })
    .attr("data-field", "no-headings")
    .on_change(move |event| client.choose(Change::Headings((!event_target_checked(&event)).then_some(1))));
    let fill_down = part(client, |report| report.fill_down);
    let fill_down = checkbox(move || {
        client.settled.track();
        fill_down.get()
    })
    .attr("data-field", "fill-down")
    .on_change(move |event| client.choose(Change::FillDown(event_target_checked(&event))));
    let tick = |field: El, name: &str| label().class("tick").child(field).child(span().text(name));
    div()
        .class("fields")
        .child(number)
        .child(tick(without, lang.no_headings()))
        .child(tick(fill_down, lang.fill_down()))
        .view()
}

/// What no column holds, and what happens instead.
pub fn missing(client: Client, lang: Lang) -> AnyView {
    let missing = part(client, |report| report.missing.clone());
    live(move || {
        let missing = missing.get();
        if missing.is_empty() {
            return nothing();
        }
        let list = ul().children(missing.iter().map(|text| li().text(text)));
        section_of(lang.what_is_missing(), vec![list.view()])
    })
}
