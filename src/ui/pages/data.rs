//! The data, their schema, and opening a corpus of one's own.

use leptos::prelude::*;

use super::about::titled;
use crate::browser::files;
use crate::chart::{Cell, Table};
use crate::export::records::Form;
use crate::query::{Facet, Query};
use crate::route::Address;
use crate::text::{Lang, prose::Prose};
use crate::ui::corpus_loader::loader;
use crate::ui::dom::*;
use crate::ui::loaded_corpus::loaded;
use crate::ui::prose_loader::page_with_prose;
use crate::ui::records_export::take;
use crate::ui::state::state;
use crate::ui::table::{framed, head, rows};
use crate::ui::user_corpus::open_file;

/// The page.
pub fn data(lang: Lang) -> AnyView {
    page_with_prose(lang.nav_data(), lang, |prose, lang| {
        let lead = p("lead", lang.data_lead(&loaded().corpus));
        all([lead, taking(prose, lang), opening(prose, lang), lists(prose, lang)])
    })
}

/// The paragraphs of a part of the longer texts.
fn told(prose: &Prose, part: &str) -> Vec<AnyView> {
    prose.paragraphs(part).into_iter().map(|text| p("", text)).collect()
}

/// Downloads. A file of the reader's is on the device already.
fn taking(prose: &Prose, lang: Lang) -> AnyView {
    let loaded = loaded();
    let whole = loaded.user.is_none().then(|| {
        let link = a().class("quiet").attr("href", "corpus.json").attr("download", "");
        li().child(link.text(lang.whole_corpus())).view()
    });
    let mut told: Vec<AnyView> = prose.taking(loaded.is_first()).into_iter().map(|text| p("", text)).collect();
    let table = move |_| {
        let corpus = &loaded.corpus;
        let all = (0..corpus.records.len()).map(|record| (record, String::new())).collect();
        take(&loaded, (all, Address::default()), Form::Xlsx, &corpus.id, &corpus.title, lang);
    };
    let table = li().child(button("quiet", lang.all_records(), table)).view();
    let list = ul().class("row take-data").child(whole).child(table).view();
    told.push(list);
    titled(lang.take_data(), told)
}

/// What each list of the file is, with how many it has here.
fn lists(prose: &Prose, lang: Lang) -> AnyView {
    let loaded = loaded();
    let it = &loaded.corpus;
    let lists = [
        ("sources", it.sources.len()),
        ("stated", it.stated.len()),
        ("tracks", it.tracks.len()),
        ("themes", it.themes.len()),
        ("places", it.places.len()),
        ("code_groups", it.code_groups.len()),
        ("codes", it.codes.len()),
        ("actors", it.actors.len()),
        ("roles", it.roles.len()),
        ("records", it.records.len()),
    ];
    let cells = lists.map(|(name, number)| [name, prose.list(name), &lang.number(number)].map(Cell::words).to_vec());
    let heads = [lang.list_name(), lang.what_it_is(), lang.number_here()].into_iter().map(head);
    let mut table = Table { head: Vec::new(), rows: cells.into() };
    // The records stand last. All of them are those of every track, also of one that sums the others up.
    if let Some(cell) = table.rows.last_mut().and_then(|row| row.last_mut()) {
        let every = it.tracks.iter().fold(Query::default(), |query, track| query.and(Facet::Track, &track.id));
        cell.href = Some(Address::cards(every).href());
    }
    let schema = el("p").child(link("corpus.schema.json", lang.the_schema())).view();
    let table = framed(None, lang.in_the_file(), heads, rows(&table));
    let table = div().class("tabular").child(table).view();
    let mut content = told(prose, "file");
    content.extend([schema, table]);
    titled(lang.in_the_file(), content)
}

/// Tables to begin with. The portable file has neither these nor what is told of them.
fn templates(prose: &Prose, lang: Lang) -> Vec<AnyView> {
    let mut views = told(prose, "tables");
    if !views.is_empty() {
        let template = |file: &str| {
            li().child(a().class("quiet").attr("href", file).attr("download", "").attr("translate", "no").text(file))
                .view()
        };
        views.push(ul().class("row take-data").children(lang.example_files().map(template)).view());
    }
    // What `start.js` shows where the program that reads tables does not come.
    let away = told(prose, "away");
    views.push(
        div().class("away").attr("lang", lang.tag()).attr("hidden", "").attr("role", "status").children(away).view(),
    );
    views
}

/// A file of the reader's: a corpus, or a table, which `start.js` gives to the workshop. One that is dropped anywhere comes
/// as if it were chosen.
fn opening(prose: &Prose, lang: Lang) -> AnyView {
    let (loader, state) = (loader(), state());
    let open = move |event: web_sys::Event| {
        if let Some(file) = files::chosen(&event) {
            open_file(loader, file, state);
        }
    };
    let input = input()
        .attr("type", "file")
        .attr("accept", ".json,.csv,.tsv,.txt,.xlsx,.ods")
        .attr("data-action", "open-file")
        .on_change(open);
    let choose = field(lang.choose_file(), input.view());
    let zone = div().class("drop").child(choose).child(p("", lang.or_drop()));
    let mut content = told(prose, "open");
    content.extend(templates(prose, lang));
    content.push(zone.view());
    content.extend(told(prose, "opened"));
    titled(lang.open_own(), content)
}
