//! Sentences of the page that compares, of the search box, of a record's page and of the keys.

use super::{Lang, findings::in_running_text};
use crate::corpus::Corpus;
use crate::query::compare::percents;
use crate::query::{Facet, Query};

words! {
    compare_heading: "Naast elkaar" / "Side by side";
    compare_lead: "Waarin verschillen de gesprekken? Kies twee tot vier kanten." / "How do the conversations differ? Choose two to four sides.";
    compare_add: "Zet er iets anders naast" / "Add something to compare";
    compare_add_hint: "Thema, rol…" / "Theme, role…";
    compare_add_press: "Zet ernaast" / "Add";
    compare_sides: "Dit staat naast elkaar" / "Shown side by side";
    compare_one_more: "Kies er nog één bij om te vergelijken." / "Choose one more to compare.";
    compare_full: "Er staan er al vier. Haal er eerst één weg." / "There are four already. Remove one first.";
    compare_empty: "Aan deze kant staat niets." / "There is nothing on this side.";
    compare_typical: "Kenmerkend: per kant hooguit drie kaartjes over wat daar vaak voorkomt en bij de andere weinig." / "Typical: for each side, up to three cards on what is common there and rare on the others.";
    contrast_nothing: "Er is niets om te vergelijken" / "There is nothing to compare";
    contrast_alone: "Maar één kant heeft hier kaartjes" / "Only one side has cards here";
    contrast_same: "Er is geen verschil van een procent of meer" / "There is no difference of a per cent or more";
    contrast_why_same: "De aandelen zijn aan alle kanten zo goed als gelijk." / "The shares are nearly the same on all sides.";
    none: "geen" / "none";
    contrast_gap: "Verschil in procentpunten" / "Difference in percentage points";
    story_behind: "Het knelpunt of de opbloei hierachter" / "The pain point or growth behind this";
    story_dream: "De droom hierachter" / "The dream behind this";
    story_answers: "Voorstellen die hierbij passen" / "Proposals that go with this";
    story_linked: "Deze site legde dit verband: zelfde thema, zelfde onderwerp. Het verslag zegt het niet." / "This site made the link: same theme, same topic. The report itself does not.";
    story_carried: "Initiatieven die dit uitvoeren" / "Initiatives that carry this out";
    alike: "In woorden dichtbij" / "Similar wording";
    alike_means: "De kaartjes uit alle thema's die de meeste zeldzame woorden delen. Een computer vergeleek woorden, niet de betekenis." / "The cards from all themes that share most of their rarer words. A computer compared words, not meaning.";
    within_results: "Binnen de resultaten" / "Within the results";
    share_press: "Delen" / "Share";
    copy_bibtex: "Kopieer als BibTeX" / "Copy as BibTeX";
    suggestions: "Suggesties bij wat u typt" / "Suggestions for what you type";
    shuffle: "Schud opnieuw" / "Shuffle again";
    keys_title: "Sneltoetsen" / "Keyboard shortcuts";
    keys_search: "Naar het zoekveld" / "To the search box";
    keys_walk: "Naar het volgende of vorige kaartje, als u in de kaartjes bent" / "To the next or previous card, when you are among the cards";
    keys_help: "Deze uitleg" / "This help";
    keys_fields: "In een invoerveld doen deze toetsen niets bijzonders." / "Inside a field these keys do nothing special.";
    keys_use: "Sneltoetsen gebruiken" / "Use keyboard shortcuts";
    copy_results: "Kopieer de link naar dit overzicht" / "Copy the link to this list";
}

impl Lang {
    /// What the choices of a suggestion are and how many records they give: 'Onderwerp × Rol · 12 kaartjes'.
    pub fn suggested(self, choices: &[(Facet, String)], count: usize) -> String {
        let facets: Vec<&str> = choices.iter().map(|(facet, _)| self.facet(*facet)).collect();
        format!("{} · {}", facets.join(" × "), self.cards_counted(count))
    }

    /// A word that no record holds.
    pub fn no_card_has(self, word: &str) -> String {
        format!("‘{word}’ {}", self.choose("staat op geen enkel kaartje.", "is not on any card."))
    }

    /// Where a record stands within results: '3 van 12'.
    pub fn place_of(self, number: usize, all: usize) -> String {
        format!("{} {} {}", self.number(number), self.choose("van", "of"), self.number(all))
    }

    /// The way back to results: 'Terug naar 12 kaartjes'.
    pub fn back_to(self, count: usize) -> String {
        format!("{} {}", self.choose("Terug naar", "Back to"), self.cards_counted(count))
    }

    /// Something stands beside the rest from now on.
    pub fn compare_set(self, name: &str) -> String {
        format!("{}: {name}", self.choose("Staat ernaast", "Added"))
    }

    /// Nothing that can be set side by side is called like this.
    pub fn compare_unknown(self, typed: &str) -> String {
        match self {
            Lang::Nl => format!("Niets om te vergelijken heet ‘{typed}’."),
            Lang::En => format!("Nothing to compare is called ‘{typed}’."),
        }
    }

    /// Choices that do not count, since what they are a choice in stands side by side: 'Thema'.
    pub fn compare_replaced(self, facets: &[&str]) -> String {
        let facets = self.list(facets);
        match self {
            Lang::Nl => format!("Uw keuze bij ‘{facets}’ telt hier niet: die staan naast elkaar."),
            Lang::En => format!("Your choice under ‘{facets}’ does not count here: those stand side by side."),
        }
    }

    /// The name of a side inside a sentence: 'burgers', '‘Student’', 'Houten'.
    pub fn side_name(self, corpus: &Corpus, facet: Facet, id: &str) -> String {
        let name = self.value(corpus, facet, id);
        match facet {
            Facet::Track => in_running_text(&name),
            Facet::Place => name,
            _ => self.search_chip(&name),
        }
    }

    /// A share in words: '14 procent', or 'minder dan 1 procent' of what is there but would be rounded to none.
    pub fn share_in_words(self, part: usize, whole: usize) -> String {
        if part > 0 && percents(part, whole) == 0 {
            return self.choose("minder dan 1\u{a0}procent", "less than 1%").to_owned();
        }
        self.percent(part, whole)
    }

    /// A share as it stands in a drawing: '14%', '<1%'.
    pub fn share_in_short(self, part: usize, whole: usize) -> String {
        match percents(part, whole) {
            0 if part > 0 => "<1%".to_owned(),
            percents => format!("{percents}%"),
        }
    }

    /// What is said of an end of the contrast figure: 'Wonen, burgers: 14% (12 van 84 kaartjes)'.
    pub fn contrast_mark(self, row: &str, side: &str, count: usize, whole: usize) -> String {
        let (share, of, cards) =
            (self.share_in_short(count, whole), self.choose("van", "of"), self.cards_counted(whole));
        format!("{row}, {side}: {share} ({} {of} {cards})", self.number(count))
    }

    /// What every side is asked about: 'Over ‘Wonen’ of ‘Zorg’ en ‘groen’'; empty where nothing is asked.
    pub fn asked_about(self, corpus: &Corpus, asked: &Query) -> String {
        let code = |id: &String| self.search_chip(&self.value(corpus, Facet::Code, id));
        let codes: Vec<String> = asked.chosen(Facet::Code).iter().map(code).collect();
        let mut about = Vec::new();
        if !codes.is_empty() {
            about.push(codes.join(self.choose(" of ", " or ")));
        }
        if asked.has_words() {
            about.push(self.search_chip(&asked.text));
        }
        if about.is_empty() { String::new() } else { format!("{} {}", self.choose("Over", "On"), self.list(&about)) }
    }

    /// Title of the contrast figure where something is asked: the share of the cards of each side that is about it.
    pub fn contrast_asked(self, asked: &str, sides: &[(String, usize, usize)]) -> String {
        let mut parts: Vec<String> = Vec::new();
        for (name, count, whole) in sides {
            let share = match count {
                0 => self.none().to_owned(),
                _ => self.share_in_words(*count, *whole),
            };
            let of = if parts.is_empty() { self.choose(" van de kaartjes", " of the cards") } else { "" };
            parts.push(format!("{share}{of} {} {name}", self.choose("bij", "for")));
        }
        format!("{asked}: {}", self.list(&parts))
    }

    /// Title of the contrast figure: what differs most of so many rows, by how many percentage points, and where it is one,
    /// between which sides. Rows that are all there are differ, but not most; where many differ as much, none stands out.
    pub fn contrast_title(self, top: &[&str], gap: usize, (most, least): (&str, &str), rows: usize) -> String {
        let (verb, between) = match (top, rows) {
            ([_, _, _, _, ..], _) => return self.none_stands_out().to_owned(),
            ([_, _, ..], _) if top.len() == rows => (self.choose("verschillen", "differ"), String::new()),
            ([_, _, ..], _) => (self.choose("verschillen het meest", "differ most"), String::new()),
            _ => (
                if rows == 1 {
                    self.choose("verschilt", "differs")
                } else {
                    self.choose("verschilt het meest", "differs most")
                },
                format!(" {} {}", self.choose("tussen", "between"), self.list(&[most, least])),
            ),
        };
        let points = match gap {
            1 => self.choose("procentpunt", "percentage point"),
            _ => self.choose("procentpunten", "percentage points"),
        };
        format!("{} {verb}: {}{gap} {points}{between}", self.quoted(top), self.each(top.len()))
    }

    /// One end of a difference: '14 procent bij burgers', and of a `few` cards '2 van 3 kaartjes'.
    pub fn share_at(self, part: usize, whole: usize, few: bool, side: &str) -> String {
        let share = match few {
            _ if part == 0 => self.none().to_owned(),
            true => format!("{part} {} {}", self.choose("van", "of"), self.cards_counted(whole)),
            false => self.share_in_words(part, whole),
        };
        format!("{share} {} {side}", self.choose("bij", "for"))
    }

    /// Sentence of the contrast figure: the largest differences, each with its row and both ends, then the sides of which
    /// the shares are of few cards, and those without cards; `none` where there is nothing of that.
    pub fn contrast_sentence(
        self,
        gaps: &[[String; 3]],
        alone: bool,
        few: &[(&str, usize)],
        silent: &[&str],
        none: &str,
    ) -> String {
        let mut parts: Vec<String> = Vec::new();
        if !gaps.is_empty() {
            let against = self.choose("tegen", "against");
            let gap = |[row, most, least]: &[String; 3]| format!("‘{row}’ {most} {against} {least}");
            let head = match gaps.len() {
                _ if alone => self.choose("Het verschil", "The difference"),
                1 => self.choose("Het grootste verschil", "The largest difference"),
                _ => self.choose("De grootste verschillen", "The largest differences"),
            };
            parts.push(format!("{head}: {}.", gaps.iter().map(gap).collect::<Vec<_>>().join("; ")));
        }
        let at = self.choose("bij", "for");
        for (name, count) in few {
            let cards = self.cards_counted(*count);
            parts.push(match self {
                Lang::Nl => format!("De aandelen {at} {name} komen uit {cards}."),
                Lang::En => format!("The shares {at} {name} come from {cards}."),
            });
        }
        if !silent.is_empty() {
            parts.push(format!("{} {at} {}.", self.choose("Geen kaartjes", "No cards"), self.list(silent)));
        }
        if parts.is_empty() { none.to_owned() } else { parts.join(" ") }
    }

    /// Caveat of the contrast figure. Where a side has few cards, it says what that means.
    pub fn contrast_caveat(self, few: bool) -> String {
        let share = self.choose(
            " Een aandeel is het deel van de kaartjes aan één kant; een kaartje kan onder meer onderwerpen vallen.",
            " A share is the part of the cards on one side; a card may fall under several topics.",
        );
        let small = self.choose(
            " Bij minder dan twintig kaartjes maakt één kaartje al meer dan 5 procentpunten verschil.",
            " With fewer than twenty cards a single card makes a difference of more than 5 percentage points.",
        );
        format!("{}{share}{}", self.count_caveat(), if few { small } else { "" })
    }
}
