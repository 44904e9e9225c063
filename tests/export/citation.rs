//! How records and figures are cited.

use std::sync::LazyLock;

use biblatex::{Bibliography, ChunksExt};
use dialogue_explorer::chart::statements;
use dialogue_explorer::corpus::{Corpus, decode};
use dialogue_explorer::export::citation::{citation, figure_citation, theme_citation};
use dialogue_explorer::export::link::Link;
use dialogue_explorer::query::{Facet, Index, Query};
use dialogue_explorer::route::Grouping;
use dialogue_explorer::text::Lang;

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/corpus.json");
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
    let expected = r"title = {{50\% \textbraceleft{}open\textbraceright{} \& dicht: C\# kost \$5\_a \textasciitilde{} \textasciicircum{} \textbackslash{} “zo” en zo}}";
    assert!(entry.contains(expected), "{entry}");
    corpus.records[1].title = "cut off {between".to_owned();
    for record in 0..corpus.records.len() {
        let entry = citation(&corpus, record, link, Lang::Nl).unwrap().bibtex;
        assert_eq!(entry.matches('{').count(), entry.matches('}').count(), "{entry}");
        assert_eq!(entry.lines().count(), 9, "{entry}");
    }
    corpus.records[0].citations.clear();
    assert_eq!(citation(&corpus, 0, link, Lang::Nl), None);
}

/// Words parted by one blank.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_reader_that_is_not_ours_reads_every_entry() {
    let mut corpus = CORPUS.clone();
    corpus.records[0].title = "50% {open} & dicht: C# kost $5_a ~ ^ \\ “zo”".to_owned();
    for record in 0..corpus.records.len() {
        let item = &corpus.records[record];
        let address = format!("https://example.org/#/kaartje/{}", item.id);
        let text = citation(&corpus, record, &Link::to(&address), Lang::Nl).unwrap().bibtex;
        let read = Bibliography::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let entry = read.get(&item.id).unwrap_or_else(|| panic!("no entry {}", item.id));
        let of = |field: &str| entry.get(field).map_or_else(String::new, |value| value.format_verbatim());
        assert_eq!(words(&of("title")), words(&item.title), "{text}");
        let source = corpus.source(item.citations[0]).unwrap();
        assert_eq!(words(&of("booktitle")), words(&source.title), "{text}");
        assert_eq!((of("year"), of("url")), (source.year.unwrap().to_string(), address), "{text}");
    }
}

#[test]
fn a_theme_is_cited_as_its_report_has_it_with_the_version() {
    let corpus = &*CORPUS;
    for (theme, item) in corpus.themes.iter().enumerate() {
        let link = Link::to(&format!("https://example.org/v/2026-11-28/#/thema/{}", item.id));
        for lang in Lang::ALL {
            let cited = theme_citation(corpus, theme, &link, lang).unwrap();
            let version = lang.cited_version(&corpus.version.as_ref().unwrap().date);
            let source = corpus.source(item.citations[0]).unwrap();
            for part in [&item.title, &source.title, &source.publisher, &version, &link.url] {
                assert!(cited.plain.contains(part.as_str()), "{part} is not in {}", cited.plain);
            }
            let read = Bibliography::parse(&cited.bibtex).unwrap_or_else(|error| panic!("{error}: {}", cited.bibtex));
            let entry = read.get(&item.id).unwrap_or_else(|| panic!("no entry {}", item.id));
            let of = |field: &str| entry.get(field).map_or_else(String::new, |value| value.format_verbatim());
            assert_eq!((words(&of("title")), of("url")), (words(&item.title), link.url.clone()), "{}", cited.bibtex);
            assert!(of("note").ends_with(&version), "{}", cited.bibtex);
        }
    }
}

#[test]
fn a_figure_is_cited_with_its_filter_and_the_state_of_the_corpus() {
    let mut corpus = CORPUS.clone();
    let index = Index::build(&corpus);
    let query = Query::by(Facet::Theme, "gezondheid");
    let figure = statements::figure(&corpus, &index, &query, Lang::Nl, Grouping::Track);
    let narrowed = Lang::Nl.narrowed(&corpus, &query);
    let link = Link::to("https://example.org/#/?thema=gezondheid&figuur=dots");
    let cited = figure_citation(&corpus, &figure, &narrowed, &link, Lang::Nl);
    let version = corpus.version.clone().unwrap();
    for part in [&figure.title, "(Gezondheid)", &corpus.title, &Lang::Nl.date(&version.date), &version.hash, &link.url]
    {
        assert!(cited.plain.contains(part), "{part} is not in {}", cited.plain);
    }
    assert!(cited.bibtex.starts_with("@incollection{nederland-na-de-crisis-dots,\n  author = {{Dialoogverkenner}},\n"));
    for part in [&format!("year = {{{}}}", &version.date[..4]), &format!("({})", version.hash), &link.url] {
        assert!(cited.bibtex.contains(part), "{part} is not in {}", cited.bibtex);
    }
    // A file that tells no version is cited without one.
    corpus.version = None;
    let cited = figure_citation(&corpus, &figure, &[], &link, Lang::En);
    assert!(cited.plain.starts_with(&format!("‘{}’. {} (Dialogue Explorer). ", figure.title, corpus.title)));
    assert!(!cited.bibtex.contains("year") && !cited.bibtex.contains("note"), "{}", cited.bibtex);
    // A file on the device is named.
    let link = Link { file: Some("avond.json".to_owned()), ..link };
    let cited = figure_citation(&corpus, &figure, &[], &link, Lang::En);
    assert!(cited.plain.contains("avond.json") && cited.bibtex.contains("note = {(open the file ‘avond.json’ there)}"));
}
