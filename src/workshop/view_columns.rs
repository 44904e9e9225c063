//! The columns of a table: what each holds, above the first rows.

use leptos::prelude::*;

use super::client::Client;
use super::fields::{Options, choice, of_table, part, section_of};
use super::message::{Change, ColumnReport, Report, Which};
use crate::text::Lang;
use crate::ui::dom::*;

/// The name of the region in which the table scrolls, by its id.
const LEAD: &str = "workshop-columns";

/// Letters and heading of each column: what it is, whatever it holds.
type Heads = Vec<(String, String)>;

fn of(report: &Report, table: Which) -> &[ColumnReport] {
    match table {
        Which::Records => &report.columns,
        Which::Themes => &report.theme_columns,
    }
}

fn heads(client: Client, table: Which) -> Memo<Heads> {
    let head = |column: &ColumnReport| (column.letters.clone(), column.heading.clone());
    part(client, move |report| of(report, table).iter().map(head).collect())
}

/// The columns of what was said, with the first rows.
pub fn columns(client: Client, lang: Lang) -> AnyView {
    let heads = heads(client, Which::Records);
    let rows = part(client, |report| report.first_rows.clone());
    let head = move || {
        let cells = heads
            .get()
            .into_iter()
            .map(|head| el("th").attr("scope", "col").child(select(client, Which::Records, head, lang)));
        tr().child(el("th").attr("scope", "col").text(lang.row_of_table())).children(cells).view()
    };
    let body = move || {
        all(rows.get().into_iter().map(|(number, cells)| {
            let cells = cells.iter().map(|cell| td().attr("dir", "auto").text(cell));
            tr().child(el("th").attr("scope", "row").text(number.to_string())).children(cells).view()
        }))
    };
    let table = table().child(thead().live(head)).child(tbody().live(body));
    let region =
        div().class("tabular").attr("role", "region").attr("tabindex", "0").attr("aria-labelledby", LEAD).child(table);
    let lead = el("p").attr("id", LEAD).text(lang.columns_lead());
    section_of(lang.what_columns_hold(), vec![lead.view(), region.view()])
}

/// The columns of the table about themes, where there is one.
pub fn theme_columns(client: Client, lang: Lang) -> AnyView {
    let heads = heads(client, Which::Themes);
    live(move || {
        let heads = heads.get();
        if heads.is_empty() {
            return nothing();
        }
        let fields = heads.into_iter().map(|head| select(client, Which::Themes, head, lang));
        fieldset().child(el("legend").text(lang.theme_columns())).child(div().class("fields").children(fields)).view()
    })
}

/// What a column holds.
fn select(client: Client, table: Which, head: (String, String), lang: Lang) -> AnyView {
    let (letters, heading) = head;
    let choices = part(client, |report| report.choices.clone());
    let options = move || -> Options {
        [(String::new(), lang.passed_over().to_owned())].into_iter().chain(choices.get()).collect()
    };
    let name = of_table(&lang.column_holds(&letters, &heading));
    let (hook, wanted) = (letters.clone(), letters.clone());
    let holds = move |report: &Report| {
        let column = of(report, table).iter().find(|column| column.letters == wanted);
        column.and_then(|column| column.holds.clone()).unwrap_or_default()
    };
    let hooks = |field: El| {
        field.attr("data-column", hook).attr(
            "data-table",
            match table {
                Which::Records => "records",
                Which::Themes => "themes",
            },
        )
    };
    choice(client, name, options, holds, hooks, move |holds| {
        let holds = Some(holds).filter(|holds| !holds.is_empty());
        client.choose(Change::Column { table, letters: letters.clone(), heading: heading.clone(), holds });
    })
}
