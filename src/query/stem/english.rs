//! The stem of an English word.
//!
//! After Porter's algorithm (1980): the same measure of a stem and the same first step, but fewer derivations. Porter
//! and Snowball, written for ranking news, bring `community` together with `communication` and `experience` with
//! `experiment`, and keep `lonely` from `loneliness`; and no crate knows that `organise` is `organize`. The crates were
//! weighed: `porter-stemmer` 0.1.2 (of 2016) keeps these faults and brings the tables of `unicode-segmentation`;
//! `rust-stemmers` links all its eighteen languages. These rules are some hundred lines.

/// Forms that no rule leads to their word, and spellings of one word.
const IRREGULAR: [(&str, &str); 27] = [
    ("children", "child"),
    ("people", "person"),
    ("men", "man"),
    ("women", "woman"),
    ("lives", "life"),
    ("feet", "foot"),
    ("crises", "crisis"),
    ("programmes", "program"),
    ("programme", "program"),
    ("built", "build"),
    ("taught", "teach"),
    ("learnt", "learn"),
    ("felt", "feel"),
    ("kept", "keep"),
    ("met", "meet"),
    ("lost", "lose"),
    ("made", "make"),
    ("bought", "buy"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("used", "use"),
    ("using", "use"),
    ("died", "die"),
    ("older", "old"),
    ("younger", "young"),
];

/// Words that look like forms of another word, but that readers keep apart from it.
const WHOLE: [&str; 10] = [
    "news",
    "business",
    "witness",
    "university",
    "mentality",
    "hospitality",
    "reality",
    "morning",
    "evening",
    "something",
];

/// Endings of derived words with what stands in their stead; of those that fit, the first. The rest of the word has to
/// have a vowel and a consonant after it.
const DERIVED: [(&str, &str); 21] = [
    ("iness", "y"),
    ("ness", ""),
    ("alisation", "al"),
    ("alization", "al"),
    ("isation", "ize"),
    ("ization", "ize"),
    ("ational", "ate"),
    ("tional", "tion"),
    ("mental", "ment"),
    ("ural", "ure"),
    ("ation", "ate"),
    ("ative", "ate"),
    ("ator", "ate"),
    ("bility", "ble"),
    ("ivity", "ive"),
    ("ality", "al"),
    ("sity", "se"),
    ("bly", "ble"),
    ("ally", "al"),
    ("alise", "al"),
    ("alize", "al"),
];

/// British spellings within a word.
const BRITISH: [(&str, &str); 5] =
    [("bour", "bor"), ("viour", "vior"), ("colour", "color"), ("favour", "favor"), ("honour", "honor")];

/// The stem of a folded word.
pub fn stem(word: &str) -> String {
    // Their genitives are folded with an s behind them.
    let is_form = |form: &str| form == word || word.strip_suffix('s') == Some(form);
    let word = IRREGULAR.iter().find(|(form, _)| is_form(form)).map_or(word, |(_, regular)| regular);
    if word.len() < 3 || !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut stem = singular(word);
    if let Some(whole) = WHOLE.iter().find(|whole| [word, &stem].contains(whole)) {
        return (*whole).to_owned();
    }
    if let Some((british, american)) = BRITISH.iter().find(|(british, _)| stem.contains(british)) {
        stem = stem.replace(british, american);
    }
    stem = without_past_or_ing(stem);
    // One derivation may stand on another: organisationally, loneliness.
    for _ in 0..2 {
        let derived = DERIVED.iter().find_map(|(ending, instead)| Some((stem.strip_suffix(ending)?, instead)));
        if let Some((rest, instead)) = derived.filter(|(rest, _)| measure(rest) > 0) {
            stem = format!("{rest}{instead}");
        }
    }
    if let Some(rest) = stem.strip_suffix("ily").filter(|rest| rest.len() > 2) {
        stem = format!("{rest}y");
    } else if let Some(rest) = stem.strip_suffix("ly").filter(|rest| rest.len() > 3 && measure(rest) > 0) {
        stem = rest.to_owned();
    }
    // Connection is a form of connect, but station of nothing; government of govern, but moment of nothing.
    let longer = |ending: &str, kept: usize| {
        let rest = &stem[..stem.strip_suffix(ending)?.len() + kept];
        (measure(rest) > 1).then(|| rest.to_owned())
    };
    let shorter = longer("ction", 2).or_else(|| longer("ssion", 2)).or_else(|| longer("ment", 0));
    if let Some(rest) = shorter.or_else(|| longer("ate", 0)) {
        stem = rest;
    }
    spelling(stem)
}

/// The word without the s of a plural or of the third person.
fn singular(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ies").filter(|rest| rest.len() > 1) {
        return format!("{rest}y");
    }
    let is_hissing = ["sses", "shes", "ches", "xes", "zes"].iter().any(|end| word.ends_with(end));
    let rest = word.strip_suffix(if is_hissing { "es" } else { "s" });
    let keeps = |rest: &&str| rest.len() > 2 && has_vowel(rest) && (is_hissing || !rest.ends_with(['s', 'u', 'i']));
    rest.filter(keeps).unwrap_or(word).to_owned()
}

/// The word without `ed` or `ing`, in the spelling that the plain word would have: `shared` is `share`, `planning` is
/// `plan`.
fn without_past_or_ing(word: String) -> String {
    if let Some(rest) = word.strip_suffix("ied").filter(|rest| rest.len() > 1) {
        return format!("{rest}y");
    }
    if let Some(rest) = word.strip_suffix("eed") {
        return if measure(rest) > 0 { format!("{rest}ee") } else { word };
    }
    let rest = word.strip_suffix("ed").or_else(|| word.strip_suffix("ing"));
    let Some(rest) = rest.filter(|rest| rest.len() > 2 && has_vowel(rest)) else { return word };
    let needs_e = ["at", "bl", "iz", "is"].iter().any(|end| rest.ends_with(end)) || is_short(rest);
    let doubled = !rest.ends_with('s') && ends_doubled(rest);
    match (needs_e, doubled) {
        (_, true) => rest[..rest.len() - 1].to_owned(),
        (true, false) => format!("{rest}e"),
        (false, false) => rest.to_owned(),
    }
}

/// One spelling for a stem: without an e that is not heard, i for a y after a consonant, no double letter at the end,
/// `organize` for `organise` and `center` for `centre`.
fn spelling(mut stem: String) -> String {
    if let Some(rest) = stem.strip_suffix("tre").filter(|rest| has_vowel(rest)) {
        return format!("{rest}ter");
    }
    if let Some(rest) = stem.strip_suffix('e')
        && rest.len() > 2
        && measure(rest) > 0
        && !is_short(rest)
    {
        stem.truncate(stem.len() - 1);
    }
    if !stem.ends_with('s') && ends_doubled(&stem) {
        stem.truncate(stem.len() - 1);
    }
    let last = match stem.as_bytes() {
        [.., before, b'y'] if !is_vowel(*before) => 'i',
        [.., b'i' | b'y', b's'] => 'z',
        _ => return stem,
    };
    stem.pop();
    stem.push(last);
    stem
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn has_vowel(word: &str) -> bool {
    word.bytes().any(is_vowel)
}

/// Porter's measure: how often a consonant follows a vowel.
fn measure(word: &str) -> usize {
    word.as_bytes().windows(2).filter(|pair| is_vowel(pair[0]) && !is_vowel(pair[1])).count()
}

/// Whether a stem is one short syllable that a silent e would make long: `car` beside `care`.
fn is_short(stem: &str) -> bool {
    match stem.as_bytes() {
        [.., before, vowel, last] => {
            measure(stem) == 1
                && !is_vowel(*before)
                && is_vowel(*vowel)
                && !is_vowel(*last)
                && !matches!(last, b'w' | b'x')
        }
        _ => false,
    }
}

fn ends_doubled(stem: &str) -> bool {
    matches!(stem.as_bytes(), [.., before, last] if before == last && !is_vowel(*last))
}
