//! One form for the forms of a word, by language; and what else a search has to know of a language.

mod dutch;
mod english;

/// Words that say little on their own. Beside other words they add to the score of a record, but none has to have them.
const DUTCH_STOP_WORDS: &str = "de het een en of van voor in op met aan te om bij als is dat die dit deze er ook maar \
    wat hoe wie waar naar uit door over dan je jouw we wij ons onze ik mijn zijn hun niet geen meer kan kunnen moet \
    moeten wil willen word wordt worden heb heeft hebben";
const ENGLISH_STOP_WORDS: &str = "a an the and or of for in on with at to by as is are was were be been it its this \
    that these those there also but what how who where when from out about than then so if i me my we our us you your \
    he she his her they them their not no more can could must should will would have has had do does did";
/// Bytes of the longest of them.
const LONGEST_STOP_WORD: usize = longest(ENGLISH_STOP_WORDS.as_bytes(), longest(DUTCH_STOP_WORDS.as_bytes(), 0));

/// Bytes of the longest word of a list, or of one that is known to be longer.
const fn longest(words: &[u8], known: usize) -> usize {
    let (mut most, mut begin, mut at) = (known, 0, 0);
    while at <= words.len() {
        if at == words.len() || words[at] == b' ' {
            if at - begin > most {
                most = at - begin;
            }
            begin = at + 1;
        }
        at += 1;
    }
    most
}

/// The rules of a language by which forms of a word are found together.
///
/// The stemmers bring together what readers expect together, not what a linguist would. A stem is only ever compared
/// with other stems of the same language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stemmer {
    /// Dutch, with compounds: a word is also found within a longer one.
    Dutch,
    /// English.
    English,
    /// Any other language: a word is its own stem, and no word is a stop word.
    #[default]
    None,
}

impl Stemmer {
    /// The stemmer for a BCP 47 tag, by its primary subtag: `nl`, `nl-BE`, `en-GB`.
    pub fn for_language(tag: &str) -> Stemmer {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "nl" => Stemmer::Dutch,
            "en" => Stemmer::English,
            _ => Stemmer::None,
        }
    }

    /// The stem of a folded word. Words with digits or in another script are their own stem.
    pub fn stem(self, word: &str) -> String {
        match self {
            Stemmer::Dutch => dutch::stem(word),
            Stemmer::English => english::stem(word),
            Stemmer::None => word.to_owned(),
        }
    }

    /// A folded word without the s of a plural, where it may have one and the language has compounds, in which a
    /// word stands in its singular.
    pub fn without_plural_s(self, word: &str) -> &str {
        if self.has_compounds() { dutch::plural_s(word) } else { word }
    }

    /// Whether a folded word says little on its own.
    pub fn is_stop_word(self, word: &str) -> bool {
        let words = match self {
            Stemmer::Dutch => DUTCH_STOP_WORDS,
            Stemmer::English => ENGLISH_STOP_WORDS,
            Stemmer::None => return false,
        };
        // Most words of a text are longer, and need not be looked for.
        word.len() <= LONGEST_STOP_WORD && words.split(' ').any(|stop_word| stop_word == word)
    }

    /// Whether the language writes compounds as one word, so that a part of a word answers for the whole.
    pub fn has_compounds(self) -> bool {
        self == Stemmer::Dutch
    }
}
