//! What is counted at every key: the same records as the whole answer has, whatever was typed before.

use std::sync::LazyLock;

use dialogue_explorer::corpus::{Corpus, Kind, decode};
use dialogue_explorer::query::words;
use dialogue_explorer::query::{Answer, Index, Query, Sort, WordIndex};
use proptest::prelude::*;

use crate::generate;

type World = (Corpus, Index);

fn world(text: &str) -> World {
    let corpus = decode(text).unwrap().corpus;
    let index = Index::build(&corpus);
    (corpus, index)
}

/// The corpus that comes with the app, and a generated one of other words and lengths.
static WORLDS: LazyLock<[World; 2]> = LazyLock::new(|| [world(generate::BUNDLED), world(&generate::corpus(500))]);

fn typed(text: &str) -> Query {
    let mut query = Query::default();
    query.text.push_str(text);
    query
}

/// Texts on the way to each query of the benchmarks and of the hundred: every third key, and the whole.
fn keystrokes() -> Vec<String> {
    let lines = include_str!("../fixtures/queries.txt").lines().filter(|line| !line.starts_with('#'));
    let hundred = lines.filter_map(|line| line.split_once('\t')).map(|(query, _)| query);
    let queries = include_str!("../../benches/queries.txt").lines().chain(hundred);
    let keys = |query: &'static str| {
        let keys = query.char_indices().map(|(at, letter)| &query[..at + letter.len_utf8()]);
        keys.step_by(3).chain([query])
    };
    queries.flat_map(keys).map(str::to_owned).collect()
}

/// Counted and answered alike; the index that has seen what was typed before says what one that has not would say.
fn is_same((corpus, index): &World, fresh: &Index, query: &Query) -> Result<(), String> {
    let counted = index.matches(query);
    let answer = fresh.answer(corpus, query);
    let again = index.answer(corpus, query);
    let told = |what: &str| Err(format!("'{}': {what}", query.text));
    if counted != answer.matches || again.matches != answer.matches {
        return told("other records are counted than answered");
    }
    if counted.count_ones(..) != answer.order.len() || answer.order.iter().any(|&record| !counted.contains(record)) {
        return told("the order has other records");
    }
    let scores = |answer: &Answer| answer.found.clone().unwrap_or_default().scores;
    if again.order != answer.order || scores(&again) != scores(&answer) {
        return told("another order or score when it was asked before");
    }
    let kind = |record: usize| Kind::ALL.iter().position(|&kind| kind == corpus.records[record].kind);
    let mut sorted = scores(&answer);
    sorted.retain(|&(record, _)| counted.contains(record));
    sorted.sort_by(|a, b| b.1.total_cmp(&a.1).then(kind(a.0).cmp(&kind(b.0))));
    if answer.found.is_some() && !sorted.iter().map(|&(record, _)| record).eq(answer.order.iter().copied()) {
        return told("the order is not that of the scores");
    }
    Ok(())
}

#[test]
fn every_key_of_known_queries_counts_what_is_answered() {
    let keys = keystrokes();
    assert!(keys.len() > 700, "{} keys", keys.len());
    for world in &*WORLDS {
        // A copy knows nothing of what was asked.
        let fresh = world.1.clone();
        let wrong: Vec<String> = keys.iter().filter_map(|text| is_same(world, &fresh, &typed(text)).err()).collect();
        assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    }
}

/// Whether anything of a record that is searched by the beginnings of words has one that begins with a letter.
fn holds(corpus: &Corpus, record: usize, letter: &str) -> bool {
    let record = &corpus.records[record];
    let mut texts = vec![&record.title, &record.body];
    texts.extend(record.speaker.iter().map(|speaker| &speaker.role));
    texts.extend(record.codes.iter().map(|&code| &corpus.codes[code].title));
    let mut found = false;
    texts.iter().for_each(|text| words::for_each_token(text, &mut |_, word, _| found |= word.starts_with(letter)));
    found
}

#[test]
fn the_first_letter_finds_every_word_that_begins_with_it() {
    for (corpus, _) in &*WORLDS {
        let index = WordIndex::build(corpus);
        for letter in ('a'..='z').chain('0'..='9') {
            let letter = letter.to_string();
            let held: Vec<usize> = (0..corpus.records.len()).filter(|&at| holds(corpus, at, &letter)).collect();
            assert_eq!(index.matches(&letter).ones().collect::<Vec<_>>(), held, "{letter}");
        }
    }
}

#[test]
fn phrases_are_found_among_more_words_than_two_bytes_can_number() {
    let (mut corpus, _) = WORLDS[1].clone();
    let words: Vec<String> = (0..0x10400).map(|number| format!("x{number}")).collect();
    corpus.records.truncate(2);
    corpus.records.iter_mut().for_each(|record| record.part_of = None);
    corpus.records[1].body = words.join(" ");
    let index = WordIndex::build(&corpus);
    let found = |text: &str| index.matches(text).ones().collect::<Vec<_>>();
    // The marks of fields stand where two bytes nearly end, and longer numbers from there on.
    for at in (0xfc00..0x103f0).step_by(61) {
        let [a, b, c] = [&words[at], &words[at + 1], &words[at + 2]];
        assert_eq!(found(&format!("\"{a} {b} {c}\"")), [1], "{at}");
        assert!(found(&format!("\"{a} {c}\"")).is_empty(), "{at}");
    }
    // More bytes than are looked up word by word.
    let long = words[0xfe00..0xfe20].join(" ");
    assert_eq!(found(&format!("\"{long}\"")), [1]);
    assert!(found(&format!("\"{long} x1\"")).is_empty());
}

#[test]
fn every_order_has_every_record_once() {
    let (corpus, index) = &WORLDS[1];
    let kind = |record: usize| corpus.records[record].kind;
    for sort in [Sort::Relevance, Sort::Kind, Sort::Theme, Sort::Chance(7)] {
        let mut query = Query::default();
        query.sort = sort;
        let answer = index.answer(corpus, &query);
        let mut records = answer.order.clone();
        records.sort_unstable();
        assert!(records.iter().copied().eq(answer.matches.ones()), "{sort:?}");
        // Equal ones keep the order of the corpus.
        let falls = answer.order.windows(2).any(|pair| match sort {
            Sort::Theme => (corpus.records[pair[0]].theme, pair[0]) > (corpus.records[pair[1]].theme, pair[1]),
            Sort::Chance(_) => false,
            _ => kind(pair[0]) == kind(pair[1]) && pair[0] > pair[1],
        });
        assert!(!falls, "{sort:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_counts_what_is_answered(
        parts in prop::collection::vec(prop::sample::select(keystrokes()), 1..4),
        joints in prop::collection::vec(prop::sample::select(vec![" ", " -", " \"", "\" ", "-", "", "x"]), 3),
    ) {
        let text: String = parts.iter().zip(&joints).flat_map(|(part, joint)| [part.as_str(), joint]).collect();
        for world in &*WORLDS {
            if let Err(wrong) = is_same(world, &world.1.clone(), &typed(&text)) {
                return Err(TestCaseError::fail(wrong));
            }
        }
    }
}
