//! Sentences that state what a figure shows, made from its numbers.

use std::iter;

use super::{Lang, capital};
use crate::corpus::Stated;
use crate::letters::{is_capital, small};
use crate::route::{Counting, Measure};

words! {
    /// What is said of a theme that stands in grey.
    not_chosen: "niet gekozen" / "not chosen";
    no_topic_stands_out: "Geen onderwerp springt eruit" / "No topic stands out";
    none_stands_out: "Niets springt eruit" / "Nothing stands out";
    /// A figure without rows.
    nothing_to_count: "Er is niets om te tellen" / "There is nothing to count";
}

/// More titles of themes than this are too long for a headline.
const MOST_NAMED: usize = 4;

impl Lang {
    /// The unit of a measure with its number: '50 deelnemers'.
    pub fn measured(self, measure: Measure, value: f64, approximate: bool) -> String {
        let one = (value - 1.0).abs() < 1e-9;
        let unit = match measure {
            Measure::Participants if one => self.choose("deelnemer", "participant"),
            Measure::Participants => self.choose("deelnemers", "participants"),
            Measure::Conversations if one => self.choose("gesprek", "conversation"),
            Measure::Conversations => self.choose("gesprekken", "conversations"),
            Measure::PerConversation => self.choose("deelnemers per gesprek", "participants per conversation"),
            Measure::Organisations if one => self.choose("organisatie", "organisation"),
            Measure::Organisations => self.choose("organisaties", "organisations"),
        };
        format!("{}{}\u{a0}{unit}", self.about(approximate), self.decimal(value))
    }

    /// The name of a measure.
    pub fn measure_name(self, measure: Measure) -> &'static str {
        match measure {
            Measure::Participants => self.participants(),
            Measure::Conversations => self.conversations(),
            Measure::PerConversation => self.per_conversation(),
            Measure::Organisations => self.organisations(),
        }
    }

    /// Titles of themes in quotation marks, or how many they are where that would be too long.
    fn themes_named(self, titles: &[&str]) -> String {
        if titles.len() > MOST_NAMED { self.themes_counted(titles.len()) } else { self.quoted(titles) }
    }

    /// Title of the participants figure: which of the themes of a track have the most.
    pub fn participants_title(self, track: &str, largest: &[&str], value: &str) -> String {
        let (track, names, each) = (in_running_text(track), self.themes_named(largest), self.each(largest.len()));
        let verb = if largest.len() == 1 { "telde" } else { "telden" };
        match self {
            Lang::Nl => format!("Bij {track} {verb} {names} het meest: {each}{value}"),
            Lang::En => format!("Among {track}, {names} counted the most: {each}{value}"),
        }
    }

    /// Title of the participants figure where no theme is more than another, or others stand beside what is asked for;
    /// then with of how many: '‘Zorg’ telde 50 deelnemers, van 279 bij burgerdialogen'.
    pub fn participants_told(self, themes: &[&str], sum: &str, of: Option<String>, tracks: &[&str]) -> String {
        let verb = match themes.len() {
            0 => return self.choose("Hier zijn geen cijfers over", "There are no figures on this").to_owned(),
            1 => self.choose("telde", "counted"),
            _ => self.choose("telden samen", "together counted"),
        };
        let mut title = format!("{} {verb} {sum}", self.themes_named(themes));
        if let Some(whole) = of {
            let tracks: Vec<String> = tracks.iter().map(|track| in_running_text(track)).collect();
            let (of, at) = self.choose(("van", "bij"), ("of", "among"));
            title.push_str(&format!(", {of} {whole} {at} {}", self.list(&tracks)));
        }
        title
    }

    /// What goes before a number that several have: 'elk '.
    pub(super) fn each(self, count: usize) -> &'static str {
        if count == 1 { "" } else { self.choose("elk ", "each ") }
    }

    /// Sentence of the participants figure: the sum of each track, and what grey means where only a part is asked for.
    pub fn participants_sentence(self, tracks: &[(&str, String)], is_part: bool) -> String {
        if tracks.is_empty() {
            return self.no_numbers().to_owned();
        }
        let parts: Vec<String> =
            tracks.iter().map(|(track, sum)| format!("{}: {sum}", in_running_text(track))).collect();
        let grey = self.choose(" Grijs is niet gekozen.", " Grey is not chosen.");
        format!("{}.{}", capital(&parts.join("; ")), if is_part { grey } else { "" })
    }

    /// The word before a number that is an 'about'.
    pub fn about(self, is_approximate: bool) -> &'static str {
        if is_approximate { self.choose("ongeveer ", "about ") } else { "" }
    }

    /// A number with the sign or word of what is approximate before it: '± 45', 'about 45'.
    pub fn with_about(self, is_approximate: bool, number: String) -> String {
        if is_approximate { format!("{}\u{a0}{number}", self.about_sign()) } else { number }
    }

    /// What is said of one theme in the participants figure.
    pub fn participants_mark(self, theme: &str, measure: Measure, value: f64, about: bool, aside: &[String]) -> String {
        // The name of a mark begins with what stands beside it, sign and all, so that it can be asked for by voice.
        let value = self.with_about(about, self.measured(measure, value, false));
        if aside.is_empty() { format!("{theme}: {value}") } else { format!("{theme}: {value}, {}", aside.join(", ")) }
    }

    /// 'in 6 gesprekken', 'in ongeveer 6 gesprekken'.
    pub fn in_conversations(self, value: u32, is_approximate: bool) -> String {
        let talks = match value {
            1 => self.choose("gesprek", "conversation"),
            _ => self.choose("gesprekken", "conversations"),
        };
        format!("in {}{value}\u{a0}{talks}", self.about(is_approximate))
    }

    /// '18 procent van de deelnemers bij burgers'.
    pub fn share_of(self, part: usize, whole: usize, of: &str) -> String {
        format!(
            "{} {} {}",
            self.share_in_words(part, whole),
            self.choose("van de deelnemers bij", "of the participants among"),
            in_running_text(of)
        )
    }

    /// Caveat of the participants figure, drawn in dots or in bars.
    pub fn participants_caveat(self, approximate: bool, in_dots: bool, stated: Option<&Stated>) -> String {
        let base = self.choose(
            "De aantallen zijn die van de verslagen. Wie aan meer gesprekken meedeed, kan vaker zijn geteld.",
            "The numbers are those of the reports. Anyone who joined several conversations may be counted more than once.",
        );
        let about = match (self, in_dots) {
            (Lang::Nl, true) => {
                " Open stippen en het teken ± staan bij aantallen die het verslag zelf ‘ongeveer’ noemt."
            }
            (Lang::Nl, false) => " Het teken ± staat bij aantallen die het verslag zelf ‘ongeveer’ noemt.",
            (Lang::En, true) => {
                " Open dots and the word ‘about’ mark numbers that are approximate in the report itself."
            }
            (Lang::En, false) => " The word ‘about’ marks numbers that are approximate in the report itself.",
        };
        let stated = stated.map_or(String::new(), |stated| {
            format!(" {}: {}. {}", self.stated(), self.stated_total(stated), &stated.note)
        });
        format!("{base}{}{stated}", if approximate { about } else { "" })
    }

    /// Title of the frequency figure.
    pub fn frequency_title(self, top: &[&str], count: usize, counting: Counting) -> String {
        let unit = self.counted_unit(counting, count);
        match (self, top) {
            (_, []) => self.nothing_to_count().to_owned(),
            (_, [_, _, _, _, ..]) => self.no_topic_stands_out().to_owned(),
            (Lang::Nl, [one]) => format!("‘{one}’ komt het vaakst terug: in {unit}"),
            (Lang::En, [one]) => format!("‘{one}’ comes up most often: in {unit}"),
            (Lang::Nl, many) => format!("{} komen het vaakst terug: elk in {unit}", self.quoted(many)),
            (Lang::En, many) => format!("{} come up most often: each in {unit}", self.quoted(many)),
        }
    }

    /// Titles in quotation marks, listed.
    pub fn quoted(self, titles: &[&str]) -> String {
        let quoted: Vec<String> = titles.iter().map(|title| format!("‘{title}’")).collect();
        self.list(&quoted)
    }

    /// '12 voorstellen' or '40 kaartjes'.
    pub fn counted_unit(self, counting: Counting, count: usize) -> String {
        match counting {
            Counting::Ideas => self.ideas_counted(count),
            Counting::All => self.cards_counted(count),
        }
    }

    /// Sentence of the frequency figure.
    pub fn frequency_sentence(self, counting: Counting, whole: usize, codes: usize, runners_up: &[String]) -> String {
        if codes == 0 {
            return self.no_numbers().to_owned();
        }
        let whole = self.counted_unit(counting, whole);
        let next = self.followers(runners_up);
        match self {
            Lang::Nl => format!(
                "{whole}, geteld naar {}; een kaartje kan onder meer onderwerpen vallen.{next}",
                self.topics_counted(codes)
            ),
            Lang::En => {
                format!(
                    "{whole}, counted by {}; a card may fall under several topics.{next}",
                    self.topics_counted(codes)
                )
            }
        }
    }

    /// A figure with nothing in it, by what is chosen or because nothing says it.
    pub(super) fn no_numbers(self) -> &'static str {
        self.choose(
            "De kaartjes en verslagen geven hier geen getallen voor.",
            "The cards and reports give no numbers for this here.",
        )
    }

    /// Caveat of every count of records.
    pub fn count_caveat(self) -> &'static str {
        self.choose(
            "Geteld zijn vermeldingen in de verslagen. Hoe vaak iets is genoemd, zegt niet hoeveel mensen het steunen.",
            "The counts are of mentions in the reports. How often something is mentioned does not show how many people support it.",
        )
    }

    /// Title of the balance figure.
    pub fn balance_title(self, pains: usize, seeds: usize, darkest: Option<(&str, usize, usize)>) -> String {
        let one = seeds == 1;
        let of = (self.pains_counted(pains), self.seeds_counted(seeds));
        let base = match (self, pains, seeds) {
            (_, 0, 0) => return self.nothing_to_count().to_owned(),
            (_, 0, _) => return of.1,
            (_, _, 0) => return of.0,
            (Lang::Nl, ..) => format!("Tegenover {} {} {}", of.0, if one { "staat" } else { "staan" }, of.1),
            (Lang::En, ..) => format!("{} {} against {}", of.1, if one { "stands" } else { "stand" }, of.0),
        };
        let Some((theme, pains, seeds)) = darkest else { return base };
        let seeds = if seeds == 0 { self.none().to_owned() } else { self.number(seeds) };
        match self {
            Lang::Nl => format!("{base}; bij ‘{theme}’ is het {pains} tegen {seeds}"),
            Lang::En => format!("{base}; for ‘{theme}’ it is {pains} to {seeds}"),
        }
    }

    /// Sentence of the balance figure: how many reports have more of the one, of the other, or as many of both.
    pub fn balance_sentence(self, more_pains: usize, more_seeds: usize, equal: usize) -> String {
        let heads = self.choose(
            ["Meer knelpunten", "Meer dat opbloeide", "Evenveel"],
            ["More pain points", "More that grew", "The same number of each"],
        );
        let parts = heads.into_iter().zip([more_pains, more_seeds, equal]).filter(|(_, count)| *count > 0);
        let parts: Vec<String> = parts.map(|(head, count)| format!("{head}: {}.", self.reports(count))).collect();
        if parts.is_empty() { self.no_numbers().to_owned() } else { parts.join(" ") }
    }

    /// What is said of one bar of the balance figure.
    pub fn balance_mark(self, theme: &str, pains: Option<usize>, seeds: Option<usize>) -> String {
        match (pains, seeds) {
            (Some(pains), _) => format!("{theme}: {}", self.pains_counted(pains)),
            (_, seeds) => format!("{theme}: {}", self.seeds_counted(seeds.unwrap_or(0))),
        }
    }
}

/// A title as it stands inside a sentence: without its capital, unless more capitals follow.
pub fn in_running_text(title: &str) -> String {
    let mut letters = title.chars();
    match letters.next() {
        Some(first) if !letters.clone().next().is_some_and(is_capital) => {
            iter::once(small(first)).chain(letters).collect()
        }
        _ => title.to_owned(),
    }
}
