//! Is a language file whole, and is it in its language?

use super::findings::{Findings, message};
use crate::corpus::{Corpus, Translation, decode_translation};
use crate::text::Lang;

/// How many characters the body of a record has in another language.
pub const BODY_CHARACTERS: std::ops::RangeInclusive<usize> = 80..=850;
/// Up to how many words a title may be the same in two languages, as names and borrowed words are.
const SAME_WORDS: usize = 2;

/// A language in which a corpus says it is to be had.
#[derive(Clone, Copy, Debug)]
pub struct Language<'a> {
    /// BCP 47 tag.
    pub tag: &'a str,
    /// The text of its file; none where there is no such file.
    pub text: Option<&'a str>,
}

/// Holds a language file against its corpus.
pub(super) fn check(corpus: &Corpus, language: &Language, out: &mut Findings) {
    let tag = language.tag;
    let Some(text) = language.text else {
        return out.error(tag, None, "the corpus names this language, and there is no file of it");
    };
    let decoded = match decode_translation(text) {
        Ok(decoded) => decoded,
        Err(error) => return out.error(tag, None, Lang::En.not_usable("of the language", &error).detail),
    };
    let translation = decoded.translation;
    if translation.language != tag {
        out.error(tag, None, format!("the file says that its language is '{}'", translation.language));
    }
    let superfluous = match corpus.translated(&translation) {
        Ok(translated) => translated.problems,
        Err(error) => return out.error(tag, None, Lang::En.not_usable("of the language", &error).detail),
    };
    for problem in decoded.problems.iter().chain(&superfluous) {
        out.error(format!("{tag} {}", problem.path), Some(problem.line), message(problem));
    }
    let mut pairs = Pairs { tag, out };
    pairs.all(corpus, &translation);
}

/// Compares texts with their translations.
struct Pairs<'a> {
    tag: &'a str,
    out: &'a mut Findings,
}

impl Pairs<'_> {
    fn all(&mut self, corpus: &Corpus, by: &Translation) {
        self.title("title", None, &corpus.title, &by.title);
        self.text("subtitle", None, &corpus.subtitle, &by.subtitle);
        self.text("about", None, &corpus.about, &by.about);
        macro_rules! each {
            ($list:ident: $($check:ident $field:ident),*) => {
                for item in &corpus.$list {
                    let path = format!("{}.{}", stringify!($list), item.id);
                    let found = by.item(stringify!($list), &item.id);
                    let line = found.map(|found| found.line);
                    $(
                        let text = found.map_or("", |found| found.text(stringify!($field)));
                        self.$check(&format!("{path}.{}", stringify!($field)), line, &item.$field, text);
                    )*
                }
            };
        }
        each!(tracks: title title, text description);
        each!(themes: title title, text question, text summary);
        for theme in &corpus.themes {
            let found = by.item("themes", &theme.id);
            let (line, notes) = (found.map(|found| found.line), found.map_or(&[][..], |found| &found.notes));
            self.texts(&format!("themes.{}.notes", theme.id), line, &theme.notes, notes);
        }
        each!(sources: title title);
        each!(stated: title label, text note);
        each!(code_groups: title title);
        each!(codes: title title, text definition, text example);
        each!(actors: title title);
        each!(roles: title title);
        each!(records: title title, body body);
        let caveats: Vec<String> = corpus.caveats.iter().map(|caveat| caveat.text.clone()).collect();
        self.texts("caveats", None, &caveats, &by.caveats);
    }

    fn error(&mut self, path: &str, line: Option<usize>, message: &str) {
        self.out.error(format!("{} {path}", self.tag), line, message);
    }

    fn is_there(&mut self, path: &str, line: Option<usize>, own: &str, by: &str) -> bool {
        match (own.trim().is_empty(), by.trim().is_empty()) {
            (false, true) => self.error(path, line, "the text is missing or empty"),
            (true, false) => self.error(path, line, "there is a text where the corpus has none"),
            _ => {}
        }
        !by.trim().is_empty()
    }

    /// A title may be the same where it is a name.
    fn title(&mut self, path: &str, line: Option<usize>, own: &str, by: &str) {
        let is_name = || {
            let words: Vec<&str> = own.split_whitespace().filter(|word| word.len() > 3).collect();
            own.split_whitespace().count() <= SAME_WORDS
                || words.iter().all(|word| word.starts_with(char::is_uppercase))
        };
        if self.is_there(path, line, own, by) && own == by && !is_name() {
            self.error(path, line, "the title is the same as in the corpus; was it left untranslated?");
        }
    }

    fn text(&mut self, path: &str, line: Option<usize>, own: &str, by: &str) {
        if self.is_there(path, line, own, by) && own == by {
            self.error(path, line, "the text is the same as in the corpus; was it left untranslated?");
        }
    }

    fn texts(&mut self, path: &str, line: Option<usize>, own: &[String], by: &[String]) {
        if own.len() != by.len() {
            let message = format!("there are {} texts; the corpus has {}", by.len(), own.len());
            return self.error(path, line, &message);
        }
        for (at, (own, by)) in own.iter().zip(by).enumerate() {
            self.text(&format!("{path}[{at}]"), line, own, by);
        }
    }

    fn body(&mut self, path: &str, line: Option<usize>, own: &str, by: &str) {
        self.text(path, line, own, by);
        let length = by.chars().count();
        if length > 0 && !BODY_CHARACTERS.contains(&length) {
            let (least, most) = (BODY_CHARACTERS.start(), BODY_CHARACTERS.end());
            self.error(path, line, &format!("the body has {length} characters; expected {least} to {most}"));
        }
    }
}
