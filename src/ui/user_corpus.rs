//! Opening a file of the reader's own. Only the page of the data does so, and this comes with it in the second file of
//! the program.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::corpus_loader::{CorpusLoader, Doing, Outcome, UserCorpus};
use super::state::{State, loaded};
use crate::browser::{files, page};
use crate::route::Address;
use crate::text::Lang;

/// Opens a file of the reader's in the place of what is shown. Where it cannot be used, that stays.
pub fn open_file(loader: CorpusLoader, file: files::File, state: State) {
    let now = loaded();
    loader.begin();
    spawn_local(async move {
        let name = file.name();
        let Some(text) = files::text(&file).await else {
            return loader.doing.set(Doing::Failed(Arc::new(move |lang: Lang| lang.not_readable(&name))));
        };
        match loader.read(text, now.shapes.clone()).await {
            Outcome::LoadedCorpus(mut loaded) => {
                let home = now.own.as_ref().map_or(Some(now.clone()), |own| own.home.clone());
                loaded.own = Some(UserCorpus { name, home });
                state.push(|address| *address = Address { lang: address.lang, ..Address::default() });
                loader.show(*loaded);
                leptos::task::tick().await;
                page::focus("main h1");
            }
            Outcome::Stopped => {}
            Outcome::Unusable(error) => loader
                .doing
                .set(Doing::Failed(Arc::new(move |lang: Lang| lang.own_trouble(lang.not_usable(&name, &error))))),
        }
    });
}
