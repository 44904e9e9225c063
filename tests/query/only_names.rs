//! Names of people, of hosts and of organisations: who only sat at a table is not what its cards are about.

use dialogue_explorer::corpus::{Corpus, Record, Theme};
use dialogue_explorer::query::{Index, Query};

use crate::english::BUNDLED;
use crate::{WORLD, with_words};

/// Words of names that no card holds, in Dutch or in English: of experts and officials, of hosts, of organisations.
/// Some are made of words that cards do hold, such as groen, wijk, polder, gezinnen and hulp.
const ONLY_IN_NAMES: &str = "\
    Groenleer Brinkman Kuipers Faasse Milikowski Evers Hillegers Pepels Bekkers Meulen Kamphuis Martijn Sanneke \
    Patricia Maaike Manon \
    Koggenland Elburg Leusden Valkenswaard Waadhoeke Berkelland Heuvelrug Doesburg Tubbergen Hardenberg Zeist \
    Oudewater Amersfoort Assen Beverwijk Lelystad Noordoostpolder Zutphen Castricum Emmen Vijfheerenlanden Heemskerk \
    Fokker Arlande Partou Trimbos Westland Buurkracht Kennisland Rathenau Zuiderzeeland Buurtgezinnen \
    Slachtofferhulp Unicef";

/// Words of names that some cards of a report hold too.
const IN_CARDS_TOO: &str =
    "Tollenaar Meijer Renes Frenken Biekart Klerks Prak Houten Hoogeveen Staatsbosbeheer RIVM Saba";

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase)
}

/// The words of a card that are its own: title, body, speaker and the names of its codes.
fn own_words(corpus: &Corpus, record: &Record) -> Vec<String> {
    let speaker = record.speaker.iter().flat_map(|speaker| [Some(&speaker.role), speaker.name.as_ref()]).flatten();
    let codes = record.codes.iter().map(|&code| &corpus.codes[code].title);
    [&record.title, &record.body].into_iter().chain(speaker).chain(codes).flat_map(|text| words(text)).collect()
}

/// The names that stand with a theme.
fn names<'a>(corpus: &'a Corpus, theme: &'a Theme) -> impl Iterator<Item = &'a String> {
    let people = theme.people.iter().map(|person| &person.name);
    people.chain(theme.hosts.iter().map(|&host| &corpus.places[host].name)).chain(&theme.listed_organisations)
}

/// The ids of the records that are counted for a text.
fn counted<'a>((corpus, index): &'a (Corpus, Index), text: &str) -> Vec<&'a str> {
    let matches = index.matches(&with_words(text, Query::default()));
    matches.ones().map(|record| corpus.records[record].id.as_str()).collect()
}

#[test]
fn fifty_words_that_stand_only_in_names_count_no_record() {
    let mut wrong = Vec::new();
    assert_eq!(ONLY_IN_NAMES.split_whitespace().count(), 50);
    for world in [&*WORLD, &*BUNDLED] {
        let corpus = &world.0;
        let texts: Vec<String> = corpus.records.iter().flat_map(|record| own_words(corpus, record)).collect();
        let named: Vec<String> =
            corpus.themes.iter().flat_map(|theme| names(corpus, theme)).flat_map(|name| words(name)).collect();
        for word in ONLY_IN_NAMES.split_whitespace() {
            let folded = word.to_lowercase();
            assert!(named.contains(&folded), "{word} is no name");
            assert!(!texts.iter().any(|own| own.starts_with(&folded)), "{word} stands in a card");
            // As it is being typed, and once it is done.
            for text in [word.to_owned(), format!("{word} ")] {
                let found = counted(world, &text);
                if let Some(first) = found.first() {
                    wrong.push(format!("{} {text:?}: {} counted, {first} first", corpus.language, found.len()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of 200 wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_name_counts_the_records_that_hold_it_and_no_other() {
    let mut wrong = Vec::new();
    for word in IN_CARDS_TOO.split_whitespace() {
        let corpus = &WORLD.0;
        let folded = word.to_lowercase();
        let holds = |record: &&Record| own_words(corpus, record).contains(&folded);
        let reports = corpus.records.iter().filter(|record| !corpus.is_summary(record.theme));
        let wanted: Vec<&str> = reports.filter(holds).map(|record| record.id.as_str()).collect();
        assert!(!wanted.is_empty(), "{word} stands in no card");
        let found = counted(&WORLD, &format!("{word} "));
        if found != wanted {
            let others = found.iter().filter(|id| !wanted.contains(id)).count();
            wrong.push(format!("{word}: {} counted, {others} that do not hold it; {wanted:?} do", found.len()));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
