//! The program around it: what it prints, writes and answers.

use std::collections::BTreeMap;
use std::io::Write;

use dialogue_explorer::corpus::decode;
use dialogue_explorer::text::Lang;
use dialogue_explorer::tools::import_table::{EXPLORER, Made, Options, run, template};
use dialogue_explorer::workshop::explorer::{CORPUS, PACKED, packed_tag, with_corpus};
use dialogue_explorer::workshop::letters;
use flate2::{Compression, write::GzEncoder};

/// Runs a command over files that stand in memory.
fn command(words: &str, files: &[(&str, &[u8])]) -> Result<Made, String> {
    let files: BTreeMap<&str, &[u8]> = files.iter().copied().collect();
    let options = Options::read(words.split_whitespace().map(|word| word.replace('_', " ")))?.unwrap();
    run(&options, &|name| files.get(name).map(|bytes| bytes.to_vec()).ok_or(format!("{name} is not there")))
}

#[test]
fn a_command_is_understood_or_says_what_is_not() {
    let table: [(&str, &[u8]); 3] = [
        ("t.csv", b"Thema;Tekst;x\nA;een;Idee\nB;twee;Klacht\n"),
        ("n.csv", b"a;b\nc;d\n"),
        ("p.csv", b"Thema;Deelnemers\nA;12\n"),
    ];
    let cases = [
        ("t.csv --from 2023 --wat", Err("--wat is not known")),
        ("t.csv u.csv", Err("u.csv is the second")),
        ("", Err("no table is given")),
        ("t.csv --title", Err("--title wants something after it")),
        ("t.csv --portable", Err("--portable wants something after it")),
        ("t.csv --column C", Err("C is not of the form NAME=MEANT")),
        ("t.csv --column C=boom", Err("boom is nothing that a column holds")),
        ("t.csv --kind Klacht=boom", Err("boom is not a kind")),
        ("t.csv --column Z=text", Err("the table has no column Z")),
        ("t.csv --sheet Blad2", Err("there is no sheet Blad2")),
        ("u.csv", Err("u.csv is not there")),
        ("n.csv --from 2023", Err("Geen kolom zegt wat er is gezegd")),
        ("n.csv --from 2023 --language en", Err("No column holds what was said")),
        ("t.csv --from 2023", Ok(true)),
        ("t.csv", Ok(false)),
        ("n.csv --from 2023 --column B=text", Ok(false)),
        ("t.csv --from 2023 --column C=kind", Ok(false)),
        ("t.csv --from 2023 --column x=kind --kind klacht=knelpunt", Ok(true)),
        ("t.csv --from 2023 --participants p.csv --title Onze_avond --column C=nothing", Ok(true)),
    ];
    for (words, expected) in cases {
        match (command(words, &table), expected) {
            (Ok(made), Ok(sound)) => {
                assert_eq!(made.is_sound, sound, "{words}: {}", made.report);
                assert!(decode(&made.corpus.unwrap()).unwrap().problems.is_empty(), "{words}");
            }
            (Err(message), Err(part)) => assert!(message.contains(part), "{words}: {message}"),
            (found, _) => panic!("{words}: {found:?}"),
        }
    }
    let made =
        command("t.csv --from 2023 --participants p.csv --title Onze_avond --about Bij_elkaar.", &table).unwrap();
    let corpus = decode(&made.corpus.unwrap()).unwrap().corpus;
    assert_eq!(
        (corpus.id.as_str(), corpus.title.as_str(), corpus.about.as_str()),
        ("onze-avond", "Onze avond", "Bij elkaar.")
    );
    assert_eq!((corpus.period.from.as_str(), corpus.period.to.as_str()), ("2023", "2023"));
    assert_eq!(corpus.themes[0].participants.as_ref().unwrap().value, 12);
    assert!(made.report.contains("A Thema → thema"), "{}", made.report);
    assert!(made.report.replace('\u{a0}', " ").ends_with("2 kaartjes, 2 thema's, 0 onderwerpen en 0 gemeenten\n"));
}

#[test]
fn a_portable_explorer_is_made_of_the_one_that_is_there() {
    let program = [packed_tag(PACKED[0]), "</script>".to_owned()].concat();
    let files = format!("{CORPUS}\u{1}{{\"schema\": 2}}\u{1}style.css\u{1}body{{}}");
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(files.as_bytes()).unwrap();
    let packed = letters::encode(&packed.finish().unwrap());
    let head = format!("<title>Het eerste</title>{program}{}", packed_tag(PACKED[1]));
    let page = [head.as_bytes(), &packed, b"</script>"].concat();
    let table: &[u8] = b"Tekst\neen\ntwee\n";
    let words = "t.csv --from 2023 --portable uit.html --title Onze_avond --subtitle Bij_elkaar";
    for (more, name) in [("", EXPLORER), (" --explorer anders.html", "anders.html")] {
        let words = format!("{words}{more}");
        let made = command(&words, &[("t.csv", table), (name, &page)]).unwrap();
        assert!(made.is_sound, "{}", made.report);
        let (corpus, explorer) = (made.corpus.unwrap(), made.explorer.unwrap());
        assert_eq!(decode(&corpus).unwrap().corpus.subtitle, "Bij elkaar");
        assert!(explorer == with_corpus(&page, &corpus, "Onze avond", Lang::Nl).unwrap());
        assert!(explorer.starts_with(b"<title>Overzicht &#8211; Onze avond</title>"));
        let missing = command(&words, &[("t.csv", table)]).unwrap_err();
        assert!(missing.contains(&format!("{name} is not there")) && missing.contains("make portable"), "{missing}");
        let other = command(&words, &[("t.csv", table), (name, b"<p>")]).unwrap_err();
        assert!(other.contains(name) && other.contains("geen dialoogverkenner"), "{other}");
    }
    // Whoever does not ask for an explorer needs none.
    assert_eq!(command("t.csv --from 2023", &[("t.csv", table)]).unwrap().explorer, None);
}

#[test]
fn what_is_wrong_with_the_table_of_themes_is_told() {
    let cases: [(&[u8], &[&str]); 2] = [
        (b"Thema;Deelnemers\nCaf\xe9;12\n", &["· Tabel met thema's: Gelezen als Windows-1252."]),
        (b"Thema;Deelnemers\nA;12\n\"Caf\xc3\xa9;3\nx\n", &["! Tabel met thema's, rij 3: Een aanhalingsteken"]),
    ];
    for (themes, told) in cases {
        let records = "Thema;Tekst\nCafé;een\nA;twee\n".as_bytes();
        let made = command("t.csv --from 2023 --participants p.csv", &[("t.csv", records), ("p.csv", themes)]).unwrap();
        let report = made.report.replace('\u{a0}', " ");
        assert!(told.iter().all(|part| report.contains(part)), "{report}");
        assert_eq!(made.is_sound, !report.contains("! "));
    }
}

#[test]
fn the_template_is_a_table_without_a_fault() {
    for lang in Lang::ALL {
        let words = format!("template.csv --language {}", lang.tag());
        let made = command(&words, &[("template.csv", template(lang).as_bytes())]).unwrap();
        assert!(made.is_sound, "{}", made.report);
        let corpus = decode(&made.corpus.unwrap()).unwrap().corpus;
        assert_eq!((corpus.records.len(), corpus.places.len(), corpus.themes.len()), (2, 1, 1));
        assert_eq!(corpus.language, lang.tag());
    }
}
