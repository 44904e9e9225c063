//! From the objects of the file to the resolved lists: every id becomes an index, and what refers to nothing is told.

use super::decode::{ProblemKind, Reader};
use super::decode_context::At;
use super::decode_context::Ids;
use super::json::Piece;
use super::wire;
use super::{Code, Corpus, Record, Speaker, Theme};

/// Where each id stands, for what records refer to.
#[derive(Default)]
pub(super) struct Known {
    themes: Ids,
    codes: Ids,
    actors: Ids,
    roles: Ids,
}

/// A record, the id of what it is part of, and where it stands.
pub(super) type Whole = (usize, String, At);

impl<'a> Reader<'a> {
    /// Reads every list but those of the records and their aliases.
    #[inline(never)]
    pub(super) fn begin_lists(&mut self, lists: &[Vec<Piece<'a>>]) {
        let (context, corpus) = (&mut self.context, &mut self.corpus);
        context.plain(0, lists, |item| &item.id, &mut corpus.documents);
        context.plain(1, lists, |item| &item.id, &mut corpus.stated);
        let tracks = context.plain(2, lists, |item| &item.id, &mut corpus.tracks);
        let places = context.list(4, &lists[4], |item| &item.id, &mut |context, place: wire::Place, at| {
            if place.lat.abs() <= 90.0 && place.lon.abs() <= 180.0 {
                context.point(&place.id, corpus.places.len());
                corpus.places.push(place);
            } else {
                let found = format!("{}, {}", place.lat, place.lon);
                context.problem(at, "", ProblemKind::OutOfRange { found });
            }
        });
        self.known.themes = context.list(3, &lists[3], |item| &item.id, &mut |context, theme: wire::Theme, at| {
            let Some(track) = tracks.get(&theme.track).copied() else {
                return context.problem(at, ".track", ProblemKind::Orphan { id: theme.track });
            };
            let hosts = context.resolve_all(&theme.hosts, &places, at, ".hosts");
            context.point(&theme.id, corpus.themes.len());
            corpus.themes.push(Theme {
                id: theme.id,
                track,
                title: theme.title,
                title_en: theme.title_en,
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
                sources: theme.sources,
            });
        });
        let groups = context.plain(5, lists, |item| &item.id, &mut corpus.code_groups);
        self.known.codes = context.list(6, &lists[6], |item| &item.id, &mut |context, code: wire::Code, at| {
            let group = &code.group;
            let group = if group.is_empty() { None } else { context.resolve(group, &groups, at, ".group") };
            context.point(&code.id, corpus.codes.len());
            corpus.codes.push(Code {
                id: code.id,
                title: code.title,
                title_en: code.title_en,
                definition: code.definition,
                definition_en: code.definition_en,
                example: code.example,
                group,
            });
        });
        self.known.actors = context.plain(7, lists, |item| &item.id, &mut corpus.actors);
        self.known.roles = context.plain(8, lists, |item| &item.id, &mut corpus.roles);
    }

    /// Takes the next record in.
    #[inline(never)]
    pub(super) fn record(&mut self, record: wire::Record, at: At) {
        let (context, corpus, known) = (&mut self.context, &mut self.corpus, &self.known);
        let Some(theme) = known.themes.get(&record.theme).copied() else {
            return context.problem(at, ".theme", ProblemKind::Orphan { id: record.theme });
        };
        let codes = context.resolve_all(&record.codes, &known.codes, at, ".codes");
        let actors = context.resolve_all(&record.actors, &known.actors, at, ".actors");
        let speaker = record.speaker.map(|speaker| Speaker {
            role: speaker.role,
            name: speaker.name,
            dialogue: speaker.dialogue,
            group: speaker.group.and_then(|group| context.resolve(&group, &known.roles, at, ".speaker.group")),
        });
        if let Some(whole) = record.part_of {
            self.wholes.push((corpus.records.len(), whole, at));
        }
        context.point(&record.id, corpus.records.len());
        corpus.records.push(Record {
            id: record.id,
            theme,
            kind: record.kind,
            title: record.title,
            title_en: record.title_en,
            body: record.body,
            codes,
            actors,
            part_of: None,
            speaker,
            sources: record.sources,
        });
    }

    /// Joins the records to what they are part of. A record may name a whole that stands after it, so this comes last.
    #[inline(never)]
    pub(super) fn join(&mut self) {
        let Corpus { by_id, records, .. } = &mut self.corpus;
        *by_id = std::mem::take(&mut self.context.ids).into_iter().collect();
        for (record, whole, at) in std::mem::take(&mut self.wholes) {
            match by_id.get(&whole).copied() {
                Some(index) if index != record => records[record].part_of = Some(index),
                _ => self.context.problem(at, ".part_of", ProblemKind::UnknownId { id: whole }),
            }
        }
    }
}
