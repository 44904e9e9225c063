//! Cards with search and facets; the whole state is in the address.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::browser::page;
use crate::corpus::RecordIx;
use crate::query::{Answer, Facet, Query, Sort, View};
use crate::route::Address;
use crate::text::Lang;
use crate::ui::cards::{card, record_href};
use crate::ui::dom::{all, button, classed, el, link, live, nothing, p, value_of};
use crate::ui::errors::notice;
use crate::ui::facets::{chips, facets};
use crate::ui::figure::{switch, table_view};
use crate::ui::search_results::SearchResults;
use crate::ui::selection_store::take_along;
use crate::ui::share::share;
use crate::ui::state::{focus_soon as focus, loaded, state};
use crate::ui::suggest::search;

const VIEWS: [View; 3] = [View::Cards, View::List, View::Table];

/// How many results are added at a time.
const PAGE: usize = 24;

/// The page of search and cards.
pub fn ideas(lang: Lang) -> AnyView {
    let results = SearchResults::now(PAGE);
    let answer = results.answer;
    let folded = RwSignal::new(true);
    let count = move || answer.with(Answer::count);
    let unknown = move || {
        let parts: Vec<String> =
            answer.with(|answer| answer.unknown.iter().map(|(facet, id)| format!("{}={id}", facet.key())).collect());
        if parts.is_empty() { nothing() } else { notice(lang.ignored(&parts)) }
    };
    let shut = button("press only-narrow", "", move |_| {
        folded.set(true);
        focus(".results > h2".to_owned());
    });
    let shut = shut.live_text(move || lang.show_results(count()));
    let filters = el("aside")
        .live_attr("class", move || Some(if folded.get() { "filters folded" } else { "filters" }.to_owned()))
        .attr("aria-label", lang.filters())
        .child(facets(results, lang))
        .child(shut.view());
    let open = button("press only-narrow", lang.filters(), move |_| {
        folded.update(|folded| *folded = !*folded);
        if !folded.get_untracked() {
            // They stand above all results, of which the reader may have come far.
            focus(".filters summary".to_owned());
        }
    })
    .live_attr("aria-expanded", move || Some((!folded.get()).to_string()));
    let searchbar = classed("div", "searchbar").child(search(lang)).child(open.view());
    let results = el("div")
        // What stands there is soon another, and should cost a key as little as it can.
        .live_attr("class", move || Some(if results.is_late.get() { "results late" } else { "results" }.to_owned()))
        .child(searchbar.view())
        .live(unknown)
        .child(chips(Some(results), lang))
        .child(classed("div", "summary").child(status(results, lang)).child(order(results, lang)).view())
        .live(move || found_words(answer, lang))
        .child(left_out(answer, lang))
        .child(classed("h2", "unseen").attr("tabindex", "-1").text(lang.results()).view())
        .child(result_list(results, lang))
        .child(share(lang.copy_results(), lang.nav_ideas().to_owned(), || page::base() + &page::hash(), None, lang));
    let finder = classed("div", "finder").child(filters.view()).child(results.view());
    all([heading(lang.nav_ideas(), None), p("lead", lang.cards_lead()), finder.view()])
}

/// How many records there are.
pub fn status(results: SearchResults, lang: Lang) -> AnyView {
    let counted = results.count();
    let count = move || counted.get();
    el("p")
        .attr("role", "status")
        .child(el("strong").attr("data-count", "").live_text(move || count().to_string()).view())
        .live_text(move || format!(" {}", lang.results_word(count())))
        .view()
}

/// How the words were read, where they were not read as they were typed.
fn found_words(answer: Memo<Answer>, lang: Lang) -> AnyView {
    answer.with(|answer| {
        let Some(found) = &answer.found else { return nothing() };
        let mut lines: Vec<String> = found.corrected.iter().map(|(typed, used)| lang.corrected(typed, used)).collect();
        if found.partial && answer.count() > 0 {
            lines.push(lang.not_every_word().to_owned());
        }
        lines.extend(found.missing.iter().map(|word| lang.no_card_has(word)));
        all(lines.into_iter().map(|line| p("left-out", line)))
    })
}

/// Order and form of the results.
fn order(results: SearchResults, lang: Lang) -> AnyView {
    let state = state();
    let chosen = results.chosen;
    let names = [
        ("relevance", Sort::Relevance, lang.sort_relevance()),
        ("theme", Sort::Theme, lang.sort_theme()),
        ("kind", Sort::Kind, lang.sort_kind()),
        ("chance", Sort::Chance(1), lang.sort_chance()),
    ];
    let same = |a: Sort, b: Sort| std::mem::discriminant(&a) == std::mem::discriminant(&b);
    let options = names.map(|(id, value, name)| {
        let now = move || chosen.with(|chosen| same(chosen.sort, value)).into();
        el("option").attr("value", id).text(name).property("selected", now).view()
    });
    let select = el("select").children(options).on("change", move |event| {
        let id = value_of(&event);
        if let Some((_, value, _)) = names.iter().find(|(name, _, _)| *name == id) {
            state.choose(|query| query.sort = *value);
        }
    });
    let field = classed("label", "field").child(el("span").text(lang.sort_by()).view()).child(select.view());
    let now = move || chosen.with(|chosen| VIEWS.iter().position(|view| *view == chosen.view)).unwrap_or(0);
    let choose = move |place: usize| state.choose(|query| query.view = VIEWS.get(place).copied().unwrap_or_default());
    let names = [lang.view_cards(), lang.view_list(), lang.view_table()];
    let shuffle = button("quiet", lang.shuffle(), move |_| state.choose(|query| query.sort = query.sort.again()))
        .flag("hidden", move || !chosen.with(|chosen| matches!(chosen.sort, Sort::Chance(_))));
    all([field.view(), shuffle.view(), switch(lang.view_as(), &names, now, choose)])
}

/// Records of summaries that match too, with the way to them.
fn left_out(answer: Memo<Answer>, lang: Lang) -> AnyView {
    let state = state();
    live(move || {
        let left_out = answer.with(|answer| answer.left_out);
        if left_out == 0 {
            return nothing();
        }
        let show = move |_| {
            let loaded = loaded();
            state.choose(|query| {
                // Where no track was chosen all are, so that nothing that is shown now goes away.
                let none = query.chosen(Facet::Track).is_empty();
                for track in loaded.corpus.tracks.iter().filter(|track| none || track.summary) {
                    *query = std::mem::take(query).and(Facet::Track, track.id.as_str());
                }
            });
        };
        let why = format!(" {}", lang.left_out_why());
        classed("p", "left-out").child(button("quiet", lang.left_out(left_out), show).view()).text(why).view()
    })
}

/// The first records of an answer, as the query wants them shown, and the way to more.
pub fn result_list(results: SearchResults, lang: Lang) -> AnyView {
    let state = state();
    let SearchResults { answer, limit, .. } = results;
    live(move || {
        let now = limit.get();
        let memo = answer;
        answer.with(|answer| {
            let all_found = answer.count();
            if all_found == 0 {
                return empty(lang);
            }
            let shown = &answer.order[..now.min(all_found)];
            let found = answer.found.clone().map(Arc::new);
            // Every change of the query gives another answer, so that there is nothing more to follow.
            let query = state.address.with_untracked(|address| address.query.clone());
            let results = match query.view {
                View::Cards => {
                    let card = Arc::new(move |record| card(record, lang, found.as_ref()));
                    groups(answer, shown, &query, lang, &|from, records| {
                        classed("div", "cards").children(results.views(from, records, card.clone())).view()
                    })
                }
                View::List => groups(answer, shown, &query, lang, &|from, records| {
                    classed("ul", "list")
                        .children(results.views(from, records, Arc::new(move |record| row(record, lang))))
                        .view()
                }),
                View::Table => {
                    let shown = shown.iter().copied();
                    let corpus = &loaded().corpus;
                    let mut table = crate::overview::records_table(corpus, shown.clone(), lang);
                    for (row, record) in table.rows.iter_mut().zip(shown) {
                        row[0].href = Some(record_href(corpus, record));
                    }
                    classed("div", "tabular")
                        .child(table_view(&table, None, lang.results(), Some(&corpus.language)))
                        .view()
                }
            };
            let more = if all_found > now {
                let corpus = &loaded().corpus;
                let id = corpus.records[answer.order[now]].id.replace('\\', "\\\\").replace('"', "\\\"");
                let add = button("press", lang.show_more(), move |_| {
                    limit.update(|limit| *limit += PAGE);
                    page::keep(limit.get_untracked());
                    // The first that has come takes the place of the button.
                    let next = now + 1;
                    focus(format!("[data-card=\"{id}\"] :is(h3,span)>a,tbody>:nth-child({next}) th>a"));
                });
                classed("p", "row")
                    .child(el("span").text(lang.shown_of(now, all_found)).view())
                    .child(add.view())
                    .view()
            } else {
                nothing()
            };
            let taken = Rc::new(move || {
                let order = memo.with_untracked(|answer| answer.order.clone());
                let noted = order.into_iter().map(|record| (record, String::new()));
                (noted.collect(), state.address.with_untracked(Address::href))
            });
            let along = take_along(all_found, lang.file_of_cards(), lang.nav_ideas(), taken, lang);
            all([results, more, along])
        })
    })
}

/// Results under the names of what they are ordered by, each with how many there are; without names where the order
/// makes no groups, or only one.
fn groups(
    answer: &Answer,
    shown: &[RecordIx],
    query: &Query,
    lang: Lang,
    draw: &dyn Fn(usize, &[RecordIx]) -> AnyView,
) -> AnyView {
    let loaded = loaded();
    let (corpus, index) = (&loaded.corpus, &loaded.index);
    let facet = match query.sort {
        Sort::Theme => Facet::Theme,
        Sort::Kind => Facet::Kind,
        Sort::Relevance if answer.found.is_none() => Facet::Kind,
        _ => return draw(0, shown),
    };
    let value = |record: RecordIx| match facet {
        Facet::Kind => corpus.records[record].kind.id(),
        _ => corpus.themes[corpus.records[record].theme].id.as_str(),
    };
    if answer.order.first().map(|first| value(*first)) == answer.order.last().map(|last| value(*last)) {
        return draw(0, shown);
    }
    let mut from = 0;
    all(shown.chunk_by(|a, b| value(*a) == value(*b)).map(|records| {
        let id = value(records[0]);
        let count = answer.matches.count_and(&index.records(facet, id));
        let href = Address::cards(query.clone().without(facet).and(facet, id)).href();
        let number = classed("a", "count").attr("href", href).text(lang.number(count));
        let title = classed("h3", "group").text(lang.value(corpus, facet, id)).text(" ").child(number.view());
        from += records.len();
        all([title.view(), draw(from - records.len(), records)])
    }))
}

fn row(record: usize, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.records[record];
    let title = el("span").attr("lang", corpus.language.as_str());
    let aside = format!("{} · {}", lang.kind(item.kind), corpus.themes[item.theme].title.as_str());
    el("li")
        .attr("data-card", item.id.as_str())
        .child(title.child(link(record_href(corpus, record), item.title.as_str())).view())
        .child(classed("span", "aside").text(aside).view())
        .view()
}

/// Nothing found: which choice is in the way, and what comes without it.
fn empty(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let query = state.address.with_untracked(|address| address.query.clone());
    let mut ways: Vec<(String, Query)> = Facet::ALL
        .into_iter()
        .filter(|facet| !query.chosen(*facet).is_empty())
        .map(|facet| (lang.facet(facet).to_owned(), query.clone().without(facet)))
        .collect();
    if !query.text.trim().is_empty() {
        let mut without = query.clone();
        without.text.clear();
        ways.push((query.text.trim().to_owned(), without));
    }
    let ways = ways.into_iter().filter_map(|(name, without)| {
        let count = loaded.index.matches(&without).count();
        (count > 0).then(|| {
            let name = lang.without_choice(&name, count);
            let go = move |_| state.choose(|query| *query = without.clone());
            el("li").child(button("press", name, go).view()).view()
        })
    });
    let mut ways: Vec<AnyView> = ways.collect();
    if ways.is_empty() && !query.is_open() {
        let clear = move |_| state.choose(|query| *query = Query::default());
        ways.push(el("li").child(button("press", lang.clear_all(), clear).view()).view());
    }
    classed("div", "empty").child(p("", lang.nothing_found(&query.text))).child(el("ul").children(ways).view()).view()
}
