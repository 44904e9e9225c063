//! The page before the program: what the app's first page holds, in the same places, from the same rooms.
//!
//! It is read while the program is on its way, and for good where it does not run. The menu's addresses are the app's;
//! without scripts the same fragments stand below, on the ways to the pages that need no program.

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element as on, rewrite_str};

use crate::chart::hosts;
use crate::chart::{Cell, Figure, Table, frequency, participants};
use crate::corpus::Corpus;
use crate::overview::{self, Rings};
use crate::query::Query;
use crate::route::{Address, Counting, Form, Measure, Order, Route, Stack};
use crate::text::Lang;

use super::site::addresses::{ROOT, contents_of};
use super::site::html::{element, escape, link, list, open, text};
use super::site::{Site, catalog, figure, read, share};

/// Fills the places that the page of a built app leaves open: title, description, what stands before the program, and
/// the hidden notices of `start.js`.
///
/// # Errors
/// A sentence that says which file is missing, or which place was not found.
pub fn fill(site: &Site) -> Result<(), String> {
    let page = read(site.folder(), PAGE)?;
    let title = escape(&LANG.window_title(LANG.nav_overview(), &site.title()));
    let (head, before, notices) = (head(site), before(site), notices());
    // Each place is counted, so that a page without one is told.
    let filled = std::cell::Cell::new(0);
    let count = || filled.set(filled.get() + 1);
    let page = rewrite_str(
        &page,
        RewriteStrSettings {
            element_content_handlers: vec![
                on!("title", |it| {
                    count();
                    it.set_inner_content(&title, ContentType::Html);
                    Ok(())
                }),
                on!("meta[name=description]", |it| {
                    count();
                    it.replace(&head, ContentType::Html);
                    Ok(())
                }),
                on!("#before", |it| {
                    count();
                    it.set_inner_content(&before, ContentType::Html);
                    Ok(())
                }),
                on!("#notices", |it| {
                    count();
                    it.set_inner_content(&notices, ContentType::Html);
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

fn head(site: &Site) -> String {
    let (title, description) = (site.title(), site.description());
    format!(
        "{}\n{}{}{}",
        open("meta", &[("name", "description"), ("content", &description)]),
        share::card_of(site, ROOT, &title, &description, &share::picture(None)),
        catalog::alternate(ROOT),
        catalog::script(site, ROOT),
    )
}

fn before(site: &Site) -> String {
    let main = [refused(), opening(site), people(site), ways(), others(site)].join("\n");
    header() + "\n" + &element("main", &[], &main)
}

/// Brand, menu and the other language, as tall as in the app.
fn header() -> String {
    let menu = Route::MENU.map(|route| {
        let current = if route == Route::default() { "page" } else { "" };
        let href = Address::of(route.clone()).href();
        element("a", &[("href", &href), ("aria-current", current)], &escape(LANG.page(&route)))
    });
    let nav = element("nav", &[("aria-label", LANG.menu())], &list("", &menu));
    let brand = element("span", &[("class", "brand")], &("<span class=\"mark\"></span>".to_owned() + LANG.brand()));
    let href = english();
    let other = element("a", &[("class", "language"), ("href", &href), ("lang", "en")], LANG.other_language());
    element("header", &[("class", "top")], &(brand + &nav + &other))
}

/// The address of the English overview.
fn english() -> String {
    Address { lang: Some(Lang::En), ..Address::default() }.href()
}

/// The rings of dots, as the app draws them.
fn rings(corpus: &Corpus) -> String {
    let Some(rings) = Rings::of(corpus) else { return String::new() };
    let said = [
        text("small", "", corpus.tracks[rings.track].title.as_str()),
        text("strong", "", &LANG.number(rings.people)),
        text("small", "", LANG.key_participants()),
    ];
    element("span", &[("class", "rings")], &(rings.drawing().to_xml() + &said.join(" ")))
}

fn opening(site: &Site) -> String {
    let corpus = &site.corpus;
    let keys: Vec<String> = overview::key_figures(corpus, &site.index, LANG)
        .into_iter()
        .map(|key| element("span", &[], &(text("strong", "", &key.number) + " " + &text("span", "", key.name))))
        .collect();
    let stated: Vec<String> = corpus.stated.iter().map(|stated| LANG.stated_total(stated)).collect();
    let stated = if stated.is_empty() {
        String::new()
    } else {
        let said = text("p", "", &format!("{} – {}.", LANG.stated(), stated.join(" · ")));
        // Why they differ is known of the first corpus only.
        let why = LANG.difference_of(corpus);
        let why = if why.is_empty() {
            String::new()
        } else {
            element("details", &[], &(text("summary", "", LANG.why_different()) + &text("p", "", why)))
        };
        element("div", &[("class", "stated")], &(said + &why))
    };
    let parts = [
        text("p", "eyebrow", &LANG.period(&corpus.period.from, &corpus.period.to)),
        text("h1", "", &site.title()),
        text("p", "lead", &LANG.lead_of(corpus)),
        rings(corpus),
        list("keys", &keys),
        stated,
    ];
    element("div", &[("class", "opening")], &parts.concat())
}

/// The participants figure. Where the app has its switches stands how far the program is.
fn people(site: &Site) -> String {
    let made =
        participants::figure(&site.corpus, &Query::default(), LANG, Measure::Participants, Form::Dots, Order::Size);
    let linker = |href: &str| ROOT.resolve(&site.corpus, href);
    let inside = [
        figure::caption(&made),
        element("div", &[("class", "controls")], &text("p", "waiting", LANG.loading())),
        figure::plot(&made, None),
        figure::folded(&figures(site), LANG.plain_figures(), LANG.show_table(), &linker),
        figure::below(&made, LANG, &site.documents()),
    ];
    element("figure", &[], &inside.join("\n"))
}

/// Why there is no more than this page, where there is not; above all else, since who misses something looks there.
fn refused() -> String {
    "<p class=\"refused trouble\" role=\"alert\" data-error hidden>".to_owned()
        + &escape(LANG.program_refused())
        + "</p><noscript><p class=\"trouble\" data-error>"
        + &escape(LANG.without_program())
        + "</p>"
        + &element(
            "p",
            &[("class", "trouble"), ("lang", "en"), ("id", &english()[1..])],
            &escape(Lang::En.without_program()),
        )
        + "</noscript>"
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
            row.first().is_some_and(|cell| cell.text == item.title.as_str())
                && row.get(1).is_some_and(|cell| cell.text == corpus.tracks[item.track].title.as_str())
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
fn ways() -> String {
    let ways: Vec<String> = Route::MENU[1..]
        .iter()
        .map(|route| {
            let name = LANG.page(route);
            let id = &Address::of(route.clone()).href()[1..];
            let inside = match contents_of(route) {
                Some(fragment) => link(&ROOT.contents(fragment), name),
                None => escape(&format!("{name}: {}", LANG.site_needs_program())),
            };
            element("span", &[("id", id)], &inside)
        })
        .collect();
    let all = element("p", &[], &link(&ROOT.contents(""), LANG.site_read_all()));
    format!("<section class=\"kind\">{all}<noscript>{}</noscript></section>", list("", &ways))
}

/// The other figures of the overview in words, with the way to each.
fn others(site: &Site) -> String {
    let (corpus, open) = (&site.corpus, Query::default());
    let map = hosts::figure(corpus, site.shapes.as_ref(), &open, LANG);
    let ask = frequency::Ask { counting: Counting::Ideas, stack: Stack::Track, order: Order::Size, most: usize::MAX };
    let topics = frequency::figure(corpus, &site.index, &open, LANG, ask);
    // What the map's caveat says of its drawing stands with the drawing.
    let made: [(&Figure, &str); 2] = [(&map, LANG.hosts_caveat()), (&topics, &topics.caveat)];
    let sections = made.iter().map(|(made, caveat)| {
        let way = element("p", &[], &link(&ROOT.contents(made.id), LANG.site_see_figure()));
        let inside = text("h2", "", &made.title) + &text("p", "", &made.sentence) + &text("p", "caveat", caveat) + &way;
        element("section", &[("class", "kind")], &inside)
    });
    sections.collect()
}

/// The notices in both languages, all hidden.
fn notices() -> String {
    Lang::ALL.map(|lang| update(lang) + &stopped(lang)).concat()
}

fn update(lang: Lang) -> String {
    format!(
        "<p class=\"update notice\" role=\"status\" lang=\"{}\" hidden>{} <button type=\"button\">{}</button></p>\n",
        lang.tag(),
        escape(lang.update_ready()),
        escape(lang.take_update())
    )
}

/// The empty link leads to the same page without its fragment, from a disk too.
fn stopped(lang: Lang) -> String {
    format!(
        "<section class=\"stopped trouble\" role=\"alert\" lang=\"{}\" tabindex=\"-1\" hidden><h2>{}</h2><p>{}</p>\
         <pre></pre><p><button type=\"button\" class=\"afresh\">{}</button> <button type=\"button\" class=\"copy\">{}</button> \
         <a href=\"\">{}</a></p></section>\n",
        lang.tag(),
        escape(lang.stopped()),
        escape(lang.stopped_why()),
        escape(lang.start_afresh()),
        escape(lang.copy_report()),
        escape(lang.to_the_front())
    )
}
