//! What can be taken along of a figure: the drawing, a picture, its table; and the whole screen for it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};

use super::dom::*;
use super::loaded_corpus::loaded;
use super::narrowing::narrowing;
use super::plot::FigureSignal;
use super::share::needed_file;
use super::state::{figure_address, kept_link};
use crate::browser::{clipboard, picture, save};
use crate::chart::palette::light;
use crate::export::drawing::svg;
use crate::export::figure::{Notes, parcel};
use crate::export::records::Form as TableForm;
use crate::text::Lang;

/// How wide a drawing is that leaves, in pixels.
const WIDTH: f32 = 960.0;

/// A file of a figure.
#[derive(Clone, Copy)]
enum Form {
    Drawing,
    Picture,
    Table(TableForm),
    Clipboard,
}

/// The buttons, and the line that says what came of them.
pub fn figure_export(figure: FigureSignal, lang: Lang) -> AnyView {
    let said = RwSignal::new(String::new());
    let forms = [
        (Form::Drawing, "download-svg", lang.take_svg()),
        (Form::Picture, "download-png", lang.take_png()),
        (Form::Table(TableForm::Xlsx), "download-xlsx", lang.take_xlsx()),
        (Form::Table(TableForm::Csv), "download-csv", lang.take_csv()),
        (Form::Clipboard, "copy-picture", lang.copy_picture()),
    ];
    let mut buttons: Vec<AnyView> = forms
        .into_iter()
        .map(|(form, hook, name)| {
            button("quiet", name, move |_| give(form, figure, said, lang)).attr("data-action", hook).view()
        })
        .collect();
    if picture::can_fill() {
        let fill = |event: web_sys::Event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            if let Some(figure) = target.and_then(|target| target.closest("figure").ok().flatten()) {
                picture::fill(&figure);
            }
        };
        buttons.push(button("quiet", lang.full_screen(), fill).view());
    }
    all([div().class("row").children(buttons).view(), said_line(said), needed_file(lang)])
}

fn give(form: Form, figure: FigureSignal, said: RwSignal<String>, lang: Lang) {
    let figure = figure.get_untracked();
    let loaded = loaded();
    let address = figure_address(figure.id);
    let corpus = &loaded.corpus;
    let notes = Notes::of(corpus, &untrack(|| narrowing(figure.id)), kept_link(&address), lang);
    let name = |end: &str| [corpus.id.as_str(), "-", figure.id, end].concat();
    match form {
        Form::Table(form) => {
            let [_, end, mime] = form.names();
            save::write_file(&parcel(&figure, corpus, &notes, form), &name(&[".", end].concat()), mime);
        }
        Form::Drawing => save::save(&name(".svg"), "image/svg+xml", &svg(&figure, WIDTH, &notes).0.into()),
        Form::Picture | Form::Clipboard => {
            let (drawing, height) = svg(&figure, WIDTH, &notes);
            let name = name(".png");
            let ground = (light("paper") << 8 | 0xff).to_be_bytes();
            let promised = matches!(form, Form::Clipboard).then(clipboard::promise);
            spawn_local(async move {
                let made = picture::png(&drawing, f64::from(WIDTH), f64::from(height), ground).await;
                let made = made.map_or(JsValue::NULL, JsValue::from);
                let is_copied = match promised {
                    Some((give, copied)) => {
                        let _ = give.map(|give| give.call1(&JsValue::NULL, &made));
                        Some(copied.await)
                    }
                    None => None,
                };
                let word = match is_copied {
                    _ if made.is_null() => lang.picture_spoiled(),
                    Some(true) => lang.picture_copied(),
                    Some(false) => lang.picture_refused(),
                    None => {
                        save::save(&name, "image/png", &made);
                        ""
                    }
                };
                let _ = said.try_set(word.to_owned());
            });
        }
    }
}
