//! Whatever is read – a corpus, outlines, an address, words to search for, a selection in a link – may be any text, and
//! any text that once was sound: nothing panics, everything ends, memory stays within a stated multiple of the text, and
//! what was read and written is read as the same again.
//!
//! These stand in the place of `cargo fuzz` targets, which need a nightly compiler that this project's tests do without;
//! `PROPTEST_CASES=100000 cargo test --test unbreakable` runs them for as long as one likes.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "corpus/any_file.rs"]
mod any_file;
#[path = "unbreakable/json.rs"]
mod json;
#[path = "unbreakable/memory.rs"]
mod memory;
#[path = "unbreakable/mutate.rs"]
mod mutate;
#[path = "unbreakable/pieces.rs"]
mod pieces;
#[path = "export/read.rs"]
mod read;
#[path = "export/sealed.rs"]
mod sealed;

use std::sync::LazyLock;

use dialogue_explorer::corpus::{Corpus, decode};
use dialogue_explorer::export::link::Link;
use dialogue_explorer::export::records::{Form, RecordExport};
use dialogue_explorer::export::selection::{self, Pick};
use dialogue_explorer::export::snippet::{Snippet, height, html};
use dialogue_explorer::geo::Shapes;
use dialogue_explorer::query::highlight::ranges;
use dialogue_explorer::query::suggest::{MAX_SUGGESTIONS, suggest};
use dialogue_explorer::query::{Facet, Index, Query};
use dialogue_explorer::route::frame::{Frame, record_id};
use dialogue_explorer::route::{Address, Route};
use dialogue_explorer::text::Lang;
use json::JSON;
use memory::peak;
use mutate::{cases, mutated, soup};
use pieces::{ADDRESSES, FRAMES, PARTS, QUERIES, WORDS};
use proptest::collection::vec;
use proptest::prelude::*;
use sealed::sealed;
use serde_json::Value;

const SMALL: &str = include_str!("fixtures/small.json");
const OUTLINES: &str = r#"{"about":"x","regions":[{"name":"A","rings":[[174200,-41000,800,0,0,-500,-800,0],[1,2]]},{"name":"B","rings":[]}]}"#;

static WORLD: LazyLock<(Corpus, Index)> = LazyLock::new(|| {
    let corpus = decode(SMALL).unwrap().corpus;
    let index = Index::build(&corpus);
    (corpus, index)
});

/// A copy of an address without what was not understood.
fn understood(address: Address) -> Address {
    Address { ignored: Vec::new(), ..address }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_outlines_are_drawn_or_refused(text in prop_oneof![4 => mutated(&[OUTLINES], JSON), 1 => soup(JSON)]) {
        let (shapes, memory) = peak(|| Shapes::read(&text));
        prop_assert!(memory <= 100 * text.len() + 5_000, "{} bytes for {}", memory, text.len());
        for point in shapes.iter().flat_map(|shapes| &shapes.regions).flat_map(|region| region.points()).flatten() {
            prop_assert!(point.0.is_finite() && point.1.is_finite());
        }
    }
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn any_address_is_read_and_written_the_same_again(
        text in prop_oneof![4 => mutated(ADDRESSES, PARTS), 1 => soup(PARTS), 1 => any::<String>()],
    ) {
        let (first, memory) = peak(|| Address::parse(&text));
        prop_assert!(memory <= 60 * text.len() + 2_000, "{} bytes for an address of {}", memory, text.len());
        let href = first.href();
        prop_assert!(href.len() <= 3 * text.len() + 20, "{} letters for {}", href.len(), text.len());
        let again = Address::parse(&href);
        prop_assert_eq!(again.href(), href);
        prop_assert_eq!(&again.ignored, &Vec::<String>::new());
        prop_assert_eq!(again, understood(first));
    }

    #[test]
    fn any_frame_is_read_and_written_the_same_again(
        text in prop_oneof![4 => mutated(FRAMES, PARTS), 1 => soup(PARTS), 1 => any::<String>()],
    ) {
        let (first, memory) = peak(|| Frame::parse(&text));
        prop_assert!(memory <= 60 * text.len() + 2_000, "{} bytes for a frame of {}", memory, text.len());
        let search = first.search();
        prop_assert!(search.len() <= 3 * text.len() + 20);
        let again = Frame::parse(&search);
        prop_assert_eq!(again.search(), search);
        prop_assert_eq!(&again, &Frame { ignored: Vec::new(), ..first });
        prop_assert!(again.explorer(&Address::of(Route::Map)).ends_with("#/kaart"));
    }

    #[test]
    fn any_copied_text_gives_a_short_id_and_a_height_within_its_bounds(
        text in prop_oneof![mutated(ADDRESSES, PARTS), any::<String>()],
    ) {
        // A letter that is written as its bytes is three times as long at most.
        prop_assert!(record_id(&text).len() <= 3 * text.len());
        prop_assert!(height(&text).is_none_or(|height| (150..=5000).contains(&height)));
    }

    #[test]
    fn a_snippet_of_any_texts_is_well_formed(title in any::<String>(), address in soup(JSON), link in soup(WORDS)) {
        let snippet = Snippet { title: &title, address: &address, explorer: &address, link: &link, ..Snippet::default() };
        let read = read::xml(&format!("<div>{}</div>", html(&snippet)));
        prop_assert!(read.is_ok(), "{:?}", read);
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn any_words_are_searched_for_and_marked(
        asked in prop_oneof![4 => mutated(QUERIES, WORDS), 1 => soup(WORDS), 1 => any::<String>()],
        text in prop_oneof![soup(WORDS), any::<String>()],
    ) {
        let (corpus, index) = &*WORLD;
        let mut query = Query::default();
        query.text = asked.clone();
        let (answer, memory) = peak(|| index.answer(corpus, &query));
        prop_assert!(memory <= 60 * asked.len() + 50_000, "{} bytes for {}", memory, asked.len());
        let scores = answer.found.iter().flat_map(|found| &found.scores);
        prop_assert!(scores.clone().all(|(_, score)| score.is_finite() && *score >= 0.0));
        if let Some(found) = &answer.found {
            for text in [&text, &asked].into_iter().chain(corpus.records.iter().map(|record| &record.body)) {
                let ranges = ranges(text, found);
                prop_assert!(ranges.iter().all(|range| text.get(range.clone()).is_some_and(|part| !part.is_empty())));
                prop_assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start));
            }
        }
        let offered = suggest(index, &corpus.synonyms, &query, &|facet, id| Lang::Nl.value(corpus, facet, id));
        prop_assert!(offered.len() <= MAX_SUGGESTIONS && offered.iter().all(|offer| asked.starts_with(&offer.rest)));
    }

    #[test]
    fn any_link_of_a_selection_is_read_or_refused(
        text in prop_oneof![
            4 => mutated(&["EwqqjgAd5uwcdm9vciBkZSB3aWprcmFhZCwgw6nDqW4ga2VlcgJJYA"], &["A", "_", "-", "=", "+", "/", "é", "\u{0}", "Ew"]),
            2 => vec(any::<u8>(), 0..200).prop_map(|body| sealed(0x13, &body)),
            1 => any::<String>(),
        ],
    ) {
        let corpus = &WORLD.0;
        let (read, memory) = peak(|| selection::decode(&text, corpus));
        prop_assert!(memory <= 60 * text.len() + 10_000, "{} bytes for a link of {}", memory, text.len());
        if let Ok(brought) = read {
            let again = selection::decode(&selection::encode(&brought.picks, corpus), corpus).unwrap();
            prop_assert_eq!((again.picks, again.unknown), (brought.picks, 0));
        }
    }

    #[test]
    fn any_lines_of_a_selection_are_read_and_written_the_same_again(
        text in mutated(&["a\teen\nb\t\nc\n", "water-idee-1\tvoor de wijkraad\n"], &["\t", "\n", "\r", "\u{0}", "é", "a", "b\t", "\n\n"]),
    ) {
        let (first, memory) = peak(|| selection::of_lines(&text));
        prop_assert!(memory <= 100 * text.len() + 5_000);
        prop_assert_eq!(selection::of_lines(&selection::lines(&first)), first);
    }

    #[test]
    fn any_note_comes_back_from_json_and_breaks_no_other_file(note in prop_oneof![soup(JSON), soup(WORDS), any::<String>()]) {
        let corpus = &WORLD.0;
        let records = [(0, Pick::new("", &note).note), (3, note.clone())];
        // The name of a file may be anything, too.
        let link = &Link { url: "https://a.nl/#/".to_owned(), file: Some(note.clone()) };
        let taken = RecordExport { corpus, records: &records, title: &note, narrowed: "", link, lang: Lang::Nl };
        for row in read::csv(&read::records(&taken, Form::Csv), Lang::Nl) {
            prop_assert!(row.iter().all(|cell| !cell.trim_start().starts_with(['=', '+', '-', '@'])));
        }
        let book = read::workbook(&read::taken(&taken.parcel(Form::Xlsx)));
        prop_assert_eq!(book[0].1.len(), 3);
        let json: Value = serde_json::from_str(&read::records(&taken, Form::Json)).unwrap();
        prop_assert_eq!(json["records"][1]["note"].as_str(), Some(note.as_str()));
        prop_assert_eq!(json["file"].as_str(), Some(note.as_str()));
        prop_assert_eq!(read::records(&taken, Form::Markdown).matches("\n## ").count(), 2);
    }
}

#[test]
fn the_longest_texts_come_to_an_end() {
    let (corpus, index) = &*WORLD;
    let many = |piece: &dyn Fn(usize) -> String| (0..200_000).map(piece).collect::<String>();
    let choices = Address::parse(&format!("#/ideeen?code={}", many(&|number| format!("c{number},"))));
    let sides = Address::parse(&format!("#/vergelijk?naast={}", many(&|number| format!("code:c{number},"))));
    let strange = Address::parse(&format!("#/?{}", many(&|number| format!("x{number}=1&"))));
    for address in [choices, sides, strange] {
        let again = Address::parse(&address.href());
        assert_eq!(again, understood(address.clone()));
        assert!(!address.ignored.is_empty(), "what is too much is told");
        assert!(address.ignored.len() <= 1000 && address.query.chosen(Facet::Code).len() <= 1000);
        index.answer(corpus, &address.query);
    }
    let kept = many(&|number| format!("id-{number}\t\n"));
    let mut own = selection::of_lines(&kept);
    assert_eq!(own.len(), 200_000);
    selection::join(&mut own, &selection::of_lines(&many(&|number| format!("id-{}\tx\n", number + 100_000))));
    assert_eq!(own.len(), 300_000);
    for piece in ["a ", "\"", "-", "a-", "'a", "\u{300}", "(", "\"a\" ", "é"] {
        let mut query = Query::default();
        query.text = piece.repeat(200_000);
        let found = index.answer(corpus, &query).found;
        found.iter().for_each(|found| drop(ranges(&query.text, found)));
        suggest(index, &corpus.synonyms, &query, &|facet, id| Lang::Nl.value(corpus, facet, id));
    }
}

#[test]
fn a_link_cannot_unfold_to_more_than_it_holds() {
    let corpus = &WORLD.0;
    // A note that says it is a quarter of a gigabyte long, and ten thousand records that are all the same.
    let promise = [&[1, 2, 3, 0xff, 0xff, 0xff, 0x7f][..], b"kort"].concat();
    let (read, memory) = peak(|| selection::decode(&sealed(0x13, &promise), corpus));
    assert!(read.is_err() && memory < 10_000, "{memory} bytes");
    let one = selection::encode(&[Pick::new(&corpus.records[0].id, "")], corpus);
    let bytes = sealed::opened(&one);
    let same = bytes[1..bytes.len() - 3].repeat(10_000);
    let (read, memory) = peak(|| selection::decode(&sealed(bytes[0], &same), corpus));
    assert_eq!(read.unwrap().picks.len(), 1);
    assert!(memory < 60 * same.len() + 10_000, "{memory} bytes");
}
