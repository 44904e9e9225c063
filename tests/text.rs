//! Words and numbers in both languages.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "text/formula.rs"]
mod formula;
#[path = "text/of_corpus.rs"]
mod of_corpus;
#[path = "text/prose.rs"]
mod prose;
#[path = "text/reading.rs"]
mod reading;
#[path = "text/singular.rs"]
mod singular;
#[path = "layers/source.rs"]
#[allow(dead_code, reason = "the test of the layers uses the rest")]
mod source;

use dialogue_explorer::corpus::{Citation, Corpus, Kind, Section};
use dialogue_explorer::query::Facet;
use dialogue_explorer::route::{Counting, Measure};
use dialogue_explorer::text::Lang::{self, En, Nl};
use dialogue_explorer::text::{capital, findings::in_running_text};

#[test]
fn numbers_have_the_separators_of_their_language() {
    let table = [
        (0, "0", "0"),
        (7, "7", "7"),
        (999, "999", "999"),
        (1000, "1.000", "1,000"),
        (12345, "12.345", "12,345"),
        (1_234_567, "1.234.567", "1,234,567"),
    ];
    for (number, nl, en) in table {
        assert_eq!([Nl.number(number), En.number(number)], [nl, en]);
    }
    let table = [
        (0.0, "0", "0"),
        (7.0, "7", "7"),
        (7.5, "7,5", "7.5"),
        (7.04, "7", "7"),
        (7.06, "7,1", "7.1"),
        (7.96, "8", "8"),
        (0.05, "0,1", "0.1"),
        (1234.5, "1.234,5", "1,234.5"),
    ];
    for (number, nl, en) in table {
        assert_eq!([Nl.decimal(number), En.decimal(number)], [nl, en], "{number}");
    }
}

#[test]
fn shares_are_whole_percents() {
    let table =
        [(0, 0, 0), (1, 0, 0), (0, 9, 0), (1, 3, 33), (2, 3, 67), (1, 200, 1), (1, 201, 0), (9, 9, 100), (50, 279, 18)];
    for (part, whole, percent) in table {
        assert_eq!(Nl.percent(part, whole), format!("{percent}\u{a0}procent"), "{part} of {whole}");
        assert_eq!(En.percent(part, whole), format!("{percent}%"), "{part} of {whole}");
    }
}

#[test]
fn numbers_up_to_twelve_are_words() {
    let table =
        [(0, "nul", "no"), (1, "één", "one"), (2, "twee", "two"), (9, "negen", "nine"), (12, "twaalf", "twelve")];
    for (number, nl, en) in table.into_iter().chain([(13, "13", "13"), (1000, "1.000", "1,000")]) {
        assert_eq!([Nl.word(number), En.word(number)], [nl, en]);
    }
}

#[test]
fn a_list_ends_with_and() {
    let table: [(&[&str], &str, &str); 4] = [
        (&[], "", ""),
        (&["a"], "a", "a"),
        (&["a", "b"], "a en b", "a and b"),
        (&["a", "b", "c"], "a, b en c", "a, b and c"),
    ];
    for (items, nl, en) in table {
        assert_eq!([Nl.list(items), En.list(items)], [nl, en]);
    }
    assert_eq!(Nl.quoted(&["a", "b"]), "‘a’ en ‘b’");
}

#[test]
fn dates_are_written_out_and_what_is_no_date_stays() {
    let table = [
        ("2021-04-13", "13 april 2021", "13 April 2021"),
        ("2021-03-01", "1 maart 2021", "1 March 2021"),
        ("2021-12", "december 2021", "December 2021"),
        ("2021-01", "januari 2021", "January 2021"),
        ("2021", "2021", "2021"),
        ("2021-13", "2021-13", "2021-13"),
        ("2021-00-10", "2021-00-10", "2021-00-10"),
        ("2021-04-99", "2021-04-99", "2021-04-99"),
        ("2021-04-xx", "2021-04-xx", "2021-04-xx"),
        ("-04", "-04", "-04"),
        ("voorjaar", "voorjaar", "voorjaar"),
        ("", "", ""),
    ];
    let wrong = table.into_iter().filter(|(iso, nl, en)| [Nl.date(iso), En.date(iso)] != [*nl, *en]);
    let wrong: Vec<String> =
        wrong.map(|(iso, ..)| format!("{iso:?} -> {:?}, {:?}", Nl.date(iso), En.date(iso))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(Nl.period("2021-03", "2021-05-02"), "maart – 2 mei 2021");
    assert_eq!(Nl.period("2021-03", "2021-03"), "maart 2021");
    // A corpus that was made of a table may have none.
    let mut corpus = Corpus::default();
    assert_eq!(Nl.dated(" · ", &corpus), "");
    let title = format!("‘{}’: ", corpus.title);
    assert!([Nl, En].iter().all(|lang| lang.data_lead(&corpus).starts_with(&title)), "{}", Nl.data_lead(&corpus));
    corpus.period.from = "2021-03".to_owned();
    corpus.period.to = "2021-03".to_owned();
    assert_eq!(Nl.dated(" · ", &corpus), " · maart 2021");
    assert_eq!(En.period("2020-12-30", "2021-01"), "30 December 2020 – January 2021");
    assert_eq!(
        Nl.period("het najaar van 2020", "het voorjaar van 2020"),
        "het najaar van 2020 – het voorjaar van 2020"
    );
}

#[test]
fn a_language_is_known_by_its_tag() {
    let table =
        [("nl", Some(Nl)), ("NL-be", Some(Nl)), ("en_GB", Some(En)), ("de", None), ("", None), ("nederlands", None)];
    for (tag, lang) in table {
        assert_eq!(Lang::of_tag(tag), lang, "{tag}");
    }
    assert!(Lang::ALL.iter().all(|lang| Lang::of_tag(lang.tag()) == Some(*lang)));
}

#[test]
fn capitals_go_where_the_sentence_wants_them() {
    let table = [
        ("élan", "Élan"),
        ("één", "Één"),
        ("", ""),
        ("‘a’", "‘a’"),
        ("ijs", "Ijs"),
        ("þing", "Þing"),
        ("ÿ", "Ÿ"),
        ("ß", "ß"),
        ("÷", "÷"),
        ("Ooit", "Ooit"),
        ("да", "да"),
    ];
    for (text, out) in table {
        assert_eq!(capital(text), out);
    }
    // Of the letters that sentences begin with, only the sharp s has a capital of two letters.
    for letter in ('\0'..='\u{ff}').filter(|letter| !matches!(letter, 'µ' | 'ß')) {
        assert_eq!(capital(&letter.to_string()), letter.to_uppercase().to_string());
    }
    for (text, out) in [("Burgers", "burgers"), ("CPB-ramingen", "CPB-ramingen"), ("Éen", "éen"), ("", "")] {
        assert_eq!(in_running_text(text), out);
    }
}

type Counted = fn(Lang, usize) -> String;

#[test]
fn one_and_many_are_told_apart() {
    let table: [(Counted, [&str; 4]); 10] = [
        (Lang::ideas_counted, ["voorstel", "voorstellen", "proposal", "proposals"]),
        (Lang::cards_counted, ["kaartje", "kaartjes", "card", "cards"]),
        (Lang::pains_counted, ["knelpunt", "knelpunten", "pain point", "pain points"]),
        (Lang::seeds_counted, ["ding dat opbloeide", "dingen die opbloeiden", "thing that grew", "things that grew"]),
        (Lang::themes_counted, ["thema", "thema's", "theme", "themes"]),
        (Lang::municipalities_counted, ["gemeente", "gemeenten", "municipality", "municipalities"]),
        (Lang::voices_counted, ["stem", "stemmen", "voice", "voices"]),
        (Lang::reports, ["verslag", "verslagen", "report", "reports"]),
        (Lang::results_counted, ["resultaat", "resultaten", "result", "results"]),
        (Lang::problems_counted, ["probleem", "problemen", "problem", "problems"]),
    ];
    for (counted, [one, many, one_en, many_en]) in table {
        for (count, nl, en) in [(0, many, many_en), (1, one, one_en), (2, many, many_en)] {
            assert_eq!(
                [counted(Nl, count), counted(En, count)],
                [format!("{count}\u{a0}{nl}"), format!("{count}\u{a0}{en}")]
            );
        }
    }
    let measures = [
        (Measure::Participants, ["deelnemer", "deelnemers", "participant", "participants"]),
        (Measure::Conversations, ["gesprek", "gesprekken", "conversation", "conversations"]),
        (Measure::Organisations, ["organisatie", "organisaties", "organisation", "organisations"]),
    ];
    for (measure, [one, many, one_en, many_en]) in measures {
        for (count, nl, en) in [(0.0, many, many_en), (1.0, one, one_en), (2.0, many, many_en)] {
            assert_eq!(Nl.measured(measure, count, false), format!("{count}\u{a0}{nl}"));
            assert_eq!(En.measured(measure, count, true), format!("about {count}\u{a0}{en}"));
        }
    }
    assert_eq!(Nl.measured(Measure::PerConversation, 7.5, true), "ongeveer 7,5\u{a0}deelnemers per gesprek");
}

#[test]
fn what_a_corpus_leaves_empty_leaves_no_loose_signs() {
    assert_eq!(Nl.citation("a", "b", "", "", "", "u"), "‘a’. b. Te vinden op: u");
    assert_eq!(Nl.citation("a", "b", "c", "", "d", "u"), "‘a’. b (c), d. Te vinden op: u");
    assert_eq!(
        (Nl.edition("2024-05-01", ""), En.edition("2024-05", "x")),
        ("versie van 1 mei 2024".into(), "version of May 2024 (x)".into())
    );
    assert_eq!(
        [Nl.period("2021-03", ""), Nl.period("", "2021-03"), Nl.period("", "")],
        ["maart 2021", "maart 2021", ""]
    );
    assert_eq!(
        [Nl.speaker("", Some("Jan"), None), Nl.speaker("", Some("Jan"), Some(3))],
        ["Jan", "Jan, dialoog\u{a0}3"]
    );
}

#[test]
fn no_sentence_says_one_with_a_plural() {
    let mut corpus = Corpus::default();
    corpus.sections = vec![Section { id: String::new(), source: None, title: String::new(), lines: (1, 9) }];
    let cited = |lang: Lang, lines| lang.source_lines(&corpus, Citation { section: 0, lines });
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let sentences = [
            lang.frequency_sentence(Counting::Ideas, 1, 1, &[]),
            lang.frequency_title(&["a"], 1, Counting::All),
            lang.balance_title(1, 1, None),
            lang.balance_sentence(1, 1, 1),
            lang.hosts_title(1, 1, &["a"], 2),
            lang.hosts_title(1, 1, &["a"], 1),
            lang.hosts_title(2, 1, &["a", "b"], 1),
            lang.hosts_title(3, 1, &["a"], 2),
            lang.in_conversations(1, false),
            lang.participants_title("t", &["a"], &lang.measured(Measure::Conversations, 1.0, false)),
            lang.participants_told(&["a"], &lang.measured(Measure::Conversations, 1.0, false), None, &[]),
            lang.balance_title(2, 1, None),
            lang.contrast_title(&["a"], 1, ("b", "c"), 2),
            lang.left_out(1),
            lang.show_results(1),
            lang.without_choice("a", 1),
            lang.problems_title(1),
            cited(lang, (4, 4)),
            format!("1\u{a0}{}", lang.results_word(1)),
        ];
        let plural = "onderwerpen topics provincies provinces gemeenten municipalities kaartjes cards knelpunten points dingen \
            things verslagen reports gesprekken conversations problemen problems regels lines voorstellen proposals";
        for sentence in sentences {
            let words: Vec<&str> = sentence.split([' ', '\u{a0}', ',', '.', ';', ':']).collect();
            let one = |word: &str| ["1", "één", "one"].contains(&word.to_lowercase().as_str());
            let says = words.windows(2).any(|pair| one(pair[0]) && plural.split(' ').any(|word| word == pair[1]));
            wrong.extend(says.then_some(sentence));
        }
        let many = [cited(lang, (4, 6)), lang.provinces(2), lang.in_conversations(2, false)];
        let expected = lang.choose(
            ["regels\u{a0}4–6", "twee provincies", "in 2\u{a0}gesprekken"],
            ["lines\u{a0}4–6", "two provinces", "in 2\u{a0}conversations"],
        );
        assert_eq!(many, expected);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The entries of `words!`: name, Dutch, English.
fn words() -> Vec<[String; 3]> {
    let text = include_str!("../src/text/words.rs");
    let read = source::read("src/text/words.rs", text);
    let (from, to) = (text.find("words! {").unwrap(), text.find("\n}\n\nimpl Lang").unwrap());
    let inside: Vec<_> = read.literals.iter().filter(|literal| (from..to).contains(&literal.at)).collect();
    let entry = |pair: &[&source::Literal]| {
        let name = text[..pair[0].at].lines().last().unwrap().trim().trim_end_matches(':').to_owned();
        [name, pair[0].text.clone(), pair[1].text.clone()]
    };
    inside.chunks(2).map(entry).collect()
}

#[test]
fn every_word_is_there_in_both_languages() {
    const SAME: [&str; 1] = ["filters"];
    let words = words();
    assert!(words.len() > 100, "only {} words were read", words.len());
    for [name, nl, en] in &words {
        assert!(!nl.trim().is_empty() && !en.trim().is_empty(), "{name}");
        assert_eq!(nl == en, SAME.contains(&name.as_str()), "{name}: {nl} / {en}");
    }
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            let texts = [lang.kind(kind), lang.kinds(kind), lang.kind_definition(kind)];
            assert!(texts.iter().all(|text| !text.is_empty()), "{kind:?}");
        }
        let mut names: Vec<&str> = Facet::ALL.iter().map(|facet| lang.facet(*facet)).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Facet::ALL.len(), "facets are told apart by their names");
    }
}

/// What is wrong with the signs of a sentence.
fn typing_errors(text: &str) -> Vec<&'static str> {
    let letters: Vec<char> = text.chars().collect();
    let around = |sign: char, test: &dyn Fn(Option<char>, Option<char>) -> bool| {
        let before = |at: usize| at.checked_sub(1).map(|at| letters[at]);
        (0..letters.len()).any(|at| letters[at] == sign && test(before(at), letters.get(at + 1).copied()))
    };
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    let opened = letters.iter().filter(|letter| **letter == '‘').count();
    let closed = letters.iter().filter(|letter| **letter == '’').count();
    let table = [
        ("a straight double quote", text.contains('"')),
        (
            "a straight quote that is no apostrophe",
            around('\'', &|before, after| !is_letter(before) || !is_letter(after)),
        ),
        ("a quote that does not close", opened != closed),
        ("double quotes beside single ones", text.contains(['“', '”', '„'])),
        ("two spaces", text.contains("  ")),
        ("a space before a sign", [" ,", " .", " ;", " :", " ?"].iter().any(|sign| text.contains(sign))),
        ("three dots for an ellipsis", text.contains("...")),
        ("two hyphens for a dash", text.contains("--")),
        ("a hyphen for a dash", text.contains(" - ")),
    ];
    table.into_iter().filter(|(_, wrong)| *wrong).map(|(name, _)| name).collect()
}

#[test]
fn sentences_are_typed_with_care() {
    let mut wrong = Vec::new();
    let mut read = 0;
    let mut check = |path: &str, line: usize, text: &str| {
        read += 1;
        wrong.extend(typing_errors(text).into_iter().map(|error| format!("{path}:{line}: {error}: {text}")));
    };
    for source in source::under("src/text") {
        source.literals.iter().for_each(|literal| check(&source.path, literal.line, &literal.text));
    }
    for (path, text) in Lang::ALL.map(prose::file) {
        text.lines().enumerate().for_each(|(line, text)| check(path, line + 1, text));
    }
    assert!(read > 300, "only {read} sentences were read");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let bad = ["een \"woord\"", "een 'woord' hier", "‘open", "a  b", "a , b", "wacht...", "a - b"];
    assert!(bad.iter().all(|text| !typing_errors(text).is_empty()));
    assert!(["zo'n thema's", "‘a’ – ‘b’…", "één: {}"].iter().all(|text| typing_errors(text).is_empty()));
}

#[test]
fn sentences_of_counts_have_the_number_of_their_words() {
    assert_eq!(Nl.count_mark("Wonen", Some("Burgers"), "1 voorstel", None), "Wonen, burgers: 1 voorstel");
    let share = Some(Nl.share_with_whole(12, 132));
    assert_eq!(Nl.count_mark("Wonen", None, "12 voorstellen", share), "Wonen: 12 voorstellen, 9\u{a0}procent van 132");
    let codes = |top: &[&str], only| [Nl, En].map(|lang| lang.codes_title(top, 3, 17, only));
    assert_eq!(
        codes(&["Wonen"], None),
        [
            "‘Wonen’ komt in 3 van de 17 verslagen het vaakst terug",
            "‘Wonen’ comes up most often in 3 of the 17 reports"
        ]
    );
    assert_eq!(
        codes(&["Wonen", "Rust"], None),
        [
            "‘Wonen’ en ‘Rust’ komen elk in 3 van de 17 verslagen het vaakst terug",
            "‘Wonen’ and ‘Rust’ each come up most often in 3 of the 17 reports"
        ]
    );
    assert_eq!(
        codes(&["Wonen"], Some("Zorg")),
        ["Bij ‘Zorg’ komt ‘Wonen’ het vaakst terug", "Under ‘Zorg’, ‘Wonen’ comes up most often"]
    );
    assert_eq!(codes(&["a", "b", "c", "d"], None), ["Geen onderwerp springt eruit", "No topic stands out"]);
    assert_eq!(
        Nl.actors_title(&["Rijk", "Media"], "2 voorstellen"),
        "Wie kan dit doen? Het vaakst ‘Rijk’ en ‘Media’, elk in 2 voorstellen"
    );
    assert_eq!(En.actors_title(&[], ""), "No cards say who can do this");
    assert_eq!(Nl.dialogues_title(Some("Zorg"), &["2"], 3, 9), "Bij ‘Zorg’ heeft dialoog 2 de meeste stemmen: 3 van 9");
    assert_eq!(
        En.dialogues_title(None, &["Zorg", "Rust"], 3, 9),
        "‘Zorg’ and ‘Rust’ have the most voices: each 3 of 9"
    );
    assert_eq!(Nl.dialogues_title(None, &[], 0, 0), "Geen stemmen uit een genummerde dialoog");
    let one = Nl.dialogues_sentence(1, &["‘Zorg’ (1)".to_owned()], 1);
    assert!(one.starts_with("1\u{a0}stem met") && one.contains("figuur: 1\u{a0}stem waarbij"), "{one}");
}
