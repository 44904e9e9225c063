//! The selection: that it comes back from lines and from an address, that no text breaks it, and that the files hold
//! what they should.

use std::sync::LazyLock;
use std::time::Instant;

use crate::sealed::sealed;
use dialogue_explorer::corpus::{Corpus, RecordIx, decode as corpus_of, wire};
use dialogue_explorer::export::link::Link;
use dialogue_explorer::export::records::{Form, RecordExport};
use dialogue_explorer::export::selection::{
    Brought, LONGEST, Pick, Unreadable, decode, encode, join, lines, note, of_lines, renamed, swap,
};
use dialogue_explorer::query::Facet;
use dialogue_explorer::text::Lang;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::subsequence;

static TEXT: LazyLock<String> =
    LazyLock::new(|| std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../public/corpus.json")).unwrap());
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
fn a_selection_is_read_whatever_mail_has_put_between_its_letters() {
    let kept: Vec<Pick> = CORPUS.records.iter().take(9).map(|record| Pick::new(&record.id, "een notitie")).collect();
    let text = encode(&kept, &CORPUS);
    for between in ["=\r\n", " ", "\n", "\u{ad}", "\u{200b}", "%20"] {
        let (begin, end) = text.split_at(75);
        let is_read = decode(&[begin, between, end].concat(), &CORPUS).is_ok_and(|brought| brought.picks == kept);
        // What stays encoded has letters of its own.
        assert_eq!(is_read, between != "%20", "{between:?}");
    }
    for behind in ["<br>", ", zie ook", "(link)", "\">mijn selectie</a>", "_", "&gt;", " van mij_"] {
        let text = [text.as_str(), behind].concat();
        assert_eq!(decode(&text, &CORPUS).map(|brought| brought.picks), Ok(kept.clone()), "{behind:?}");
    }
    for around in [["3D", ""], ["", "."], ["", "\u{200b})"]] {
        assert_eq!(decode(&around.join(&text), &CORPUS).map(|brought| brought.picks), Ok(kept.clone()), "{around:?}");
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
    let text = TEXT.trim_end().trim_end_matches('}').to_owned() + r#","aliases":{"vroeger":"gezondheid-idee-1"}}"#;
    let corpus = corpus_of(&text).unwrap().corpus;
    let old = encode(&picks(&[("vroeger", "x"), ("gezondheid-idee-1", "y")]), &corpus);
    assert_eq!(decode(&old, &corpus).unwrap(), Brought { picks: picks(&[("gezondheid-idee-1", "x")]), unknown: 0 });
    // The device keeps ids as they were; of two that have become one the first stays where it was, with both notes.
    let kept = picks(&[("weg", "w"), ("vroeger", "x"), ("anders", ""), ("gezondheid-idee-1", "y")]);
    let now = picks(&[("weg", "w"), ("gezondheid-idee-1", "x · y"), ("anders", "")]);
    assert_eq!(renamed(&kept, &corpus), now);
    assert_eq!(renamed(&now, &corpus), now);
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
    let (title, link) = (lang.nav_selection(), &Link::to(ADDRESS));
    crate::read::records(&RecordExport { corpus: &CORPUS, records, title, narrowed: "", link, lang }, form)
}

#[test]
fn the_table_gives_everything_back_and_no_cell_is_a_formula() {
    for lang in Lang::ALL {
        let tried = tried();
        let text = file(&tried, Form::Csv, lang);
        let rows = crate::read::csv(&text, lang);
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
            assert!(row[place(lang.notes_sheet())].contains(lang.count_caveat()));
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
        let link = &Link::to("");
        let taken = RecordExport { corpus: &corpus, records: &records, title: "x", narrowed: "", link, lang: Lang::Nl };
        let text = crate::read::records(&taken, Form::Markdown);
        assert!(text.contains(&format!("\n\n{written}\n\n- ")), "{text}");
    }
}
