//! Opening a file of the reader's in the place of what is shown.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::corpus_loader::CorpusLoader;
use super::load_state::{OpenState, Outcome};
use super::loaded_corpus::{UserCorpus, loaded};
use super::state::State;
use crate::browser::{files, page};
use crate::route::Address;
use crate::text::Lang;

/// Opens a file. Where it cannot be used, what is shown stays, and the error says why.
pub fn open_file(loader: CorpusLoader, file: files::File, state: State) {
    let shown = loaded();
    loader.begin();
    spawn_local(async move {
        let name = file.name();
        let text = match files::text(&file).await {
            Ok(text) => text,
            Err(error) => {
                let error = Arc::new(move |lang: Lang| lang.own_error(lang.not_readable(&name, &error)));
                return loader.opening.set(OpenState::Failed(error));
            }
        };
        match loader.read(text, shown.shapes.clone()).await {
            Outcome::Read(mut loaded) => {
                let bundled = shown.user.as_ref().map_or(Some(shown.clone()), |user| user.bundled.clone());
                loaded.user = Some(UserCorpus { name, bundled });
                state.push(|address| *address = Address { lang: address.lang, ..Address::default() });
                loader.show_in(*loaded, state).await;
                leptos::task::tick().await;
                page::focus("main h1");
            }
            Outcome::Stopped => {}
            Outcome::Unusable(error) => {
                let error = Arc::new(move |lang: Lang| lang.own_error(lang.not_usable(&name, &error)));
                loader.opening.set(OpenState::Failed(error));
            }
        }
    });
}
