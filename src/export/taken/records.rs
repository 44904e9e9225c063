//! Records as the parcel has them, and what is said of each.

use super::sheet::{Sheet, Value, notes};
use crate::corpus::{Citation, Code, Corpus, Kind, Named, Record, RecordIx, Section, Speaker, Theme, Track};
use crate::export::link::Link;
use crate::export::parcel::{Label, Unpacker};
use crate::query::Facet;
use crate::route::record_href;
use crate::text::Lang;

/// Some records, in their order and each with the reader's note, in a corpus that holds the texts of those alone.
pub struct Records {
    pub corpus: Corpus,
    pub records: Vec<(RecordIx, String)>,
}

/// A label with what belongs to it.
pub type Field = (&'static str, String);

impl Records {
    /// Unpacks them into a corpus that has its names and sources.
    pub fn read(it: &mut Unpacker, mut corpus: Corpus) -> Option<Records> {
        corpus.sections = it.list(|it| {
            let (id, title, source) = (it.text()?, it.text()?, below(it.number()?));
            Some(Section { id, source, title, lines: lines(it)? })
        })?;
        corpus.tracks = named(it, |Named { id, title }| Track { id, title, ..Track::default() })?;
        corpus.themes = named(it, |Named { id, title }| Theme { id, title, ..Theme::default() })?;
        corpus.codes = named(it, |Named { id, title }| Code { id, title, ..Code::default() })?;
        (corpus.actors, corpus.roles) = (named(it, |own| own)?, named(it, |own| own)?);
        corpus.records = named(it, |Named { id, .. }| Record { id, ..Record::default() })?;
        for theme in &mut corpus.themes {
            theme.track = it.number()?;
        }
        let records = it.list(|it| {
            let at = it.number()?;
            let (record, note) = record(it, corpus.records.get(at)?.id.clone())?;
            corpus.records[at] = record;
            Some((at, note))
        })?;
        Some(Records { corpus, records })
    }

    /// Everything of a record, under its labels: title and text first, its address last.
    pub fn fields(&self, label: &Label, record: RecordIx, note: &str) -> [Field; 10] {
        let (corpus, lang) = (&self.corpus, label.lang);
        let item = &corpus.records[record];
        let titles = |titles: Vec<&str>| titles.join("; ");
        let speaker = item.speaker.as_ref();
        let speaker = speaker.map(|it| lang.speaker(&it.role, it.name.as_deref(), it.dialogue));
        [
            (lang.card_title(), item.title.clone()),
            (lang.text_label(), item.body.clone()),
            (lang.facet(Facet::Kind), lang.kind(item.kind).to_owned()),
            (lang.theme(), lang.theme_in_track(corpus, item.theme)),
            (lang.topic(), titles(item.codes.iter().map(|&code| corpus.codes[code].title.as_str()).collect())),
            (lang.who_acts(), titles(item.actors.iter().map(|&actor| corpus.actors[actor].title.as_str()).collect())),
            (lang.facet(Facet::Role), speaker.unwrap_or_default()),
            (lang.source(), lang.sources_lines(corpus, &item.citations).join("; ")),
            (lang.note(), note.to_owned()),
            (lang.permanent_link(), address(label.link, &item.id) + &label.link.needs(lang)),
        ]
    }

    /// A row for each: in words, then the ids by which programs and other tables know the same.
    pub fn sheet(&self, label: &Label) -> Sheet {
        let lang = label.lang;
        let mut head = vec![lang.number_in_list().to_owned()];
        let rows = self.records.iter().enumerate().map(|(at, (record, note))| {
            let fields = self.fields(label, *record, note);
            if at == 0 {
                head.extend(fields.iter().map(|(label, _)| (*label).to_owned()));
                head.extend(self.more(*record, lang).map(|(label, _)| label));
            }
            let mut row = vec![Value::Number((at + 1) as f64)];
            row.extend(fields.into_iter().map(|(_, text)| Value::text(text)));
            row.extend(self.more(*record, lang).map(|(_, value)| value));
            row
        });
        let rows = rows.collect();
        Sheet { rows, head, notes: notes(label, lang.count_caveat()) }
    }

    /// The number of the dialogue, and ids.
    fn more(&self, record: RecordIx, lang: Lang) -> [(String, Value); 8] {
        let corpus = &self.corpus;
        let item = &corpus.records[record];
        let said = item.speaker.as_ref();
        let group = said.and_then(|said| said.group).map_or("", |group| &corpus.roles[group].id);
        let codes: Vec<&str> = item.codes.iter().map(|&code| corpus.codes[code].id.as_str()).collect();
        let actors: Vec<&str> = item.actors.iter().map(|&actor| corpus.actors[actor].id.as_str()).collect();
        let whole = item.part_of.map_or("", |whole| &corpus.records[whole].id);
        let dialogue = said.and_then(|said| said.dialogue);
        let id = |what: &str, id: &str| (lang.id_of(what), Value::text(id));
        [
            (lang.dialogue_number().to_owned(), dialogue.map_or(Value::Nothing, |it| Value::Number(f64::from(it)))),
            id(lang.card_title(), &item.id),
            id(lang.facet(Facet::Kind), item.kind.id()),
            id(lang.theme(), &corpus.themes[item.theme].id),
            id(lang.topic(), &codes.join("; ")),
            id(lang.who_acts(), &actors.join("; ")),
            id(lang.facet(Facet::Role), group),
            id(lang.part_of_label(), whole),
        ]
    }
}

/// The address of a record; where a file is to be opened first, a record has none of its own.
pub fn address(link: &Link, id: &str) -> String {
    let Link { url, file: None } = link else { return link.url.clone() };
    let page = url.split('#').next().unwrap_or_default();
    [page, &record_href(id)].concat()
}

fn named<T>(it: &mut Unpacker, make: fn(Named) -> T) -> Option<Vec<T>> {
    it.list(|it| Some(make(Named { id: it.text()?, title: it.text()? })))
}

/// A place that is packed from 1 on, 0 for none.
fn below(place: usize) -> Option<usize> {
    place.checked_sub(1)
}

fn lines(it: &mut Unpacker) -> Option<(u32, u32)> {
    Some((it.number()? as u32, it.number()? as u32))
}

fn record(it: &mut Unpacker, id: String) -> Option<(Record, String)> {
    let (theme, kind, part_of) = (it.number()?, it.number()?, below(it.number()?));
    let kind = Kind::ALL.into_iter().find(|it| *it as usize == kind)?;
    let citations = it.list(|it| Some(Citation { section: it.number()?, lines: lines(it)? }))?;
    let (is_said, dialogue, group) = (it.number()? == 1, it.number()?, below(it.number()?));
    let (title, body, note) = (it.text()?, it.text()?, it.text()?);
    let (role, name) = (it.text()?, it.maybe()?);
    let dialogue = u16::try_from(dialogue).ok().filter(|number| *number > 0);
    let speaker = is_said.then_some(Speaker { role, name, dialogue, group });
    let (codes, actors) = (it.list(Unpacker::number)?, it.list(Unpacker::number)?);
    Some((
        Record { theme, kind, part_of, title, body, codes, actors, speaker, citations, id, ..Record::default() },
        note,
    ))
}
