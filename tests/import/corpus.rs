//! Rows to a corpus: what each becomes, and what is said of those that are wrong.

use dialogue_explorer::corpus::{Count, Kind, decode};
use dialogue_explorer::import::{Fault, Plan, Sheet, write};
use dialogue_explorer::text::Lang;

use crate::tables::{faults, made, plan, told};

/// The ids of the records of a text.
fn ids(text: &str) -> Vec<String> {
    made(text.as_bytes(), &plan()).file.records.into_iter().map(|record| record.id).collect()
}

#[test]
fn a_row_keeps_its_id_wherever_it_stands() {
    let table = "Thema;Soort;Tekst;Rol;Onderwerp\n";
    let (one, two, three) =
        ("Groen;Idee;Een boom;kok;hout\n", "Groen;Droom;Een boom;kok;hout\n", "Water;Idee;Een sloot;;\n");
    let first = ids(&[table, one, two, three].concat());
    let mut moved = ids(&[table, "Lucht;;Een vogel;;\n", three, "\n", two, one].concat());
    moved.remove(0);
    moved.reverse();
    assert_eq!(first, moved);
    // Other topics, another case of the role, and blanks leave it.
    assert_eq!(ids(&[table, "Groen ;Idee;Een  boom;Kok;lucht, licht\n"].concat()), first[..1]);
    // What was said, by whom, its kind and its theme make it.
    for other in ["Groen;Idee;Twee bomen;kok;", "Groen;Idee;Een boom;arts;", "Water;Idee;Een boom;kok;"] {
        assert!(!first.contains(&ids(&[table, other, "\n"].concat())[0]), "{other}");
    }
    assert!(first[0].starts_with("groen-idee-") && first[1].starts_with("groen-droom-"));
}

#[test]
fn a_table_is_a_corpus_of_its_own_whatever_it_is_called() {
    for (title, id) in
        [("Onze avond", "onze-avond"), ("–", "dialogen"), ("Nederland na de crisis", "nederland-na-de-crisis-2")]
    {
        let called = Plan { title: title.to_owned(), ..plan() };
        assert_eq!(made(b"Thema;Tekst\nA;Een boom\n", &called).file.id, id, "{title}");
    }
}

#[test]
fn rows_that_say_the_same_are_kept_and_told() {
    let built = made(b"Thema;Tekst\nA;Een boom\nB;Een boom\nA;Een boom\na;Een boom\n", &plan());
    let mut ids: Vec<&str> = built.file.records.iter().map(|record| record.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 4);
    let twice = (vec![4, 5], "", &Fault::Duplicate { row: 2 });
    assert!(told(&built.problems).contains(&twice), "{:?}", built.problems);
}

#[test]
fn kinds_are_known_by_their_names_and_otherwise_told() {
    let names =
        ["idee", "Ideeën", "", "KNELPUNT", "pain", "Kiem", "plus", "quote", "Werkend principe", "Klacht", "opmerking"];
    let rows: String = names.iter().enumerate().map(|(at, name)| format!("{name};Zin {at}\n")).collect();
    let mut plan = plan();
    plan.kinds.push(("Opmerking".to_owned(), Kind::Observation));
    let built = made(format!("Soort;Tekst\n{rows}").as_bytes(), &plan);
    let kinds: Vec<Kind> = built.file.records.iter().map(|record| record.kind).collect();
    use Kind::*;
    assert_eq!(kinds, [Idea, Idea, Idea, Pain, Pain, Seed, Seed, Voice, Principle, Idea, Observation]);
    let unknown = Fault::UnknownKind { found: "Klacht".to_owned() };
    assert_eq!(told(&built.problems), [(vec![11], "Soort", &unknown)]);
    // Every name that the interface has for a kind is known.
    for (lang, kind) in Lang::ALL.into_iter().flat_map(|lang| Kind::ALL.map(|kind| (lang, kind))) {
        for name in [lang.kind(kind), lang.kinds(kind), kind.id()] {
            assert_eq!(dialogue_explorer::import::kind(name), Some(kind), "{name}");
        }
    }
}

#[test]
fn topics_stand_in_one_column_or_in_many() {
    let cases: [(&str, &[&[&str]]); 11] = [
        ("Tekst;Onderwerp\nx;\"b, a,, b\"\ny;A", &[&["b", "a"], &["a"]]),
        ("Tekst;Onderwerp\nx;\"b, a;c\"\ny;\"d, e\"", &[&["b-a", "c"], &["d-e"]]),
        ("Tekst,Onderwerp\nx,\"b\na\"\ny,c|d", &[&["b", "a"], &["c", "d"]]),
        ("Tekst;Onderwerp 1;Onderwerp 2\nx;b, c;a\ny;;a", &[&["b-c", "a"], &["a"]]),
        // A column for each choice of a survey, which says whether it was chosen.
        ("Tekst;Onderwerpen [Wonen];Onderwerpen [Zorg]\nx;Ja;Nee\ny;;Yes", &[&["wonen"], &["zorg"]]),
        ("Tekst;onderwerpen/Wonen;onderwerpen/Anders\nx;1;0\ny;0;Groen", &[&["wonen"], &["groen"]]),
        (
            "Tekst;onderwerpen;onderwerpen/Wonen;onderwerpen/Zorg\nx;wonen zorg;1;1\ny;zorg;0;1",
            &[&["wonen", "zorg"], &["zorg"]],
        ),
        ("Tekst;Onderwerp / code\nx;Ja\ny;Nee", &[&["ja"], &["nee"]]),
        ("Tekst;Onderwerp;Onderwerp/anders\nx;Wonen;\ny;;Groen", &[&["wonen"], &["groen"]]),
        (
            "Tekst;onderwerpen/Wonen;onderwerpen/Verkeer/vervoer\nx;1;1\ny;1;0",
            &[&["wonen", "verkeer-vervoer"], &["wonen"]],
        ),
        ("Tekst;Onderwerp\nx;🍎\ny;🍎, 🍐", &[&["onderwerp-1"], &["onderwerp-1", "onderwerp-2"]]),
    ];
    for (text, expected) in cases {
        let file = made(text.as_bytes(), &plan()).file;
        let known = |id: &String| file.codes.iter().position(|code| code.id == *id).unwrap();
        for (record, expected) in file.records.iter().zip(expected) {
            if expected[0].starts_with("onderwerp-") {
                let mut known: Vec<usize> = record.codes.iter().map(known).collect();
                known.dedup();
                assert_eq!(known.len(), expected.len());
            } else {
                assert_eq!(record.codes, *expected, "{text:?}");
            }
        }
    }
}

#[test]
fn spellings_of_one_name_are_taken_together_and_told() {
    let text = "Thema;Tekst;Onderwerp\nGezond leven;a;Sport\ngezond  Leven;b;sport\nGezond leven;c;sport\nGezond levn;d;spel\n";
    let built = made(text.as_bytes(), &plan());
    let titles: Vec<&str> = built.file.themes.iter().map(|theme| theme.title.as_str()).collect();
    assert_eq!(titles, ["Gezond leven", "Gezond levn"]);
    assert_eq!(built.file.codes.len(), 2);
    let spelling = |found: &str, kept: &str| Fault::Spelling { found: found.to_owned(), kept: kept.to_owned() };
    let alike = Fault::LooksLike { found: "Gezond levn".to_owned(), other: "Gezond leven".to_owned() };
    let expected = [
        (vec![5], "Thema", &alike),
        (vec![2], "Onderwerp", &spelling("Sport", "sport")),
        (vec![3], "Thema", &spelling("gezond Leven", "Gezond leven")),
    ];
    assert_eq!(told(&built.problems), expected);
    // Said by hand, they are one.
    let same = vec![("gezond levn".to_owned(), "Gezond leven".to_owned())];
    assert_eq!(made(text.as_bytes(), &Plan { same, ..plan() }).file.themes.len(), 1);
}

#[test]
fn dialogues_are_numbered_within_their_theme() {
    let cases: [(&[&str], &[u16], bool); 6] = [
        (&["1", "2", "1"], &[1, 2, 1], false),
        (&["Tafel 2", "tafel 1", "Tafel 2"], &[2, 1, 2], false),
        (&["Tafel 5", "Tafel 7"], &[1, 2], true),
        (&["Tafel B", "Tafel A"], &[2, 1], true),
        (&["Buurthuis", "Kerk", "Buurthuis"], &[1, 2, 1], true),
        (&["0", "70000"], &[1, 2], true),
    ];
    for (tables, expected, renumbered) in cases {
        let rows: String = tables.iter().enumerate().map(|(at, table)| format!("Zin {at};{table}\n")).collect();
        let built = made(format!("Tekst;Tafel\n{rows}").as_bytes(), &plan());
        let found: Vec<u16> =
            built.file.records.iter().map(|record| record.speaker.as_ref().unwrap().dialogue.unwrap()).collect();
        assert_eq!(found, expected, "{tables:?}");
        assert_eq!(
            faults(&built).iter().any(|what| matches!(what, Fault::Renumbered { .. })),
            renumbered,
            "{tables:?}"
        );
        assert_eq!(built.file.themes[0].conversations.as_ref().unwrap().value, 2);
    }
}

#[test]
fn a_text_without_a_title_gets_one_and_loses_nothing() {
    let long = "Een zin die veel langer is dan twaalf woorden en dus niet als titel past, want dat leest niemand.";
    let cases = [
        (";Een boom.", "Een boom", ""),
        (";Een boom. En een tweede!", "Een boom", "En een tweede!"),
        (";En verder...", "En verder...", ""),
        (";Waarom niet? Nou.", "Waarom niet?", "Nou."),
        // Not every full stop ends a sentence.
        (";1. Meer groen in de wijk", "1. Meer groen in de wijk", ""),
        (";1.2. Meer groen in de wijk", "1.2. Meer groen in de wijk", ""),
        (";3a. Meer bankjes", "3a. Meer bankjes", ""),
        (";Mrs. Smith wants benches", "Mrs. Smith wants benches", ""),
        // As readers of PDF and Word part words, and keep them together.
        (";De ge\u{2}meente, de ge\u{1f}meente", "De gemeente, de gemeente", ""),
        (";Thuis\u{1e}werken", "Thuis-werken", ""),
        (";Dhr. De Vries wil een buurthuis. Snel.", "Dhr. De Vries wil een buurthuis", "Snel."),
        (";O.a. meer bankjes", "O.a. meer bankjes", ""),
        (";... en dan nog iets", "... en dan nog iets", ""),
        (";Vraag het A. Jansen. Die weet het.", "Vraag het A. Jansen", "Die weet het."),
        (";Bankjes, bomen, enz.", "Bankjes, bomen, enz", ""),
        (";Waarom niet ? Nou.", "Waarom niet ?", "Nou."),
        (";Wij geven een 8. Dat is mooi.", "Wij geven een 8", "Dat is mooi."),
        (";Kijk op utrecht.nl. Daar staat het.", "Kijk op utrecht.nl", "Daar staat het."),
        (";Om 10.30. Daarna niet.", "Om 10.30", "Daarna niet."),
        (";Het kost 10. Dat is veel.", "Het kost 10", "Dat is veel."),
        ("Titel;  Een\u{a0}boom\u{ad} ", "Titel", "Een boom"),
        ("Alleen dit;", "Alleen dit", ""),
        (";=SUM(A1:A9)", "=SUM(A1:A9)", ""),
        (";👨\u{200d}👩\u{200d}👧 samen 🍎", "👨\u{200d}👩\u{200d}👧 samen 🍎", ""),
    ];
    for (row, title, body) in cases {
        let record = &made(format!("Titel;Tekst\n{row}\n").as_bytes(), &plan()).file.records[0];
        assert_eq!((record.title.as_str(), record.body.as_str()), (title, body), "{row:?}");
    }
    let record = &made(format!("Titel;Tekst\n;\"{long}\"\n").as_bytes(), &plan()).file.records[0];
    assert_eq!(record.title, "Een zin die veel langer is dan twaalf woorden en…");
    assert_eq!(record.body, long);
}

#[test]
fn rows_cite_the_report_that_they_name_or_their_row() {
    let text = "Thema;Tekst;Bron;Hoofdstuk;Regels\n\
        A;een;Verslag;Groen;12-14\nA;twee;Verslag;Water;r. 20\nA;drie;Verslag;Groen;3\nA;vier;Verslag;;\nA;vijf;;;x\n";
    let built = made(text.as_bytes(), &plan());
    let corpus = decode(&write(&built.file)).unwrap().corpus;
    let cited: Vec<String> =
        corpus.records.iter().map(|record| Lang::Nl.source_lines(&corpus, record.citations[0])).collect();
    let expected = [
        "Verslag, Groen, regels\u{a0}12–14",
        "Verslag, Water, regel\u{a0}20",
        "Verslag, Groen, regel\u{a0}3",
        "proef.csv, Verslag, regel\u{a0}5",
        "proef.csv, Rijen van de tabel, regel\u{a0}6",
    ];
    assert_eq!(cited, expected);
    let sections: Vec<(u32, u32)> = built.file.sections.iter().map(|section| section.lines).collect();
    assert_eq!(sections, [(3, 19), (20, 20), (5, 5), (6, 6)]);
    assert_eq!(told(&built.problems), [(vec![6], "Regels", &Fault::NotLines { found: "x".to_owned() })]);
}

#[test]
fn tracks_are_those_of_the_table_or_one() {
    let file =
        made("Spoor;Thema;Tekst\nInwoners;A;x\n;A;y\nOndernemers;B;z\nInwoners;B;q\n;C;w\n".as_bytes(), &plan()).file;
    let themes: Vec<(&str, &str)> = file.themes.iter().map(|theme| (theme.id.as_str(), theme.track.as_str())).collect();
    let expected = [("a", "inwoners"), ("b-ondernemers", "ondernemers"), ("b-inwoners", "inwoners"), ("c", "dialogen")];
    assert_eq!(themes, expected);
    assert_eq!(file.tracks.len(), 3);
    assert_eq!(made(b"Thema;Tekst\nA;x\nB;y", &plan()).file.tracks.len(), 1);
}

#[test]
fn names_that_only_signs_set_apart_are_kept_apart() {
    let file = made("Rol;Tekst\n<65;x\n65+;y\n< 65;z\n".as_bytes(), &plan()).file;
    assert_eq!(file.roles.iter().map(|role| role.title.as_str()).collect::<Vec<_>>(), ["65+", "<65"]);
    let one = made("Rol;Tekst\nBewoner + ondernemer;x\nBewoner & ondernemer;y\n".as_bytes(), &plan()).file;
    assert_eq!(one.roles.len(), 1, "{:?}", one.roles);
}

#[test]
fn what_is_known_of_a_name_in_two_tracks_is_counted_once() {
    let table = "Thema;Spoor;Tekst\nB;Inwoners;x\nB;Winkels;y";
    let typed = Count { value: 40, approximate: false };
    let by_hand = Plan { participants: vec![("B".to_owned(), typed)], ..plan() };
    let people = |plan: &Plan| -> Vec<Option<u32>> {
        let themes = made(table.as_bytes(), plan).file.themes;
        themes.iter().map(|theme| theme.participants.as_ref().map(|count| count.value)).collect()
    };
    assert_eq!(people(&by_hand), [Some(40), None]);
    assert_eq!(people(&plan()), [None, None]);
}

#[test]
fn what_else_is_wrong_is_told_by_row_and_column() {
    let cases: [(&str, Vec<(Vec<u32>, &str, Fault)>); 11] = [
        ("Thema;Tekst\nA;x\n;y\n\n;z", vec![(vec![3, 5], "Thema", Fault::NoTheme)]),
        ("Thema;Tekst\nA;x\nB; \nB;y", vec![(vec![3], "", Fault::NoText)]),
        ("Thema;Tekst\nA;x;y\nA;z", vec![(vec![2], "", Fault::BeyondHeadings)]),
        ("Thema;Tekst\nA;x\u{fffd}", vec![(vec![2], "Tekst", Fault::LostLetters)]),
        (
            "Thema;Tekst;Onderwerp\nA;x;#N/B",
            vec![(vec![2], "Onderwerp", Fault::ErrorValue { found: "#N/B".to_owned() })],
        ),
        ("a;b\nc;d", vec![(vec![], "", Fault::NoHeadings), (vec![], "", Fault::NoRecords)]),
        ("Avond\nThema;Tekst\nA;x", vec![(vec![], "", Fault::AboveHeadings)]),
        (
            "Tekst;Taal\nx;nl\ny;Nederlands\nz;English",
            vec![(vec![4], "Taal", Fault::OtherLanguage { found: "en".to_owned() })],
        ),
        ("Tekst;Taal\nx;en_US\ny;en_US", vec![]),
        (
            "Tekst;Taal\nx;NL/EN\ny;NL/EN\nz;Ned.",
            vec![(vec![2, 3], "Taal", Fault::NotALanguage { found: "NL/EN".to_owned() })],
        ),
        ("Thema;Soort\nA;Idee", vec![(vec![], "", Fault::NoRecords)]),
    ];
    for (text, expected) in cases {
        let built = made(text.as_bytes(), &plan());
        let expected: Vec<_> = expected.iter().map(|(rows, column, what)| (rows.clone(), *column, what)).collect();
        assert_eq!(told(&built.problems), expected, "{text:?}");
        for (lang, problem) in Lang::ALL.into_iter().flat_map(|lang| built.problems.iter().map(move |it| (lang, it))) {
            let sentence = lang.table_problem(problem);
            assert!(sentence.ends_with('.') || sentence.ends_with(')'), "{sentence}");
        }
    }
    let filled = made("Thema;Tekst\nA;x\n;y\n".as_bytes(), &Plan { fill_down: true, ..plan() });
    assert_eq!((filled.problems.len(), filled.file.themes.len()), (0, 1));
    let open = made(b"Tekst\nx\ny", &Plan { period: None, ..plan() });
    assert_eq!(faults(&open), [&Fault::NoPeriod]);
}

#[test]
fn a_second_sheet_tells_about_themes() {
    for bytes in [&include_bytes!("../fixtures/workbook.xlsx")[..], include_bytes!("../fixtures/workbook.ods")] {
        let built = made(bytes, &Plan { fill_down: true, ..plan() });
        let [water, wind] = &built.file.themes[..] else { panic!("{:?}", built.file.themes) };
        let count = |count: &Option<dialogue_explorer::corpus::Count>| {
            count.clone().map(|count| (count.value, count.approximate))
        };
        assert_eq!([count(&water.participants), count(&wind.participants)], [Some((23, false)), Some((15, true))]);
        assert_eq!([count(&water.conversations), count(&wind.conversations)], [Some((3, false)), Some((1, false))]);
        assert_eq!(water.question, "Wat doen we met het water?");
        assert_eq!(wind.summary, "Men wil zelf een molen.");
        assert!(faults(&built).contains(&&Fault::ThemeWithoutRows { theme: "Zon".to_owned() }));
    }
}

#[test]
fn a_sheet_gives_back_what_it_was_given() {
    let mut sheet = Sheet::new("x");
    let rows: [&[&str]; 5] = [&["a", "", "b", " "], &[], &["", " ", ""], &["", "é🍎"], &["z"]];
    for (number, cells) in (1..).zip(rows) {
        sheet.push(number, cells.iter().copied());
    }
    let found: Vec<(u32, Vec<&str>)> = sheet.rows_from(0).map(|row| (row.number(), row.cells().collect())).collect();
    assert_eq!(found, [(1, vec!["a", "", "b"]), (4, vec!["", "é🍎"]), (5, vec!["z"])]);
    assert_eq!((sheet.width(), sheet.row(1).cell(9)), (3, ""));
}

#[test]
fn a_row_that_is_left_out_still_names_what_the_rows_below_it_belong_to() {
    let text = "Thema;Spoor;Tafel;Gemeente;Datum;Tekst\nGroen;Inwoners;1;Zeist;2023-03-14;een\n\
        Water;Winkels;1;Ede;2023-03-15;\n;;;;;twee\n";
    let built = made(text.as_bytes(), &Plan { fill_down: true, ..plan() });
    let [green, water] = &built.file.themes[..] else { panic!("{:?}", built.file.themes) };
    assert_eq!(
        (green.title.as_str(), green.track.as_str(), &green.hosts[..]),
        ("Groen", "inwoners", &["zeist".to_owned()][..])
    );
    assert_eq!(
        (water.title.as_str(), water.track.as_str(), &water.hosts[..]),
        ("Water", "winkels", &["ede".to_owned()][..])
    );
    assert_eq!(water.held, ["2023-03-15"]);
    assert_eq!(told(&built.problems), [(vec![3], "", &Fault::NoText)]);
    // Nothing that only such a row names is there.
    let alone = made(format!("{text}Lucht;Lucht;;;;\n").as_bytes(), &plan()).file;
    assert!(
        alone.themes.iter().all(|theme| theme.title != "Lucht")
            && alone.tracks.iter().all(|track| track.title != "Lucht")
    );
}
