//! From a sheet and its mapping to a corpus file.

use std::collections::HashMap;

use super::cells::Cells;
use super::citations::Citations;
use super::columns::Column;
use super::file_type::TableError;
use super::kinds;
use super::mapping::Mapping;
use super::municipalities::Municipalities;
use super::names::{Ids, hash, letters, slug};
use super::plan::Plan;
use super::problem::{Fault, Problem, Problems, Table};
use super::progress::Watch;
use super::rows::{Rows, language_tag};
use super::sheet::Sheet;
use super::theme_facts::{self, add_new};
use super::themes::{ThemeDraft, Themes, named};
use super::write::write;
use crate::corpus::corpus_file::File;
use crate::corpus::wire::{Code, Record, SCHEMA, Speaker, Theme};
use crate::corpus::{Corpus, Count, Named, Period, Progress, Version};

/// The tables that a corpus is made of.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// What was said, a row each.
    pub records: (&'a Sheet, &'a Mapping),
    /// The themes, a row each, where there is such a table.
    pub themes: Option<(&'a Sheet, &'a Mapping)>,
    /// The list of municipalities: name, latitude and longitude in hundredths of a degree, parted by semicolons.
    pub municipalities: &'a str,
}

/// A corpus that was made of a table.
#[derive(Clone, Debug)]
pub struct Built {
    /// The corpus, as it stands in a file.
    pub file: File,
    /// How many rows stand below the headings, empty ones not counted.
    pub rows: usize,
    /// How many people took part in each theme of the file by the tables, whatever is typed beside them.
    pub participants: Vec<Option<Count>>,
    /// What is wrong in the table, and what its maker should know.
    pub problems: Vec<Problem>,
}

/// Makes a corpus of a table. Every row that says something becomes a record, in the order of the table, whatever else is
/// wrong with it.
///
/// # Errors
/// [`TableError::Stopped`] where the watch says stop.
pub fn build(input: Input, plan: &Plan, mut watch: Watch) -> Result<Built, TableError> {
    let mut problems = Problems::default();
    let list = Municipalities::read(input.municipalities);
    let (sheet, mapping) = input.records;
    about_headings(Table::Records, mapping, &mut problems);
    about_merged(Table::Records, sheet, mapping, &mut problems);
    let mut cells = Cells::new(Table::Records, sheet, mapping, plan.fill_down);
    let mut rows = Rows::default();
    let total = if mapping.has_records() { cells.left() } else { 0 };
    for done in 0..total {
        cells.tell_beyond_headings(&mut problems);
        rows.read(&cells, plan, &list, &mut problems);
        cells.advance();
        if done % 1000 == 999 {
            watch.tell(Progress { done, total })?;
        }
    }
    spellings(&rows, &cells, &mut problems);
    let told = input.themes.map(|(sheet, mapping)| {
        about_headings(Table::Themes, mapping, &mut problems);
        about_merged(Table::Themes, sheet, mapping, &mut problems);
        let cells = Cells::new(Table::Themes, sheet, mapping, plan.fill_down);
        theme_facts::read(cells, &mut rows, plan, &list, &mut problems)
    });
    let mut themes = Themes::of(&rows, told.unwrap_or_default(), plan, &cells, &mut problems);
    let participants = std::mem::take(&mut themes.found);
    let file = assemble(&rows, themes, plan, &list, &cells, &mut problems);
    Ok(Built { file, rows: total, participants, problems: problems.into_list() })
}

/// The id of a corpus, which is made of its title. A table that is called as what the app comes with is another corpus all the
/// same, of which nothing is said that holds for that one.
pub fn corpus_id(plan: &Plan) -> String {
    match slug(title(plan)) {
        id if id.is_empty() => "dialogen".to_owned(),
        id if id == Corpus::BUNDLED => format!("{id}-2"),
        id => id,
    }
}

fn title(plan: &Plan) -> &str {
    if plan.title.trim().is_empty() { plan.table.trim() } else { plan.title.trim() }
}

/// Puts what is typed into a corpus, as far as no row matters to it: title, subtitle, about, licence. What goes by the whole
/// of it, its version, is left to [`set_version`].
pub fn set_typed(file: &mut File, plan: &Plan) {
    file.id = corpus_id(plan);
    file.title = title(plan).to_owned();
    file.subtitle = plan.subtitle.trim().to_owned();
    file.about = plan.about.trim().to_owned();
    file.licence = plan.licence.trim().to_owned();
}

/// Gives a corpus the version that its day and its content make, for which all of it is written once.
pub fn set_version(file: &mut File, plan: &Plan) {
    file.version = None;
    file.version = plan.date.clone().map(|date| Version { date, hash: format!("{:08x}", hash(&write(file))) });
}

/// Which rows below the headings have cells that are merged with those of the rows after them.
fn about_merged(table: Table, sheet: &Sheet, mapping: &Mapping, problems: &mut Problems) {
    let headings = mapping.headings.filter(|&at| at < sheet.len()).map_or(0, |at| sheet.row(at).number());
    let rows = sheet.merged.iter().filter(|&&row| row > headings);
    rows.for_each(|&row| problems.add(table, row, "", Fault::MergedCells));
}

/// What only a table about themes tells.
const OF_THEMES: [Column; 4] = [Column::Conversations, Column::Organisations, Column::Question, Column::Summary];
/// What both tables tell.
const OF_BOTH: [Column; 5] = [Column::Theme, Column::Track, Column::Place, Column::Date, Column::Participants];

/// What the headings leave open, and columns that the table does not use.
fn about_headings(table: Table, mapping: &Mapping, problems: &mut Problems) {
    match mapping.headings {
        None => problems.add(table, 0, "", Fault::NoHeadings),
        Some(0) => {}
        Some(_) => problems.add(table, 0, "", Fault::AboveHeadings),
    }
    match table {
        Table::Records if !mapping.has_records() => problems.add(table, 0, "", Fault::NoRecords),
        Table::Themes if mapping.column(Column::Theme).is_none() => problems.add(table, 0, "", Fault::NoThemes),
        _ => {}
    }
    let held = (0..mapping.width()).filter_map(|column| Some((column, mapping.holds(column)?)));
    for (column, holds) in held.filter(|(_, holds)| !OF_BOTH.contains(holds)) {
        if OF_THEMES.contains(&holds) != (table == Table::Themes) {
            problems.add(table, 0, &mapping.name(column), Fault::UnusedColumn);
        }
    }
}

fn spellings(rows: &Rows, cells: &Cells, problems: &mut Problems) {
    let lists = [
        (&rows.themes, Column::Theme),
        (&rows.tracks, Column::Track),
        (&rows.topics, Column::Topic),
        (&rows.roles, Column::Role),
        (&rows.sources, Column::Source),
        (&rows.sections, Column::Section),
    ];
    for (names, column) in lists {
        names.tell(&cells.heading(column), problems);
    }
}

fn assemble(
    rows: &Rows,
    themes: Themes,
    plan: &Plan,
    list: &Municipalities,
    cells: &Cells,
    problems: &mut Problems,
) -> File {
    let period = period(&themes.list, plan, problems);
    let year = period.to.get(..4).and_then(|year| year.parse().ok());
    let citations = Citations::of(rows, plan, year);
    let language = language(rows, plan, cells, problems);
    let (codes, code_ids) = named(&rows.topics, "onderwerp");
    let (roles, role_ids) = named(&rows.roles, "rol");
    let entry = |(id, title): (String, String)| Named { id, title };
    let mut file = File {
        schema: SCHEMA,
        languages: vec![language.clone()],
        language,
        period,
        codes: codes.into_iter().map(|(id, title)| Code { id, title, ..Code::default() }).collect(),
        roles: roles.into_iter().map(entry).collect(),
        records: records(rows, &themes, &citations, &code_ids, &role_ids, plan, problems),
        ..File::default()
    };
    // The municipalities that are named, each once, in the order in which themes name them.
    let mut places = Vec::new();
    for theme in themes.list {
        let facts = theme.facts;
        add_new(&mut places, &facts.places);
        file.themes.push(Theme {
            id: theme.id,
            track: themes.tracks[theme.track].id.clone(),
            title: theme.title,
            question: facts.question,
            summary: facts.summary,
            conversations: facts.conversations,
            participants: facts.participants,
            organisations: facts.organisations,
            hosts: facts.places.into_iter().map(|at| list.id(at)).collect(),
            held: facts.days,
            citations: Citations::together(theme.rows.iter().map(|&row| &citations.of_row[row])),
            ..Theme::default()
        });
    }
    (file.sources, file.sections, file.tracks) = (citations.sources, citations.sections, themes.tracks);
    file.places = places.into_iter().map(|at| list.place(at)).collect();
    set_typed(&mut file, plan);
    set_version(&mut file, plan);
    file
}

fn records(
    rows: &Rows,
    themes: &Themes,
    citations: &Citations,
    codes: &[String],
    roles: &[String],
    plan: &Plan,
    problems: &mut Problems,
) -> Vec<Record> {
    let (role_titles, dialogue_titles) = (rows.roles.titles(), rows.dialogues.titles());
    let mut ids = Ids::default();
    let mut said: HashMap<(String, String), (u32, usize)> = HashMap::new();
    let mut records = Vec::with_capacity(rows.drafts.len());
    for (at, draft) in rows.drafts.iter().enumerate() {
        let theme = &themes.list[themes.of_row[at]];
        let role = draft.role.map_or("", |role| role_titles[role]);
        let name = draft.name.as_deref().unwrap_or_default();
        let dialogue = draft.dialogue.map_or("", |dialogue| dialogue_titles[dialogue]);
        // What was said and by whom makes the id, so that a row keeps it wherever it stands and whatever its topics are.
        let content =
            [&draft.title, &draft.body, &letters(role), name, &letters(dialogue)].map(|part: &str| part).join("\u{1f}");
        let made = |content: &str| format!("{}-{}-{}", theme.id, kinds::word(draft.kind), hash(content));
        let id = made(&content);
        let (first, times) = said.entry((id.clone(), content.clone())).or_insert((draft.row, 0));
        *times += 1;
        let id = if *times > 1 {
            problems.add(Table::Records, draft.row, "", Fault::Duplicate { row: *first });
            made(&format!("{content}\u{1f}{times}"))
        } else {
            id
        };
        let speaks = draft.role.is_some() || draft.name.is_some() || draft.dialogue.is_some();
        records.push(Record {
            id: ids.unique(id, &content),
            theme: theme.id.clone(),
            kind: draft.kind,
            title: draft.title.clone(),
            body: draft.body.clone(),
            codes: draft.topics.iter().map(|&topic| codes[topic].clone()).collect(),
            speaker: speaks.then(|| Speaker {
                role: if role.is_empty() { plan.words.role.clone() } else { role.to_owned() },
                name: draft.name.clone(),
                dialogue: draft.dialogue.and_then(|dialogue| theme.dialogues.get(&dialogue).copied()),
                group: draft.role.map(|role| roles[role].clone()),
            }),
            citations: vec![citations.of_row[at].clone()],
            ..Record::default()
        });
    }
    records
}

/// When the dialogues were held: what was typed, or from the first to the last day of the rows.
fn period(themes: &[ThemeDraft], plan: &Plan, problems: &mut Problems) -> Period {
    let (from, to) = plan.period.clone().unwrap_or_default();
    let (from, to) = (Some(from).filter(|from| !from.is_empty()), Some(to).filter(|to| !to.is_empty()));
    let days = || themes.iter().flat_map(|theme| &theme.facts.days);
    let first = from.clone().or_else(|| days().min().cloned()).or_else(|| to.clone());
    match first.zip(to.or_else(|| days().max().cloned()).or(from)) {
        Some((from, to)) => Period { from, to },
        None => {
            problems.add(Table::Records, 0, "", Fault::NoPeriod);
            Period::default()
        }
    }
}

/// The language of the corpus: what was typed, or that of most rows.
fn language(rows: &Rows, plan: &Plan, cells: &Cells, problems: &mut Problems) -> String {
    let known = rows.languages.iter().rev().filter(|(tag, _)| language_tag(tag).is_some());
    let most = known.max_by_key(|(_, rows)| rows.len()).map(|(tag, _)| tag.clone());
    let language = plan.language.clone().or(most).unwrap_or_else(|| "nl".to_owned());
    for (found, in_rows) in rows.languages.iter().filter(|(tag, _)| **tag != language) {
        for &row in in_rows {
            let found = found.clone();
            let what = match language_tag(&found) {
                Some(_) => Fault::OtherLanguage { found },
                None => Fault::NotALanguage { found },
            };
            problems.add(Table::Records, row, &cells.heading(Column::Language), what);
        }
    }
    language
}
