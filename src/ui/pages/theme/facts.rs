//! What a report tells of the talks themselves: who held them, who sat there, and what in it does not add up.

use leptos::prelude::*;

use crate::chart::hosts;
use crate::corpus::{Person, ThemeIx};
use crate::query::Query;
use crate::text::Lang;
use crate::ui::cards::tags;
use crate::ui::dom::*;
use crate::ui::loaded_corpus::loaded;

/// A text that is folded under its name.
pub fn folded(name: &str, text: AnyView) -> AnyView {
    details().class("notes").child(summary().text(name)).child(text).view()
}

/// Hosts, days, people and organisations, as far as the report names them.
pub fn facts(theme: ThemeIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.themes[theme];
    let mut views: Vec<AnyView> = Vec::new();
    let mut fact = |name: String, content: AnyView| {
        views.push(dt().text(name).view());
        views.push(dd().child(content).view());
    };
    let mut hosted = Vec::new();
    for &place in &item.hosts {
        hosted.push(link(hosts::href(corpus, &Query::default(), place), corpus.places[place].name.as_str()));
    }
    if let Some(list) = tags(lang.hosts(), hosted) {
        fact(lang.hosts().to_owned(), all([list, p("caveat", lang.hosts_caveat())]));
    }
    if !item.held.is_empty() {
        let days: Vec<String> = item.held.iter().map(|day| lang.date(day)).collect();
        fact(lang.held_on().to_owned(), lang.list(&days).into_any());
    }
    for (side, name) in [("chair", lang.chair()), ("expert", lang.experts()), ("official", lang.officials())] {
        let people: Vec<&Person> = item.people.iter().filter(|person| person.side == side).collect();
        if !people.is_empty() {
            let rows = people.iter().map(|person| {
                let parts = [person.name.as_str(), person.affiliation.as_str()];
                let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                li().text(parts.join(" – ")).view()
            });
            fact(format!("{name} ({})", people.len()), ul().children(rows).view());
        }
    }
    if !item.listed_organisations.is_empty() {
        let name = format!("{} ({})", lang.organisations_listed(), item.listed_organisations.len());
        fact(name, item.listed_organisations.join(", ").into_any());
    }
    if views.is_empty() {
        return nothing();
    }
    folded(lang.at_the_table(), dl().class("facts").children(views).view())
}

/// Contradictions and gaps in the source.
pub fn notes(theme: ThemeIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let notes = &loaded.corpus.themes[theme].notes;
    if notes.is_empty() {
        return nothing();
    }
    let list = ul().language(loaded.corpus.theme_language(theme)).children(notes.iter().map(|note| li().text(note)));
    folded(&lang.with_count(lang.source_notes(), notes.len()), list.view())
}
