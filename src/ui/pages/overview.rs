//! The whole at a glance.

use leptos::prelude::*;

use crate::browser::navigation;
use crate::corpus::{Kind, RecordIx};
use crate::overview;
use crate::query::Sort;
use crate::route::Address;
use crate::text::Lang;
use crate::ui::cards::cards;
use crate::ui::corpus_loader::loader;
use crate::ui::dom::*;
use crate::ui::facets::chips;
use crate::ui::figures::{dots_figure, frequency_figure, hosts_figure, participants_figure};
use crate::ui::first_render::in_turns;
use crate::ui::heading::heading;
use crate::ui::loaded_corpus::loaded;
use crate::ui::state::state;
use crate::ui::topic_figures::{comparison, contrast_figure};

/// How many ideas to begin with.
const IDEAS: usize = 6;

/// The key figures, each with its evidence, and the totals that the source states beside those counted.
fn key_figures(lang: Lang) -> AnyView {
    let loaded = loaded();
    let keys = overview::key_figures(&loaded.corpus, &loaded.index, lang).into_iter().map(|key| {
        let link = a()
            .attr("href", key.href)
            .child(strong().attr("data-key", key.id).text(key.number))
            .text(" ")
            .child(span().text(key.name));
        li().child(link).view()
    });
    let stated: Vec<String> = loaded.corpus.stated.iter().map(|stated| lang.stated_total(stated)).collect();
    let stated = if stated.is_empty() {
        nothing()
    } else {
        div()
            .class("stated")
            .child(p("", format!("{} – {}.", lang.stated(), stated.join(" · "))))
            .child(
                details()
                    .child(summary().text(lang.why_different()))
                    .children(loaded.corpus.caveats_about("stated").map(|text| p("", text)))
                    .child(el("p").child(link("#/over", lang.go_on()))),
            )
            .view()
    };
    all([ul().class("keys").children(keys).view(), stated])
}

/// Some ideas out of those that are asked for; nothing is to be seen where there are none.
fn some_ideas(lang: Lang) -> AnyView {
    let loader = loader();
    // Nothing else on this page is shown by number, so that of these is what is remembered.
    let seed = RwSignal::new(navigation::shown_before().max(1));
    let found = Memo::new(move |_| {
        let query = state().query().of_kinds(&[Kind::Idea, Kind::Initiative]);
        // An outline has no texts to show.
        let Some(mut query) = query.filter(|_| loader.has_texts.get()) else { return Vec::new() };
        query.sort = Sort::Chance(seed.get() as u32);
        loader.provide_newest();
        let loaded = loaded();
        let order = loaded.index.answer(&loaded.corpus, &query).order;
        order.into_iter().take(IDEAS).collect::<Vec<RecordIx>>()
    });
    let all_ideas = move || state().query().of_kinds(&Kind::IDEAS).map(|query| Address::cards(query).href());
    let row = el("p")
        .class("row")
        .child(button("press", lang.other_ideas(), move |_| {
            seed.update(|seed| *seed += 1);
            navigation::remember_shown(seed.get_untracked());
        }))
        .child(a().live_attr("href", all_ideas).text(lang.explore_all()));
    section()
        .class("some")
        .live_flag("hidden", move || found.with(Vec::is_empty))
        .child(h2().text(lang.some_ideas()))
        .child(row)
        .live(move || {
            loader.provide_newest();
            cards(found.get(), lang)
        })
        .view()
}

/// What differs most, with each number a link; the title of the corpus where nothing does.
fn finding(lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let Some(headline) = overview::headline(corpus, &loaded.index, lang) else {
        return heading(&corpus.title, Some(&corpus.language));
    };
    let [is, against, close] = lang.headline_parts();
    let mut lead = el("p").class("lead sentence");
    for (topic, [one, other]) in headline.shares {
        lead = lead.text(topic).text(is);
        for (share, then) in [(one, against), (other, close)] {
            lead =
                lead.text(share.text).text(" (").child(link(share.href, lang.number(share.count))).text(")").text(then);
        }
    }
    all([heading(&headline.title, None), lead.view()])
}

/// What differs most between the tracks.
fn contrasts(lang: Lang) -> AnyView {
    contrast_figure(comparison(), lang)
}

/// The first page: the picture, and what it is of.
pub fn overview(lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let name = strong().language(&corpus.language).text(corpus.title.as_str());
    let eyebrow = el("p").class("eyebrow").child(span().child(name).text(lang.dated(" · ", corpus)));
    let opening = div().class("opening").child(eyebrow).child(finding(lang)).view();
    let about = div().class("about").child(p("lead", lang.lead_of(corpus))).child(key_figures(lang)).view();
    let parts = [contrasts, hosts_figure, participants_figure, frequency_figure, some_ideas];
    all([opening, chips(lang), dots_figure(lang), about, all(in_turns(parts, lang))])
}
