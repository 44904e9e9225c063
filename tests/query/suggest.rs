//! What is suggested for words that are being typed.

use dialogue_explorer::query::suggest::{Suggestion, suggest};
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::text::Lang;

use crate::english::BUNDLED;
use crate::{WORLD, with_words};

fn offers(query: &Query, lang: Lang) -> Vec<Suggestion> {
    let (corpus, index) = if lang == Lang::En { &*BUNDLED } else { &*WORLD };
    suggest(index, query, &|facet, id| lang.value(corpus, facet, id))
}

fn typed(text: &str) -> Query {
    with_words(text, Query::default())
}

#[test]
fn the_first_suggestion_is_what_was_begun() {
    let table = [
        ("eenz", Facet::Code, "eenzaamheid-en-gemis", ""),
        ("eenzaam", Facet::Code, "eenzaamheid-en-gemis", ""),
        ("Eenzáám ", Facet::Code, "eenzaamheid-en-gemis", ""),
        ("eenzaamheid stud", Facet::Role, "student", "eenzaamheid"),
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
        let first = found.first().map(|first| (first.facet, first.id.as_str(), first.rest.as_str()));
        assert_eq!(first, Some((facet, id, rest)), "{text}: {found:#?}");
    }
}

#[test]
fn names_are_those_of_the_language() {
    let found = offers(&typed("lonel"), Lang::En);
    assert_eq!(found.first().map(|first| first.id.as_str()), Some("eenzaamheid-en-gemis"));
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
    assert!(taken.has(first.facet, &first.id) && taken.text.is_empty());
    let again = with_words("groen", taken);
    assert!(!offers(&again, Lang::Nl).contains(&first));
    // No pupil speaks in the science reports, though pupils speak elsewhere.
    let pupil = |query: Query| offers(&query, Lang::Nl).iter().any(|offer| offer.id == "scholier");
    assert!(pupil(typed("scholier")));
    assert!(!pupil(with_words("scholier", Query::by(Facet::Track, "science"))));
}

#[test]
fn a_part_within_a_word_comes_last() {
    let found = offers(&typed("gezond"), Lang::Nl);
    assert_eq!((found[0].facet, found[0].id.as_str()), (Facet::Theme, "gezondheid"));
    let found = offers(&typed("natuur"), Lang::Nl);
    let at = |id: &str| found.iter().position(|offer| offer.id == id);
    assert!(at("natuur-en-milieu") < at("groen-en-natuur"), "{found:#?}");
    let within = offers(&typed("isering"), Lang::Nl);
    assert_eq!(within.first().map(|offer| offer.id.as_str()), Some("digitalisering"));
}

#[test]
fn a_suggestion_that_would_leave_no_card_beside_the_other_words_is_not_made() {
    assert_eq!(offers(&typed("suikertaks scholi"), Lang::Nl), []);
}
