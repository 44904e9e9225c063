//! The page's side of the worker: what it says becomes signals, and what the reader does becomes requests, one at a time.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::jobs::Jobs;
use super::message::{Change, Report};
use super::queue::{Job, Make, Queue};
use crate::browser::files::File;
use crate::browser::page;
use crate::browser::timer;
use crate::text::Lang;
use crate::text::workshop::WorkshopTrouble;

/// How long keys pause before what is typed is sent, in milliseconds.
const PAUSE: i32 = 300;
/// How long work may take before a bar tells of it, in milliseconds.
const UNTOLD: i32 = 400;

/// A handle to what the workshop knows; copies are the same workshop.
#[derive(Clone, Copy)]
pub struct Client {
    /// The table as it stands.
    pub report: RwSignal<Option<Report>>,
    /// How many tables were opened: what is drawn for one is drawn anew for the next.
    pub opened: RwSignal<usize>,
    /// Changes whenever the report tells of all that was chosen.
    pub settled: RwSignal<usize>,
    /// Whether work takes so long that a bar tells of it.
    pub is_busy: RwSignal<bool>,
    /// How far it is, in percent.
    pub percent: RwSignal<usize>,
    /// Why the last thing could not be done.
    pub trouble: RwSignal<Option<WorkshopTrouble>>,
    /// The names of all municipalities, once they have come.
    pub places: RwSignal<Vec<String>>,
    jobs: Jobs,
}

impl Client {
    /// A workshop without a table. The script is that of the worker.
    pub fn new(script: String, lang: RwSignal<Lang>) -> Client {
        let jobs = Jobs::new(script, lang);
        Client {
            report: jobs.report,
            opened: jobs.opened,
            settled: RwSignal::new(0),
            is_busy: RwSignal::new(false),
            percent: jobs.percent,
            trouble: RwSignal::new(None),
            places: jobs.places,
            jobs,
        }
    }

    /// Opens a table. One of the same name is the same table, mended: what was chosen for it holds.
    pub fn open(self, file: File) {
        self.push(Job::Open(file));
    }

    /// Opens a table about themes.
    pub fn open_themes(self, file: File) {
        self.push(Job::OpenThemes(file));
    }

    /// Takes it away.
    pub fn drop_themes(self) {
        self.push(Job::Change(Change::WithoutThemes));
    }

    /// Changes something at once.
    pub fn choose(self, change: Change) {
        self.with(|queue| queue.record(change.clone()));
        self.push(Job::Change(change));
    }

    /// Changes something that is being typed, once the keys pause.
    pub fn type_in(self, change: Change) {
        let pause = self.with(|queue| {
            queue.hold(change);
            queue.pause.clone()
        });
        pause.schedule(PAUSE, move || {
            self.with(Queue::flush);
            self.run();
        });
    }

    /// Makes something of the table.
    pub fn make(self, make: Make) {
        self.push(Job::Make(make));
    }

    /// Says everything in the language of the interface. A worker that was ended is told with what comes next.
    pub fn tell_language(self) {
        if self.with(|queue| queue.is_open) {
            self.push(Job::Change(Change::Language(self.jobs.lang.get_untracked().tag().to_owned())));
        }
    }

    /// Stops what is being done. All that was chosen is kept, and done again with the next change.
    pub fn stop(self) {
        let was_open = self.with(|queue| {
            queue.stop();
            queue.table.is_some()
        });
        self.trouble.set(Some(WorkshopTrouble::Stopped { was_open }));
    }

    /// What the reader chose last of those that `find` knows.
    pub fn chosen<T>(self, find: impl Fn(&Change) -> Option<T>) -> Option<T> {
        self.with(|queue| queue.log.iter().rev().find_map(&find))
    }

    fn with<T>(self, act: impl FnOnce(&mut Queue) -> T) -> T {
        self.jobs.with(act)
    }

    fn push(self, job: Job) {
        self.with(|queue| queue.push(job));
        self.run();
    }

    /// Does what waits, unless that is being done.
    fn run(self) {
        if self.with(|queue| std::mem::replace(&mut queue.is_running, true)) {
            return;
        }
        self.trouble.set(None);
        let is_over = Rc::new(Cell::new(false));
        let seen = is_over.clone();
        spawn_local(async move {
            timer::sleep(UNTOLD).await;
            if !seen.get() {
                self.is_busy.set(true);
            }
        });
        spawn_local(async move {
            let stops = self.with(|queue| queue.stops);
            while let Some(job) = self.with(Queue::next) {
                self.perform(job).await;
            }
            is_over.set(true);
            self.is_busy.set(false);
            // After a stop the report lacks what was chosen, and the fields are right.
            let is_settled = self.with(|queue| {
                queue.is_running = false;
                queue.is_settled() && queue.stops == stops
            });
            if is_settled {
                self.settled.update(|count| *count += 1);
            }
        });
    }

    async fn perform(self, job: Job) {
        self.percent.set(0);
        let stops = self.with(|queue| queue.stops);
        let change = if let Job::Change(change) = &job { Some(change.clone()) } else { None };
        let table = if let Job::Open(file) = &job { Some(file.clone()) } else { None };
        let Err(trouble) = self.jobs.perform(job).await else { return };
        // What was stopped has said so itself.
        if self.with(|queue| queue.stops) != stops {
            return;
        }
        self.with(|queue| {
            if matches!(trouble, WorkshopTrouble::NoWorker | WorkshopTrouble::Broken(_)) {
                queue.lose_worker();
                // What this tab knows of a table must not end it again and again.
                if let Some(table) = table {
                    queue.forget_table(&table);
                }
            }
            // A change that is refused, or ends the worker, would do so again.
            if matches!(trouble, WorkshopTrouble::Said(_) | WorkshopTrouble::Broken(_)) {
                change.iter().for_each(|change| queue.forget(change));
            }
        });
        // What does not come may be of another build.
        page::report_trouble();
        self.trouble.set(Some(trouble));
    }
}
