//! What the figure of differences between sides has to say: part of [`super::claims`].

use dialogue_explorer::corpus::Record;
use dialogue_explorer::query::Facet;

use crate::all::{sides, unasked_sides};
use crate::claims::{Claim, Claims, Look};
use crate::loops::{has, ids, matching};

/// A row of the contrast figure: its name, its number on each side, the difference, and its places of both ends.
type Difference = (String, Vec<usize>, usize, (usize, usize));

pub fn contrast(look: &Look) -> Claims {
    let (world, corpus, lang) = (look.world, &look.world.corpus, look.lang);
    let mut beside = match look.name {
        "contrast-themes" => sides(world, &[Facet::Theme]),
        "contrast-mixed" => sides(world, &[Facet::Role, Facet::Track, Facet::Code, Facet::Actor]),
        _ => Vec::new(),
    };
    if beside.is_empty() {
        beside = unasked_sides(world, look.query);
    }
    let of = |facet: Facet| beside.iter().any(|side| side.0 == facet);
    let mut base = look.query.clone();
    for facet in Facet::ALL {
        // Unknown choices are passed over.
        let known = ids(corpus, facet);
        let chosen = look.query.chosen(facet).iter().filter(|id| known.contains(id) && !of(facet));
        base = chosen.fold(base.without(facet), |base, id| base.and(facet, id));
    }
    let records: Vec<Vec<&Record>> =
        beside.iter().map(|(facet, id)| matching(world, &base.clone().and(*facet, id))).collect();
    let with: Vec<usize> = (0..beside.len()).filter(|&side| !records[side].is_empty()).collect();
    let percent = |part: usize, whole: usize| (part as f64 * 100.0 / whole as f64 + 0.5).floor() as usize;
    let side_name = |side: usize| (lang.side_name(corpus, beside[side].0, &beside[side].1), side);
    let quoted_side = |side: usize| match beside[side].0 {
        Facet::Track | Facet::Place => None,
        _ => Some(side_name(side).0.trim_matches(['‘', '’']).to_owned()),
    };
    let share = |part: usize, whole: usize| (part > 0).then(|| look.number(percent(part, whole).max(1)));
    let silent: Vec<String> =
        (0..beside.len()).filter(|side| records[*side].is_empty()).filter_map(quoted_side).collect();
    let few: Vec<usize> = with.iter().copied().filter(|&side| records[side].len() < 20).collect();
    let free = |facet: &Facet| base.chosen(*facet).is_empty() && !of(*facet);
    let themes = !of(Facet::Track) && !of(Facet::Place);
    let order = [Facet::Code, Facet::Theme, Facet::Actor];
    let by = order.into_iter().filter(|it| *it != Facet::Theme || themes).find(free).unwrap_or(Facet::Kind);
    let mut rows: Vec<Difference> = Vec::new();
    let shown = ids(corpus, by).into_iter().filter(|id| base.chosen(by).is_empty() || base.has(by, id));
    for id in shown {
        let count = |side: &Vec<&Record>| side.iter().filter(|it| has(corpus, it, by, &id)).count();
        let counts: Vec<usize> = records.iter().map(count).collect();
        if counts.iter().all(|count| *count == 0) {
            continue;
        }
        let exact = |side: usize| counts[side] as f64 / records[side].len() as f64;
        let high = with.iter().copied().reduce(|a, b| if exact(b) > exact(a) { b } else { a }).unwrap_or(0);
        let low = with.iter().copied().reduce(|a, b| if exact(b) < exact(a) { b } else { a }).unwrap_or(0);
        let gap = percent(counts[high], records[high].len()) - percent(counts[low], records[low].len());
        rows.push((lang.value(corpus, by, &id), counts, gap, (high, low)));
    }
    let exact = |row: &Difference, side: usize| row.1[side] as u64 * 1_000_000 / records[side].len().max(1) as u64;
    let spread = |row: &Difference| exact(row, row.3.0) - exact(row, row.3.1);
    rows.sort_by_key(|row| (usize::MAX - row.2, u64::MAX - spread(row), u64::MAX - exact(row, row.3.0)));
    if with.len() < 2 {
        rows.iter_mut().for_each(|row| row.2 = 0);
    }
    let most = rows.first().map_or(0, |row| row.2);
    let first: Vec<&Difference> = rows.iter().filter(|row| row.2 == most).collect();
    let asked: Vec<String> = base.chosen(Facet::Code).iter().map(|id| lang.value(corpus, Facet::Code, id)).collect();
    let words = base.has_words().then(|| base.text.trim().to_owned());
    let asked: Vec<String> = asked.into_iter().chain(words).collect();
    let title = if !asked.is_empty() && !with.is_empty() {
        let mut numbers = Vec::new();
        for (side, (facet, id)) in beside.iter().enumerate() {
            let open = base.clone().without_words().and(*facet, id);
            let open = if *facet == Facet::Code { open } else { open.without(Facet::Code) };
            numbers.extend(share(records[side].len(), matching(world, &open).len()));
        }
        let sides = (0..beside.len()).filter_map(quoted_side);
        Claim::of(asked.into_iter().chain(sides).collect(), numbers, false)
    } else {
        match (&first[..], most) {
            (_, 0) | ([_, _, _, _, ..], _) => Claim::default(),
            ([row], _) => {
                let sides = [row.3.0, row.3.1].into_iter().filter_map(quoted_side);
                Claim::of([row.0.clone()].into_iter().chain(sides).collect(), vec![look.number(most)], rows.len() > 1)
            }
            (tied, _) => Claim::of(
                tied.iter().map(|row| row.0.clone()).collect(),
                vec![look.number(most)],
                tied.len() < rows.len(),
            ),
        }
    };
    let mut sentence = Claim::default();
    for row in rows.iter().take(3).filter(|row| row.2 > 0) {
        sentence.names.push(row.0.clone());
        sentence.is_most = rows.len() > 1;
        for side in [row.3.0, row.3.1] {
            let whole = records[side].len();
            match whole {
                0..20 if row.1[side] > 0 => {
                    sentence.numbers.extend([row.1[side], whole].map(|it| look.number(it)));
                }
                _ => sentence.numbers.extend(share(row.1[side], whole)),
            }
            sentence.names.extend(quoted_side(side));
        }
    }
    for side in few {
        sentence.names.extend(quoted_side(side));
        sentence.numbers.push(look.number(records[side].len()));
    }
    sentence.names.extend(silent);
    Claims { title, sentence, also: Vec::new() }
}
