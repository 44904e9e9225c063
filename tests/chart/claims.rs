//! What title and sentence of every figure claim, under a hundred filters and in both languages, held against a recount:
//! each name, each number and each 'most', in the order in which they are told.

use dialogue_explorer::chart::{Figure, Plot};
use dialogue_explorer::corpus::{Kind, Record};
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::text::Lang;

use crate::all::{BUNDLED, WATERRIJK, World, figures};
use crate::loops::{Row, chosen, distinct, filters, has, ids, is_choice, matching, quoted, rows, tells_no_zero, top};
use crate::more_claims::{balance, contrast, hosts, participants};
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
    "even ",
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

    fn numbers(&self, values: &[usize]) -> Vec<String> {
        values.iter().map(|value| self.number(*value)).collect()
    }

    fn matching(&self, query: &Query) -> Vec<&Record> {
        matching(self.world, query)
    }

    /// The title of rows, and how many of them it tells: `rest` stands behind the number of the most.
    fn title(&self, rows: &[Row], is_choice: bool, rest: &[usize]) -> (Claim, usize) {
        if rows.is_empty() {
            return (Claim::default(), 0);
        }
        if is_choice || rows.len() == 1 {
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
    fn followed(&self, numbers: &[usize], rows: &[Row], skip: usize) -> Claim {
        let next: Vec<Row> = rows.iter().skip(skip).take(3).cloned().collect();
        let numbers = numbers.iter().copied().chain(next.iter().map(|row| row.1)).collect::<Vec<_>>();
        Claim::of(next.into_iter().map(|row| row.0).collect(), self.numbers(&numbers), false)
    }

    /// The query without a facet, and of ideas where those are counted and no kind is chosen.
    fn base(&self, without: Facet) -> Query {
        let base = self.query.clone().without(without);
        let counts_ideas = self.name.contains("ideas") || self.name == "codes-few";
        if counts_ideas && self.query.chosen(Facet::Kind).is_empty() { base.and_ideas() } else { base }
    }

    fn frequency(&self) -> Claims {
        let corpus = &self.world.corpus;
        let base = self.base(Facet::Code);
        let mut records = self.matching(&base);
        let mut also = Vec::new();
        let spoke = |records: &[&Record], id: &String| records.iter().any(|it| has(corpus, it, Facet::Track, id));
        let tracks = chosen(corpus, &base, Facet::Track);
        let tracks: Vec<String> = tracks.into_iter().filter(|id| spoke(&records, id)).collect();
        if self.name.ends_with("mirror") && tracks.len() > 1 {
            records.retain(|record| tracks[..2].iter().any(|id| has(corpus, record, Facet::Track, id)));
            also.push(self.lang.choose("Hier tellen alleen", "count here").to_owned());
        }
        let rows = rows(corpus, &records, self.query, Facet::Code, self.lang);
        let (title, told) = self.title(&rows, is_choice(corpus, self.query, Facet::Code), &[]);
        let sentence = match rows.len() {
            0 => Claim::default(),
            count => self.followed(&[records.len(), count], &rows, told),
        };
        Claims { title, sentence, also }
    }

    fn actors(&self) -> Claims {
        let corpus = &self.world.corpus;
        let records = self.matching(&self.base(Facet::Actor));
        let rows = rows(corpus, &records, self.query, Facet::Actor, self.lang);
        let (title, told) = self.title(&rows, is_choice(corpus, self.query, Facet::Actor), &[]);
        let named = records.iter().filter(|record| !record.actors.is_empty()).count();
        let silent = records.len() - named;
        let numbers: &[usize] = if silent > 0 { &[named, records.len(), silent] } else { &[named, records.len()] };
        let sentence = if named == 0 { Claim::default() } else { self.followed(numbers, &rows, told) };
        Claims { title, sentence, also: Vec::new() }
    }

    fn codes(&self) -> Claims {
        let corpus = &self.world.corpus;
        let records = self.matching(&self.base(Facet::Code));
        let rows = rows(corpus, &records, self.query, Facet::Code, self.lang);
        let themes = distinct(records.iter().map(|record| record.theme));
        // In each theme the number of each row, by loops over ids, since names may be the same.
        let cells = |code: &str| -> Vec<usize> {
            let count = |theme: usize| {
                let here = records.iter().filter(|record| record.theme == theme);
                here.filter(|record| record.codes.iter().any(|&it| corpus.codes[it].title == code)).count()
            };
            (0..corpus.themes.len()).map(count).collect()
        };
        let cells: Vec<(String, Vec<usize>)> = rows.iter().map(|row| (row.0.clone(), cells(&row.0))).collect();
        let most = |theme: usize| cells.iter().map(|(_, cells)| cells[theme]).max().unwrap_or(0);
        let led = |cells: &Vec<usize>| (0..cells.len()).filter(|&at| cells[at] > 0 && cells[at] == most(at)).count();
        let leads: Vec<Row> = cells.iter().map(|(name, cells)| (name.clone(), led(cells))).collect();
        let first = leads.iter().map(|row| row.1).max().unwrap_or(0);
        let first: Vec<Row> = leads.into_iter().filter(|row| row.1 == first).collect();
        let is_told = is_choice(corpus, self.query, Facet::Code) || rows.len() < 2;
        let title = match (&first[..], themes) {
            _ if is_told => self.title(&rows, true, &[]).0,
            (first, _) if first.len() > 3 => Claim::default(),
            (first, 1) => {
                let theme = self.lang.value(corpus, Facet::Theme, &corpus.themes[records[0].theme].id);
                Claim::of([theme].into_iter().chain(first.iter().map(|row| row.0.clone())).collect(), Vec::new(), true)
            }
            (first, themes) => {
                let names = first.iter().map(|row| row.0.clone()).collect();
                Claim::of(names, self.numbers(&[first[0].1, themes]), true)
            }
        };
        let filled = cells.iter().flat_map(|row| &row.1).filter(|count| **count > 0).count();
        let strongest = cells.iter().flat_map(|row| &row.1).copied().max().unwrap_or(0);
        let mut pairs = Vec::new();
        for (name, cells) in &cells {
            let at = (0..cells.len()).filter(|&at| strongest > 0 && cells[at] == strongest);
            pairs.extend(at.map(|at| (name.clone(), self.lang.value(corpus, Facet::Theme, &corpus.themes[at].id))));
        }
        if pairs.len() > 3 || pairs.len() == filled {
            pairs.clear();
        }
        let numbers = [vec![records.len(), themes], vec![strongest; pairs.len()]].concat();
        let is_most = !pairs.is_empty();
        let names = pairs.into_iter().flat_map(|(code, theme)| [code, theme]).collect();
        let sentence = if themes == 0 { Claim::default() } else { Claim::of(names, self.numbers(&numbers), is_most) };
        Claims { title, sentence, also: Vec::new() }
    }

    fn dots(&self) -> Claims {
        let (world, corpus) = (self.world, &self.world.corpus);
        let found = self.matching(self.query);
        let facet = match self.name {
            "dots-wie" => Facet::Track,
            "dots-soort" => Facet::Kind,
            "dots-onderwerp" => Facet::Code,
            _ => Facet::Theme,
        };
        let rows = rows(corpus, &found, self.query, facet, self.lang);
        let track = |record: &Record| corpus.themes[record.theme].track;
        let speakers = distinct(found.iter().map(|record| track(record)));
        let mut title = match rows.is_empty() {
            // Cards without a topic.
            true if !found.is_empty() => Claim::of(Vec::new(), self.numbers(&[found.len()]), false),
            _ => self.title(&rows, is_choice(corpus, self.query, facet), &[found.len()]).0,
        };
        let ends = self.ends(&found);
        if facet == Facet::Code && speakers > 1 && ends.is_some() {
            title = Claim::of(ends.into_iter().flatten().collect(), Vec::new(), false);
        }
        let in_reports = matching(world, &Query::default());
        let all = corpus.records.iter().filter(|it| {
            let is = |records: &[&Record]| records.iter().any(|other| other.id == it.id);
            is(&in_reports) || is(&found)
        });
        let is_part = found.len() < all.count() && !found.is_empty();
        let numbers = if is_part { self.numbers(&[found.len()]) } else { Vec::new() };
        Claims { title, sentence: Claim::of(Vec::new(), numbers, false), also: Vec::new() }
    }

    /// The topics of these records at both ends, from what the first track says more to what the last one does.
    fn ends(&self, found: &[&Record]) -> Option<[String; 2]> {
        let corpus = &self.world.corpus;
        let tracks: Vec<usize> = (0..corpus.tracks.len()).filter(|&track| !corpus.tracks[track].summary).collect();
        let (first, last) = (*tracks.first()?, *tracks.last()?);
        let share = |id: &String, track: usize| {
            let of_track = corpus.records.iter().filter(|it| corpus.themes[it.theme].track == track);
            let with = of_track.clone().filter(|it| has(corpus, it, Facet::Code, id)).count();
            with as f64 / of_track.count().max(1) as f64
        };
        let all = self.matching(&Query::default());
        let stands = |id: &String| {
            let is_first = |it: &&Record| it.codes.first().is_some_and(|&code| corpus.codes[code].id == *id);
            let has_some = found.iter().any(|it| has(corpus, it, Facet::Code, id));
            has_some && (all.iter().any(|it| is_first(it)) || found.iter().any(|it| is_first(it)))
        };
        let mut codes = chosen(corpus, self.query, Facet::Code);
        codes.retain(stands);
        let lean = |id: &String| share(id, last) - share(id, first);
        codes.sort_by(|a, b| lean(a).total_cmp(&lean(b)));
        let title = |id: &String| self.lang.value(corpus, Facet::Code, id);
        match &codes[..] {
            [first, .., last] => Some([title(first), title(last)]),
            _ => None,
        }
    }

    fn dialogues(&self) -> Claims {
        let corpus = &self.world.corpus;
        let mut query = self.query.clone();
        if self.name == "dialogues-one" {
            query = query.without(Facet::Theme).and(Facet::Theme, &corpus.themes[0].id);
        }
        let kinds = query.chosen(Facet::Kind);
        let none = !kinds.is_empty() && !query.has(Facet::Kind, Kind::Voice.id());
        let mut spoken = self.matching(&query.clone().without(Facet::Kind).and(Facet::Kind, Kind::Voice.id()));
        spoken.retain(|_| !none);
        let numbered = spoken.iter().copied().filter(|it| it.speaker.as_ref().is_some_and(|it| it.dialogue.is_some()));
        let numbered: Vec<&Record> = numbered.collect();
        let of_one = chosen(corpus, &query, Facet::Theme).len() == 1;
        let facet = if of_one { Facet::Role } else { Facet::Theme };
        let rows = rows(corpus, &numbered, &query, facet, self.lang);
        let counted: usize = rows.iter().map(|row| row.1).sum();
        let mut title = self.title(&rows, is_choice(corpus, &query, facet), &[counted]).0;
        if of_one {
            let theme = corpus.theme(&chosen(corpus, &query, Facet::Theme)[0]).unwrap();
            let theme = corpus.themes[theme].title.clone();
            let with_role = |it: &&Record| {
                let roles = chosen(corpus, &query, Facet::Role);
                roles.iter().any(|id| has(corpus, it, Facet::Role, id))
            };
            let sum = |id: &String| {
                numbered.iter().filter(|it| with_role(it) && has(corpus, it, Facet::Dialogue, id)).count()
            };
            let sums = ids(corpus, Facet::Dialogue).into_iter().map(|id| (id.clone(), sum(&id)));
            let sums: Vec<Row> = sums.filter(|(_, sum)| *sum > 0).collect();
            let most = sums.iter().map(|row| row.1).max().unwrap_or(0);
            let top: Vec<Row> = sums.iter().filter(|row| row.1 == most).cloned().collect();
            let is_told = sums.len() == 1 || is_choice(corpus, &query, Facet::Dialogue);
            title = match (sums.len(), top.len()) {
                (0, _) => Claim::default(),
                _ if is_told => {
                    let pairs = sums.iter().flat_map(|(id, sum)| [id.clone(), self.number(*sum)]);
                    Claim::of(vec![theme], pairs.collect(), false)
                }
                (_, 4..) => Claim::of(vec![theme], Vec::new(), false),
                _ => {
                    let numbers = top.iter().map(|row| row.0.clone());
                    Claim::of(vec![theme], numbers.chain(self.numbers(&[most, counted])).collect(), true)
                }
            };
        }
        let first = if rows.len() > 1 { &rows[..] } else { &[] };
        let told: &[usize] = if counted > 0 { &[counted] } else { &[] };
        let mut sentence = self.followed(told, first, 0);
        sentence.numbers.extend((spoken.len() > counted).then(|| self.number(spoken.len() - counted)));
        Claims { title, sentence, also: Vec::new() }
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
