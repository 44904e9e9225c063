//! Opening a file of the reader's own. Only the page of the data does so, and this comes with it in the second file of
//! the program.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::load::{Desk, Doing, Outcome, Own};
use super::state::{State, world};
use crate::browser::{files, page};
use crate::route::Address;
use crate::text::Lang;

/// Opens a file of the reader's in the place of what is shown. Where it cannot be used, that stays.
pub fn open_file(desk: Desk, file: files::File, state: State) {
    let now = world();
    desk.begin();
    spawn_local(async move {
        let name = file.name();
        let Some(text) = files::text(&file).await else {
            return desk.doing.set(Doing::Failed(Arc::new(move |lang: Lang| lang.not_readable(&name))));
        };
        match desk.read(text, now.shapes.clone()).await {
            Outcome::World(mut world) => {
                let home = now.own.as_ref().map_or(Some(now.clone()), |own| own.home.clone());
                world.own = Some(Own { name, home });
                state.step(|address| *address = Address { lang: address.lang, ..Address::default() });
                desk.show(*world);
                leptos::task::tick().await;
                page::focus("main h1");
            }
            Outcome::Stopped => {}
            Outcome::Unusable(error) => desk
                .doing
                .set(Doing::Failed(Arc::new(move |lang: Lang| lang.own_trouble(lang.not_usable(&name, &error))))),
        }
    });
}
