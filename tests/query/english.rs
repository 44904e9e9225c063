//! Search in English: stems, typing errors, highlights, and words that only the Dutch originals hold.

use std::sync::LazyLock;

use dialogue_explorer::corpus::{Corpus, decode, decode_translation};
use dialogue_explorer::query::highlight::ranges;
use dialogue_explorer::query::stem::Stemmer;
use dialogue_explorer::query::suggest::suggest;
use dialogue_explorer::query::{Facet, Index, Query, WordIndex};

use crate::queries::{missed, rows};

/// Of each record its id, and title and body in English and in Dutch.
const RECORDS: [(&str, [&str; 2], [&str; 2]); 6] = [
    (
        "samen-leven-stem-5",
        ["A lonely neighbour", "An older man drinks coffee alone; his neighbours did not know."],
        ["Een eenzame buurman", "Een oudere man drinkt alleen koffie; zijn buren wisten het niet."],
    ),
    (
        "wonen-knelpunt-1",
        ["Shortage of housing", "Young people find no house, however organised they are."],
        ["Woningtekort", "Jongeren vinden geen huis, hoe georganiseerd zij ook zijn."],
    ),
    (
        "werk-stem-1",
        ["Home-working suits me", "I worked at home and cared for the children."],
        ["Thuiswerken bevalt mij", "Ik werkte thuis en zorgde voor de kinderen."],
    ),
    (
        "gezondheid-kiem-1",
        ["Vaccination on the market", "The public health service vaccinated people at the market stall."],
        ["Prikken op de markt", "De GGD vaccineerde mensen bij de kraam op de markt."],
    ),
    (
        "samen-leven-idee-1",
        ["Communities of their own", "A community centre where a walking buddy is found."],
        ["Eigen gemeenschappen", "Een buurthuis waar je een wandelmaatje vindt."],
    ),
    (
        "samen-leven-idee-2",
        ["Clear communication", "Communicate about planning, and about the car plan."],
        ["Heldere communicatie", "Communiceer over de planning, en over het autoplan."],
    ),
];

fn corpus(language: usize) -> Corpus {
    let tag = ["en", "nl"][language];
    let records = RECORDS.map(|(id, english, dutch)| {
        let [title, body] = [english, dutch][language];
        format!(r#"{{"id":"{id}","theme":"t","kind":"voice","title":"{title}","body":"{body}","codes":["c"]}}"#)
    });
    let code = ["Meeting each other", "Ontmoeting"][language];
    let text = format!(
        r#"{{"schema":1,"id":"x","language":"{tag}","title":"X","period":{{"from":"2021","to":"2021"}},
        "codes":[{{"id":"c","title":"{code}"}}],"records":[{}],
        "tracks":[{{"id":"k","title":"K"}}],"themes":[{{"id":"t","track":"k","title":"T"}}]}}"#,
        records.join(",")
    );
    decode(&text).unwrap().corpus
}

/// The English corpus with its Dutch originals.
static ENGLISH: LazyLock<(Corpus, Index)> = LazyLock::new(|| {
    let (corpus, original) = (corpus(0), corpus(1));
    let index = Index::build_translated(&corpus, &original);
    (corpus, index)
});

/// The numbers of the records that a text finds.
fn found(index: &WordIndex, text: &str) -> String {
    let numbers: Vec<String> = index.matches(text).ones().map(|record| record.to_string()).collect();
    numbers.join(" ")
}

/// The bundled corpus in English, with its Dutch originals.
pub static BUNDLED: LazyLock<(Corpus, Index)> = LazyLock::new(|| {
    let public =
        |file: &str| std::fs::read_to_string(format!("{}/../public/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let original = decode(&public("corpus.json")).unwrap().corpus;
    let translation = decode_translation(&public("corpus.en.json")).unwrap().translation;
    let corpus = original.translated(&translation).unwrap().corpus;
    let index = Index::build_translated(&corpus, &original);
    (corpus, index)
});

#[test]
fn fifty_english_queries_find_what_they_mean() {
    let rows = rows(include_str!("../fixtures/queries.en.txt"));
    assert_eq!(rows.len(), 50);
    let missed = missed(&BUNDLED, &rows);
    assert!(missed.len() <= 2, "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn english_words_are_found_by_their_forms_and_dutch_ones_by_the_originals() {
    let table = [
        ("neighbors ", "0"),
        ("Neighbouring ", "0"),
        ("loneliness ", "0"),
        ("houses ", "1"),
        ("organization ", "1"),
        ("organize ", "1"),
        ("homeworking ", "2"),
        ("home working ", "2"),
        ("caring ", "2"),
        ("car ", "5"),
        ("child ", "2"),
        ("vaccine ", "3"),
        ("vacc", "3"),
        // Who stops in the middle of a word keeps what was found.
        ("neighb ", "0"),
        ("neighb home", "0 2"),
        ("person ", "1 3"),
        ("community ", "4"),
        ("communicating ", "5"),
        ("\"community cent", "4"),
        ("community -walking", ""),
        // No compounds in English: a market is no part of a marketplace, nor the other way round.
        ("marketplaces ", ""),
        ("work ", "2"),
        // One typing error.
        ("vacination ", "3"),
        ("neigbour ", "0"),
        // Words run together.
        ("housingshortage ", "1"),
        // Words that tell little alone.
        ("shortage of the houses", "1"),
        // The Dutch originals, by Dutch rules: forms, parts of compounds, phrases.
        ("eenzaamheid ", "0"),
        ("maatje ", "4"),
        ("buurthuizen ", "4"),
        ("thuis werken ", "2"),
        ("\"op de markt\"", "3"),
        ("market prikken", "3"),
        // What the English texts hold is not looked for in the originals: `planning` is both.
        ("plan ", "5"),
        ("coffee -koffie", ""),
        ("xyzzy ", ""),
    ];
    let index = WordIndex::build_translated(&corpus(0), &corpus(1));
    for (text, expected) in table {
        assert_eq!(found(&index, text), expected, "{text}");
    }
    let alone = WordIndex::build(&corpus(0));
    assert_eq!(found(&alone, "eenzaamheid "), "");
    assert_eq!(found(&alone, "lonelyness "), "0");
}

#[test]
fn a_word_of_the_originals_weighs_less_than_one_of_the_texts() {
    let index = WordIndex::build_translated(&corpus(0), &corpus(1));
    let score = |text: &str| index.search(text).scores.iter().map(|(_, score)| *score).fold(0.0, f32::max);
    assert!(score("communities ") > 2.0 * score("gemeenschappen "));
}

#[test]
fn an_original_with_other_records_is_ignored() {
    let mut original = corpus(1);
    original.records.truncate(2);
    let index = WordIndex::build_translated(&corpus(0), &original);
    assert_eq!(found(&index, "eenzame "), "");
    assert_eq!(found(&index, "lonely "), "0");
}

#[test]
fn that_the_beginning_of_words_was_searched_for_is_told() {
    let index = WordIndex::build_translated(&corpus(0), &corpus(1));
    for (typed, told) in [("neighb ", Some("neighb…")), ("neighb", None), ("neighbour ", None)] {
        let corrected = index.search(typed).corrected;
        assert_eq!(corrected.first().map(|(_, used)| used.as_str()), told, "{typed}");
    }
}

#[test]
fn english_forms_and_dutch_originals_are_marked() {
    let table = [
        ("vaccine ", "Vaccination: they were vaccinated with vaccines", "Vaccination|vaccinated|vaccines"),
        ("organize ", "An organised organisation", "organised|organisation"),
        ("vacc", "Vaccination", "Vacc"),
        ("vacination ", "Vaccinated", "Vaccinated"),
        ("\"walking buddy\"", "a walking-buddy, walking", "walking-buddy"),
        ("maatje ", "Een wandelmaatje", "wandelmaatje"),
        ("market ", "marketing markets", "marketing|markets"),
    ];
    let index = WordIndex::build_translated(&corpus(0), &corpus(1));
    for (typed, text, expected) in table {
        let marked: Vec<&str> = ranges(text, &index.search(typed)).into_iter().map(|range| &text[range]).collect();
        assert_eq!(marked.join("|"), expected, "{typed}");
    }
}

#[test]
fn a_name_is_suggested_for_another_english_form_of_its_word() {
    let (corpus, index) = &*ENGLISH;
    let mut query = Query::default();
    query.text.push_str("meets");
    let name = |facet: Facet, _: &str| if facet == Facet::Code { corpus.codes[0].title.clone() } else { String::new() };
    let choices: Vec<_> = suggest(index, &[], &query, &name).into_iter().map(|suggestion| suggestion.choices).collect();
    assert_eq!(choices, [[(Facet::Code, "c".to_owned())]]);
}

#[test]
fn english_forms_of_a_word_share_a_stem() {
    let same = [
        "loneliness lonely",
        "house houses housing",
        "vaccine vaccines vaccination vaccinations vaccinate vaccinated vaccinating",
        "community communities",
        "communicate communication communicating",
        "organise organize organised organizing organisation organizations organisational",
        "neighbour neighbours neighbor neighboring",
        "neighbourhood neighborhoods",
        "centre center centres",
        "programme program programs programmes",
        "share shared sharing shares",
        "plan planned planning plans",
        "travel travelling traveled",
        "care caring cared cares",
        "study studies studied studying",
        "child children childrens",
        "person people peoples",
        "happy happiness happily",
        "responsible responsibility responsibilities",
        "accessible accessibility",
        "active activity activities",
        "municipality municipal municipalities",
        "digital digitalisation digitalization digitally",
        "nature natural",
        "culture cultural",
        "educate education educational",
        "inform information informed",
        "innovate innovation innovative innovations",
        "connect connection connections connected",
        "develop development developing developments",
        "environment environmental",
        "diverse diversity",
        "equal equality",
        "crisis crises",
        "need needs needed",
        "agree agreed agrees agreeing",
        "park parks parking",
        "try tries tried",
        "use uses used using",
        "ill illness illnesses",
        "app apps",
        "business businesses",
        "family families",
    ];
    for words in same {
        let stems: Vec<String> = words.split(' ').map(|word| Stemmer::English.stem(word)).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words}: {stems:?}");
    }
}

#[test]
fn other_english_words_do_not() {
    let other = [
        "community communication",
        "experience experiment",
        "car care",
        "plan plane",
        "business busy",
        "university universe",
        "general generation",
        "policy police",
        "station state",
        "thing think",
        "personal person",
        "new news",
        "app apply",
    ];
    for words in other {
        let stems: Vec<String> = words.split(' ').map(|word| Stemmer::English.stem(word)).collect();
        assert_ne!(stems[0], stems[1], "{words}");
    }
    for word in ["", "a", "co2", "bus", "Ω", "мир", "virus", "bring", "red", "gas", "new"] {
        assert_eq!(Stemmer::English.stem(word), word);
    }
}

#[test]
fn the_stemmer_follows_the_primary_language_of_a_tag() {
    let table = [
        ("nl", Stemmer::Dutch),
        ("nl-BE", Stemmer::Dutch),
        ("EN", Stemmer::English),
        ("en_GB", Stemmer::English),
        ("nds", Stemmer::None),
        ("", Stemmer::None),
        ("-", Stemmer::None),
    ];
    for (tag, expected) in table {
        assert_eq!(Stemmer::for_language(tag), expected, "{tag}");
    }
    assert_eq!(Stemmer::None.stem("woningen"), "woningen");
}
