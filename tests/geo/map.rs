//! The map beside its figure: looking closely at a province, and municipalities that were no host.

use dialogue_explorer::chart::Plot;
use dialogue_explorer::chart::hosts;
use dialogue_explorer::chart::scene::{PlacedShape, Shape};
use dialogue_explorer::corpus::{Corpus, Place, decode};
use dialogue_explorer::geo::{Shapes, nearest, places};
use dialogue_explorer::query::{Facet, Index, Query};
use dialogue_explorer::route::Address;
use dialogue_explorer::text::Lang;

const LIST: &str = include_str!("../../public/municipalities.txt");

fn corpus() -> Corpus {
    decode(include_str!("../../public/corpus.json")).unwrap().corpus
}

fn shapes() -> Shapes {
    Shapes::read(include_str!("../../public/shapes.json")).unwrap()
}

#[test]
fn every_municipality_of_the_list_can_be_found_and_every_host_is_on_it() {
    let names: Vec<&str> = LIST.lines().map(|line| line.split(';').next().unwrap()).collect();
    assert_eq!(names.len(), 352, "the Netherlands had 352 municipalities in 2021");
    for name in &names {
        let found = nearest::find(LIST, name).unwrap();
        assert_eq!(found.name, *name);
        let (lat, lon) = found.at;
        assert!((50.7..53.6).contains(&lat) && (3.3..7.3).contains(&lon), "{name} lies at {lat}, {lon}");
    }
    for place in &corpus().places {
        assert!(names.contains(&place.name.as_str()), "{} is a host that the list lacks", place.name);
    }
}

#[test]
fn what_is_typed_finds_a_municipality_by_its_beginning() {
    for (typed, name) in [
        ("rotterdam", Some("Rotterdam")),
        ("  ROTTER ", Some("Rotterdam")),
        ("sudwest", Some("Súdwest-Fryslân")),
        ("bergen op", Some("Bergen op Zoom")),
        // As files of print, other keyboards, websites and posts give them.
        ("Ｒｏｔｔｅｒｄａｍ", Some("Rotterdam")),
        ("Rot\u{ad}ter\u{ad}dam", Some("Rotterdam")),
        ("\u{feff}Rotter\u{200b}dam\u{a0}", Some("Rotterdam")),
        ("Su\u{301}dwest\u{2011}Frysla\u{302}n", Some("Súdwest-Fryslân")),
        ("‘s-Hertogenbosch", Some("'s-Hertogenbosch")),
        ("’s\u{2011}hertogen", Some("'s-Hertogenbosch")),
        ("Rĳswĳk", Some("Rijswijk")),
        ("Ĳsselstein", Some("IJsselstein")),
        // As people call them.
        ("Den Bosch", Some("'s-Hertogenbosch")),
        ("Alphen a/d Rijn", Some("Alphen aan den Rijn")),
        ("capelle a.d. IJssel", Some("Capelle aan den IJssel")),
        ("St. Michielsgestel", Some("Sint-Michielsgestel")),
        ("'s-Gravenhage", Some("Den Haag")),
        ("gemeente Utrecht", Some("Utrecht")),
        ("Gemeente Den Bosch", Some("'s-Hertogenbosch")),
        ("municipality of Rotterdam", Some("Rotterdam")),
        // As maps and encyclopaedias title them.
        ("Rotterdam, Nederland", Some("Rotterdam")),
        ("Utrecht (gemeente)", Some("Utrecht")),
        ("Bergen (Noord-Holland)", Some("Bergen (NH)")),
        ("Bergen, Limburg", Some("Bergen (L)")),
        ("Midden-Delﬂand", Some("Midden-Delfland")),
        ("ro", None),
        ("", None),
        ("Atlantis", None),
    ] {
        assert_eq!(nearest::find(LIST, typed).map(|found| found.name).as_deref(), name, "{typed:?}");
    }
    let corpus = corpus();
    let named = |typed: &str| (0..corpus.places.len()).filter(|&place| places::is_named(&corpus, place, typed)).count();
    assert!(named("Friesland") > 0 && named("Friesland") == named("Fryslân"), "{}", named("Friesland"));
    for typed in ["gemeente Houten", "Houten, Nederland", "Houten (Utrecht)", "Municipality of Houten"] {
        assert_eq!(named(typed), 1, "{typed}");
    }
    for (typed, province) in [
        ("provincie Utrecht", "Utrecht"),
        ("Utrecht (provincie)", "Utrecht"),
        ("North Holland", "Noord-Holland"),
        ("Province of North Holland", "Noord-Holland"),
        ("North Brabant", "Noord-Brabant"),
    ] {
        assert!(named(typed) > 0 && named(typed) == named(province), "{typed}: {}", named(typed));
    }
    for (typed, name) in
        [("Ｈｏｕｔｅｎ", "Houten"), ("Hou\u{ad}ten.", "Houten"), ("“Houten”", "Houten"), ("Ho\u{200b}uten", "Houten")]
    {
        let named = (0..corpus.places.len()).filter(|&place| places::is_named(&corpus, place, typed));
        let named: Vec<&str> = named.map(|place| corpus.places[place].name.as_str()).collect();
        assert_eq!(named, [name], "{typed:?}");
    }
    assert_eq!(nearest::find("Broken;x;y\nWhole;5200;500\n;;", "broken"), None, "a broken line is passed over");
}

#[test]
fn the_nearest_hosts_of_a_municipality_that_was_none_are_told_with_their_distance() {
    let corpus = corpus();
    let all = hosts::hosts(&corpus, &Index::build(&corpus), &Query::default());
    let told = |name: &str| -> Vec<(String, usize)> {
        let near = nearest::nearest(&corpus, &all, nearest::find(LIST, name).unwrap().at);
        near.iter().map(|(host, far)| (corpus.places[host.place].name.clone(), *far)).collect()
    };
    let near = told("Utrecht");
    assert_eq!(near.len(), 3);
    assert!(["Houten", "Zeist"].contains(&near[0].0.as_str()), "{near:?}");
    assert!(near.windows(2).all(|pair| pair[0].1 <= pair[1].1), "{near:?}");
    assert_eq!(told("Houten")[0], ("Houten".to_owned(), 0));
    assert!(nearest::nearest(&corpus, &[], (52.0, 5.0)).is_empty());
}

#[test]
fn looking_closely_at_a_province_draws_its_hosts_further_apart_and_no_others() {
    let (corpus, shapes) = (corpus(), shapes());
    let mut figure = hosts::figure(&corpus, &Index::build(&corpus), Some(&shapes), &Query::default(), Lang::Nl);
    let whole = figure.scene(360.0);
    let Plot::Map(map) = &mut figure.plot else { panic!("the hosts are drawn on a map") };
    map.look_at("Utrecht");
    let close = figure.scene(360.0);
    assert_eq!(whole.marks.len(), corpus.places.len());
    assert_eq!(close.marks.len(), 8, "Utrecht had eight hosts");
    let names = |scene: &dialogue_explorer::chart::scene::Scene| {
        let is_name = |shape: &Shape| matches!(shape, Shape::Text { .. });
        scene.shapes.iter().filter(|drawn| is_name(&drawn.shape) && drawn.class == "name").count()
    };
    assert_eq!(names(&close), 8, "each of them is named");
    // Who chooses one of them stays there; another host is not there to be seen.
    for mark in figure.marks() {
        let is_near = close.marks.iter().any(|near| near.id == mark.id);
        assert_eq!(Address::parse(&mark.href).picked, if is_near { "Utrecht" } else { "" }, "{}", mark.href);
    }
}

#[test]
fn a_province_without_a_host_in_view_leaves_the_whole() {
    let corpus = corpus();
    for (province, query) in [
        ("Atlantis", Query::default()),
        ("", Query::default()),
        ("Groningen", Query::default()),
        ("Zeeland", Query::by(Facet::Theme, "natuur-en-milieu")),
    ] {
        let mut figure = hosts::figure(&corpus, &Index::build(&corpus), Some(&shapes()), &query, Lang::Nl);
        let whole = figure.scene(360.0).marks.len();
        let Plot::Map(map) = &mut figure.plot else { panic!("{province}: no map") };
        map.look_at(province);
        assert_eq!(map.province, None, "{province}");
        assert_eq!(figure.scene(360.0).marks.len(), whole, "{province}");
    }
}

/// Names on the map, and how many of them have a line to their dot.
fn told(query: &Query, width: f32) -> (Vec<String>, usize) {
    let (corpus, shapes) = (corpus(), shapes());
    let scene = hosts::figure(&corpus, &Index::build(&corpus), Some(&shapes), query, Lang::Nl).scene(width);
    let name = |drawn: &PlacedShape| match &drawn.shape {
        Shape::Text { text, .. } if drawn.class == "name" => Some(text.clone()),
        _ => None,
    };
    let lines = scene.shapes.iter().filter(|drawn| drawn.class == "base").count();
    (scene.shapes.iter().filter_map(name).collect(), lines)
}

#[test]
fn what_the_title_names_and_what_is_chosen_has_its_name_on_the_map_at_any_width() {
    for width in [280.0, 328.0, 360.0, 600.0] {
        let (names, _) = told(&Query::default(), width);
        assert!(names.contains(&"Houten".to_owned()), "{width}: the title names Houten, the map {names:?}");
        for place in &corpus().places {
            let (names, lines) = told(&Query::by(Facet::Place, &place.id), width);
            assert!(names.contains(&place.name), "{width}: {} is chosen and has no name", place.name);
            assert!(lines <= 2, "{width}: {lines} lines");
        }
        for theme in corpus().themes.iter().filter(|theme| !theme.hosts.is_empty()) {
            let (names, _) = told(&Query::by(Facet::Theme, &theme.id), width);
            assert_eq!(names.len(), theme.hosts.len(), "{width}: {} has the names {names:?}", theme.id);
        }
    }
    let needs_line = |place: &Place| told(&Query::by(Facet::Place, &place.id), 328.0).1 > 0;
    assert!(corpus().places.iter().any(needs_line), "no name needs a line");
}

#[test]
fn hosts_of_other_themes_stay_on_the_map_without_being_counted() {
    let (corpus, shapes) = (corpus(), shapes());
    let figure =
        hosts::figure(&corpus, &Index::build(&corpus), Some(&shapes), &Query::by(Facet::Theme, "gezondheid"), Lang::Nl);
    let Plot::Map(map) = &figure.plot else { panic!("the hosts are drawn on a map") };
    assert_eq!(map.dots.len() + map.others.len(), corpus.places.len());
    assert_eq!(figure.marks().len(), map.dots.len());
    assert_eq!(figure.legend.len(), 2);
}

#[test]
fn where_nobody_hosted_no_empty_name_is_told() {
    for lang in Lang::ALL {
        for typed in ["", "  "] {
            let told = lang.no_such_host(typed);
            assert!(told.ends_with('.') && !told.contains('‘'), "{told}");
        }
        assert!(lang.no_such_host(" x ").contains("‘x’"));
    }
}
