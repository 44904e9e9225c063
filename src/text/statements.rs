//! Sentences of the figure in which every card is a dot.

use super::findings::in_running_text;
use super::{Lang, capital};

words! {
    /// The label of cards without a topic.
    no_topic: "Zonder onderwerp" / "No topic";
    /// The label of the switch of groupings.
    group_by: "Stippen bij elkaar naar" / "Group the dots by";
    /// A grouping: by kind of dialogue.
    by_who: "Wie" / "Who";
}

impl Lang {
    /// The headline: two tracks, each with what it has more of than the other.
    pub fn headline(self, (one, of_one): (&str, &str), (other, of_other): (&str, &str)) -> String {
        let (of_one, of_other) = (in_running_text(of_one), in_running_text(of_other));
        match self {
            Lang::Nl => format!("Bij {one} ging het vaker over {of_one}, bij {other} over {of_other}"),
            // No longer than the Dutch, which the page before the program holds: a larger one would be painted late.
            Lang::En => format!("{} named {of_one} more, {other} {of_other}", capital(one)),
        }
    }

    /// What stands between a topic, its share in one track and its share in another, and what closes the last.
    pub fn headline_parts(self) -> [&'static str; 3] {
        match self {
            Lang::Nl => [": ", " tegenover ", " van de kaartjes. "],
            Lang::En => [": ", " against ", " of the cards. "],
        }
    }

    /// Title of the figure: the largest groups with their number, or the topics at both ends of who says what.
    pub fn dots_title(self, top: &[&str], most: usize, whole: usize, ends: Option<(String, String)>) -> String {
        let of_whole = match self {
            Lang::Nl => format!("{} van de {}", self.number(most), self.cards_counted(whole)),
            Lang::En => format!("{} of {}", self.number(most), self.cards_counted(whole)),
        };
        match (self, ends, top) {
            _ if whole == 0 => {
                self.choose("Met deze keuze blijft er niets over.", "Nothing is left with these choices.").to_owned()
            }
            (Lang::Nl, Some((first, last)), _) => {
                format!("Van ‘{first}’ tot ‘{last}’: wie het over wat had")
            }
            (Lang::En, Some((first, last)), _) => format!("From ‘{first}’ to ‘{last}’: who spoke of what"),
            (_, None, []) => format!("{}: {}", self.no_topic(), self.cards_counted(whole)),
            (_, None, [_, _, _, _, ..]) => self.none_stands_out().to_owned(),
            _ => {
                let verbs = match top {
                    [_] => ("komt het vaakst voor", "is the most frequent"),
                    _ => ("komen het vaakst voor", "are the most frequent"),
                };
                format!("{} {}: {}{of_whole}", self.quoted(top), self.choose(verbs.0, verbs.1), self.each(top.len()))
            }
        }
    }

    /// How many cards a dot is, and how many fit where not all do.
    pub fn dots_sentence(self, lit: usize, is_part: bool, per: usize) -> String {
        let dot = match (self, per) {
            (Lang::Nl, 1) => "Eén stip is één kaartje: druk erop.".to_owned(),
            (Lang::En, 1) => "One dot is one card: press it.".to_owned(),
            (Lang::Nl, _) => format!("Eén stip staat voor {} of minder.", self.cards_counted(per)),
            (Lang::En, _) => format!("One dot stands for {} or fewer.", self.cards_counted(per)),
        };
        let rest = self.choose(" bij uw keuze; de rest is verbleekt.", " your choice; the rest has faded.");
        match self {
            _ if !is_part || lit == 0 => dot,
            Lang::Nl => format!("{dot} {} {}{rest}", self.cards_counted(lit), if lit == 1 { "past" } else { "passen" }),
            Lang::En => format!("{dot} {} {}{rest}", self.cards_counted(lit), if lit == 1 { "fits" } else { "fit" }),
        }
    }

    /// What the numbers do not say.
    pub fn dots_caveat(self, has_topics: bool) -> String {
        let topics = self.choose(
            " Een kaartje met meer onderwerpen staat bij het eerste; het tweede getal telt ze alle.",
            " A card with several topics is placed at its first; the second number counts them all.",
        );
        format!("{}{}", self.count_caveat(), if has_topics { topics } else { "" })
    }

    /// What a group has, all of it standing with other groups: '5 elders'.
    pub fn elsewhere_in_all(self, all: usize) -> String {
        format!("{}{}", self.number(all), self.choose(" elders", " elsewhere"))
    }

    /// What the name of a group says behind how many it has, where others stand with other groups: ', waarvan 59 hier'.
    pub fn of_them_here(self, here: usize) -> String {
        [self.choose(", waarvan ", ", "), &self.number(here), self.choose(" hier", " of them here")].concat()
    }

    /// How many cards stand here of those that the group has in all: '59 van 89'.
    pub fn here_of_all(self, here: usize, all: usize) -> String {
        let (here, all) = (self.number(here), self.number(all));
        format!("{here}{}{all}", self.choose(" van ", " of "))
    }
}
