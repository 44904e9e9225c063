//! Choices side by side: what they share, what only one has, and the records of each.

use leptos::prelude::*;

use crate::browser::page;
use crate::chart::{Cell, Table};
use crate::corpus::Kind;
use crate::query::compare::{Comparison, FACETS, MAX_SIDES, Side, compare as set_beside};
use crate::query::{Facet, Query};
use crate::route::{Address, Route};
use crate::sort::sort_by;
use crate::text::Lang;
use crate::ui::cards::cards;
use crate::ui::dom::*;
use crate::ui::errors::notice;
use crate::ui::facets::chips;
use crate::ui::figure::table_view;
use crate::ui::focus::after_render;
use crate::ui::heading::heading;
use crate::ui::loaded_corpus::loaded;
use crate::ui::state::state;
use crate::ui::suggest::search;

/// How many cards of a side stand on the page.
const CARDS: usize = 3;
/// How many rows of a group stand open; the others unfold.
const ROWS: usize = 10;
/// How many topics are offered to begin with.
const TOPICS: usize = 8;

/// What stands side by side, as addresses hold it.
type Sides = Vec<(Facet, String)>;

/// The page.
pub fn compare(lang: Lang) -> AnyView {
    let state = state();
    let drawn = move || {
        let loaded = loaded();
        let now = state.address.get();
        let comparison = set_beside(&loaded.corpus, &loaded.index, &now.query, &now.beside);
        all([sides(&comparison, lang), chips(lang), compared(&comparison, lang)])
    };
    all([
        heading(lang.compare_heading(), None),
        p("lead", lang.compare_lead()),
        div().class("choosing").child(adding(lang)).child(search(lang)).view(),
        live(drawn),
    ])
}

#[inline(never)]
fn cards_href(query: Query) -> String {
    Address::cards(query).href()
}

#[inline(never)]
fn hook(facet: Facet, id: &str) -> String {
    format!("{}:{id}", facet.key())
}

/// Everything that can be set beside the rest, by facet.
fn adding(lang: Lang) -> AnyView {
    let state = state();
    let picked = RwSignal::new(String::new());
    let options = move || {
        let loaded = loaded();
        let beside = state.address.get().beside;
        let mut groups = vec![el("option").attr("value", "").text(lang.compare_pick()).view()];
        for facet in FACETS {
            let mut group = optgroup().attr("label", lang.facet(facet));
            for (id, _) in loaded.index.values(facet) {
                if !beside.iter().any(|side| side.0 == facet && side.1 == *id) {
                    let option = el("option").attr("value", hook(facet, id));
                    group = group.child(option.text(lang.value(&loaded.corpus, facet, id)));
                }
            }
            groups.push(group.view());
        }
        picked.set(String::new());
        select().children(groups).on_change(move |event| picked.set(value_of(&event))).view()
    };
    let add = button("press", lang.compare_add_press(), move |_| {
        let picked = picked.get_untracked();
        let side = FACETS
            .into_iter()
            .find_map(|facet| Some((facet, picked.strip_prefix(facet.key())?.strip_prefix(':')?.to_owned())));
        let is_full = state.address.with_untracked(|address| address.beside.len() >= MAX_SIDES);
        if let Some(side) = side.filter(|_| !is_full) {
            state.push(|address| address.beside.push(side));
        }
    });
    let field = label().class("field").child(span().text(lang.compare_add())).live(options);
    div().class("adding").child(field).child(add).view()
}

/// What stands side by side, each with a way to take it away, and where nothing does, something to begin with.
fn sides(comparison: &Comparison, lang: Lang) -> AnyView {
    let loaded = loaded();
    let name = |facet, id: &str| lang.value(&loaded.corpus, facet, id);
    let chip = |side: &Side| {
        let (facet, id, name) = (side.facet, side.id.clone(), name(side.facet, &side.id));
        let remove = move |_| set_sides(&|sides| sides.retain(|side| (side.0, &side.1) != (facet, &id)));
        let cross = span().attr("aria-hidden", "true").text("×").view();
        button("chip", name.as_str(), remove).attr("aria-label", lang.remove_choice(&name)).child(cross).view()
    };
    let mut views: Vec<AnyView> = comparison.sides.iter().map(chip).collect();
    match comparison.sides.len() {
        0 => {}
        1 => views.push(p("what", lang.compare_one_more())),
        MAX_SIDES => views.push(p("what", lang.compare_full())),
        _ => {}
    }
    let chosen = div()
        .class("chips")
        .attr("id", "sides")
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-label", lang.compare_sides())
        .children(views);
    let unknown: Vec<String> = comparison.ignored.iter().map(|(facet, id)| hook(*facet, id)).collect();
    let unknown = if unknown.is_empty() { nothing() } else { notice(lang.ignored(&unknown)) };
    let presets = if comparison.sides.len() < 2 { presets(lang) } else { nothing() };
    all([unknown, chosen.view(), presets])
}

/// All tracks together, and themes that several tracks have.
fn presets(lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let mut sets: Vec<Sides> = Vec::new();
    sets.push(corpus.tracks.iter().filter(|it| !it.summary).map(|it| (Facet::Track, it.id.clone())).collect());
    for theme in &corpus.themes {
        let same = corpus.themes.iter().filter(|other| other.title == theme.title);
        let same: Sides = same.map(|other| (Facet::Theme, other.id.clone())).take(MAX_SIDES).collect();
        if !sets.contains(&same) {
            sets.push(same);
        }
    }
    let buttons = sets.into_iter().filter(|set| set.len() > 1).map(|set| {
        let names: Vec<String> = set.iter().map(|(facet, id)| lang.value(corpus, *facet, id)).collect();
        button("quiet", lang.list(&names), move |_| set_sides(&|sides| sides.clone_from(&set))).view()
    });
    let sets = div().class("row presets").child(p("", lang.compare_presets())).children(buttons).view();
    all([sets, topics(lang)])
}

/// The topics that every track speaks of most, each with the tracks side by side.
fn topics(lang: Lang) -> AnyView {
    let loaded = loaded();
    let (corpus, index) = (&loaded.corpus, &loaded.index);
    let beside: Sides =
        corpus.tracks.iter().filter(|track| !track.summary).map(|track| (Facet::Track, track.id.clone())).collect();
    // What one track hardly mentions is no subject for all of them.
    let least = |code: &str| {
        let records = index.records(Facet::Code, code);
        beside.iter().map(|(facet, track)| records.intersection_count(&index.records(*facet, track))).min().unwrap_or(0)
    };
    let mut codes: Vec<(usize, &str)> = corpus.codes.iter().map(|code| (least(&code.id), code.id.as_str())).collect();
    sort_by(&mut codes, &|(a, _), (b, _)| b.cmp(a));
    codes.retain(|(least, _)| *least > 0);
    if beside.len() < 2 || codes.is_empty() {
        return nothing();
    }
    let links = codes.into_iter().take(TOPICS).map(|(_, code)| {
        let query = Query::by(Facet::Code, code);
        let address = Address { route: Route::Compare, beside: beside.clone(), query, ..Address::default() };
        a().class("quiet").attr("href", address.href()).text(lang.value(corpus, Facet::Code, code)).view()
    });
    div().class("row presets").child(p("", lang.compare_topics())).children(links.collect::<Vec<_>>()).view()
}

/// Changes what stands side by side. What was pressed may go away with that, so the focus moves to what there is now.
fn set_sides(change: &dyn Fn(&mut Sides)) {
    state().push(|address| change(&mut address.beside));
    after_render(|| page::focus("#sides"));
}

/// The finding, the tables, and the sides themselves.
fn compared(comparison: &Comparison, lang: Lang) -> AnyView {
    if comparison.sides.len() < 2 {
        return nothing();
    }
    let loaded = loaded();
    let row_name = |row: usize| {
        let id = &loaded.index.values(comparison.by)[row].0;
        lang.value(&loaded.corpus, comparison.by, id)
    };
    let side_name = |side: &Side| lang.value(&loaded.corpus, side.facet, &side.id);
    let tops: Vec<(String, Vec<String>)> =
        comparison.sides.iter().map(|side| (side_name(side), side.top().into_iter().map(row_name).collect())).collect();
    let sentence =
        lang.compare_sentence(comparison.by, comparison.shared.len(), comparison.partly.len(), comparison.only.len());
    let table = |rows: &[usize], caption: &str| {
        let mut head = vec![lang.facet(comparison.by).to_owned()];
        head.extend(comparison.sides.iter().map(side_name));
        let mut table = Table { head, rows: Vec::new() };
        for &row in rows {
            let mut cells = vec![Cell::words(row_name(row))];
            for side in &comparison.sides {
                let count = side.rows[row];
                cells.push(if count == 0 {
                    Cell::words(lang.number(0))
                } else {
                    let href = cards_href(side.narrowed(comparison.by, &loaded.index.values(comparison.by)[row].0));
                    Cell::number(lang.with_share(count, side.answer.count()), count as f64, href)
                });
            }
            table.rows.push(cells);
        }
        table_view(&table, None, caption, None)
    };
    let group = |rows: &[usize], caption: &str| {
        let (first, rest) = rows.split_at(rows.len().min(ROWS));
        if first.is_empty() {
            return nothing();
        }
        let rest = (!rest.is_empty())
            .then(|| details().child(summary().text(lang.show_all())).child(table(rest, caption)).view());
        all([table(first, caption), all(rest)])
    };
    let left_out = comparison.leaves_out().then(|| p("caveat", lang.left_out_why()));
    let tables = [
        group(&comparison.shared, lang.compare_shared()),
        group(&comparison.partly, lang.compare_partly()),
        group(&comparison.only, lang.compare_only()),
    ];
    let columns = comparison.sides.iter().map(|side| column(side, side_name(side), lang));
    div()
        .class("compared")
        .child(h2().class("finding").text(lang.compare_finding(&tops)))
        .child(p("sentence", sentence))
        .child(div().class("tabular").children(tables))
        .child(p("caveat", lang.compare_caveat()))
        .child(p("caveat", lang.count_caveat()))
        .child(left_out)
        .child(div().class("versus").children(columns))
        .view()
}

/// A side: how many records, of which kinds, and the first of them.
fn column(side: &Side, name: String, lang: Lang) -> AnyView {
    let count = side.answer.count();
    let href = cards_href(side.query.clone());
    let mut kinds: Vec<AnyView> = Vec::new();
    for (kind, &count) in Kind::ALL.into_iter().zip(&side.kinds) {
        if count > 0 {
            let href = cards_href(side.narrowed(Facet::Kind, kind.id()));
            let text = format!("{}: {}", lang.kinds(kind), lang.number(count));
            kinds.push(li().child(link(href, text)).view());
        }
    }
    let body = if count == 0 {
        p("", lang.compare_empty())
    } else {
        all([
            ul().class("numbers").children(kinds).view(),
            cards(side.answer.order.iter().copied().take(CARDS), lang),
            el("p").child(link(href.as_str(), lang.see_all(lang.cards(), count))).view(),
        ])
    };
    let number = a().class("count").attr("href", href.as_str()).attr("data-side", hook(side.facet, &side.id));
    let number = number.text(lang.cards_counted(count)).view();
    section().child(h2().text(name)).child(el("p").child(number)).child(body).view()
}
