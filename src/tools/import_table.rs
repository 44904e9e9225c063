//! Makes a corpus of a table of somebody's own dialogues, and says what became of its columns and rows.

use std::fmt::Write;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::check;
use crate::corpus::decode;
use crate::import::{
    Column, Input, Mapping, Plan, Sheet, Table, TableError, Tables, Watch, build, choose, kind, letters, read, write,
};
use crate::text::Lang;
use crate::workshop::explorer::with_corpus;

/// How the program is used.
pub const USAGE: &str = "\
usage: import-table FILE -o CORPUS.json [options]

Makes a corpus of the dialogue explorer from a table (CSV, TSV, XLSX or ODS) with a row for everything that was said.
Columns are known by their headings, in Dutch or English. It prints what each column became and what is wrong, by row.

  -o, --output FILE     where the corpus is written
  --portable FILE       where an explorer of it is written: one HTML file that opens by double click
  --explorer FILE       the portable explorer that is made of (dist/dialoog-verkenner.html, by `make portable`)
  --title TEXT          title of the dialogues; otherwise the name of the file
  --subtitle TEXT       one line under it
  --about TEXT          what the dialogues were, in a few words
  --from DAY --to DAY   when they were held (2023-03 or 2023-03-14); otherwise from the first to the last date
  --participants FILE   a table with a row for each theme: participants, conversations, question, summary
  --sheet NAME          which sheet of a workbook holds what was said
  --column X=NAME       what column X (a letter, or its heading) holds, by a heading that is known: theme, track, kind,
                        title, text, topic, role, name, dialogue, place, date, participants, source, section, lines,
                        language; or nothing
  --kind NAME=KIND      which kind is meant by a name: idea, pain, seed, dream, initiative, voice, advice, …
  --place NAME=NAME     which municipality is meant by a name
  --same NAME=NAME      two spellings of one theme, track, topic or role
  --fill-down           an empty theme, track, dialogue, place or date means that of the row above
  --licence NAME        licence of the texts, such as CC-BY-4.0
  --language TAG        language of the texts, and of what is printed: nl (unless told otherwise) or en
  --template            print a table to begin with, and nothing else
  --check               also print what check-corpus asks of a corpus that is edited by hand

Exit code: 0 a corpus was made and nothing is wrong, 1 it was made and some rows want a look, 2 none was made.
";

/// The portable explorer where `make portable` writes it.
pub const EXPLORER: &str = "dist/dialoog-verkenner.html";

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The table.
    pub file: String,
    /// Where the corpus is written.
    pub output: Option<String>,
    /// Where the explorer with that corpus is written.
    pub portable: Option<String>,
    /// The portable explorer that it is made of; [`EXPLORER`] where none is named.
    pub explorer: Option<String>,
    /// A table about themes.
    pub themes: Option<String>,
    /// The sheet with what was said.
    pub sheet: Option<String>,
    /// What columns hold, by letter or heading.
    pub columns: Vec<(String, Option<Column>)>,
    /// Whether the checks of a corpus are printed too.
    pub check: bool,
    /// Whether only a table to begin with is asked for.
    pub template: bool,
    /// What is typed beside the table.
    pub plan: Plan,
}

/// What was made.
#[derive(Clone, Debug)]
pub struct Made {
    /// What became of the columns, what is wrong, and the numbers.
    pub report: String,
    /// The text of the corpus file; none where no column says what was said.
    pub corpus: Option<String>,
    /// The explorer with that corpus, where it is asked for.
    pub explorer: Option<Vec<u8>>,
    /// Whether nothing is wrong.
    pub is_sound: bool,
}

impl Options {
    /// Reads the words of a command; none where it asks for help.
    ///
    /// # Errors
    /// A sentence that says which word is not understood.
    pub fn read(mut words: impl Iterator<Item = String>) -> Result<Option<Options>, String> {
        let mut options = Options::default();
        let (mut from, mut to) = (None, None);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} wants something after it"));
            let pair = |value: String| {
                let parts =
                    value.split_once('=').map(|(name, meant)| (name.trim().to_owned(), meant.trim().to_owned()));
                parts.ok_or(format!("{value} is not of the form NAME=MEANT"))
            };
            match word.as_str() {
                "--help" | "-h" => return Ok(None),
                "--output" | "-o" => options.output = Some(value()?),
                "--portable" => options.portable = Some(value()?),
                "--explorer" => options.explorer = Some(value()?),
                "--title" => options.plan.title = value()?,
                "--subtitle" => options.plan.subtitle = value()?,
                "--about" => options.plan.about = value()?,
                "--from" => from = Some(value()?),
                "--to" => to = Some(value()?),
                "--participants" => options.themes = Some(value()?),
                "--sheet" => options.sheet = Some(value()?),
                "--licence" => options.plan.licence = value()?,
                "--language" => options.plan.language = Some(value()?),
                "--fill-down" => options.plan.fill_down = true,
                "--check" => options.check = true,
                "--template" => options.template = true,
                "--column" => {
                    let (column, holds) = pair(value()?)?;
                    let known = Column::of_heading(&holds).map(|(column, _)| column);
                    if known.is_none() && holds != "nothing" {
                        return Err(format!("{holds} is nothing that a column holds"));
                    }
                    options.columns.push((column, known));
                }
                "--kind" => {
                    let (name, meant) = pair(value()?)?;
                    let kind = kind(&meant).ok_or(format!("{meant} is not a kind"))?;
                    options.plan.kinds.push((name, kind));
                }
                "--same" => options.plan.same.push(pair(value()?)?),
                "--place" => options.plan.places.push(pair(value()?)?),
                flag if flag.starts_with('-') && flag.len() > 1 => return Err(format!("{flag} is not known")),
                _ if !options.file.is_empty() => return Err(format!("one table at a time: {word} is the second")),
                _ => options.file = word,
            }
        }
        if options.file.is_empty() && !options.template {
            return Err("no table is given".to_owned());
        }
        options.plan.period = match (from, to) {
            (None, None) => None,
            (Some(from), to) => Some((from.clone(), to.unwrap_or(from))),
            (None, Some(to)) => Some((to.clone(), to)),
        };
        Ok(Some(options))
    }
}

/// Makes the corpus that is asked for; `file` gives the bytes of a file by its name.
///
/// # Errors
/// A sentence that says which file cannot be read, or is no table, or what does not fit it.
pub fn run(options: &Options, file: &dyn Fn(&str) -> Result<Vec<u8>, String>) -> Result<Made, String> {
    let lang = options.plan.language.as_deref().and_then(Lang::of_tag).unwrap_or(Lang::Nl);
    if options.template {
        return Ok(Made { report: template(lang), corpus: None, explorer: None, is_sound: true });
    }
    let open = |name: &str| -> Result<Tables, String> {
        let said = |error: TableError| format!("{name}: {}", lang.table_error(&error));
        read(&file(name)?, Watch::new(&mut |_| true)).map_err(said)
    };
    let tables = open(&options.file)?;
    let (mut at, mut themes) = choose(&tables.sheets);
    if let Some(name) = &options.sheet {
        let found = tables.sheets.iter().position(|sheet| sheet.name == *name);
        at = found.ok_or_else(|| format!("there is no sheet {name}; there are {}", names(&tables.sheets)))?;
        themes = themes.filter(|themes| *themes != at);
    }
    let other = options.themes.as_deref().map(open).transpose()?;
    let sheet = &tables.sheets[at];
    let themes = other.as_ref().and_then(|other| other.sheets.first()).or(themes.map(|at| &tables.sheets[at]));
    let mut mapping = Mapping::of(sheet);
    for (name, holds) in &options.columns {
        let named = |column: &usize| letters(*column) == name.to_uppercase() || mapping.heading(*column) == name;
        let column = (0..mapping.width()).find(named).ok_or_else(|| format!("the table has no column {name}"))?;
        mapping.set(column, *holds);
    }
    let theme_mapping = themes.map(Mapping::of).unwrap_or_default();
    let name = Path::new(&options.file).file_name().map(|name| name.to_string_lossy().into_owned());
    let mut plan = Plan { table: name.unwrap_or_default(), words: lang.plan_words(), ..options.plan.clone() };
    plan.date = Some(today());
    if plan.title.is_empty() {
        plan.title =
            Path::new(&plan.table).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    }
    let municipalities = include_str!("../../public/municipalities.txt");
    let input =
        Input { records: (sheet, &mapping), themes: themes.map(|sheet| (sheet, &theme_mapping)), municipalities };
    let said = |error: TableError| lang.table_error(&error);
    let mut built = build(input, &plan, Watch::new(&mut |_| true)).map_err(said)?;
    let of_themes = other.iter().flat_map(|other| other.problems(Table::Themes));
    built.problems.splice(0..0, tables.problems(Table::Records).into_iter().chain(of_themes));
    let corpus = mapping.has_records().then(|| write(&built.file));
    let mut report = columns(lang, sheet, &mapping);
    if let Some(sheet) = themes {
        report += &columns(lang, sheet, &theme_mapping);
    }
    if mapping.has_records() {
        let missing = lang.missing_columns(&mapping, &theme_mapping, &built.file);
        report.extend(missing.iter().map(|line| format!("   - {line}\n")));
    }
    for problem in &built.problems {
        let sign = if problem.what.is_note() { "·" } else { "!" };
        let _ = writeln!(report, "{sign} {}", lang.table_problem(problem));
    }
    let Some(text) = &corpus else { return Err(report.trim_end().to_owned()) };
    let decoded = decode(text).map_err(|error| lang.not_usable("", &error).detail)?;
    report.extend(decoded.problems.iter().map(|problem| format!("! {}\n", lang.problem(problem))));
    if options.check {
        report += &check::run(text, None, None).text();
    }
    let _ = writeln!(report, "{}", lang.made_of_table(&built.file));
    let explorer =
        options.portable.as_ref().map(|_| explorer(options, text, &built.file.title, lang, file)).transpose()?;
    let is_sound = decoded.problems.is_empty() && built.problems.iter().all(|problem| problem.what.is_note());
    Ok(Made { report, corpus, explorer, is_sound })
}

/// The portable explorer with the corpus inside.
fn explorer(
    options: &Options,
    corpus: &str,
    title: &str,
    lang: Lang,
    file: &dyn Fn(&str) -> Result<Vec<u8>, String>,
) -> Result<Vec<u8>, String> {
    let name = options.explorer.as_deref().unwrap_or(EXPLORER);
    let hint = |said: String| format!("{said} (`make portable` makes {EXPLORER})");
    with_corpus(&file(name).map_err(hint)?, corpus, title, lang)
        .map_err(|fault| hint(format!("{name}: {}", fault.message(lang))))
}

fn names(sheets: &[Sheet]) -> String {
    sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// What each column became.
fn columns(lang: Lang, sheet: &Sheet, mapping: &Mapping) -> String {
    let mut text = String::new();
    let rows = lang.number(sheet.len() - mapping.first_row().min(sheet.len()));
    let _ = writeln!(
        text,
        "{}{rows} {}",
        if sheet.name.is_empty() { String::new() } else { format!("{}: ", sheet.name) },
        lang.rows()
    );
    for column in 0..mapping.width() {
        let holds = mapping.holds(column).map_or_else(|| lang.passed_over(), |holds| lang.column(holds));
        let _ = writeln!(text, "  {:>2} {} → {holds}", letters(column), mapping.heading(column));
    }
    text
}

/// A table to begin with, as spreadsheets open it by double click: semicolons, and a mark for UTF-8.
pub fn template(lang: Lang) -> String {
    let cell = |text: &&str| if text.contains([';', '"', ',']) { format!("\"{text}\"") } else { (*text).to_owned() };
    let rows = lang.template().into_iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(";") + "\r\n");
    format!("\u{feff}{}", rows.collect::<String>())
}

/// The day of today in universal time, as ISO 8601.
fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    // Days of a year that begins in March, so that the day of a leap year is its last.
    let days = seconds / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month, early) = (day - (153 * month + 2) / 5 + 1, (month + 2) % 12 + 1, month >= 10);
    format!("{:04}-{month:02}-{day:02}", era * 400 + year + u64::from(early))
}
