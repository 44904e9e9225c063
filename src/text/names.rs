//! What the things of a corpus are called in a language.

use super::Lang;
use crate::corpus::{Corpus, Kind, Named};
use crate::query::{Facet, Query};

impl Lang {
    /// The name of a value of a facet; the id itself where the corpus does not know it.
    pub fn value(self, corpus: &Corpus, facet: Facet, id: &str) -> String {
        let named = |items: &[Named]| items.iter().find(|item| item.id == id).map(|item| item.title.clone());
        let name = match facet {
            Facet::Track => corpus.tracks.iter().find(|track| track.id == id).map(|item| item.title.clone()),
            Facet::Theme => corpus.theme(id).map(|theme| self.theme_in_track(corpus, theme)),
            Facet::Kind => Kind::ALL.into_iter().find(|kind| kind.id() == id).map(|kind| self.kinds(kind).to_owned()),
            Facet::Code => corpus.code(id).map(|code| corpus.codes[code].title.clone()),
            Facet::Actor => named(&corpus.actors),
            Facet::Place => corpus.place(id).map(|place| corpus.places[place].name.clone()),
            Facet::Role => named(&corpus.roles),
            Facet::Dialogue => Some(format!("{}\u{a0}{id}", self.dialogue())),
        };
        name.unwrap_or_else(|| id.to_owned())
    }

    /// The title of a theme, with its track where another theme has the same title.
    pub fn theme_in_track(self, corpus: &Corpus, theme: usize) -> String {
        let title = corpus.themes[theme].title.as_str();
        let shared = corpus.themes.iter().filter(|other| other.title.as_str() == title).count() > 1;
        if shared {
            format!("{title} ({})", corpus.tracks[corpus.themes[theme].track].title.as_str())
        } else {
            title.to_owned()
        }
    }

    /// Everything that narrows a query, in words.
    pub fn narrowed(self, corpus: &Corpus, query: &Query) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for facet in Facet::ALL {
            names.extend(query.chosen(facet).iter().map(|id| self.value(corpus, facet, id)));
        }
        if query.has_words() {
            names.push(self.search_chip(&query.text));
        }
        names
    }

    /// That nothing is of the chosen kinds, before what there is instead: 'Geen ideeën en adviezen; wel'.
    pub fn none_of_kinds(self, kinds: &[Kind]) -> String {
        let kinds: Vec<String> = kinds.iter().map(|kind| self.kinds_counted(*kind, 0)).collect();
        let (none, instead) = self.choose(("Geen", "wel"), ("No", "but"));
        format!("{none} {}; {instead}", self.list(&kinds))
    }

    /// How many records of a kind: '2 stemmen'.
    pub fn of_kind(self, kind: Kind, count: usize) -> String {
        format!("{}\u{a0}{}", self.number(count), self.kinds_counted(kind, count))
    }

    /// The word for so many records of a kind, after their number. What has no plural gets another word.
    fn kinds_counted(self, kind: Kind, count: usize) -> String {
        let name = match (kind, count) {
            (Kind::Seed, 1) => self.choose("ding dat opbloeide", "thing that grew"),
            (Kind::Seed, _) => self.choose("dingen die opbloeiden", "things that grew"),
            (Kind::Advice, 1) => self.choose("advies", "piece of advice"),
            (Kind::Advice, 2..) => self.choose("adviezen", "pieces of advice"),
            (_, 1) => self.kind(kind),
            _ => self.kinds(kind),
        };
        name.to_ascii_lowercase()
    }
}
