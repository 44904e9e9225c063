//! The data, their schema, and opening a corpus of one's own.

use leptos::prelude::*;

use crate::browser::{files, save};
use crate::chart::{Cell, Table};
use crate::export::records::{Form, RecordExport};
use crate::query::{Facet, Query};
use crate::route::Address;
use crate::text::Lang;
use crate::ui::corpus_loader::loader;
use crate::ui::dom::{self, *};
use crate::ui::figure::table_view;
use crate::ui::heading::heading;
use crate::ui::loaded_corpus::loaded;
use crate::ui::state::explorer_url;
use crate::ui::state::state;
use crate::ui::user_corpus::open_file;

/// The page.
pub fn data(lang: Lang) -> AnyView {
    let loaded = loaded();
    let lead = p("lead", lang.data_lead(&loaded.corpus));
    all([heading(lang.nav_data(), None), lead, taking(lang), opening(lang), lists(lang)])
}

/// Downloads. A file of the reader's is on the device already.
fn taking(lang: Lang) -> AnyView {
    let loaded = loaded();
    let whole = loaded.user.is_none().then(|| {
        let link = a().class("quiet").attr("href", "corpus.json").attr("download", "");
        li().child(link.text(lang.whole_corpus())).view()
    });
    let table = move |_| {
        let corpus = &loaded.corpus;
        let records: Vec<_> = (0..corpus.records.len()).map(|record| (record, String::new())).collect();
        let taken = RecordExport {
            corpus,
            records: &records,
            title: &corpus.title,
            address: &explorer_url(&Address::default()),
            lang,
        };
        let [_, end, mime] = Form::Csv.names();
        save::save(&format!("{}.{end}", corpus.id), mime, &taken.file(Form::Csv));
    };
    let table = li().child(button("quiet", lang.all_records(), table)).view();
    let list = ul().class("row take-data").child(whole).child(table).view();
    section(lang.take_data(), vec![p("", lang.take_data_lead()), list])
}

/// What each list of the file is, with how many it has here.
fn lists(lang: Lang) -> AnyView {
    let loaded = loaded();
    let it = &loaded.corpus;
    let numbers = [
        it.sources.len(),
        it.stated.len(),
        it.tracks.len(),
        it.themes.len(),
        it.places.len(),
        it.code_groups.len(),
        it.codes.len(),
        it.actors.len(),
        it.roles.len(),
        it.records.len(),
    ];
    let rows = lang.lists().into_iter().zip(numbers);
    let rows =
        rows.map(|((name, what), number)| vec![Cell::words(name), Cell::words(what), Cell::words(lang.number(number))]);
    let head = [lang.list_name(), lang.what_it_is(), lang.number_here()].map(str::to_owned).to_vec();
    let mut table = Table { head, rows: rows.collect() };
    // The records stand last. All of them are those of every track, also of one that sums the others up.
    if let Some(cell) = table.rows.last_mut().and_then(|row| row.last_mut()) {
        let every = it.tracks.iter().fold(Query::default(), |query, track| query.and(Facet::Track, &track.id));
        cell.href = Some(Address::cards(every).href());
    }
    let schema = el("p").child(link("corpus.schema.json", lang.the_schema())).view();
    let table = div().class("tabular").child(table_view(&table, None, lang.in_the_file(), None)).view();
    section(lang.in_the_file(), vec![p("", lang.schema_lead()), schema, table])
}

/// A file of the reader's, chosen or dropped.
fn opening(lang: Lang) -> AnyView {
    let (loader, state) = (loader(), state());
    let open = move |event: web_sys::Event| {
        event.prevent_default();
        if let Some(file) = files::of(&event) {
            open_file(loader, file, state);
        }
    };
    let input = input().attr("type", "file").attr("accept", ".json,application/json").on_change(open);
    let choose = label().class("field").child(span().text(lang.choose_file())).child(input);
    let zone = div()
        .class("drop")
        .on("dragover", |event| event.prevent_default())
        .on("drop", open)
        .child(choose)
        .child(p("", lang.or_drop()));
    let says = [lang.open_own_lead(), lang.stays_here()].map(|text| p("", text));
    let more = [lang.open_errors(), lang.by_address()].map(|text| p("", text));
    section(lang.open_own(), says.into_iter().chain([zone.view()]).chain(more).collect())
}

fn section(title: &str, content: Vec<AnyView>) -> AnyView {
    dom::section().class("prose").child(h2().text(title)).children(content).view()
}
