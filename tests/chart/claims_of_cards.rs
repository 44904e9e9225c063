//! What the figures of dots and of dialogues have to say: part of [`super::claims`].

use std::collections::BTreeSet;

use dialogue_explorer::corpus::{Kind, Record};
use dialogue_explorer::query::{Facet, Query};

use crate::claims::{Claim, Claims, Look};
use crate::loops::{Row, chosen, distinct, has, ids, is_choice, matching, rows};

impl Look<'_> {
    pub fn dots(&self) -> Claims {
        let (world, corpus) = (self.world, &self.world.corpus);
        let found = self.matching(self.query);
        let facet = match self.name {
            "dots-wie" => Facet::Track,
            "dots-soort" => Facet::Kind,
            "dots-onderwerp" => Facet::Code,
            _ => Facet::Theme,
        };
        let rows = rows(corpus, &found, self.query, facet, self.lang);
        let track = |record: &Record| corpus.themes[record.theme].track;
        let speakers = distinct(found.iter().map(|record| track(record)));
        let mut title = match rows.is_empty() {
            // Cards without a topic.
            true if !found.is_empty() => Claim::of(Vec::new(), self.numbers(&[found.len()]), false),
            _ => self.title(&rows, is_choice(corpus, self.query, facet), &[found.len()]).0,
        };
        if facet == Facet::Code
            && speakers > 1
            && let Some(ends) = self.ends(&found)
        {
            title = Claim::of(ends.into(), Vec::new(), false);
        }
        let in_reports = matching(world, &Query::default());
        let all: BTreeSet<&str> = in_reports.iter().chain(&found).map(|record| record.id.as_str()).collect();
        let is_part = found.len() < all.len() && !found.is_empty();
        let numbers = if is_part { self.numbers(&[found.len()]) } else { Vec::new() };
        Claims { title, sentence: Claim::of(Vec::new(), numbers, false), also: Vec::new() }
    }

    /// The topics of these records at both ends, from what the first track says more to what the last one does.
    fn ends(&self, found: &[&Record]) -> Option<[String; 2]> {
        let corpus = &self.world.corpus;
        let tracks: Vec<usize> = (0..corpus.tracks.len()).filter(|&track| !corpus.tracks[track].summary).collect();
        let (first, last) = (*tracks.first()?, *tracks.last()?);
        let share = |id: &String, track: usize| {
            let of_track = corpus.records.iter().filter(|it| corpus.themes[it.theme].track == track);
            let with = of_track.clone().filter(|it| has(corpus, it, Facet::Code, id)).count();
            with as f64 / of_track.count().max(1) as f64
        };
        let all = self.matching(&Query::default());
        let stands = |id: &String| {
            let is_first = |it: &&Record| it.codes.first().is_some_and(|&code| corpus.codes[code].id == *id);
            let has_some = found.iter().any(|it| has(corpus, it, Facet::Code, id));
            has_some && (all.iter().any(&is_first) || found.iter().any(is_first))
        };
        let mut codes = chosen(corpus, self.query, Facet::Code);
        codes.retain(stands);
        let mut codes: Vec<(f64, String)> =
            codes.into_iter().map(|id| (share(&id, last) - share(&id, first), id)).collect();
        codes.sort_by(|a, b| a.0.total_cmp(&b.0));
        let title = |id: &String| self.lang.value(corpus, Facet::Code, id);
        match &codes[..] {
            [first, .., last] => Some([title(&first.1), title(&last.1)]),
            _ => None,
        }
    }

    pub fn dialogues(&self) -> Claims {
        let corpus = &self.world.corpus;
        let mut query = self.query.clone();
        if self.name == "dialogues-one" {
            query = query.without(Facet::Theme).and(Facet::Theme, &corpus.themes[0].id);
        }
        let kinds = query.chosen(Facet::Kind);
        let none = !kinds.is_empty() && !query.has(Facet::Kind, Kind::Voice.id());
        let mut spoken = self.matching(&query.clone().without(Facet::Kind).and(Facet::Kind, Kind::Voice.id()));
        spoken.retain(|_| !none);
        let numbered = spoken.iter().copied().filter(|it| it.speaker.as_ref().is_some_and(|it| it.dialogue.is_some()));
        let numbered: Vec<&Record> = numbered.collect();
        let of_one = chosen(corpus, &query, Facet::Theme).len() == 1;
        let facet = if of_one { Facet::Role } else { Facet::Theme };
        let rows = rows(corpus, &numbered, &query, facet, self.lang);
        let counted: usize = rows.iter().map(|row| row.1).sum();
        let mut title = self.title(&rows, is_choice(corpus, &query, facet), &[counted]).0;
        if of_one {
            let theme = corpus.theme(&chosen(corpus, &query, Facet::Theme)[0]).unwrap();
            let theme = corpus.themes[theme].title.clone();
            let roles = chosen(corpus, &query, Facet::Role);
            let with_role = |it: &&Record| roles.iter().any(|id| has(corpus, it, Facet::Role, id));
            let sum = |id: &String| {
                numbered.iter().filter(|it| with_role(it) && has(corpus, it, Facet::Dialogue, id)).count()
            };
            let sums = ids(corpus, Facet::Dialogue).into_iter().map(|id| (id.clone(), sum(&id)));
            let sums: Vec<Row> = sums.filter(|(_, sum)| *sum > 0).collect();
            let most = sums.iter().map(|row| row.1).max().unwrap_or(0);
            let top: Vec<Row> = sums.iter().filter(|row| row.1 == most).cloned().collect();
            let is_told = sums.len() == 1 || is_choice(corpus, &query, Facet::Dialogue);
            title = match (sums.len(), top.len()) {
                (0, _) => Claim::default(),
                _ if is_told => {
                    let pairs = sums.iter().flat_map(|(id, sum)| [id.clone(), self.number(*sum)]);
                    Claim::of(vec![theme], pairs.collect(), false)
                }
                (_, 4..) => Claim::of(vec![theme], Vec::new(), false),
                _ => {
                    let numbers = top.iter().map(|row| row.0.clone());
                    Claim::of(vec![theme], numbers.chain(self.numbers(&[most, counted])).collect(), true)
                }
            };
        }
        let first = if rows.len() > 1 { &rows[..] } else { &[] };
        let told: &[usize] = if counted > 0 { &[counted] } else { &[] };
        let mut sentence = self.followed(told, first, 0);
        sentence.numbers.extend((spoken.len() > counted).then(|| self.number(spoken.len() - counted)));
        Claims { title, sentence, also: Vec::new() }
    }
}
