//! A corpus counted by plain loops: no index, no cross table and no arithmetic of the app.

use std::collections::BTreeSet;

use dialogue_explorer::corpus::{Corpus, Kind, Record};
use dialogue_explorer::query::words::fold;
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::text::Lang;

use crate::all::World;

/// The ids of all values of a facet, in the order of the corpus.
pub fn ids(corpus: &Corpus, facet: Facet) -> Vec<String> {
    match facet {
        Facet::Track => corpus.tracks.iter().map(|it| it.id.clone()).collect(),
        Facet::Theme => corpus.themes.iter().map(|it| it.id.clone()).collect(),
        Facet::Kind => Kind::ALL.iter().map(|it| it.id().to_owned()).collect(),
        Facet::Code => corpus.codes.iter().map(|it| it.id.clone()).collect(),
        Facet::Actor => corpus.actors.iter().map(|it| it.id.clone()).collect(),
        Facet::Place => corpus.places.iter().map(|it| it.id.clone()).collect(),
        Facet::Role => corpus.roles.iter().map(|it| it.id.clone()).collect(),
        Facet::Dialogue => {
            let numbers = corpus.records.iter().filter_map(|it| it.speaker.as_ref()?.dialogue);
            (1..=numbers.max().unwrap_or(0)).map(|number| number.to_string()).collect()
        }
    }
}

/// Whether a record has a value.
pub fn has(corpus: &Corpus, record: &Record, facet: Facet, id: &str) -> bool {
    let theme = &corpus.themes[record.theme];
    let speaker = record.speaker.as_ref();
    match facet {
        Facet::Track => corpus.tracks[theme.track].id == id,
        Facet::Theme => theme.id == id,
        Facet::Kind => record.kind.id() == id,
        Facet::Code => record.codes.iter().any(|&it| corpus.codes[it].id == id),
        Facet::Actor => record.actors.iter().any(|&it| corpus.actors[it].id == id),
        Facet::Place => theme.hosts.iter().any(|&it| corpus.places[it].id == id),
        Facet::Role => speaker.and_then(|it| it.group).is_some_and(|it| corpus.roles[it].id == id),
        Facet::Dialogue => speaker.and_then(|it| it.dialogue).is_some_and(|it| it.to_string() == id),
    }
}

/// What a query chooses of a facet, in the order of the corpus: all where it names nothing that the corpus knows.
pub fn chosen(corpus: &Corpus, query: &Query, facet: Facet) -> Vec<String> {
    let all = ids(corpus, facet);
    let chosen: Vec<String> = all.iter().filter(|id| query.chosen(facet).contains(id)).cloned().collect();
    if chosen.is_empty() { all } else { chosen }
}

/// Whether a query chooses a part of a facet.
pub fn is_choice(corpus: &Corpus, query: &Query, facet: Facet) -> bool {
    chosen(corpus, query, facet).len() < ids(corpus, facet).len()
}

/// The records that answer a query. Its words alone are looked for by the index.
pub fn matching<'a>(world: &'a World, query: &Query) -> Vec<&'a Record> {
    let corpus = &world.corpus;
    let is_summary = |record: &Record| corpus.tracks[corpus.themes[record.theme].track].summary;
    let theme_sums_up = |id: &String| corpus.themes.iter().any(|it| it.id == *id && corpus.tracks[it.track].summary);
    let track_sums_up = |id: &String| corpus.tracks.iter().any(|it| it.id == *id && it.summary);
    let with_summaries =
        query.chosen(Facet::Track).iter().any(track_sums_up) || query.chosen(Facet::Theme).iter().any(theme_sums_up);
    let words = query.has_words().then(|| {
        let open = with_words(&query.text, Query::default());
        world.index.matches(&ids(corpus, Facet::Track).iter().fold(open, |open, id| open.and(Facet::Track, id)))
    });
    // Of each facet what is chosen and known: where that is nothing, every record is in view.
    let of_facet = |facet: Facet| {
        let known = ids(corpus, facet).into_iter().filter(|id| query.chosen(facet).contains(id));
        (facet, known.collect::<Vec<_>>())
    };
    let narrowed: Vec<(Facet, Vec<String>)> =
        Facet::ALL.into_iter().map(of_facet).filter(|(_, known)| !known.is_empty()).collect();
    let answers = |(at, record): &(usize, &Record)| {
        let meets = |(facet, known): &(Facet, Vec<String>)| known.iter().any(|id| has(corpus, record, *facet, id));
        (with_summaries || !is_summary(record))
            && words.as_ref().is_none_or(|words| words.contains(*at))
            && narrowed.iter().all(meets)
    };
    corpus.records.iter().enumerate().filter(answers).map(|(_, record)| record).collect()
}

/// A name with its number.
pub type Row = (String, usize);

/// The chosen values of a facet that some of these records have, the largest first and equals by name.
pub fn rows(corpus: &Corpus, records: &[&Record], query: &Query, facet: Facet, lang: Lang) -> Vec<Row> {
    let count = |id: &String| records.iter().filter(|record| has(corpus, record, facet, id)).count();
    let row = |id: &String| (lang.value(corpus, facet, id), count(id));
    let mut rows: Vec<Row> = chosen(corpus, query, facet).iter().map(row).filter(|row| row.1 > 0).collect();
    rows.sort_by_key(|(name, count)| (usize::MAX - count, fold(name)));
    rows
}

/// The rows with the largest number.
pub fn top(rows: &[Row]) -> Vec<Row> {
    rows.iter().filter(|row| row.1 == rows[0].1).cloned().collect()
}

/// Reports in view: no summaries, and of these facets what is chosen.
pub fn reports(corpus: &Corpus, query: &Query, facets: &[Facet]) -> Vec<usize> {
    let of = |theme: usize, facet: Facet| {
        let item = &corpus.themes[theme];
        let known = ids(corpus, facet);
        let mut chosen = query.chosen(facet).iter().filter(|id| known.contains(id)).peekable();
        chosen.peek().is_none()
            || chosen.any(|id| match facet {
                Facet::Track => corpus.tracks[item.track].id == *id,
                Facet::Theme => item.id == *id,
                _ => item.hosts.iter().any(|&it| corpus.places[it].id == *id),
            })
    };
    let is_report = |theme: &usize| !corpus.tracks[corpus.themes[*theme].track].summary;
    (0..corpus.themes.len()).filter(is_report).filter(|&theme| facets.iter().all(|&facet| of(theme, facet))).collect()
}

fn with_words(words: &str, mut query: Query) -> Query {
    words.clone_into(&mut query.text);
    query
}

/// A hundred filters and some more: nothing, everything by one choice, some pairs, words, hosts, and what finds nothing.
pub fn filters(world: &World) -> Vec<Query> {
    let corpus = &world.corpus;
    let by = |facet: Facet, id: &str| Query::by(facet, id);
    let mut filters = vec![Query::default()];
    for facet in [Facet::Theme, Facet::Track, Facet::Kind] {
        filters.extend(ids(corpus, facet).iter().map(|id| by(facet, id)));
    }
    let some = |facet: Facet, step: usize| ids(corpus, facet).into_iter().step_by(step).collect::<Vec<_>>();
    for (facet, step) in
        [(Facet::Code, 3), (Facet::Actor, 4), (Facet::Role, 4), (Facet::Place, 7), (Facet::Dialogue, 2)]
    {
        filters.extend(some(facet, step).iter().map(|id| by(facet, id)));
    }
    let codes = ids(corpus, Facet::Code);
    for pair in codes.chunks(2).step_by(4) {
        filters.push(pair.iter().fold(Query::default(), |query, id| query.and(Facet::Code, id)));
    }
    filters.push(codes.iter().take(5).fold(Query::default(), |query, id| query.and(Facet::Code, id)));
    let themes = ids(corpus, Facet::Theme);
    for (at, theme) in themes.iter().enumerate() {
        let next = &themes[(at + 1) % themes.len()];
        filters.push(by(Facet::Theme, theme).and(Facet::Theme, next));
        filters.push(by(Facet::Theme, theme).and(Facet::Code, &codes[at * 2 % codes.len()]));
        filters.push(by(Facet::Theme, theme).and(Facet::Kind, Kind::ALL[at % Kind::ALL.len()].id()));
    }
    filters.push(themes.iter().take(6).fold(Query::default(), |query, id| query.and(Facet::Theme, id)));
    for track in ids(corpus, Facet::Track) {
        for kind in [Kind::Pain, Kind::Voice, Kind::Idea] {
            filters.push(by(Facet::Track, &track).and(Facet::Kind, kind.id()));
        }
        filters.push(by(Facet::Track, &track).and(Facet::Place, &ids(corpus, Facet::Place)[0]));
    }
    let dialogues = ids(corpus, Facet::Dialogue);
    filters
        .push(dialogues.iter().take(2).fold(by(Facet::Theme, &themes[0]), |query, id| query.and(Facet::Dialogue, id)));
    for words in ["jongeren", "groen", "samen water", "regen", "eenzaam", "kwartetspel"] {
        filters.push(with_words(words, Query::default()));
        filters.push(with_words(words, by(Facet::Track, &corpus.tracks[0].id)));
    }
    filters.push(with_words("groen", by(Facet::Code, &codes[0])));
    filters.push(by(Facet::Theme, "niets").and(Facet::Code, "niets"));
    filters
}

/// The names in quotation marks in a text, in order.
pub fn quoted(text: &str) -> Vec<String> {
    let parts = text.split('‘').skip(1);
    parts.map(|part| part.split('’').next().unwrap_or_default().to_owned()).collect()
}

/// Whether each number of a text is more than nothing.
pub fn tells_no_zero(text: &str) -> bool {
    let mut tokens = text.split(|letter: char| letter.is_whitespace() || "(),;:".contains(letter));
    tokens.all(|token| !["0", "0%", "–0", "+0"].contains(&token))
}

/// The distinct values of a list.
pub fn distinct<T: Ord>(items: impl Iterator<Item = T>) -> usize {
    items.collect::<BTreeSet<_>>().len()
}
