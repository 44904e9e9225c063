//! Doing what the page wants of the worker, one job after the other.

use std::rc::Rc;

use js_sys::Uint8Array;
use leptos::prelude::*;

use super::link::{Answered, WorkerLink};
use super::message::{Answer, Change, Report, Request};
use super::queue::{Job, Make, Queue};
use super::{handing, upload};
use crate::browser::fetch;
use crate::browser::files::File;
use crate::text::Lang;
use crate::text::workshop::WorkshopTrouble;

/// How many percent of opening a file are reading its bytes.
const READING: usize = 20;
const MUNICIPALITIES: &str = "municipalities.txt";
const EXPLORER: &str = "dialoog-verkenner.html";

/// The queue, and the signals in which what comes of its jobs is told. Copies are the same.
#[derive(Clone, Copy)]
pub struct Jobs {
    /// The table as it stands.
    pub report: RwSignal<Option<Report>>,
    /// How many tables were opened.
    pub opened: RwSignal<usize>,
    /// How far the job is, in percent.
    pub percent: RwSignal<usize>,
    /// The names of all municipalities, once they have come.
    pub places: RwSignal<Vec<String>>,
    /// The language of the interface.
    pub lang: RwSignal<Lang>,
    queue: StoredValue<Queue, LocalStorage>,
}

/// Whether a job was done, or why not.
pub type Done = Result<(), WorkshopTrouble>;

impl Jobs {
    /// Without a table. The script is that of the worker.
    pub fn new(script: String, lang: RwSignal<Lang>) -> Jobs {
        Jobs {
            report: RwSignal::new(None),
            opened: RwSignal::new(0),
            percent: RwSignal::new(0),
            places: RwSignal::new(Vec::new()),
            lang,
            queue: StoredValue::new_local(Queue::new(script)),
        }
    }

    /// Looks into the queue, or changes it.
    pub fn with<T>(self, act: impl FnOnce(&mut Queue) -> T) -> T {
        // The workshop lives as long as the page does.
        self.queue.try_update_value(act).unwrap_or_else(|| unreachable!("the queue is never dropped"))
    }

    /// Does a job.
    ///
    /// # Errors
    /// Why it could not be done; what was there before stays.
    pub async fn perform(self, job: Job) -> Done {
        match job {
            Job::Open(file) => self.perform_open(file, true).await,
            Job::OpenThemes(file) => {
                self.reopen().await?;
                self.perform_themes(file).await
            }
            Job::Change(change) => {
                if change == Change::WithoutThemes {
                    self.with(|queue| queue.themes = None);
                }
                // A table that is opened again is so with every change.
                if self.reopen().await? {
                    return Ok(());
                }
                self.ask_report(Request::Change(change), None).await
            }
            Job::Make(make) => {
                self.reopen().await?;
                self.perform_make(make).await
            }
        }
    }

    /// Opens what is no longer open in the worker, which may have been ended; whether there was anything to do.
    async fn reopen(self) -> Result<bool, WorkshopTrouble> {
        let lost = self.with(|queue| queue.table.clone().filter(|_| !queue.is_open));
        let Some(file) = lost else { return Ok(false) };
        self.perform_open(file, false).await?;
        Ok(true)
    }

    async fn perform_open(self, file: File, is_new: bool) -> Done {
        let bytes = self.read(&file).await?;
        let changes = self.with(|queue| queue.changes_of(&file));
        let lang = self.lang.get_untracked().tag().to_owned();
        let request = Request::Open { name: file.name(), lang, today: handing::today(), changes };
        self.ask_report(request, Some(bytes)).await.map_err(|trouble| trouble.of(&file.name()))?;
        let themes = self.with(|queue| {
            queue.take_table(file);
            queue.themes.clone()
        });
        if let Some(themes) = themes {
            self.perform_themes(themes).await?;
        }
        if is_new {
            self.opened.update(|count| *count += 1);
        }
        Ok(())
    }

    async fn perform_themes(self, file: File) -> Done {
        let bytes = self.read(&file).await?;
        let request = Request::OpenThemes { name: file.name() };
        self.ask_report(request, Some(bytes)).await.map_err(|trouble| trouble.of(&file.name()))?;
        self.with(|queue| queue.themes = Some(file));
        Ok(())
    }

    async fn perform_make(self, make: Make) -> Done {
        let answered = match make {
            Make::Explorer => {
                let page = fetch::bytes(EXPLORER).await.map_err(|_| WorkshopTrouble::NoExplorer)?;
                self.ask(Request::Explorer, Some(page)).await?
            }
            Make::Corpus | Make::View => self.ask(Request::Corpus, None).await?,
        };
        if let (Answer::File { name, mime }, Some(bytes)) = answered {
            match make {
                // The reader has the table, and not yet this file: the app names what is to be opened another time.
                Make::View => {
                    let table = self.with(|queue| queue.table.as_ref().map(File::name));
                    handing::view(&table.unwrap_or(name), &mime, &bytes);
                }
                Make::Corpus | Make::Explorer => handing::save(&name, &mime, &bytes),
            }
        }
        Ok(())
    }

    async fn read(self, file: &File) -> Result<Uint8Array, WorkshopTrouble> {
        let stops = self.with(|queue| queue.stops);
        let tell = move |done: usize, total: usize| {
            self.percent.set(READING * done / total.max(1));
            self.with(|queue| queue.stops) == stops
        };
        upload::read(file, tell).await
    }

    async fn ask_report(self, request: Request, bytes: Option<Uint8Array>) -> Done {
        if let (Answer::Report(report), _) = self.ask(request, bytes).await? {
            self.report.set(Some(*report));
        }
        Ok(())
    }

    async fn ask(self, request: Request, bytes: Option<Uint8Array>) -> Result<Answered, WorkshopTrouble> {
        let stops = self.with(|queue| queue.stops);
        let link = self.link().await?;
        if self.with(|queue| queue.stops) != stops {
            return Err(WorkshopTrouble::Stopped { was_open: true });
        }
        // Several things may be gone through one after the other, and the bar never goes back.
        let progress = move |done: usize, total: usize| {
            let now = READING + (100 - READING) * done / total.max(1);
            self.percent.update(|percent| *percent = now.max(*percent).min(100));
        };
        match link.ask(&request, bytes, progress).await? {
            (Answer::Refused(why), _) => Err(WorkshopTrouble::Said(why)),
            answered => Ok(answered),
        }
    }

    /// The worker, which is started where none runs.
    async fn link(self) -> Result<Rc<WorkerLink>, WorkshopTrouble> {
        if let Some(link) = self.with(|queue| queue.link.clone()) {
            return Ok(link);
        }
        let municipalities = match self.with(|queue| queue.municipalities.clone()) {
            Some(known) => known,
            None => fetch::text(MUNICIPALITIES).await.map_err(|_| WorkshopTrouble::NoMunicipalities)?,
        };
        if self.places.with_untracked(Vec::is_empty) {
            let name = |line: &str| line.split(';').next().unwrap_or_default().to_owned();
            self.places.set(municipalities.lines().map(name).collect());
        }
        let script = self.with(|queue| queue.script.clone());
        let link = Rc::new(WorkerLink::start(&script, &municipalities)?);
        self.with(|queue| {
            queue.municipalities = Some(municipalities);
            queue.link = Some(link.clone());
        });
        Ok(link)
    }
}
