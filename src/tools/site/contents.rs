//! The page with all themes: numbers, figures, kinds, codebook, data.

use maud::{Markup, html};

use super::addresses::{
    CATALOG, CONTENTS, CORPUS, FIGURES, GUIDE, INDEX, REPORT, REPORTS, SCHEMA, code_fragment, columns, table,
};
use super::input::Site;
use super::layout::{self, Page, link, list, section, terms, title_or_id, to_app};
use super::picture::Subject;
use super::theme::{icon, numbers};
use super::{figure, linked_data, share};
use crate::chart::{Figure, actors, balance, codes, frequency, hosts, participants, theme_class};
use crate::corpus::{Code, Kind, ThemeIx};
use crate::overview;
use crate::query::{Facet, Query};
use crate::route::{Address, Counting, Form, Measure, Order, Stack};

/// The page.
pub fn page(site: &Site) -> Markup {
    let (corpus, lang) = (&site.corpus, site.lang);
    let keys = overview::key_figures(corpus, &site.index, lang);
    let key = |key: overview::KeyFigure| {
        html! { a href=(site.at(REPORT).resolve(corpus, &key.href)) { strong { (key.number) } " " span { (key.name) } } }
    };
    let content = html! {
        div class="opening" {
            p class="eyebrow" { (lang.period(&corpus.period.from, &corpus.period.to)) } "\n"
            h1 lang=[site.language()] dir="auto" { (site.title()) } "\n"
            div lang=[site.language()] dir="auto" {
                @if !corpus.subtitle.is_empty() { p class="lead" { (corpus.subtitle) } }
                @if !corpus.about.is_empty() { p class="prose" { (corpus.about) } }
            }
            "\n" (list("keys", keys.into_iter().map(key))) "\n"
            p { (to_app(site, "#/", lang.site_open_explorer())) }
        }
        "\n"
        div id="verslagen" { (themes(site)) } "\n"
        (stated(site)) "\n"
        (section("figuren", "kind", lang.site_figures(), &figures(site))) "\n"
        (section("soorten", "prose kind", lang.kinds_of_cards(), &kinds(site))) "\n"
        (codebook(site)) "\n"
        (section("gegevens", "prose kind", lang.site_data_files(), &data(site)))
    };
    let description = site.description();
    let head = html! {
        (share::preview(site, REPORT, &site.title(), &description, Subject::Whole))
        (linked_data::dataset(site, site.at(REPORT)))
        link rel="alternate" type="text/csv" href=(site.at(REPORT).app(&table(site.further_language()))); "\n"
    };
    let (title, from, path) = (lang.site_all_reports(), site.at(REPORT), path());
    layout::page(site, &Page { from, path, title, description: &description, head, around: Vec::new(), content })
}

/// The path of the page in the folder of its language.
pub fn path() -> String {
    format!("{REPORTS}/{CONTENTS}")
}

/// The figures of the app, on everything.
pub fn all_figures(site: &Site) -> [Figure; 6] {
    let (corpus, index, lang, open) = (&site.corpus, &site.index, site.lang, Query::default());
    [
        participants::figure(corpus, &open, lang, Measure::Participants, Form::Dots, Order::Size),
        hosts::figure(corpus, index, site.shapes.as_ref(), &open, lang),
        frequency::figure(corpus, index, &open, lang, frequency_options()),
        codes::figure(corpus, index, &open, lang, Counting::Ideas, Order::Own, usize::MAX),
        actors::figure(corpus, index, &open, lang, Counting::Ideas, Order::Size),
        balance::figure(corpus, index, &open, lang, Order::Size),
    ]
}

/// How often each topic occurs among ideas, all of them, by track.
pub fn frequency_options() -> frequency::Options {
    let (counting, stack, order) = (Counting::Ideas, Stack::Multiples, Order::Own);
    frequency::Options { counting, stack, order, most: usize::MAX }
}

fn figures(site: &Site) -> Markup {
    let linker = |href: &str| site.at(REPORT).resolve(&site.corpus, href);
    let documents = site.documents();
    html! {
        @for made in all_figures(site) {
            (figure::whole(&made, site.lang, &documents, &linker)) "\n"
            p { (link(&format!("../{FIGURES}/{}.html", made.id), &site.lang.site_own_page(&made.title))) } "\n"
        }
    }
}

/// Every theme under its track, with its numbers and how many records it has.
fn themes(site: &Site) -> Markup {
    let (corpus, lang) = (&site.corpus, site.lang);
    html! {
        @for (at, track) in corpus.tracks.iter().enumerate() {
            @let description = &track.description;
            section {
                h2 { (track.title) @if track.summary { " (" (lang.summary_track()) ")" } }
                @if !description.is_empty() { p class="what" { (description) } }
                (list("themes", corpus.themes_of(at).map(|theme| entry(site, theme))))
            }
        }
    }
}

fn entry(site: &Site, theme: ThemeIx) -> Markup {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.themes[theme];
    let mut rows = numbers(site, theme);
    rows.push(html! { (lang.cards_counted(site.records_of(theme).len())) });
    html! {
        div class={ "theme " (theme_class(corpus, theme)) } {
            h3 lang=[site.language()] { (icon(site, theme)) (link(&REPORT.theme(corpus, theme), title_or_id(&item.title, &item.id))) }
            @if !item.question.is_empty() { div lang=[site.language()] dir="auto" { p { (item.question) } } }
            (list("numbers", rows))
        }
    }
}

/// The totals that the source states, each with how it differs from what is counted here.
fn stated(site: &Site) -> Markup {
    let lang = site.lang;
    let entries = site.corpus.stated.iter().map(|stated| {
        let lines = lang.sources_lines(&site.corpus, &stated.citations);
        let source =
            if lines.is_empty() { String::new() } else { format!(" {}: {}.", lang.source(), lines.join("; ")) };
        let said = format!("{}{source}", stated.note);
        (html! { (lang.stated_total(stated)) }, html! { (said.trim()) })
    });
    let entries: Vec<_> = entries.collect();
    html! { @if !entries.is_empty() { (section("totalen", "prose kind", lang.stated(), &terms("", &entries))) } }
}

/// What the kinds are, and where their cards are in the explorer.
fn kinds(site: &Site) -> Markup {
    let lang = site.lang;
    let counted = |kind: Kind| site.corpus.records.iter().filter(|record| record.kind == kind).count();
    let entry = |(kind, count): (Kind, usize)| {
        let href = Address::cards(Query::by(Facet::Kind, kind.id())).href();
        let said = html! { (lang.kind_definition(kind)) " " (lang.cards_counted(count)) "." };
        (to_app(site, &href, lang.kinds(kind)), said)
    };
    let kinds = Kind::ALL.into_iter().map(|kind| (kind, counted(kind))).filter(|(_, count)| *count > 0);
    terms("", &kinds.map(entry).collect::<Vec<_>>())
}

/// Every code under its group, with what falls under it and how often it occurs.
fn codebook(site: &Site) -> Markup {
    let (corpus, lang) = (&site.corpus, site.lang);
    let version = corpus.codebook.as_ref().map(|book| format!(" ({}, {})", book.version, lang.date(&book.date)));
    let mut counts = vec![0; corpus.codes.len()];
    corpus.records.iter().flat_map(|record| &record.codes).for_each(|&code| counts[code] += 1);
    let of = |group: Option<usize>| -> Vec<(Markup, Markup)> {
        let codes = corpus.codes.iter().zip(&counts).filter(|(code, _)| code.group == group);
        codes.map(|(code, count)| code_entry(site, code, *count)).collect()
    };
    let groups = (0..corpus.code_groups.len()).map(Some).chain([None]).map(|group| (group, of(group)));
    let groups: Vec<_> = groups.filter(|(_, codes)| !codes.is_empty()).collect();
    let inside = html! {
        @for (group, codes) in &groups {
            @if let Some(group) = group { h3 { (corpus.code_groups[*group].title) } }
            (terms("", codes))
        }
    };
    let title = format!("{}{}", lang.codebook(), version.unwrap_or_default());
    html! { @if !groups.is_empty() { (section("codeboek", "prose kind", &title, &inside)) } }
}

fn code_entry(site: &Site, code: &Code, count: usize) -> (Markup, Markup) {
    let lang = site.lang;
    let href = Address::cards(Query::by(Facet::Code, &code.id)).href();
    let definition = html! {
        (code.definition)
        @if !code.example.is_empty() { " " (lang.site_example()) ": " (code.example) }
        " " (to_app(site, &href, &lang.site_on_cards(count)))
    };
    (html! { span id=(code_fragment(&code.id)) { (code.title) } }, definition)
}

fn data(site: &Site) -> Markup {
    let (lang, from, language) = (site.lang, site.at(REPORT), site.further_language());
    let schema = site.has(SCHEMA).then(|| link(&from.app(SCHEMA), lang.site_schema_file()));
    let rows = [
        link(&from.app(&table(language)), lang.site_table_file()),
        link(&from.app(&columns(language)), lang.site_columns_file()),
        link(&format!("../{FIGURES}/{INDEX}"), lang.site_figures_file()),
        link(&from.app(CATALOG), lang.site_catalog_file()),
        link(&from.app(GUIDE), lang.site_guide_file()),
    ];
    list("", [link(&from.app(CORPUS), lang.site_corpus_file())].into_iter().chain(schema).chain(rows))
}
