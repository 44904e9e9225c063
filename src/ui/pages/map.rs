//! Host municipalities: map and list as equals, and in step.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{fetch, page};
use crate::chart::hosts;
use crate::corpus::{PlaceIx, ThemeIx};
use crate::geo::{nearest, places};
use crate::query::{Facet, Query};
use crate::route::{Address, Route};
use crate::text::Lang;
use crate::ui::dom::*;
use crate::ui::facets::chips;
use crate::ui::figures::hosts_figure;
use crate::ui::focus::keep_focus;
use crate::ui::heading::heading;
use crate::ui::icons::theme_icon;
use crate::ui::loaded_corpus::loaded;
use crate::ui::state::state;

/// The file that lists every municipality. It is asked for only by who looks for one.
const MUNICIPALITIES: &str = "municipalities.txt";

/// The themes that had hosts, as buttons that choose them: the map marks whose hosts they are.
fn themes(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let hosted = (0..corpus.themes.len()).filter(|&theme| !corpus.themes[theme].hosts.is_empty());
    let buttons = hosted.map(|theme| {
        let theme = &corpus.themes[theme];
        let (id, pressed) = (theme.id.clone(), theme.id.clone());
        button("", "", move |_| state.push_query(|query| query.toggle(Facet::Theme, &id)))
            .live_state("aria-pressed", move || state.query().has(Facet::Theme, &pressed))
            .child(theme_icon(&theme.id))
            .text(theme.title.as_str())
            .view()
    });
    div().class("picks").attr("role", "group").attr("aria-label", lang.themes_hosted()).children(buttons).view()
}

/// Map and list side by side, and what is known of the chosen places above one of them.
pub fn map(lang: Lang) -> AnyView {
    let picture = div().class("picture").child(hosts_figure(lang));
    let beside = div().class("beside").child(div().child(panel(lang))).child(picture).child(place_list(lang));
    all([heading(lang.map_heading(), None), themes(lang), chips(lang), beside.view()])
}

/// What is known of the places chosen: their themes, who took part, and the way to the cards.
fn panel(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    live(move || {
        let corpus = &loaded.corpus;
        let query = state.query();
        let chosen = (0..corpus.places.len()).filter(|&place| query.has(Facet::Place, &corpus.places[place].id));
        all(chosen.map(|place| place_panel(place, &query, lang)))
    })
}

fn place_panel(place: PlaceIx, query: &Query, lang: Lang) -> AnyView {
    let (state, loaded) = (state(), loaded());
    let corpus = &loaded.corpus;
    let item = &corpus.places[place];
    let themes = corpus.hosted_by(place).map(|theme| {
        let (language, theme) = (corpus.theme_language(theme), &corpus.themes[theme]);
        li().child(theme_icon(&theme.id))
            .child(
                span()
                    .language(language)
                    .child(link(state.href_to(Route::Theme(theme.id.clone())), theme.title.as_str())),
            )
            .child(el("p").language(language).text(theme.question.as_str()))
            .view()
    });
    let cards = Address::cards(query.clone().only(Facet::Place, item.id.as_str()));
    let count = loaded.index.matches(&cards.query).count_ones(..);
    let shut = choosing(place, false);
    section()
        .class("panel")
        .attr("data-panel", item.id.as_str())
        .attr("aria-label", item.name.as_str())
        .child(h2().text(item.name.as_str()))
        .child(p("kicker", item.province.as_str()))
        .child(item.named_as.as_ref().map(|name| p("", lang.named_as(name))))
        .child(ul().class("themes").children(themes))
        .child(p("", lang.place_cards()))
        .child(
            el("p").child(link(cards.href(), lang.show_results(count))).text(" ").child(link(shut, lang.close_place())),
        )
        .view()
}

/// The provinces and their hosts, with a filter by name. The chosen place is unfolded.
fn place_list(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let wanted = RwSignal::new(String::new());
    let list = RwSignal::new(String::new());
    let provinces = move || {
        let corpus = &loaded.corpus;
        let query = state.query();
        let wanted = wanted.get();
        // A place that was pressed in the list keeps the focus; who types in the field has it there.
        if page::has_focus("[data-place]>.name") {
            corpus.places.iter().for_each(|place| keep_focus("data-place", &place.id, ".name"));
        }
        let mut groups: Vec<AnyView> = Vec::new();
        for (province, hosts) in places::by_province(corpus, &hosts::hosts(corpus, &loaded.index, &query)) {
            let named = hosts.iter().filter(|host| places::is_named(corpus, host.place, &wanted));
            let rows: Vec<AnyView> = named.map(|host| place(host.place, &host.themes, &query)).collect();
            if !rows.is_empty() {
                let province = if province.is_empty() { lang.municipalities() } else { &province };
                let name = h2().text(format!("{province} ({})", rows.len()));
                groups.push(li().child(name).child(ul().children(rows)).view());
            }
        }
        if groups.is_empty() {
            let answer = el("p").class("empty").attr("role", "status");
            let found = nearest::find(&list.get(), &wanted).map(|found| {
                (found.name, nearest::nearest(corpus, &hosts::hosts(corpus, &loaded.index, &query), found.at))
            });
            let Some((name, near)) = found.filter(|(_, near)| !near.is_empty()) else {
                return answer.text(lang.no_such_host(&wanted)).view();
            };
            let (before, after) = lang.not_a_host(&name, !query.is_open());
            let near = near.iter().enumerate().fold(answer.text(before), |answer, (at, (host, far))| {
                let name = link(hosts::href(corpus, &query, host.place), corpus.places[host.place].name.as_str());
                answer.text(if at > 0 { ", " } else { "" }).child(name).text(lang.distance(*far))
            });
            near.text(after).view()
        } else {
            ul().class("provinces").children(groups).view()
        }
    };
    let input = input()
        .attr("type", "text")
        .attr("autocomplete", "off")
        .on("focus", move |_| {
            if list.get_untracked().is_empty() {
                spawn_local(async move {
                    // Without the list the field still finds the hosts themselves.
                    if let Ok(text) = fetch::text(MUNICIPALITIES).await {
                        let _ = list.try_set(text);
                    }
                });
            }
        })
        .on("input", move |event| wanted.set(value_of(&event)));
    let field = field(lang.find_municipality(), input.view());
    section().class("places").attr("aria-label", lang.municipalities()).child(field).child(live(provinces)).view()
}

/// The address at which a place is chosen, or none is. What the map shows closely stays, unless the place lies elsewhere.
#[inline(never)]
fn choosing(place: PlaceIx, is_chosen: bool) -> String {
    let loaded = loaded();
    let item = &loaded.corpus.places[place];
    let mut to = state().at_route(Route::Map, None);
    to.query = to.query.without(Facet::Place);
    if is_chosen {
        to.query = to.query.and(Facet::Place, &item.id);
    }
    if to.picked != item.province {
        to.picked.clear();
    }
    to.href()
}

/// One municipality: a link that chooses it, and its themes. Choosing again takes the choice back.
fn place(place: PlaceIx, themes: &[ThemeIx], query: &Query) -> AnyView {
    let (state, loaded) = (state(), loaded());
    let corpus = &loaded.corpus;
    let item = &corpus.places[place];
    let chosen = query.has(Facet::Place, &item.id);
    let links = themes.iter().map(|&theme| {
        let theme = &corpus.themes[theme];
        let href = state.href_to(Route::Theme(theme.id.clone()));
        li().child(theme_icon(&theme.id)).child(link(href, theme.title.as_str())).view()
    });
    let name = a()
        .class("name")
        .attr("href", choosing(place, !chosen))
        .attr_opt("aria-current", chosen.then(|| "true".to_owned()))
        .text(item.name.as_str());
    li().class(if chosen { "place chosen" } else { "place" })
        .attr("data-place", item.id.as_str())
        .child(name)
        .child(ul().class("themes").children(links))
        .view()
}
