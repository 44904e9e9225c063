//! Words, numbers and names of Dutch text, in the form in which two texts can be compared.

/// The text in small letters, with plain apostrophes and hyphens and without soft hyphens.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|&letter| letter != '\u{ad}')
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            '‘' | '’' | 'ʼ' => '\'',
            '\u{2010}' | '\u{2011}' => '-',
            other => other,
        })
        .collect()
}

/// The words of a text in small letters; whatever is no letter or digit divides them.
pub fn words(text: &str) -> Vec<String> {
    plain(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a phrase stands in a text of [`words`], from the start of one word to the end of one, whatever spaces,
/// hyphens and line breaks divide either.
pub fn stands(phrase: &str, words: &[String]) -> bool {
    let squeezed = self::words(phrase).concat();
    (0..words.len()).any(|start| {
        let mut rest = squeezed.as_str();
        for word in &words[start..] {
            match rest.strip_prefix(word.as_str()) {
                Some("") => return true,
                Some(left) => rest = left,
                None => return false,
            }
        }
        false
    })
}

/// Whether a name stands in a text of [`words`].
///
/// The phrase may have it as a genitive, plural or adjective ('Brabants' for 'Brabant'), the text also as the beginning
/// of a longer word ('rijksbegroting' for 'Rijk'), as long as the name has four letters.
pub fn name_stands(name: &str, words: &[String]) -> bool {
    let small = self::words(name).concat();
    let longer = || small.chars().count() >= 4 && words.iter().any(|word| word.starts_with(&small));
    let stem = |ending: &str| small.strip_suffix(ending).is_some_and(|stem| stem.len() > 1 && stands(stem, words));
    stands(name, words) || ["s", "se", "er", "ers"].into_iter().any(stem) || longer()
}

/// The numbers of a text, each as it is written and as a value that digits and words share.
pub fn numbers(text: &str) -> Vec<(String, String)> {
    let text = plain(text);
    let mut found = Vec::new();
    for token in text.split(|letter: char| !letter.is_alphanumeric() && letter != '.' && letter != ',') {
        let token = token.trim_matches(['.', ',']);
        if token.contains(|letter: char| letter.is_ascii_digit()) {
            let digits = token.split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',');
            let digits = digits.map(|run| run.trim_matches(['.', ','])).filter(|run| !run.is_empty());
            found.extend(digits.map(|run| (run.to_owned(), figure(run))));
        } else {
            // A full stop without a space, as in 'o.a.' or '...drie', does not join two words into one.
            let words = token.split(['.', ',']);
            found.extend(words.filter_map(|word| Some((word.to_owned(), number_word(word)?))));
        }
    }
    found
}

/// Digits without the dots that part thousands, and with the comma that Dutch has for any other dot.
fn figure(digits: &str) -> String {
    let groups: Vec<&str> = digits.split('.').collect();
    let thousands = groups.len() > 1 && (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|g| g.len() == 3);
    if thousands { groups.concat() } else { groups.join(",") }
}

const UNITS: [&str; 20] = [
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const TENS: [&str; 8] = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

/// What a number word stands for; words for amounts without a figure, such as 'tientallen', stand for themselves.
fn number_word(word: &str) -> Option<String> {
    let vague = match word {
        "helft" | "half" | "halve" => Some("helft"),
        "anderhalf" | "anderhalve" => Some("anderhalf"),
        "kwart" | "driekwart" | "miljoen" | "miljoenen" | "miljard" | "miljarden" => Some(word),
        "tientallen" | "decennia" | "decennialang" => Some("tientallen"),
        "honderden" | "duizenden" => Some(word),
        _ => None,
    };
    if let Some(vague) = vague {
        return Some(vague.to_owned());
    }
    let ordinal = match word {
        "derde" => Some("drie"),
        "tweede" => Some("twee"),
        _ => ["tal", "ste", "de"].iter().find_map(|ending| word.strip_suffix(ending)),
    };
    cardinal(word).or_else(|| cardinal(ordinal?)).map(|value| value.to_string())
}

fn cardinal(word: &str) -> Option<u32> {
    let unit = |word: &str| match word {
        "éen" | "eén" => Some(1),
        _ => (0..).zip(UNITS).find(|(_, unit)| *unit == word).map(|(value, _)| value),
    };
    let ten = |word: &str| (2..).zip(TENS).find(|(_, ten)| *ten == word).map(|(value, _)| value * 10);
    let compound = || {
        let (tens, rest) = TENS.iter().find_map(|tens| Some((ten(tens)?, word.strip_suffix(tens)?)))?;
        let rest = rest.strip_suffix("en").or_else(|| rest.strip_suffix("ën"))?;
        let ones = if rest == "een" { 1 } else { unit(rest).filter(|&ones| (2..10).contains(&ones))? };
        Some(tens + ones)
    };
    let times = |name: &str, value: u32| {
        let rest = word.strip_suffix(name)?;
        if rest.is_empty() { Some(value) } else { unit(rest).filter(|&count| count > 1).map(|count| count * value) }
    };
    unit(word)
        .or_else(|| ten(word))
        .or_else(compound)
        .or_else(|| times("honderd", 100))
        .or_else(|| times("duizend", 1000))
}

/// A word that begins with a capital.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capital {
    /// The word, without quotation marks or hyphens at its ends.
    pub word: String,
    /// Whether a sentence begins with it, so that the capital says nothing.
    pub opens: bool,
}

/// The words of a text that begin with a capital.
pub fn capitals(text: &str) -> Vec<Capital> {
    let inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '-' | '\u{2011}');
    let mut found = Vec::new();
    let mut opens = true;
    let mut rest = text;
    while let Some(start) = rest.find(inside) {
        // A bracket or a quotation mark between a full stop and the word changes nothing.
        if rest[..start].contains(['.', '!', '?', ':', '…', '•']) {
            opens = true;
        }
        let end = rest[start..].find(|letter| !inside(letter)).map_or(rest.len(), |length| start + length);
        let word = rest[start..end].trim_matches(|letter: char| !letter.is_alphanumeric());
        if word.starts_with(char::is_uppercase) {
            found.push(Capital { word: word.to_owned(), opens });
        }
        if !word.is_empty() {
            opens = false;
        }
        rest = &rest[end..];
    }
    found
}
