//! Sentences about the host municipalities.

use super::Lang;

words! {
    host_of_chosen: "Gastheer van wat is gekozen" / "Host of what is chosen";
    host_of_other: "Gastheer van een ander thema" / "Host of another theme";
    look_at: "Bekijk" / "Show";
    whole_country: "Het hele land" / "The whole map";
    themes_hosted: "Thema's met een gastgemeente" / "Themes with a host municipality";
    close_place: "Sluiten" / "Close";
}

impl Lang {
    /// What is said of a municipality that was no host, of what is chosen where that is a part, before the nearest ones that were
    /// and after them.
    pub fn not_a_host(self, name: &str, is_part: bool) -> (String, &'static str) {
        let before = match (self, is_part) {
            (Lang::Nl, false) => format!("{name} was geen gastgemeente. Het dichtst in de buurt: "),
            (Lang::Nl, true) => format!("{name} was bij deze keuze geen gastgemeente. Het dichtst in de buurt: "),
            (Lang::En, false) => format!("{name} was not a host municipality. The nearest were: "),
            (Lang::En, true) => format!("{name} was not a host municipality for this choice. The nearest were: "),
        };
        let after = self.choose(
            ". Inwoners kunnen wel hebben meegedaan: de verslagen zeggen niet waar deelnemers wonen.",
            ". Its residents may still have taken part: the reports do not say where participants live.",
        );
        (before, after)
    }

    /// How far away something is, after its name: ' (± 12 km)'.
    pub fn distance(self, kilometres: usize) -> String {
        format!(" ({}\u{a0}{kilometres}\u{a0}km)", self.about_sign())
    }

    /// Title of the hosts figure: how many there are, or which one. `most` are those that hosted the most themes, which
    /// is `value` of them; where not every province is known, none is counted.
    pub fn hosts_title(self, places: usize, provinces: usize, most: &[&str], value: usize) -> String {
        let inside = match provinces {
            0 => String::new(),
            count => format!(" in {}", self.provinces(count)),
        };
        let places = match (most, places) {
            ([], _) => {
                return self
                    .choose("Hier zijn geen gastgemeenten bij", "There are no host municipalities here")
                    .to_owned();
            }
            ([one], 1) => {
                let was = self.choose("was gastheer van", "was host to");
                return format!("{one} {was} {}", self.themes_counted(value));
            }
            _ => {
                let were = self.choose("waren gastheer", "were hosts");
                format!("{}{inside} {were}", self.municipalities_counted(places))
            }
        };
        match most {
            [one] => {
                let (even, times) = self.choose(("zelfs", "keer"), ("even", "times"));
                format!("{places}; {one} {even} {} {times}", self.word(value))
            }
            _ => places,
        }
    }

    /// 'één provincie', 'negen provincies'.
    pub fn provinces(self, count: usize) -> String {
        let word = self.word(count);
        match (self, count) {
            (Lang::Nl, 1) => format!("{word} provincie"),
            (Lang::Nl, _) => format!("{word} provincies"),
            (Lang::En, 1) => format!("{word} province"),
            (Lang::En, _) => format!("{word} provinces"),
        }
    }

    /// Sentence of the hosts figure: the provinces with most hosts, or all, and those with none.
    pub fn hosts_sentence(self, places: usize, top: &[(&str, usize)], is_part: bool, none: &[String]) -> String {
        let head = match (places, is_part) {
            (0, _) => return self.no_numbers().to_owned(),
            (_, true) => self.choose("Het vaakst in ", "Most often in "),
            (_, false) => self.choose("Per provincie: ", "By province: "),
        };
        if top.is_empty() {
            return format!("{}.", self.municipalities_counted(places));
        }
        let top: Vec<String> = top.iter().map(|(province, count)| format!("{province} ({count})")).collect();
        let mut sentence = format!("{head}{}.", self.list(&top));
        if !none.is_empty() {
            let none = self.list(none);
            sentence.push_str(
                &self.choose(format!(" Uit {none} was er geen gastgemeente."), format!(" No host came from {none}.")),
            );
        }
        sentence
    }

    /// What is said of one municipality on the map.
    pub fn hosts_mark(self, place: &str, province: &str, themes: &[&str]) -> String {
        let what = self.choose("gastheer van", "host of");
        let themes = self.quoted(themes);
        if province.is_empty() {
            format!("{place}: {what} {themes}")
        } else {
            format!("{place} ({province}): {what} {themes}")
        }
    }

    /// Caveat of the hosts figure.
    pub fn hosts_caveat(self) -> &'static str {
        self.choose(
            "Een gastgemeente was de gastheer van een gesprek. De deelnemers wonen daar niet per se.",
            "A host municipality hosted a conversation. It is not necessarily where the participants live.",
        )
    }

    /// What the map shows where cards are asked for.
    pub fn hosts_of_cards(self) -> &'static str {
        self.choose(
            "Te zien zijn de gastgemeenten van thema's met kaartjes bij deze keuze, niet waar iets is gezegd.",
            "The map shows hosts of themes that have cards for this choice, not where something was said.",
        )
    }

    /// Caveat of the map's shapes.
    pub fn map_caveat(self) -> &'static str {
        self.choose(
            "Elke stip staat in het midden van de gemeente; stippen die elkaar raken, zijn iets uit elkaar geschoven.",
            "Each dot marks the middle of its municipality; dots that touch are moved slightly apart.",
        )
    }
}
