//! What only a build knows, in the files of longer texts.

use std::fs;

use crate::written::{SMALL, Written};
use dialogue_explorer::text::Lang;
use dialogue_explorer::text::prose::Prose;
use dialogue_explorer::tools::prose::fill;
use dialogue_explorer::tools::site::Options;

const TEXTS: [&str; 2] = [include_str!("../../src/text/prose.nl.txt"), include_str!("../../src/text/prose.en.txt")];

/// The longer texts of a built app with these options and versions.
fn texts(name: &str, options: Options, dates: &[&str]) -> [String; 2] {
    let written = Written::new(name, SMALL, None, options);
    for (lang, text) in Lang::ALL.into_iter().zip(TEXTS) {
        fs::write(written.folder.join(lang.prose_file()), text).unwrap();
    }
    let dates: Vec<String> = dates.iter().map(|&date| date.to_owned()).collect();
    fill(&written.site, &dates).unwrap();
    Lang::ALL.map(|lang| written.read(lang.prose_file()))
}

#[test]
fn a_build_that_knows_nothing_leaves_the_texts_as_they_are() {
    assert_eq!(texts("prose-plain", Options::default(), &[]), TEXTS.map(str::to_owned));
}

#[test]
fn the_versions_that_a_site_keeps_are_told() {
    for text in texts("prose-versions", Options::default(), &["2024-12-01", "2023-12-01"]) {
        let prose = Prose::read(text).expect("the file is whole");
        assert_eq!(prose.paragraphs("versions"), ["2024-12-01", "2023-12-01"]);
        assert!(!prose.part("accessibility").is_empty());
    }
}

#[test]
fn the_statement_says_who_publishes_the_site_and_where_to_write_to() {
    let options = Options {
        publisher: Some("Gemeente Waterrijk".to_owned()),
        contact: Some("mailto:data@voorbeeld.nl".to_owned()),
        ..Options::default()
    };
    for (text, plain) in texts("prose-publisher", options, &[]).into_iter().zip(TEXTS) {
        let (prose, plain) = (Prose::read(text).unwrap(), Prose::read(plain.to_owned()).unwrap());
        let (told, before) = (prose.part("accessibility"), plain.part("accessibility"));
        let mut new = Vec::new();
        for (section, before) in told.iter().zip(&before) {
            let is_new = |paragraph: &&&str| !before.paragraphs.contains(paragraph);
            new.extend(section.paragraphs.iter().filter(is_new).map(|paragraph| (section.title, *paragraph)));
            // What it still has to fill in comes behind that.
            let ends = [&section.paragraphs, &before.paragraphs].map(|paragraphs| paragraphs.last().copied());
            assert_eq!(ends[0], ends[1], "{}", section.title);
        }
        assert_eq!(new.len(), 2, "{new:?}");
        assert!(new[0].1.contains("Gemeente Waterrijk") && new[0].0 == before[0].title, "{new:?}");
        assert!(new[1].1.ends_with(" data@voorbeeld.nl"), "{new:?}");
        assert!(["Werkt iets niet?", "Does something not work?"].contains(&new[1].0), "{new:?}");
    }
}
