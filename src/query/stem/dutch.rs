//! The stem of a Dutch word.
//!
//! Rules of our own: the Dutch stemmer of Snowball fails 21 of the 37 rows of `tests/query/words.rs`, which say what
//! readers expect together (gemeente, gemeenten, gemeentelijk) and apart (natuur, natuurlijk).

/// Words that look like forms of another word, but that readers keep apart from it.
const WHOLE: [&str; 8] = ["natuurlijk", "werkelijk", "eigenlijk", "eindelijk", "samen", "tussen", "eigen", "overheid"];

/// Stems that the rules leave apart from the word they belong to.
const IRREGULAR: [(&str, &str); 9] = [
    ("kinder", "kind"),
    ("steed", "stad"),
    ("daag", "dag"),
    ("weeg", "weg"),
    ("paad", "pad"),
    ("daak", "dak"),
    ("glaas", "glas"),
    ("blader", "blad"),
    ("maatschappij", "maatschap"),
];

/// Adjectives that are found by their comparative and superlative too. Without a list nobody can tell korter from bakker,
/// and jongeren and ouderen are people.
const ADJECTIVES: &str = "arm breed diep dik duurzaam dun goedkoop groen groot hard hoog klein kort laag lang licht mooi \
    nieuw rijk ruim slecht slim smal snel sterk vaak veilig warm zacht zwaar zwak";

/// Ends of nouns whose t is no ending of a verb.
const NOUN_T: [&str; 7] = ["markt", "ept", "ipt", "schrift", "lift", "drift", "falt"];

/// The stem of a folded word. Words under four letters, with digits or in another script are their own stem.
pub fn stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|letter| letter.is_ascii_lowercase()) || WHOLE.contains(&word) {
        return word.to_owned();
    }
    let mut stem = plural_s(word);
    stem = diminutive(stem).unwrap_or(stem);
    // An ending that begins with a vowel leaves a spelling behind that has to be mended.
    let mut open = false;
    let noun = stem.strip_suffix("heden").map(|rest| format!("{rest}heid"));
    if let Some(noun) = &noun {
        stem = noun;
    } else if let Some(rest) = ending(stem, "en").or_else(|| ending(stem, "e")) {
        (stem, open) = (rest, true);
    }
    if let Some(rest) = stem.strip_suffix("heid").filter(|rest| rest.len() > 4 && !rest.ends_with("over")) {
        (stem, open) = (rest, false);
    }
    // Mogelijk and gelijk are no forms of mogen and gel.
    let likely = |rest: &&str| rest.len() > 3 && !rest.ends_with("ge") && !WHOLE.contains(&stem);
    if let Some(rest) = stem.strip_suffix("lijk").filter(likely) {
        (stem, open) = ending(rest, "e").map_or((rest, false), |rest| (rest, true));
    } else if let Some(rest) = ending(stem, "ing") {
        (stem, open) = (rest, true);
    } else if let Some(rest) = ["isch", "ie"].iter().find_map(|&end| ending(stem, end)).filter(|rest| rest.len() > 4) {
        (stem, open) = (rest, true);
    }
    if stem == word {
        stem = verb_t(stem);
    }
    let mut mended = mend(stem, open);
    if let Some((_, regular)) = IRREGULAR.iter().find(|(form, _)| *form == mended) {
        mended = (*regular).to_owned();
    }
    compared(&mended).unwrap_or(mended)
}

/// The adjective that a stem compares.
fn compared(stem: &str) -> Option<String> {
    let plain = match stem.strip_suffix("er") {
        Some(rest) => mend(rest, true),
        None => stem.strip_suffix("st")?.to_owned(),
    };
    ADJECTIVES.split(' ').any(|adjective| adjective == plain).then_some(plain)
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Number of runs of vowels.
fn syllables(word: &str) -> usize {
    let letters = word.as_bytes();
    (0..letters.len()).filter(|&at| is_vowel(letters[at]) && (at == 0 || !is_vowel(letters[at - 1]))).count()
}

/// The word without an ending, where something that can be said stays.
fn ending<'a>(word: &'a str, end: &str) -> Option<&'a str> {
    let rest = word.strip_suffix(end)?;
    let last = *rest.as_bytes().last()?;
    let sound = !is_vowel(last) || (end == "en" && (rest.ends_with("ee") || rest.ends_with("ie")));
    (rest.len() > 2 && sound && syllables(rest) > 0).then_some(rest)
}

/// Without the s of a plural, which the letters before it give away.
pub fn plural_s(word: &str) -> &str {
    let Some(rest) = word.strip_suffix('s') else { return word };
    let is = |ends: &[&str]| ends.iter().any(|end| rest.ends_with(end));
    let many = is(&["er", "el", "en", "em", "or", "aar", "ie", "je", "a", "o", "te", "me", "ne", "pe", "fe", "de"])
        && !is(&["dvie", "rlie", "aa", "oo"]);
    let short = rest.ends_with(['m', 'b', 'p', 'c']);
    if (many && syllables(rest) > 1) || short { rest } else { word }
}

/// Without the je, tje or pje that makes a thing small.
fn diminutive(word: &str) -> Option<&str> {
    let rest = word.strip_suffix("je").filter(|rest| rest.len() > 2 && syllables(rest) > 0)?;
    let letters = rest.as_bytes();
    let long = letters.len() > 4 && is_vowel(letters[letters.len() - 3]) && is_vowel(letters[letters.len() - 4]);
    let thick = ["nt", "lt", "mp"].iter().any(|end| rest.ends_with(end)) && long;
    Some(if thick { &rest[..rest.len() - 1] } else { rest })
}

/// Without the t of the third person.
fn verb_t(word: &str) -> &str {
    let Some(rest) = word.strip_suffix('t').filter(|rest| rest.len() > 3) else { return word };
    let verb = rest.ends_with(['k', 'l', 'm', 'p', 'f', 'g', 'b', 'd']);
    let letters = rest.as_bytes();
    let long_n = rest.ends_with('n') && syllables(rest) == 1 && is_vowel(letters[letters.len() - 3]);
    if (verb || long_n) && !NOUN_T.iter().any(|noun| word.ends_with(noun)) { rest } else { word }
}

/// Puts a stem that lost its ending back into the spelling of a word of its own: lop becomes loop, katt kat, briev
/// brief, huiz huis.
fn mend(stem: &str, open: bool) -> String {
    let mut letters = stem.as_bytes().to_vec();
    let long = syllables(stem) > 1;
    if let (true, [.., before, vowel, last]) = (open, letters.as_slice()) {
        let (before, vowel, last) = (*before, *vowel, *last);
        let digraph = matches!(
            (before, vowel),
            (b'a', b'e' | b'i' | b'u') | (b'e', b'i' | b'u') | (b'i', b'e') | (b'o', b'e' | b'i' | b'u') | (b'u', b'i')
        );
        if vowel == last && !is_vowel(last) {
            letters.pop();
        } else if matches!(vowel, b'a' | b'e' | b'o' | b'u') && !is_vowel(last) && before != vowel && !digraph {
            letters.insert(letters.len() - 1, vowel);
        }
    }
    if let Some(last) = letters.last_mut() {
        match *last {
            b'v' => *last = b'f',
            b'z' => *last = b's',
            _ => {}
        }
    }
    // In a longer word nobody can tell kinderen from beheren by the letters, so both keep the short vowel.
    let tail = usize::from(letters.ends_with(b"d") || letters.ends_with(b"t"));
    let end = letters.len() - tail;
    if long && end > 3 {
        let same = match letters[end - 1] {
            b'l' | b'm' | b'n' => b"ee".as_slice(),
            b'r' if letters[end - 2] == b'o' => b"oo",
            b'r' => b"ee",
            _ => b"",
        };
        if !same.is_empty() && &letters[end - 3..end - 1] == same {
            letters.remove(end - 2);
        }
    }
    letters.into_iter().map(char::from).collect()
}
