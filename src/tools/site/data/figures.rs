//! The numbers of figures as JSON, each under a name that stays.
//!
//! Rows come from the table of the figure itself, so that file, chart and sentence say the same. Ids are read from the
//! addresses behind the numbers, which name what they count.

use serde::Serialize;
use serde_json::Number;

use super::origin::Origin;
use crate::chart::{Cell, Figure, codes, contrast, dialogues, frequency, participants, statements};
use crate::corpus::{Corpus, Stated};
use crate::query::compare::compare;
use crate::query::{Facet, Query};
use crate::route::{Address, Counting, Grouping, Measure, Order, Route};
use crate::text::Lang;
use crate::tools::site::Site;
use crate::tools::site::addresses::{ASIDE, FIGURES};
use crate::tools::site::contents::{all_figures, frequency_options};

/// A figure under its name.
pub struct Named {
    /// The name of its file.
    pub name: &'static str,
    /// The figure.
    pub figure: Figure,
    /// Where the explorer shows it.
    address: Address,
    /// What its rows are, and what its columns are where each stands for something of the corpus.
    rows: Facet,
    columns: Option<Facet>,
}

/// A figure with its numbers.
#[derive(Serialize)]
pub struct FigureFile<'a> {
    name: &'a str,
    title: &'a str,
    sentence: &'a str,
    caveat: &'a str,
    language: &'a str,
    head: Vec<Column<'a>>,
    rows: Vec<Row<'a>>,
    /// Totals of this kind that the source itself states, which are another count than the rows.
    stated: Vec<Total<'a>>,
    source: Vec<String>,
    /// The figure in the explorer.
    explorer: String,
    corpus: Origin<'a>,
}

/// A column: its heading, whether it holds `text`, a `number` or whole `percent`, and the id of what it counts.
#[derive(Serialize)]
struct Column<'a> {
    title: &'a str,
    unit: &'static str,
    id: Option<String>,
}

/// A row: the id of what it is about, its cells as the head has them, and whether the report says 'about' its number.
#[derive(Serialize)]
struct Row<'a> {
    id: Option<String>,
    cells: Vec<Item<'a>>,
    approximate: bool,
}

/// What a cell holds.
#[derive(Serialize)]
#[serde(untagged)]
enum Item<'a> {
    Number(Number),
    Text(&'a str),
    /// There can be no number here.
    Nothing(()),
}

/// A total that the source states.
#[derive(Serialize)]
struct Total<'a> {
    id: &'a str,
    label: &'a str,
    value: u32,
    approximate: bool,
    note: &'a str,
}

/// The list of all figures.
#[derive(Serialize)]
pub struct Index<'a> {
    figures: Vec<Entry<'a>>,
    corpus: Origin<'a>,
}

#[derive(Serialize)]
struct Entry<'a> {
    name: &'a str,
    title: &'a str,
    file: String,
    page: String,
}

/// Every figure of the explorer, on everything; that of participants in each of its measures,
/// and frequency both of ideas and of all records.
pub fn all(site: &Site) -> Vec<Named> {
    let (corpus, index, lang, open) = (&site.corpus, &site.index, site.lang, Query::default());
    let of = |measure: Measure| Named {
        name: match measure {
            Measure::Participants => "participants",
            Measure::Conversations => "conversations",
            Measure::PerConversation => "participants-per-conversation",
            Measure::Organisations => "organisations",
        },
        figure: participants::figure(corpus, &open, lang, measure, Default::default(), Order::Size),
        address: Address { route: Route::Themes, measure, ..Address::default() },
        rows: Facet::Theme,
        columns: None,
    };
    let mut all: Vec<Named> = participants::MEASURES.map(of).into();
    // Those of participants stand there already.
    all.extend(all_figures(site).into_iter().filter(|figure| figure.id != "participants").map(named));
    let options = frequency::Options { counting: Counting::All, ..frequency_options() };
    let every = Address { route: Route::Frequency, counting: Counting::All, ..Address::default() };
    let frequency = named(frequency::figure(corpus, index, &open, lang, options));
    all.push(Named { name: "frequency-all", address: every.clone(), ..frequency });
    let codes = named(codes::figure(corpus, index, &open, lang, Counting::All, Order::Size, usize::MAX));
    all.push(Named { name: "codes-all", address: every, ..codes });
    all.push(named(dialogues::figure(corpus, index, &open, lang, Order::Size)));
    all.push(named(statements::figure(corpus, index, &open, lang, Grouping::Track)));
    all.push(named(contrast::figure(corpus, &compare(corpus, index, &open, &[]), lang, usize::MAX)));
    all
}

/// A figure of counts under its own name.
fn named(figure: Figure) -> Named {
    let (rows, columns, route) = match figure.id {
        "hosts" => (Facet::Place, None, Route::Map),
        "codes" => (Facet::Code, Some(Facet::Theme), Route::Frequency),
        "actors" => (Facet::Actor, Some(Facet::Track), Route::Frequency),
        "balance" => (Facet::Theme, Some(Facet::Kind), Route::Frequency),
        "dialogues" => (Facet::Theme, Some(Facet::Dialogue), Route::Frequency),
        "dots" => (Facet::Track, None, Route::Overview),
        "contrast" => (Facet::Code, Some(Facet::Track), Route::Compare),
        _ => (Facet::Code, Some(Facet::Track), Route::Frequency),
    };
    Named { name: figure.id, figure, address: Address::of(route), rows, columns }
}

/// The list of figures, with the file of each.
pub fn index<'a>(site: &'a Site, figures: &'a [Named]) -> Index<'a> {
    let entry = |named: &'a Named| Entry {
        name: named.name,
        title: &named.figure.title,
        file: site.absolute(ASIDE, &format!("../{FIGURES}/{}.json", named.name)),
        page: site.absolute(ASIDE, &format!("../{FIGURES}/{}.html", named.name)),
    };
    Index { figures: figures.iter().map(entry).collect(), corpus: Origin::of(site) }
}

impl Named {
    /// What it is called: as in the frames of others, with what it measures or counts where there are several of it.
    pub fn heading(&self, lang: Lang) -> String {
        let name = lang.part(self.figure.id);
        match (self.figure.id, self.address.counting) {
            ("participants", _) => lang.frame_title(name, &[lang.measure_name(self.address.measure).to_owned()]),
            (_, Counting::All) => lang.frame_title(name, &[lang.counting_all().to_owned()]),
            _ => name.to_owned(),
        }
    }

    /// Its address in the explorer, from `#` on.
    pub fn in_explorer(&self) -> String {
        Address { figure: self.figure.id, ..self.address.clone() }.href()
    }

    /// Its file.
    pub fn file<'a>(&'a self, site: &'a Site) -> FigureFile<'a> {
        let (corpus, lang, figure) = (&site.corpus, site.lang, &self.figure);
        let stated = |row: &[Cell]| {
            let label = &row.first()?.text;
            corpus.stated.iter().find(|stated| lang.stated_label(stated) == *label)
        };
        let (totals, rows): (Vec<_>, Vec<_>) = figure.table.rows.iter().partition(|row| stated(row).is_some());
        let columns = (0..figure.table.head.len()).map(|at| self.column(&rows, at, lang));
        FigureFile {
            name: self.name,
            title: &figure.title,
            sentence: &figure.sentence,
            caveat: &figure.caveat,
            language: lang.tag(),
            head: columns.collect(),
            rows: rows.iter().map(|row| self.row(corpus, row, lang)).collect(),
            stated: totals.iter().filter_map(|row| stated(row)).map(total).collect(),
            source: site.documents(),
            explorer: site.in_app(ASIDE, &self.in_explorer()),
            corpus: Origin::of(site),
        }
    }

    fn column<'a>(&'a self, rows: &[&'a Vec<Cell>], at: usize, lang: Lang) -> Column<'a> {
        let cells = || rows.iter().filter_map(|row| row.get(at));
        let unit = if at > 0 && cells().any(|cell| percent(cell, lang).is_some()) {
            "percent"
        } else if at > 0 && cells().any(|cell| matches!(item(cell, lang), Item::Number(_))) {
            "number"
        } else {
            "text"
        };
        let id = self.columns.filter(|_| unit == "number").and_then(|facet| cells().find_map(|cell| only(cell, facet)));
        Column { title: &self.figure.table.head[at], unit, id }
    }

    fn row<'a>(&self, corpus: &Corpus, row: &'a [Cell], lang: Lang) -> Row<'a> {
        let id = row.iter().find_map(|cell| only(cell, self.rows));
        let theme = id.as_deref().filter(|_| self.figure.id == "participants").and_then(|id| corpus.theme(id));
        let number = theme.and_then(|theme| participants::number(corpus, theme, self.address.measure));
        let heading = row.iter().take(1).map(|cell| Item::Text(&cell.text));
        let cells = heading.chain(row.iter().skip(1).map(|cell| item(cell, lang))).collect();
        Row { id, cells, approximate: number.is_some_and(|(_, about)| about) }
    }
}

/// The one value of a facet that the address behind a cell names.
fn only(cell: &Cell, facet: Facet) -> Option<String> {
    match (Address::parse(cell.href.as_deref()?), facet) {
        (Address { route: Route::Theme(id), .. }, Facet::Theme) => Some(id),
        (address, facet) => match address.query.chosen(facet) {
            [id] => Some(id.clone()),
            _ => None,
        },
    }
}

/// What a cell holds. Shares, differences and zeroes lead nowhere, so that in the table they are words.
fn item<'a>(cell: &'a Cell, lang: Lang) -> Item<'a> {
    let whole = |value: f64| value.fract() == 0.0 && value.abs() < 9e15;
    match cell.value {
        Some(value) if whole(value) => Item::Number(Number::from(value as i64)),
        Some(value) => Number::from_f64(value).map_or(Item::Nothing(()), Item::Number),
        None if cell.text == "–" => Item::Nothing(()),
        None => {
            let number = percent(cell, lang).or_else(|| cell.text.parse().ok());
            number.map_or(Item::Text(&cell.text), |number| Item::Number(Number::from(number)))
        }
    }
}

/// The number of whole percents in a cell that says so; 0 where it says 'less than 1'.
fn percent(cell: &Cell, lang: Lang) -> Option<usize> {
    if cell.percents.is_some() {
        return cell.percents;
    }
    let sign = lang.percent(0, 1);
    let digits = cell.text.strip_suffix(sign.strip_prefix('0')?)?;
    digits.parse().ok()
}

fn total(stated: &Stated) -> Total<'_> {
    Total {
        id: &stated.id,
        label: &stated.label,
        value: stated.value,
        approximate: stated.approximate,
        note: &stated.note,
    }
}
