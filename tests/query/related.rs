//! What stands beside a record.

use dialogue_explorer::corpus::Kind;
use dialogue_explorer::query::related::{Around, around, elsewhere, nearest};

use crate::WORLD;

#[test]
fn what_stands_behind_an_idea_is_of_its_theme_and_topic() {
    let corpus = &WORLD.0;
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
    let corpus = &WORLD.0;
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
