//! The page before the program: what the app's first page holds, in the same places, from the same rooms.
//!
//! It is read while the program is on its way, and for good where it does not run. The menu's addresses are the app's;
//! without scripts the same fragments stand below, on the ways to the pages that need no program.

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element as on, rewrite_str};
use maud::{Markup, PreEscaped, html};

use crate::chart::{Cell, Figure, Table, frequency, hosts, participants};
use crate::corpus::Corpus;
use crate::overview::{self, Rings};
use crate::query::Query;
use crate::route::{Address, Counting, Form, Measure, Order, Route, Stack};
use crate::text::Lang;

use super::site::addresses::{ROOT, contents_of};
use super::site::layout::{link, list};
use super::site::{Site, catalog, figure, read, share};

/// Fills the places that the page of a built app leaves open: title, description, what stands before the program, and
/// the hidden notices of `start.js`.
///
/// # Errors
/// A sentence that says which file is missing, or which place was not found.
pub fn fill(site: &Site) -> Result<(), String> {
    let page = read(site.folder(), PAGE)?;
    let title = html! { (LANG.window_title(LANG.nav_overview(), &site.title())) };
    let (head, before, notices) = (head(site), before(site), notices());
    // Each place is counted, so that a page without one of them is an error.
    let filled = std::cell::Cell::new(0);
    let count = || filled.set(filled.get() + 1);
    let page = rewrite_str(
        &page,
        RewriteStrSettings {
            element_content_handlers: vec![
                on!("title", |it| {
                    count();
                    it.set_inner_content(&title.0, ContentType::Html);
                    Ok(())
                }),
                on!("meta[name=description]", |it| {
                    count();
                    it.replace(&head.0, ContentType::Html);
                    Ok(())
                }),
                on!("#before", |it| {
                    count();
                    it.set_inner_content(&before.0, ContentType::Html);
                    Ok(())
                }),
                on!("#notices", |it| {
                    count();
                    it.set_inner_content(&notices.0, ContentType::Html);
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::default()
        },
    );
    let page = page.map_err(|error| format!("{PAGE}: {error}"))?;
    match filled.get() {
        4 => site.put(PAGE, page.as_bytes()),
        found => Err(format!("{PAGE} has {found} of the four places title, meta[name=description], #before, #notices")),
    }
}

/// The page of the app.
const PAGE: &str = "index.html";

/// The page speaks Dutch, as the app does at first.
const LANG: Lang = Lang::Nl;

fn head(site: &Site) -> Markup {
    let (title, description) = (site.title(), site.description());
    html! {
        meta name="description" content=(description); "\n"
        (share::preview(site, ROOT, &title, &description, &share::picture(None)))
        (catalog::alternate(ROOT))
        (catalog::script(site, ROOT))
    }
}

fn before(site: &Site) -> Markup {
    html! {
        (header()) "\n"
        main {
            (refused()) "\n" (opening(site)) "\n" (people(site)) "\n" (ways()) "\n" (others(site))
        }
    }
}

/// Brand, menu and the other language, as tall as in the app.
fn header() -> Markup {
    let entry = |route: &Route| {
        let current = (*route == Route::default()).then_some("page");
        html! { a href=(Address::of(route.clone()).href()) aria-current=[current] { (LANG.page(route)) } }
    };
    html! {
        header class="top" {
            span class="brand" { span class="mark" {} (LANG.brand()) }
            nav aria-label=(LANG.menu()) { (list("", Route::MENU.iter().map(entry))) }
            a class="language" href=(english()) lang="en" { (LANG.other_language()) }
        }
    }
}

/// The address of the English overview.
fn english() -> String {
    Address { lang: Some(Lang::En), ..Address::default() }.href()
}

/// The rings of dots, as the app draws them.
fn rings(corpus: &Corpus) -> Markup {
    html! {
        @if let Some(rings) = Rings::of(corpus) {
            span class="rings" {
                (PreEscaped(rings.drawing().to_xml()))
                small { (corpus.tracks[rings.track].title) } " "
                strong { (LANG.number(rings.people)) } " "
                small { (LANG.key_participants()) }
            }
        }
    }
}

fn opening(site: &Site) -> Markup {
    let corpus = &site.corpus;
    let key = |key: overview::KeyFigure| html! { span { strong { (key.number) } " " span { (key.name) } } };
    let keys = overview::key_figures(corpus, &site.index, LANG);
    let stated: Vec<String> = corpus.stated.iter().map(|stated| LANG.stated_total(stated)).collect();
    // Why stated and counted totals differ is known of the first corpus only.
    let why = LANG.difference_of(corpus);
    html! {
        div class="opening" {
            p class="eyebrow" { (LANG.period(&corpus.period.from, &corpus.period.to)) }
            h1 { (site.title()) }
            p class="lead" { (LANG.lead_of(corpus)) }
            (rings(corpus))
            (list("keys", keys.into_iter().map(key)))
            @if !stated.is_empty() {
                div class="stated" {
                    p { (LANG.stated()) " – " (stated.join(" · ")) "." }
                    @if !why.is_empty() { details { summary { (LANG.why_different()) } p { (why) } } }
                }
            }
        }
    }
}

/// The participants figure. Where the app has its switches stands how far the program is.
fn people(site: &Site) -> Markup {
    let open = Query::default();
    let made = participants::figure(&site.corpus, &open, LANG, Measure::Participants, Form::Dots, Order::Size);
    let linker = |href: &str| ROOT.resolve(&site.corpus, href);
    html! {
        figure {
            (figure::caption(&made)) "\n"
            div class="controls" { p class="waiting" { (LANG.loading()) } } "\n"
            (figure::plot(&made, None)) "\n"
            (figure::folded(&figures(site), LANG.plain_figures(), LANG.show_table(), "", &linker)) "\n"
            (figure::below(&made, LANG, &site.documents()))
        }
    }
}

/// Why there is no more than this page, where there is not; above all else, since who misses something looks there.
fn refused() -> Markup {
    html! {
        p class="refused error" role="alert" data-error hidden { (LANG.program_refused()) }
        noscript {
            p class="error" data-error { (LANG.without_program()) }
            p class="error" lang="en" id=(&english()[1..]) { (Lang::En.without_program()) }
        }
    }
}

/// Every theme with its track and its numbers, side by side.
fn figures(site: &Site) -> Table {
    use crate::chart::participants::{figure, number};
    let corpus = &site.corpus;
    let base = figure(corpus, &Query::default(), LANG, Measure::Participants, Form::Bars, Order::Size).table;
    let mut head = base.head;
    let measures = [Measure::Conversations, Measure::Organisations];
    head.extend(measures.map(|measure| LANG.measure_name(measure).to_owned()));
    let mut rows = base.rows;
    // Totals that the source states are no numbers of a theme.
    rows.retain(|row| row.iter().any(|cell| cell.value.is_some()));
    for row in &mut rows {
        // The other numbers of the theme lead nowhere else, so one link a row is enough.
        if let Some(number) = row.get_mut(2) {
            number.href = None;
        }
        let theme = (0..corpus.themes.len()).find(|&theme| {
            let item = &corpus.themes[theme];
            row.first().is_some_and(|cell| cell.text == item.title)
                && row.get(1).is_some_and(|cell| cell.text == corpus.tracks[item.track].title)
        });
        for measure in measures {
            let found = theme.and_then(|theme| number(corpus, theme, measure));
            row.push(Cell {
                text: found.map_or("–".to_owned(), |(value, _)| LANG.decimal(value)),
                value: Some(found.map_or(0.0, |(value, _)| value)),
                href: None,
            });
        }
    }
    Table { head, rows }
}

/// The way to everything that needs no program; without scripts, one for each entry of the menu.
fn ways() -> Markup {
    let way = |route: &Route| {
        let name = LANG.page(route);
        html! {
            span id=(&Address::of(route.clone()).href()[1..]) {
                @match contents_of(route) {
                    Some(fragment) => (link(&ROOT.contents(fragment), name)),
                    None => { (name) ": " (LANG.site_needs_program()) },
                }
            }
        }
    };
    html! {
        section class="kind" {
            p { (link(&ROOT.contents(""), LANG.site_read_all())) }
            noscript { (list("", Route::MENU[1..].iter().map(way))) }
        }
    }
}

/// The other figures of the overview in words, with the way to each.
fn others(site: &Site) -> Markup {
    let (corpus, open) = (&site.corpus, Query::default());
    let map = hosts::figure(corpus, site.shapes.as_ref(), &open, LANG);
    let options =
        frequency::Options { counting: Counting::Ideas, stack: Stack::Track, order: Order::Size, most: usize::MAX };
    let topics = frequency::figure(corpus, &site.index, &open, LANG, options);
    // What the map's caveat says of its drawing stands with the drawing.
    let made: [(&Figure, &str); 2] = [(&map, LANG.hosts_caveat()), (&topics, &topics.caveat)];
    html! {
        @for (made, caveat) in made {
            section class="kind" {
                h2 { (made.title) }
                p { (made.sentence) }
                p class="caveat" { (caveat) }
                p { (link(&ROOT.contents(made.id), LANG.site_see_figure())) }
            }
        }
    }
}

/// The notices in both languages, all hidden.
fn notices() -> Markup {
    html! { @for lang in Lang::ALL { (update(lang)) (stopped(lang)) } }
}

fn update(lang: Lang) -> Markup {
    html! {
        p class="update notice" role="status" lang=(lang.tag()) hidden {
            (lang.update_ready()) " " button type="button" { (lang.take_update()) }
        }
        "\n"
    }
}

/// The empty link leads to the same page without its fragment, from a disk too.
fn stopped(lang: Lang) -> Markup {
    html! {
        section class="stopped error" role="alert" lang=(lang.tag()) tabindex="-1" hidden {
            h2 { (lang.stopped()) }
            p { (lang.stopped_why()) }
            pre {}
            p {
                button type="button" class="afresh" { (lang.start_afresh()) } " "
                button type="button" class="copy" { (lang.copy_report()) } " "
                a href="" { (lang.to_the_front()) }
            }
        }
        "\n"
    }
}
