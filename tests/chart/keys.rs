//! The key figures of a corpus.

use std::collections::BTreeSet;

use crate::all::{BUNDLED, WATERRIJK};
use dialogue_explorer::chart::participants;
use dialogue_explorer::corpus::{Corpus, Count, Kind, Theme, Track};
use dialogue_explorer::overview::key_figures;
use dialogue_explorer::query::{Index, Query};
use dialogue_explorer::route::{Address, Form, Measure, Order};
use dialogue_explorer::text::Lang;

#[test]
fn of_what_a_corpus_does_not_say_there_is_no_key_figure_and_one_is_one() {
    let mut corpus = WATERRIJK.corpus.clone();
    for theme in &mut corpus.themes {
        (theme.participants, theme.conversations) = (None, None);
        theme.hosts.clear();
    }
    corpus.places.clear();
    let ids = |corpus: &Corpus| -> Vec<&str> {
        key_figures(corpus, &Index::build(corpus), Lang::Nl).iter().map(|figure| figure.id).collect()
    };
    assert_eq!(ids(&corpus), ["ideas"]);
    corpus.records.retain(|record| record.kind == Kind::Idea);
    corpus.records.truncate(1);
    for (lang, name) in [(Lang::Nl, "voorstel"), (Lang::En, "proposal")] {
        let figures = key_figures(&corpus, &Index::build(&corpus), lang);
        assert_eq!((figures[0].number.as_str(), figures[0].name), ("1", name));
    }
}

#[test]
fn the_key_figures_equal_a_recount_of_the_file() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/corpus.json");
    let bundled = std::fs::read_to_string(path).unwrap();
    for (world, text) in [(&*BUNDLED, bundled.as_str()), (&*WATERRIJK, crate::all::SMALL)] {
        let file: serde_json::Value = serde_json::from_str(text).unwrap();
        let items = |list: &str| file[list].as_array().unwrap().clone();
        let summary =
            |track: &serde_json::Value| items("tracks").iter().any(|it| it["id"] == *track && it["summary"] == true);
        let themes: Vec<_> = items("themes").into_iter().filter(|theme| !summary(&theme["track"])).collect();
        let sum = |key: &str| themes.iter().filter_map(|theme| theme[key]["value"].as_u64()).sum::<u64>() as usize;
        let hosts: BTreeSet<String> =
            themes.iter().filter_map(|it| it["hosts"].as_array()).flatten().map(|it| it.to_string()).collect();
        let is_idea = |it: &&serde_json::Value| ["idea", "initiative", "advice"].iter().any(|kind| it["kind"] == *kind);
        let in_report = |it: &&serde_json::Value| themes.iter().any(|theme| theme["id"] == it["theme"]);
        let ideas = items("records").iter().filter(is_idea).filter(in_report).count();
        let about = |key: &str| themes.iter().any(|theme| theme[key]["approximate"] == true);
        for lang in Lang::ALL {
            let figures = key_figures(&world.corpus, &world.index, lang);
            let found: Vec<_> = figures.iter().map(|figure| (figure.id, figure.value)).collect();
            let expected = [
                ("conversations", sum("conversations")),
                ("participants", sum("participants")),
                ("municipalities", hosts.len()),
                ("ideas", ideas),
            ];
            assert_eq!(found, expected);
            for figure in &figures {
                let sign = if about(figure.id) {
                    format!("{}\u{a0}{}", lang.about_sign(), lang.number(figure.value))
                } else {
                    lang.number(figure.value)
                };
                assert_eq!(figure.number, sign, "{}", figure.id);
                assert_eq!(Address::parse(&figure.href).href(), figure.href);
            }
            let ideas = figures.last().unwrap();
            let cards = Address::parse(&ideas.href);
            assert_eq!(world.index.answer(&world.corpus, &cards.query).count(), ideas.value);
        }
    }
}

#[test]
fn what_is_reckoned_with_an_about_is_an_about() {
    let count = |value, approximate| Some(Count { value, approximate });
    let theme = Theme { participants: count(45, false), conversations: count(6, true), ..Theme::default() };
    let mut corpus = Corpus::default();
    (corpus.themes, corpus.tracks) = (vec![theme], vec![Track::default()]);
    assert_eq!(participants::number(&corpus, 0, Measure::PerConversation), Some((7.5, true)));
    let people = Measure::Participants;
    let figure = participants::figure(&corpus, &Query::default(), Lang::Nl, people, Form::Bars, Order::Own);
    let label = &figure.marks()[0].label;
    assert!(label.contains("in ongeveer 6\u{a0}gesprekken"), "{label}");
}
