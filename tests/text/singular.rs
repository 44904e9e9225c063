//! Sentences that hold a number, where that is one.

use dialogue_explorer::corpus::{Corpus, Theme};
use dialogue_explorer::route::Counting;
use dialogue_explorer::text::Lang::{En, Nl};
use dialogue_explorer::text::errors::ErrorMessage;

#[test]
fn of_one_thing_a_sentence_speaks_as_of_one() {
    let why = || ErrorMessage { title: String::new(), detail: String::new() };
    for (said, one) in [
        (Nl.partly_translated(1), "1\u{a0}tekst is niet vertaald. Die staat"),
        (En.partly_translated(1), "1\u{a0}text is not translated. It is"),
        (En.partly_translated(2), "2\u{a0}texts are not translated. They are"),
        (Nl.not_translated(1, why()).title, "1\u{a0}tekst staat"),
        (En.not_translated(1, why()).title, "1\u{a0}text is"),
        (Nl.see_all(1), "Bekijk 1\u{a0}kaartje"),
        (En.see_all(12), "See all 12\u{a0}cards"),
        (Nl.show_all_of(1), "Toon 1"),
        (En.show_all_of(2), "Show all 2"),
        (Nl.source_too_short(1, 7), "heeft 1\u{a0}regel,"),
        (Nl.more_questions(1), "komt er nog 1."),
        (En.more_questions(1), "1 more comes."),
        (En.more_questions(2), "2 more come."),
    ] {
        assert!(said.contains(one), "{said:?} without {one:?}");
    }
    for (followers, said) in [(1, "Daarna: ‘Wonen’ (2)."), (2, "Daarna: ‘Wonen’ (2) en ‘Groen’ (1).")] {
        let followers = &["‘Wonen’ (2)", "‘Groen’ (1)"].map(str::to_owned)[..followers];
        let sentence = Nl.frequency_sentence(Counting::All, 7, 3, followers);
        assert!(sentence.ends_with(said), "{sentence}");
    }
    let mut corpus = Corpus::default();
    corpus.themes.push(Theme::default());
    assert!(Nl.data_lead(&corpus).contains("uit 1\u{a0}verslag."), "{}", Nl.data_lead(&corpus));
}
