//! What is said while a corpus is opened, why it could not be, and that what is shown is not the app's own.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::corpus_loader::{CorpusLoader, loader};
use super::dom::*;
use super::focus::hold_focus;
use super::load_state::{LocalizedError, OpenState};
use super::loaded_corpus::{UserCorpus, loaded};
use super::state::{frame_here, state};
use super::user_corpus::{of_file, remember_file};
use crate::browser::{navigation, page};
use crate::route::Address;
use crate::text::Lang;

/// What is being opened, as a bar with a way to stop, or why it could not be opened.
pub fn opening() -> AnyView {
    let (loader, state) = (loader(), state());
    live(move || match loader.opening.get() {
        OpenState::Idle => nothing(),
        OpenState::Reading => reading(loader, state.lang.get()),
        OpenState::Indexing => bar(loader, state.lang.get().indexing(), state.lang.get()).view(),
        OpenState::Unfinished(error) => failed(error, move || loader.complete(state)),
        OpenState::Failed(error) => {
            let lang = state.lang.get();
            let error = error(lang);
            alert()
                .class("error opening")
                .child(el("p").child(strong().text(error.title)))
                .child(el("p").text(error.detail))
                .child(button("quiet", lang.close(), move |_| {
                    hold_focus();
                    loader.opening.set(OpenState::Idle);
                }))
                .view()
        }
    })
}

fn reading(loader: CorpusLoader, lang: Lang) -> AnyView {
    // What came with the app is all there is to show: there is nothing to go back to.
    let bar = bar(loader, lang.reading(), lang);
    if loader.has_texts.get_untracked() {
        return bar.child(button("quiet", lang.stop(), move |_| loader.stop())).view();
    }
    let mut frame = frame_here();
    if frame.corpus.is_empty() {
        return bar.view();
    }
    // The same page or frame without that file ends whatever is on its way.
    frame.corpus.clear();
    let href = [navigation::page(), frame.search(), navigation::hash()].concat();
    bar.child(a().class("quiet").attr("href", href).text(lang.stop())).view()
}

/// How far something has come that takes a while.
fn bar(loader: CorpusLoader, name: &'static str, lang: Lang) -> El {
    div()
        .class("opening row")
        .child(span().attr("role", "status").text(name))
        .child(
            progress()
                .attr("max", "100")
                .attr("aria-label", name)
                .live_attr("value", move || Some(loader.percent.get().to_string())),
        )
        .child(span().attr("aria-hidden", "true").live_text(move || lang.percent(loader.percent.get(), 100)))
}

/// Says that what was asked for waits until the cards can be searched by words.
pub fn awaiting_words() -> AnyView {
    let state = state();
    el("p")
        .attr("role", "status")
        .class("awaiting")
        .live_flag("hidden", move || state.awaiting_words.with(Option::is_none))
        .live_attr("aria-busy", move || state.awaiting_words.with(Option::is_some).then(|| "true".to_owned()))
        .live_text(move || match state.awaiting_words.with(Option::is_some) {
            true => state.lang.get().indexing().to_owned(),
            false => String::new(),
        })
        .view()
}

/// Says, on every page, that what is shown is not what came with the app, with the way back.
pub fn user_corpus_bar(lang: Lang) -> AnyView {
    let loaded = loaded();
    // Which file a frame shows is for the editors of its page to say.
    let is_told = |user: &&UserCorpus| user.is_on_device || !state().is_framed;
    let Some(user) = loaded.user.as_ref().filter(is_told) else { return nothing() };
    let back = match user.bundled.clone() {
        Some(bundled) => {
            let (loader, state) = (loader(), state());
            let back = move |_| {
                let bundled = bundled.clone();
                // What is on its way would take its place.
                loader.stop();
                remember_file("");
                state.push(|address| *address = Address { lang: address.lang, ..Address::default() });
                spawn_local(async move {
                    loader.show(bundled, state).await;
                    // The language may have changed since it was left.
                    loader.show_language(state);
                });
            };
            button("quiet", lang.back_home(), back)
        }
        None => a()
            .class("quiet")
            .attr("href", navigation::page())
            .on("click", |_| remember_file(""))
            .text(lang.back_home()),
    };
    el("p").class("own row").child(of_file(span().class("says"), lang.own_shown(), &user.name)).child(back).view()
}

/// What stands in the place of a part of the page that is on its way.
pub fn waiting(lang: Lang) -> AnyView {
    el("p").class("waiting").attr("data-waiting", "").attr("role", "status").text(lang.reading()).view()
}

/// What went wrong, in the place where it shows.
#[inline(never)]
pub fn alert() -> El {
    section().attr("role", "alert").attr("data-error", "")
}

/// An error that keeps the corpus away, or the rest of it, with a way to try again.
pub fn failed(error: LocalizedError, again: impl Fn() + 'static) -> AnyView {
    page::report_trouble();
    let lang = state().lang;
    let detail = error.clone();
    let press = move |_| {
        hold_focus();
        again();
    };
    alert()
        .class("error")
        .child(h2().live_text(move || error(lang.get()).title))
        .child(el("p").live_text(move || detail(lang.get()).detail))
        .child(button("press", "", press).live_text(move || lang.get().again().to_owned()))
        .view()
}
