//! The page with all themes: numbers, figures, kinds, codebook, data.

use super::addresses::{REPORT, code_fragment};
use super::html::{element, escape, link, list, section, terms, text};
use super::sheet::{Sheet, sheet, to_app};
use super::theme::{Shown, icon, numbers};
use super::{Site, catalog, figure, share};
use crate::chart::hosts;
use crate::chart::{Figure, actors, balance, codes, frequency, participants, theme_class};
use crate::corpus::{Code, Kind, ThemeIx};
use crate::overview;
use crate::query::{Facet, Query};
use crate::route::{Address, Counting, Form, Measure, Order, Stack};
use crate::text::Lang;

/// The page.
pub fn page(site: &Site) -> String {
    let (corpus, lang) = (&site.corpus, site.lang);
    let keys: Vec<String> = overview::key_figures(corpus, &site.index, lang)
        .into_iter()
        .map(|key| {
            let number = text("strong", "", &key.number) + " " + &text("span", "", key.name);
            element("a", &[("href", &REPORT.resolve(corpus, &key.href))], &number)
        })
        .collect();
    let said: String = [("lead", &corpus.subtitle), ("prose", &corpus.about)]
        .iter()
        .filter(|(_, it)| !it.is_empty())
        .map(|(class, it)| text("p", class, it))
        .collect();
    let opening = [
        text("p", "eyebrow", &lang.period(&corpus.period.from, &corpus.period.to)),
        element("h1", &site.language(), &escape(&site.title())),
        element("div", &site.language(), &said),
        list("keys", &keys),
        element("p", &[], &to_app("#/", lang.site_open_explorer())),
    ];
    let parts = [
        element("div", &[("class", "opening")], &opening.join("\n")),
        element("div", &[("id", "verslagen")], &themes(site)),
        stated(site),
        section("figuren", "kind", lang.site_figures(), &figures(site)),
        section("soorten", "prose kind", lang.kinds_of_cards(), &kinds(site)),
        codebook(site),
        section("gegevens", "prose kind", lang.site_data_files(), &data(site)),
    ];
    let name = lang.site_all_reports();
    let description = site.description();
    let head = share::card_of(site, REPORT, &site.title(), &description, &share::picture(None))
        + &catalog::script(site, REPORT);
    sheet(
        site,
        &Sheet {
            from: REPORT,
            title: name,
            description: &description,
            head,
            around: Vec::new(),
            content: parts.join("\n"),
        },
    )
}

/// The figures of the app, on everything.
pub fn all_figures(site: &Site) -> [Figure; 6] {
    let (corpus, index, lang, open) = (&site.corpus, &site.index, site.lang, Query::default());
    let ask = frequency::Ask { counting: Counting::Ideas, stack: Stack::Track, order: Order::Size, most: usize::MAX };
    [
        participants::figure(corpus, &open, lang, Measure::Participants, Form::Dots, Order::Size),
        hosts::figure(corpus, site.shapes.as_ref(), &open, lang),
        frequency::figure(corpus, index, &open, lang, ask),
        codes::figure(corpus, index, &open, lang, Counting::Ideas, Order::Size, usize::MAX),
        actors::figure(corpus, index, &open, lang, Counting::Ideas, Order::Size),
        balance::figure(corpus, index, &open, lang, Order::Size),
    ]
}

fn figures(site: &Site) -> String {
    let linker = |href: &str| REPORT.resolve(&site.corpus, href);
    let documents = site.documents();
    all_figures(site).iter().map(|made| figure::whole(made, site.lang, &documents, &linker) + "\n").collect()
}

/// Every theme under its track, with its numbers and how many records it has.
fn themes(site: &Site) -> String {
    let (corpus, lang) = (&site.corpus, site.lang);
    let theme = |theme: ThemeIx| {
        let item = &corpus.themes[theme];
        let title = element("h3", &[], &(icon(site, theme) + &link(&REPORT.theme(corpus, theme), &item.title_or_id())));
        let mut rows = numbers(site, theme);
        rows.push(escape(&lang.cards_counted(site.records_of(theme).len())));
        let question = if item.question.is_empty() {
            String::new()
        } else {
            element("div", &site.language(), &text("p", "", &item.question))
        };
        element(
            "div",
            &[("class", &format!("theme {}", theme_class(corpus, theme)))],
            &(title + &question + &list("numbers", &rows)),
        )
    };
    let tracks = (0..corpus.tracks.len()).map(|track| {
        let item = &corpus.tracks[track];
        let said = &item.description;
        let said = if said.is_empty() { String::new() } else { text("p", "what", said) };
        let themes: Vec<String> = corpus.themes_of(track).map(theme).collect();
        let counted = if item.summary { format!(" ({})", lang.summary_track()) } else { String::new() };
        let title = text("h2", "", &format!("{}{counted}", item.title.as_str()));
        element("section", &[], &(title + &said + &list("themes", &themes)))
    });
    tracks.collect()
}

/// The totals that the source states, each with how it differs from what is counted here.
fn stated(site: &Site) -> String {
    let lang = site.lang;
    let entries: Vec<(String, String)> = site
        .corpus
        .stated
        .iter()
        .map(|stated| {
            let lines = lang.sources_lines(&site.corpus, &stated.citations);
            let source =
                if lines.is_empty() { String::new() } else { format!(" {}: {}.", lang.source(), lines.join("; ")) };
            let note = &stated.note;
            (escape(&lang.stated_total(stated)), escape(format!("{note}{source}").trim()))
        })
        .collect();
    if entries.is_empty() {
        String::new()
    } else {
        section("totalen", "prose kind", lang.stated(), &terms("", &entries))
    }
}

/// What the kinds are, and where their cards are in the explorer.
fn kinds(site: &Site) -> String {
    let lang = site.lang;
    let counted = |kind: Kind| site.corpus.records.iter().filter(|record| record.kind == kind).count();
    let entries: Vec<(String, String)> = Kind::ALL
        .into_iter()
        .filter(|&kind| counted(kind) > 0)
        .map(|kind| {
            let href = Address::cards(Query::by(Facet::Kind, kind.id())).href();
            let said = format!("{} {}.", lang.kind_definition(kind), lang.cards_counted(counted(kind)));
            (to_app(&href, lang.kinds(kind)), escape(&said))
        })
        .collect();
    terms("", &entries)
}

/// Every code under its group, with what falls under it and how often it occurs.
fn codebook(site: &Site) -> String {
    let (corpus, lang) = (&site.corpus, site.lang);
    let version = corpus.codebook.as_ref().map(|book| format!(" ({}, {})", book.version, lang.date(&book.date)));
    let of = |group: Option<usize>| {
        let codes: Vec<(String, String)> = corpus
            .codes
            .iter()
            .enumerate()
            .filter(|(_, code)| code.group == group)
            .map(|(at, code)| entry(site, at, code))
            .collect();
        let title = group.map_or(String::new(), |group| text("h3", "", corpus.code_groups[group].title.as_str()));
        if codes.is_empty() { String::new() } else { title + &terms("", &codes) }
    };
    let groups: String = (0..corpus.code_groups.len()).map(Some).chain([None]).map(of).collect();
    let title = format!("{}{}", lang.codebook(), version.unwrap_or_default());
    if groups.is_empty() { String::new() } else { section("codeboek", "prose kind", &title, &groups) }
}

fn entry(site: &Site, at: usize, code: &Code) -> (String, String) {
    let lang = site.lang;
    let count = site.corpus.records.iter().filter(|record| record.codes.contains(&at)).count();
    let name = element("span", &[("id", &code_fragment(&code.id))], &escape(code.title.as_str()));
    let example =
        if code.example.is_empty() { String::new() } else { format!(" {}: {}", lang.site_example(), code.example) };
    let definition = format!("{}{example} ", &code.definition);
    let href = Address::cards(Query::by(Facet::Code, &code.id)).href();
    (name, escape(&definition) + &to_app(&href, &lang.site_on_cards(count)))
}

fn data(site: &Site) -> String {
    let lang: Lang = site.lang;
    let files = [
        (catalog::CORPUS, lang.site_corpus_file()),
        (catalog::SCHEMA, lang.site_schema_file()),
        (catalog::CATALOG, lang.site_catalog_file()),
    ];
    let files: Vec<String> = files
        .iter()
        .filter(|(file, _)| *file == catalog::CATALOG || site.has(file))
        .map(|(file, name)| link(&REPORT.app(file), name))
        .collect();
    list("", &files)
}
