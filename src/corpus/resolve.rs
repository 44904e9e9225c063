//! From the objects of the file to the resolved lists: every id becomes an index, and what refers to nothing is told.

use super::decode_context::{At, DecodeContext, Ids};
use super::model::{Citation, Code, Corpus, Record, Section, Speaker, Stated, Theme};
use super::problem::ProblemKind;
use super::wire;
use crate::decimal::scientific;

/// A corpus that is being put together, with where each id stands.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) corpus: Corpus,
    sources: Ids,
    sections: Ids,
    tracks: Ids,
    themes: Ids,
    places: Ids,
    code_groups: Ids,
    codes: Ids,
    actors: Ids,
    roles: Ids,
    /// Records, each with the id of the record that it is part of. Those may stand later in the file.
    parts: Vec<(usize, String, At)>,
}

/// Adds an item to a list and gives its id that place.
fn add<T>(list: &mut Vec<T>, ids: &mut Ids, id: String, item: T) {
    ids.insert(id, list.len());
    list.push(item);
}

impl Draft {
    /// Begins with a corpus whose lists are empty.
    pub(super) fn new(corpus: Corpus) -> Draft {
        Draft { corpus, ..Draft::default() }
    }

    pub(super) fn source(&mut self, source: wire::Source) {
        let id = source.id.clone();
        add(&mut self.corpus.sources, &mut self.sources, id, source);
    }

    /// Adds a section. One whose source the file does not hold stays, since its title says more than nothing.
    pub(super) fn section(&mut self, section: wire::Section, at: Option<At>, context: &mut DecodeContext) {
        let source = match at {
            Some(at) => context.resolve(&section.source, &self.sources, at, ".source"),
            None => self.sources.get(&section.source).copied(),
        };
        let resolved = Section { id: section.id.clone(), source, title: section.title, lines: section.lines };
        add(&mut self.corpus.sections, &mut self.sections, section.id, resolved);
    }

    fn citations(&self, citations: Vec<wire::Citation>, at: At, context: &mut DecodeContext) -> Vec<Citation> {
        let resolve = |citation: wire::Citation| {
            let section = context.resolve(&citation.section, &self.sections, at, ".citations")?;
            Some(Citation { section, lines: citation.lines })
        };
        citations.into_iter().filter_map(resolve).collect()
    }

    pub(super) fn stated(&mut self, stated: wire::Stated, at: At, context: &mut DecodeContext) {
        let citations = self.citations(stated.citations, at, context);
        self.corpus.stated.push(Stated {
            id: stated.id,
            label: stated.label,
            value: stated.value,
            approximate: stated.approximate,
            note: stated.note,
            citations,
        });
    }

    pub(super) fn track(&mut self, mut track: wire::Track) {
        let id = track.id.clone();
        track.title = titled(track.title, &id);
        add(&mut self.corpus.tracks, &mut self.tracks, id, track);
    }

    pub(super) fn place(&mut self, mut place: wire::Place, at: At, context: &mut DecodeContext) {
        if place.lat.abs() <= 90.0 && place.lon.abs() <= 180.0 {
            let id = place.id.clone();
            place.name = titled(place.name, &id);
            add(&mut self.corpus.places, &mut self.places, id, place);
        } else {
            let found = format!("{}, {}", scientific(place.lat), scientific(place.lon));
            context.problem(at, "", ProblemKind::OutOfRange { found });
        }
    }

    pub(super) fn theme(&mut self, theme: wire::Theme, at: At, context: &mut DecodeContext) {
        let Some(track) = self.tracks.get(&theme.track).copied() else {
            return context.problem(at, ".track", ProblemKind::Orphan { id: theme.track });
        };
        let hosts = context.resolve_all(theme.hosts, &self.places, at, ".hosts");
        let citations = self.citations(theme.citations, at, context);
        let id = theme.id.clone();
        let resolved = Theme {
            id: theme.id,
            track,
            title: titled(theme.title, &id),
            question: theme.question,
            summary: theme.summary,
            conversations: theme.conversations,
            participants: theme.participants,
            organisations: theme.organisations,
            hosts,
            held: theme.held,
            people: theme.people,
            listed_organisations: theme.listed_organisations,
            notes: theme.notes,
            icon: theme.icon,
            citations,
            language: None,
        };
        add(&mut self.corpus.themes, &mut self.themes, id, resolved);
    }

    pub(super) fn code_group(&mut self, mut group: wire::Named) {
        let id = group.id.clone();
        group.title = titled(group.title, &id);
        add(&mut self.corpus.code_groups, &mut self.code_groups, id, group);
    }

    pub(super) fn code(&mut self, code: wire::Code, at: At, context: &mut DecodeContext) {
        let has_group = !code.group.is_empty();
        let group = if has_group { context.resolve(&code.group, &self.code_groups, at, ".group") } else { None };
        let id = code.id.clone();
        let resolved = Code {
            id: code.id,
            title: titled(code.title, &id),
            definition: code.definition,
            example: code.example,
            group,
        };
        add(&mut self.corpus.codes, &mut self.codes, id, resolved);
    }

    pub(super) fn actor(&mut self, mut actor: wire::Named) {
        let id = actor.id.clone();
        actor.title = titled(actor.title, &id);
        add(&mut self.corpus.actors, &mut self.actors, id, actor);
    }

    pub(super) fn role(&mut self, mut role: wire::Named) {
        let id = role.id.clone();
        role.title = titled(role.title, &id);
        add(&mut self.corpus.roles, &mut self.roles, id, role);
    }

    pub(super) fn record(&mut self, record: wire::Record, at: At, context: &mut DecodeContext) {
        let Some(theme) = self.themes.get(&record.theme).copied() else {
            return context.problem(at, ".theme", ProblemKind::Orphan { id: record.theme });
        };
        let codes = context.resolve_all(record.codes, &self.codes, at, ".codes");
        let actors = context.resolve_all(record.actors, &self.actors, at, ".actors");
        let speaker = record.speaker.map(|speaker| Speaker {
            role: speaker.role,
            name: speaker.name,
            dialogue: speaker.dialogue,
            group: speaker.group.and_then(|group| context.resolve(&group, &self.roles, at, ".speaker.group")),
        });
        let citations = self.citations(record.citations, at, context);
        if let Some(whole) = record.part_of {
            self.parts.push((self.corpus.records.len(), whole, at));
        }
        let id = record.id.clone();
        let resolved = Record {
            id: record.id,
            theme,
            kind: record.kind,
            title: if record.body.is_empty() { record.title } else { titled(record.title, &id) },
            body: record.body,
            codes,
            actors,
            part_of: None,
            speaker,
            citations,
            language: None,
        };
        self.corpus.by_id.insert(id, self.corpus.records.len());
        self.corpus.records.push(resolved);
    }

    /// Joins the records to what they are part of, once all of them are there.
    pub(super) fn join(&mut self, context: &mut DecodeContext) {
        for (record, whole, at) in std::mem::take(&mut self.parts) {
            match self.corpus.by_id.get(&whole).copied() {
                Some(index) if index != record => self.corpus.records[record].part_of = Some(index),
                _ => context.problem(at, ".part_of", ProblemKind::UnknownId { id: whole }),
            }
        }
    }

    /// Gives a record an old id, after [`Draft::join`]. A record that has that id keeps it.
    pub(super) fn alias(&mut self, from: String, to: String, at: At, context: &mut DecodeContext) {
        match self.corpus.by_id.get(&to).copied() {
            Some(_) if self.corpus.by_id.contains_key(&from) => {}
            Some(record) => drop(self.corpus.by_id.insert(from, record)),
            None => context.problem(at, "", ProblemKind::UnknownId { id: to }),
        }
    }
}

/// What something is called; its id where its title is empty, so that there is something to read and to press.
#[inline(never)]
fn titled(title: String, id: &str) -> String {
    if title.trim().is_empty() { id.to_owned() } else { title }
}
