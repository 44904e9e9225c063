//! A corpus with the texts of another language in the place of its own.

use super::language_file::{CodeText, NamedText, RecordText, SourceText, StatedText, ThemeText, TrackText};
use super::model::{Corpus, Record, Theme};
use super::problem::{CorpusError, Problem, ProblemKind};
use super::translation::{Texts, Translation, text_path};
use super::wire::Named;

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
        let mut texts = Replacing { own: self.language.clone(), missing: 0, problems: Vec::new() };
        texts.one(&mut corpus.title, &translation.title);
        texts.one(&mut corpus.subtitle, &translation.subtitle);
        texts.one(&mut corpus.about, &translation.about);
        texts.each(
            "tracks",
            &mut corpus.tracks,
            &translation.tracks,
            |item| &item.id,
            |texts, item, by: &TrackText| {
                texts.one(&mut item.title, &by.title);
                texts.one(&mut item.description, &by.description);
            },
        );
        texts.each("themes", &mut corpus.themes, &translation.themes, |item| &item.id, Replacing::theme);
        let sources = (&mut corpus.sources, &translation.sources);
        texts.each(
            "sources",
            sources.0,
            sources.1,
            |item| &item.id,
            |texts, item, by: &SourceText| {
                texts.one(&mut item.title, &by.title);
                // The name of a publisher may stay as it is.
                if !by.publisher.is_empty() {
                    item.publisher.clone_from(&by.publisher);
                }
            },
        );
        texts.each(
            "stated",
            &mut corpus.stated,
            &translation.stated,
            |item| &item.id,
            |texts, item, by: &StatedText| {
                texts.one(&mut item.label, &by.label);
                texts.one(&mut item.note, &by.note);
            },
        );
        texts.named("code_groups", &mut corpus.code_groups, &translation.code_groups);
        texts.each(
            "codes",
            &mut corpus.codes,
            &translation.codes,
            |item| &item.id,
            |texts, item, by: &CodeText| {
                texts.one(&mut item.title, &by.title);
                texts.one(&mut item.definition, &by.definition);
                texts.one(&mut item.example, &by.example);
            },
        );
        texts.named("actors", &mut corpus.actors, &translation.actors);
        texts.named("roles", &mut corpus.roles, &translation.roles);
        for (at, caveat) in corpus.caveats.iter_mut().enumerate() {
            texts.one(&mut caveat.text, translation.caveats.get(at).map_or("", String::as_str));
        }
        corpus.synonyms.clone_from(&translation.synonyms);
        texts.each("records", &mut corpus.records, &translation.records, |item| &item.id, Replacing::record);
        let Replacing { missing, mut problems, .. } = texts;
        problems.sort_by_key(|problem| problem.line);
        Ok(Translated { corpus, missing, problems })
    }
}

/// Puts texts in the place of others, and counts those that are missing.
struct Replacing {
    /// The language of the texts that are replaced.
    own: String,
    missing: usize,
    problems: Vec<Problem>,
}

impl Replacing {
    /// One text. Where there is nothing to translate, nothing is missing.
    fn one(&mut self, text: &mut String, by: &str) {
        if !by.is_empty() {
            by.clone_into(text);
        } else if !text.is_empty() {
            self.missing += 1;
        }
    }

    /// The texts of every item of a list.
    fn each<I, T: Default>(
        &mut self,
        key: &str,
        items: &mut [I],
        texts: &Texts<T>,
        id: fn(&I) -> &String,
        replace: fn(&mut Replacing, &mut I, &T),
    ) {
        let mut used = 0;
        for item in items.iter_mut() {
            let by = texts.get(id(item));
            used += usize::from(by.is_some());
            replace(self, item, by.map_or(&T::default(), |by| &by.value));
        }
        if used < texts.len() {
            let known: std::collections::HashSet<&String> = items.iter().map(id).collect();
            for (id, text) in texts.iter().filter(|(id, _)| !known.contains(id)) {
                let what = ProblemKind::Orphan { id: id.clone() };
                self.problems.push(Problem { path: text_path(key, id), line: text.line, what });
            }
        }
    }

    fn named(&mut self, key: &str, items: &mut [Named], texts: &Texts<NamedText>) {
        self.each(key, items, texts, |item| &item.id, |texts, item, by| texts.one(&mut item.title, &by.title));
    }

    fn theme(&mut self, theme: &mut Theme, by: &ThemeText) {
        self.one(&mut theme.title, &by.title);
        let has_notes = by.notes.len() == theme.notes.len() && by.notes.iter().all(|note| !note.is_empty());
        let missing = [
            by.question.is_empty() && !theme.question.is_empty(),
            by.summary.is_empty() && !theme.summary.is_empty(),
            !has_notes && !theme.notes.is_empty(),
        ];
        let missing = missing.into_iter().filter(|is_missing| *is_missing).count();
        if missing > 0 {
            self.missing += missing;
            theme.language = Some(self.own.clone());
        } else {
            theme.question.clone_from(&by.question);
            theme.summary.clone_from(&by.summary);
            theme.notes.clone_from(&by.notes);
        }
    }

    fn record(&mut self, record: &mut Record, by: &RecordText) {
        let lacks = |by: &str, own: &str| usize::from(by.is_empty() && !own.is_empty());
        let missing = lacks(&by.title, &record.title) + lacks(&by.body, &record.body);
        if missing > 0 {
            self.missing += missing;
            record.language = Some(self.own.clone());
        } else {
            record.title.clone_from(&by.title);
            record.body.clone_from(&by.body);
        }
    }
}
