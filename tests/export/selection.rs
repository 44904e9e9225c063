//! The selection: that it comes back from lines and from an address, that no text breaks it, and that the files hold
//! what they should.

use std::sync::LazyLock;
use std::time::Instant;

use crate::sealed::sealed;
use dialogue_explorer::corpus::{Corpus, RecordIx, decode as corpus_of, wire};
use dialogue_explorer::export::records::{Form, RecordExport};
use dialogue_explorer::export::selection::{
    Brought, LONGEST, Pick, Unreadable, decode, encode, join, lines, name, note, of_lines, rebase, swap,
};
use dialogue_explorer::query::Facet;
use dialogue_explorer::text::Lang;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::subsequence;

static TEXT: LazyLock<String> =
    LazyLock::new(|| std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/corpus.json")).unwrap());
static CORPUS: LazyLock<Corpus> = LazyLock::new(|| corpus_of(&TEXT).unwrap().corpus);

fn picks(of: &[(&str, &str)]) -> Vec<Pick> {
    of.iter().map(|(id, note)| Pick::new(id, note)).collect()
}

/// Some records of the corpus in any order, each with any note.
fn selection() -> impl Strategy<Value = Vec<Pick>> {
    let ids: Vec<&'static str> = CORPUS.records.iter().map(|record| record.id.as_str()).collect();
    let notes = prop_oneof![Just(String::new()), any::<String>(), "[a-z]{120,140}"];
    subsequence(ids, 0..40).prop_shuffle().prop_flat_map(move |ids| {
        vec(notes.clone(), ids.len())
            .prop_map(move |notes| ids.iter().zip(notes).map(|(id, note)| Pick::new(id, &note)).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_selection_comes_back_from_its_address_and_from_its_lines(picks in selection()) {
        let text = encode(&picks, &CORPUS);
        prop_assert!(text.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_".contains(&letter)));
        prop_assert_eq!(decode(&text, &CORPUS), Ok(Brought { picks: picks.clone(), unknown: 0 }));
        prop_assert_eq!(of_lines(&lines(&picks)), picks);
    }

    #[test]
    fn a_change_to_what_has_not_changed_is_that_change(one in selection(), two in selection(), three in selection()) {
        prop_assert_eq!(&rebase(&one, &two, &one), &two);
        prop_assert_eq!(&rebase(&one, &one, &three), &three);
        let all = |picks: &[Pick]| picks.iter().map(|pick| pick.id.clone()).collect::<std::collections::HashSet<_>>();
        // Nothing that only the other tab has is lost, and nothing stands there twice.
        let made = rebase(&one, &two, &three);
        prop_assert_eq!(all(&made).len(), made.len());
        prop_assert!(all(&three).difference(&all(&one)).all(|id| all(&made).contains(id)));
    }

    #[test]
    fn any_text_is_read_or_refused(text in prop_oneof![any::<String>(), "[A-Za-z0-9_-]{0,60}"]) {
        let _ = decode(&text, &CORPUS);
        let _ = of_lines(&text);
    }

    #[test]
    fn one_letter_lost_or_changed_is_noticed(picks in selection(), at in any::<prop::sample::Index>(), by in 1..64usize) {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let text = encode(&picks, &CORPUS);
        let at = at.index(text.len());
        let old = LETTERS.iter().position(|letter| *letter == text.as_bytes()[at]).unwrap();
        let new = char::from(LETTERS[(old + by) % 64]).to_string();
        for other in [[&text[..at], &text[at + 1..]].concat(), [&text[..at], &new, &text[at + 1..]].concat()] {
            // The last letter may hold bits that stand for nothing.
            let read = decode(&other, &CORPUS);
            prop_assert!(read.is_err() || (at + 1 == text.len() && read.unwrap().picks == picks), "{}", other);
        }
    }

    #[test]
    fn whatever_bytes_bear_a_right_sum_are_read_or_refused(width in 0..16u8, body in vec(any::<u8>(), 0..80)) {
        // Only a selection has such a sum; this one is made as the encoder would have.
        let text = sealed(1 << 4 | width, &body);
        let read = decode(&text, &CORPUS);
        prop_assert!((3..=8).contains(&width) || read == Err(Unreadable::Damaged));
    }
}

#[test]
fn the_address_of_a_selection_stays_as_it_is() {
    // Links are on their way for years, so this one may never change.
    let picks = picks(&[("gezondheid-idee-1", ""), ("samen-leven-idee-2", "voor de wijkraad, één keer")]);
    let text = encode(&picks, &CORPUS);
    assert_eq!(text, "EwqqjgAd5uwcdm9vciBkZSB3aWprcmFhZCwgw6nDqW4ga2VlcgJJYA");
    assert_eq!(decode(&text, &CORPUS).unwrap().picks, picks);
}

#[test]
fn what_the_corpus_does_not_know_is_counted() {
    let two = picks(&[("is-er-niet", "a"), ("gezondheid-idee-1", "b"), ("ook-niet", "")]);
    let brought = decode(&encode(&two, &CORPUS), &CORPUS).unwrap();
    assert_eq!(brought, Brought { picks: picks(&[("gezondheid-idee-1", "b")]), unknown: 2 });
}

#[test]
fn an_old_id_brings_the_record_that_replaced_it() {
    let renamed = TEXT.trim_end().trim_end_matches('}').to_owned() + r#","aliases":{"vroeger":"gezondheid-idee-1"}}"#;
    let corpus = corpus_of(&renamed).unwrap().corpus;
    let old = encode(&picks(&[("vroeger", "x"), ("gezondheid-idee-1", "y")]), &corpus);
    assert_eq!(decode(&old, &corpus).unwrap(), Brought { picks: picks(&[("gezondheid-idee-1", "x")]), unknown: 0 });
}

/// A corpus with so many records that some share the low bytes of their hashes.
fn crowd(records: usize) -> Corpus {
    let first = r#"{"schema":1,"id":"drukte","title":"Drukte","period":{"from":"2021-03","to":"2021-05"},
        "tracks":[{"id":"a","title":"A"}],"themes":[{"id":"t","track":"a","title":"T"}],"records":["#;
    let all: Vec<String> = (0..records)
        .map(|number| format!(r#"{{"id":"drukte-{number}","theme":"t","kind":"idea","title":"Nummer {number}"}}"#))
        .collect();
    corpus_of(&format!("{first}{}]}}", all.join(","))).unwrap().corpus
}

#[test]
fn records_with_alike_hashes_are_told_apart() {
    let corpus = crowd(20_000);
    let whole: Vec<Pick> = corpus.records.iter().take(400).map(|record| Pick::new(&record.id, "")).collect();
    assert_eq!(decode(&encode(&whole, &corpus), &corpus).unwrap(), Brought { picks: whole.clone(), unknown: 0 });
    // A link that was written before the corpus grew loses what has become ambiguous, and nothing comes in its stead.
    let small = crowd(400);
    let brought = decode(&encode(&whole, &small), &corpus).unwrap();
    assert_eq!(brought.picks.len() + brought.unknown, 400);
    assert!(brought.picks.iter().all(|pick| whole.contains(pick)) && brought.unknown < 5, "{}", brought.unknown);
}

#[test]
fn a_megabyte_is_read_in_time() {
    let begin = Instant::now();
    for letter in ["A", "E", "_", "é", "\u{0}"] {
        let full = letter.repeat(LONGEST / letter.len());
        assert!(matches!(decode(&full, &CORPUS), Err(Unreadable::Damaged)), "{letter}");
        assert_eq!(decode(&letter.repeat(LONGEST + 1), &CORPUS), Err(Unreadable::TooLong));
        of_lines(&full);
    }
    // As many records as go into the longest text, nearly all of them unknown.
    let body: Vec<u8> = (0..190_000_u32).flat_map(|number| [number as u8, (number >> 8) as u8, 200, 0]).collect();
    let brought = decode(&sealed(0x13, &body), &CORPUS).unwrap();
    assert!(brought.unknown > 189_900 && brought.picks.len() < 20, "{}", brought.unknown);
    assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
}

#[test]
fn another_version_and_half_a_link_are_told() {
    assert_eq!(decode(&sealed(0x23, &[]), &CORPUS), Err(Unreadable::Version));
    assert_eq!(decode("", &CORPUS), Err(Unreadable::Damaged));
    let text = encode(&picks(&[("gezondheid-idee-1", "lang genoeg")]), &CORPUS);
    assert!((0..text.len()).all(|end| decode(&text[..end], &CORPUS) == Err(Unreadable::Damaged)));
}

#[test]
fn joining_keeps_what_was_there_and_both_notes() {
    let mut own = picks(&[("a", "eigen"), ("b", ""), ("c", "gelijk")]);
    join(&mut own, &picks(&[("c", "gelijk"), ("d", "nieuw"), ("a", "ander"), ("b", "erbij")]));
    assert_eq!(own, picks(&[("a", "eigen · ander"), ("b", "erbij"), ("c", "gelijk"), ("d", "nieuw")]));
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

#[test]
fn neighbours_change_places_and_strangers_do_not() {
    let mut own = picks(&[("a", ""), ("b", ""), ("c", "")]);
    swap(&mut own, "c", "b");
    swap(&mut own, "a", "weg");
    assert_eq!(own, picks(&[("a", ""), ("c", ""), ("b", "")]));
    note(&mut own, "c", "een\tregel\n");
    note(&mut own, "d", "weer terug");
    assert_eq!(own, picks(&[("a", ""), ("c", "een regel "), ("b", ""), ("d", "weer terug")]));
}

/// Records that are tried by every form of file, with notes that would break each.
fn tried() -> Vec<(RecordIx, String)> {
    let notes =
        ["", "=1+1", "+31", "-10", "@hier", " =2", "a,b;\"c\"", "* _nu_ [x](y) <b> `z` | # &amp;", "één\u{2028}🏳"];
    (0..CORPUS.records.len()).map(|record| (record, notes[record % notes.len()].to_owned())).collect()
}

const ADDRESS: &str = "https://voorbeeld.nl/app/?x=1#/selectie?keuze=abc";

fn file(records: &[(RecordIx, String)], form: Form, lang: Lang) -> String {
    RecordExport { corpus: &CORPUS, records, title: lang.nav_selection(), address: ADDRESS, lang }.file(form)
}

#[test]
fn the_table_gives_everything_back_and_no_cell_is_a_formula() {
    for lang in Lang::ALL {
        let tried = tried();
        let text = file(&tried, Form::Csv, lang);
        let rows = crate::read::csv(&text);
        assert_eq!(rows.len(), tried.len() + 1);
        assert!(rows.iter().flatten().all(|cell| !cell.trim_start().starts_with(['=', '+', '-', '@'])));
        let place = |label: &str| rows[0].iter().position(|cell| cell == label).unwrap();
        for ((record, note), row) in tried.iter().zip(&rows[1..]) {
            let item = &CORPUS.records[*record];
            let is = |label: &str, text: &str| {
                let cell = &row[place(label)];
                assert!(cell == text || cell.strip_prefix('\'') == Some(text), "{}: '{cell}', not '{text}'", item.id);
            };
            is(lang.card_title(), &item.title);
            is(lang.text_label(), &item.body);
            is(lang.facet(Facet::Kind), lang.kind(item.kind));
            is(lang.note(), note);
            is(lang.caveat_label(), lang.count_caveat());
            is(lang.permanent_link(), &format!("https://voorbeeld.nl/app/?x=1#/kaartje/{}", item.id));
            let codes: Vec<&str> = item.codes.iter().map(|&code| CORPUS.codes[code].title.as_str()).collect();
            is(lang.topic(), &codes.join("; "));
            let speaker = item.speaker.as_ref();
            let speaker = speaker.map(|it| lang.speaker(&it.role, it.name.as_deref(), it.dialogue));
            is(lang.facet(Facet::Role), &speaker.unwrap_or_default());
            let sources = &row[place(lang.source())];
            assert!(
                lang.sources_lines(&CORPUS, &item.citations).iter().all(|lines| sources.contains(lines)),
                "{sources}"
            );
            assert!(sources.contains(&CORPUS.source(item.citations[0]).unwrap().title));
        }
    }
}

#[test]
fn the_json_holds_the_records_as_the_corpus_does() {
    let tried = tried();
    let value: serde_json::Value = serde_json::from_str(&file(&tried, Form::Json, Lang::Nl)).unwrap();
    let whole: serde_json::Value = serde_json::from_str(&TEXT).unwrap();
    for key in ["schema", "id", "language", "title", "licence", "sources"] {
        assert_eq!(value[key], whole[key], "{key}");
    }
    assert_eq!(value["caveat"], Lang::Nl.count_caveat());
    assert_eq!(value["address"], ADDRESS);
    let records = value["records"].as_array().unwrap();
    assert_eq!(records.len(), tried.len());
    for ((at, note), record) in tried.iter().zip(records) {
        assert_eq!(record["note"], **note);
        assert!(record["address"].as_str().unwrap().ends_with(&format!("#/kaartje/{}", CORPUS.records[*at].id)));
        let read = |value: &serde_json::Value| serde_json::from_value::<wire::Record>(value.clone()).unwrap();
        assert_eq!(read(record), read(&whole["records"][*at]));
    }
}

/// Markdown read back as the text that a reader sees: escapes resolved.
fn seen(line: &str) -> String {
    let mut out = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        out.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    out
}

#[test]
fn the_text_to_read_holds_every_source_and_every_note() {
    for lang in Lang::ALL {
        let tried = tried();
        let text = file(&tried, Form::Markdown, lang);
        assert_eq!(text.matches("\n## ").count(), tried.len());
        assert!(text.starts_with(&format!("# {}", lang.nav_selection())) && text.contains(&format!("<{ADDRESS}>")));
        assert!(seen(&text).contains(lang.count_caveat()));
        let parts: Vec<&str> = text.split("\n## ").skip(1).collect();
        for (place, ((record, note), part)) in tried.iter().zip(parts).enumerate() {
            let item = &CORPUS.records[*record];
            let part = seen(part);
            assert!(part.starts_with(&format!("{}. {}\n\n{}\n\n- ", place + 1, item.title, item.body)), "{part}");
            for lines in lang.sources_lines(&CORPUS, &item.citations) {
                assert!(part.contains(&lines), "{part}");
            }
            let noted = format!("\n- {}: {}\n", lang.note(), note.replace('\u{2028}', " "));
            assert_eq!(part.contains(&noted), !note.is_empty(), "{part}");
            assert!(part.ends_with(&format!(": <https://voorbeeld.nl/app/?x=1#/kaartje/{}>\n", item.id)));
        }
    }
}

#[test]
fn nothing_in_a_text_is_taken_for_markdown() {
    for (body, written) in [
        ("- geen lijst", "\\- geen lijst"),
        ("1. geen nummer", "1\\. geen nummer"),
        ("2021) ook niet", "2021\\) ook niet"),
        ("10-jarigen <b>&amp;</b> *nee*", "10-jarigen \\<b\\>\\&amp;\\</b\\> \\*nee\\*"),
        ("# twee\n# regels", "\\# twee \\# regels"),
    ] {
        let mut corpus = crowd(1);
        body.clone_into(&mut corpus.records[0].body);
        let records = [(0, String::new())];
        let taken = RecordExport { corpus: &corpus, records: &records, title: "x", address: "", lang: Lang::Nl };
        assert!(taken.markdown().contains(&format!("\n\n{written}\n\n- ")), "{}", taken.markdown());
    }
}
