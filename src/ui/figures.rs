//! The figures of the overview, which stand on other pages too.

use leptos::prelude::*;

use super::dom::*;
use super::errors::notice;
use super::figure::{closely, figure_view, option, order};
use super::loaded_corpus::loaded;
use super::state::state;
use crate::chart::hosts;
use crate::chart::{Plot, frequency, participants, statements};
use crate::geo::places;
use crate::query::{Facet, Query};
use crate::route::{Address, Counting, Form, Grouping, Measure, Stack};
use crate::text::Lang;

/// Every card as a dot, with the switch of what they stand together by.
pub fn dots_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let names = [lang.by_who(), lang.facet(Facet::Kind), lang.topic(), lang.theme()];
    let set = |address: &mut Address, place| address.grouping = Grouping::ALL[place];
    let by = option(lang.group_by(), &names, |address| address.grouping as usize, set);
    let figure = move || {
        let now = state.address.get();
        statements::figure(&loaded.corpus, &loaded.index, &now.query, lang, now.grouping)
    };
    figure_view(figure, lang, by, Vec::new())
}

/// The participants figure with its switches.
pub fn participants_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let names = participants::MEASURES.map(|measure| lang.measure_name(measure));
    let measures = option(
        lang.measure(),
        &names,
        |address| address.measure as usize,
        |address, place| address.measure = participants::MEASURES[place],
    );
    // Only people can be shown as dots, so the choice of form is there for people only. It stays as long as they are
    // what is shown: made anew at every press, it would take the focus away with it.
    let measure = Memo::new(move |_| state.address.get().measure as usize);
    let forms = move || {
        if measure.get() != Measure::Participants as usize {
            return nothing();
        }
        let names = [lang.form_dots(), lang.form_bars()];
        let set = |address: &mut Address, place| address.form = [Form::Dots, Form::Bars][place];
        option(lang.form(), &names, |address| address.form as usize, set)
    };
    let figure = move || {
        let now = state.address.get();
        participants::figure(&loaded.corpus, &now.query, lang, now.measure, now.form, now.order)
    };
    figure_view(figure, lang, measures, vec![live(forms), order(lang)])
}

/// The map alone, as a figure. Choosing a province looks at it closely: a list, since wheels and pinches are the page's.
pub fn hosts_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let controls = match loaded.shapes {
        None => notice(lang.no_shapes().to_owned()),
        Some(_) => closer(lang),
    };
    let figure = move || {
        let now = state.address.get();
        let mut figure = hosts::figure(&loaded.corpus, &loaded.index, loaded.shapes.as_ref(), &now.query, lang);
        if let Plot::Map(map) = &mut figure.plot {
            map.look_at(&now.picked);
        }
        figure
    };
    figure_view(figure, lang, controls, Vec::new())
}

fn closer(lang: Lang) -> AnyView {
    let loaded = loaded();
    let provinces =
        places::by_province(&loaded.corpus, &hosts::hosts(&loaded.corpus, &loaded.index, &Query::default()));
    let mut options = vec![(String::new(), lang.whole_country().to_owned())];
    for (name, hosts) in provinces {
        let named = format!("{name} ({})", hosts.len());
        options.push((name, named));
    }
    closely(lang.look_at(), options)
}

/// The row limit of figures, from the address.
pub fn most(address: &Address) -> usize {
    if address.whole { usize::MAX } else { frequency::FIRST }
}

/// Which records count.
pub fn counting(lang: Lang) -> AnyView {
    let names = [lang.counting_ideas(), lang.counting_all()];
    let set = |address: &mut Address, place| address.counting = [Counting::Ideas, Counting::All][place];
    option(lang.counting(), &names, |address| address.counting as usize, set)
}

/// All rows, or only the first.
pub fn rows(lang: Lang) -> AnyView {
    let state = state();
    let is_whole = move || state.address.get().whole;
    button("quiet", "", move |_| state.push(|address| address.whole = !address.whole))
        .live_state("aria-expanded", is_whole)
        .live_text(move || (if is_whole() { lang.show_fewer() } else { lang.show_all() }).to_owned())
        .view()
}

/// The frequency figure with its switches.
pub fn frequency_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let names = [lang.stack_shares(), lang.stack_track(), lang.stack_kind(), lang.stack_mirror()];
    let set = |address: &mut Address, place| {
        address.stack = [Stack::Multiples, Stack::Track, Stack::Kind, Stack::Mirror][place];
    };
    let stack = option(lang.stack_by(), &names, |address| (address.stack as usize).min(3), set);
    let figure = move || {
        let now = state.address.get();
        let ask = frequency::Options { counting: now.counting, stack: now.stack, order: now.order, most: most(&now) };
        frequency::figure(&loaded.corpus, &loaded.index, &now.query, lang, ask)
    };
    let main = all([stack, other_two(lang), rows(lang)]);
    figure_view(figure, lang, main, vec![counting(lang), order(lang)])
}

/// Lets other two tracks stand against each other, where there are more than two.
fn other_two(lang: Lang) -> AnyView {
    let state = state();
    let tracks = loaded().corpus.tracks.iter().filter(|track| !track.summary).count();
    let is_needless = move || {
        let now = state.address.get();
        tracks < 3 || now.stack.left_out().is_none() || matches!(now.query.chosen(Facet::Track).len(), 1 | 2)
    };
    let next = |address: &mut Address| {
        address.stack = match address.stack {
            Stack::Mirror => Stack::MirrorEnds,
            Stack::MirrorEnds => Stack::MirrorLast,
            _ => Stack::Mirror,
        };
    };
    button("quiet", lang.other_two(), move |_| state.push(next)).live_flag("hidden", is_needless).view()
}
