//! What is said more in a theme than elsewhere, and what most of its cards are about, against counting by hand; and that the
//! sentences say these numbers and no others.

use dialogue_explorer::corpus::RecordIx;
use dialogue_explorer::query::standout::{Share, Standout, leading, standout};
use dialogue_explorer::query::{Facet, Query, RecordSet};
use dialogue_explorer::text::Lang;

use crate::WORLD;
use crate::by_hand::{self, asks_for_summaries, fits, has, is_summary};

/// What narrows the cards of each theme.
const FILTERS: [&[(Facet, &str)]; 7] = [
    &[],
    &[(Facet::Kind, "pain")],
    &[(Facet::Kind, "idea"), (Facet::Kind, "initiative"), (Facet::Kind, "advice")],
    &[(Facet::Kind, "voice")],
    &[(Facet::Role, "student")],
    &[(Facet::Actor, "rijksoverheid")],
    &[(Facet::Kind, "essence"), (Facet::Dialogue, "1")],
];

fn cases() -> impl Iterator<Item = Query> {
    let themes = WORLD.0.themes.iter().map(|theme| Query::by(Facet::Theme, &theme.id));
    themes.flat_map(|theme| {
        FILTERS.map(|filter| filter.iter().fold(theme.clone(), |query, (facet, id)| query.and(*facet, id)))
    })
}

fn by_hand(query: &Query) -> Vec<RecordIx> {
    let asked = asks_for_summaries(query);
    by_hand::all().filter(|&record| fits(query, record) && (asked || !is_summary(record))).collect()
}

fn percents((part, whole): Share) -> usize {
    if whole == 0 { 0 } else { (part as f64 * 100.0 / whole as f64 + 0.5).floor() as usize }
}

/// The numbers of a sentence, without those of names in quotation marks.
fn numbers(sentence: &str) -> Vec<usize> {
    let mut plain = sentence.to_owned();
    while let (Some(from), Some(to)) = (plain.find('‘'), plain.find('’')) {
        plain.replace_range(from..to + '’'.len_utf8(), "");
    }
    let plain = plain.replace(['.', ','], "");
    plain.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

/// What a sentence has to say of a share: itself where the records are few, else its percents.
fn told(share: Share) -> Vec<usize> {
    match share {
        (part, whole @ 0..20) => vec![part, whole],
        (1.., _) if percents(share) == 0 => vec![1],
        _ => vec![percents(share)],
    }
}

#[test]
fn what_is_said_more_here_is_what_a_recount_gives() {
    let (corpus, index) = &*WORLD;
    let mut found = 0;
    for query in cases() {
        let here = by_hand(&query);
        let mut elsewhere = by_hand(&query.clone().without(Facet::Theme));
        elsewhere.retain(|record| !here.contains(record));
        let share = |records: &[RecordIx], id: &str| {
            (records.iter().filter(|&&record| has(record, Facet::Code, id)).count(), records.len())
        };
        let mut expected: Option<(usize, Standout)> = None;
        for (code, item) in corpus.codes.iter().enumerate() {
            let it = Standout { code, here: share(&here, &item.id), elsewhere: share(&elsewhere, &item.id) };
            let gap = percents(it.here).saturating_sub(percents(it.elsewhere));
            if gap > expected.map_or(0, |(gap, _)| gap) && !elsewhere.is_empty() {
                expected = Some((gap, it));
            }
        }
        let set = |records: &[RecordIx]| records.iter().copied().collect::<RecordSet>();
        let given = standout(index, &set(&here), &set(&elsewhere));
        assert_eq!(given, expected.map(|(_, it)| it), "{query:?}");
        let Some(given) = given else { continue };
        found += 1;
        for lang in Lang::ALL {
            let sentence = lang.said_more(corpus, &given);
            let mut expected = told(given.here);
            if given.elsewhere.0 > 0 {
                expected.extend(told(given.elsewhere));
            }
            assert_eq!(numbers(&sentence), expected, "{query:?}: {sentence}");
            assert!(sentence.contains(&corpus.codes[given.code].title), "{sentence}");
        }
    }
    assert!(found > 60, "only {found} cases have an answer");
}

#[test]
fn what_most_cards_are_about_is_what_a_recount_gives() {
    let (corpus, index) = &*WORLD;
    for query in cases() {
        let here = by_hand(&query);
        let count = |id: &str| here.iter().filter(|&&record| has(record, Facet::Code, id)).count();
        let counts: Vec<usize> = corpus.codes.iter().map(|code| count(&code.id)).collect();
        let most = counts.iter().copied().max().unwrap_or(0);
        let first: Vec<usize> = (0..counts.len()).filter(|&code| most > 0 && counts[code] == most).collect();
        let given = leading(index, &here.iter().copied().collect());
        assert_eq!(given, (first, most), "{query:?}");
        let topics: Vec<&str> = given.0.iter().map(|&code| corpus.codes[code].title.as_str()).collect();
        for lang in Lang::ALL.into_iter().filter(|_| most > 0) {
            let sentence = lang.mostly_about(&topics, (most, here.len()));
            assert_eq!(numbers(&sentence), told((most, here.len())), "{query:?}: {sentence}");
        }
    }
}

#[test]
fn the_answer_of_a_theme_is_one_sentence() {
    let (corpus, _) = &*WORLD;
    let code = corpus.code("wonen").unwrap();
    let table: [(Share, Share, &str, &str); 4] = [
        (
            (20, 40),
            (10, 100),
            "Over ‘Wonen’ ging het hier vaker dan elders: op 50 procent van de kaartjes, elders op 10 procent.",
            "‘Wonen’ came up more often here than elsewhere: on 50% of the cards, elsewhere on 10%.",
        ),
        (
            (20, 40),
            (1, 1000),
            "Over ‘Wonen’ ging het hier vaker dan elders: op 50 procent van de kaartjes, elders op minder dan 1 procent.",
            "‘Wonen’ came up more often here than elsewhere: on 50% of the cards, elsewhere on less than 1%.",
        ),
        (
            (2, 3),
            (0, 1000),
            "Over ‘Wonen’ ging het hier vaker dan elders: op 2 van de 3 kaartjes, elders op geen enkel.",
            "‘Wonen’ came up more often here than elsewhere: on 2 of 3 cards, elsewhere on none.",
        ),
        (
            (2, 3),
            (1, 4),
            "Over ‘Wonen’ ging het hier vaker dan elders: op 2 van de 3 kaartjes, elders op 1 van de 4 kaartjes.",
            "‘Wonen’ came up more often here than elsewhere: on 2 of 3 cards, elsewhere on 1 of 4 cards.",
        ),
    ];
    for (here, elsewhere, nl, en) in table {
        let found = Standout { code, here, elsewhere };
        let told = Lang::ALL.map(|lang| lang.said_more(corpus, &found).replace('\u{a0}', " "));
        assert_eq!(told, [nl, en]);
    }
}
