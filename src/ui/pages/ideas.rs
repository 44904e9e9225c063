//! Cards with search and facets; the whole state is in the address.

use leptos::prelude::*;

use crate::query::Query;
use crate::text::Lang;
use crate::ui::dom::*;
use crate::ui::errors::notice;
use crate::ui::facets::{chips, facets};
use crate::ui::focus::focus_after_render as focus;
use crate::ui::heading::heading;
use crate::ui::result_list::{PAGE, result_list};
use crate::ui::result_summary::{found_words, left_out, order, status};
use crate::ui::search_results::SearchResults;
use crate::ui::share::share_page;
use crate::ui::state::{explorer_link, state};
use crate::ui::suggest::search;

/// The page of search and cards.
pub fn ideas(lang: Lang) -> AnyView {
    let results = SearchResults::new(PAGE);
    let answer = results.answer;
    let folded = RwSignal::new(true);
    let unknown = move || {
        let parts: Vec<String> =
            answer.with(|answer| answer.unknown.iter().map(|(facet, id)| format!("{}={id}", facet.key())).collect());
        if parts.is_empty() { nothing() } else { notice(lang.ignored(&parts)) }
    };
    let shut = button("press only-narrow", "", move |_| {
        folded.set(true);
        focus(".results > h2".to_owned());
    });
    let filters = aside()
        .class("filters")
        .class_if("folded", move || folded.get())
        .attr("aria-label", lang.filters())
        .child(facets(results, lang))
        .child(shut.live_text(move || lang.show_results(results.count.get())));
    let open = button("press only-narrow", lang.filters(), move |_| {
        toggle(folded);
        if !folded.get_untracked() {
            // They stand above all results, of which the reader may have come far.
            focus(".filters summary".to_owned());
        }
    });
    let searchbar =
        div().class("searchbar").child(search(lang)).child(open.live_state("aria-expanded", move || !folded.get()));
    let summary = div().class("summary").child(status(results, lang)).child(order(results, lang));
    let list = div()
        .class("results")
        // What stands there is soon another, and should cost a key as little as it can.
        .class_if("late", move || results.is_slow.get())
        .child(searchbar)
        .live(unknown)
        .child(div().class("above").child(chips(lang)).child(summary))
        .child(found_words(results, lang))
        .child(h2().class("unseen").attr("tabindex", "-1").text(lang.results()))
        .child(result_list(results, lang))
        .child(left_out(results, lang))
        .child(share_page(
            lang.copy_results(),
            lang.nav_ideas().to_owned(),
            || explorer_link(&state().newest()),
            None,
            lang,
        ));
    // On a phone the heading and the lead give way to what is searched for (5-controls.css).
    let finder = div().class("finder").class_if("asked", move || !results.query.with(Query::is_open));
    all([heading(lang.nav_ideas(), None), p("lead", lang.cards_lead()), finder.child(filters).child(list).view()])
}
