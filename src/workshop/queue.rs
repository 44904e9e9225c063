//! What the page wants of the worker, in order, and what it keeps so that a worker that was ended can be told all again.

use std::collections::VecDeque;
use std::rc::Rc;

use super::link::WorkerLink;
use super::log;
use super::message::Change;
use crate::browser::files::File;
use crate::browser::timer::Debounce;
use crate::browser::{navigation, storage};

/// Something that the worker is to do.
pub enum Job {
    /// Open a table.
    Open(File),
    /// Open a table about themes.
    OpenThemes(File),
    /// Change something.
    Change(Change),
    /// Make something of the table.
    Make(Make),
}

/// What is made of a table, and what becomes of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Make {
    /// The corpus, to be saved.
    Corpus,
    /// The explorer, to be saved.
    Explorer,
    /// The corpus, to be looked at here.
    View,
}

/// Jobs that wait, and what is kept.
pub struct Queue {
    /// The script of the worker.
    pub script: String,
    /// The worker, where one runs.
    pub link: Option<Rc<WorkerLink>>,
    /// The list of municipalities, once it has come.
    pub municipalities: Option<String>,
    /// The table that is open.
    pub table: Option<File>,
    /// The one about themes.
    pub themes: Option<File>,
    /// Whether the worker has the table, with all changes that were sent.
    pub is_open: bool,
    /// Every change since the table was opened first.
    pub log: Vec<Change>,
    /// How often the reader has stopped the work.
    pub stops: usize,
    /// Whether jobs are being done.
    pub is_running: bool,
    /// Sends what is typed once the keys pause.
    pub pause: Debounce,
    jobs: VecDeque<Job>,
    /// Changes that are typed and wait for a pause.
    typed: Vec<Change>,
}

impl Queue {
    /// With nothing in it, for the worker of this script.
    pub fn new(script: String) -> Queue {
        Queue {
            script,
            link: None,
            municipalities: None,
            table: None,
            themes: None,
            is_open: false,
            log: Vec::new(),
            stops: 0,
            is_running: false,
            pause: Debounce::default(),
            jobs: VecDeque::new(),
            typed: Vec::new(),
        }
    }

    /// Adds a job behind all that is typed.
    pub fn push(&mut self, job: Job) {
        self.flush();
        self.jobs.push_back(job);
    }

    /// Keeps a change that is being typed until [`Queue::flush`].
    pub fn hold(&mut self, change: Change) {
        self.record(change.clone());
        log::record(&mut self.typed, change);
    }

    /// Writes a change down, also for when the page is loaded anew and the table is opened again.
    pub fn record(&mut self, change: Change) {
        log::record(&mut self.log, change);
        self.keep();
    }

    /// Forgets a change.
    pub fn forget(&mut self, change: &Change) {
        self.log.retain(|kept| kept != change);
        self.keep();
    }

    /// Forgets what this tab has kept of a table.
    pub fn forget_table(&self, table: &File) {
        storage::remember_in_tab(&kept(table), "");
    }

    fn keep(&self) {
        if let (Some(table), Ok(log)) = (&self.table, serde_json::to_string(&self.log)) {
            storage::remember_in_tab(&kept(table), &log);
        }
    }

    /// What has been changed of a file: of the one that is open, chosen again, or in this tab before.
    pub fn changes_of(&self, file: &File) -> Vec<Change> {
        if self.is_same(file) {
            return self.log.clone();
        }
        serde_json::from_str(&storage::recall_in_tab(&kept(file))).unwrap_or_default()
    }

    /// Makes jobs of what is typed.
    pub fn flush(&mut self) {
        self.pause.cancel();
        self.jobs.extend(self.typed.drain(..).map(Job::Change));
    }

    /// The next job.
    pub fn next(&mut self) -> Option<Job> {
        self.jobs.pop_front()
    }

    /// Whether nothing waits, so that what the report says is what the reader chose.
    pub fn is_settled(&self) -> bool {
        self.jobs.is_empty() && self.typed.is_empty()
    }

    /// Ends the worker and drops what waits. All that was chosen stays in the log.
    pub fn stop(&mut self) {
        self.pause.cancel();
        self.jobs.clear();
        self.typed.clear();
        self.stops += 1;
        self.lose_worker();
    }

    /// Ends the worker; the next job starts another.
    pub fn lose_worker(&mut self) {
        self.is_open = false;
        if let Some(link) = self.link.take() {
            link.end();
        }
    }

    /// Takes a table in the place of what was open. Changes are kept where it is the same one, mended; whether it is.
    pub fn take_table(&mut self, file: File) {
        self.log = self.changes_of(&file);
        if !self.is_same(&file) {
            self.themes = None;
        }
        self.table = Some(file);
        self.is_open = true;
    }

    /// Whether a file is the one that is open, chosen again.
    pub fn is_same(&self, file: &File) -> bool {
        self.table.as_ref().is_some_and(|table| table.name() == file.name())
    }
}

/// The name under which this tab keeps what was changed of a table. Other explorers of the same site have their own.
fn kept(file: &File) -> String {
    ["tabel ", &navigation::sibling(""), " ", &file.name()].concat()
}
