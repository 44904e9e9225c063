//! What texts are made of, and what is put in them.

/// Keys and signs of addresses.
#[rustfmt::skip]
pub const PARTS: &[&str] = &[
    "#", "/", "?", "&", "=", ",", ":", "%", "%2", "%2C", "%00", "%FF", "%C3%A9", "+", "\u{0}", "é", "🏳️‍🌈", "thema",
    "kaartje/", "spoor=", "soort=idea,", "naast=thema:", "naast=", "q=", "keuze=", "sorteer=toeval-", "4294967296",
    "taal=nl", "rijen=alles", "&&", "==", "..", "//",
];
#[rustfmt::skip]
pub const ADDRESSES: &[&str] = &[
    "#/ideeen?spoor=citizens&soort=idea,initiative&q=groen%20%26%20blauw&sorteer=toeval-7&weergave=lijst",
    "#/thema/50%25%20%2F%20%C3%A9%C3%A9n?taal=en", "#/kaartje/gezondheid-idee-2",
    "#/vergelijk?code=groen&naast=spoor:citizens,thema:a%2Cb",
    "#/frequentie?stapel=spiegel&orde=naam&rijen=alles&tel=alles",
    "#/selectie?keuze=EwqqjgAd5uwcdm9vciBkZSB3aWprcmFhZCwgw6nDqW4ga2VlcgJJYA", "#/nergens/heen",
];
#[rustfmt::skip]
pub const FRAMES: &[&str] = &[
    "?embed=participants&vast=ja&kleur=donker", "?embed=record&corpus=ons.json&x", "?corpus=a%26b&embed=cards",
    "?embed=",
];
#[rustfmt::skip]
pub const QUERIES: &[&str] = &[
    "regen in de straat", "\"groen in de wijk\" -kosten", "jongeren plek", "thuis-werken", "(basis)school", "waterr",
    "wáter ‘wijk’", "- - \"\"",
];
#[rustfmt::skip]
pub const WORDS: &[&str] = &[
    "\"", "“", "„", "«", "-", "‐", "–", "'", "’", "(", ")", " ", "\t", "\u{0}", "\u{300}", "\u{ad}", "\u{200d}", "ĳ",
    "ß", "İ", "ŉ", "ǆ", "ﬁ", "🏳️‍🌈", "water", "regen", "de", "je", "s", "xx", "漢字", "مرحبا",
];
