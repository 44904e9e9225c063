//! What the figures of topics and of who is to act have to say: part of [`super::claims`].

use dialogue_explorer::corpus::Record;
use dialogue_explorer::query::Facet;

use crate::claims::{Claim, Claims, Look, is_level};
use crate::loops::{Row, chosen, distinct, has, is_choice, rows};

impl Look<'_> {
    pub fn frequency(&self) -> Claims {
        let corpus = &self.world.corpus;
        let base = self.base(Facet::Code);
        let mut records = self.matching(&base);
        let mut also = Vec::new();
        let spoke = |records: &[&Record], id: &String| records.iter().any(|it| has(corpus, it, Facet::Track, id));
        let tracks = chosen(corpus, &base, Facet::Track);
        let tracks: Vec<String> = tracks.into_iter().filter(|id| spoke(&records, id)).collect();
        if self.name.ends_with("mirror") && tracks.len() > 1 {
            let pair = match tracks.len() {
                3.. if self.name.contains("last") => [1, 2],
                3.. if self.name.contains("ends") => [0, 2],
                _ => [0, 1],
            };
            records.retain(|record| pair.iter().any(|&at| has(corpus, record, Facet::Track, &tracks[at])));
            also.push(self.lang.choose("Hier tellen alleen", "are counted here").to_owned());
        }
        let rows = rows(corpus, &records, self.query, Facet::Code, self.lang);
        let (title, told) = self.title(&rows, is_choice(corpus, self.query, Facet::Code), &[]);
        let sentence = match rows.len() {
            0 => Claim::default(),
            count => self.followed(&[records.len(), count], &rows, told),
        };
        Claims { title, sentence, also }
    }

    pub fn actors(&self) -> Claims {
        let corpus = &self.world.corpus;
        let records = self.matching(&self.base(Facet::Actor));
        let rows = rows(corpus, &records, self.query, Facet::Actor, self.lang);
        let (title, told) = self.title(&rows, is_choice(corpus, self.query, Facet::Actor), &[]);
        let named = records.iter().filter(|record| !record.actors.is_empty()).count();
        let silent = records.len() - named;
        let numbers: &[usize] = if silent > 0 { &[named, records.len(), silent] } else { &[named, records.len()] };
        let sentence = if named == 0 { Claim::default() } else { self.followed(numbers, &rows, told) };
        Claims { title, sentence, also: Vec::new() }
    }

    pub fn codes(&self) -> Claims {
        let corpus = &self.world.corpus;
        let records = self.matching(&self.base(Facet::Code));
        let rows = rows(corpus, &records, self.query, Facet::Code, self.lang);
        let themes = distinct(records.iter().map(|record| record.theme));
        // In each theme the number of each row, by loops over ids, since names may be the same.
        let cells = |code: &str| -> Vec<usize> {
            let count = |theme: usize| {
                let here = records.iter().filter(|record| record.theme == theme);
                here.filter(|record| record.codes.iter().any(|&it| corpus.codes[it].title == code)).count()
            };
            (0..corpus.themes.len()).map(count).collect()
        };
        let cells: Vec<(String, Vec<usize>)> = rows.iter().map(|row| (row.0.clone(), cells(&row.0))).collect();
        let most = |theme: usize| cells.iter().map(|(_, cells)| cells[theme]).max().unwrap_or(0);
        let led = |cells: &Vec<usize>| (0..cells.len()).filter(|&at| cells[at] > 0 && cells[at] == most(at)).count();
        let leads: Vec<Row> = cells.iter().map(|(name, cells)| (name.clone(), led(cells))).collect();
        let first = leads.iter().map(|row| row.1).max().unwrap_or(0);
        let first: Vec<Row> = leads.into_iter().filter(|row| row.1 == first).collect();
        let is_told = is_choice(corpus, self.query, Facet::Code) || is_level(&rows);
        let title = match (&first[..], themes) {
            _ if is_told => self.title(&rows, true, &[]).0,
            (first, _) if first.len() > 3 => Claim::default(),
            (first, 1) => {
                let theme = self.lang.value(corpus, Facet::Theme, &corpus.themes[records[0].theme].id);
                Claim::of([theme].into_iter().chain(first.iter().map(|row| row.0.clone())).collect(), Vec::new(), true)
            }
            (first, themes) => {
                let names = first.iter().map(|row| row.0.clone()).collect();
                Claim::of(names, self.numbers(&[first[0].1, themes]), true)
            }
        };
        let numbers = self.numbers(&[records.len(), themes]);
        let sentence = if themes == 0 { Claim::default() } else { Claim::of(Vec::new(), numbers, false) };
        Claims { title, sentence, also: Vec::new() }
    }
}
