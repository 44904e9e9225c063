//! A table that is open, with all that the reader changed.

use super::choices::{Choices, Opened};
use super::log::record;
use super::message::{Change, Report};
use super::questions::Questions;
use super::report::{Facts, is_ready};
use super::typed::Typed;
use crate::corpus::decode;
use crate::import::{Built, Input, Plan, TableError, Watch, build, corpus_id, read, set_typed, set_version, write};
use crate::text::Lang;

/// A table that is open: the file, a second one about themes where there is one, and the changes.
///
/// Choices and plan are read off the tables and the changes, never kept beside them; so a table that was mended and is
/// opened with the same changes has every one that still fits. The corpus is made when it is asked for, and kept until a
/// change makes it another.
#[derive(Clone, Debug)]
pub struct Session {
    municipalities: String,
    lang: Lang,
    today: String,
    file: Opened,
    second: Option<Opened>,
    changes: Vec<Change>,
    choices: Choices,
    plan: Plan,
    built: Option<Built>,
    questions: Questions,
}

/// Names of the files that are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileNames {
    /// Of the corpus.
    pub corpus: String,
    /// Of the explorer.
    pub explorer: String,
}

impl Session {
    /// Opens a table and makes the changes, as far as they fit it. `today` is a day of ISO 8601; `municipalities` is the
    /// list as [`Input::municipalities`] wants it.
    ///
    /// # Errors
    /// The bytes hold no table, or the watch says stop.
    pub fn open(
        name: &str,
        bytes: &[u8],
        municipalities: &str,
        lang: Lang,
        today: &str,
        changes: Vec<Change>,
        watch: Watch,
    ) -> Result<Session, TableError> {
        let file = Opened { name: name.to_owned(), tables: read(bytes, watch)? };
        let mut session = Session {
            municipalities: municipalities.to_owned(),
            lang,
            today: today.to_owned(),
            choices: Choices::of(&file, None, &[]),
            file,
            second: None,
            changes: Vec::new(),
            plan: Plan::default(),
            built: None,
            questions: Questions::default(),
        };
        changes.into_iter().for_each(|change| session.note(change));
        session.refresh();
        Ok(session)
    }

    /// Takes a second file for the table about themes.
    ///
    /// # Errors
    /// The bytes hold no table, or the watch says stop. What was there before stays.
    pub fn open_themes(&mut self, name: &str, bytes: &[u8], watch: Watch) -> Result<(), TableError> {
        self.second = Some(Opened { name: name.to_owned(), tables: read(bytes, watch)? });
        self.built = None;
        self.refresh();
        Ok(())
    }

    /// Makes a change. One that does not fit the table is kept and passed over.
    pub fn change(&mut self, change: Change) {
        self.note(change);
        self.refresh();
    }

    /// The changes that count, the last one of each thing.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The table as it stands now.
    ///
    /// # Errors
    /// [`TableError::Stopped`] where the watch says stop. The changes stay, and the next report has them.
    pub fn report(&mut self, watch: Watch) -> Result<Report, TableError> {
        let built = self.take_built(watch)?;
        let typed = Typed(&self.changes);
        self.questions.take(&built.problems, typed);
        let facts = Facts {
            file: &self.file,
            second: self.second.as_ref(),
            choices: &self.choices,
            typed,
            plan: &self.plan,
            built: &built,
            questions: &self.questions,
            lang: self.lang,
        };
        let report = facts.report();
        self.built = Some(built);
        Ok(report)
    }

    /// The text of the corpus file.
    ///
    /// # Errors
    /// A sentence: no column says what was said, or the watch says stop, or what was made is not sound.
    pub fn corpus(&mut self, watch: Watch) -> Result<String, String> {
        let lang = self.lang;
        let mut built = self.take_built(watch).map_err(|error| lang.table_error(&error))?;
        set_version(&mut built.file, &self.plan);
        let text = is_ready(&self.choices, &built).then(|| write(&built.file));
        self.built = Some(built);
        let text = text.ok_or_else(|| lang.nothing_said().to_owned())?;
        let decoded = decode(&text).map_err(|error| lang.not_usable("", &error).detail)?;
        match decoded.problems.first() {
            Some(problem) => Err(lang.problem(problem)),
            None => Ok(text),
        }
    }

    /// The title of the dialogues.
    pub fn title(&self) -> &str {
        &self.plan.title
    }

    /// Names of the files that are made, by the id of the corpus.
    pub fn names(&self) -> FileNames {
        let id = corpus_id(&self.plan);
        FileNames { corpus: format!("{id}.json"), explorer: format!("{id}.html") }
    }

    fn note(&mut self, change: Change) {
        match &change {
            Change::WithoutThemes => {
                self.second = None;
                self.built = None;
                return;
            }
            Change::Language(tag) => {
                self.lang = Lang::of_tag(tag).unwrap_or(self.lang);
                return;
            }
            // Another sheet has its headings elsewhere.
            Change::Sheet(_) if !self.changes.contains(&change) => {
                self.changes.retain(|earlier| !matches!(earlier, Change::Headings(_)));
            }
            _ => {}
        }
        record(&mut self.changes, change);
    }

    /// Reads choices and plan off tables and changes. The corpus goes where it has to be made anew; what is typed beside
    /// the rows is put into it as it stands.
    fn refresh(&mut self) {
        let choices = Choices::of(&self.file, self.second.as_ref(), &self.changes);
        let plan = Typed(&self.changes).plan(&self.file.name, &self.today, self.lang);
        let bare = |plan: &Plan| {
            let [title, subtitle, about, licence] = Default::default();
            Plan { title, subtitle, about, licence, ..plan.clone() }
        };
        if choices != self.choices || bare(&plan) != bare(&self.plan) {
            self.built = None;
        } else if let Some(built) = self.built.as_mut().filter(|_| plan != self.plan) {
            set_typed(&mut built.file, &plan);
        }
        (self.choices, self.plan) = (choices, plan);
    }

    /// The corpus that was made, or is made now.
    fn take_built(&mut self, watch: Watch) -> Result<Built, TableError> {
        if let Some(built) = self.built.take() {
            return Ok(built);
        }
        let Choices { sheet, mapping, theme_mapping, .. } = &self.choices;
        let themes = self.choices.themes_sheet(&self.file, self.second.as_ref());
        let input = Input {
            records: (&self.file.tables.sheets[*sheet], mapping),
            themes: themes.map(|sheet| (sheet, theme_mapping)),
            municipalities: &self.municipalities,
        };
        build(input, &self.plan, watch)
    }
}
