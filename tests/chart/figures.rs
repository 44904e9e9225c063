//! One number, wherever it stands: in the drawing, the table, the sentence, the title and the cards behind it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::all::{BUNDLED, MEASURES, WATERRIJK, WIDTHS, World, figures, filters};
use crate::recount::recounted;
use crate::told::{numbers_in, told_by_table};
use dialogue_explorer::chart::{Figure, Plot, frequency, participants};
use dialogue_explorer::corpus::Corpus;
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::route::{Address, Counting, Form, Measure, Order, Route, Stack};
use dialogue_explorer::text::Lang;

/// A look at a figure: its corpus, filter, language, name, itself, and all of that in words.
type Look<'a> = &'a mut dyn FnMut(&World, &Query, Lang, &str, &Figure, &str);
/// Addresses with the number that leads there.
type Numbers = Vec<(String, f64)>;

/// Looks at every figure of both corpora through every filter in both languages.
fn each(look: Look) {
    for world in [&*BUNDLED, &*WATERRIJK] {
        for query in filters(world, 21) {
            for lang in Lang::ALL {
                for (name, figure) in figures(world, &query, lang) {
                    let here = format!("{} {name} {lang:?} {query:?}", world.name);
                    look(world, &query, lang, &name, &figure, &here);
                }
            }
        }
    }
}

/// The numbers of a figure with their addresses: those of its marks, then those of its cells.
fn numbers(figure: &Figure) -> (Numbers, Numbers) {
    let marks = figure.marks().into_iter().map(|mark| (mark.href, mark.value)).collect();
    let cells = figure.table.rows.iter().flatten().filter_map(|cell| Some((cell.href.clone()?, cell.value?))).collect();
    (marks, cells)
}

#[test]
fn every_number_leads_to_as_many_cards_as_it_says() {
    let mut seen = HashMap::new();
    let mut counted = 0;
    each(&mut |world, _, _, name, figure, here| {
        let (marks, cells) = numbers(figure);
        for (href, value) in marks.into_iter().chain(cells) {
            let address = Address::parse(&href);
            assert_eq!((address.href(), address.ignored.len()), (href.clone(), 0), "{here}");
            match &address.route {
                Route::Ideas => {
                    let count = || world.index.answer(&world.corpus, &address.query).count();
                    let count = *seen.entry((world.name, href.clone())).or_insert_with(count);
                    assert_eq!(count as f64, value, "{here}: {href}");
                    counted += 1;
                }
                Route::Theme(id) => {
                    let theme = world.corpus.theme(id).unwrap();
                    let measure = measure_of(name);
                    let stated = participants::number(&world.corpus, theme, measure).unwrap().0;
                    assert_eq!(stated, value, "{here}: {href}");
                }
                Route::Map => {
                    let place = world.corpus.place(&address.query.chosen(Facet::Place)[0]).unwrap();
                    let kept = address.query.clone().without(Facet::Place);
                    let inside =
                        |theme: usize| dialogue_explorer::chart::themes_in(&world.corpus, &kept).contains(&theme);
                    // Where cards are asked for, a theme counts that has some.
                    let of_reports = [Facet::Track, Facet::Theme, Facet::Place];
                    let of_cards = |facet: &Facet| !of_reports.contains(facet) && !kept.chosen(*facet).is_empty();
                    let asks = kept.has_words() || Facet::ALL.iter().any(of_cards);
                    let found = world.index.answer(&world.corpus, &kept).order;
                    let answers =
                        |theme: usize| !asks || found.iter().any(|&it| world.corpus.records[it].theme == theme);
                    let hosted = world.corpus.hosted_by(place).filter(|&theme| inside(theme) && answers(theme)).count();
                    assert_eq!(hosted as f64, value, "{here}: {href}");
                }
                other => panic!("{here}: {other:?} is no evidence"),
            }
        }
    });
    assert!(counted > 5000, "only {counted} numbers were looked at");
}

fn measure_of(name: &str) -> Measure {
    MEASURES.into_iter().find(|measure| name.starts_with(&format!("{measure:?}-").to_lowercase())).unwrap()
}

#[test]
fn drawing_and_table_hold_the_same_numbers() {
    each(&mut |_, _, lang, name, figure, here| {
        let (marks, cells) = numbers(figure);
        let table: BTreeMap<&str, f64> = cells.iter().map(|(href, value)| (href.as_str(), *value)).collect();
        let marked: BTreeMap<&str, f64> = marks.iter().map(|(href, value)| (href.as_str(), *value)).collect();
        // What was not asked for stands beside the rest in grey, for scale: it has marks, but no rows.
        let whole = if figure.id == "participants" { &marked } else { &table };
        for (href, value) in marks.iter().chain(&cells) {
            assert_eq!(whole.get(href.as_str()), Some(value), "{here}: {href}");
        }
        // Dots of a group have colours, whose numbers the table gives.
        if figure.id == "dots" {
            assert!(marks.len() <= cells.len(), "{here}");
        } else if figure.id == "participants" {
            assert!(marks.len() >= cells.len() && marks.is_empty() == cells.is_empty(), "{here}");
        } else if matches!(&figure.plot, Plot::Dumbbells(drawn) if drawn.rows.is_empty()) {
            // One side alone is no contrast, and its numbers stand in the table.
            assert!(marks.len() < 2 || cells.len() == marks.len(), "{here}");
        } else if !name.ends_with("-few") {
            assert_eq!(marks.len(), cells.len(), "{here}");
        }
        for cell in figure.table.rows.iter().flatten() {
            let shown = cell.text.trim_start_matches(lang.about_sign()).trim_start().replace(',', ".");
            if let Some(value) = cell.value.filter(|value| *value < 1000.0) {
                let shown: f64 = shown.parse().unwrap_or_else(|_| panic!("{here}: {shown}"));
                assert!((shown - value).abs() <= 0.05 + 1e-9, "{here}: {shown} for {value}");
            }
        }
    });
}

#[test]
fn a_figure_has_a_title_a_sentence_a_caveat_and_headings() {
    let mut empty = BTreeSet::new();
    each(&mut |_, _, _, name, figure, here| {
        assert!(!figure.title.is_empty() && !figure.caveat.is_empty(), "{here}");
        assert!(figure.table.rows.iter().all(|row| row.len() == figure.table.head.len()), "{here}");
        assert!(figure.table.head.iter().all(|head| !head.is_empty()), "{here}");
        if figure.sentence.is_empty() {
            empty.insert((name.to_owned(), figure.table.rows.is_empty()));
        }
    });
    assert!(empty.is_empty(), "figures without a sentence (and whether their table is empty): {empty:?}");
}

#[test]
fn the_numbers_of_title_and_sentence_stand_in_the_table() {
    let mut found = 0;
    each(&mut |world, query, lang, name, figure, here| {
        let mut told = told_by_table(figure, lang);
        match figure.id {
            "frequency" | "codes" | "actors" | "dialogues" | "contrast" => {
                told.extend(recounted(world, query, name, figure, lang))
            }
            "balance" => {
                let value = |row: usize, column: usize| figure.table.rows[row][column].value.unwrap_or(0.0);
                let signs = (0..figure.table.rows.len()).map(|row| value(row, 1).total_cmp(&value(row, 2)));
                let signs: Vec<_> = signs.collect();
                told.extend((-1..=1).map(|sign| lang.number(signs.iter().filter(|it| **it as i8 == sign).count())));
            }
            "participants" if !name.starts_with("perconversation") => {
                // With what stands in grey beside what is asked for.
                let open = query.clone().without(Facet::Theme).without(Facet::Place);
                let of = |track: usize| {
                    let themes = dialogue_explorer::chart::themes_in(&world.corpus, &open).into_iter();
                    let themes = themes.filter(|&it| world.corpus.themes[it].track == track);
                    themes
                        .filter_map(|it| participants::number(&world.corpus, it, measure_of(name)))
                        .map(|it| it.0)
                        .sum()
                };
                let sums: Vec<f64> = (0..world.corpus.tracks.len()).map(of).collect();
                for some in 1..1_usize << sums.len() {
                    let sum = (0..sums.len()).filter(|at| some >> at & 1 == 1).map(|at| sums[at]).sum();
                    told.insert(lang.decimal(sum));
                }
                let rows = figure.table.rows.iter().filter_map(|row| row[2].value);
                told.insert(lang.decimal(rows.sum()));
            }
            "participants" => {
                let theme = |id: usize| {
                    (world.corpus.themes[id].participants.as_ref(), world.corpus.themes[id].conversations.as_ref())
                };
                for track in 0..world.corpus.tracks.len() {
                    let open = query.clone().without(Facet::Theme).without(Facet::Place);
                    let themes = dialogue_explorer::chart::themes_in(&world.corpus, &open).into_iter();
                    let pairs = themes.filter(|&it| world.corpus.themes[it].track == track).map(theme);
                    let (people, talks) = pairs
                        .filter_map(|(people, talks)| Some((people?.value, talks?.value)))
                        .fold((0, 0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
                    told.insert(lang.decimal(f64::from(people) / f64::from(talks)));
                }
                let asked = dialogue_explorer::chart::themes_in(&world.corpus, query).into_iter().map(theme);
                let (people, talks) = asked
                    .filter_map(|(people, talks)| Some((people?.value, talks?.value)))
                    .fold((0, 0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
                told.insert(lang.decimal(f64::from(people) / f64::from(talks)));
            }
            "dots" => {
                told.insert(lang.number(world.index.matches(query).count_ones(..)));
            }
            _ => {}
        }
        for number in numbers_in(&figure.title, lang).into_iter().chain(numbers_in(&figure.sentence, lang)) {
            assert!(told.contains(&number), "{here}: {number} of {:?} {:?}", figure.title, figure.sentence);
            found += 1;
        }
    });
    assert!(found > 1000, "only {found} numbers were found in sentences");
}

#[test]
fn a_number_that_is_an_about_is_called_one_everywhere() {
    each(&mut |_, _, lang, name, figure, here| {
        if figure.id != "participants" {
            return;
        }
        let about = |text: &str| text.starts_with(lang.about_sign());
        let by_size = figure.table.rows.iter().filter(|_| !name.ends_with("byname"));
        let top: Vec<&str> = by_size.take(1).map(|row| row[2].text.as_str()).collect();
        if top.iter().any(|text| about(text)) && figure.title.contains(lang.choose("het meest", "the most")) {
            assert!(figure.title.contains(lang.about(true)), "{here}: {}", figure.title);
        }
        for mark in figure.marks() {
            let cell = figure.table.rows.iter().map(|row| &row[2]).find(|cell| cell.href.as_ref() == Some(&mark.href));
            // A mark is named by what stands beside it, so it carries the sign.
            let says = mark.label.contains(lang.about_sign());
            let Some(cell) = cell else {
                assert!(mark.label.ends_with(lang.not_chosen()), "{here} {name}: {}", mark.label);
                continue;
            };
            assert_eq!(says, about(&cell.text), "{here} {name}: {}", mark.label);
        }
    });
}

#[test]
fn the_pieces_of_a_bar_make_its_whole() {
    let mut wholes = 0;
    each(&mut |_, _, _, _, figure, here| {
        if let Plot::Bars(bars) = &figure.plot {
            for row in bars.groups.iter().flat_map(|group| &group.rows) {
                let sum: f64 = row.segments.iter().map(|segment| segment.mark.value).sum();
                if let Some(whole) = &row.whole {
                    assert_eq!(sum, whole.value, "{here}: {}", row.label);
                    wholes += 1;
                }
            }
        }
        if figure.id == "frequency" {
            for row in &figure.table.rows {
                let sum: f64 = row[3..].iter().filter_map(|cell| cell.value).sum();
                assert_eq!(row[1].value, Some(sum), "{here}: {}", row[0].text);
            }
        }
    });
    assert!(wholes > 500, "only {wholes} bars were looked at");
}

#[test]
fn marks_have_ids_of_their_own_that_are_the_same_at_every_width() {
    each(&mut |_, _, _, _, figure, here| {
        let at_widths = WIDTHS.map(|width| figure.scene(width));
        let ids: Vec<&str> = at_widths[0].marks.iter().map(|mark| mark.id.as_str()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{here}: {ids:?}");
        for scene in &at_widths {
            assert_eq!(scene.marks, at_widths[0].marks, "{here} at {}", scene.width);
            let drawn: BTreeSet<usize> = scene.shapes.iter().filter_map(|drawn| drawn.mark).collect();
            assert!(drawn.into_iter().eq(0..ids.len()), "a mark is not drawn: {here} at {}", scene.width);
        }
        assert!(at_widths[0].marks.iter().all(|mark| !mark.label.is_empty()), "{here}");
    });
}

#[test]
fn what_stands_out_in_a_matrix_is_told_with_its_cards_and_is_more_than_elsewhere() {
    let mut told = 0;
    each(&mut |world, filter, lang, _, figure, here| {
        let Plot::Matrix(matrix) = &figure.plot else { return };
        assert!(matrix.callouts.is_empty() || (figure.id == "codes" && matrix.callouts.len() <= 3), "{here}");
        for callout in &matrix.callouts {
            let sentence = callout.text.concat();
            let query = Address::parse(&callout.href).query;
            let count = |query: &Query| world.index.matches(query).count_ones(..);
            let (here_all, code) = (query.clone().without(Facet::Code), query.clone().without(Facet::Theme));
            assert_eq!(callout.text[1], lang.number(count(&query)), "{here}: {sentence}");
            let whole = numbers_in(&callout.text[2], lang);
            assert_eq!(whole[0], lang.number(count(&here_all)), "{here}: {sentence}");
            if query.chosen(Facet::Theme).len() == 1 && filter.chosen(Facet::Theme).is_empty() {
                let share = count(&code) as f64 / count(&code.clone().without(Facet::Code)) as f64;
                assert!(count(&query) as f64 / count(&here_all) as f64 > share, "{here}: {sentence}");
            }
            told += 1;
        }
    });
    assert!(told > 100, "only {told} cells were told");
}

#[test]
fn a_matrix_without_room_shows_the_column_that_is_chosen_the_longest_bar_first() {
    let (_, figure) =
        figures(&BUNDLED, &Query::default(), Lang::Nl).into_iter().find(|it| it.0 == "codes-every").unwrap();
    let Plot::Matrix(mut matrix) = figure.plot else { panic!("codes are a matrix") };
    matrix.alone = Some(4);
    let alone = matrix.scene(328.0);
    assert_eq!(alone.marks, matrix.scene(1100.0).marks);
    let mut drawn: Vec<usize> = alone.shapes.iter().filter_map(|drawn| drawn.mark).collect();
    drawn.dedup();
    let values: Vec<f64> = drawn.into_iter().map(|mark| alone.marks[mark].value).collect();
    assert!(values.is_sorted_by(|a, b| a >= b) && values.len() > 10, "{values:?}");
    let column: f64 = figure.table.rows.iter().filter_map(|row| row[2 + 4].value).sum();
    assert_eq!(values.iter().sum::<f64>(), column);
    assert!(alone.shapes.iter().any(|drawn| drawn.class == "heading"), "the style sheet looks for it");
    assert!(matrix.scene(1100.0).shapes.iter().all(|drawn| drawn.class != "heading"));
}

#[test]
fn two_tracks_stand_against_each_other_and_no_third() {
    for (stack, one, other) in [(Stack::Mirror, 0, 1), (Stack::MirrorEnds, 0, 2), (Stack::MirrorLast, 1, 2)] {
        let ask = frequency::Options { counting: Counting::All, stack, order: Order::Own, most: 12 };
        let figure = frequency::figure(&BUNDLED.corpus, &BUNDLED.index, &Query::default(), Lang::Nl, ask);
        let title = |place: usize| BUNDLED.corpus.tracks[place].title.clone();
        assert_eq!(figure.table.head[3..5], [title(one), title(other)]);
    }
}

#[test]
fn a_choice_that_the_corpus_does_not_know_is_passed_over_by_figures_as_it_is_by_cards() {
    let texts = |figure: &Figure| figure.table.rows.iter().flatten().map(|cell| cell.text.clone()).collect::<Vec<_>>();
    let mut wrong = Vec::new();
    // A kind that is none does not come through the address.
    for facet in [Facet::Track, Facet::Theme, Facet::Code, Facet::Actor, Facet::Place] {
        let query = Query::by(facet, "niets");
        assert_eq!(WATERRIJK.index.matches(&query), WATERRIJK.index.matches(&Query::default()));
        let open = figures(&WATERRIJK, &Query::default(), Lang::Nl);
        let through = figures(&WATERRIJK, &query, Lang::Nl);
        let differ = open.iter().zip(&through).filter(|((_, open), (_, through))| texts(open) != texts(through));
        wrong.extend(differ.map(|((name, _), _)| format!("{}=niets: {name}", facet.key())));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_participants_of_the_seven_citizen_reports_are_those_of_the_reports() {
    let corpus: &Corpus = &BUNDLED.corpus;
    let citizens = Query::by(Facet::Track, "citizens");
    for lang in Lang::ALL {
        let figure = participants::figure(corpus, &citizens, lang, Measure::Participants, Form::Dots, Order::Size);
        let of = |id: &str| {
            let title = corpus.themes[corpus.theme(id).unwrap()].title.as_str();
            figure.table.rows.iter().find(|row| row[0].text == title).and_then(|row| row[2].value).unwrap_or(0.0)
        };
        let ids = ["geluk-en-ontspanning", "gezondheid", "natuur-en-milieu", "onderwijs-en-werk", "samen-leven"];
        let numbers: Vec<f64> = ids.into_iter().chain(["welvaart-en-inkomen", "wonen-en-verkeer"]).map(of).collect();
        assert_eq!(numbers, [45.0, 50.0, 33.0, 41.0, 47.0, 35.0, 28.0]);
        assert_eq!(figure.table.rows.len(), 7);
    }
}

#[test]
fn no_share_of_what_is_there_is_nought() {
    let mut small = 0;
    each(&mut |_, _, _, _, figure, here| {
        for row in &figure.table.rows {
            let count = row.get(1).and_then(|cell| cell.value).unwrap_or(0.0);
            // Behind the total stands its share, where shares are shown.
            let share = row.get(2).filter(|cell| cell.text.ends_with("procent") || cell.text.ends_with('%'));
            let Some(share) = share.filter(|_| count > 0.0) else { continue };
            assert!(!share.text.starts_with('0'), "{here}: {} of {count}", share.text);
            small += usize::from(share.text.starts_with(|first: char| first.is_alphabetic()));
        }
    });
    assert!(small > 0, "no share is below 1 percent");
}
