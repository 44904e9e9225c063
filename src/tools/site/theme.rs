//! The page of a theme: all that its report says, and all its records.

use maud::{Markup, PreEscaped, html};

use super::addresses::{REPORT, REPORTS, file_name};
use super::card::card;
use super::input::Site;
use super::layout::{self, Page, link, list, section, terms, title_or_id, to_app};
use super::picture::Subject;
use super::{linked_data, share};
use crate::chart::participants::{evidence, number};
use crate::chart::{dot_matrix, dot_shape, hosts, icon_path, theme_class};
use crate::corpus::{Kind, Person, PlaceIx, RecordIx, ThemeIx};
use crate::export::svg::{icon_node, silent_node};
use crate::query::Query;
use crate::route::{Address, Measure, Route};
use crate::text::Lang;

/// The page.
pub fn page(site: &Site, theme: ThemeIx) -> Markup {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.themes[theme];
    let records = site.records_of(theme);
    let name = lang.theme_in_track(corpus, theme);
    let summary = if item.summary.is_empty() { &item.question } else { &item.summary };
    let description = format!("{} {summary}", lang.site_theme_description(&name, records.len()));
    let lines = lang.sources_lines(&site.corpus, &item.citations);
    let href = Address::of(Route::Theme(item.id.clone())).href();
    let kinds = by_kind(site, &records);
    let content = html! {
        div class="opening" {
            p class="eyebrow" { (icon(site, theme)) (corpus.tracks[item.track].title) } "\n"
            h1 lang=[site.language()] dir="auto" { (title_or_id(&item.title, &item.id)) } "\n"
            div lang=[site.language()] dir="auto" {
                @if !item.question.is_empty() { p class="lead" { (item.question) } }
                @if !item.summary.is_empty() { p class="prose" { (item.summary) } }
            }
            "\n" (list("numbers", numbers(site, theme))) "\n"
            @if !kinds.is_empty() { span class="strip" { (strip(site, theme, &kinds)) } }
            p { (to_app(site, &href, lang.site_open_in_explorer())) } "\n"
            @if !lines.is_empty() { p class="caveat" { (lang.source()) ": " (lines.join("; ")) } }
        }
        (facts(site, theme))
        (notes(site, theme))
        @if !kinds.is_empty() {
            nav aria-label=(lang.site_on_this_page()) {
                (list("inline", kinds.iter().map(|(kind, records)| html! {
                    (link(&format!("#{}", anchor(*kind)), lang.kinds(*kind))) " (" (records.len()) ")"
                })))
            }
        }
        @for (kind, records) in &kinds { (section_of(site, *kind, records)) "\n" }
    };
    let head = html! {
        (share::preview(site, REPORT, &name, &description, Subject::Theme(theme)))
        (linked_data::theme(site, theme, &description))
        link rel="alternate" type="application/json" href={ (file_name(&item.id)) ".json" }; "\n"
    };
    let (from, path, around) = (site.at(REPORT), path(site, theme), around(site, theme));
    layout::page(site, &Page { from, path, title: &name, description: &description, head, around, content })
}

/// The path of the page in the folder of its language.
pub fn path(site: &Site, theme: ThemeIx) -> String {
    format!("{REPORTS}/{}.html", file_name(&site.corpus.themes[theme].id))
}

/// All records of a kind, under what the kind is.
fn section_of(site: &Site, kind: Kind, records: &[RecordIx]) -> Markup {
    let lang = site.lang;
    let inside = html! {
        p class="what" { (lang.kind_definition(kind)) }
        div class="cards" { @for &record in records { (card(site, record)) "\n" } }
    };
    section(&anchor(kind), "kind", &format!("{} ({})", lang.kinds(kind), records.len()), &inside)
}

/// The cards of a theme as dots, kind by kind.
fn strip(site: &Site, theme: ThemeIx, kinds: &[(Kind, Vec<RecordIx>)]) -> Markup {
    let groups: Vec<usize> = kinds.iter().map(|(_, records)| records.len()).collect();
    let track = site.corpus.themes[theme].track;
    PreEscaped(silent_node(&dot_matrix::strip(&groups, track, dot_shape(&site.corpus, track))).to_xml())
}

/// The pictogram of a theme in its colour.
pub fn icon(site: &Site, theme: ThemeIx) -> Markup {
    let (corpus, lines) = (&site.corpus, icon_path(&site.corpus.themes[theme].icon));
    PreEscaped(icon_node(theme_class(corpus, theme), lines).to_xml())
}

/// The records of each kind that there is, in the order of display.
fn by_kind(site: &Site, records: &[RecordIx]) -> Vec<(Kind, Vec<RecordIx>)> {
    let of = |kind: Kind| records.iter().copied().filter(|&record| site.corpus.records[record].kind == kind).collect();
    Kind::ALL
        .into_iter()
        .map(|kind| (kind, of(kind)))
        .filter(|(_, records): &(_, Vec<_>)| !records.is_empty())
        .collect()
}

/// The fragment of a kind on the page of a theme. It holds a colon, which keeps it apart from ids in the usual form.
fn anchor(kind: Kind) -> String {
    format!("soort:{}", kind.id())
}

/// The numbers that the report gives, in words, each a link to where the explorer draws it.
pub fn numbers(site: &Site, theme: ThemeIx) -> Vec<Markup> {
    [Measure::Conversations, Measure::Participants, Measure::Organisations]
        .into_iter()
        .filter_map(|measure| {
            let (value, about) = number(&site.corpus, theme, measure)?;
            let href = evidence(&site.corpus, theme, measure);
            Some(to_app(site, &href, &site.lang.measured(measure, value, about)))
        })
        .collect()
}

/// The theme before, the theme after, and all themes.
fn around(site: &Site, theme: ThemeIx) -> Vec<(String, String)> {
    let (corpus, lang) = (&site.corpus, site.lang);
    let beside = |other: ThemeIx, word: &str| {
        (REPORT.theme(corpus, other), format!("{word}: {}", lang.theme_in_track(corpus, other)))
    };
    let mut pages = Vec::new();
    pages.extend(theme.checked_sub(1).map(|before| beside(before, lang.previous())));
    pages.extend((theme + 1 < corpus.themes.len()).then(|| beside(theme + 1, lang.next())));
    pages.push((REPORT.contents(""), lang.site_all_reports().to_owned()));
    pages
}

/// Hosts, days, people and organisations, as far as the report names them.
fn facts(site: &Site, theme: ThemeIx) -> Markup {
    let lang = site.lang;
    let item = &site.corpus.themes[theme];
    let mut facts: Vec<(Markup, Markup)> = Vec::new();
    if !item.hosts.is_empty() {
        let hosts = list("", item.hosts.iter().map(|&place| host(site, place)));
        facts.push((html! { (lang.hosts()) }, html! { (hosts) p class="caveat" { (lang.hosts_caveat()) } }));
    }
    if !item.held.is_empty() {
        let days: Vec<String> = item.held.iter().map(|day| lang.date(day)).collect();
        facts.push((html! { (lang.held_on()) }, html! { (lang.list(&days)) }));
    }
    // A side that the interface has no word for keeps the word of the corpus.
    let mut sides: Vec<&str> = vec!["chair", "expert", "official"];
    for person in &item.people {
        if !sides.contains(&person.side.as_str()) {
            sides.push(&person.side);
        }
    }
    for side in sides {
        let people: Vec<&Person> = item.people.iter().filter(|person| person.side == side).collect();
        if !people.is_empty() {
            let rows = list("", people.iter().map(|person| html! { (described(person)) }));
            facts.push((html! { (side_name(lang, side)) " (" (people.len()) ")" }, rows));
        }
    }
    let listed = &item.listed_organisations;
    if !listed.is_empty() {
        let name = html! { (lang.organisations_listed()) " (" (listed.len()) ")" };
        facts.push((name, html! { (listed.join(", ")) }));
    }
    terms("facts", &facts)
}

/// A host with its province, and its name in the source where that is another.
fn host(site: &Site, place: PlaceIx) -> Markup {
    let (found, href) = (&site.corpus.places[place], hosts::href(&site.corpus, &Query::default(), place));
    html! {
        (to_app(site, &href, &found.name))
        @if !found.province.is_empty() { " (" (found.province) ")" }
        @if let Some(name) = &found.named_as { ". " (site.lang.named_as(name)) }
    }
}

fn described(person: &Person) -> String {
    let parts = [person.name.as_str(), person.affiliation.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}

fn side_name(lang: Lang, side: &str) -> &str {
    match side {
        "chair" => lang.chair(),
        "expert" => lang.experts(),
        "official" => lang.officials(),
        "" => lang.at_the_table(),
        other => other,
    }
}

/// What in the source does not add up.
fn notes(site: &Site, theme: ThemeIx) -> Markup {
    let notes = &site.corpus.themes[theme].notes;
    let title = format!("{} ({})", site.lang.source_notes(), notes.len());
    let rows = list("", notes.iter().map(|note| html! { (note) }));
    let inside = html! { div lang=[site.language()] dir="auto" { (rows) } };
    html! { @if !notes.is_empty() { (section("thema:tegenspraak", "notes", &title, &inside)) } }
}
