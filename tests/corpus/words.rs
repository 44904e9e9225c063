//! Words, numbers and names of Dutch text, in which two texts are compared.

use dialogue_explorer::tools::check::words::{capitals, name_stands, numbers, stands, words};

fn values(text: &str) -> Vec<String> {
    numbers(text).into_iter().map(|(_, value)| value).collect()
}

#[test]
fn digits_and_words_share_their_values() {
    assert_eq!(
        values("vijfenveertig mensen, de tweede keer, 2.000 en 1e; tweeëntwintig."),
        ["45", "2", "2000", "1", "22"]
    );
    assert_eq!(values("een twintigtal, tweehonderd, anderhalve, COVID19"), ["20", "200", "anderhalf", "19"]);
    assert_eq!(values("een eerste echte honderd"), ["100"]);
}

#[test]
fn phrases_stand_over_hyphens_and_line_breaks() {
    let text = words("het programma-\nDG Samenleving en COVID19, in Noord-\n Brabant");
    for phrase in ["programma-DG", "COVID-19", "Noord-Brabant", "samenleving en"] {
        assert!(stands(phrase, &text), "{phrase}");
    }
    for phrase in ["Brab", "rabant", "Zuid", ""] {
        assert!(!stands(phrase, &text), "{phrase}");
    }
    assert!(
        name_stands("Brabants", &text) && name_stands("Samen", &text) && name_stands("Corona", &words("coronatijd"))
    );
    assert!(!name_stands("Sam", &text) && !name_stands("s", &text));
}

#[test]
fn capitals_know_where_a_sentence_begins() {
    let words: Vec<_> =
        capitals("Het plan 'Samen Eten' loopt. De Velt: 'Ja'").into_iter().map(|c| (c.word, c.opens)).collect();
    let expected = [("Het", true), ("Samen", false), ("Eten", false), ("De", true), ("Velt", false), ("Ja", true)];
    assert_eq!(words, expected.map(|(word, opens)| (word.to_owned(), opens)));
}
