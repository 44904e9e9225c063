//! Names of who and where took part in a theme: offered, and never a reason to count a record.

use std::collections::BTreeSet;

use dialogue_explorer::corpus::{Corpus, RecordIx};
use dialogue_explorer::query::words::for_each_token;
use dialogue_explorer::query::{Facet, NameKind, Query};

use crate::{WORLD, with_words};

/// Typed words, and the names offered for them: what bears it, the name, and of how many themes.
type Row<'a> = (&'a str, &'a [(NameKind, &'a str, usize)]);

fn words_of(texts: &[&str]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    texts.iter().for_each(|text| for_each_token(text, &mut |_, word, _| words.extend([word.to_owned()])));
    words
}

/// The words of a record's title, body, speaker and topics.
fn own_words(corpus: &Corpus, record: RecordIx) -> BTreeSet<String> {
    let item = &corpus.records[record];
    let mut texts = vec![item.title.as_str(), &item.body];
    texts.extend(item.speaker.iter().flat_map(|it| [Some(it.role.as_str()), it.name.as_deref()]).flatten());
    texts.extend(item.codes.iter().map(|&code| corpus.codes[code].title.as_str()));
    words_of(&texts)
}

#[test]
fn a_word_that_stands_only_in_names_counts_no_record_and_is_offered() {
    let (corpus, index) = &*WORLD;
    let mut names: Vec<&str> = Vec::new();
    for theme in &corpus.themes {
        names.extend(theme.people.iter().map(|person| person.name.as_str()));
        names.extend(theme.people.iter().filter_map(|person| person.affiliation.split(':').next()));
        names.extend(theme.hosts.iter().map(|&place| corpus.places[place].name.as_str()));
        names.extend(theme.listed_organisations.iter().map(String::as_str));
    }
    let texts: Vec<BTreeSet<String>> = (0..corpus.records.len()).map(|record| own_words(corpus, record)).collect();
    // Nor any form of it: Bergen is a town, and more than one mountain.
    let is_in_no_text = |name: &String| {
        let stem = index.stemmer().stem(name);
        let has_form =
            |word: &String| word.contains(name) || word.contains(&stem) || index.stemmer().stem(word).contains(&stem);
        !texts.iter().flatten().any(has_form)
    };
    let only: Vec<String> = words_of(&names).into_iter().filter(|name| name.len() > 3).filter(is_in_no_text).collect();
    assert!(only.len() > 100, "{only:?}");
    for name in &only {
        for text in [name.clone(), format!("{name} "), format!("\"{name}\"")] {
            let answer = index.answer(corpus, &with_words(&text, Query::default()));
            let found = answer.found.unwrap();
            assert_eq!((answer.matches.count_ones(..), answer.left_out), (0, 0), "{text}: {:?}", found.corrected);
            assert!(!found.named.is_empty(), "{text}");
        }
    }
}

#[test]
fn groen_in_science_counts_what_speaks_of_it() {
    let (corpus, index) = &*WORLD;
    let answer = index.answer(corpus, &with_words("groen", Query::by(Facet::Track, "science")));
    assert!(answer.count() > 0);
    for &record in &answer.order {
        let words = own_words(corpus, record);
        assert!(
            words.iter().any(|word| word.contains("groen") && word != "groenleer"),
            "{}",
            corpus.records[record].id
        );
    }
}

#[test]
fn what_is_offered() {
    use NameKind::{Chair, Expert, Host, Organisation, Theme};
    let (corpus, index) = &*WORLD;
    // Of each offer what it is, the beginning of its name, and the number of its themes.
    let table: [Row; 20] = [
        ("groenleer", &[(Expert, "Prof. dr. Martijn Groenleer", 1)]),
        ("Groenleer ", &[(Expert, "Prof. dr. Martijn Groenleer", 1)]),
        ("groen", &[]),
        ("groenle", &[]),
        ("-groenleer", &[]),
        ("de", &[]),
        ("houten", &[(Host, "Houten", 3)]),
        ("jaap smit", &[(Chair, "Jaap Smit", 1)]),
        ("\"jaap smit\"", &[(Chair, "Jaap Smit", 1)]),
        ("bouius-riemersma", &[(Chair, "Regina Bouius-Riemersma", 1)]),
        ("albert heijn", &[(Organisation, "Albert Heijn", 3)]),
        // Too many bear this word.
        ("nederland", &[]),
        // Other forms of the words of a title, when all of what was typed is in it.
        ("inkomens", &[(Theme, "Welvaart en inkomen", 1)]),
        ("inkomen van jongeren", &[]),
        // A word of an organisation's name among others, which records hold.
        ("jongeren", &[]),
        ("cnv jongeren", &[(Organisation, "CNV Jongeren", 1)]),
        // Where somebody works, where no name holds the words; and not what they work on.
        ("zilveren kruis achmea", &[(Expert, "Moära Lieuw-Hie (Zilveren Kruis Achmea)", 1)]),
        (
            "hanze university of applied sciences groningen",
            &[(Expert, "Dr. Klaske Veth (Hanze University of Applied Sciences Groningen)", 1)],
        ),
        ("achm", &[]),
        ("neuromusicologie", &[]),
    ];
    for (text, wanted) in table {
        let found = index.answer(corpus, &with_words(text, Query::default())).found.unwrap();
        let named: Vec<(NameKind, &str, usize)> =
            found.named.iter().map(|named| (named.kind, named.name.as_str(), named.themes.len())).collect();
        assert_eq!(named, wanted, "{text}");
    }
}

#[test]
fn the_title_of_a_theme_alone_counts_no_record() {
    let (corpus, index) = &*WORLD;
    let theme = corpus.themes.iter().position(|theme| theme.id == "wonen-en-verkeer").unwrap();
    let answer = index.answer(corpus, &with_words("verkeer ", Query::by(Facet::Theme, "wonen-en-verkeer")));
    let all = corpus.records.iter().filter(|record| record.theme == theme).count();
    assert!(answer.count() > 0 && answer.count() < all);
    for &record in &answer.order {
        assert!(own_words(corpus, record).iter().any(|word| word.contains("verke")), "{}", corpus.records[record].id);
    }
}
