//! Addresses: what is read, what is written, and that nothing is lost on the way.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "route/mended.rs"]
mod mended;
#[path = "route/senders.rs"]
mod senders;

use dialogue_explorer::corpus::Kind;
use dialogue_explorer::query::{Facet, Query, Sort};
use dialogue_explorer::route::{
    Address, Counting, Form, Grouping, Measure, Order, Route, Stack, View, named_ids, record_href,
};
use dialogue_explorer::text::Lang;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

fn at(route: Route) -> Address {
    Address::of(route)
}

fn asked(text: String, sort: Sort) -> Query {
    let mut query = Query::default();
    (query.text, query.sort) = (text, sort);
    query
}

/// Addresses as they are written, with what they stand for; writing that gives the same address.
fn table() -> Vec<(&'static str, Address)> {
    let theme = Query::by(Facet::Theme, "gezondheid");
    let ideas = Query::by(Facet::Kind, "idea").and(Facet::Kind, "initiative");
    let words = asked("groen & blauw".to_owned(), Sort::default());
    let sorted = |sort| Address::cards(asked(String::new(), sort));
    let shown = |view| Address { view, ..at(Route::Ideas) };
    vec![
        ("#/", at(Route::Overview)),
        ("#/themas", at(Route::Themes)),
        ("#/thema/wonen-en-verkeer", at(Route::Theme("wonen-en-verkeer".into()))),
        ("#/thema/50%25%20%2F%20%C3%A9%C3%A9n", at(Route::Theme("50% / één".into()))),
        ("#/ideeen", at(Route::Ideas)),
        ("#/kaart", at(Route::Map)),
        ("#/frequentie", at(Route::Frequency)),
        ("#/kaartje/gezondheid-idee-2", at(Route::Record("gezondheid-idee-2".into()))),
        ("#/over", at(Route::About)),
        ("#/nergens/heen", at(Route::Unknown("nergens/heen".into()))),
        ("#/thema", at(Route::Unknown("thema".into()))),
        ("#/thema/a/b", at(Route::Unknown("thema/a/b".into()))),
        ("#/ideeen?soort=idea,initiative", Address::cards(ideas.clone())),
        ("#/ideeen?spoor=citizens&soort=idea,initiative", Address::cards(ideas.and(Facet::Track, "citizens"))),
        ("#/ideeen?code=a%2Cb,c", Address::cards(Query::by(Facet::Code, "a,b").and(Facet::Code, "c"))),
        ("#/ideeen?actor=gemeente&plaats=noord%26zuid", {
            Address::cards(Query::by(Facet::Actor, "gemeente").and(Facet::Place, "noord&zuid"))
        }),
        ("#/ideeen?rol=student&dialoog=3", Address::cards(Query::by(Facet::Role, "student").and(Facet::Dialogue, "3"))),
        ("#/ideeen?q=groen%20%26%20blauw", Address::cards(words)),
        ("#/ideeen?sorteer=thema", sorted(Sort::Theme)),
        ("#/ideeen?sorteer=soort", sorted(Sort::Kind)),
        ("#/ideeen?sorteer=toeval-4294967295", sorted(Sort::Chance(u32::MAX))),
        ("#/ideeen?weergave=lijst", shown(View::List)),
        ("#/ideeen?weergave=tabel", shown(View::Table)),
        ("#/?thema=gezondheid", Address { query: theme.clone(), ..Address::default() }),
        ("#/?maat=gesprekken", Address { measure: Measure::Conversations, ..Address::default() }),
        ("#/?maat=per-gesprek", Address { measure: Measure::PerConversation, ..Address::default() }),
        ("#/?maat=organisaties&vorm=staven", {
            Address { measure: Measure::Organisations, form: Form::Bars, ..Address::default() }
        }),
        ("#/vergelijk?code=groen&naast=spoor:citizens,thema:a%2Cb", {
            let beside = vec![(Facet::Track, "citizens".to_owned()), (Facet::Theme, "a,b".to_owned())];
            Address { beside, query: Query::by(Facet::Code, "groen"), ..at(Route::Compare) }
        }),
        ("#/kaart?plaats=houten&keuze=Frysl%C3%A2n", {
            let query = Query::by(Facet::Place, "houten");
            Address { query, picked: "Fryslân".to_owned(), ..at(Route::Map) }
        }),
        // A line that ends a link is taken for the words around it.
        ("#/selectie?keuze=abc-_&", Address { picked: "abc-_".to_owned(), ..at(Route::Selection) }),
        ("#/insluiten", at(Route::Embed)),
        ("#/insluiten?rijen=alles&figuur=balance", Address { whole: true, figure: "balance", ..at(Route::Embed) }),
        ("#/gegevens", at(Route::Data)),
        ("#/toegankelijkheid", at(Route::Accessibility)),
        ("#/frequentie?stapel=soort&orde=naam&rijen=alles", {
            Address { stack: Stack::Kind, order: Order::Name, whole: true, ..at(Route::Frequency) }
        }),
        ("#/frequentie", at(Route::Frequency)),
        ("#/frequentie?stapel=spoor&orde=omvang", {
            Address { stack: Stack::Track, order: Order::Size, ..at(Route::Frequency) }
        }),
        ("#/frequentie?stapel=spiegel&orde=verwantschap", {
            Address { stack: Stack::Mirror, order: Order::Likeness, ..at(Route::Frequency) }
        }),
        ("#/frequentie?tel=alles", Address { counting: Counting::All, ..at(Route::Frequency) }),
        ("#/kaart?thema=gezondheid&taal=en", Address { query: theme, lang: Some(Lang::En), ..at(Route::Map) }),
        ("#/over?taal=nl", Address { lang: Some(Lang::Nl), ..at(Route::About) }),
    ]
}

#[test]
fn every_address_means_one_state_and_is_written_the_same_again() {
    for (text, address) in table() {
        assert_eq!(Address::parse(text), address, "{text}");
        assert_eq!(address.href(), text);
    }
}

#[test]
fn other_ways_of_writing_an_address_are_read_too() {
    let table = [
        ("", "#/"),
        ("#", "#/"),
        ("#?taal=en", "#/?taal=en"),
        ("/themas", "#/themas"),
        ("#//themas/", "#/themas"),
        ("#/ideeen?", "#/ideeen"),
        ("#/ideeen?&&q=a&", "#/ideeen?q=a"),
        ("#/ideeen?soort=idea&soort=voice", "#/ideeen?soort=idea,voice"),
        ("#/ideeen?soort=idea,idea,,", "#/ideeen?soort=idea"),
        ("#/ideeen?q=a%20b&q=c", "#/ideeen?q=c"),
        ("#/ideeen?q=één+half", "#/ideeen?q=%C3%A9%C3%A9n%2Bhalf"),
        ("#/ideeen?sorteer=relevantie&weergave=kaartjes", "#/ideeen"),
        ("#/?maat=deelnemers&vorm=stippen&tel=ideeen", "#/"),
        ("#/?taal=EN-gb", "#/?taal=en"),
        ("#/?figuur=DOTS", "#/?figuur=dots"),
        ("#/%74hemas", "#/themas"),
        ("#/ideeen?q=%zz%", "#/ideeen?q=%25zz%25"),
        ("#/ideeen?q=caf%E9", "#/ideeen?q=caf%C3%A9"),
        ("#/ideeen?q=%C3%A9%C3%A9n%20caf%E9", "#/ideeen?q=%C3%A9%C3%A9n%20caf%C3%A9"),
    ];
    for (text, written) in table {
        let address = Address::parse(text);
        assert_eq!(address.href(), written, "{text}");
        assert_eq!(address.ignored, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_is_not_understood_is_passed_over_and_told() {
    let table: [(&str, &str, &[&str]); 12] = [
        ("#/ideeen?kleur=rood", "#/ideeen", &["kleur=rood"]),
        ("#/ideeen?kleur", "#/ideeen", &["kleur="]),
        ("#/ideeen?soort=wens,idea", "#/ideeen?soort=idea", &["soort=wens"]),
        ("#/ideeen?SOORTEN=idea", "#/ideeen", &["SOORTEN=idea"]),
        ("#/ideeen?sorteer=mooiste", "#/ideeen", &["sorteer=mooiste"]),
        ("#/ideeen?sorteer=toeval-4294967296", "#/ideeen", &["sorteer=toeval-4294967296"]),
        ("#/ideeen?weergave=muur&q=a", "#/ideeen?q=a", &["weergave=muur"]),
        ("#/?maat=kilo&vorm=taart&tel=niets", "#/", &["maat=kilo", "vorm=taart", "tel=niets"]),
        ("#/?taal=de", "#/", &["taal=de"]),
        ("#/?figuur=taart", "#/", &["figuur=taart"]),
        ("#/?=x&%3Cb%3E=%26", "#/", &["=x", "<b>=&"]),
        ("#/?weergave=lijst&weergave=muur", "#/?weergave=lijst", &["weergave=muur"]),
    ];
    for (text, written, ignored) in table {
        let address = Address::parse(text);
        assert_eq!(address.ignored, ignored, "{text}");
        assert_eq!(address.href(), written, "{text}");
    }
}

#[test]
fn going_to_another_page_keeps_what_that_page_can_show() {
    const CARDS: &str = "#/ideeen?spoor=a&thema=b,c&soort=idea&code=d&actor=e&plaats=f&rol=g&dialoog=2&q=groen&sorteer=thema&weergave=tabel&taal=en";
    const THEME: &str = "#/thema/x?soort=idea&q=groen";
    let every = "spoor=a&thema=b,c&soort=idea&code=d&actor=e&plaats=f&rol=g&dialoog=2&q=groen&sorteer=thema";
    let table = [
        (CARDS, "#/ideeen", format!("#/ideeen?{every}")),
        (CARDS, "#/kaart", format!("#/kaart?{every}")),
        (CARDS, "#/frequentie", format!("#/frequentie?{every}")),
        (CARDS, "#/vergelijk", format!("#/vergelijk?{every}")),
        (CARDS, "#/kaartje/k", format!("#/kaartje/k?{every}")),
        (CARDS, "#/", format!("#/?{every}")),
        (CARDS, "#/themas", format!("#/themas?{}", every.replace("&thema=b,c", ""))),
        (CARDS, "#/thema/x", "#/thema/x?soort=idea&code=d&actor=e&rol=g&q=groen&sorteer=thema".to_owned()),
        (CARDS, "#/insluiten", format!("#/insluiten?{every}&weergave=tabel&figuur=cards")),
        (CARDS, "#/selectie", "#/selectie".to_owned()),
        (CARDS, "#/over", "#/over".to_owned()),
        (CARDS, "#/gegevens", "#/gegevens".to_owned()),
        (CARDS, "#/toegankelijkheid", "#/toegankelijkheid".to_owned()),
        // A theme that is a page is a choice where others can be chosen beside it.
        (THEME, "#/ideeen", "#/ideeen?thema=x&soort=idea&q=groen".to_owned()),
        (THEME, "#/kaart", "#/kaart?thema=x&soort=idea&q=groen".to_owned()),
        (THEME, "#/frequentie", "#/frequentie?thema=x&soort=idea&q=groen".to_owned()),
        (THEME, "#/vergelijk", "#/vergelijk?thema=x&soort=idea&q=groen".to_owned()),
        (THEME, "#/insluiten", "#/insluiten?thema=x&soort=idea&q=groen".to_owned()),
        (THEME, "#/", "#/?soort=idea&q=groen".to_owned()),
        (THEME, "#/themas", "#/themas?soort=idea&q=groen".to_owned()),
        (THEME, "#/thema/y", "#/thema/y?soort=idea&q=groen".to_owned()),
        ("#/thema/x?thema=y", "#/ideeen", "#/ideeen?thema=x".to_owned()),
        // Where nothing says what is chosen, nothing is.
        ("#/over?soort=idea", "#/ideeen", "#/ideeen".to_owned()),
        ("#/selectie?keuze=abc", "#/kaart", "#/kaart".to_owned()),
        // Ways of looking and sides stay behind, but for who embeds what is seen.
        ("#/frequentie?code=d&stapel=soort&orde=naam", "#/kaart", "#/kaart?code=d".to_owned()),
        (
            "#/frequentie?code=d&stapel=soort&onzin=1",
            "#/insluiten",
            "#/insluiten?code=d&stapel=soort&figuur=frequency".to_owned(),
        ),
        ("#/frequentie?code=d&figuur=codes", "#/insluiten", "#/insluiten?code=d&figuur=codes".to_owned()),
        ("#/frequentie?code=d&figuur=codes", "#/kaart", "#/kaart?code=d".to_owned()),
        ("#/kaart?keuze=Utrecht", "#/frequentie", "#/frequentie".to_owned()),
        ("#/kaart?keuze=Utrecht", "#/insluiten", "#/insluiten?figuur=hosts&keuze=Utrecht".to_owned()),
        ("#/vergelijk?code=d&naast=spoor:a,spoor:b", "#/ideeen", "#/ideeen?code=d".to_owned()),
        // What the page is, is what is embedded first.
        ("#/?groep=thema", "#/insluiten", "#/insluiten?groep=thema&figuur=all".to_owned()),
        ("#/vergelijk?naast=spoor:a", "#/insluiten", "#/insluiten?figuur=compare&naast=spoor:a".to_owned()),
        ("#/kaart", "#/insluiten", "#/insluiten?figuur=hosts".to_owned()),
        ("#/kaartje/k?q=groen", "#/insluiten", "#/insluiten?q=groen&figuur=record&keuze=k".to_owned()),
        ("#/over", "#/insluiten", "#/insluiten".to_owned()),
    ];
    for (from, to, expected) in table {
        assert_eq!(Address::parse(from).to(Address::parse(to).route).href(), expected, "from {from} to {to}");
    }
}

/// Text with everything in it that means something in an address, and letters of all kinds.
fn odd() -> impl Strategy<Value = String> {
    let signs = "#%&'()+,/<=>?[]\\`{|} \"\t\n~éß漢🏳\u{202e}\u{0}az09-_.";
    let letters: Vec<char> = signs.chars().collect();
    prop_oneof![vec(select(letters), 0..12).prop_map(String::from_iter), any::<String>()]
}

fn id() -> impl Strategy<Value = String> {
    odd().prop_filter("an id has letters", |id| !id.is_empty())
}

/// A path that is no page of ours.
fn unknown() -> impl Strategy<Value = Route> {
    let part = odd().prop_map(|part| part.replace('/', "-")).prop_filter("a part has letters", |part| !part.is_empty());
    let known = |route: &Route| matches!(Address::parse(&at(route.clone()).href()).route, Route::Unknown(_));
    vec(part, 1..4).prop_map(|parts| Route::Unknown(parts.join("/"))).prop_filter("not a page of ours", known)
}

fn route() -> impl Strategy<Value = Route> {
    let fixed = [
        Route::Overview,
        Route::Themes,
        Route::Ideas,
        Route::Map,
        Route::Frequency,
        Route::Compare,
        Route::Selection,
        Route::Embed,
        Route::Data,
        Route::Accessibility,
        Route::About,
    ];
    prop_oneof![select(fixed.to_vec()), id().prop_map(Route::Theme), id().prop_map(Route::Record), unknown()]
}

fn query() -> impl Strategy<Value = Query> {
    let choice = (select(Facet::ALL.to_vec()), select(Kind::ALL.to_vec()), id());
    let sorts = [Sort::Relevance, Sort::Theme, Sort::Kind];
    let sort = prop_oneof![select(sorts.to_vec()), any::<u32>().prop_map(Sort::Chance)];
    (vec(choice, 0..10), odd(), sort).prop_map(|(choices, text, sort)| {
        choices.into_iter().fold(asked(text, sort), |query, (facet, kind, id)| {
            query.and(facet, if facet == Facet::Kind { kind.id() } else { &id })
        })
    })
}

fn address() -> impl Strategy<Value = Address> {
    let measures = [Measure::Participants, Measure::Conversations, Measure::PerConversation, Measure::Organisations];
    let lang = select(vec![None, Some(Lang::Nl), Some(Lang::En)]);
    let forms = (select(measures.to_vec()), select(vec![Form::Dots, Form::Bars]));
    let counting = select(vec![Counting::Ideas, Counting::All]);
    let looks = (query(), select(vec![View::Cards, View::List, View::Table]));
    let figures = (
        select(vec![Stack::Multiples, Stack::Track, Stack::Kind, Stack::Mirror, Stack::MirrorEnds, Stack::MirrorLast]),
        select(vec![Order::Own, Order::Size, Order::Name, Order::Likeness]),
        any::<bool>(),
        select(Grouping::ALL.to_vec()),
        select(vec!["", "dots", "cards"]),
    );
    let beside = vec((select(Facet::ALL.to_vec()), id()), 0..4).prop_map(|sides| {
        let mut beside: Vec<(Facet, String)> = Vec::new();
        for side in sides {
            if !beside.contains(&side) {
                beside.push(side);
            }
        }
        beside
    });
    (route(), looks, lang, forms, counting, figures, beside, odd()).prop_map(
        |(
            route,
            (query, view),
            lang,
            (measure, form),
            counting,
            (stack, order, whole, grouping, figure),
            beside,
            picked,
        )| {
            Address {
                route,
                query,
                view,
                lang,
                measure,
                form,
                counting,
                stack,
                grouping,
                order,
                whole,
                figure,
                beside,
                picked,
                ignored: Vec::new(),
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_state_comes_back_from_its_address(address in address()) {
        let href = address.href();
        prop_assert!(href.starts_with("#/"));
        let plain = |letter: char| letter.is_ascii_graphic() && !"\"'<>\\`{|}()[]".contains(letter);
        prop_assert!(href.chars().all(plain), "a mail program would break {href}");
        prop_assert_eq!(Address::parse(&href), address);
    }

    #[test]
    fn any_text_is_an_address(path in odd(), pairs in vec((odd(), odd()), 0..4), keys in vec(select(KEYS.to_vec()), 0..4)) {
        let mut text = format!("#/{path}?");
        pairs.iter().for_each(|(key, value)| text.push_str(&format!("{key}={value}&")));
        keys.iter().zip(&pairs).for_each(|(key, (value, _))| text.push_str(&format!("{key}={value}&")));
        for text in [text.as_str(), path.as_str()] {
            let first = Address::parse(text);
            let again = Address::parse(&first.href());
            prop_assert_eq!(&again.ignored, &Vec::<String>::new(), "what is written is understood: {}", text);
            prop_assert_eq!(again, Address { ignored: Vec::new(), ..first }, "{}", text);
        }
    }
}

const KEYS: [&str; 16] = [
    "spoor", "thema", "soort", "code", "actor", "plaats", "rol", "dialoog", "q", "sorteer", "weergave", "maat", "vorm",
    "tel", "taal", "kleur",
];

#[test]
fn the_ids_of_an_address_are_named_without_reading_all_of_it() {
    for id in ["gezondheid", "één & twee/50%", "a,b", "x?y=z#"] {
        assert_eq!(record_href(id), at(Route::Record(id.to_owned())).href());
        assert_eq!(named_ids(&record_href(id)).last(), Some(&("#/kaartje", id.to_owned())));
        let cards = Address::cards(Query::by(Facet::Theme, id).and(Facet::Kind, "idea").and(Facet::Kind, "advice"));
        let href = cards.href();
        assert_eq!(named_ids(&href), [("#", "ideeen".to_owned()), ("thema", id.to_owned())], "{href}");
    }
    assert!(named_ids("").is_empty());
}
