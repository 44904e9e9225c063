//! Other words for the same, and summaries that answer where no report does.

use std::collections::BTreeSet;

use dialogue_explorer::corpus::{Corpus, RecordIx, decode};
use dialogue_explorer::query::query_parser::quote;
use dialogue_explorer::query::{Facet, Index, Query};

use crate::by_hand::is_summary;
use crate::{WORLD, with_words};

/// Title of each record; those of the last three are of a summary.
const TITLES: [&str; 9] = [
    "De jeugd van nu",
    "Jongeren aan zet",
    "Een jongere spreekt",
    "Jeugdigen en jongeren",
    "Een jeugdhuis",
    "Een telefoon voor een zzp'er",
    "Fruitbomen planten",
    "Fruitbomen planten met de jeugd",
    "Fruitbomen",
];

fn corpus() -> Corpus {
    let record = |(at, title): (usize, &&str)| {
        let theme = if at < 6 { "t" } else { "s" };
        format!(r#"{{"id":"r{at}","theme":"{theme}","kind":"idea","title":"{title}","body":"Er staat verder niets."}}"#)
    };
    let records: Vec<String> = TITLES.iter().enumerate().map(record).collect();
    let text = format!(
        r#"{{"schema":2,"id":"x","language":"nl","title":"X","period":{{"from":"2021","to":"2021"}},"records":[{}],
        "tracks":[{{"id":"k","title":"K"}},{{"id":"d","title":"D","summary":true}}],
        "synonyms":[["jongeren","jeugd","jeugdigen"],["zzp'er","freelancer"],["telefoon","gsm","te"],["gsm","mobieltje"]],
        "themes":[{{"id":"t","track":"k","title":"Thema"}},{{"id":"s","track":"d","title":"Samenvatting"}}]}}"#,
        records.join(",")
    );
    decode(&text).unwrap().corpus
}

fn numbers(records: impl IntoIterator<Item = RecordIx>) -> String {
    records.into_iter().map(|record| record.to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn another_word_for_the_same_is_found_after_the_word_itself_and_told() {
    let corpus = corpus();
    let index = Index::build(&corpus);
    // What comes of the reports in its order, and which other words were searched for.
    let table = [
        ("jongeren ", "1 3 2 0", "jongeren: jeugd, jeugdigen"),
        ("jongeren", "1 3 2 0", "jongeren: jeugd, jeugdigen"),
        ("jongere ", "2 1 3 0", "jongere: jeugd, jeugdigen"),
        // Still being typed, and no word of a group.
        ("jonge", "1 2 3", ""),
        ("jeugd ", "0 1 3 2 4", "jeugd: jongeren, jeugdigen"),
        ("\"jongeren\"", "1 3", ""),
        ("-jongeren jeugd ", "0 4", "jeugd: jongeren, jeugdigen"),
        ("zet -jeugd", "1", ""),
        ("zzper ", "5", ""),
        ("freelancer", "5", "freelancer: zzp'er"),
        // The words of all groups that hold it, but none of the groups of those.
        ("gsm ", "5", "gsm: telefoon"),
        ("mobieltje ", "", ""),
        // A word of two letters is taken for nothing else.
        ("te ", "", ""),
        ("freelancer jeugd", "", "freelancer: zzp'er; jeugd: jongeren, jeugdigen"),
    ];
    let mut wrong = Vec::new();
    for (text, wanted, told) in table {
        let answer = index.answer(&corpus, &with_words(text, Query::default()));
        let found = answer.found.clone().unwrap();
        let mut order = answer.order.clone();
        order.retain(|_| !found.partial);
        let said: Vec<String> =
            found.synonyms.iter().map(|(typed, others)| format!("{typed}: {}", others.join(", "))).collect();
        let came = (numbers(order), said.join("; "));
        if came != (wanted.to_owned(), told.to_owned()) {
            wrong.push(format!("{text}: {came:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_press_searches_for_the_words_as_they_are() {
    let table = [
        ("jongeren", "\"jongeren\""),
        ("De Jongeren en jeugd ", "De \"Jongeren\" en \"jeugd\" "),
        ("\"jongeren\" jongeren", "\"jongeren\" \"jongeren\""),
        ("de zzp'er, of freelancer", "de \"zzp'er\", of freelancer"),
        ("„jongeren“ -school", "„jongeren“ -school"),
        ("niets", "niets"),
        ("", ""),
    ];
    for (text, wanted) in table {
        assert_eq!(quote(text, &|word| ["jongeren", "jeugd", "zzper"].contains(&word)), wanted);
    }
    let (corpus, index) = &*WORLD;
    let without = index.answer(corpus, &with_words(&quote("jongeren", &|word| word == "jongeren"), Query::default()));
    assert!(without.found.unwrap().synonyms.is_empty());
}

#[test]
fn words_of_a_group_of_the_corpus_find_each_others_records() {
    let (corpus, index) = &*WORLD;
    for pair in [["woningnood", "woningtekort"], ["suikertax", "suikertaks"], ["zwerfafval", "zwerfvuil"]] {
        let [one, other] = pair.map(|word| index.answer(corpus, &with_words(&format!("{word} "), Query::default())));
        let [exact, found] = [&one, &other].map(|answer| answer.order.iter().copied().collect::<BTreeSet<_>>());
        assert!(!exact.is_empty() && exact == found, "{pair:?}: {} and {}", one.count(), other.count());
    }
}

#[test]
fn a_rare_compound_finds_its_parts_after_the_word_itself_and_tells_so() {
    let (corpus, index) = &*WORLD;
    let answer = |text: &str| index.answer(corpus, &with_words(text, Query::default()));
    let exact = answer("\"woningtekort\"");
    for text in ["woningtekort", "woningnood", "woningtekort "] {
        let found = answer(text);
        assert!(found.count() > 50, "{text}: {}", found.count());
        assert_eq!(found.order[..exact.count()], exact.order, "{text}");
        let told = &found.found.unwrap().synonyms;
        assert!(told.iter().any(|(_, others)| others.iter().any(|other| other == "woning")), "{text}: {told:?}");
    }
    // Where the corpus has no other words for it, both parts have to be there.
    let found = answer("onderwijskwaliteit");
    let both = answer("onderwijs kwaliteit ");
    assert!(found.count() > 1 && found.count() <= both.count(), "{}", found.count());
    assert_eq!(found.order[0], answer("\"onderwijskwaliteit\"").order[0]);
    assert_eq!(found.found.unwrap().synonyms[0].1, ["onderwijs + kwaliteit"]);
    // A word that is held often enough stands for itself.
    assert!(answer("mantelzorger ").found.unwrap().synonyms.is_empty());
}

#[test]
fn summaries_answer_where_no_report_holds_every_word() {
    let corpus = corpus();
    let index = Index::build(&corpus);
    // The summaries that come by themselves, how many more are left out, and the records that are counted.
    let table = [
        ("fruitbomen planten", Query::default(), "6 7", 0, ""),
        ("fruitbomen jongeren", Query::default(), "7", 2, "0 1 2 3"),
        ("fruitbomen", Query::default(), "6 7 8", 0, ""),
        ("jeugd", Query::default(), "", 1, "0 1 2 3 4"),
        ("fruitbomen planten", Query::by(Facet::Track, "d"), "", 0, "6 7"),
        ("fruitbomen planten", Query::by(Facet::Kind, "pain"), "", 0, ""),
        ("fruitbomen qqqzzz", Query::default(), "", 3, ""),
        ("", Query::default(), "", 3, "0 1 2 3 4 5"),
    ];
    for (text, query, summaries, left_out, counted) in table {
        let answer = index.answer(&corpus, &with_words(text, query));
        let mut found = answer.summaries.clone();
        found.sort_unstable();
        let counts = (numbers(found), answer.left_out, numbers(answer.matches.ones()));
        assert_eq!(counts, (summaries.to_owned(), left_out, counted.to_owned()), "{text}");
    }
}

#[test]
fn two_words_that_only_summaries_hold_together_bring_those_first() {
    let (corpus, index) = &*WORLD;
    let answer = index.answer(corpus, &with_words("fruitbomen planten", Query::default()));
    let ids: Vec<&str> = answer.summaries.iter().map(|&record| corpus.records[record].id.as_str()).collect();
    assert!(ids.contains(&"rode-draden-burgers-initiatief-5") && ids.contains(&"rode-draden-initiatief-1"), "{ids:?}");
    assert!(answer.found.unwrap().partial && !answer.order.iter().any(|&record| is_summary(record)));
}
