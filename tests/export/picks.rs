//! Changes to a selection that others change, too, and the name under which the device keeps it.

use std::collections::HashSet;

use dialogue_explorer::export::picks::{Pick, join, lines, name, rebase};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::subsequence;

const IDS: [&str; 9] = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

fn picks() -> impl Strategy<Value = Vec<Pick>> {
    subsequence(&IDS, 0..9).prop_shuffle().prop_flat_map(|ids| {
        vec("[xy]{0,2}", ids.len())
            .prop_map(move |notes| ids.iter().zip(notes).map(|(id, note)| Pick::new(id, &note)).collect())
    })
}

fn ids(picks: &[Pick]) -> HashSet<&str> {
    picks.iter().map(|pick| pick.id.as_str()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_change_to_what_has_not_changed_is_that_change(one in picks(), two in picks(), three in picks()) {
        prop_assert_eq!(&rebase(&one, &two, &one), &two);
        prop_assert_eq!(&rebase(&one, &one, &three), &three);
        // Nothing that only the other tab has is lost, what is taken out is out, and nothing stands there twice.
        let made = rebase(&one, &two, &three);
        let (one, two, three, found) = (ids(&one), ids(&two), ids(&three), ids(&made));
        prop_assert_eq!(found.len(), made.len());
        prop_assert!(three.difference(&one).all(|id| found.contains(id)));
        prop_assert!(one.difference(&two).all(|id| !found.contains(id)));
    }
}

/// A selection written as `a b:note c`.
fn short(text: &str) -> Vec<Pick> {
    let picks = text.split_whitespace().map(|pick| pick.split_once(':').unwrap_or((pick, "")));
    picks.map(|(id, note)| Pick::new(id, &note.replace('_', " "))).collect()
}

#[test]
fn a_change_is_made_to_what_there_is_now() {
    // What there was and what it became in one tab, what there is now, and what the change makes of that.
    let cases = [
        ("nothing has changed elsewhere", "a b c", "a c", "a b c", "a c"),
        ("one is taken out and others have come", "a b c", "a c", "a b c x:y", "a c x:y"),
        ("it is put back where it was, with its note", "a c", "a b:n c", "a c x:y", "a b:n c x:y"),
        ("it was the first", "b c", "a b c", "b c x", "a b c x"),
        ("it was the last", "a b", "a b c", "a b x", "a b c x"),
        ("its neighbour has gone meanwhile", "a c", "a b c", "c x", "b c x"),
        ("its neighbours have changed places", "a c", "a b c", "c a", "c a b"),
        ("two neighbours are put back", "a", "a b c", "x a y", "x a b c y"),
        ("it was put back elsewhere already", "a c", "a b c", "a c b", "a c b"),
        ("it was put back elsewhere, with another note", "a", "a b:een", "a b:twee", "a b:twee_·_een"),
        ("all was cleared and others have come", "a b:n c", "", "a b:n c x:y", "x:y"),
        ("the clearing is undone", "", "a b:n c", "x:y", "a b:n c x:y"),
        ("the clearing is undone, and one was kept anew", "", "a b:n c", "x b", "a x b:n c"),
        ("it was taken out twice", "a b", "a", "a x", "a x"),
        ("a note is typed, another elsewhere", "a b", "a:een b", "a b:twee x", "a:een b:twee x"),
        ("a note is typed with the same record", "a:n", "a:een", "a:twee", "a:twee_·_een"),
        ("a note is emptied", "a:n b", "a b", "a:n b:m", "a b:m"),
        ("a note is typed with one that is out meanwhile", "a b", "a b:n", "a", "a b:n"),
        ("one without a change is out meanwhile", "a b", "c a b", "a", "c a"),
        ("two have changed places and one is out meanwhile", "a b c", "b a c", "a b", "b a"),
        ("two have changed places among others", "a b c", "a c b", "x a b y c", "x a c y b"),
        ("others have changed places elsewhere", "a b c", "a b c d", "c b a", "c d b a"),
        ("another selection in its place is undone", "x b:m", "a b:n c", "x b:m y", "a b:n c y"),
    ];
    for (case, before, after, now, expected) in cases {
        let found = rebase(&short(before), &short(after), &short(now));
        assert_eq!(lines(&found), lines(&short(expected)), "{case}: {before} -> {after}, now {now}");
        assert_eq!(rebase(&short(before), &short(after), &found), found, "{case}: made twice");
    }
}

#[test]
fn what_a_link_brings_comes_at_the_end() {
    let mut own = short("a b c");
    join(&mut own, &short("x a y:n"));
    assert_eq!(own, short("a b c x y:n"));
}

#[test]
fn a_selection_of_another_explorer_or_file_has_another_name() {
    let names = [
        name("https://x.nl/2021/", "dialoog", None),
        name("https://x.nl/2024/", "dialoog", None),
        name("https://x.nl/2021/", "ander", None),
        name("https://x.nl/2021/", "dialoog", Some("")),
        name("https://x.nl/2021/", "dialoog", Some("Titel")),
        name("https://x.nl/2021/", "dialoog", Some("Andere titel")),
        name("https://x.nl/2021/", "dialoog Titel", None),
    ];
    for (at, one) in names.iter().enumerate() {
        assert!(names[..at].iter().all(|other| other != one), "{one:?} stands for two");
        // The name under which all explorers of a site shared one.
        assert_ne!(one, "selectie");
    }
}
