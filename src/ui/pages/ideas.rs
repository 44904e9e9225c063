//! Cards with search and facets; the whole state is in the address.

use leptos::prelude::*;

use super::Heading;
use crate::query::{Answer, Facet, Query, Sort, View};
use crate::text::{Lang, names::Titled};
use crate::ui::cards::{Card, choice, record_href};
use crate::ui::facets::{Chips, Facets};
use crate::ui::figure::Switch;
use crate::ui::state::{state, world};

/// How many results are added at a time.
const PAGE: usize = 24;

/// The page of search and cards.
#[component]
pub fn Ideas(lang: Lang) -> impl IntoView {
    let state = state();
    let world = world();
    let query = Memo::new(move |_| state.address.with(|address| address.query.clone()));
    let asked = world.clone();
    let answer = Memo::new_with_compare(
        move |_| asked.index.answer(&asked.corpus, &query.get()),
        // An answer is only asked for when the query has changed.
        |_, _| true,
    );
    let folded = RwSignal::new(true);
    let limit = RwSignal::new(PAGE);
    Effect::new(move |_| {
        query.track();
        limit.set(PAGE);
    });
    let count = move || answer.with(Answer::count);
    let unknown = move || {
        let parts: Vec<String> =
            answer.with(|answer| answer.unknown.iter().map(|(facet, id)| format!("{}={id}", facet.key())).collect());
        (!parts.is_empty()).then(|| view! { <p class="notice" role="status" data-error="">{lang.ignored(&parts)}</p> })
    };
    view! {
        <Heading text=lang.nav_ideas() />
        <p class="lead">{lang.cards_lead()}</p>
        <div class="finder">
            <aside class="filters" class:folded=folded aria-label=lang.filters()>
                <Facets answer=answer.into() lang />
                <button class="press only-narrow" on:click=move |_| folded.set(true)>
                    {move || lang.show_results(count())}
                </button>
            </aside>
            <div class="results">
                <div class="searchbar">
                    <Search lang />
                    <button
                        class="press only-narrow"
                        aria-expanded=move || (!folded.get()).to_string()
                        on:click=move |_| folded.update(|folded| *folded = !*folded)
                    >
                        {lang.filters()}
                    </button>
                </div>
                {unknown}
                <Chips lang />
                <div class="summary">
                    <p role="status" aria-live="polite">
                        <strong data-count="">{move || count().to_string()}</strong>
                        " "
                        {move || lang.results_word(count())}
                    </p>
                    <Order lang />
                </div>
                <LeftOut answer=answer.into() lang />
                <Results answer=answer.into() limit lang />
            </div>
        </div>
    }
}

#[component]
fn Search(lang: Lang) -> impl IntoView {
    let state = state();
    let text = Memo::new(move |_| state.address.with(|address| address.query.text.clone()));
    let typed = move |event| {
        let text = event_target_value(&event);
        state.amend(|query| query.text = text);
    };
    view! {
        <label class="search">
            <span>{lang.search()}</span>
            <input type="search" autocomplete="off" placeholder=lang.search_hint() prop:value=text on:input=typed />
        </label>
    }
}

/// Order and form of the results.
#[component]
fn Order(lang: Lang) -> impl IntoView {
    let state = state();
    let view_as = Memo::new(move |_| state.address.with(|address| address.query.view));
    let sort = Memo::new(move |_| state.address.with(|address| address.query.sort));
    let views =
        vec![(View::Cards, lang.view_cards()), (View::List, lang.view_list()), (View::Table, lang.view_table())];
    let names = [
        ("relevance", Sort::Relevance, lang.sort_relevance()),
        ("theme", Sort::Theme, lang.sort_theme()),
        ("kind", Sort::Kind, lang.sort_kind()),
        ("chance", Sort::Chance(1), lang.sort_chance()),
    ];
    let same = |a: Sort, b: Sort| std::mem::discriminant(&a) == std::mem::discriminant(&b);
    let options = names.map(|(id, value, name)| {
        view! { <option value=id prop:selected=move || same(sort.get(), value)>{name}</option> }
    });
    let chosen = move |event| {
        let id = event_target_value(&event);
        if let Some((_, value, _)) = names.iter().find(|(name, _, _)| *name == id) {
            let value = *value;
            state.choose(move |query| query.sort = value);
        }
    };
    view! {
        <label class="field">
            <span>{lang.sort_by()}</span>
            <select on:change=chosen>{options}</select>
        </label>
        <Switch label=lang.view_as() options=views now=view_as choose=move |value| state.choose(|query| query.view = value) />
    }
}

/// Records of summaries that match too, with the way to them.
#[component]
fn LeftOut(answer: Signal<Answer>, lang: Lang) -> impl IntoView {
    let state = state();
    let world = world();
    move || {
        let left_out = answer.with(|answer| answer.left_out);
        let tracks: Vec<String> = world.corpus.tracks.iter().map(|track| track.id.clone()).collect();
        (left_out > 0).then(|| {
            let all = move |_| {
                state.choose(|query| {
                    let asked = query.chosen(Facet::Track).to_vec();
                    let extra = tracks.iter().filter(|id| asked.is_empty() || asked.contains(id)).cloned();
                    let summaries = extra.collect::<Vec<_>>();
                    *query = summaries.into_iter().fold(std::mem::take(query), |query, id| query.and(Facet::Track, id));
                });
            };
            view! {
                <p class="left-out">
                    <button class="quiet" on:click=all>{lang.left_out(left_out)}</button>
                    " "
                    {lang.left_out_why()}
                </p>
            }
        })
    }
}

#[component]
fn Results(answer: Signal<Answer>, limit: RwSignal<usize>, lang: Lang) -> impl IntoView {
    let state = state();
    let view_as = Memo::new(move |_| state.address.with(|address| address.query.view));
    move || {
        let limit_now = limit.get();
        answer.with(|answer| {
            let all = answer.count();
            if all == 0 {
                return view! { <Empty lang /> }.into_any();
            }
            let shown = answer.order.iter().copied().take(limit_now);
            let results = match view_as.get() {
                View::Cards => {
                    let cards = shown.map(|record| view! { <Card record lang found=answer.found.clone() /> });
                    view! { <div class="cards">{cards.collect_view()}</div> }.into_any()
                }
                View::List => {
                    let rows = shown.map(|record| row(record, lang));
                    view! { <ul class="list">{rows.collect_view()}</ul> }.into_any()
                }
                View::Table => table(shown.collect(), lang),
            };
            let more = (all > limit_now).then(|| {
                view! {
                    <p class="row">
                        <span>{lang.shown_of(limit_now, all)}</span>
                        <button class="press" on:click=move |_| limit.update(|limit| *limit += PAGE)>{lang.show_more()}</button>
                    </p>
                }
            });
            view! { {results} {more} }.into_any()
        })
    }
}

fn row(record: usize, lang: Lang) -> AnyView {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.records[record];
    view! {
        <li data-card=item.id.clone()>
            <a href=record_href(corpus, record) lang=corpus.language.clone()>{item.title.clone()}</a>
            <span class="aside">{lang.kind(item.kind)} " · " {corpus.themes[item.theme].title_in(lang).to_owned()}</span>
        </li>
    }
    .into_any()
}

fn table(records: Vec<usize>, lang: Lang) -> AnyView {
    let world = world();
    let corpus = &world.corpus;
    let rows = records.into_iter().map(|record| {
        let item = &corpus.records[record];
        let code = item.codes.first().map(|&code| {
            choice(Facet::Code, &corpus.codes[code].id, corpus.codes[code].title_in(lang).to_owned())
        });
        view! {
            <tr data-card=item.id.clone()>
                <th scope="row" lang=corpus.language.clone()><a href=record_href(corpus, record)>{item.title.clone()}</a></th>
                <td>{lang.kind(item.kind)}</td>
                <td>{corpus.themes[item.theme].title_in(lang).to_owned()}</td>
                <td>{code}</td>
            </tr>
        }
    });
    let head = [lang.card_title(), lang.facet(Facet::Kind), lang.theme(), lang.topic()];
    let head = head.map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <div class="tabular">
            <table>
                <caption>{lang.results()}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Nothing found: which choice is in the way, and what comes without it.
#[component]
fn Empty(lang: Lang) -> impl IntoView {
    let state = state();
    let world = world();
    let query = state.address.with(|address| address.query.clone());
    let mut ways: Vec<(String, Query)> = Facet::ALL
        .into_iter()
        .filter(|facet| !query.chosen(*facet).is_empty())
        .map(|facet| (lang.facet(facet).to_owned(), query.clone().without(facet)))
        .collect();
    if !query.text.trim().is_empty() {
        let mut without = query.clone();
        without.text.clear();
        ways.push((lang.search_chip(&query.text), without));
    }
    let ways = ways.into_iter().filter_map(|(name, without)| {
        let count = world.index.matches(&without).count();
        (count > 0).then(|| {
            let go = move |_| state.choose(|query| *query = without.clone());
            view! { <li><button class="press" on:click=go>{lang.without_choice(&name, count)}</button></li> }
        })
    });
    let ways = ways.collect_view();
    view! {
        <div class="empty">
            <p>{lang.nothing_found(&query.text)}</p>
            <ul>{ways}</ul>
        </div>
    }
}
