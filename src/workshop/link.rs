//! The page's end of the worker: starts it, asks it one thing at a time, ends it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures::channel::oneshot::{self, Sender};
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::message::{Answer, Request};
use crate::text::workshop::WorkshopTrouble;

/// An answer, and the bytes of the file that it tells of.
pub type Answered = (Answer, Option<Uint8Array>);

/// A worker that runs.
pub struct WorkerLink {
    worker: Worker,
    heard: Rc<Heard>,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(Event)>,
}

/// Who waits for an answer.
#[derive(Default)]
struct Heard {
    waiting: RefCell<Option<Waiting>>,
    /// Whether the worker's program runs.
    is_alive: Cell<bool>,
}

struct Waiting {
    answer: Sender<Result<Answered, WorkshopTrouble>>,
    progress: Box<dyn FnMut(usize, usize)>,
}

impl WorkerLink {
    /// Starts a worker, and gives it the list of municipalities.
    ///
    /// # Errors
    /// [`WorkshopTrouble::NoWorker`] where the browser has none. A script that does not come is noticed by [`WorkerLink::ask`].
    pub fn start(script: &str, municipalities: &str) -> Result<WorkerLink, WorkshopTrouble> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(script, &options).map_err(|_| WorkshopTrouble::NoWorker)?;
        let heard = Rc::new(Heard::default());
        let (hears, fails) = (heard.clone(), heard.clone());
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| hears.hear(&event.data()));
        let error = Closure::<dyn FnMut(Event)>::new(move |event: Event| fails.fail(&text(&event, "message")));
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        let link = WorkerLink { worker, heard, _message: message, _error: error };
        link.post("municipalities", &municipalities.into(), None);
        Ok(link)
    }

    /// Asks something, and hears of the progress meanwhile. Nothing else may be asked before the answer has come.
    ///
    /// # Errors
    /// Why there is no answer; [`WorkshopTrouble::Stopped`] where the worker was ended.
    pub async fn ask(
        &self,
        request: &Request,
        bytes: Option<Uint8Array>,
        progress: impl FnMut(usize, usize) + 'static,
    ) -> Result<Answered, WorkshopTrouble> {
        let json = serde_json::to_string(request).map_err(|error| WorkshopTrouble::Broken(error.to_string()))?;
        let (answer, answered) = oneshot::channel();
        self.heard.waiting.replace(Some(Waiting { answer, progress: Box::new(progress) }));
        self.post("request", &json.into(), bytes);
        answered.await.unwrap_or(Err(WorkshopTrouble::Stopped { was_open: true }))
    }

    /// Ends the worker in the middle of whatever it does.
    pub fn end(&self) {
        self.worker.terminate();
        self.heard.waiting.take();
    }

    fn post(&self, name: &str, value: &JsValue, bytes: Option<Uint8Array>) {
        let message = Object::new();
        let _ = Reflect::set(&message, &name.into(), value);
        let transfer = Array::new();
        if let Some(bytes) = bytes {
            let _ = Reflect::set(&message, &"bytes".into(), &bytes);
            transfer.push(&bytes.buffer());
        }
        if self.worker.post_message_with_transfer(&message, &transfer).is_err() {
            self.heard.fail("");
        }
    }
}

impl Drop for WorkerLink {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.end();
    }
}

impl Heard {
    fn hear(&self, message: &JsValue) {
        if Reflect::has(message, &"ready".into()) == Ok(true) {
            return self.is_alive.set(true);
        }
        if Reflect::has(message, &"failed".into()) == Ok(true) {
            return self.fail(&text(message, "failed"));
        }
        let answer = match serde_json::from_str(&text(message, "answer")) {
            Ok(Answer::Progress { done, total }) => {
                if let Some(waiting) = self.waiting.borrow_mut().as_mut() {
                    (waiting.progress)(done, total);
                }
                return;
            }
            Ok(answer) => answer,
            Err(error) => return self.fail(&error.to_string()),
        };
        let bytes = Reflect::get(message, &"bytes".into()).ok().and_then(|bytes| bytes.dyn_into().ok());
        self.resolve(Ok((answer, bytes)));
    }

    /// What fails before the program runs is its start.
    fn fail(&self, error: &str) {
        self.resolve(Err(match self.is_alive.get() {
            true => WorkshopTrouble::Broken(error.to_owned()),
            false => WorkshopTrouble::NoWorker,
        }));
    }

    fn resolve(&self, outcome: Result<Answered, WorkshopTrouble>) {
        if let Some(waiting) = self.waiting.take() {
            // Who no longer waits needs no answer.
            let _ = waiting.answer.send(outcome);
        }
    }
}

/// A text of an object of JavaScript's; empty where it has none.
fn text(object: &JsValue, name: &str) -> String {
    Reflect::get(object, &name.into()).ok().and_then(|text| text.as_string()).unwrap_or_default()
}
