//! The results of a query as cards, as a list or as a table, and the way to more of them.

use std::rc::Rc;

use leptos::prelude::*;

use super::cards::{card, record_href, theme_href};
use super::dom::*;
use super::focus::focus_after_render as focus;
use super::keyed_list::keyed_list;
use super::loaded_corpus::loaded;
use super::records_export::records_export;
use super::search_results::{ResultsState, SearchResults};
use super::state::state;
use super::table::{self, framed, head, sort_head};
use crate::browser::{navigation, page};
use crate::corpus::{Kind, RecordIx};
use crate::overview::records_table;
use crate::query::{Answer, Facet, Query, RecordSet, Sort};
use crate::route::{Address, View};
use crate::text::Lang;

/// How many results are added at a time.
pub const PAGE: usize = 24;

/// What stands in the list of results: results, and above each group of them its name.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Item {
    Heading { value: String, count: usize },
    Result(RecordIx),
}

/// That there are no results to show in any view.
const EMPTY: usize = usize::MAX;

/// The results, as the query wants them shown, and below them the way to more.
pub fn result_list(results: SearchResults, lang: Lang) -> AnyView {
    let state = state();
    // Each kind of value that a memo holds is code of its own, 0.8 kB packed for views, and numbers are held already.
    let view = Memo::new(move |_| match results.answer.with(|answer| answer.order.is_empty()) {
        true => EMPTY,
        false => state.address.with(|address| address.view as usize),
    });
    const CARDS: usize = View::Cards as usize;
    const LIST: usize = View::List as usize;
    let list = live(move || match view.get() {
        EMPTY => live(move || results.answer.with(|answer| empty(answer, lang))),
        CARDS => cards(results, lang),
        LIST => live(move || list_of(results, lang)),
        _ => table_of(results, lang),
    });
    let is_busy = move || (results.state.get() != ResultsState::Fresh).then(|| "true".to_owned());
    let list = div().class("found").live_attr("aria-busy", is_busy).child(list).view();
    all([
        live(move || summaries(results, lang)),
        list,
        live(move || more(results, lang)),
        live(move || export(results, lang)),
    ])
}

/// What only summaries answer in full, above what the reports answer in part; nothing where the reports answer.
fn summaries(results: SearchResults, lang: Lang) -> AnyView {
    let answer = results.answer.get();
    if answer.summaries.is_empty() {
        return nothing();
    }
    let heading = |name: &str, count: usize| {
        h3().class("group").text(format!("{name}: ")).child(span().class("count").text(lang.number(count)))
    };
    let cards = answer.summaries.iter().map(|&record| card(record, lang, Some(results.found)));
    let cards = div().class("cards").child(heading(lang.in_summaries(), answer.summaries.len())).children(cards);
    let reports = if answer.order.is_empty() { nothing() } else { heading(lang.in_reports(), answer.count()).view() };
    div().class("found").child(cards).child(reports).view()
}

fn cards(results: SearchResults, lang: Lang) -> AnyView {
    // What a key leaves standing, so that only what is new is drawn.
    let before = StoredValue::new(RecordSet::new());
    let items = move || {
        let drawn = results.drawn.get();
        let limit = results.limit.get_untracked();
        let answer = results.answer.get();
        let shown: Vec<RecordIx> = before.with_value(|before| {
            let all = answer.order.iter().take(limit).enumerate();
            all.filter(|(at, record)| *at < drawn || before.contains(**record)).map(|(_, record)| *record).collect()
        });
        before.set_value(shown.iter().copied().collect());
        grouped(results, &answer, &shown)
    };
    let draw = move |item: Item| match item {
        Item::Heading { value, count } => group_heading(results, value, count, lang),
        Item::Result(record) => card(record, lang, Some(results.found)),
    };
    div().class("cards").child(keyed_list(items, draw)).view()
}

/// The facet whose values are groups of the results; none where their order makes no groups.
fn group_facet(query: &Query, answer: &Answer) -> Option<Facet> {
    match query.sort {
        Sort::Theme => Some(Facet::Theme),
        Sort::Kind => Some(Facet::Kind),
        Sort::Relevance if answer.found.is_none() => Some(Facet::Kind),
        _ => None,
    }
}

/// Results with the names of their groups, each with how many there are; without names where there is only one group.
fn grouped(results: SearchResults, answer: &Answer, shown: &[RecordIx]) -> Vec<Item> {
    let loaded = loaded();
    let (corpus, index) = (&loaded.corpus, &loaded.index);
    let facet = results.answered.with_untracked(|query| group_facet(query, answer));
    let value = |facet: Facet, record: RecordIx| match facet {
        Facet::Kind => corpus.records[record].kind.id(),
        _ => corpus.themes[corpus.records[record].theme].id.as_str(),
    };
    let facet = facet.filter(|&facet| {
        let ends = [answer.order.first(), answer.order.last()].map(|end| end.map(|&record| value(facet, record)));
        ends[0] != ends[1]
    });
    let Some(facet) = facet else { return shown.iter().map(|&record| Item::Result(record)).collect() };
    let mut items = Vec::with_capacity(shown.len() + 8);
    for records in shown.chunk_by(|&a, &b| value(facet, a) == value(facet, b)) {
        let value = value(facet, records[0]).to_owned();
        let count = answer.matches.intersection_count(&index.records(facet, &value));
        items.push(Item::Heading { value, count });
        items.extend(records.iter().map(|&record| Item::Result(record)));
    }
    items
}

fn group_heading(results: SearchResults, value: String, count: usize, lang: Lang) -> AnyView {
    // Of the query that the number is of, also while another is being answered.
    let facet =
        move || results.answered.with(|query| results.answer.with_untracked(|answer| group_facet(query, answer)));
    let name = lang.value(&loaded().corpus, untrack(facet).unwrap_or(Facet::Kind), &value);
    let href = move || {
        let facet = facet()?;
        Some(Address::cards(results.answered.get().only(facet, &value)).href())
    };
    let number = a().class("count").live_attr("href", href).text(lang.number(count));
    h3().class("group").text(name).text(" ").child(number).view()
}

fn list_of(results: SearchResults, lang: Lang) -> AnyView {
    let answer = results.answer.get();
    let shown = &answer.order[..results.drawn.get().min(answer.order.len())];
    let mut lists: Vec<AnyView> = Vec::new();
    let mut list: Vec<AnyView> = Vec::new();
    let end = |lists: &mut Vec<AnyView>, list: &mut Vec<AnyView>| {
        if !list.is_empty() {
            lists.push(ul().class("list").children(std::mem::take(list)).view());
        }
    };
    for item in grouped(results, &answer, shown) {
        match item {
            Item::Heading { value, count } => {
                end(&mut lists, &mut list);
                lists.push(group_heading(results, value, count, lang));
            }
            Item::Result(record) => list.push(row(record, lang)),
        }
    }
    end(&mut lists, &mut list);
    all(lists)
}

/// The results as a table. The heads of columns by which results can be ordered are pressed for that, and stay where
/// they are while the rows change.
fn table_of(results: SearchResults, lang: Lang) -> AnyView {
    let state = state();
    let rows_now = move || {
        let answer = results.answer.get();
        let shown = answer.order[..results.drawn.get().min(answer.order.len())].iter().copied();
        let loaded = loaded();
        let corpus = &loaded.corpus;
        all(records_table(corpus, shown.clone(), lang).rows.into_iter().zip(shown).map(|(mut cells, record)| {
            cells[0].href = Some(record_href(corpus, record));
            cells[2].href = Some(theme_href(corpus, record));
            table::row(&cells, Some(("lang", corpus.record_language(record))))
        }))
    };
    let sorts = [None, Some(Sort::Kind), Some(Sort::Theme), None];
    let names = records_table(&loaded().corpus, std::iter::empty(), lang).head;
    let heads = names.into_iter().zip(sorts).map(|(name, sort)| {
        let Some(sort) = sort else { return head(&name) };
        let is_on = move || results.filters.with(|query| query.sort == sort);
        let press = move |_| state.push_query(|query| query.sort = if is_on() { Sort::default() } else { sort });
        sort_head(&name, move || is_on().then_some(false), press)
    });
    div().class("tabular").child(framed(None, lang.results(), heads, live(rows_now))).view()
}

/// How many of the results are shown, and a button for more; nothing where all are.
fn more(results: SearchResults, lang: Lang) -> AnyView {
    let (answer, limit) = (results.answer.get(), results.limit.get());
    let found = answer.order.len();
    if found <= limit {
        return nothing();
    }
    let id = page::quoted(&loaded().corpus.records[answer.order[limit]].id);
    let add = move |_| {
        // The one that gets the focus is there, also where results are still being drawn.
        if matches!(results.state.get_untracked(), ResultsState::Partial { .. }) {
            results.state.set(ResultsState::Fresh);
        }
        results.limit.set(limit + PAGE);
        navigation::remember_shown(limit + PAGE);
        // The first that has come takes the place of the button.
        let next = limit + 1;
        focus(format!("[data-card=\"{id}\"] :is(h3,span)>a,tbody>:nth-child({next}) th>a"));
    };
    el("p")
        .class("row")
        .child(span().text(lang.shown_of(limit, found)))
        .child(button("press", lang.show_more(), add).attr("data-action", "more"))
        .view()
}

fn export(results: SearchResults, lang: Lang) -> AnyView {
    let count = results.answer.with(|answer| answer.count());
    if count == 0 {
        return nothing();
    }
    let state = state();
    let records = Rc::new(move || {
        let order = results.answer.with_untracked(|answer| answer.order.clone());
        let noted = order.into_iter().map(|record| (record, String::new()));
        (noted.collect(), state.address.get_untracked())
    });
    records_export(count, lang.file_of_cards(), lang.nav_ideas(), records, lang)
}

fn row(record: usize, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.records[record];
    let title = span().language(corpus.record_language(record));
    // Each runs as its own letters do.
    let aside = span().text([lang.kind(item.kind), " · "].concat()).text(corpus.themes[item.theme].title.as_str());
    li().attr("data-card", item.id.as_str())
        .child(title.child(link(record_href(corpus, record), item.title.as_str())))
        .child(span().class("aside").child(aside))
        .view()
}

/// Nothing found: what there is of other kinds, which choice is in the way, and what comes without it.
fn empty(answer: &Answer, lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let query = state.address.with_untracked(|address| address.query.clone());
    let mut ways: Vec<(String, Query)> = Facet::ALL
        .into_iter()
        .filter(|facet| !query.chosen(*facet).is_empty())
        .map(|facet| (lang.facet(facet).to_owned(), query.clone().without(facet)))
        .collect();
    if query.has_words() {
        ways.push((query.text.trim().to_owned(), query.clone().without_words()));
    }
    let ways = ways.into_iter().filter_map(|(name, without)| {
        let count = loaded.index.matches(&without).count_ones(..);
        (count > 0).then(|| {
            let name = lang.without_choice(&name, count);
            let go = move |_| state.push_query(|query| *query = without.clone());
            li().child(button("press", name, go)).view()
        })
    });
    let mut ways: Vec<AnyView> = ways.collect();
    if ways.is_empty() && !query.is_open() {
        let clear = move |_| state.push_query(|query| *query = Query::default());
        ways.push(li().child(button("press", lang.clear_all(), clear)).view());
    }
    div()
        .class("empty")
        .child(p("", lang.nothing_found(&query.text, !query.clone().without_words().is_open())))
        .child(other_kinds(answer, lang))
        .child(ul().children(ways))
        .view()
}

/// How many records of other kinds there are where those of the chosen kinds are none, each number with the way there.
fn other_kinds(answer: &Answer, lang: Lang) -> AnyView {
    let address = state().address.get_untracked();
    let is_chosen = |kind: &Kind| address.query.has(Facet::Kind, kind.id());
    let chosen: Vec<Kind> = Kind::ALL.into_iter().filter(is_chosen).collect();
    let counts = answer.counts.get(Facet::Kind as usize).into_iter().flatten();
    let others = Kind::ALL.into_iter().zip(counts).filter(|(_, count)| **count > 0);
    let mut instead = el("p").text(lang.none_of_kinds(&chosen));
    let mut before = " ";
    for (kind, &count) in others {
        let query = address.query.clone().only(Facet::Kind, kind.id());
        let href = Address { query, ..address.clone() }.href();
        instead = instead.text(std::mem::replace(&mut before, ", ")).child(link(href, lang.of_kind(kind, count)));
    }
    if chosen.is_empty() || before == " " { nothing() } else { instead.text(".").view() }
}
