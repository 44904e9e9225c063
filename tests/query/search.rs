//! Words to records: what is found, in which order, and where it is marked.

use std::sync::LazyLock;

use dialogue_explorer::corpus::{Corpus, decode};
use dialogue_explorer::query::{Found, WordIndex, highlight, query_parser};
use proptest::prelude::*;

/// Kind, title and body of each record; its id is r0, r1 and so on.
const RECORDS: [(&str, &str, &str); 14] = [
    ("initiative", "Een app voor wandelmaatjes", "In de app zoek je een maatje. De gemeente helpt."),
    ("voice", "Thuiswerken bevalt goed", "Een wethouder werkt thuis. De gemeenten kijken toe."),
    ("pain", "Eenzaamheid bij ouderen", "Zij missen de koffie in het buurthuis en elkaars ideeën."),
    ("voice", "Gemeentelijk beleid", "Brede welvaart is meer dan geld."),
    ("idea", "Groene bushokjes", "Bloemen voor bijen op het dak van een bushokje."),
    ("voice", "Groene bushokjes", "Bloemen voor bijen op het dak van een bushokje."),
    ("dream", "Welvaart voor iedereen", "De welvaart is breed. Brede steun, en welvaart ook."),
    ("voice", "Zwerfafval rapen", "Met een sociaal-ecologisch inkomen en zzp'ers op 1,5 meter."),
    ("advice", "Bouw polderparken", "Een parkje bij de boerderij. CO₂ moet omlaag."),
    ("essence", "Vrijwilligers gezocht", "Een vrijwilliger plant eetbare planten op de (basis)school."),
    ("voice", "Koffie", "Niets."),
    ("voice", "Een kop", "Met koffie, 10 van 12345."),
    ("voice", "Een wens", "Een koffiebar. Zij moeten weten wat er is."),
    ("voice", "Een plan", "Koffies uit alle landen."),
];

#[test]
fn what_is_found() {
    let table = [
        // Forms, accents, hyphens.
        ("gemeenten ", "0 1 3"),
        ("gemeentelijke ", "0 1 3"),
        ("ideeen ", "2"),
        ("IDEEËN ", "2"),
        ("thuis-werken ", "1"),
        ("thuiswerken ", "1"),
        ("thuis werken ", "1"),
        ("sociaalecologisch ", "7"),
        ("ecologisch ", "7"),
        ("zzper ", "7"),
        ("zzp'ers ", "7"),
        ("co2 ", "8"),
        ("basisschool ", "9"),
        ("basis-school ", "9"),
        // Compounds by their parts, but not every word that ends alike.
        ("maatje ", "0"),
        ("maatjes ", "0"),
        ("wandel ", "0"),
        ("park ", "8"),
        ("parken ", "8"),
        ("eten ", ""),
        ("plant ", "9"),
        // A word that is still being typed.
        ("wan", "0"),
        ("wan ", ""),
        ("eenza", "2"),
        // Phrases.
        ("\"brede welvaart\"", "3"),
        ("“brede welvaart”", "3"),
        ("„brede welvaart”", "3"),
        ("brede welvaart", "3 6"),
        ("\"brede wel", "3"),
        ("\"brede wel ", ""),
        ("\"brede wel\"", ""),
        ("\"thuis werken\"", "1"),
        ("\"breed brede\"", "6"),
        ("\"iedereen de\"", ""),
        ("\"dak van een\" groene", "4 5"),
        // Exclusion.
        ("groene -idee", "4 5"),
        ("koffie -buurthuis", "10 11 12 13"),
        ("koffie -buurthuizen", "10 11 12 13"),
        ("gemeente -\"de app\"", "1 3"),
        ("gemeente −app", "1 3"),
        // A hyphen within a word leaves nothing out, whatever stands before it.
        ("\"koffie\"-buurthuis", "2"),
        ("‘koffie’-buurthuis", "2"),
        ("(koffie)-buurthuis", "2"),
        ("\"koffie\" -buurthuis", "10 11"),
        ("koffie,-buurthuis", "10 11 12 13"),
        ("welvaart -welvaart", ""),
        ("-bushokje -koffie -gemeente -welvaart -eetbaar", "7 8 12"),
        // One typo in a long word, and none in a short one.
        ("gemeetne ", "0 1 3"),
        ("gemente ", "0 1 3"),
        ("gemeennte ", "0 1 3"),
        ("gemaente ", "0 1 3"),
        ("vrijwiligers ", "9"),
        ("schoolvrijwiligers ", "9"),
        ("schoolvrijwiigers ", ""),
        ("wlevaart ", "3 6"),
        ("gaeld ", "3"),
        ("gedl ", ""),
        ("gmeetne ", ""),
        // Words that tell little alone.
        ("koffie in het", "2 10 11 12 13"),
        ("het", "2 4 5"),
        // Most words, where no record has all.
        ("koffie geld app", "0 2 3 10 11 12 13"),
        ("bushokje xyzzy", "4 5"),
        ("\"brede welvaart\" xyzzy", "3"),
        ("\"brede steun\" app", "6"),
        ("xyzzy", ""),
        // Written by the ear.
        ("vrijwilichers ", ""),
        ("gheld ", "3"),
        ("welfaart ", "3 6"),
        ("vryvilligers ", "9"),
        ("vrywilligers ", "9"),
        ("ekologiz ", ""),
        ("ekologisch ", "7"),
        ("boerderei ", "8"),
        ("boerdery ", "8"),
        // As it is pasted.
        ("koﬃe ", "2 10 11 12 13"),
        ("ｇｒｏｅｎｅ ", "4 5"),
        ("ＣＯ２ ", "8"),
        ("＂brede welvaart＂", "3"),
        ("«brede\u{a0}welvaart»", "3"),
        ("„brede welvaart“", "3"),
        ("″brede welvaart″", "3"),
        ("thuis\u{2011}werken ", "1"),
        ("ge\u{ad}meen\u{200b}te\u{200e} ", "0 1 3"),
        ("bĳen ", "2 4 5 8"),
        ("BĲEN ", "2 4 5 8"),
        ("idee\u{308}e\u{308}n ", "2"),
        ("groene －bloemen", ""),
        // A number after letters, together or apart.
        ("co-2 ", "8"),
        ("co 2 ", "8"),
        ("app1 ", "0 7"),
        ("xyzzy1 ", ""),
        // A short word that stands there is meant, whether or not a space follows.
        ("app", "0"),
        ("kop", "11"),
        ("kop ", "11"),
        ("ko", "2 10 11 12 13"),
    ];
    let index = WordIndex::build(&corpus());
    let mut wrong = Vec::new();
    for (text, wanted) in table {
        let mut found: Vec<usize> = index.search(text).scores.iter().map(|(record, _)| *record).collect();
        found.sort_unstable();
        let found: Vec<String> = found.iter().map(usize::to_string).collect();
        if found.join(" ") != wanted {
            wrong.push(format!("{text}: {}, not {wanted}", found.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_it_says() {
    let index = WordIndex::build(&corpus());
    let said = |text: &str| {
        let Found { corrected, missing, partial, .. } = index.search(text);
        let corrected: Vec<String> = corrected.iter().map(|(typed, used)| format!("{typed}>{used}")).collect();
        format!("{} {} {partial}", corrected.join(","), missing.join(","))
    };
    assert_eq!(said("Vrijwiligers koffie"), "vrijwiligers>vrijwilligers  true");
    assert_eq!(said("gemeente"), "  false");
    assert_eq!(said("bloemendak"), "bloemendak>bloemen dak  false");
    assert_eq!(said("basis-school thuis-werken"), "  true");
    assert_eq!(said("xyzzy koffie"), " xyzzy true");
    assert_eq!(said("\"brede app\""), " bredeapp false");
    // Copied from paper, over the end of a line.
    assert_eq!(said("ge- meente"), said("gemeente"));
    assert_eq!(said("xyzzy- koffie"), " xyzzy true");
    // No number is another number.
    assert_eq!(said("10000"), " 10000 false");
    assert_eq!(said("1234 "), " 1234 false");
    assert_eq!(said("-"), "  false");
}

#[test]
fn what_is_missing_is_named_as_it_was_typed() {
    for (text, folded, typed) in [
        ("Xyzzy ", "xyzzy", "Xyzzy"),
        ("koffie (xyzzy), thee", "xyzzy", "xyzzy"),
        ("\"Brede app\" koffie", "bredeapp", "Brede app"),
        ("12-18 jaar", "1218", "12-18"),
        ("xyzzyzorg", "zorg", "zorg"),
    ] {
        assert_eq!(query_parser::as_typed(text, folded), typed);
    }
}

#[test]
fn asks_for_nothing_find_everything() {
    let index = WordIndex::build(&corpus());
    for text in ["", " ", "-", "--", "\"", "\"\"", "“”", "()[]{}", "- -", "👍", "...", "\u{301}", "\0", "-\"\""] {
        let found = index.search(text);
        assert_eq!(found.scores.len(), RECORDS.len(), "{text:?}");
        assert!(found.scores.iter().all(|(_, score)| *score == 0.0), "{text:?}");
        assert_eq!(highlight::ranges("Een app", &found), [], "{text:?}");
    }
}

#[test]
fn no_text_is_too_much() {
    let index = WordIndex::build(&corpus());
    let many: String = (0..5000).map(|number| format!("w{number} ")).collect();
    assert_eq!(index.search(&format!("{many} app")).missing.len(), 16);
    for text in ["a".repeat(10_000), "-".repeat(10_000), "\"a ".repeat(5_000), "a-".repeat(5_000), "é(".repeat(5_000)]
    {
        let found = index.search(&text);
        highlight::ranges(&text, &found);
    }
    let empty = r#"{"schema":1,"id":"x","title":"","period":{"from":"","to":""},"tracks":[],"themes":[],"records":[]}"#;
    let index = WordIndex::build(&decode(empty).unwrap().corpus);
    assert!(index.search("app \"een app\" -app").scores.is_empty());
}

#[test]
fn what_comes_first() {
    let table = [
        // Title, then body; ideas before voices among equals; the word itself, then forms, compounds and beginnings.
        ("bushokje", "4 5"),
        ("koffie", "10 2 11 13 12"),
        ("gemeenten ", "3 1 0"),
        ("welvaart", "6 3"),
        ("breed ", "6 3"),
        // A rare word weighs more than a common one.
        ("koffie app", "0 10 2 11 13 12"),
    ];
    let index = WordIndex::build(&corpus());
    for (text, wanted) in table {
        let mut scores = index.search(text).scores;
        scores.sort_by(|a, b| b.1.total_cmp(&a.1));
        let order: Vec<String> = scores.iter().map(|(record, _)| record.to_string()).collect();
        assert_eq!(order.join(" "), wanted, "{text}: {scores:?}");
    }
}

#[test]
fn what_is_marked() {
    let table = [
        ("maatje ", "Het maatje van wandelmaatjes-vrienden", "maatje|wandelmaatjes"),
        ("ideeen ", "Ideeën, een idee", "Ideeën|idee"),
        ("gemeen", "De Gemeente en gemeenten", "Gemeen|gemeen"),
        ("thuis-werken ", "thuiswerken of thuis-werken", "thuiswerken|thuis-werken"),
        ("thuis werken ", "thuiswerken of thuis werken", "thuiswerken|thuis|werken"),
        ("\"brede welvaart\"", "Welvaart: brede-welvaart, brede  welvaart", "brede-welvaart|brede  welvaart"),
        ("\"brede wel", "brede welvaart", "brede wel"),
        ("vrijwiligers ", "vrijwilligers, een vrijwilliger", "vrijwilligers|vrijwilliger"),
        ("koffie in het -huis", "koffie in het huis", "koffie"),
        ("ide", "ide\u{301}e\u{308}n", "ide\u{301}"),
        ("sch", "(basis)school", "sch"),
        ("groene bloemen", "🌼 Bloemen🌼groene", "Bloemen|groene"),
        ("koffie ", "een koﬃekop met koﬃe", "koﬃekop|koﬃe"),
        ("kof", "koﬃe", "koﬃ"),
        ("app ", "ａｐｐ, app", "ａｐｐ|app"),
        ("co2 ", "CO-2 en CO₂", "CO-2|CO₂"),
    ];
    let index = WordIndex::build(&corpus());
    for (ask, text, wanted) in table {
        let ranges = highlight::ranges(text, &index.search(ask));
        let marked: Vec<&str> = ranges.into_iter().map(|range| &text[range]).collect();
        assert_eq!(marked.join("|"), wanted, "{ask}");
    }
}

proptest! {
    #[test]
    fn any_text_is_borne(ask in any_ask(), text in any_ask()) {
        static INDEX: LazyLock<WordIndex> = LazyLock::new(|| WordIndex::build(&corpus()));
        let found = INDEX.search(&ask);
        prop_assert!(found.scores.windows(2).all(|pair| pair[0].0 < pair[1].0));
        prop_assert!(found.scores.iter().all(|(record, score)| *record < RECORDS.len() && *score >= 0.0));
        for text in [ask.as_str(), &text, RECORDS[0].1, RECORDS[7].2] {
            let mut end = 0;
            for range in highlight::ranges(text, &found) {
                prop_assert!(end <= range.start && range.start < range.end);
                prop_assert!(text.get(range.clone()).is_some());
                end = range.end;
            }
        }
    }
}

/// Any text at all, and texts of the signs and words that mean something.
fn any_ask() -> impl Strategy<Value = String> {
    let pieces =
        ["-", "\"", "”", " ", "'", "(", "een", "app", "Brede", "welvaart", "ideeën", "gemeetne", "\u{308}", "₂", "👍"];
    let pieces = proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..24);
    prop_oneof![any::<String>(), pieces.prop_map(|pieces| pieces.concat())]
}

fn corpus() -> Corpus {
    let records: Vec<String> = RECORDS
        .iter()
        .enumerate()
        .map(|(at, (kind, title, body))| {
            format!(r#"{{"id":"r{at}","theme":"t","kind":"{kind}","title":"{title}","body":"{body}"}}"#)
        })
        .collect();
    let text = format!(
        r#"{{"schema":1,"id":"x","title":"X","period":{{"from":"2021","to":"2021"}},"records":[{}],
        "tracks":[{{"id":"k","title":"K"}}],"themes":[{{"id":"t","track":"k","title":"Thema"}}]}}"#,
        records.join(",")
    );
    decode(&text).unwrap().corpus
}
