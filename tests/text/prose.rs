//! The longer texts that are fetched: whole in both languages, and read by part.

use dialogue_explorer::text::Lang::{self, Nl};
use dialogue_explorer::text::prose::{Prose, Section};

/// The file of longer texts of a language.
pub fn file(lang: Lang) -> (&'static str, &'static str) {
    lang.choose(
        ("src/text/prose.nl.txt", include_str!("../../src/text/prose.nl.txt")),
        ("src/text/prose.en.txt", include_str!("../../src/text/prose.en.txt")),
    )
}

#[test]
fn longer_texts_are_there_in_both_languages() {
    let shapes = Lang::ALL.map(|lang| {
        let prose = Prose::read(file(lang).1.to_owned()).unwrap();
        let headed = ["about", "accessibility"].map(|part| {
            let sections = prose.part(part);
            assert!(sections.len() > 4, "{part}: {} sections", sections.len());
            assert!(sections.iter().all(|section| !section.title.is_empty()), "{part}: a paragraph without a heading");
            sections.iter().map(|section| section.paragraphs.len()).collect::<Vec<_>>()
        });
        let parts = ["take", "tables", "away", "open", "opened", "file", "lists", "embed", "whole", "host", "disk"];
        let bare = parts.map(|part| prose.paragraphs(part).len());
        (headed, bare)
    });
    assert_eq!(shapes[0], shapes[1]);
    assert!(shapes[0].0.concat().into_iter().chain(shapes[0].1).all(|paragraphs| paragraphs > 0), "{:?}", shapes[0]);
}

#[test]
fn longer_texts_are_read_by_part() {
    let prose = Prose::read("# one\na\n\n## T\nb\nc\n# two\nlist: what: it is\n# end\n".to_owned()).unwrap();
    let section = |title, paragraphs: &[&'static str]| Section { title, paragraphs: paragraphs.to_vec() };
    assert_eq!(prose.part("one"), [section("", &["a"]), section("T", &["b", "c"])]);
    assert_eq!(prose.paragraphs("two"), ["list: what: it is"]);
    assert_eq!(prose.part("tw"), []);
    for other in ["<!doctype html>", "", "# one\na\n", "# one\na\n# end of", "# end"] {
        assert!(Prose::read(other.to_owned()).is_none(), "'{other}' is not read as such a file");
    }
    let lists = Prose::read("# lists\ncodes: topics\ncode: none\n# end".to_owned()).unwrap();
    assert_eq!(["codes", "code", "cod"].map(|name| lists.list(name)), ["topics", "none", ""]);
}

#[test]
fn of_another_corpus_only_what_holds_for_any_is_told() {
    let prose = Prose::read(file(Nl).1.to_owned()).unwrap();
    let whole = prose.about(true);
    assert_eq!(whole, prose.part("about"));
    let [numbers, data]: [Section; 2] = prose.about(false).try_into().unwrap();
    assert_eq!([&numbers.title, &data.title], [&whole[2].title, &whole[3].title]);
    assert_eq!((numbers.paragraphs.as_slice(), &data), (&whole[2].paragraphs[..1], &whole[3]));
    assert_eq!(Prose::default().about(false), []);
    // What may be done with the texts of another corpus is for its licence to say.
    let taking = [true, false].map(|is_first| prose.taking(is_first));
    assert_eq!(taking, [prose.paragraphs("take"), prose.paragraphs("take")[..1].to_vec()]);
}
