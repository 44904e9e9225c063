//! What stands beside a record, and how it is cited.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::LazyLock;

use dialogue_explorer::corpus::{Corpus, Kind, decode};
use dialogue_explorer::export::citation::citation;
use dialogue_explorer::query::related::{Around, around, elsewhere, nearest};
use dialogue_explorer::text::Lang;

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/corpus.json");
    decode(&std::fs::read_to_string(path).unwrap()).unwrap().corpus
});

#[test]
fn what_stands_behind_an_idea_is_of_its_theme_and_topic() {
    let corpus = &*CORPUS;
    let mut linked = 0;
    for (record, item) in corpus.records.iter().enumerate() {
        let near = nearest(corpus, record, &[Kind::Pain, Kind::Seed], 2);
        assert!(near.len() <= 2 && !near.contains(&record));
        for other in near {
            let that = &corpus.records[other];
            assert_eq!(that.theme, item.theme, "{}", item.id);
            assert!(matches!(that.kind, Kind::Pain | Kind::Seed));
            assert!(that.codes.iter().any(|code| item.codes.contains(code)));
            assert!(item.part_of != Some(other) && that.part_of != Some(record));
            linked += 1;
        }
    }
    assert!(linked > 100, "only {linked} links");
}

#[test]
fn elsewhere_is_another_theme_of_each_track() {
    let corpus = &*CORPUS;
    let mut tracks_met = 0;
    for (record, item) in corpus.records.iter().enumerate() {
        let found = elsewhere(corpus, record, 2);
        let mut per_track = vec![0; corpus.tracks.len()];
        for &other in &found {
            let that = &corpus.records[other];
            assert!(that.theme != item.theme && that.kind != Kind::Voice && that.codes.contains(&item.codes[0]));
            per_track[corpus.themes[that.theme].track] += 1;
        }
        assert!(per_track.iter().all(|&count| count <= 2), "{}: {per_track:?}", item.id);
        assert!(per_track.iter().zip(&corpus.tracks).all(|(&count, track)| count == 0 || !track.summary));
        tracks_met = tracks_met.max(per_track.iter().filter(|&&count| count > 0).count());
    }
    assert!(tracks_met > 2, "no record meets all tracks");
}

#[test]
fn a_record_has_its_place_among_results() {
    let place = |before, number, after| Some(Around { before, number, after });
    let table = [
        (vec![7, 3, 9], 7, place(None, 1, Some(3))),
        (vec![7, 3, 9], 3, place(Some(7), 2, Some(9))),
        (vec![7, 3, 9], 9, place(Some(3), 3, None)),
        (vec![7], 7, place(None, 1, None)),
        (vec![7], 8, None),
        (vec![], 8, None),
    ];
    for (order, record, expected) in table {
        assert_eq!(around(&order, record), expected, "{record} in {order:?}");
    }
}

#[test]
fn a_citation_names_record_document_and_lines() {
    let corpus = &*CORPUS;
    let record = corpus.record("gezondheid-idee-1").unwrap();
    let cited = citation(corpus, record, "https://example.org/#/kaartje/gezondheid-idee-1", Lang::Nl).unwrap();
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
    let entry = citation(&corpus, 0, "u", Lang::En).unwrap().bibtex;
    let expected = r"title = {{50\% \{open\} \& dicht: C\# kost \$5\_a \textasciitilde{} \textasciicircum{} \textbackslash{} “zo” en zo}}";
    assert!(entry.contains(expected), "{entry}");
    for record in 0..corpus.records.len() {
        let entry = citation(&corpus, record, "u", Lang::Nl).unwrap().bibtex;
        let plain = entry.replace("\\{", "").replace("\\}", "");
        assert_eq!(plain.matches('{').count(), plain.matches('}').count(), "{entry}");
        assert_eq!(entry.lines().count(), 9, "{entry}");
    }
    corpus.records[0].citations.clear();
    assert_eq!(citation(&corpus, 0, "u", Lang::Nl), None);
}
