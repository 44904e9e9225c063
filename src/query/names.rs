//! Names of the themes, and of the people, places and organisations that took part in them.
//!
//! A record does not speak of everybody who sat at the table of its theme, so that these names find no record. They
//! are offered beside what is found.

use super::term::Term;
use super::words;
use crate::corpus::{Corpus, ThemeIx};

/// Names of more people, places and organisations than this are not offered: the word says too little.
const MAX_NAMES: usize = 5;

/// What bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A theme, by its title.
    Theme,
    /// A municipality that hosted a conversation.
    Host,
    /// Who led the conversations.
    Chair,
    /// An expert at the table.
    Expert,
    /// An official at the table.
    Official,
    /// Somebody else at the table.
    Participant,
    /// An organisation that took part.
    Organisation,
}

/// A name that the typed words hold, with the themes that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What bears it.
    pub kind: NameKind,
    /// As the corpus writes it.
    pub name: String,
    /// The themes, at least one.
    pub themes: Vec<ThemeIx>,
}

/// Every name of a corpus.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<Entry>);

/// A name with its folded words; of a person also where they work, without what they work on, which stands after a colon.
#[derive(Clone, Debug)]
struct Entry {
    named: Named,
    words: Vec<String>,
    workplace: String,
    workplace_words: Vec<String>,
}

impl Names {
    /// The names of a corpus, titles of themes first.
    pub fn new(corpus: &Corpus) -> Names {
        let mut names = Names::default();
        for (at, theme) in corpus.themes.iter().enumerate() {
            names.add(NameKind::Theme, &theme.title, "", "", at);
        }
        for (at, theme) in corpus.themes.iter().enumerate() {
            for place in theme.hosts.iter().map(|&place| &corpus.places[place]) {
                names.add(NameKind::Host, &place.name, place.named_as.as_deref().unwrap_or_default(), "", at);
            }
            for person in &theme.people {
                let kind = match person.side.as_str() {
                    "chair" => NameKind::Chair,
                    "expert" => NameKind::Expert,
                    "official" => NameKind::Official,
                    _ => NameKind::Participant,
                };
                let workplace = person.affiliation.split(':').next().unwrap_or_default();
                names.add(kind, &person.name, "", workplace, at);
            }
            theme.listed_organisations.iter().for_each(|name| names.add(NameKind::Organisation, name, "", "", at));
        }
        names
    }

    fn add(&mut self, kind: NameKind, name: &str, other_name: &str, workplace: &str, theme: ThemeIx) {
        // Themes of one title are different themes.
        let same = |named: &Named| kind != NameKind::Theme && named.kind == kind && named.name == name;
        if let Some(entry) = self.0.iter_mut().find(|entry| same(&entry.named)) {
            entry.named.themes.push(theme);
            return;
        }
        let words_of = |texts: &[&str]| {
            let mut words = Vec::new();
            texts.iter().for_each(|text| words::for_each_token(text, &mut |_, word, _| words.push(word.to_owned())));
            words
        };
        let named = Named { kind, name: name.to_owned(), themes: vec![theme] };
        let (words, workplace_words) = (words_of(&[name, other_name]), words_of(&[workplace]));
        self.0.push(Entry { named, words, workplace: workplace.to_owned(), workplace_words });
    }

    /// The folded words of the names of people and of hosts. Those of themes and of organisations are made of words that say
    /// other things too.
    pub(super) fn proper(&self) -> Vec<&str> {
        let is_made_of_words = |kind: NameKind| matches!(kind, NameKind::Theme | NameKind::Organisation);
        let names = self.0.iter().filter(|entry| !is_made_of_words(entry.named.kind));
        names.flat_map(|entry| &entry.words).map(String::as_str).collect()
    }

    /// Whether a term is a word of a name, other than of the title of a theme.
    pub(super) fn hold(&self, term: &Term) -> bool {
        let term = whole(term);
        let mut names = self.0.iter().filter(|entry| entry.named.kind != NameKind::Theme);
        names.any(|entry| [&entry.words, &entry.workplace_words].into_iter().any(|words| answers(words, &term, false)))
    }

    /// The names that hold every term; or, where no record holds them all, those that hold most. Where none does, the people
    /// whose workplace does, with its name.
    pub(super) fn find(&self, terms: &[Term], is_partial: bool) -> Vec<Named> {
        let required: Vec<Term> =
            terms.iter().filter(|term| !term.is_stop_word && !term.is_excluded).map(whole).collect();
        let named = self.find_by(&required, is_partial, false);
        if named.is_empty() { self.find_by(&required, is_partial, true) } else { named }
    }

    /// The names that hold most terms, by their own words or by those of the workplace.
    fn find_by(&self, required: &[Term], is_partial: bool, by_workplace: bool) -> Vec<Named> {
        let (mut themes, mut others, mut most) = (Vec::new(), Vec::new(), 1);
        for Entry { named, words, workplace, workplace_words } in &self.0 {
            let is_theme = named.kind == NameKind::Theme;
            let words = if by_workplace { workplace_words } else { words };
            let hits = required.iter().filter(|term| answers(words, term, is_theme)).count();
            if hits < most {
                continue;
            }
            // A word of an organisation's name says many other things, so that all have to be typed that mean something.
            let is_stop_word = |word: &String| required.iter().any(|term| term.stemmer.is_stop_word(word));
            let is_whole = (named.kind != NameKind::Organisation && !by_workplace)
                || words.iter().filter(|word| !is_stop_word(word)).count() == hits;
            let is_meant =
                if is_partial { !is_theme || hits == required.len() } else { hits == required.len() && is_whole };
            if !is_meant {
                continue;
            }
            if hits > most {
                most = hits;
                themes.clear();
                others.clear();
            }
            let names = if is_theme { &mut themes } else { &mut others };
            let name = if by_workplace { format!("{} ({workplace})", named.name) } else { named.name.clone() };
            names.push(Named { name, ..named.clone() });
        }
        for names in [&mut themes, &mut others] {
            if names.len() > MAX_NAMES {
                names.clear();
            }
        }
        themes.append(&mut others);
        themes
    }
}

/// The same term, which only a whole word answers.
fn whole(term: &Term) -> Term {
    Term { is_unfinished: false, is_strict: true, ..term.clone() }
}

/// Whether a name of these words holds a whole word or phrase; or a form of it.
fn answers(words: &[String], term: &Term, or_form: bool) -> bool {
    let stem = |word: &str| if or_form { term.stemmer.stem(word) } else { String::new() };
    words.iter().enumerate().any(|(at, word)| {
        term.match_kind(word, &stem(word)).is_some()
            || term.phrase_len(&mut words[at..].iter().map(String::as_str)).is_some()
    })
}
