//! Sentences of the page that compares, of the search box, of a record's page and of the keys.

use super::{Lang, capital};
use crate::query::Facet;

words! {
    compare_heading: "Naast elkaar" / "Side by side";
    compare_lead: "Zet twee tot vier sporen, thema's, onderwerpen, rollen, partijen of gemeenten naast elkaar. U ziet wat ze delen, en wat maar aan één kant naar voren komt." / "Set two to four tracks, themes, topics, roles, parties or municipalities side by side. You see what they share, and what comes up on one side only.";
    compare_add: "Wat wilt u ernaast zetten?" / "What do you want to set beside it?";
    compare_add_press: "Zet ernaast" / "Set beside";
    compare_pick: "Kies…" / "Choose…";
    compare_sides: "Dit staat naast elkaar" / "This stands side by side";
    compare_presets: "Of begin met:" / "Or begin with:";
    compare_topics: "Of vraag wat elk spoor zegt over:" / "Or ask what each track says about:";
    compare_one_more: "Kies er nog één bij om te vergelijken." / "Choose one more to compare.";
    compare_full: "Er staan er al vier. Haal er eerst één weg." / "There are four already. Take one away first.";
    compare_shared: "Wat alle kanten noemen" / "What all sides mention";
    compare_partly: "Wat een deel van de kanten noemt" / "What some of the sides mention";
    compare_only: "Wat maar aan één kant staat" / "What stands on one side only";
    compare_empty: "Aan deze kant staat niets." / "There is nothing on this side.";
    compare_caveat: "Een kaartje kan onder meer onderwerpen vallen, en de ene kant heeft meer kaartjes dan de andere. Daarom staat achter elk aantal welk deel het is van de kaartjes aan die kant." / "A card may fall under several topics, and one side has more cards than another. So each number is followed by the part it is of the cards on that side.";
    story_behind: "Knelpunt of kiem hierachter" / "The pain or seed behind this";
    story_dream: "De droom hierachter" / "The dream behind this";
    story_answers: "Ideeën die hierbij passen" / "Ideas that go with this";
    story_linked: "Deze site heeft dit verband gelegd: zelfde thema, zelfde onderwerp. Het verslag zegt het niet." / "This site made the link: same theme, same topic. The report does not say so.";
    story_carried: "Initiatieven die dit uitvoeren" / "Initiatives that carry this out";
    alike: "In woorden dichtbij" / "Close in wording";
    alike_means: "De kaartjes uit alle thema's die in titel en tekst het meest dezelfde, zeldzame woorden gebruiken. Een computer vergeleek woorden, niet de betekenis. Wat hierboven al staat, staat hier niet nog eens." / "The cards from all themes whose titles and texts most share their rarer words with this one. A computer compared words, not meaning. What stands above is not repeated here.";
    within_results: "Binnen de resultaten" / "Within the results";
    share_press: "Deel" / "Share";
    copy_bibtex: "Kopieer als BibTeX" / "Copy as BibTeX";
    suggestions: "Voorstellen bij wat u typt" / "Suggestions for what you type";
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
        format!("‘{word}’ {}", self.choose("staat op geen enkel kaartje.", "is on no card at all."))
    }

    /// Where a record stands within results: '3 van 12'.
    pub fn place_of(self, number: usize, all: usize) -> String {
        format!("{} {} {}", self.number(number), self.choose("van", "of"), self.number(all))
    }

    /// The way back to results: 'Terug naar 12 kaartjes'.
    pub fn back_to(self, count: usize) -> String {
        format!("{} {}", self.choose("Terug naar", "Back to"), self.cards_counted(count))
    }

    /// A number with the part that it is of a whole: '12 (8%)'.
    pub fn with_share(self, part: usize, whole: usize) -> String {
        let percent = (part * 200 + whole).checked_div(whole * 2).unwrap_or(0);
        format!("{} ({percent}%)", self.number(part))
    }

    /// What stands out: what each side has most of, by the side's name and the names of its largest rows.
    pub fn compare_finding(self, sides: &[(String, Vec<String>)]) -> String {
        let tops = |rows: &[String]| {
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            self.quoted(&rows)
        };
        if let [(_, first), rest @ ..] = sides
            && !first.is_empty()
            && rest.iter().all(|(_, rows)| rows == first)
        {
            let verb = match first.len() {
                1 => self.choose("komt aan alle kanten het vaakst voor", "comes up most often on all sides"),
                _ => self.choose("komen aan alle kanten het vaakst voor", "come up most often on all sides"),
            };
            return format!("{} {verb}", tops(first));
        }
        let part = |(name, rows): &(String, Vec<String>)| {
            let most = match rows.len() {
                0 => self.choose("niets gevonden", "nothing found").to_owned(),
                1..=3 => format!("{} {}", self.choose("vooral", "above all"), tops(rows)),
                _ => self.choose("van alles wat", "a bit of everything").to_owned(),
            };
            format!("{name}: {most}")
        };
        let parts: Vec<String> = sides.iter().map(part).collect();
        parts.join(" – ")
    }

    /// How much the sides share: rows that all, some, and only one of them have.
    pub fn compare_sentence(self, by: Facet, shared: usize, partly: usize, only: usize) -> String {
        let places = [
            (shared, self.choose("aan alle kanten", "on all sides")),
            (partly, self.choose("aan een deel van de kanten", "on some sides")),
            (only, self.choose("aan maar één kant", "on one side only")),
        ];
        let mut parts: Vec<String> = Vec::new();
        for (count, place) in places {
            let counted = match by {
                Facet::Code => self.topics_counted(count),
                Facet::Theme => self.themes_counted(count),
                Facet::Actor => self.parties_counted(count),
                _ => self.kinds_counted(count),
            };
            parts.push(format!("{place} {counted}"));
        }
        format!("{}.", capital(&self.list(&parts)))
    }
}
