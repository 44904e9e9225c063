//! Words of the page of a theme, which tells what was said there in the order in which the talks ran.

use super::Lang;
use crate::corpus::{Corpus, Kind};
use crate::query::compare::FEW;
use crate::query::standout::{Share, Standout};

words! {
    show_fewer: "Toon minder" / "Show fewer";
    about_report: "Over deze gesprekken en hun verslag" / "About these talks and their report";
    in_short: "In het kort" / "In short";
    on_this_page: "Op deze pagina" / "On this page";
    other_themes: "Andere thema's" / "Other themes";
    heard_elsewhere: "Elders hierover" / "Elsewhere on this";
    beside_others: "Leg dit thema naast de andere" / "Compare this theme with the others";
}

impl Lang {
    /// What the part of the page with these kinds is called, in short and as its heading.
    pub fn chapter(self, kinds: &[Kind]) -> (&'static str, &'static str) {
        match kinds {
            [Kind::Pain] => self.choose(("Knel", "Wat knelde"), ("Pain points", "What hurt")),
            [Kind::Seed] => self.choose(("Opbloei", "Wat opbloeide"), ("Growth", "What grew")),
            [Kind::Dream] => self.choose(("Dromen", "De droom"), ("Dreams", "The dream")),
            [one] => (self.kinds(*one), self.kinds(*one)),
            _ => self.choose(("Voorstellen", "Voorstellen"), ("Proposals", "Proposals")),
        }
    }

    /// The button that opens the rest: 'Toon alle 45'.
    pub fn show_all_of(self, count: usize) -> String {
        let show = if count == 1 { self.choose("Toon", "Show") } else { self.choose("Toon alle", "Show all") };
        format!("{show} {}", self.number(count))
    }

    /// How many cards have a topic: '31 procent van de kaartjes', of few cards '2 van de 3 kaartjes'.
    fn on_cards(self, (part, whole): Share) -> String {
        if whole < FEW {
            return format!("{} {} {}", self.number(part), self.choose("van de", "of"), self.cards_counted(whole));
        }
        format!("{} {}", self.share_in_words(part, whole), self.choose("van de kaartjes", "of the cards"))
    }

    /// What is said more in a theme than elsewhere, with both shares.
    pub fn said_more(self, corpus: &Corpus, found: &Standout) -> String {
        let topic = self.search_chip(&corpus.codes[found.code].title);
        let here = self.on_cards(found.here);
        let elsewhere = match found.elsewhere {
            (0, _) => self.choose("geen enkel", "none").to_owned(),
            (_, 0..FEW) => self.on_cards(found.elsewhere),
            (part, whole) => self.share_in_words(part, whole),
        };
        match self {
            Lang::Nl => format!("Over {topic} ging het hier vaker dan elders: op {here}, elders op {elsewhere}."),
            Lang::En => format!("{topic} came up more often here than elsewhere: on {here}, elsewhere on {elsewhere}."),
        }
    }

    /// What another track says on a topic: 'Wetenschappers over ‘Wonen’: 3 kaartjes'.
    pub fn track_on_topic(self, track: &str, topic: &str, count: usize) -> String {
        format!("{track} {} {}: {}", self.choose("over", "on"), self.search_chip(topic), self.cards_counted(count))
    }

    /// What most cards of a part are about: 'Het vaakst over ‘Wonen’: 4 van de 6 kaartjes.'
    pub fn mostly_about(self, topics: &[&str], share: Share) -> String {
        let cards = format!("{}{}", self.each(topics.len()), self.on_cards(share));
        let topics = self.quoted(topics);
        match self {
            Lang::Nl => format!("Het vaakst over {topics}: {cards}."),
            Lang::En => format!("Most often on {topics}: {cards}."),
        }
    }
}
