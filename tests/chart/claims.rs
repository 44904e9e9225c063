//! What title and sentence of every figure claim, under a hundred filters and in both languages, held against a recount:
//! each name, each number and each 'most', in the order in which they are told.

use dialogue_explorer::chart::{Figure, Plot};
use dialogue_explorer::corpus::Record;
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::text::Lang;

use crate::all::{BUNDLED, WATERRIJK, World, figures};
use crate::claims_of_differences::contrast;
use crate::claims_of_reports::{balance, hosts, participants};
use crate::loops::{Row, filters, matching, quoted, tells_no_zero, top};
use crate::told::numbers_in;

/// What a text has to say.
#[derive(Debug, Default, PartialEq)]
pub struct Claim {
    /// Names in quotation marks, in order.
    pub names: Vec<String>,
    /// Numbers in order.
    pub numbers: Vec<String>,
    /// Whether something is said to be the most.
    pub is_most: bool,
}

impl Claim {
    /// A claim of names and numbers.
    pub fn of(names: Vec<String>, numbers: Vec<String>, is_most: bool) -> Claim {
        Claim { names, numbers, is_most }
    }
}

/// The claims of a title and of a sentence, and texts that must stand somewhere in both together.
#[derive(Default)]
pub struct Claims {
    pub title: Claim,
    pub sentence: Claim,
    pub also: Vec<String>,
}

/// A figure through a filter.
pub struct Look<'a> {
    pub world: &'a World,
    pub query: &'a Query,
    pub lang: Lang,
    pub name: &'a str,
}

/// The words that say that something is more than the rest, and those that say it of a list.
const MOST: [&str; 14] = [
    "het meest",
    "het vaakst",
    "Het vaakst",
    "de meeste",
    "De meeste",
    "zelfs",
    "grootste",
    "the most",
    "most often",
    "Most often",
    "often to act",
    "differs most",
    " even ",
    "largest",
];

fn said(text: &str, lang: Lang) -> Claim {
    let plain: String = text.split('‘').map(|part| part.rsplit('’').next().unwrap_or_default()).collect();
    let is_most = MOST.iter().any(|word| plain.contains(word)) || plain.contains("differ most");
    Claim { names: quoted(text), numbers: numbers_in(text, lang), is_most }
}

impl Look<'_> {
    pub fn number(&self, value: usize) -> String {
        self.lang.number(value)
    }

    pub fn numbers(&self, values: &[usize]) -> Vec<String> {
        values.iter().map(|value| self.number(*value)).collect()
    }

    pub fn matching(&self, query: &Query) -> Vec<&Record> {
        matching(self.world, query)
    }

    /// The title of rows, and how many of them it tells: `rest` stands behind the number of the most.
    pub fn title(&self, rows: &[Row], is_choice: bool, rest: &[usize]) -> (Claim, usize) {
        if rows.is_empty() {
            return (Claim::default(), 0);
        }
        if is_choice || is_level(rows) {
            let told = &rows[..rows.len().min(3)];
            let (names, numbers): (Vec<String>, Vec<usize>) = told.iter().cloned().unzip();
            return (Claim::of(names, self.numbers(&numbers), false), told.len());
        }
        let top = top(rows);
        if top.len() > 3 {
            return (Claim::default(), top.len());
        }
        let numbers = [&[top[0].1], rest].concat();
        (Claim::of(top.iter().map(|row| row.0.clone()).collect(), self.numbers(&numbers), true), top.len())
    }

    /// Numbers, then three rows with their numbers.
    pub fn followed(&self, numbers: &[usize], rows: &[Row], skip: usize) -> Claim {
        let next: Vec<Row> = rows.iter().skip(skip).take(3).cloned().collect();
        let numbers = numbers.iter().copied().chain(next.iter().map(|row| row.1)).collect::<Vec<_>>();
        Claim::of(next.into_iter().map(|row| row.0).collect(), self.numbers(&numbers), false)
    }

    /// The query without a facet, and of ideas where those are counted and no kind is chosen.
    pub fn base(&self, without: Facet) -> Query {
        let base = self.query.clone().without(without);
        let counts_ideas = self.name.contains("ideas") || self.name == "codes-few";
        if counts_ideas && self.query.chosen(Facet::Kind).is_empty() { base.and_ideas() } else { base }
    }

    fn claims(&self, figure: &Figure) -> Claims {
        match figure.id {
            "participants" => participants(self),
            "frequency" => self.frequency(),
            "actors" => self.actors(),
            "codes" => self.codes(),
            "dots" => self.dots(),
            "dialogues" => self.dialogues(),
            "balance" => balance(self),
            "hosts" => hosts(self),
            "contrast" => contrast(self),
            other => panic!("no recount of '{other}'"),
        }
    }
}

/// Texts of a figure that should tell no zero: what is written beside its marks, and what is said of them.
fn labels(figure: &Figure) -> Vec<String> {
    let mut labels: Vec<String> = figure.legend.iter().map(|key| key.1.clone()).collect();
    labels.extend(figure.marks().into_iter().map(|mark| mark.label));
    match &figure.plot {
        Plot::Bars(bars) => {
            for group in &bars.groups {
                labels.push(group.title.clone());
                labels.extend(group.rows.iter().map(|row| row.number.clone()));
                labels.extend(group.rows.iter().flat_map(|row| &row.segments).map(|it| it.number.clone()));
            }
        }
        Plot::Dots(dots) => {
            labels.extend(dots.groups.iter().map(|group| group.title.clone()));
            labels.extend(dots.groups.iter().flat_map(|group| &group.rows).map(|row| row.number.clone()));
        }
        Plot::Records(dots) => labels.extend(dots.groups.iter().map(|group| group.number.clone())),
        Plot::Dumbbells(dumbbells) => labels.extend(dumbbells.sides.iter().map(|side| side.label.clone())),
        _ => {}
    }
    labels
}

/// Whether rows are few and all alike, so that none is the most.
pub fn is_level(rows: &[Row]) -> bool {
    rows.len() <= 3 && rows.iter().all(|row| row.1 == rows[0].1)
}

#[test]
fn what_every_figure_says_under_a_hundred_filters_is_true() {
    let mut wrong = Vec::new();
    let (mut looks, mut mosts) = (0, 0);
    for world in [&*BUNDLED, &*WATERRIJK] {
        let filters = filters(world);
        assert!(filters.len() >= if world.name == "bundled" { 100 } else { 50 }, "{} filters", filters.len());
        for query in &filters {
            for lang in Lang::ALL {
                for (name, figure) in figures(world, query, lang) {
                    let here = format!("{} {name} {lang:?} {query:?}", world.name);
                    let claims = Look { world, query, lang, name: &name }.claims(&figure);
                    for (text, due) in [(&figure.title, &claims.title), (&figure.sentence, &claims.sentence)] {
                        let said = said(text, lang);
                        if said != *due {
                            wrong.push(format!("{here}\n  {text}\n  says {said:?}\n  due  {due:?}"));
                        }
                    }
                    let text = format!("{} {}", figure.title, figure.sentence);
                    wrong.extend(
                        claims
                            .also
                            .iter()
                            .filter(|it| !text.contains(*it))
                            .map(|it| format!("{here}: no {it:?} in {text}")),
                    );
                    let zeros = labels(&figure).into_iter().chain([text]).filter(|text| !tells_no_zero(text));
                    wrong.extend(zeros.map(|text| format!("{here}: tells a zero: {text}")));
                    looks += 1;
                    mosts += usize::from(claims.title.is_most);
                }
            }
        }
    }
    let shown: Vec<&String> = wrong.iter().take(25).collect();
    assert!(
        wrong.is_empty(),
        "{} wrong, such as\n{}",
        wrong.len(),
        shown.iter().map(|it| it.as_str()).collect::<Vec<_>>().join("\n")
    );
    assert!(looks > 5000 && mosts > 500, "{looks} figures, {mosts} of which say 'most'");
}
