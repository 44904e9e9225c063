//! What is suggested for words that are being typed.

use dialogue_explorer::query::suggest::{Suggestion, suggest};
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::text::Lang;

use crate::english::BUNDLED;
use crate::{WORLD, with_words};

fn offers(query: &Query, lang: Lang) -> Vec<Suggestion> {
    let (corpus, index) = if lang == Lang::En { &*BUNDLED } else { &*WORLD };
    suggest(index, &corpus.synonyms, query, &|facet, id| lang.value(corpus, facet, id))
}

fn typed(text: &str) -> Query {
    with_words(text, Query::default())
}

/// The id of the only choice.
fn id(offer: &Suggestion) -> &str {
    assert_eq!(offer.choices.len(), 1, "{offer:?}");
    &offer.choices[0].1
}

#[test]
fn the_first_suggestion_is_what_was_begun() {
    let table = [
        ("eenz", Facet::Code, "eenzaamheid-en-gemis", ""),
        ("eenzaam", Facet::Code, "eenzaamheid-en-gemis", ""),
        ("Eenzáám ", Facet::Code, "eenzaamheid-en-gemis", ""),
        ("studenten", Facet::Role, "student", ""),
        ("groen en na", Facet::Code, "groen-en-natuur", ""),
        ("meer groen", Facet::Code, "groen-en-natuur", "meer"),
        ("natuur", Facet::Theme, "natuur-en-milieu", ""),
        ("hout", Facet::Place, "houten", ""),
        ("tuin in houten", Facet::Place, "houten", "tuin in"),
        ("mentale gezond", Facet::Code, "mentale-gezondheid", ""),
        ("  thuis-w", Facet::Code, "thuiswerken", ""),
        ("gepens", Facet::Role, "gepensioneerd", ""),
        ("welzijn", Facet::Role, "zorg-en-welzijn", ""),
    ];
    for (text, facet, id, rest) in table {
        let found = offers(&typed(text), Lang::Nl);
        let first = found.first().map(|first| (first.choices.clone(), first.rest.as_str()));
        assert_eq!(first, Some((vec![(facet, id.to_owned())], rest)), "{text}: {found:#?}");
    }
}

#[test]
fn words_that_name_values_of_several_facets_are_offered_together() {
    const LONELY: (Facet, &str) = (Facet::Code, "eenzaamheid-en-gemis");
    const STUDENT: (Facet, &str) = (Facet::Role, "student");
    const GREEN: (Facet, &str) = (Facet::Code, "groen-en-natuur");
    const SCIENCE: (Facet, &str) = (Facet::Track, "science");
    const VOICES: (Facet, &str) = (Facet::Kind, "voice");
    let table = [
        ("eenzaamheid studenten", [LONELY, STUDENT].as_slice(), "", 0),
        ("eenzaamheid stud", &[LONELY, STUDENT], "", 0),
        ("Eenzáám  bij studenten ", &[LONELY, STUDENT], "", 0),
        ("studenten eenzaamheid", &[STUDENT, LONELY], "", 0),
        ("vereenzaming studenten", &[LONELY, STUDENT], "", 0),
        ("meer eenzaamheid studenten", &[LONELY, STUDENT], "meer", 0),
        ("groen wetenschap", &[GREEN, SCIENCE], "", 2),
        ("groen burgers", &[GREEN, (Facet::Track, "citizens")], "", 0),
        ("groen en natuur burgers", &[GREEN, (Facet::Track, "citizens")], "", 0),
        ("groen houten", &[GREEN, (Facet::Place, "houten")], "", 0),
        ("groen natuur", &[GREEN, (Facet::Theme, "natuur-en-milieu")], "", 0),
        ("stemmen eenzaamheid studenten", &[VOICES, LONELY, STUDENT], "", 0),
        // No student has an idea on it, and so what there is is offered.
        ("ideeën over eenzaamheid van studenten", &[LONELY, STUDENT], "", 0),
    ];
    for (text, choices, rest, place) in table {
        let found = offers(&typed(text), Lang::Nl);
        let choices: Vec<(Facet, String)> = choices.iter().map(|(facet, id)| (*facet, (*id).to_owned())).collect();
        let offer = found.get(place).map(|offer| (&offer.choices, offer.rest.as_str()));
        assert_eq!(offer, Some((&choices, rest)), "{text}: {found:#?}");
        let taken = found[place].take(typed(text));
        assert!(choices.iter().all(|(facet, id)| taken.has(*facet, id)) && taken.text == rest, "{text}");
        assert_eq!(WORLD.1.matches(&taken).count_ones(..), found[place].count, "{text}");
    }
    let english = offers(&typed("loneliness among students"), Lang::En);
    assert!(english.iter().all(|offer| offer.choices.len() == 1), "'among' is no stop word: {english:#?}");
    let english = offers(&typed("loneliness by students"), Lang::En);
    assert_eq!(english[0].name, "Loneliness and missing others × Student");
}

#[test]
fn values_are_offered_together_only_where_each_is_named_and_they_give_a_record() {
    let several = |query: &Query| offers(query, Lang::Nl).into_iter().filter(|offer| offer.choices.len() > 1).count();
    let table = [
        // One name holds all of it.
        "groen en natuur",
        "werk en loopbaan",
        // Both are codes, or a word stands between them.
        "groen eenzaamheid",
        "eenzaamheid qqqzzz studenten",
        "eenzaamheid -studenten",
        "eenzaamheid \"studenten\"",
        "eenzaamheid –studenten",
        "eenzaamheid −studenten",
        "eenzaamheid “studenten”",
        "eenzaamheid „studenten”",
        // Within a word, or too short.
        "zaamheid studenten",
        "eenzaamheid st",
        // Stop words, with which longer words begin.
        "een student",
        "over studenten",
    ];
    for text in table {
        assert_eq!(several(&typed(text)), 0, "{text}: {:#?}", offers(&typed(text), Lang::Nl));
    }
    assert_eq!(several(&typed("eenzaamheid studenten")), 1);
    // The number would be that of more than is named.
    assert_eq!(several(&with_words("eenzaamheid studenten", Query::by(Facet::Role, "scholier"))), 0);
    assert_eq!(several(&with_words("eenzaamheid studenten", Query::by(Facet::Kind, "pain"))), 0);
}

#[test]
fn a_synonym_finds_the_name_that_the_word_itself_does_not() {
    for (text, choice) in [("jeugd", "jongeren"), ("leerlingen", "scholier"), ("Vereenzaming", "eenzaamheid-en-gemis")]
    {
        assert_eq!(offers(&typed(text), Lang::Nl).first().map(id), Some(choice), "{text}");
    }
}

#[test]
fn names_are_those_of_the_language() {
    let found = offers(&typed("lonel"), Lang::En);
    assert_eq!(found.first().map(id), Some("eenzaamheid-en-gemis"));
    assert!(offers(&typed("lonel"), Lang::Nl).is_empty());
}

#[test]
fn nothing_is_suggested_for_what_is_no_beginning_of_a_name() {
    for text in ["", " ", "e", "qqqzzz", "-groen", "\"groen", "groen \"", "🙂", "-", "((", "\u{301}"] {
        assert_eq!(offers(&typed(text), Lang::Nl), [], "{text:?}");
    }
    let long = "groen ".repeat(2000);
    assert!(offers(&typed(&long), Lang::Nl).len() <= 7);
}

#[test]
fn what_is_chosen_or_would_give_nothing_is_not_suggested() {
    let query = typed("groen");
    let first = offers(&query, Lang::Nl)[0].clone();
    let taken = first.take(query.clone());
    assert!(taken.has(Facet::Code, id(&first)) && taken.text.is_empty());
    let again = with_words("groen", taken);
    assert!(!offers(&again, Lang::Nl).contains(&first));
    // No pupil speaks in the science reports, though pupils speak elsewhere.
    let pupil = |query: Query| offers(&query, Lang::Nl).iter().any(|offer| id(offer) == "scholier");
    assert!(pupil(typed("scholier")));
    assert!(!pupil(with_words("scholier", Query::by(Facet::Track, "science"))));
}

#[test]
fn a_part_within_a_word_comes_last() {
    let found = offers(&typed("gezond"), Lang::Nl);
    assert_eq!(found[0].choices, [(Facet::Theme, "gezondheid".to_owned())]);
    let found = offers(&typed("natuur"), Lang::Nl);
    let at = |name: &str| found.iter().position(|offer| id(offer) == name);
    assert!(at("natuur-en-milieu") < at("groen-en-natuur"), "{found:#?}");
    let within = offers(&typed("isering"), Lang::Nl);
    assert_eq!(within.first().map(id), Some("digitalisering"));
}

#[test]
fn a_suggestion_that_would_leave_no_card_beside_the_other_words_is_not_made() {
    assert_eq!(offers(&typed("suikertaks scholi"), Lang::Nl), []);
}
