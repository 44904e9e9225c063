//! What is typed about the dialogues as a whole.

use leptos::prelude::*;

use super::client::Client;
use super::fields::{Options, choice, line, named, part, section_of, typed, typed_or};
use super::message::{Change, Field, Report};
use crate::text::Lang;
use crate::text::workshop::{LICENCES, TEXT_LANGUAGES};
use crate::ui::dom::*;

/// The list of licences, and sentences on how to type something, by their ids.
const OFFERED_LICENCES: &str = "workshop-licences";
const HOW_TO_DATE: &str = "workshop-date";
const HOW_TO_LICENCE: &str = "workshop-licence";

/// Title, subtitle, a few words, period, licence and language.
pub fn about(client: Client, lang: Lang) -> AnyView {
    let title = field(client, lang.title_of_dialogues(), line(), Field::Title);
    let subtitle = field(client, lang.subtitle_of_dialogues(), line(), Field::Subtitle);
    let about = field(client, lang.about_of_dialogues(), textarea().attr("rows", "4"), Field::About);
    let date = |name, which| field(client, name, line().attr("aria-describedby", HOW_TO_DATE), which);
    let period = div()
        .class("fields")
        .child(date(lang.first_day(), Field::From))
        .child(date(lang.last_day(), Field::To))
        .child(el("p").class("hint").attr("id", HOW_TO_DATE).text(lang.how_to_date()));
    let licence = line().attr("list", OFFERED_LICENCES).attr("aria-describedby", HOW_TO_LICENCE);
    let offered = el("datalist")
        .attr("id", OFFERED_LICENCES)
        .children(LICENCES.iter().map(|name| el("option").attr("value", name)));
    let licence = div()
        .class("fields")
        .child(field(client, lang.licence_of_texts(), licence, Field::Licence))
        .child(language(client, lang))
        .child(el("p").class("hint").attr("id", HOW_TO_LICENCE).text(lang.how_to_licence()))
        .child(offered);
    section_of(lang.about_dialogues(), vec![title, subtitle, about, period.view(), licence.view()])
}

fn field(client: Client, name: &str, field: El, which: Field) -> AnyView {
    let value = move |report: &Report| {
        let typed = move |change: &Change| match change {
            Change::Field { field, value } if *field == which => Some(value.clone()),
            _ => None,
        };
        typed_or(client, typed, said(report, which))
    };
    typed(client, named(name), field.attr("data-field", hook(which)), value, move |value| {
        client.type_in(Change::Field { field: which, value });
    })
    .view()
}

fn language(client: Client, lang: Lang) -> AnyView {
    let taken = part(client, |report| report.language.clone());
    let options = move || -> Options {
        let known = TEXT_LANGUAGES.map(|(tag, name)| (tag.to_owned(), name.to_owned()));
        let taken = Some(taken.get()).filter(|taken| known.iter().all(|(tag, _)| tag != taken));
        known.into_iter().chain(taken.map(|tag| (tag.clone(), tag))).collect()
    };
    choice(
        client,
        named(lang.language_of_texts()),
        options,
        |report| report.language.clone(),
        |field| field.attr("data-field", hook(Field::Language)),
        move |value| client.choose(Change::Field { field: Field::Language, value }),
    )
}

fn hook(field: Field) -> &'static str {
    match field {
        Field::Title => "title",
        Field::Subtitle => "subtitle",
        Field::About => "about",
        Field::From => "from",
        Field::To => "to",
        Field::Licence => "licence",
        Field::Language => "language",
    }
}

fn said(report: &Report, field: Field) -> &str {
    match field {
        Field::Title => &report.title,
        Field::Subtitle => &report.subtitle,
        Field::About => &report.about,
        Field::From => &report.from,
        Field::To => &report.to,
        Field::Licence => &report.licence,
        Field::Language => &report.language,
    }
}
