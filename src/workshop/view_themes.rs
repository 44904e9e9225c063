//! How many people took part in each theme: typed, or from a second table.

use leptos::prelude::*;

use super::client::Client;
use super::fields::{line, of_table, part, section_of, typed, typed_or};
use super::message::{Change, Report, ThemeReport};
use super::view_columns::theme_columns;
use crate::browser::{files, page};
use crate::text::Lang;
use crate::ui::dom::*;
use crate::ui::keyed_list::keyed_list;

/// The input for the second table.
const CHOOSE: &str = "[data-act=themes]";

/// The themes, and the table about them.
pub fn themes(client: Client, lang: Lang) -> AnyView {
    let titles = part(client, |report| report.themes.iter().map(|theme| theme.title.clone()).collect::<Vec<_>>());
    let list = keyed_list(move || titles.get(), move |title| theme(client, title, lang));
    let content = [
        p("", lang.participants_lead()),
        div().class("fields").child(list).view(),
        second_file(client, lang),
        theme_columns(client, lang),
    ];
    section_of(lang.participants_of_themes(), content.into())
}

fn find<'r>(report: &'r Report, title: &str) -> Option<&'r ThemeReport> {
    report.themes.iter().find(|theme| theme.title == title)
}

fn theme(client: Client, title: String, lang: Lang) -> AnyView {
    let found = {
        let title = title.clone();
        part(client, move |report| find(report, &title).map(|theme| theme.found.clone()).unwrap_or_default())
    };
    let hint = move || match found.get() {
        found if found.is_empty() => nothing(),
        found => el("small").class("hint").text(lang.found_in_table(&found)).view(),
    };
    let field = line().attr("inputmode", "numeric").attr("data-theme", &title);
    let wanted = title.clone();
    let value = move |report: &Report| {
        let typed = |change: &Change| match change {
            Change::Participants { theme, value } if *theme == wanted => Some(value.clone()),
            _ => None,
        };
        let said = find(report, &wanted).map(|theme| theme.typed.as_str()).unwrap_or_default();
        typed_or(client, typed, said)
    };
    let name = of_table(&title);
    typed(client, name, field, value, move |value| {
        client.type_in(Change::Participants { theme: title.clone(), value });
    })
    .live(hint)
    .view()
}

/// The second table may be chosen, chosen anew once it is mended, and taken away.
fn second_file(client: Client, lang: Lang) -> AnyView {
    let file = part(client, |report| report.themes_file.clone());
    let open = move |event: web_sys::Event| {
        if let Some(file) = files::chosen(&event) {
            client.open_themes(file);
        }
    };
    let input = input()
        .attr("type", "file")
        .attr("accept", ".csv,.tsv,.txt,.xlsx,.ods")
        .attr("data-act", "themes")
        .on_change(open);
    let choose = label().class("field").child(span().text(lang.choose_themes())).child(input);
    let taken = move || match file.get() {
        None => nothing(),
        Some(name) => {
            let away = button("quiet", lang.without_themes(), move |_| {
                client.drop_themes();
                // The button goes with the table, and the focus would be lost.
                page::reach(CHOOSE);
            });
            let name = strong().attr("translate", "no").attr("dir", "auto").text(name);
            div().class("row").child(name).child(away.attr("data-act", "without-themes")).view()
        }
    };
    div().child(choose).live(taken).view()
}
