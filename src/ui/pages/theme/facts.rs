//! What a report tells of the talks themselves: who held them, who sat there, and what in it does not add up.

use leptos::prelude::*;

use crate::browser::navigation;
use crate::chart::hosts;
use crate::corpus::ThemeIx;
use crate::export::citation::theme_citation;
use crate::query::Query;
use crate::route::{Address, Route};
use crate::text::Lang;
use crate::ui::cards::{source, tags};
use crate::ui::dom::*;
use crate::ui::loaded_corpus::loaded;
use crate::ui::share::cited;
use crate::ui::state::kept_link;

/// A text that is folded under its name, unless it was open when the page was left.
pub fn folded(part: &str, name: &str, text: AnyView) -> AnyView {
    let open = navigation::was_open(part).map(|_| String::new());
    details()
        .class("notes")
        .attr("data-part", part)
        .attr_opt("open", open)
        .child(summary().text(name))
        .child(text)
        .view()
}

/// Rows under one another, in the language of the report.
fn rows(texts: &[String], language: &str) -> AnyView {
    let mut list = ul().language(language);
    for text in texts {
        list = list.child(li().text(text));
    }
    list.view()
}

/// Hosts, days, people and organisations as far as the report names them, what in it does not add up, and where it stands.
pub fn facts(theme: ThemeIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.themes[theme];
    let language = corpus.theme_language(theme);
    let mut facts: Vec<AnyView> = Vec::new();
    let mut fact = |name: &str, content: AnyView| facts.extend([dt().text(name).view(), dd().child(content).view()]);
    let mut hosted = Vec::new();
    for &place in &item.hosts {
        hosted.push(link(hosts::href(corpus, &Query::default(), place), &corpus.places[place].name));
    }
    if let Some(list) = tags(lang.hosts(), hosted) {
        fact(lang.hosts(), all([list, p("caveat", lang.hosts_caveat())]));
    }
    if !item.held.is_empty() {
        let days: Vec<String> = item.held.iter().map(|day| lang.date(day)).collect();
        fact(lang.held_on(), words(&lang.list(&days)));
    }
    for (side, name) in [("chair", lang.chair()), ("expert", lang.experts()), ("official", lang.officials())] {
        let mut people = Vec::new();
        for person in item.people.iter().filter(|person| person.side == side) {
            let mut parts = vec![person.name.as_str(), person.affiliation.as_str()];
            parts.retain(|part| !part.is_empty());
            people.push(parts.join(" – "));
        }
        if !people.is_empty() {
            fact(&lang.with_count(name, people.len()), rows(&people, language));
        }
    }
    let organisations = &item.listed_organisations;
    if !organisations.is_empty() {
        fact(&lang.with_count(lang.organisations_listed(), organisations.len()), words(&organisations.join(", ")));
    }
    if !item.notes.is_empty() {
        fact(&lang.with_count(lang.source_notes(), item.notes.len()), rows(&item.notes, language));
    }
    if let Some(source) = source(corpus, &item.citations, lang) {
        fact(lang.source(), source);
    }
    let link = kept_link(&Address::of(Route::Theme(item.id.clone())));
    if let Some(citation) = theme_citation(corpus, theme, &link, lang) {
        fact(lang.cite(), cited(citation, lang));
    }
    folded("facts", lang.about_report(), dl().class("facts").children(facts).view())
}
