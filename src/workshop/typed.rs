//! What the reader typed and answered, as the plan of an import, and what of it cannot be understood.

use std::path::Path;

use super::message::{Asked, Change, Field};
use crate::corpus::Kind;
use crate::import::{Plan, language_tag, moment, name_key, people};
use crate::text::Lang;

/// What is said of a table by hand: the changes, read by what they are about.
#[derive(Clone, Copy)]
pub(super) struct Typed<'a>(pub(super) &'a [Change]);

impl<'a> Typed<'a> {
    /// What was typed into a field; empty where nothing was.
    pub(super) fn field(self, of: Field) -> &'a str {
        let typed = self.0.iter().find_map(|change| match change {
            Change::Field { field, value } if *field == of => Some(value.trim()),
            _ => None,
        });
        typed.unwrap_or_default()
    }

    /// What was answered: name and what is meant by it.
    pub(super) fn answers(self, of: Asked) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |change| match change {
            Change::Meaning { what, name, meant: Some(meant) } if *what == of => Some((name.as_str(), meant.as_str())),
            _ => None,
        })
    }

    /// What was answered of a name, in whatever spelling.
    pub(super) fn answer(self, of: Asked, name: &str) -> Option<&'a str> {
        let key = name_key(name);
        self.answers(of).find(|(other, _)| name_key(other) == key).map(|(_, meant)| meant)
    }

    /// The participants that were typed, by theme.
    pub(super) fn participants(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(|change| match change {
            Change::Participants { theme, value } if !value.trim().is_empty() => Some((theme.as_str(), value.trim())),
            _ => None,
        })
    }

    /// The name that is meant in the end, where names mean names that mean others.
    pub(super) fn same(self, name: &'a str) -> &'a str {
        let mut meant = name;
        // Whoever goes round in a circle has met every answer.
        for _ in self.answers(Asked::Same) {
            match self.answer(Asked::Same, meant) {
                Some(next) if name_key(next) != name_key(meant) => meant = next,
                _ => break,
            }
        }
        meant
    }

    /// The plan of an import of the file of this name.
    pub(super) fn plan(self, file: &str, today: &str, lang: Lang) -> Plan {
        let own = |field: Field| self.field(field).to_owned();
        let stem = || Path::new(file).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let title = Some(own(Field::Title)).filter(|title| !title.is_empty()).unwrap_or_else(stem);
        let day = |field: Field| moment(self.field(field)).unwrap_or_default();
        let period = (day(Field::From), day(Field::To));
        let language = language_tag(self.field(Field::Language));
        let fill_down = self.0.contains(&Change::FillDown(true));
        let kind = |id: &str| Kind::ALL.into_iter().find(|kind| kind.id() == id);
        let pair = |(name, meant): (&str, &str)| (name.to_owned(), meant.to_owned());
        Plan {
            title,
            subtitle: own(Field::Subtitle),
            about: own(Field::About),
            table: file.to_owned(),
            // What the table leaves open is said in the language of the texts.
            words: language.as_deref().and_then(Lang::of_tag).unwrap_or(lang).plan_words(),
            language,
            period: Some(period).filter(|(from, to)| !from.is_empty() || !to.is_empty()),
            date: Some(today.to_owned()).filter(|today| !today.is_empty()),
            licence: own(Field::Licence),
            kinds: self.answers(Asked::Kind).filter_map(|(name, id)| Some((name.to_owned(), kind(id)?))).collect(),
            places: self.answers(Asked::Place).map(pair).collect(),
            same: self.answers(Asked::Same).map(|(name, _)| pair((name, self.same(name)))).collect(),
            participants: self
                .participants()
                .filter_map(|(theme, text)| Some((theme.to_owned(), people(text)?)))
                .collect(),
            fill_down,
        }
    }

    /// What was typed and cannot be taken, as sentences; `themes` says whether a theme has a title with this [`name_key`].
    pub(super) fn problems(self, themes: &dyn Fn(&str) -> bool, lang: Lang) -> Vec<String> {
        let mut problems = Vec::new();
        for typed in [Field::From, Field::To].map(|field| self.field(field)) {
            if !typed.is_empty() && moment(typed).is_none() {
                problems.push(lang.not_a_moment(typed));
            }
        }
        let language = self.field(Field::Language);
        if !language.is_empty() && language_tag(language).is_none() {
            problems.push(lang.not_a_language(language));
        }
        for (theme, typed) in self.participants() {
            if people(typed).is_none() {
                problems.push(lang.not_participants(theme, typed));
            } else if !themes(&name_key(self.same(theme))) {
                problems.push(lang.participants_without_theme(theme, typed));
            }
        }
        problems
    }
}
