//! Words of a text and their Dutch stems.

use dialogue_explorer::query::stem::Stemmer;
use dialogue_explorer::query::words::{TokenKind, fold, for_each_token};

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
        ("Ĳsland", "ijsland"),
        ("straße", "strasse"),
        ("İzmir", "izmir"),
        ("ﬁetsﬂat", "fietsflat"),
        ("oﬃce, koﬀer, waﬄe", "officekofferwaffle"),
        ("ﬆad ﬅad", "stadstad"),
        ("Ａｂｚ０９", "abz09"),
        ("ZĲN", "zijn"),
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
