//! What the page and the worker say to each other: choices of the reader's one way, a report of the table the other.
//!
//! Everything here is plain data that serde writes as JSON. Bytes of files travel beside it, since JSON has none.

use serde::{Deserialize, Serialize};

/// What the page asks of the worker. The bytes of a file come beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Open a table, the bytes beside it, and make these changes to it, as far as they fit it.
    Open { name: String, lang: String, today: String, changes: Vec<Change> },
    /// Take a second table, the bytes beside it, for the one about themes.
    OpenThemes { name: String },
    /// Change something.
    Change(Change),
    /// Give the corpus as a file.
    Corpus,
    /// Give the explorer as one file; the portable explorer of this site is beside it.
    Explorer,
}

/// What the worker answers. Every request has one answer that is not [`Answer::Progress`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// How far it is: rows or bytes of so many.
    Progress { done: usize, total: usize },
    /// The table as it stands now.
    Report(Box<Report>),
    /// A file that was made, its bytes beside it.
    File { name: String, mime: String },
    /// Why it cannot be done, as a sentence; what was there before stays.
    Refused(String),
}

/// Something that the reader chooses or types.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// Which sheet holds what was said, by its name.
    Sheet(String),
    /// Which sheet is about themes, by its name; none for none.
    ThemesSheet(Option<String>),
    /// The second file is taken away.
    WithoutThemes,
    /// The number of the row with the headings, as the file counts; none where there are none.
    Headings(Option<u32>),
    /// What a column holds, by [`ColumnReport::holds`]; none where it is passed over. It is named by its letters and its
    /// heading, and is left alone where the table has another heading there.
    Column { table: Which, letters: String, heading: String, holds: Option<String> },
    /// What is meant by a name; none takes an answer back.
    Meaning { what: Asked, name: String, meant: Option<String> },
    /// Whether an empty cell of what groups rows means that of the row above.
    FillDown(bool),
    /// Something typed beside the table.
    Field { field: Field, value: String },
    /// How many people took part in a theme, as typed; empty takes it back.
    Participants { theme: String, value: String },
    /// The language of the interface, by tag.
    Language(String),
}

/// A table of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Which {
    /// What was said.
    Records,
    /// About themes.
    Themes,
}

/// What is asked about a name that a table has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Asked {
    /// Which kind is meant.
    Kind,
    /// Which municipality is meant.
    Place,
    /// Whether it is another name in other words: of a theme, a track, a topic or a role.
    Same,
}

/// What is typed beside a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Field {
    /// Title of the dialogues.
    Title,
    /// One line under it.
    Subtitle,
    /// What the dialogues were.
    About,
    /// The first day or month, ISO 8601.
    From,
    /// The last one.
    To,
    /// Licence of the texts.
    Licence,
    /// Tag of the language of the texts.
    Language,
}

/// A table as it is read now, with all choices.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The name of the file, and of the one about themes.
    pub file: String,
    pub themes_file: Option<String>,
    /// The names of the sheets of the file; one that is empty where the file is a text.
    pub sheets: Vec<String>,
    /// Which of them is read, and which is about themes.
    pub sheet: usize,
    pub themes_sheet: Option<usize>,
    /// The number of the row with the headings.
    pub headings: Option<u32>,
    /// The columns of both tables; of the first [`MOST_COLUMNS`], and those beyond that hold something.
    pub columns: Vec<ColumnReport>,
    pub theme_columns: Vec<ColumnReport>,
    /// What a column may hold: key, and its name in words. The same for every column.
    pub choices: Vec<(String, String)>,
    /// The first ten rows below the headings, by number, a cell for each of [`Report::columns`]; long cells are cut.
    pub first_rows: Vec<(u32, Vec<String>)>,
    /// What no column holds, and what happens instead, as sentences.
    pub missing: Vec<String>,
    /// What is wrong, then what is only told; at most [`MOST_PROBLEMS`].
    pub problems: Vec<ProblemReport>,
    /// How many problems are not listed.
    pub more_problems: usize,
    /// What is to be answered, or was; at most [`MOST_QUESTIONS`].
    pub questions: Vec<Question>,
    /// How many questions are not listed.
    pub more_questions: usize,
    /// Title and typed or counted participants of each theme; of the first [`MOST_THEMES`].
    pub themes: Vec<ThemeReport>,
    /// What was made, in numbers, as a sentence; empty where nothing is made yet.
    pub numbers: String,
    /// What is typed, or taken where nothing is typed.
    pub title: String,
    pub subtitle: String,
    pub about: String,
    pub from: String,
    pub to: String,
    pub licence: String,
    pub language: String,
    pub fill_down: bool,
    /// Whether a corpus can be made.
    pub is_ready: bool,
}

/// How many problems are listed, so that no table makes a page too long to live.
pub const MOST_PROBLEMS: usize = 200;
/// How many themes have a field for participants, for the same reason.
pub const MOST_THEMES: usize = 100;
/// How many questions are listed, for the same reason.
pub const MOST_QUESTIONS: usize = 100;
/// How many columns are listed, for the same reason.
pub const MOST_COLUMNS: usize = 200;

/// What a column is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ColumnReport {
    /// By which spreadsheets name it: A, B, AA.
    pub letters: String,
    /// As it stands there; empty where it has none.
    pub heading: String,
    /// The key of what it holds; none where it is passed over.
    pub holds: Option<String>,
}

/// A problem, as a sentence with its rows and column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProblemReport {
    pub text: String,
    /// Whether nothing is wrong: it only tells how something was understood.
    pub is_note: bool,
}

/// A name that is not known, or may be another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    pub what: Asked,
    /// As it stands in the table.
    pub name: String,
    /// Value and words of what may be meant. Places may also be typed: any municipality of the country.
    pub offered: Vec<(String, String)>,
    /// What was answered.
    pub meant: Option<String>,
}

/// A theme.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ThemeReport {
    pub title: String,
    /// As typed; empty where nothing was.
    pub typed: String,
    /// What the tables say; empty where they say nothing.
    pub found: String,
}
