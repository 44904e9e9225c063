//! How a record is cited.

use std::sync::LazyLock;

use dialogue_explorer::corpus::{Corpus, decode};
use dialogue_explorer::export::citation::citation;
use dialogue_explorer::export::link::Link;
use dialogue_explorer::text::Lang;

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/corpus.json");
    decode(&std::fs::read_to_string(path).unwrap()).unwrap().corpus
});

#[test]
fn a_citation_names_record_document_and_lines() {
    let corpus = &*CORPUS;
    let record = corpus.record("gezondheid-idee-1").unwrap();
    let link = Link::to("https://example.org/#/kaartje/gezondheid-idee-1");
    let cited = citation(corpus, record, &link, Lang::Nl).unwrap();
    let item = &corpus.records[record];
    for part in [
        item.title.as_str(),
        corpus.source(item.citations[0]).unwrap().title.as_str(),
        "2021",
        "regels",
        "https://example.org",
    ] {
        assert!(cited.plain.contains(part), "{part} is not in {}", cited.plain);
    }
    assert!(cited.bibtex.starts_with("@incollection{gezondheid-idee-1,\n  author = {{"));
    assert!(cited.bibtex.contains(",\n  year = {2021},\n"));
    assert!(cited.bibtex.contains(",\n  url = {https://example.org/#/kaartje/gezondheid-idee-1}\n}\n"));
}

#[test]
fn every_bibtex_entry_closes_its_braces_and_breaks_on_no_sign() {
    let mut corpus = CORPUS.clone();
    corpus.records[0].title = "50% {open} & dicht: C# kost $5_a ~ ^ \\ “zo”\nen\u{a0}zo".to_owned();
    let link = &Link::to("u");
    let entry = citation(&corpus, 0, link, Lang::En).unwrap().bibtex;
    let expected = r"title = {{50\% \{open\} \& dicht: C\# kost \$5\_a \textasciitilde{} \textasciicircum{} \textbackslash{} “zo” en zo}}";
    assert!(entry.contains(expected), "{entry}");
    for record in 0..corpus.records.len() {
        let entry = citation(&corpus, record, link, Lang::Nl).unwrap().bibtex;
        let plain = entry.replace("\\{", "").replace("\\}", "");
        assert_eq!(plain.matches('{').count(), plain.matches('}').count(), "{entry}");
        assert_eq!(entry.lines().count(), 9, "{entry}");
    }
    corpus.records[0].citations.clear();
    assert_eq!(citation(&corpus, 0, link, Lang::Nl), None);
}
