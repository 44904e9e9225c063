//! The page of a theme: all that its report says, and all its records.

use super::Site;
use super::addresses::REPORT;
use super::card::card;
use super::html::{element, escape, link, list, section, terms, text};
use super::share;
use super::sheet::{Sheet, sheet, to_app};
use crate::chart::participants::number;
use crate::chart::{hosts, icon_path, theme_class, theme_icon};
use crate::corpus::{Kind, Person, RecordIx, ThemeIx};
use crate::export::svg::icon_node;
use crate::query::Query;
use crate::route::{Address, Measure, Route};
use crate::text::Lang;

/// The page.
pub fn page(site: &Site, theme: ThemeIx) -> String {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.themes[theme];
    let track = &corpus.tracks[item.track];
    let records = site.records_of(theme);
    let name = lang.theme_in_track(corpus, theme);
    let summary = if item.summary.is_empty() { &item.question } else { &item.summary };
    let counted = lang.site_theme_description(&name, records.len());
    let description = format!("{counted} {summary}");
    let prose = |class: &str, said: &str| if said.is_empty() { String::new() } else { text("p", class, said) };
    let lines = lang.sources_lines(corpus, &item.citations);
    let source = if lines.is_empty() {
        String::new()
    } else {
        text("p", "caveat", &format!("{}: {}", lang.source(), lines.join("; ")))
    };
    let href = Address::of(Route::Theme(item.id.clone())).href();
    let opening = [
        element("p", &[("class", "eyebrow")], &(icon(site, theme) + &escape(&track.title))),
        text("h1", "", &item.title_or_id()),
        element("div", &site.language(), &(prose("lead", &item.question) + &prose("prose", &item.summary))),
        list("numbers", &numbers(site, theme)),
        element("p", &[], &to_app(&href, lang.site_open_in_explorer())),
        source,
    ];
    let kinds = by_kind(site, &records);
    let contents: Vec<String> = kinds
        .iter()
        .map(|(kind, records)| {
            format!("{} ({})", link(&format!("#{}", anchor(*kind)), lang.kinds(*kind)), records.len())
        })
        .collect();
    let contents = if contents.is_empty() {
        String::new()
    } else {
        element("nav", &[("aria-label", lang.site_on_this_page())], &list("inline", &contents))
    };
    let sections: String = kinds
        .iter()
        .map(|(kind, records)| {
            let cards: String = records.iter().map(|&record| card(site, record) + "\n").collect();
            let cards = element("div", &[("class", "cards")], &cards);
            let title = format!("{} ({})", lang.kinds(*kind), records.len());
            section(&anchor(*kind), "kind", &title, &(text("p", "what", lang.kind_definition(*kind)) + &cards)) + "\n"
        })
        .collect();
    let content = element("div", &[("class", "opening")], &opening.join("\n"))
        + &facts(site, theme)
        + &notes(site, theme)
        + &contents
        + &sections;
    let head = share::card_of(site, REPORT, &name, &description, &share::picture(Some(&item.id)));
    sheet(
        site,
        &Sheet { from: REPORT, title: &name, description: &description, head, around: around(site, theme), content },
    )
}

/// The pictogram of a theme in its colour.
pub fn icon(site: &Site, theme: ThemeIx) -> String {
    icon_node(theme_class(&site.corpus, theme), icon_path(theme_icon(&site.corpus, theme))).to_xml()
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

/// The numbers that the report gives, in words.
pub fn numbers(site: &Site, theme: ThemeIx) -> Vec<String> {
    [Measure::Conversations, Measure::Participants, Measure::Organisations]
        .into_iter()
        .filter_map(|measure| {
            let (value, about) = number(&site.corpus, theme, measure)?;
            Some(escape(&site.lang.measured(measure, value, about)))
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
fn facts(site: &Site, theme: ThemeIx) -> String {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.themes[theme];
    let mut facts: Vec<(String, String)> = Vec::new();
    if !item.hosts.is_empty() {
        let hosted: Vec<String> = item
            .hosts
            .iter()
            .map(|&place| {
                let (found, href) = (&corpus.places[place], hosts::href(corpus, &Query::default(), place));
                let province = if found.province.is_empty() { String::new() } else { format!(" ({})", found.province) };
                let named =
                    found.named_as.as_deref().map_or(String::new(), |name| format!(". {}", lang.named_as(name)));
                to_app(&href, &found.name) + &escape(&format!("{province}{named}"))
            })
            .collect();
        facts.push((escape(lang.hosts()), list("", &hosted) + &text("p", "caveat", lang.hosts_caveat())));
    }
    if !item.held.is_empty() {
        let days: Vec<String> = item.held.iter().map(|day| lang.date(day)).collect();
        facts.push((escape(lang.held_on()), escape(&lang.list(&days))));
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
            let rows: Vec<String> = people.iter().map(|person| escape(&described(person))).collect();
            facts.push((format!("{} ({})", escape(side_name(lang, side)), people.len()), list("", &rows)));
        }
    }
    if !item.listed_organisations.is_empty() {
        let name = format!("{} ({})", escape(lang.organisations_listed()), item.listed_organisations.len());
        facts.push((name, escape(&item.listed_organisations.join(", "))));
    }
    terms("facts", &facts)
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
fn notes(site: &Site, theme: ThemeIx) -> String {
    let notes = &site.corpus.themes[theme].notes;
    if notes.is_empty() {
        return String::new();
    }
    let rows: Vec<String> = notes.iter().map(|note| escape(note)).collect();
    let inside = element("div", &site.language(), &list("", &rows));
    section("thema:tegenspraak", "notes", &format!("{} ({})", site.lang.source_notes(), notes.len()), &inside)
}

/// A title to show, whatever the corpus lacks.
pub trait Shown {
    /// The title, or the id where there is none.
    fn title_or_id(&self) -> String;
}

impl Shown for crate::corpus::Theme {
    fn title_or_id(&self) -> String {
        let title = self.title.as_str();
        if title.trim().is_empty() { self.id.clone() } else { title.to_owned() }
    }
}
