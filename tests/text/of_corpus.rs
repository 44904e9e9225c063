//! What is said of a corpus as a whole.

use dialogue_explorer::corpus::{Corpus, Source};
use dialogue_explorer::text::Lang::Nl;

#[test]
fn one_phrase_for_many_documents_names_only_what_they_share() {
    let of = |publishers: [&str; 4]| {
        let source =
            |publisher: &str| Source { publisher: publisher.to_owned(), year: Some(2019), ..Source::default() };
        let mut corpus = Corpus::default();
        (corpus.sources, corpus.title) = (publishers.map(source).into(), "Wijk".to_owned());
        Nl.source_names(&corpus)
    };
    assert_eq!(of(["Zeist", "Zeist", "Zeist", "Zeist"]), ["Wijk: 4\u{a0}documenten (Zeist, 2019)"]);
    assert_eq!(of(["Zeist", "Zeist", "Zeist", "Houten"]), ["Wijk: 4\u{a0}documenten"]);
}

#[test]
fn the_lead_is_of_whole_sentences() {
    for (about, subtitle, begins) in [
        ("Gesprekken over de wijk", "", "Gesprekken over de wijk. Hier"),
        ("Gesprekken over de wijk.", "", "Gesprekken over de wijk. Hier"),
        ("Wie doet wat?", "", "Wie doet wat? Hier"),
        ("Zij zeiden: ‘Doe iets!’", "", "Zij zeiden: ‘Doe iets!’ Hier"),
        ("Gesprekken over de wijk. ", "", "Gesprekken over de wijk. Hier"),
        (&"lang ".repeat(200), "In het kort.", "In het kort. Hier"),
    ] {
        let mut corpus = Corpus::default();
        (corpus.about, corpus.subtitle) = (about.to_owned(), subtitle.to_owned());
        assert!(Nl.lead_of(&corpus).starts_with(begins), "{}", Nl.lead_of(&corpus));
    }
}
