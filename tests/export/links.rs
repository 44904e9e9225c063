//! What leaves the app while a file on the reader's device is shown: no address of its own, and the word that it is
//! needed.

use dialogue_explorer::corpus::{Corpus, RecordIx};
use dialogue_explorer::export::citation::citation;
use dialogue_explorer::export::drawing::svg;
use dialogue_explorer::export::figure::{Notes, parcel};
use dialogue_explorer::export::link::{Link, card_page};
use dialogue_explorer::export::records::{Form, RecordExport};
use dialogue_explorer::query::Query;
use dialogue_explorer::text::Lang::{self, En, Nl};

use crate::all::{WATERRIJK, figures};
use crate::read;

const DATA: &str = "https://voorbeeld.nl/app/#/gegevens";

fn corpus() -> &'static Corpus {
    &WATERRIJK.corpus
}

fn filed(file: &str) -> Link {
    Link { url: DATA.to_owned(), file: Some(file.to_owned()) }
}

fn needs(lang: Lang) -> &'static str {
    lang.choose("open daar het bestand ‘avond.json’", "open the file ‘avond.json’ there")
}

/// Every address in a text, up to where it ends for a program that looks for addresses.
fn addresses(text: &str) -> Vec<&str> {
    let ends = |letter: char| letter.is_whitespace() || "\"<>})".contains(letter);
    text.match_indices("https://voorbeeld.nl").map(|(at, _)| text[at..].split(ends).next().unwrap()).collect()
}

fn taken(form: Form, link: &Link, lang: Lang) -> String {
    let records: Vec<(RecordIx, String)> = (0..corpus().records.len()).map(|record| (record, String::new())).collect();
    read::records(&RecordExport { corpus: corpus(), records: &records, title: "x", narrowed: "", link, lang }, form)
}

#[test]
fn a_link_says_which_file_is_to_be_opened_there() {
    let table = [
        (Link::to("https://a.nl/#/kaart"), "https://a.nl/#/kaart", "https://a.nl/#/kaart"),
        (
            filed("avond.json"),
            "https://voorbeeld.nl/app/#/gegevens (open daar het bestand ‘avond.json’)",
            "https://voorbeeld.nl/app/#/gegevens (open the file ‘avond.json’ there)",
        ),
    ];
    for (link, nl, en) in table {
        assert_eq!([link.text(Nl), link.text(En)], [nl, en]);
    }
}

#[test]
fn the_page_of_a_record_is_in_the_language_that_is_read_and_named_by_its_id() {
    let mut corpus = corpus().clone();
    let at = corpus.record("water-idee-1").unwrap();
    assert_eq!(card_page(&corpus, at).as_deref(), Some("kaartje/water-idee-1.html"));
    corpus.language = "en".to_owned();
    assert_eq!(card_page(&corpus, at).as_deref(), Some("en/kaartje/water-idee-1.html"));
    for odd in ["a/b", "é", "a b", "a.b"] {
        corpus.records[at].id = odd.to_owned();
        assert_eq!(card_page(&corpus, at), None, "{odd}");
    }
}

#[test]
fn records_of_a_file_have_no_address_of_their_own() {
    let link = filed("avond.json");
    for lang in Lang::ALL {
        for form in [Form::Csv, Form::Markdown, Form::Json] {
            let text = taken(form, &link, lang);
            let found = addresses(&text);
            assert!(!found.is_empty() && found.iter().all(|address| *address == DATA), "{form:?}: {found:?}");
        }
        let table = read::csv(&taken(Form::Csv, &link, lang), lang);
        let place = table[0].iter().position(|cell| cell == lang.permanent_link()).unwrap();
        assert!(table[1..].iter().all(|row| row[place] == format!("{DATA} ({})", needs(lang))), "{:?}", table[1]);
        let text = taken(Form::Markdown, &link, lang);
        let named = text.matches(&format!("<{DATA}> ({})", needs(lang))).count();
        assert_eq!(named, corpus().records.len() + 1, "{text}");
        let json: serde_json::Value = serde_json::from_str(&taken(Form::Json, &link, lang)).unwrap();
        assert_eq!([&json["address"], &json["file"]], [DATA, "avond.json"]);
    }
    let json: serde_json::Value = serde_json::from_str(&taken(Form::Json, &Link::to(DATA), Nl)).unwrap();
    assert!(json.get("file").is_none());
}

#[test]
fn a_citation_of_a_file_says_that_it_is_needed() {
    let link = filed("avond_1.json");
    let cited = (0..corpus().records.len()).find_map(|record| citation(corpus(), record, &link, Nl)).unwrap();
    assert!(cited.plain.ends_with(&format!("{DATA} (open daar het bestand ‘avond_1.json’)")), "{}", cited.plain);
    assert!(cited.bibtex.contains("(open daar het bestand ‘avond\\_1.json’)},\n  url = {"), "{}", cited.bibtex);
    assert!(cited.bibtex.ends_with(&format!(",\n  url = {{{DATA}}}\n}}\n")), "{}", cited.bibtex);
}

#[test]
fn the_name_of_a_file_is_text_in_markdown() {
    let text = taken(Form::Markdown, &filed("a*b*_[c](d)<e>.json"), En);
    assert!(text.contains("‘a\\*b\\*\\_\\[c\\](d)\\<e\\>.json’"), "{text}");
}

#[test]
fn a_figure_of_a_file_says_that_it_is_needed() {
    for lang in Lang::ALL {
        let notes = Notes::of(corpus(), &Query::default(), filed("avond.json"), lang);
        for (name, figure) in figures(&WATERRIJK, &Query::default(), lang) {
            let table = read::taken(&parcel(&figure, corpus(), &notes, Form::Csv));
            let table = String::from_utf8(table).unwrap();
            assert!(addresses(&table).iter().all(|address| *address == DATA), "{name}: {table}");
            assert!(table.contains(needs(lang)), "{name}: {table}");
            let (drawing, _) = svg(&figure, 1100.0, &notes);
            assert_eq!(addresses(&drawing), [DATA], "{name}: {drawing}");
            assert!(drawing.contains("avond.json"), "{name}: {drawing}");
        }
    }
}
