//! The figures of the page before the program.

use maud::{Markup, html};

use crate::chart::{Cell, Figure, Table, contrast, frequency, hosts, participants, statements};
use crate::query::compare::compare;
use crate::query::{Facet, Query};
use crate::route::{Counting, Form, Grouping, Measure, Order, Stack};
use crate::text::Lang;
use crate::tools::site::addresses::ROOT;
use crate::tools::site::{Site, figure};

/// Every card as a dot, by who spoke.
pub fn dots(site: &Site, lang: Lang) -> Markup {
    let made = statements::figure(&site.corpus, &site.index, &Query::default(), lang, Grouping::Track);
    let controls = ghost_switch(&[lang.by_who(), lang.facet(Facet::Kind), lang.topic(), lang.theme()]);
    let linker = |href: &str| ROOT.resolve(&site.corpus, href);
    let table = figure::folded(&made.table, &made.title, lang.view_table(), made.id, &linker);
    figure::standing(&made, &controls, &table, lang, &site.documents(), &linker)
}

/// The other figures of the overview, drawn from the same scenes as in the app, with links to the plain pages. The
/// switches of the app stand there unseen, so that nothing moves when it comes.
pub fn figures(site: &Site, lang: Lang) -> Markup {
    let (corpus, open) = (&site.corpus, Query::default());
    let contrasts = contrast::figure(corpus, &compare(corpus, &site.index, &open, &[]), lang, frequency::FIRST);
    let people = participants::figure(corpus, &open, lang, Measure::Participants, Form::Dots, Order::Size);
    let map = hosts::figure(corpus, &site.index, site.shapes.as_ref(), &open, lang);
    let options = frequency::Options {
        counting: Counting::Ideas,
        stack: Stack::Multiples,
        order: Order::Size,
        most: frequency::FIRST,
    };
    let topics = frequency::figure(corpus, &site.index, &open, lang, options);
    // What is drawn, and one link a row: the drawing has those of all parts.
    let mut rows = topics.table.clone();
    rows.rows.truncate(frequency::FIRST);
    rows.rows.iter_mut().flat_map(|row| row.iter_mut().skip(1)).for_each(|cell| cell.href = None);
    // The sides and the rows that are drawn, which have the links.
    let mut differing = contrasts.table.clone();
    differing.rows.truncate(frequency::FIRST + 1);
    differing.rows.iter_mut().flat_map(|row| row.iter_mut()).for_each(|cell| cell.href = None);
    let measures = participants::MEASURES.map(|measure| lang.measure_name(measure));
    let waiting = html! { p class="waiting" { (lang.loading()) } };
    let of_contrasts = html! { (waiting) span class="quiet ghost" { (lang.show_all()) } };
    let view = html! { details class="view ghost" { summary { (lang.view_as()) } } };
    let of_people = html! { (ghost_switch(&measures)) (view) };
    let of_map = html! {
        div class="field ghost" { span { (lang.look_at()) } select disabled { option { (lang.whole_country()) } } }
    };
    let of_topics = html! {
        (ghost_switch(&[lang.stack_shares(), lang.stack_track(), lang.stack_kind(), lang.stack_mirror()]))
        span class="quiet ghost" { (lang.show_all()) }
        (view)
    };
    let documents = site.documents();
    let linker = |href: &str| ROOT.resolve(corpus, href);
    let standing = |made: &Figure, controls: &Markup, table: &Table, caption: &str| {
        let table = figure::folded(table, caption, lang.view_table(), made.id, &linker);
        figure::standing(made, controls, &table, lang, &documents, &linker)
    };
    html! {
        (standing(&contrasts, &of_contrasts, &differing, &contrasts.title)) "\n"
        (standing(&map, &of_map, &map.table, &map.title)) "\n"
        (standing(&people, &of_people, &numbers(site, lang), lang.plain_figures())) "\n"
        (standing(&topics, &of_topics, &rows, &topics.title))
    }
}

/// A switch of the app as empty room of the same size, which nobody sees or reads.
fn ghost_switch(names: &[&str]) -> Markup {
    html! { div class="switch ghost" { @for name in names { button disabled { (name) } } } }
}

/// Every theme with its track and its numbers, side by side.
fn numbers(site: &Site, lang: Lang) -> Table {
    use crate::chart::participants::{figure, number};
    let corpus = &site.corpus;
    let base = figure(corpus, &Query::default(), lang, Measure::Participants, Form::Bars, Order::Size).table;
    let mut head = base.head;
    let measures = [Measure::Conversations, Measure::Organisations];
    head.extend(measures.map(|measure| lang.measure_name(measure).to_owned()));
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
            let text = found.map_or("–".to_owned(), |(value, _)| lang.decimal(value));
            row.push(Cell { value: Some(found.map_or(0.0, |(value, _)| value)), ..Cell::words(text) });
        }
    }
    Table { head, rows }
}
