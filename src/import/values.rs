//! What a cell says: clean text, a day, a number, lines.

use crate::corpus::Count;

/// The hyphen of Word at which no line ends.
const NO_BREAK_HYPHEN: char = '\u{1e}';

/// The text of a cell on one line, without white space at its ends and without characters that nobody sees. Those that
/// join the parts of an emoji stay. Word and readers of PDF have controls of their own for where a word may be parted.
pub(super) fn clean(cell: &str) -> String {
    const UNSEEN: [char; 7] = ['\u{ad}', '\u{200b}', '\u{feff}', '\u{2060}', '\u{2}', '\u{1f}', '\u{fffe}'];
    let mut text = String::with_capacity(cell.len());
    let is_blank = |letter: char| {
        letter.is_whitespace() || letter.is_control() && letter != NO_BREAK_HYPHEN && !UNSEEN.contains(&letter)
    };
    for word in cell.split(is_blank) {
        let from = text.len();
        if from > 0 && !word.is_empty() {
            text.push(' ');
        }
        let seen = word.chars().filter(|letter| !UNSEEN.contains(letter));
        text.extend(seen.map(|letter| if letter == NO_BREAK_HYPHEN { '-' } else { letter }));
        if text.len() == from + 1 && text.ends_with(' ') {
            text.pop();
        }
    }
    text
}

/// Whether a cell says that something was chosen, or that it was not; none where it says something else.
pub(super) fn is_chosen(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" | "1" | "x" | "true" | "waar" => Some(true),
        "nee" | "n" | "no" | "0" | "false" | "onwaar" | "n/a" | "nvt" | "n.v.t." => Some(false),
        _ => None,
    }
}

/// Whether a cell shows the error that a formula came to.
pub(super) fn is_error(cell: &str) -> bool {
    const ERRORS: [&str; 20] = [
        "#REF!",
        "#N/A",
        "#NAME?",
        "#VALUE!",
        "#DIV/0!",
        "#NUM!",
        "#NULL!",
        "#VERW!",
        "#N/B",
        "#NAAM?",
        "#WAARDE!",
        "#DEEL/0!",
        "#GETAL!",
        "#LEEG!",
        "#ERROR!",
        "#SPILL!",
        "#OVERLOOP!",
        "#CALC!",
        "#GETTING_DATA",
        "#DATA!",
    ];
    let cell = cell.trim();
    // LibreOffice numbers them.
    let number = ["Err:", "Fout:"].into_iter().find_map(|word| cell.strip_prefix(word));
    ERRORS.contains(&cell) || number.is_some_and(|number| number.len() == 3 && is_digits(number))
}

const MONTHS: [[&str; 4]; 12] = [
    ["januari", "january", "jan", "jan"],
    ["februari", "february", "feb", "feb"],
    ["maart", "march", "mrt", "mar"],
    ["april", "april", "apr", "apr"],
    ["mei", "may", "mei", "may"],
    ["juni", "june", "jun", "jun"],
    ["juli", "july", "jul", "jul"],
    ["augustus", "august", "aug", "aug"],
    ["september", "september", "sep", "sept"],
    ["oktober", "october", "okt", "oct"],
    ["november", "november", "nov", "nov"],
    ["december", "december", "dec", "dec"],
];

/// A day of a cell, as ISO 8601: `2023-03-14`, `14-03-2023`, `14/3/23`, `14 maart 2023`, each also with the day of the
/// week before it, or a time before or behind it. Where day and month could be either, the day comes first; none of what is no day.
pub(super) fn day(cell: &str) -> Option<String> {
    day_by(cell, false)
}

/// The same of a column whose days are written as in the United States: where day and month could be either, the month
/// comes first.
pub(super) fn day_behind_month(cell: &str) -> Option<String> {
    day_by(cell, true)
}

/// Whether the month comes first in a day of digits, as in `3/14/2023`; none where it could be either.
pub(super) fn month_comes_first(cell: &str) -> Option<bool> {
    day(cell)?;
    let mut parts = without_time(cell).split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    let mut number = || parts.next().and_then(|part| part.parse::<u32>().ok());
    match (number()?, number()?) {
        (1..=12, 13..=31) => Some(true),
        (13..=31, 1..=12) => Some(false),
        _ => None,
    }
}

/// A cell without the time of day before its day, as in `10:05 14-03-2023`.
fn without_time(cell: &str) -> &str {
    match cell.trim_start().split_once(char::is_whitespace) {
        Some((time, day)) if time.contains(':') && time.bytes().all(|it| it.is_ascii_digit() || it == b':') => day,
        _ => cell,
    }
}

fn day_by(cell: &str, month_first: bool) -> Option<String> {
    let lower = without_time(cell).to_lowercase();
    let parts = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    // A day of the week says nothing more.
    let parts: Vec<&str> =
        parts.skip_while(|part| part.starts_with(char::is_alphabetic) && month(part).is_none()).collect();
    // A time may follow, glued on by the T of ISO.
    let last = parts.get(2)?.split('t').next().filter(|part| !part.is_empty()).or(parts.get(2).copied())?;
    let number = |part: &str| part.parse::<u32>().ok();
    let of_month = |part: &str| month(part).or_else(|| number(part).filter(|month| (1..=12).contains(month)));
    let (first, second) = (parts[0], parts[1]);
    let (year, month, day) = if first.len() == 4 {
        (number(first)?, of_month(second)?, number(last)?)
    } else {
        let year = number(last)?;
        let year = if last.len() == 2 { 2000 + year } else { year };
        let other = of_month(first).zip(number(second));
        match number(first).zip(of_month(second)) {
            Some((day, month)) if !(month_first && other.is_some()) => (year, month, day),
            // Day and month the other way round, as in the United States.
            _ => other.map(|(month, day)| (year, month, day))?,
        }
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    ((1900..=2999).contains(&year) && (1..=days).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// The number of a month by its name.
fn month(name: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&name)).map(|(number, _)| number)
}

/// Words that say of a number that it is not exact, or a bound.
const ABOUT: [&str; 25] = [
    "ca",
    "circa",
    "ong",
    "ongeveer",
    "plm",
    "zo",
    "rond",
    "bijna",
    "ruim",
    "meer",
    "minder",
    "minstens",
    "minimaal",
    "maximaal",
    "min",
    "max",
    "about",
    "around",
    "approx",
    "approximately",
    "nearly",
    "almost",
    "over",
    "more",
    "less",
];

/// A whole number of a cell, and whether it says 'about': `45`, `1.250`, `1 250`, `ca. 45`, `±45`, `45 deelnemers`.
pub(super) fn count(cell: &str) -> Option<(u32, bool)> {
    let mut lower = cell.to_lowercase();
    // Thousands that a blank or an apostrophe sets apart, where nothing else stands there.
    let mut groups = lower.trim().split(is_apart);
    let is_first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()) && is_digits(group));
    if is_first && groups.all(|group| group.len() == 3 && is_digits(group)) {
        lower.retain(|letter| !is_apart(letter));
    }
    // Fewer than none is no number of anything.
    if lower.starts_with(['-', '−']) {
        return None;
    }
    let about = lower.contains(['±', '~', '+', '≈', '<', '>', '≤', '≥'])
        || lower.split(|letter: char| !letter.is_alphabetic()).any(|word| ABOUT.contains(&word));
    let mut numbers = lower.split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','));
    let numbers: Vec<&str> =
        numbers.by_ref().map(|part| part.trim_matches(['.', ','])).filter(|part| !part.is_empty()).collect();
    // Two numbers, as in '10-15', are none.
    let [number] = numbers[..] else { return None };
    let groups: Vec<&str> = number.split(['.', ',']).collect();
    let is_grouped = groups.len() > 1 && groups[1..].iter().all(|group| group.len() == 3) && groups[0].len() <= 3;
    let is_whole = groups.len() == 2 && groups[1].bytes().all(|digit| digit == b'0');
    let digits = match groups.len() {
        1 => number.to_owned(),
        _ if is_grouped => groups.concat(),
        _ if is_whole => groups[0].to_owned(),
        _ => return None,
    };
    Some((digits.parse().ok()?, about))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|digit| digit.is_ascii_digit())
}

fn is_apart(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\'' | '’')
}

/// How many people, as somebody typed it: `45`, `ca. 45`; none of what is no whole number above nought.
pub fn people(text: &str) -> Option<Count> {
    count(text).filter(|(value, _)| *value > 0).map(|(value, approximate)| Count { value, approximate })
}

/// A day or a month as somebody typed it, as ISO 8601: any day, `2023-03`, `maart 2023`; none of what is neither.
pub fn moment(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let parts: Vec<&str> =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [first, second] = parts[..] else { return day(text) };
    let (year, named) = if first.len() == 4 { (first, second) } else { (second, first) };
    let year = year.parse::<u32>().ok().filter(|year| (1900..=2999).contains(year))?;
    let number = month(named).or_else(|| named.parse().ok().filter(|number| (1..=12).contains(number)))?;
    Some(format!("{year:04}-{number:02}"))
}

/// First and last line of a cell, from 1: `12`, `12-14`, `r. 12 t/m 14`.
pub(super) fn lines(cell: &str) -> Option<(u32, u32)> {
    let numbers = cell.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
    let numbers: Vec<u32> = numbers.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match numbers[..] {
        [line] if line > 0 => Some((line, line)),
        [first, last] if first > 0 && last >= first => Some((first, last)),
        _ => None,
    }
}

/// The number at the end of a name, as in 'Tafel 3'; none where it has none, or one that is no number of a dialogue.
pub(super) fn number_at_end(name: &str) -> Option<u16> {
    let name = name.trim();
    let digits = name.len() - name.bytes().rev().take_while(u8::is_ascii_digit).count();
    name[digits..].parse().ok().filter(|&number| number > 0)
}

/// The title of a text that has none, and the rest of it: its first sentence and what follows, where that is short;
/// otherwise its first words and all of it.
pub(super) fn title_of(text: &str) -> (String, String) {
    const MOST_WORDS: usize = 12;
    let words: Vec<&str> = text.split(' ').collect();
    let sentence = (0..words.len()).find(|&at| ends_sentence(&words, at)).map_or(words.len(), |at| at + 1);
    if sentence <= MOST_WORDS {
        let title = words[..sentence].join(" ");
        let bare = title.strip_suffix('.').filter(|bare| !bare.ends_with('.')).unwrap_or(&title);
        (bare.to_owned(), words[sentence..].join(" "))
    } else {
        let title = words[..MOST_WORDS - 2].join(" ");
        (title.trim_end_matches([',', ';', ':']).to_owned() + "…", text.to_owned())
    }
}

/// Whether a sentence ends with a word: not with the number of an item, an initial or a shortened word, nor before a word
/// that goes on in small letters.
fn ends_sentence(words: &[&str], at: usize) -> bool {
    const SHORTENED: [&str; 27] = [
        "dhr", "mevr", "mw", "dr", "drs", "ir", "ing", "mr", "prof", "ds", "st", "bijv", "bv", "nr", "ca", "incl",
        "excl", "max", "min", "blz", "art", "zgn", "mrs", "ms", "fam", "weth", "burg",
    ];
    let goes_on = words.get(at + 1).is_some_and(|next| next.starts_with(char::is_lowercase));
    let word = words[at];
    if goes_on || at == 0 && !word.contains(char::is_alphanumeric) {
        return false;
    }
    let Some(bare) = word.strip_suffix('.').filter(|bare| !bare.ends_with('.')) else {
        return word.ends_with(['.', '!', '?', '…']);
    };
    let is_item = at == 0 && bare.starts_with(|first: char| first.is_ascii_digit());
    // A letter, or several that are set apart, as in `A. Jansen` and `o.a. meer groen`.
    let mut parts = bare.split('.');
    let is_letters = parts.all(|part| part.chars().count() == 1 && part.starts_with(char::is_alphabetic));
    let is_short = is_letters || SHORTENED.contains(&&*bare.to_lowercase());
    // What is shortened may end the text.
    let is_within = at + 1 < words.len();
    !(is_item || is_short && is_within)
}
