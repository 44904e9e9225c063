//! The source at hand: lines of a text, what is shown of them, and word of what is not right.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dialogue_explorer::reader::correction::{Subject, Way};
use dialogue_explorer::reader::passage::{furthest, widened};
use dialogue_explorer::reader::{Cited, Lines, Node, Question, Reader, SourceText, passages};
use dialogue_explorer::text::Lang;

const TEXT: &str = include_str!("fixtures/small.txt");

fn shown(cited: &[Lines], count: usize, around: usize) -> Vec<(Lines, Vec<usize>)> {
    passages(cited, count, around).into_iter().map(|passage| (passage.shown, passage.cited)).collect()
}

#[test]
fn lines_are_counted_from_one_whatever_ends_them() {
    for (bytes, lines) in [
        (&b"een\ntwee"[..], &["een", "twee"][..]),
        (b"een\r\ntwee\r\n", &["een", "twee"]),
        (b"\xef\xbb\xbfeen\n\ndrie\n", &["een", "", "drie"]),
        ("é\n<b>ü</b>".as_bytes(), &["é", "<b>ü</b>"]),
        (b"", &[]),
    ] {
        let text = SourceText::read(bytes).unwrap();
        let found: Vec<&str> = (1..=text.count()).map(|number| text.line(number)).collect();
        assert_eq!(found, lines, "{bytes:?}");
        assert_eq!([text.line(0), text.line(text.count() + 1)], ["", ""]);
    }
}

#[test]
fn what_is_no_text_is_told_by_its_line() {
    for (bytes, line) in [
        (&b"een\n\xffwee"[..], 2),
        (b"PK\x03\x04\0\0", 1),
        (b"een\ntwee\ndr\0e", 3),
        // UTF-16 without its mark, and with one but torn, or with what is in no text.
        (b"e\0e\0n\0", 1),
        (b"\xff\xfe\0\xd8", 1),
        (b"\xff\xfee\0\n\0\0\0", 2),
    ] {
        assert_eq!(SourceText::read(bytes), Err(line), "{bytes:?}");
    }
    for bytes in [&b"\xff\xfee\0\n\0\xe9\0"[..], b"\xfe\xff\0e\0\n\0\xe9"] {
        let text = SourceText::read(bytes).unwrap();
        assert_eq!((text.count(), text.line(1), text.line(2)), (2, "e", "é"), "{bytes:?}");
    }
}

#[test]
fn what_is_cited_stands_with_some_lines_around() {
    let check = |cited: &[Lines], count, expected: &[(Lines, Vec<usize>)]| {
        assert_eq!(shown(cited, count, 5), expected, "{cited:?} of {count}");
    };
    check(&[(20, 22)], 100, &[((15, 27), vec![0])]);
    // The text ends sooner.
    check(&[(2, 2)], 100, &[((1, 7), vec![0])]);
    check(&[(98, 100)], 100, &[((93, 100), vec![0])]);
    // One after the other, in the order of the record, also where that is not the order of the text.
    check(&[(50, 50), (20, 21)], 100, &[((45, 55), vec![0]), ((15, 26), vec![1])]);
    // What would be shown twice stands together.
    check(&[(20, 20), (28, 30)], 100, &[((15, 35), vec![0, 1])]);
    check(&[(28, 30), (20, 20)], 100, &[((15, 35), vec![0, 1])]);
    check(&[(20, 20), (31, 31)], 100, &[((15, 25), vec![0]), ((26, 36), vec![1])]);
    // Beyond the end, and upside down.
    check(&[(20, 20), (99, 101), (0, 3), (9, 8)], 100, &[((15, 25), vec![0])]);
    check(&[(1, 1)], 0, &[]);
}

#[test]
fn only_what_is_cited_is_marked() {
    let cited = [(3, 4), (8, 8)];
    let all = passages(&cited, 20, 5);
    assert_eq!(all.len(), 1);
    let marked: Vec<usize> = (1..=13).filter(|&line| all[0].marks(&cited, line)).collect();
    assert_eq!(marked, [3, 4, 8]);
}

#[test]
fn more_is_shown_as_far_as_the_text_goes() {
    assert_eq!(widened((10, 20), 20, 0, 30), (1, 20));
    assert_eq!(widened((10, 20), 0, 20, 30), (10, 30));
    assert_eq!(furthest(&[(1, 3), (9, 12), (4, 4)]), 12);
    assert_eq!(furthest(&[]), 0);
}

#[test]
fn the_small_text_has_the_lines_that_its_corpus_cites() {
    let text = SourceText::read(TEXT.as_bytes()).unwrap();
    assert_eq!(text.count(), 60);
    assert!(text.line(4).contains("Water in de wijk") && text.line(31).contains("plek voor jongeren"));
}

#[test]
fn word_of_what_is_not_right_names_the_card_and_goes_where_the_publisher_said() {
    let places = ["Verslag, regel 12"];
    let subject = Subject { id: "water-idee-1", title: "Regen & riool", version: "2023-12-01 3f2a9c", places: &places };
    let message = subject.message(Lang::Nl);
    for part in ["‘Regen & riool’\n", "\nwater-idee-1\n", "\nversie 2023-12-01 3f2a9c\n", "\nVerslag, regel 12\n"] {
        assert!(message.contains(part), "no {part:?} in {message:?}");
    }
    for contact in ["data@voorbeeld.nl", "mailto:data@voorbeeld.nl"] {
        let Way::Mail(href) = subject.way(Some(contact), Lang::Nl) else { panic!("no mail to {contact}") };
        assert!(
            href.starts_with("mailto:data@voorbeeld.nl?subject=Klopt%20niet%3a%20water%2didee%2d1&body="),
            "{href}"
        );
        let body = href.split("body=").nth(1).unwrap();
        assert_eq!(percent_encoding::percent_decode_str(body).decode_utf8().unwrap(), message.replace('\n', "\r\n"));
    }
    for page in ["https://voorbeeld.nl/fout", "https://voorbeeld.nl/@wij"] {
        assert_eq!(subject.way(Some(page), Lang::En), Way::Page(page.to_owned()));
    }
    assert_eq!(subject.way(None, Lang::En), Way::Unknown);
    assert!(!Subject { version: "", ..subject }.message(Lang::Nl).contains("versie"));
}

const BETWEEN: &str = "\u{1}";

/// A question about a card of the small corpus that cites these lines.
fn question(what: &str, beside: &str, lines: &[&str]) -> String {
    let fields = [
        what,
        "nl",
        "waterrijk-in-gesprek",
        "2023-12-01 3f2a9c",
        "Gemeente Waterrijk",
        "nl",
        "",
        beside,
        "water-idee-1",
        "Regen",
    ];
    let places = lines.iter().flat_map(|lines| [*lines, "Verslag, regels", "https://waterrijk.example/verslag"]);
    fields.into_iter().chain(places).collect::<Vec<_>>().join(BETWEEN)
}

/// The texts within elements of a tag.
fn within(steps: &str, tag: &str) -> Vec<String> {
    let mut open: Vec<(&str, String)> = Vec::new();
    let mut found = Vec::new();
    for step in steps.split(BETWEEN).filter(|step| !step.is_empty()) {
        match step.split_at(1) {
            ("<", name) => open.push((name, String::new())),
            ("~", text) => open.iter_mut().for_each(|(_, inside)| inside.push_str(text)),
            (">", _) => {
                let (name, inside) = open.pop().unwrap();
                found.extend((name == tag).then_some(inside));
            }
            ("@", _) => {}
            other => panic!("{other:?}"),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    found
}

#[test]
fn a_question_is_read_field_by_field_and_what_is_missing_is_empty() {
    let asked = question("source", "source-1.txt", &["12-14", "x", "7-7"]);
    let read = Question::read(&asked);
    assert_eq!((read.what, read.lang, read.beside), ("source", Lang::Nl, "source-1.txt"));
    assert_eq!(read.lines(), [(12, 14), (7, 7)]);
    let url = "https://waterrijk.example/verslag";
    assert_eq!(read.cited[0], Cited { lines: (12, 14), place: "Verslag, regels", url });
    assert_eq!(Question::read(""), Question::default());
    let asked = question("source", "", &["1-2"]).replace("https:", "javascript:");
    let odd = Question::read(&asked);
    assert_eq!(odd.cited[0].url, "");
}

#[test]
fn the_lines_are_shown_once_the_text_has_come_and_more_where_more_is_asked() {
    let mut reader = Reader::default();
    let first = reader.answer(&question("source", "source-1.txt", &["12-14", "40-40"]));
    assert!(first.contains("data-fetch=source-1.txt") && within(&first, "mark").is_empty(), "{first}");
    let shown = reader.bring(TEXT.as_bytes());
    let text = SourceText::read(TEXT.as_bytes()).unwrap();
    let cited: Vec<&str> = [12, 13, 14, 40].map(|number| text.line(number)).into();
    assert_eq!(within(&shown, "mark"), cited);
    assert!(within(&shown, "mark")[1].contains("<en de tuin meer>"), "text is text");
    assert_eq!(within(&shown, "li").len(), 13 + 11);
    assert_eq!(within(&shown, "section").len(), 2);
    let more = reader.answer("before 0");
    assert_eq!(within(&more, "li").len(), 13 + 11 + 6);
    assert!(!more.contains("before 0") && more.contains("after 0"));
    // The next question has the text at once, and one about another corpus has none.
    let next = reader.answer(&question("source", "source-1.txt", &["6-7"]));
    assert_eq!(within(&next, "mark").len(), 2);
    let other = reader.answer(&question("source", "", &["6-7"]).replace("waterrijk-in", "elders-in"));
    assert!(within(&other, "mark").is_empty() && other.contains(Lang::Nl.source_absent()));
}

#[test]
fn what_cannot_be_shown_is_said_and_loses_nothing() {
    let mut reader = Reader::default();
    let asked = question("source", "", &["12-14", "70-71"]);
    let absent = reader.answer(&asked);
    assert!(absent.contains(Lang::Nl.source_absent()) && absent.contains("@type=file"), "{absent}");
    assert!(reader.bring(b"PK\0").contains(&Lang::Nl.source_is_no_text(1)));
    let short = reader.bring(TEXT.as_bytes());
    assert!(short.contains(&Lang::Nl.source_too_short(60, 71)) && within(&short, "mark").len() == 3, "{short}");
    // A file that is none leaves the text that is here.
    assert!(reader.bring(b"\xff").contains(&Lang::Nl.source_is_no_text(1)));
    assert_eq!(within(&reader.answer(&asked), "mark").len(), 3);
    assert!(Reader::default().answer("away").contains(Lang::Nl.source_away()));
    for odd in ["before 9", "after", "", "before x", "\u{1}\u{1}\u{1}"] {
        within(&reader.answer(odd), "p");
    }
}

#[test]
fn the_page_of_who_is_told_opens_apart_and_a_mail_does_not() {
    for (contact, is_apart) in [("https://voorbeeld.nl/fout", true), ("data@voorbeeld.nl", false)] {
        let asked =
            question("wrong", "", &["1-2"]).replace("\u{1}nl\u{1}\u{1}", &format!("\u{1}nl\u{1}{contact}\u{1}"));
        let shown = Reader::default().answer(&asked);
        let link = shown.split("@href=").nth(1).unwrap();
        assert_eq!(link.contains("@target=_blank"), is_apart, "{shown}");
    }
}

#[test]
fn no_text_makes_a_step_of_its_own() {
    let text = "a\u{1}<script\u{1}@b=c";
    let mut reader = Reader::default();
    reader.answer(&question("source", "", &["1-1"]));
    let shown = reader.bring(text.as_bytes());
    assert!(within(&shown, "script").is_empty());
    assert_eq!(within(&shown, "mark"), ["a<script@b=c"]);
    assert_eq!(Node::steps(&[]), "");
}
