//! The worker's side: it holds the session, and answers what the page asks. The session works without a pause, so that
//! stopping it means ending the worker.

use std::cell::RefCell;

use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;

use super::explorer;
use super::message::{Answer, Change, Request};
use super::session::Session;
use crate::browser::page::report_panic;
use crate::corpus::Progress;
use crate::import::Watch;
use crate::text::Lang;

#[derive(Default)]
struct Held {
    municipalities: String,
    lang: Lang,
    session: Option<Session>,
}

/// An answer with the bytes of the file that it tells of, or why there is none, as a sentence.
type Outcome = Result<(Answer, Option<Vec<u8>>), String>;
/// Hears how far something is, and whether to go on.
type Tell<'t> = &'t mut dyn FnMut(Progress) -> bool;

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
}

/// Takes the list of municipalities, before anything is asked.
pub fn prepare(municipalities: String) {
    std::panic::set_hook(Box::new(|panic| report_panic(&panic.to_string())));
    HELD.with_borrow_mut(|held| held.municipalities = municipalities);
}

/// Answers a [`Request`] in JSON, with the bytes of a file where it needs one, by calling `tell` with an [`Answer`] in
/// JSON and the bytes of a file that was made. Before the answer come any number of [`Answer::Progress`].
pub fn answer(request: &str, bytes: Option<Uint8Array>, tell: &Function) {
    let bytes = bytes.map(|bytes| bytes.to_vec()).unwrap_or_default();
    let mut progress = |it: Progress| {
        send(tell, &Answer::Progress { done: it.done, total: it.total }, None);
        true
    };
    let outcome = match serde_json::from_str(request) {
        Ok(request) => HELD.with_borrow_mut(|held| held.answer(request, bytes, &mut progress)),
        Err(error) => Err(error.to_string()),
    };
    let (answer, bytes) = outcome.unwrap_or_else(|why| (Answer::Refused(why), None));
    send(tell, &answer, bytes);
}

fn send(tell: &Function, answer: &Answer, bytes: Option<Vec<u8>>) {
    let Ok(json) = serde_json::to_string(answer) else { return };
    let bytes = bytes.map_or(JsValue::UNDEFINED, |bytes| Uint8Array::from(&bytes[..]).into());
    // A page that is gone hears nothing.
    let _ = tell.call2(&JsValue::NULL, &json.into(), &bytes);
}

impl Held {
    fn answer(&mut self, request: Request, bytes: Vec<u8>, tell: Tell) -> Outcome {
        match request {
            Request::Open { name, lang, today, changes } => {
                self.lang = Lang::of_tag(&lang).unwrap_or_default();
                let lang = self.lang;
                let said = |error| lang.table_error(&error);
                let mut opened =
                    Session::open(&name, &bytes, &self.municipalities, lang, &today, changes, Watch::new(tell))
                        .map_err(said)?;
                drop(bytes);
                let report = opened.report(Watch::new(tell)).map_err(said)?;
                // What was open before stays until there is something in its place.
                self.session = Some(opened);
                Ok((Answer::Report(Box::new(report)), None))
            }
            Request::OpenThemes { name } => {
                let lang = self.lang;
                let opened = self.session()?.open_themes(&name, &bytes, Watch::new(tell));
                opened.map_err(|error| lang.table_error(&error))?;
                self.report(tell)
            }
            Request::Change(change) => self.change(change, tell),
            Request::Corpus => {
                let corpus = self.session()?.corpus(Watch::new(tell))?;
                let name = self.session()?.names().corpus;
                Ok((Answer::File { name, mime: "application/json".to_owned() }, Some(corpus.into_bytes())))
            }
            Request::Explorer => self.explorer(&bytes, tell),
        }
    }

    fn change(&mut self, change: Change, tell: Tell) -> Outcome {
        if let Change::Language(tag) = &change {
            self.lang = Lang::of_tag(tag).unwrap_or_default();
        }
        self.session()?.change(change);
        self.report(tell)
    }

    fn report(&mut self, tell: Tell) -> Outcome {
        let lang = self.lang;
        let report = self.session()?.report(Watch::new(tell)).map_err(|error| lang.table_error(&error))?;
        Ok((Answer::Report(Box::new(report)), None))
    }

    fn explorer(&mut self, page: &[u8], tell: Tell) -> Outcome {
        let lang = self.lang;
        let session = self.session()?;
        let corpus = session.corpus(Watch::new(tell))?;
        let name = session.names().explorer;
        let made = explorer::with_corpus(page, &corpus, session.title(), lang).map_err(|fault| fault.message(lang))?;
        Ok((Answer::File { name, mime: "text/html".to_owned() }, Some(made)))
    }

    fn session(&mut self) -> Result<&mut Session, String> {
        self.session.as_mut().ok_or_else(|| self.lang.nothing_open().to_owned())
    }
}
