//! The first page is put together out of sight, in slices, while the page before the program stands.
//!
//! So the browser can draw and hear the reader in between, and what the reader sees changes at once and whole: nothing
//! moves. Whoever comes back to the page later gets it in one piece, since it has to be as long as it was.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dom::*;
use crate::browser::page;
use crate::browser::timer;
use crate::route::Route;
use crate::text::Lang;

/// Where the app stands, and what stands there before it.
const APP: &str = "app";
const BEFORE: &str = "before";

/// How the app stands while it is put together, which costs no layout, and then while its drawings take their widths.
const COMING: &str = "coming";
const LAID_OUT: &str = "laid-out";

/// How often the drawings are waited for, and how long each time, in milliseconds. A page that is not in sight draws
/// nothing.
const LOOKS: usize = 60;
const LOOK: i32 = 4;

/// Whether the first page is being put together out of sight.
fn is_hidden() -> bool {
    page::element(BEFORE).is_some()
}

/// Begins with the page of a route: what is to be seen at once is, and the rest once it has been put together.
pub fn begin(route: &Route) {
    if is_hidden() && *route == Route::Overview {
        set_class(COMING);
    } else {
        show();
    }
}

fn set_class(class: &str) {
    if let Some(app) = page::element(APP) {
        app.set_class_name(class);
    }
}

/// Puts the app in the place of what stood before it.
fn show() {
    page::remove("#before");
    set_class("");
    page::set_root("data-ready", "");
    timer::mark("figures");
}

/// Parts of a page: one after another, with turns for the page, as long as the page before the program stands; else all
/// at once.
pub fn in_turns<const N: usize>(parts: [fn(Lang) -> AnyView; N], lang: Lang) -> Vec<AnyView> {
    if !is_hidden() {
        return parts.into_iter().map(|part| part(lang)).collect();
    }
    let due = parts.map(|_| RwSignal::new(false));
    spawn_local(async move {
        for due in due {
            timer::yield_if_due().await;
            // The reader may have gone to another page, and that one is to be seen too.
            let _ = due.try_set(true);
            leptos::task::tick().await;
        }
        set_class(LAID_OUT);
        for _ in 0..LOOKS {
            timer::sleep(LOOK).await;
            if !page::has(".plot:empty") {
                break;
            }
        }
        show();
    });
    let views = parts.into_iter().zip(due);
    views.map(|(part, due)| live(move || if due.get() { part(lang) } else { nothing() })).collect()
}
