//! A corpus with the texts of another language in the place of its own.

use super::model::{Corpus, Record, Theme};
use super::problem::{CorpusError, List, Problem, ProblemKind, in_order};
use super::translation::{ItemTexts, Translation, text_path};
use super::wire::{Named, Source};

/// A corpus in another language.
#[derive(Clone, Debug)]
pub struct Translated {
    /// The same corpus, ids and indices, with the texts of that language where it has them.
    pub corpus: Corpus,
    /// How many texts that language lacks; in their place stand those of the original.
    pub missing: usize,
    /// Texts of the language file that belong to nothing, in the order of that file.
    pub problems: Vec<Problem>,
}

impl Corpus {
    /// How many texts a language file gives in another language.
    pub fn text_count(&self) -> usize {
        let nothing = Translation { corpus: self.id.clone(), ..Translation::default() };
        self.translated(&nothing).map_or(0, |translated| translated.missing)
    }

    /// This corpus in the language of a translation.
    ///
    /// A record keeps its own title and body unless both are translated, and a theme its question, summary and notes
    /// unless all of them are; [`Record::language`] and [`Theme::language`] then say in which language they are. Every
    /// other text stands for itself.
    ///
    /// # Errors
    /// [`CorpusError::OtherCorpus`] where the translation is of another corpus.
    pub fn translated(&self, translation: &Translation) -> Result<Translated, CorpusError> {
        if translation.corpus != self.id {
            let (found, expected) = (translation.corpus.clone(), self.id.clone());
            return Err(CorpusError::OtherCorpus { found, expected });
        }
        let mut corpus = self.clone();
        corpus.language = translation.language.clone();
        let used = translation.items.each_ref().map(|texts| vec![false; texts.items.len()]);
        let own = self.language.clone();
        let mut texts = Replacing { by: translation, own, used, missing: 0 };
        texts.one(&mut corpus.title, &translation.title);
        texts.one(&mut corpus.subtitle, &translation.subtitle);
        texts.one(&mut corpus.about, &translation.about);
        for track in &mut corpus.tracks {
            texts.title(&mut track.title, List::Tracks, &track.id);
            texts.each(List::Tracks, &track.id, &mut [("description", &mut track.description)]);
        }
        for theme in &mut corpus.themes {
            texts.theme(theme);
        }
        for source in &mut corpus.sources {
            texts.source(source);
        }
        for stated in &mut corpus.stated {
            texts.each(List::Stated, &stated.id, &mut [("label", &mut stated.label), ("note", &mut stated.note)]);
        }
        for code in &mut corpus.codes {
            texts.title(&mut code.title, List::Codes, &code.id);
            let own = &mut [("definition", &mut code.definition), ("example", &mut code.example)];
            texts.each(List::Codes, &code.id, own);
        }
        texts.named(List::CodeGroups, &mut corpus.code_groups);
        texts.named(List::Actors, &mut corpus.actors);
        texts.named(List::Roles, &mut corpus.roles);
        for record in &mut corpus.records {
            texts.record(record);
        }
        for (at, caveat) in corpus.caveats.iter_mut().enumerate() {
            texts.one(&mut caveat.text, translation.caveats.get(at).map_or("", String::as_str));
        }
        corpus.synonyms.clone_from(&translation.synonyms);
        let (missing, problems) = (texts.missing, texts.superfluous());
        Ok(Translated { corpus, missing, problems })
    }
}

/// Puts texts in the place of others, and counts those that are missing. The items of
/// all lists go through the same few functions: a closure for each list would be compiled for each.
struct Replacing<'a> {
    by: &'a Translation,
    /// The language of the texts that are replaced.
    own: String,
    /// Which texts of each list of the translation belong to something.
    used: [Vec<bool>; List::ALL.len()],
    missing: usize,
}

impl<'a> Replacing<'a> {
    /// One text. Where there is nothing to translate, nothing is missing.
    #[inline(never)]
    fn one(&mut self, text: &mut String, by: &str) {
        if !by.is_empty() {
            by.clone_into(text);
        } else if !text.is_empty() {
            self.missing += 1;
        }
    }

    /// The title of an item. One that is its id, since the file has no other, is nothing to translate.
    #[inline(never)]
    fn title(&mut self, title: &mut String, list: List, id: &str) {
        let by = self.texts(list, id).text("title");
        if !by.is_empty() || title != id {
            self.one(title, by);
        }
    }

    /// What the translation has for an item; empty texts where it has nothing.
    #[inline(never)]
    fn texts(&mut self, list: List, id: &str) -> &'a ItemTexts {
        static NOTHING: ItemTexts = ItemTexts { line: 0, texts: Vec::new(), notes: Vec::new() };
        let texts = &self.by.items[list as usize];
        let Some(at) = texts.find(id) else { return &NOTHING };
        self.used[list as usize][at] = true;
        &texts.items[at].1
    }

    /// The texts of an item of which each stands for itself.
    #[inline(never)]
    fn each(&mut self, list: List, id: &str, own: &mut [(&str, &mut String)]) {
        let by = self.texts(list, id);
        for (field, text) in own {
            self.one(text, by.text(field));
        }
    }

    fn named(&mut self, list: List, items: &mut [Named]) {
        for item in items {
            self.title(&mut item.title, list, &item.id);
        }
    }

    fn source(&mut self, source: &mut Source) {
        self.each(List::Sources, &source.id, &mut [("title", &mut source.title)]);
        // The name of a publisher may stay as it is.
        let publisher = self.texts(List::Sources, &source.id).text("publisher");
        if !publisher.is_empty() {
            publisher.clone_into(&mut source.publisher);
        }
    }

    fn theme(&mut self, theme: &mut Theme) {
        let by = self.texts(List::Themes, &theme.id);
        self.title(&mut theme.title, List::Themes, &theme.id);
        let has_notes = by.notes.len() == theme.notes.len() && by.notes.iter().all(|note| !note.is_empty());
        let lacks_notes = usize::from(!has_notes && !theme.notes.is_empty());
        let own = &mut [("question", &mut theme.question), ("summary", &mut theme.summary)];
        theme.language = self.together(by, own, "", lacks_notes);
        if theme.language.is_none() {
            theme.notes.clone_from(&by.notes);
        }
    }

    fn record(&mut self, record: &mut Record) {
        let by = self.texts(List::Records, &record.id);
        let own = &mut [("title", &mut record.title), ("body", &mut record.body)];
        record.language = self.together(by, own, &record.id, 0);
    }

    /// Texts that are replaced all or not at all, the latter also where so many others are missing. One that is the `id` of its
    /// item is nothing to translate. Gives the language in which they are left.
    #[inline(never)]
    fn together(&mut self, by: &ItemTexts, own: &mut [(&str, &mut String)], id: &str, others: usize) -> Option<String> {
        let lacks = |field: &str, own: &str| by.text(field).is_empty() && !own.is_empty() && own != id;
        let lacking = own.iter().filter(|(field, own)| lacks(field, own));
        let missing = others + lacking.count();
        self.missing += missing;
        if missing > 0 {
            return Some(self.own.clone());
        }
        for (field, own) in own.iter_mut().filter(|(field, _)| !by.text(field).is_empty()) {
            by.text(field).clone_into(own);
        }
        None
    }

    /// The texts that belong to nothing, each a problem.
    fn superfluous(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for list in List::ALL {
            let items = &self.by.items[list as usize].items;
            for ((id, texts), _) in items.iter().zip(&self.used[list as usize]).filter(|(_, used)| !**used) {
                let what = ProblemKind::Orphan { id: id.clone() };
                problems.push((0, Problem { path: text_path(list, id), line: texts.line, what }));
            }
        }
        in_order(problems)
    }
}
