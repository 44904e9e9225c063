//! Frames: their addresses, the code that shows them, and what goes with it.

use crate::all::WATERRIJK;
use dialogue_explorer::export::link::part_page;
use dialogue_explorer::export::snippet::{HEIGHT, Snippet, height, html};
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::route::frame::{Colours, Frame, record_id};
use dialogue_explorer::route::{Address, Route};
use dialogue_explorer::text::Lang;
use proptest::prelude::*;
use proptest::sample::select;

fn part(id: &str) -> Frame {
    Frame { part: Some(id.to_owned()), ..Frame::default() }
}

#[test]
fn every_frame_has_one_address_and_is_read_from_it_again() {
    let table = [
        ("", Frame::default()),
        ("?embed=participants", part("participants")),
        ("?embed=cards&vast=ja", Frame { fixed: true, ..part("cards") }),
        ("?embed=list&kleur=licht", Frame { colours: Colours::Light, ..part("list") }),
        ("?embed=record&vast=ja&kleur=donker", Frame { fixed: true, colours: Colours::Dark, ..part("record") }),
        ("?embed=", part("")),
        ("?embed=a%26b", part("a&b")),
        ("?embed=hosts&corpus=ons.json", Frame { corpus: "corpus=ons.json".to_owned(), ..part("hosts") }),
        (
            "?corpus=kaart/ons%20bestand.json",
            Frame { corpus: "corpus=kaart/ons%20bestand.json".to_owned(), ..Frame::default() },
        ),
        ("?corpus=ons.json", Frame { corpus: "corpus=ons.json".to_owned(), ..Frame::default() }),
    ];
    for (text, frame) in table {
        assert_eq!(Frame::parse(text), frame, "{text}");
        assert_eq!(frame.search(), text);
    }
}

#[test]
fn other_ways_of_writing_a_frame_are_read_too() {
    let table = [
        ("embed=hosts", "?embed=hosts"),
        ("?embed=hosts&vast", "?embed=hosts&vast=ja"),
        ("?vast=nee&kleur=auto&embed=hosts", "?embed=hosts"),
        ("?&&embed=hosts&", "?embed=hosts"),
        ("?embed=hosts&embed=cards", "?embed=cards"),
    ];
    for (text, written) in table {
        let frame = Frame::parse(text);
        assert_eq!((frame.search().as_str(), frame.ignored.len()), (written, 0), "{text}");
    }
}

#[test]
fn values_that_are_not_understood_are_passed_over_and_told() {
    let frame = Frame::parse("?embed=hosts&kleur=paars&vast=misschien");
    assert_eq!(frame.ignored, ["kleur=paars", "vast=misschien"]);
    assert_eq!(frame.search(), "?embed=hosts");
    for lang in Lang::ALL {
        assert!(lang.part("zomaar").is_empty());
        assert!(lang.no_such_part("zomaar").contains("‘zomaar’"));
    }
}

#[test]
fn the_way_out_leads_to_the_same_state_and_drops_only_the_frame() {
    let address = Address { query: Query::by(Facet::Theme, "gezondheid"), ..Address::of(Route::Map) };
    let frame = Frame::parse("?embed=hosts&vast=ja&corpus=ons.json");
    assert_eq!(frame.explorer(&address), "?corpus=ons.json#/kaart?thema=gezondheid");
    // What stood in the address besides is handed on to nobody.
    let besides = Frame::parse("?sessie=geheim&embed=hosts&vast=ja&x&corpus=ons.json&utm_source=a");
    assert_eq!(besides, frame);
    assert_eq!(Frame::parse("?embed=hosts").explorer(&address), "#/kaart?thema=gezondheid");
    let asked = Route::Record("gezondheid-idee-1".to_owned());
    let homes = [
        ("participants", Route::Overview),
        ("hosts", Route::Map),
        ("balance", Route::Frequency),
        ("list", Route::Ideas),
        ("contrast", Route::Compare),
        ("compare", Route::Compare),
        ("all", Route::Overview),
        ("record", asked.clone()),
        ("zomaar", asked.clone()),
    ];
    for (id, home) in homes {
        assert_eq!(part(id).home(asked.clone()), home, "{id}");
    }
}

#[test]
fn a_record_is_known_by_its_id_or_by_any_address_of_it() {
    let id = "gezondheid-idee-1";
    for copied in [
        id,
        " gezondheid-idee-1 ",
        "https://a.nl/#/kaartje/gezondheid-idee-1?taal=en",
        "#/kaartje/gezondheid-idee-1",
        "https://a.nl/en/kaartje/gezondheid-idee-1.html",
        // As mail and chat hand them on.
        "https://a.nl/kaartje/gezondheid-idee-1.html.",
        "https://a.nl/kaartje/gezondheid-idee-1.html)»",
        "https://a.nl/kaartje/gezondheid-idee-1.html?utm_source=a&fbclid=b",
        "https://a.nl/kaartje/gezondheid-idee-1.html#main",
        "https://a.nl/?fbclid=b#/kaartje/gezondheid-idee-1&utm_source=a",
        "<https://a.nl/kaartje/gezondheid-idee-1.html>",
        "(https://a.nl/kaartje/gezondheid-idee-1.html)",
        "„https://a.nl/kaartje/gezondheid-idee-1.html”",
        "[een titel](https://a.nl/kaartje/gezondheid-idee-1.html)",
        "https://a.nl/verslagen/gezondheid.html#gezondheid-idee-1",
        "<https://a.nl/verslagen/gezondheid.html#gezondheid-idee-1>",
        "https://a.nl/verslagen/gezondheid.html?utm_source=a#gezondheid-idee-1",
        "https://a.nl/verslagen/gezondheid.html#gezondheid-idee-1:~:text=groen%20dak",
        "https://b.nl/?url=https%3A%2F%2Fa.nl%2Fkaartje%2Fgezondheid-idee-1.html&data=05",
        "https://b.nl/?url=https%3A%2F%2Fa.nl%2F%23%2Fkaartje%2Fgezondheid-idee-1",
        // As hosts leave it that leave `.html` out, and the same as data.
        "https://a.nl/kaartje/gezondheid-idee-1",
        "https://a.nl/en/kaartje/gezondheid-idee-1/?utm_source=a",
        "https://a.nl/kaartje/gezondheid-idee-1.json",
    ] {
        assert_eq!(record_id(copied), id, "{copied}");
    }
    assert_eq!(record_id("https://a.nl/#/kaart"), "https://a.nl/#/kaart");
}

proptest! {
    #[test]
    fn any_frame_is_the_same_after_writing_and_reading(
        part in proptest::option::of(".{0,12}"),
        fixed in any::<bool>(),
        colours in select(vec![Colours::Auto, Colours::Light, Colours::Dark]),
        corpus in select(vec!["", "corpus=x.json", "corpus=%C3%A9%26.json"]),
    ) {
        let frame = Frame { part, fixed, colours, corpus: corpus.to_owned(), ignored: Vec::new() };
        prop_assert_eq!(Frame::parse(&frame.search()), frame);
    }

    #[test]
    fn nothing_in_a_snippet_leaves_its_attribute(title in "[<>\"'&a ]{0,20}", link in "[<>\"&a ]{0,20}") {
        let html = html(&Snippet { title: &title, link: &link, script: "e.js", ..Snippet::default() });
        let tags: Vec<&str> = html.split('<').skip(1).map(|rest| rest.split([' ', '>']).next().unwrap()).collect();
        prop_assert_eq!(tags, ["iframe", "/iframe", "p", "a", "/a", "/p", "script", "/script"]);
        prop_assert_eq!(html.matches('"').count(), 26);
    }
}

#[test]
fn the_snippet_is_stable() {
    let snippet = Snippet {
        address: "https://a.nl/v/?embed=hosts&vast=ja#/kaart?thema=gezondheid&taal=nl",
        title: "Kaart \"van\" <gastgemeenten> & zo",
        height: HEIGHT,
        script: "https://a.nl/v/embed.js",
        explorer: "https://a.nl/v/#/kaart?thema=gezondheid&taal=nl",
        link: "Bekijk <dit>",
    };
    let frame = "<iframe src=\"https://a.nl/v/?embed=hosts&amp;vast=ja#/kaart?thema=gezondheid&amp;taal=nl\" \
        title=\"Kaart &quot;van&quot; &lt;gastgemeenten&gt; &amp; zo\" width=\"100%\" height=\"600\" frameborder=\"0\" \
        loading=\"lazy\" referrerpolicy=\"no-referrer\" sandbox=\"allow-scripts allow-same-origin allow-popups \
        allow-popups-to-escape-sandbox allow-downloads\" allow=\"clipboard-write; fullscreen; web-share\"";
    let link = "<p><a href=\"https://a.nl/v/#/kaart?thema=gezondheid&amp;taal=nl\">Bekijk &lt;dit&gt;</a></p>";
    let script = "<script src=\"https://a.nl/v/embed.js\" defer=\"\"></script>";
    assert_eq!(html(&snippet), format!("{frame} data-dialogue=\"\"></iframe>\n{link}\n{script}"));
    let still = Snippet { script: "", ..snippet };
    assert_eq!(html(&still), format!("{frame}></iframe>\n{link}"));
}

/// Every part that can stand in a frame, with the page that shows it without a program.
const PAGES: [(&str, &str); 14] = [
    ("all", "verslagen/index.html"),
    ("dots", "figures/dots.html"),
    ("participants", "figures/participants.html"),
    ("hosts", "figures/hosts.html"),
    ("frequency", "figures/frequency.html"),
    ("codes", "figures/codes.html"),
    ("actors", "figures/actors.html"),
    ("balance", "figures/balance.html"),
    ("dialogues", "figures/dialogues.html"),
    ("contrast", "figures/contrast.html"),
    ("compare", "figures/contrast.html"),
    ("cards", "verslagen/index.html"),
    ("list", "verslagen/index.html"),
    ("record", "kaartje/water-idee-1.html"),
];

#[test]
fn every_part_has_a_page_without_a_program_in_each_language_of_the_corpus() {
    let mut corpus = WATERRIJK.corpus.clone();
    corpus.language = "nl".to_owned();
    for (part, page) in PAGES {
        corpus.languages = vec!["nl".to_owned(), "en".to_owned()];
        let of = |lang| part_page(&corpus, part, "water-idee-1", lang);
        assert_eq!((of(Lang::Nl).as_deref(), of(Lang::En)), (Some(page), Some(format!("en/{page}"))), "{part}");
        // A page in another language than that of the frame would not show the same.
        corpus.languages.clear();
        assert_eq!(part_page(&corpus, part, "water-idee-1", Lang::En), None, "{part}");
    }
    assert_eq!(part_page(&corpus, "record", "a/b", Lang::Nl), None, "its file has another name");
}

#[test]
fn the_whole_explorer_is_the_only_part_with_a_menu() {
    for (part_id, _) in PAGES {
        assert_eq!(part(part_id).is_whole(), part_id == "all", "{part_id}");
    }
    assert!(!Frame::default().is_whole());
}

#[test]
fn heights_are_made_sound() {
    let some = [
        ("480", 480),
        (" 480 ", 480),
        ("480px", 480),
        ("480 pixels", 480),
        ("1 200", 1200),
        ("４８０", 480),
        ("0", 150),
        ("99999", 5000),
    ];
    let none = ["", "-3", "veel", "px", "100%", "30em", "480-600", "400/600", "1,200"].map(|typed| (typed, None));
    for (typed, pixels) in some.map(|(typed, pixels)| (typed, Some(pixels))).into_iter().chain(none) {
        assert_eq!(height(typed), pixels, "{typed}");
    }
}

#[test]
fn every_part_has_a_name_in_both_languages() {
    for (id, _) in PAGES {
        assert!(!Lang::Nl.part(id).is_empty() && Lang::Nl.part(id) != Lang::En.part(id), "{id}");
    }
}

#[test]
fn the_script_for_hosts_is_small_strict_and_delivered() {
    let script = include_str!("../../public/embed.js");
    assert!(script.len() < 1700, "{} bytes", script.len());
    // Who speaks tells the frame; where its address pointed does not, since that may have been sent on.
    assert!(script.contains("=== source") && !script.contains("src"));
    assert_eq!(script.matches("addEventListener").count(), 1, "one listener for the whole page");
    assert!(include_str!("../../index.html").contains("href=\"public/embed.js\""));
}

#[test]
fn the_code_in_the_readme_is_that_of_a_frame() {
    let readme = include_str!("../../README.md");
    let told = &readme[readme.find("<iframe").unwrap()..];
    // What differs by what is shown counts by its name alone.
    const OWN: [&str; 4] = ["src", "title", "height", "style"];
    let names = |code: &str| -> Vec<String> {
        let code = &code[..code.find("></iframe>").unwrap()];
        let parts = code.match_indices("=\"").map(|(at, _)| {
            let name = code[..at].rsplit([' ', '\n']).next().unwrap_or_default();
            let value = code[at + 2..].split('"').next().filter(|_| !OWN.contains(&name)).unwrap_or_default();
            format!("{name}={value}")
        });
        parts.collect()
    };
    let written = html(&Snippet { script: "embed.js", ..Snippet::default() });
    let (mut told, mut written) = (names(told), names(&written));
    told.sort();
    written.sort();
    assert_eq!(told, written);
}
