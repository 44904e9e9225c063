//! Words of a text and their Dutch stems.

use dialogue_explorer::query::stem::Stemmer;
use dialogue_explorer::query::words::{TokenKind, contains_name, fold, for_each_token};

#[test]
fn forms_of_a_word_share_a_stem() {
    let same = [
        "gemeente gemeenten gemeentes gemeentelijk gemeentelijke",
        "wandelen wandelt wandeling wandelingen",
        "wandelmaatje wandelmaatjes",
        "woning woningen wonen woont",
        "eenzaam eenzame eenzaamheid",
        "huis huizen huisje huisjes",
        "straat straten straatje",
        "kind kinderen",
        "stad steden stedelijk",
        "idee ideeen",
        "economie economisch economische",
        "mogelijk mogelijkheid mogelijkheden",
        "ontmoeten ontmoeting ontmoetingen ontmoet",
        "initiatief initiatieven",
        "probleem problemen",
        "voordeel voordelen",
        "groot grote",
        "leven leeft",
        "baan banen baantje",
        "kantoor kantoren",
        "student studenten",
        "collega collegas",
        "maatschappij maatschappelijk",
        "overheid overheden",
        "markt markten",
        "loopt lopen loop",
        "kort korter kortere kortste",
        "groot groter grotere grootste",
        "snel snelle sneller snelst",
        "azc azcs",
    ];
    for words in same {
        let stems: Vec<String> = words.split(' ').map(|word| Stemmer::Dutch.stem(word)).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words}: {stems:?}");
    }
}

#[test]
fn other_words_do_not() {
    let other = [
        "groen groente",
        "natuur natuurlijk",
        "gelijk geld",
        "mogen mogelijk",
        "vel veel",
        "bom boom",
        "tegen tegelijk",
        "kans kant",
        "mens men",
        "over overheid",
        "huis hui",
        "jong jongeren",
        "oud ouder",
        "bak bakker",
        "werk werker",
        "lang langs",
        "dien dienst",
    ];
    for words in other {
        let stems: Vec<String> = words.split(' ').map(|word| Stemmer::Dutch.stem(word)).collect();
        assert_ne!(stems[0], stems[1], "{words}");
    }
    for word in ["", "a", "co2", "zee", "Ω", "мир", "thuis", "basis", "advies"] {
        assert_eq!(Stemmer::Dutch.stem(word), word);
    }
}

#[test]
fn case_accents_and_signs_are_folded() {
    let table = [
        ("Ideeën", "ideeen"),
        ("IDEEËN", "ideeen"),
        ("idee\u{308}n", "ideen"),
        ("Café", "cafe"),
        ("diëtist", "dietist"),
        ("CO₂", "co2"),
        ("jeugdzorg¹", "jeugdzorg1"),
        ("jeugdzorg²³", "jeugdzorg23"),
        ("jeugdzorg⁰⁴⁹", "jeugdzorg049"),
        ("Ĳsland", "ijsland"),
        ("straße", "strasse"),
        ("İzmir", "izmir"),
        ("ﬁetsﬂat", "fietsflat"),
        ("oﬃce, koﬀer, waﬄe", "officekofferwaffle"),
        ("ﬆad ﬅad", "stadstad"),
        ("Ａｂｚ０９", "abz09"),
        ("ZĲN", "zijn"),
        ("Ștefan Țară", "stefantara"),
        ("S\u{326}tefan", "stefan"),
        ("Trương", "truong"),
        ("Tru\u{31b}o\u{31b}ng", "truong"),
    ];
    for (word, folded) in table {
        assert_eq!(fold(word), folded);
    }
    let words = |text: &str| {
        let mut words = Vec::new();
        for_each_token(text, &mut |piece, word, range| words.push(format!("{word}{}:{}", mark(piece), &text[range])));
        words.join(" ")
    };
    assert_eq!(words("Zzp'er, foto’s; 't is"), "zzper:Zzp'er fotos:foto’s t:t is:is");
    assert_eq!(words("thuis-werken"), "thuis+:thuis werken+:werken thuiswerken=:thuis-werken");
    assert_eq!(words("(basis)school"), "basis+:basis school+:school basisschool=:basis)school");
    assert_eq!(words("dak- en - x"), "dak:dak en:en x:x");
    assert_eq!(words("ge\u{ad}meen\u{200b}te 👍🏽é"), "gemeente:ge\u{ad}meen\u{200b}te e:é");
}

fn mark(piece: TokenKind) -> &'static str {
    match piece {
        TokenKind::Word => "",
        TokenKind::Part => "+",
        TokenKind::Joined => "=",
    }
}

/// A text as it comes from a file of print, another keyboard, a website or a post.
type Pasted = (&'static str, fn(&str) -> String);
const PASTED: [Pasted; 18] = [
    ("ligatures", |text| {
        text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ").replace("st", "ﬆ")
    }),
    ("Dutch ligatures", |text| text.replace("ij", "ĳ").replace("IJ", "Ĳ")),
    ("full width", |text| {
        let wide = |letter: char| {
            if letter.is_ascii_graphic() { char::from_u32(letter as u32 + 0xfee0).unwrap() } else { letter }
        };
        text.chars().map(wide).collect()
    }),
    ("soft hyphens", |text| text.chars().flat_map(|letter| [letter, '\u{ad}']).collect()),
    ("zero widths", |text| text.chars().flat_map(|letter| [letter, '\u{200b}']).collect()),
    ("joiners", |text| text.chars().flat_map(|letter| ['\u{2060}', letter]).collect()),
    ("marks of direction", |text| format!("\u{202a}{text}\u{202c}\u{2068}\u{2069}")),
    ("selectors of form", |text| text.chars().flat_map(|letter| [letter, '\u{fe0e}']).collect()),
    ("byte order", |text| format!("\u{feff}{text}")),
    ("ends of lines in a viewer of PDF", |text| text.chars().flat_map(|letter| [letter, '\u{fffe}']).collect()),
    ("ends of lines in an older one", |text| text.chars().flat_map(|letter| [letter, '\u{2}']).collect()),
    ("ends of lines in Word", |text| text.chars().flat_map(|letter| [letter, '\u{1f}']).collect()),
    ("apostrophes that are letters", |text| text.replace('\'', "\u{2bc}")),
    ("smart quotes", |text| text.replace('\'', "’").replace('"', "”")),
    ("primes", |text| text.replace('\'', "′")),
    ("other hyphens", |text| text.replace('-', "\u{2011}")),
    ("other spaces", |text| text.replace(' ', "\u{a0}")),
    ("bold", |text| {
        let bold = |letter: char| match letter {
            'a'..='z' => char::from_u32(letter as u32 - 'a' as u32 + 0x1d5ee).unwrap(),
            'A'..='Z' => char::from_u32(letter as u32 - 'A' as u32 + 0x1d5d4).unwrap(),
            '0'..='9' => char::from_u32(letter as u32 - '0' as u32 + 0x1d7ec).unwrap(),
            other => other,
        };
        text.chars().map(bold).collect()
    }),
];

#[test]
fn pasted_text_has_the_words_of_plain_text() {
    let words = |text: &str| {
        let mut words = Vec::new();
        for_each_token(text, &mut |kind, word, _| words.push((kind, word.to_owned())));
        words
    };
    let texts = [
        "fietsen en flats",
        "koffie, een officier en een stofwolk",
        "IJsselstein wijkt",
        "'s-Hertogenbosch",
        "auto's",
        "thuis-werken in de (basis)school",
        "covid-19",
        "Zwolle",
        "\"groen in de wijk\" -kosten",
        "fluïde café",
    ];
    for text in texts {
        for (name, paste) in PASTED {
            assert_eq!(words(&paste(text)), words(text), "{name}: {text}");
            assert_eq!(fold(&paste(text)), fold(text), "{name}: {text}");
        }
    }
    // Composed and decomposed: the same letters, whatever the accent.
    for (composed, decomposed) in [
        ("één", "e\u{301}e\u{301}n"),
        ("Čapek", "C\u{30c}apek"),
        ("Łódź", "Ło\u{301}dz\u{301}"),
        ("Şahin", "S\u{327}ahin"),
        ("Ōe", "O\u{304}e"),
        ("Nguyễn", "Nguye\u{302}\u{303}n"),
        ("İzmir", "I\u{307}zmir"),
        ("Fryslân", "Frysla\u{302}n"),
        ("Ůn", "U\u{30a}n"),
        ("naïef", "nai\u{308}ef"),
        ("Ḥasan", "H\u{323}asan"),
        ("ǎẁȃ", "a\u{30c}w\u{300}a\u{311}"),
    ] {
        assert_eq!(words(composed), words(decomposed), "{composed}");
        assert_eq!(fold(composed), fold(decomposed), "{composed}");
        assert!(fold(composed).is_ascii(), "{composed}: {}", fold(composed));
    }
    assert_ne!(fold("⅓"), "13");
    // The same in other alphabets, and without what only helps to read.
    for (written, plain) in [
        ("район", "раи\u{306}он"),
        ("ηλικία", "ηλικι\u{301}α"),
        ("ηλικία", "ΗΛΙΚΙΑ"),
        ("ΠΟΛΙΤΗΣ", "πολίτης"),
        ("ガス", "カ\u{3099}ス"),
        ("한글", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"),
        ("مُحَمَّد", "محمد"),
        ("سـلام", "سلام"),
        ("שָׁלוֹם", "שלום"),
        ("𝑔𝑒𝑧𝑜𝑛𝑑ℎ𝑒𝑖𝑑", "gezondheid"),
        ("Ⓖⓡoen", "groen"),
    ] {
        assert_eq!(words(written), words(plain), "{written}");
        assert_eq!(fold(written), fold(plain), "{written}");
    }
}

#[test]
fn a_name_stands_in_words_of_its_own() {
    for text in ["Ede", "In Ede.", "(Ede)", "Ede-Wageningen", "rede in Ede", "de gemeente Ede, en meer"] {
        assert!(contains_name(text, "Ede"), "{text}");
    }
    for text in ["", "Edele", "rEde", "Ederveen", "EdeÉ", "ede"] {
        assert!(!contains_name(text, "Ede"), "{text}");
    }
    assert!(contains_name("bij ’s-Hertogenbosch", "’s-Hertogenbosch"));
}
