//! Questions, and answers that come, change and go; what is typed of participants and days.

use dialogue_explorer::text::Lang;
use dialogue_explorer::workshop::{Asked, Change, Field, Question, Report};

use crate::tables::{after, corpus, field, meant, open, people, session, themes, wrong};

/// What is asked, as name and answer.
fn answered(questions: &[Question]) -> Vec<(&str, Option<&str>)> {
    questions.iter().map(|question| (question.name.as_str(), question.meant.as_deref())).collect()
}

#[test]
fn an_answer_stays_listed_until_it_is_taken_back() {
    let mut session = session("Thema;Soort;Gemeente;Tekst\nGroen;Klacht;Zeits;x\nGroen;Mening;Bergen;y\n");
    let cases: [(Change, [Option<&str>; 4], usize); 7] = [
        (Change::FillDown(false), [None; 4], 4),
        (meant(Asked::Kind, "klacht", "pain"), [Some("pain"), None, None, None], 3),
        (meant(Asked::Place, "Zeits", "Zeist"), [Some("pain"), Some("Zeist"), None, None], 2),
        (meant(Asked::Place, "Bergen", "Bergen (L)"), [Some("pain"), Some("Zeist"), None, Some("Bergen (L)")], 1),
        (meant(Asked::Kind, "klacht", ""), [None, Some("Zeist"), None, Some("Bergen (L)")], 2),
        // An answer that is no municipality is asked of by its first name.
        (meant(Asked::Place, "Zeits", "Nergens"), [None, Some("Nergens"), None, Some("Bergen (L)")], 3),
        (meant(Asked::Place, "Zeits", ""), [None, None, None, Some("Bergen (L)")], 3),
    ];
    for (change, expected, problems) in cases {
        let report = after(&mut session, &[change.clone(), field(Field::From, "2023-03")]);
        let mut found = answered(&report.questions);
        found.sort_unstable_by_key(|(name, _)| {
            ["klacht", "zeits", "mening", "bergen"].iter().position(|other| *other == name.to_lowercase())
        });
        let expected: Vec<_> = ["Klacht", "Zeits", "Mening", "Bergen"].into_iter().zip(expected).collect();
        assert_eq!(found, expected, "{change:?}");
        assert_eq!(wrong(&report).len(), problems, "{change:?} {:?}", wrong(&report));
    }
}

#[test]
fn names_that_look_alike_are_one_or_stay_two() {
    let mut session = session("Thema;Datum;Tekst\nVeiligheid;2023-03-14;x\nVeiligheid;;y\nVeligheid;;z\n");
    let cases = [("", 2, 1), ("Veiligheid", 1, 0), ("Veligheid", 2, 0), ("", 2, 1)];
    for (answer, count, problems) in cases {
        let report = after(&mut session, &[meant(Asked::Same, "Veligheid", answer)]);
        assert_eq!((report.themes.len(), wrong(&report).len()), (count, problems), "{answer}");
        assert_eq!(report.questions.len(), 1);
        let mut offered: Vec<&str> = report.questions[0].offered.iter().map(|(value, _)| value.as_str()).collect();
        offered.sort_unstable();
        assert_eq!(offered, ["Veiligheid", "Veligheid"], "{answer}");
        assert!(report.questions[0].offered.iter().any(|(_, words)| words == "‘Veligheid’ is iets anders"));
    }
}

#[test]
fn names_that_mean_names_that_mean_others_come_to_the_last() {
    let mut session = session("Thema;Datum;Tekst\nA;2023-03-14;x\nB;;y\nC;;z\n");
    let pairs = [meant(Asked::Same, "A", "B"), meant(Asked::Same, "B", "C")];
    assert_eq!(after(&mut session, &pairs).themes.len(), 1);
    // Round in a circle they end somewhere.
    after(&mut session, &[meant(Asked::Same, "C", "A")]);
    assert_eq!(corpus(&mut session).records.len(), 3);
}

#[test]
fn typed_participants_go_before_those_of_the_tables() {
    let mut session = session("Thema;Deelnemers;Datum;Tekst\nGroen;12;2023-03-14;x\nWater;;;y\n");
    themes(&mut session, "Thema;Deelnemers\nWater;30\n").unwrap();
    let cases: [(Change, [(&str, &str); 2], [Option<u32>; 2], &str); 8] = [
        (people("Groen", ""), [("", "12"), ("", "30")], [Some(12), Some(30)], ""),
        (people("Groen", "15"), [("15", "12"), ("", "30")], [Some(15), Some(30)], ""),
        (people(" wÁter ", "ca. 1.200"), [("15", "12"), ("ca. 1.200", "30")], [Some(15), Some(1200)], ""),
        (people("Groen", "veertig"), [("veertig", "12"), ("ca. 1.200", "30")], [Some(12), Some(1200)], "veertig"),
        (people("Groen", "-3"), [("-3", "12"), ("ca. 1.200", "30")], [Some(12), Some(1200)], "-3"),
        (people("Groen", "0"), [("0", "12"), ("ca. 1.200", "30")], [Some(12), Some(1200)], "0"),
        (people("Groen", "  "), [("", "12"), ("ca. 1.200", "30")], [Some(12), Some(1200)], ""),
        (people("Wonen", "7"), [("", "12"), ("ca. 1.200", "30")], [Some(12), Some(1200)], "Wonen"),
    ];
    for (change, rows, counts, problem) in cases {
        let report = after(&mut session, std::slice::from_ref(&change));
        let found: Vec<(&str, &str)> =
            report.themes.iter().map(|theme| (theme.typed.as_str(), theme.found.as_str())).collect();
        assert_eq!(found, rows, "{change:?}");
        let wrong = wrong(&report);
        assert_eq!(wrong.len(), usize::from(!problem.is_empty()), "{change:?} {wrong:?}");
        assert!(wrong.iter().all(|sentence| sentence.contains(problem)), "{wrong:?}");
        let corpus = corpus(&mut session);
        let found: Vec<Option<u32>> =
            corpus.themes.iter().map(|theme| theme.participants.as_ref().map(|count| count.value)).collect();
        assert_eq!(found, counts, "{change:?}");
    }
}

#[test]
fn what_is_known_of_a_theme_is_not_told_as_missing() {
    let mut session = session("Thema;Tekst\nGroen;x\n");
    let missing = |report: &Report, what: &str| report.missing.iter().any(|line| line.starts_with(what));
    let before = after(&mut session, &[]);
    assert!(missing(&before, "aantal deelnemers") && missing(&before, "dialoog"), "{:?}", before.missing);
    themes(&mut session, "Thema;Aantal gesprekken\nGroen;3\n").unwrap();
    let then = after(&mut session, &[people("Groen", "12")]);
    assert!(!missing(&then, "aantal deelnemers") && !missing(&then, "dialoog"), "{:?}", then.missing);
}

#[test]
fn typed_days_are_understood_or_told() {
    let cases: [([&str; 2], [&str; 2], Option<&str>); 9] = [
        (["", ""], ["2023-03-14", "2023-03-16"], None),
        (["2023-03", ""], ["2023-03", "2023-03-16"], None),
        (["", "30 maart 2023"], ["2023-03-14", "2023-03-30"], None),
        (["maart 2023", "april 2023"], ["2023-03", "2023-04"], None),
        (["3/2023", "2023-03-31"], ["2023-03", "2023-03-31"], None),
        (["14-03-2023", "2023-03"], ["2023-03-14", "2023-03"], None),
        (["gisteren", ""], ["2023-03-14", "2023-03-16"], Some("‘gisteren’ is geen dag en geen maand")),
        (["2023-13", ""], ["2023-03-14", "2023-03-16"], Some("‘2023-13’")),
        (["2023-05", "2023-04"], ["2023-05", "2023-04"], Some("De laatste dag komt vóór de eerste")),
    ];
    for ([from, to], [first, last], problem) in cases {
        let mut session = session("Datum;Tekst\n2023-03-14;x\n2023-03-16;y\n");
        let report = after(&mut session, &[field(Field::From, from), field(Field::To, to)]);
        let shown = |typed: &str, found: &str| if typed.is_empty() { found.to_owned() } else { typed.to_owned() };
        assert_eq!((report.from, report.to), (shown(from, first), shown(to, last)));
        let wrong: Vec<&str> = report.problems.iter().map(|problem| problem.text.as_str()).collect();
        assert_eq!(wrong.len(), usize::from(problem.is_some()), "{wrong:?}");
        assert!(problem.is_none_or(|part| wrong[0].contains(part)), "{wrong:?}");
        let period = corpus(&mut session).period;
        assert_eq!((period.from.as_str(), period.to.as_str()), (first, last));
    }
}

#[test]
fn the_language_of_texts_is_a_tag_or_a_name() {
    let cases = [
        ("", "nl", 0),
        ("en", "en", 0),
        ("Engels", "en", 0),
        ("pap", "pap", 0),
        ("pt-BR", "pt-br", 0),
        ("geen idee", "nl", 1),
    ];
    for (typed, expected, problems) in cases {
        let mut session = session("Datum;Tekst\n2023-03-14;x\n");
        let report = after(&mut session, &[field(Field::Language, typed)]);
        assert_eq!(wrong(&report).len(), problems, "{typed}");
        assert_eq!(corpus(&mut session).language, expected, "{typed}");
    }
}

#[test]
fn problems_and_questions_are_capped() {
    let rows: String = (0..3000).map(|at| format!("Plaats {at};Soort {at};x {at}\n")).collect();
    let mut session = open("veel.csv", format!("Gemeente;Soort;Tekst\n{rows}").as_bytes(), Vec::new()).unwrap();
    let report = after(&mut session, &[]);
    assert_eq!((report.problems.len(), report.more_problems), (200, 5801));
    assert_eq!((report.questions.len(), report.more_questions), (100, 5900));
}

#[test]
fn sentences_follow_the_language_of_the_interface() {
    let mut session = session("Thema;Soort;Tekst\nGroen;Klacht;x\n");
    let nl = after(&mut session, &[]);
    let en = after(&mut session, &[Change::Language("en".to_owned())]);
    assert_eq!(nl.choices[0].1, Lang::Nl.column(dialogue_explorer::import::Column::Theme));
    assert_eq!(en.choices[0].1, "theme");
    assert!(wrong(&en).iter().any(|text| text.contains("is not a kind")), "{:?}", wrong(&en));
    assert!(en.numbers.contains("card") && nl.numbers.contains("kaartje"));
    let kinds = |report: &dialogue_explorer::workshop::Report| report.questions[0].offered.len();
    assert_eq!((kinds(&nl), kinds(&en)), (11, 11));
}
