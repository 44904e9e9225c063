//! The contrast figure: what it tells against a recount, and its drawing at the widths of phones and desks.

use std::collections::BTreeSet;

use crate::all::{BUNDLED, WATERRIJK, World, filters, sides};
use crate::sound::faults;
use dialogue_explorer::chart::scene::{Scene, Shape};
use dialogue_explorer::chart::{Figure, Plot, contrast, dot_shape, track_class};
use dialogue_explorer::query::compare::{Choice, Comparison, compare};
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::text::Lang;

const MIXED: [Facet; 4] = [Facet::Track, Facet::Role, Facet::Place, Facet::Actor];

/// Looks at the figure of three sets of sides through many filters, in both corpora and languages.
fn each(look: &mut dyn FnMut(&World, &Comparison, &Figure, Lang, &str)) {
    for world in [&*BUNDLED, &*WATERRIJK] {
        for query in filters(world, 30) {
            for beside in [Vec::new(), sides(world, &[Facet::Code]), sides(world, &MIXED)] {
                let whole = compare(&world.corpus, &world.index, &query, &beside);
                for lang in Lang::ALL {
                    let figure = contrast::figure(&world.corpus, &whole, lang, usize::MAX);
                    look(world, &whole, &figure, lang, &format!("{} {lang:?} {beside:?} {query:?}", world.name));
                }
            }
        }
    }
}

/// How many records of a side have a value, found by looking at each of them, and how many there are.
fn counted(world: &World, whole: &Comparison, side: usize, id: &str) -> (usize, usize) {
    let corpus = &world.corpus;
    let mut have = 0;
    let records = world.index.matches(&whole.sides[side].query);
    for record in records.ones().map(|record| &corpus.records[record]) {
        let has = match whole.by {
            Facet::Code => record.codes.iter().any(|&code| corpus.codes[code].id == id),
            Facet::Actor => record.actors.iter().any(|&actor| corpus.actors[actor].id == id),
            Facet::Theme => corpus.themes[record.theme].id == id,
            _ => record.kind.id() == id,
        };
        have += usize::from(has);
    }
    (have, records.count_ones(..))
}

fn words(lang: Lang, (part, whole): (usize, usize)) -> String {
    match (part as f64 * 100.0 / whole as f64 + 0.5).floor() as usize {
        0 if part > 0 => lang.choose("minder dan 1\u{a0}procent", "less than 1%").to_owned(),
        percents => format!("{percents}{}", lang.choose("\u{a0}procent", "%")),
    }
}

#[test]
fn the_three_largest_differences_are_told_with_both_ends() {
    let mut told = 0;
    each(&mut |world, whole, figure, lang, here| {
        let with: Vec<usize> = (0..whole.sides.len()).filter(|&side| whole.sides[side].count > 0).collect();
        let mut gaps: Vec<usize> = Vec::new();
        for (id, _) in world.index.values(whole.by) {
            let percents = with.iter().map(|&side| {
                let (part, of) = counted(world, whole, side, id);
                (part as f64 * 100.0 / of as f64 + 0.5).floor() as usize
            });
            let percents: BTreeSet<usize> = percents.collect();
            gaps.push(percents.last().unwrap_or(&0) - percents.first().unwrap_or(&0));
        }
        gaps.sort_unstable_by(|a, b| b.cmp(a));
        gaps.retain(|gap| *gap > 0);
        let rows = whole.rows.iter().take(3).filter(|row| row.gap > 0);
        let found: Vec<usize> = rows.clone().map(|row| row.gap).collect();
        assert_eq!(found, gaps.into_iter().take(3).collect::<Vec<_>>(), "{here}");
        for row in rows {
            let (most, least) = row.ends.unwrap();
            let name = lang.value(&world.corpus, whole.by, &row.id);
            let [most, least] = [most, least].map(|side| {
                let choice = &whole.sides[side];
                let name = lang.side_name(&world.corpus, choice.facet, &choice.id);
                let (part, of) = counted(world, whole, side, &row.id);
                // Of less than twenty cards no share is told.
                let share = match of < 20 {
                    _ if part == 0 => lang.none().to_owned(),
                    true => format!("{part} {} {}", lang.choose("van", "of"), lang.cards_counted(of)),
                    false => words(lang, (part, of)),
                };
                format!("{share} {} {name}", lang.choose("bij", "for"))
            });
            let expected = format!("‘{name}’ {most} {} {least}", lang.choose("tegen", "against"));
            assert!(figure.sentence.contains(&expected), "{here}: no {expected:?} in {:?}", figure.sentence);
            told += 1;
        }
    });
    assert!(told > 300, "only {told} differences were told");
}

#[test]
fn few_cards_and_none_are_said_and_nothing_is_divided_by_none() {
    let (mut few, mut none) = (0, 0);
    each(&mut |world, whole, figure, lang, here| {
        for side in &whole.sides {
            let name = lang.side_name(&world.corpus, side.facet, &side.id);
            let count = world.index.matches(&side.query).count_ones(..);
            let says =
                |text: &str| assert!(figure.sentence.contains(text), "{here}: no {text:?} in {}", figure.sentence);
            match count {
                0 => says(&name),
                1..20 => {
                    says(&format!("{name} {} {}", lang.choose("komen uit", "come from"), lang.cards_counted(count)))
                }
                _ => continue,
            }
            (few, none) = (few + usize::from(count > 0), none + usize::from(count == 0));
        }
        let texts = figure.table.rows.iter().flatten().map(|cell| cell.text.as_str());
        assert!(texts.chain([figure.title.as_str()]).all(|text| !text.contains("NaN")), "{here}");
    });
    assert!(few > 50 && none > 50, "{few} sides with few cards, {none} without");
}

fn with_words(words: &str, mut query: Query) -> Query {
    words.clone_into(&mut query.text);
    query
}

#[test]
fn the_title_is_about_what_is_asked() {
    let tracks: Vec<Choice> = ["citizens", "science"].map(|id| (Facet::Track, id.to_owned())).into();
    let table = [
        (Query::default(), "‘Visie en regie’ verschilt het meest: "),
        (with_words("groen", Query::default()), "Over ‘groen’: "),
        (Query::by(Facet::Code, "wonen").and(Facet::Code, "zorg"), "Over ‘Wonen’ of ‘Zorg en ziekte’: "),
        (with_words("jongeren", Query::by(Facet::Code, "wonen")), "Over ‘Wonen’ en ‘jongeren’: "),
        (Query::by(Facet::Kind, "pain"), "‘"),
        (Query::by(Facet::Code, "niets"), "‘Visie en regie’ verschilt het meest: "),
        (Query::by(Facet::Theme, "gezondheid"), "Maar één kant heeft hier kaartjes"),
        (Query::by(Facet::Theme, "gezondheid").and(Facet::Role, "wetenschapper"), "Er is niets om te vergelijken"),
    ];
    for (query, begin) in table {
        let whole = compare(&BUNDLED.corpus, &BUNDLED.index, &query, &tracks);
        let figure = contrast::figure(&BUNDLED.corpus, &whole, Lang::Nl, 12);
        assert!(figure.title.starts_with(begin), "{query:?}: {}", figure.title);
        if begin.starts_with("Over") {
            let open = |side: usize| {
                let track = Query::by(Facet::Track, &whole.sides[side].id);
                let all = BUNDLED.index.matches(&track).count_ones(..);
                words(Lang::Nl, (BUNDLED.index.matches(&whole.sides[side].query).count_ones(..), all))
            };
            let expected = format!("{} van de kaartjes bij burgers en {} bij wetenschappers", open(0), open(1));
            let zero = whole.sides[1].count == 0;
            assert!(zero || figure.title.ends_with(&expected), "{query:?}: {}, not {expected}", figure.title);
        }
    }
}

#[test]
fn one_side_alone_is_told_and_not_drawn() {
    let mut alone = 0;
    each(&mut |_, whole, figure, lang, here| {
        let with = whole.sides.iter().filter(|side| side.count > 0).count();
        let Plot::Dumbbells(drawn) = &figure.plot else { panic!("{here}: no dumbbells") };
        let ends = drawn.rows.iter().map(|row| row.ends.iter().flatten().count());
        assert!(ends.into_iter().all(|ends| ends > 1), "{here}: an end stands alone");
        assert_eq!(drawn.rows.is_empty(), with < 2 || whole.rows.is_empty(), "{here}");
        if with == 1 && whole.asked == Query::default() {
            assert!([lang.contrast_alone(), lang.contrast_nothing()].contains(&figure.title.as_str()), "{here}");
            alone += 1;
        }
    });
    assert!(alone > 10, "only {alone} stood alone");
}

/// Areas to press: left, top, right, bottom.
fn pressed(scene: &Scene) -> Vec<[f32; 4]> {
    let areas = scene.shapes.iter().filter(|drawn| drawn.class == "hit" && drawn.mark.is_some());
    let areas = areas.filter_map(|drawn| match drawn.shape {
        Shape::Rect { x, y, width, height } => Some([x, y, x + width, y + height]),
        _ => None,
    });
    areas.collect()
}

#[test]
fn numbers_and_areas_to_press_keep_out_of_each_others_way_at_every_width() {
    let mut found = BTreeSet::new();
    each(&mut |_, _, figure, _, here| {
        for width in [280.0, 360.0, 768.0, 1280.0] {
            let scene = figure.scene(width);
            found.extend(faults(&scene).into_iter().map(|fault| format!("{here} at {width}: {fault}")));
            let areas = pressed(&scene);
            assert_eq!(areas.len(), scene.marks.len(), "{here}");
            for (at, a) in areas.iter().enumerate() {
                if a[2] - a[0] < 23.9 || a[3] - a[1] < 23.9 {
                    found.insert(format!("{here} at {width}: {a:?} is too small"));
                }
                let over =
                    |b: &&[f32; 4]| a[0] < b[2] - 0.5 && b[0] < a[2] - 0.5 && a[1] < b[3] - 0.5 && b[1] < a[3] - 0.5;
                if let Some(b) = areas[at + 1..].iter().find(over) {
                    found.insert(format!("{here} at {width}: {a:?} lies over {b:?}"));
                }
            }
        }
    });
    assert!(found.is_empty(), "{} faults, such as {:#?}", found.len(), found.iter().take(10).collect::<Vec<_>>());
}

#[test]
fn sides_are_told_apart_by_colour_and_by_shape() {
    let of = |world: &World, beside: &[Choice]| {
        let whole = compare(&world.corpus, &world.index, &Query::default(), beside);
        contrast::looks(&world.corpus, &whole.sides)
    };
    for world in [&*BUNDLED, &*WATERRIJK] {
        for facets in [&[Facet::Track][..], &[Facet::Theme], &[Facet::Code, Facet::Track], &MIXED] {
            let looks = of(world, &sides(world, facets));
            for (at, look) in looks.iter().enumerate() {
                let others = &looks[at + 1..];
                assert!(others.iter().all(|other| other.0 != look.0 && other.1 != look.1), "{looks:?}");
            }
        }
    }
    let classes: Vec<&str> = of(&BUNDLED, &[]).iter().map(|look| look.0).collect();
    assert_eq!(classes, ["t0", "t1", "t2"], "tracks have their own colours");
    let theme = &BUNDLED.corpus.themes[0];
    let track = &BUNDLED.corpus.tracks[theme.track];
    let beside = [(Facet::Theme, theme.id.clone()), (Facet::Track, track.id.clone())];
    let own = (track_class(theme.track), Some(dot_shape(&BUNDLED.corpus, theme.track)));
    assert_eq!(of(&BUNDLED, &beside)[1], own, "a track keeps its colour and its shape beside a theme");
    let others = of(&BUNDLED, &sides(&BUNDLED, &[Facet::Role]));
    assert!(others.iter().all(|look| look.0.starts_with('k')), "the hues of tracks are theirs alone: {others:?}");
}
