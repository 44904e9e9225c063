//! The page before the program: what the app's first page holds, in the same places, from the same rooms.
//!
//! It is read while the program is on its way, and for good where it does not run. The menu's addresses are the app's;
//! without scripts the same fragments stand below, on the ways to the pages that need no program.

mod figures;

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element as on, rewrite_str};
use maud::{Markup, html};

use crate::overview;
use crate::route::{Address, Route};
use crate::text::Lang;

use super::site::addresses::{ROOT, contents_of};
use super::site::layout::{link, list};
use super::site::picture::Subject;
use super::site::{Site, catalog, linked_data, read, share};
use super::{policy, source};

/// Fills the places that the page of a built app leaves open: title, description, style, what stands before the program,
/// and the hidden notices of `start.js`. Gives the hash of the style, by which the policy allows it.
///
/// The style stands in the page itself, since one that is fetched keeps the first paint waiting for another round trip.
///
/// # Errors
/// A sentence that says which file is missing, which place was not found, or what is wrong with the text of the reports.
pub fn fill(site: &Site) -> Result<String, String> {
    let page = read(site.folder(), PAGE)?;
    let style = read(site.folder(), STYLE)?;
    if style.contains("</style") {
        return Err(format!("{STYLE} holds an end tag"));
    }
    let hash = policy::hashed(&style);
    let title = html! { (LANG.window_title(LANG.nav_overview(), &site.title())) };
    let (head, before, notices) = (head(site, &source::links(site)?), before(site), notices());
    // Each place is noted, so that a page without one of them, or with two, is an error.
    let filled = std::cell::RefCell::new(Vec::new());
    let note = |place: &'static str| filled.borrow_mut().push(place);
    let handlers = vec![
        on!("title", |it| {
            note("title");
            it.set_inner_content(&title.0, ContentType::Html);
            Ok(())
        }),
        on!("meta[name=description]", |it| {
            note("description");
            it.replace(&head.0, ContentType::Html);
            Ok(())
        }),
        on!(policy::META, |it| {
            note("policy");
            let policy = it.get_attribute("content").unwrap_or_default();
            it.set_attribute("content", &policy::with_style(&policy, &hash)?)?;
            Ok(())
        }),
        on!("link[rel=stylesheet]", |it| {
            note("style");
            it.replace(&format!("<style>{style}</style>"), ContentType::Html);
            Ok(())
        }),
        // What told Trunk how to build the program.
        on!("link[data-trunk]", |it| {
            it.remove();
            Ok(())
        }),
        on!("#before", |it| {
            note("#before");
            it.set_inner_content(&before.0, ContentType::Html);
            Ok(())
        }),
        on!("#notices", |it| {
            note("#notices");
            it.set_inner_content(&notices.0, ContentType::Html);
            Ok(())
        }),
    ];
    let settings = RewriteStrSettings { element_content_handlers: handlers, ..RewriteStrSettings::default() };
    let page = rewrite_str(&page, settings).map_err(|error| format!("{PAGE}: {error}"))?;
    let mut found = filled.into_inner();
    found.sort_unstable();
    if found != PLACES {
        return Err(format!("{PAGE} has the places {found:?}; expected {PLACES:?}"));
    }
    // Where what was for Trunk alone has gone, its lines are empty. No text of the page and no style holds such a line.
    let lines = page.lines().filter(|line| !line.trim().is_empty());
    site.put(PAGE, lines.collect::<Vec<_>>().join("\n").as_bytes())?;
    Ok(hash)
}

/// The style, as Trunk leaves it beside the page.
const STYLE: &str = "style.css";
/// The places that are filled, in alphabetical order.
const PLACES: [&str; 6] = ["#before", "#notices", "description", "policy", "style", "title"];

/// The page of the app.
const PAGE: &str = "index.html";

/// The page speaks Dutch, as the app does at first.
const LANG: Lang = Lang::Nl;

fn head(site: &Site, source: &Markup) -> Markup {
    let (title, description) = (site.title(), site.description());
    html! {
        meta name="description" content=(description); "\n"
        (share::preview(site, ROOT, &title, &description, Subject::Whole))
        (catalog::alternate(ROOT))
        (source)
        (linked_data::dataset(site, ROOT))
    }
}

fn before(site: &Site) -> Markup {
    html! {
        (header()) "\n"
        main {
            (refused()) "\n" (opening(site)) "\n" (without_scripts()) "\n"
            (figures::dots(site, LANG)) "\n" (about(site)) "\n" (figures::figures(site, LANG)) "\n" (ways())
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
            div class="find" role="search" {
                input type="search" disabled aria-label=(LANG.search()) placeholder=(LANG.search_hint());
            }
            a class="language" href=(english()) lang="en" { (LANG.other_language()) }
        }
    }
}

/// The address of the English overview.
fn english() -> String {
    Address { lang: Some(Lang::En), ..Address::default() }.href()
}

/// The headline with its numbers.
fn opening(site: &Site) -> Markup {
    let corpus = &site.corpus;
    let [is, against, close] = LANG.headline_parts();
    html! {
        div class="opening" {
            p class="eyebrow" {
                span { strong { (site.title()) } (LANG.dated(" · ", corpus)) }
            }
            @if let Some(headline) = overview::headline(corpus, &site.index, LANG) {
                h1 { (headline.title) }
                p class="lead sentence" {
                    @for (topic, [one, other]) in &headline.shares {
                        (topic) (is)
                        @for (share, then) in [(one, against), (other, close)] {
                            (share.text) " (" a href=(share.href) { (LANG.number(share.count)) } ")" (then)
                        }
                    }
                }
            } @else {
                h1 { (site.title()) }
            }
        }
    }
}

/// What the picture is of, in numbers.
fn about(site: &Site) -> Markup {
    let corpus = &site.corpus;
    let key = |key: overview::KeyFigure| html! { span { strong { (key.number) } " " span { (key.name) } } };
    let keys = overview::key_figures(corpus, &site.index, LANG);
    let stated: Vec<String> = corpus.stated.iter().map(|stated| LANG.stated_total(stated)).collect();
    let mut why = corpus.caveats_about("stated").peekable();
    html! {
        div class="about" {
            p class="lead" { (LANG.lead_of(corpus)) }
            (list("keys", keys.into_iter().map(key)))
            @if !stated.is_empty() {
                div class="stated" {
                    p { (LANG.stated()) " – " (stated.join(" · ")) "." }
                    @if why.peek().is_some() {
                        details { summary { (LANG.why_different()) } @for text in why { p { (text) } } }
                    }
                }
            }
        }
    }
}

/// Why the program has not started, where it has not; above all else, since who misses something looks there. And what is
/// said after a while where not even the script that would tell has come.
fn refused() -> Markup {
    html! {
        @for lang in Lang::ALL {
            div class="refused error" role="alert" data-error lang=(lang.tag()) hidden {
                p { (lang.program_refused()) }
                button type="button" class="press" { (lang.again()) }
            }
        }
        p class="waiting late" { (LANG.late()) }
    }
}

/// What is missing where scripts are off. The way to English leads to the English sentence, which takes the place of the
/// Dutch one; see `8-before.css`.
fn without_scripts() -> Markup {
    html! {
        noscript {
            p class="error" lang="en" id=(&english()[1..]) { (Lang::En.without_program()) }
            p class="error" data-error { (LANG.without_program()) }
        }
    }
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

/// The notices in both languages, all hidden.
fn notices() -> Markup {
    html! { @for lang in Lang::ALL { (asked("update", lang.update_ready(), lang.take_update(), lang))
    (asked("offline", lang.keep_offline(), lang.take_offline(), lang)) (told("unwritten", lang.part_away(), lang))
    (told("several", lang.one_file(), lang)) (stopped(lang)) } }
}

/// What is told under a class, once something is.
fn told(class: &str, text: &str, lang: Lang) -> Markup {
    html! { p class={ (class) " notice" } role="alert" lang=(lang.tag()) hidden { (text) } "\n" }
}

/// Something that is done only when the reader says so.
fn asked(class: &str, what: &str, button: &str, lang: Lang) -> Markup {
    html! {
        p class={ (class) " notice" } role="status" lang=(lang.tag()) hidden {
            (what) " " button type="button" class="press" { (button) }
        }
        "\n"
    }
}

/// It stands before the heading of the page, so it has none; and no link, since the first one skips to the content.
fn stopped(lang: Lang) -> Markup {
    html! {
        section class="stopped error" role="alert" lang=(lang.tag()) tabindex="-1" hidden {
            p { strong { (lang.stopped()) } }
            p { (lang.stopped_why()) }
            pre translate="no" {}
            p {
                button type="button" class="afresh press" { (lang.start_afresh()) } " "
                button type="button" class="copy quiet" { (lang.copy_report()) } " "
                button type="button" class="front quiet" { (lang.to_the_front()) }
            }
        }
        "\n"
    }
}
