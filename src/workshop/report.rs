//! What the page is told of a table: its columns, what is wrong and asked, and what would be made of it.

use std::collections::HashSet;

use super::choices::{Choices, Opened, ThemesAt};
use super::message::{
    ColumnReport, Field, MOST_COLUMNS, MOST_PROBLEMS, MOST_THEMES, ProblemReport, Report, ThemeReport,
};
use super::questions::{Questions, is_settled};
use super::typed::Typed;
use crate::corpus::{Count, Period};
use crate::import::{Built, Column, Mapping, Plan, Problem, Sheet, Table, letters, name_key};
use crate::text::Lang;

/// How many rows are shown, and how much of a cell.
const SHOWN_ROWS: usize = 10;
const SHOWN_LETTERS: usize = 160;

/// What a report is made of.
pub(super) struct Facts<'a> {
    pub(super) file: &'a Opened,
    pub(super) second: Option<&'a Opened>,
    pub(super) choices: &'a Choices,
    pub(super) typed: Typed<'a>,
    pub(super) plan: &'a Plan,
    pub(super) built: &'a Built,
    pub(super) questions: &'a Questions,
    pub(super) lang: Lang,
}

impl Facts<'_> {
    /// The report.
    pub(super) fn report(&self) -> Report {
        let Facts { file, choices, typed, plan, built, lang, .. } = *self;
        let sheet = &file.tables.sheets[choices.sheet];
        let mapping = &choices.mapping;
        let is_ready = is_ready(choices, built);
        let (problems, more_problems) = self.problems();
        let (questions, more_questions) = self.questions.list(typed, lang);
        let missing = if mapping.has_records() {
            lang.missing_columns(mapping, &choices.theme_mapping, &built.file)
        } else {
            vec![]
        };
        let Period { from, to } = self.period();
        let language = Some(typed.field(Field::Language)).filter(|typed| !typed.is_empty());
        Report {
            file: file.name.clone(),
            themes_file: self.second.map(|second| second.name.clone()),
            sheets: file.tables.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            sheet: choices.sheet,
            themes_sheet: match choices.themes {
                Some(ThemesAt::SameFile(at)) => Some(at),
                _ => None,
            },
            headings: mapping.headings.map(|at| sheet.row(at).number()),
            columns: columns(mapping),
            theme_columns: columns(&choices.theme_mapping),
            choices: Column::all().map(|column| (column.key().to_owned(), lang.column(column).to_owned())).collect(),
            first_rows: first_rows(sheet, mapping),
            missing,
            problems,
            more_problems,
            questions,
            more_questions,
            themes: self.themes(),
            numbers: if is_ready { lang.made_of_table(&built.file) + "." } else { String::new() },
            title: plan.title.clone(),
            subtitle: plan.subtitle.clone(),
            about: plan.about.clone(),
            from,
            to,
            licence: plan.licence.clone(),
            language: language.unwrap_or(&built.file.language).to_owned(),
            fill_down: plan.fill_down,
            is_ready,
        }
    }

    /// What was typed of when the dialogues were held; where nothing was, what the rows say.
    fn period(&self) -> Period {
        let own = |field: Field, found: &String| match self.typed.field(field) {
            "" => found.clone(),
            typed => typed.to_owned(),
        };
        let Period { from, to } = &self.built.file.period;
        Period { from: own(Field::From, from), to: own(Field::To, to) }
    }

    /// What is wrong, then what is only told, and how many of both are not listed.
    fn problems(&self) -> (Vec<ProblemReport>, usize) {
        let Facts { file, second, typed, built, lang, .. } = *self;
        let of_files = file.tables.problems(Table::Records);
        let of_themes = second.map(|second| second.tables.problems(Table::Themes)).unwrap_or_default();
        let mut all: Vec<&Problem> = of_files.iter().chain(&of_themes).chain(&built.problems).collect();
        all.retain(|problem| !is_settled(problem, typed));
        all.sort_by_key(|problem| problem.what.is_note());
        let keys: HashSet<String> = match typed.participants().next() {
            Some(_) => built.file.themes.iter().map(|theme| name_key(&theme.title)).collect(),
            None => HashSet::new(),
        };
        let mut sentences = typed.problems(&|theme| keys.contains(theme), lang);
        if is_reversed(&built.file.period) {
            sentences.push(lang.period_reversed().to_owned());
        }
        let typed = sentences.into_iter().map(|text| ProblemReport { text, is_note: false });
        let count = typed.len() + all.len();
        let told = all
            .iter()
            .map(|problem| ProblemReport { text: lang.table_problem(problem), is_note: problem.what.is_note() });
        (typed.chain(told).take(MOST_PROBLEMS).collect(), count.saturating_sub(MOST_PROBLEMS))
    }

    /// The themes, those of one title once.
    fn themes(&self) -> Vec<ThemeReport> {
        let mut known = HashSet::new();
        let themes = self.built.file.themes.iter().zip(&self.built.participants);
        let themes = themes.map(|(theme, found)| (name_key(&theme.title), theme, found));
        let typed = |key: &str| self.typed.participants().find(|(theme, _)| name_key(self.typed.same(theme)) == key);
        themes
            .filter(|(key, ..)| known.insert(key.clone()))
            .take(MOST_THEMES)
            .map(|(key, theme, found)| ThemeReport {
                title: theme.title.clone(),
                typed: typed(&key).map(|(_, typed)| typed.to_owned()).unwrap_or_default(),
                found: found.as_ref().map(count).unwrap_or_default(),
            })
            .collect()
    }
}

/// Whether a corpus can be made: something was said.
pub(super) fn is_ready(choices: &Choices, built: &Built) -> bool {
    choices.mapping.has_records() && !built.file.records.is_empty()
}

/// Whether a period ends before it begins. A month holds each of its days.
fn is_reversed(period: &Period) -> bool {
    let shared = period.from.len().min(period.to.len());
    period.from.get(..shared) > period.to.get(..shared)
}

/// A number as somebody would type it.
fn count(count: &Count) -> String {
    if count.approximate { format!("ca. {}", count.value) } else { count.value.to_string() }
}

/// The columns that are told of.
fn shown(mapping: &Mapping) -> impl Iterator<Item = usize> {
    (0..mapping.width()).filter(|&column| column < MOST_COLUMNS || mapping.holds(column).is_some())
}

fn columns(mapping: &Mapping) -> Vec<ColumnReport> {
    let column = |column: usize| ColumnReport {
        letters: letters(column),
        heading: mapping.heading(column).to_owned(),
        holds: mapping.holds(column).map(|holds| holds.key().to_owned()),
    };
    shown(mapping).map(column).collect()
}

fn first_rows(sheet: &Sheet, mapping: &Mapping) -> Vec<(u32, Vec<String>)> {
    let cut = |cell: &str| match cell.char_indices().nth(SHOWN_LETTERS) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    };
    let rows = sheet.rows_from(mapping.first_row()).take(SHOWN_ROWS);
    rows.map(|row| (row.number(), shown(mapping).map(|column| cut(row.cell(column))).collect())).collect()
}
