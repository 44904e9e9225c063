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

/// Every name of a corpus, with its folded words.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<(Named, Vec<String>)>);

impl Names {
    /// The names of a corpus, titles of themes first.
    pub fn new(corpus: &Corpus) -> Names {
        let mut names = Names::default();
        for (at, theme) in corpus.themes.iter().enumerate() {
            names.add(NameKind::Theme, &theme.title, "", at);
        }
        for (at, theme) in corpus.themes.iter().enumerate() {
            for place in theme.hosts.iter().map(|&place| &corpus.places[place]) {
                names.add(NameKind::Host, &place.name, place.named_as.as_deref().unwrap_or_default(), at);
            }
            for person in &theme.people {
                let kind = match person.side.as_str() {
                    "chair" => NameKind::Chair,
                    "expert" => NameKind::Expert,
                    "official" => NameKind::Official,
                    _ => NameKind::Participant,
                };
                names.add(kind, &person.name, "", at);
            }
            theme.listed_organisations.iter().for_each(|name| names.add(NameKind::Organisation, name, "", at));
        }
        names
    }

    fn add(&mut self, kind: NameKind, name: &str, other_name: &str, theme: ThemeIx) {
        // Themes of one title are different themes.
        let same = |named: &Named| kind != NameKind::Theme && named.kind == kind && named.name == name;
        if let Some((named, _)) = self.0.iter_mut().find(|(named, _)| same(named)) {
            named.themes.push(theme);
            return;
        }
        let mut words = Vec::new();
        for text in [name, other_name] {
            words::for_each_token(text, &mut |_, word, _| words.push(word.to_owned()));
        }
        self.0.push((Named { kind, name: name.to_owned(), themes: vec![theme] }, words));
    }

    /// Gives every folded word of the names of people and of hosts. Those of themes and of organisations are made of words
    /// that say other things too.
    pub(super) fn for_each_word(&self, with: &mut dyn FnMut(&str)) {
        let is_made_of_words = |kind: NameKind| matches!(kind, NameKind::Theme | NameKind::Organisation);
        let names = self.0.iter().filter(|(named, _)| !is_made_of_words(named.kind));
        names.flat_map(|(_, words)| words).for_each(|word| with(word));
    }

    /// Whether a term is a word of a name, other than of the title of a theme.
    pub(super) fn hold(&self, term: &Term) -> bool {
        self.0.iter().any(|(named, words)| named.kind != NameKind::Theme && answers(named.kind, words, &whole(term)))
    }

    /// The names that hold every term; or, where no record holds them all, those that hold most.
    pub(super) fn find(&self, terms: &[Term], is_partial: bool) -> Vec<Named> {
        let required: Vec<Term> =
            terms.iter().filter(|term| !term.is_stop_word && !term.is_excluded).map(whole).collect();
        let (mut themes, mut others, mut most) = (Vec::new(), Vec::new(), 1);
        for (named, words) in &self.0 {
            let hits = required.iter().filter(|term| answers(named.kind, words, term)).count();
            let is_theme = named.kind == NameKind::Theme;
            // A word of an organisation's name says many other things.
            let is_whole = named.kind != NameKind::Organisation || words.len() == hits;
            let is_meant =
                if is_partial { !is_theme || hits == required.len() } else { hits == required.len() && is_whole };
            if !is_meant || hits < most {
                continue;
            }
            if hits > most {
                most = hits;
                themes.clear();
                others.clear();
            }
            let names = if is_theme { &mut themes } else { &mut others };
            names.push(named.clone());
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

/// Whether a name of these words holds a whole word or phrase: titles of themes a form of it too.
fn answers(kind: NameKind, words: &[String], term: &Term) -> bool {
    let stem = |word: &str| if kind == NameKind::Theme { term.stemmer.stem(word) } else { String::new() };
    words.iter().enumerate().any(|(at, word)| {
        term.match_kind(word, &stem(word)).is_some()
            || term.phrase_len(&mut words[at..].iter().map(String::as_str)).is_some()
    })
}
