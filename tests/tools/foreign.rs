//! The pages that need no program, of a corpus of somebody else: in the direction of its letters, with its own words.

use crate::written::{LITTLE, SMALL, WHOLE, Written};
use dialogue_explorer::tools::site::Options;

#[test]
fn nothing_of_the_first_corpus_is_said_of_another() {
    let of_the_first = [
        "2021",
        "corona",
        "pandemi",
        "crisis",
        "rode draden",
        "threads",
        "Nederland",
        "Dutch",
        "burger",
        "citizen",
        "middenveld",
        "civil society",
        "wetenschap",
        "science",
        "burgemeester",
        "mayor",
        "wethouder",
        "alderman",
        "kader van",
        "tachtig",
        "eighty",
        "voorwoord",
        "foreword",
    ];
    let files = ["manifest.webmanifest", "catalog.jsonld", "index.html"];
    for path in LITTLE.pages.keys().map(String::as_str).chain(files) {
        // A link to the pages in Dutch is called by the name of the language, and the schema is the same for all.
        let said = LITTLE.read(path).replace("Nederlands", "");
        for word in of_the_first {
            assert!(!said.contains(word), "{path}: {word}");
        }
    }
    assert!(WHOLE.read("manifest.webmanifest").contains("Dialoogverkenner: Nederland na de crisis"));
    assert!(LITTLE.read("manifest.webmanifest").contains("Dialoogverkenner: Waterrijk in gesprek"));
}

#[test]
fn texts_of_a_corpus_run_as_their_letters_do() {
    for path in ["verslagen/index.html", "verslagen/water-in-de-wijk.html", "kaartje/water-idee-1.html"] {
        let html = LITTLE.read(path);
        for element in ["<h1", "<article class=\"card"] {
            for rest in html.split(element).skip(1) {
                let attributes = match element {
                    "<h1" => rest.split('>').next(),
                    _ => rest.split("<h3").nth(1).and_then(|heading| heading.split('>').next()),
                };
                assert!(attributes.is_some_and(|it| it.contains("dir=\"auto\"")), "{path}: {element} {attributes:?}");
            }
        }
    }
}

#[test]
fn a_catalogue_names_the_language_of_its_corpus() {
    for (tag, expected) in [("de", Some("language/DEU")), ("nl-BE", Some("language/NLD")), ("xx", None)] {
        let corpus = SMALL.replacen("\"language\":\"nl\"", &format!("\"language\":\"{tag}\""), 1);
        let catalog = Written::new(&format!("in-{tag}"), &corpus, None, Options::default()).read("catalog.jsonld");
        match expected {
            Some(language) => assert!(catalog.contains(language), "{tag}: no {language}"),
            None => assert!(!catalog.contains("/language/"), "{tag}: a language is named"),
        }
    }
}
