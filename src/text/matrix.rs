//! Sentences of the figures of topics by theme, of actors and of dialogues.

use super::{Lang, findings::in_running_text};
use crate::corpus::Stated;
use crate::route::Counting;

/// More than this many that share the first place do not stand out.
const MANY: usize = 3;

impl Lang {
    /// The sum of the reports beside the total that the source states.
    pub fn beside_stated(self, sum: &str, stated: &Stated) -> String {
        let about = self.about(stated.approximate);
        let stated = format!("{about}{}", self.number(stated.value as usize));
        match self {
            Lang::Nl => format!("Samen in de verslagen: {sum}. De bron noemt zelf {stated}: een andere telling."),
            Lang::En => format!("Together in the reports: {sum}. The source itself gives {stated}: a different count."),
        }
    }

    /// The row of a total that the source states.
    pub fn stated_label(self, stated: &Stated) -> String {
        format!("{} – {}", self.stated(), &stated.label)
    }

    /// The way to write a number of what is counted.
    pub fn unit_of(self, counting: Counting) -> fn(Lang, usize) -> String {
        match counting {
            Counting::Ideas => Lang::ideas_counted,
            Counting::All => Lang::cards_counted,
        }
    }

    /// What is counted, without a number.
    pub fn counted_name(self, counting: Counting) -> &'static str {
        match counting {
            Counting::Ideas => self.choose("voorstellen", "proposals"),
            Counting::All => self.choose("kaartjes", "cards"),
        }
    }

    /// A title with its number: '‘Wonen’ (12)'.
    pub fn with_number(self, title: &str, count: usize) -> String {
        format!("‘{title}’ ({})", self.number(count))
    }

    /// A share with the whole that it is of: '18 procent van 132'.
    pub fn share_with_whole(self, count: usize, whole: usize) -> String {
        format!("{}{}{}", self.share_in_words(count, whole), self.choose(" van ", " of "), self.number(whole))
    }

    /// The heading of shares: 'Aandeel van 132'.
    pub fn share_of_whole(self, whole: usize) -> String {
        format!("{}{}{}", self.share(), self.choose(" van ", " of "), self.number(whole))
    }

    /// The heading of shares of a part: 'Burgers, aandeel van 80'.
    pub fn share_of_part(self, part: &str, whole: usize) -> String {
        format!("{part}, {}", in_running_text(&self.share_of_whole(whole)))
    }

    /// What is said of a counted mark: 'Wonen, burgers: 12 voorstellen, 9 procent van 132'.
    pub fn count_mark(self, row: &str, part: Option<&str>, counted: &str, share: Option<String>) -> String {
        let part = part.map_or(String::new(), |part| format!(", {}", in_running_text(part)));
        let share = share.map_or(String::new(), |share| format!(", {share}"));
        format!("{row}{part}: {counted}{share}")
    }

    /// Back to back stand two tracks and nothing else.
    pub fn only_these(self, one: &str, other: &str) -> String {
        let (one, other) = (in_running_text(one), in_running_text(other));
        match self {
            Lang::Nl => format!(" Hier tellen alleen {one} en {other} mee."),
            Lang::En => format!(" Only {one} and {other} are counted here."),
        }
    }

    /// What follows after the first; nothing where nothing does.
    pub(super) fn followers(self, next: &[String]) -> String {
        match (self, next) {
            (_, []) => String::new(),
            (Lang::Nl, next) => format!(" Daarna: {}.", self.list(next)),
            (Lang::En, next) => format!(" Next: {}.", self.list(next)),
        }
    }

    /// Title of the matrix of topics by theme: which topic comes first in how many reports.
    pub fn codes_title(self, top: &[&str], led: usize, themes: usize, only: Option<&str>) -> String {
        let (names, led, themes) = (self.quoted(top), self.number(led), self.number(themes));
        let one = top.len() == 1;
        match (self, top.len(), only) {
            (_, 0, _) => self.nothing_to_count().to_owned(),
            (_, count, _) if count > MANY => self.no_topic_stands_out().to_owned(),
            (Lang::Nl, _, Some(theme)) => {
                format!("Bij ‘{theme}’ {} {names} het vaakst terug", if one { "komt" } else { "komen" })
            }
            (Lang::En, _, Some(theme)) => {
                format!("Under ‘{theme}’, {names} {} up most often", if one { "comes" } else { "come" })
            }
            (Lang::Nl, ..) => {
                let verb = if one { "komt" } else { "komen elk" };
                format!("{names} {verb} in {led} van de {themes} verslagen het vaakst terug")
            }
            (Lang::En, ..) => {
                let verb = if one { "comes" } else { "each come" };
                format!("{names} {verb} up most often in {led} of the {themes} reports")
            }
        }
    }

    /// Sentence of the matrix of topics by theme: how much there is.
    pub fn codes_sentence(self, whole: &str, themes: usize) -> String {
        match self {
            _ if themes == 0 => self.no_numbers().to_owned(),
            Lang::Nl => format!("{whole} in {}; een kaartje kan onder meer onderwerpen vallen.", self.reports(themes)),
            Lang::En => format!("{whole} in {}; a card may fall under several topics.", self.reports(themes)),
        }
    }

    /// What stands out in a theme, before the number of its records on a topic and behind it: 'Bij ‘Gezondheid’ gaan', 9,
    /// 'van de 26 ideeën over ‘Zorg’; in de getelde verslagen samen 8 procent.'
    pub fn callout(self, topic: &str, theme: &str, whole: &str, share: &str) -> [String; 2] {
        let [at, go, of, about, all] = self.choose(
            ["Bij", " gaan ", " van de", "over", "in de getelde verslagen samen"],
            ["For", ", ", " of", "are about", "over the reports counted here"],
        );
        [format!("{at} ‘{theme}’{go}"), format!("{of} {whole} {about} ‘{topic}’; {all} {share}.")]
    }

    /// Title of the actors figure: who is named most.
    pub fn actors_title(self, top: &[&str], counted: &str) -> String {
        let (names, each) = (self.quoted(top), self.each(top.len()));
        match (self, top) {
            (_, []) => self.choose("Geen kaartjes noemen wie dit kan doen", "No cards say who can do this").to_owned(),
            (_, [_, _, _, _, ..]) => self.none_stands_out().to_owned(),
            (Lang::Nl, _) => format!("Wie kan dit doen? Het vaakst {names}, {each}in {counted}"),
            (Lang::En, _) => format!("Who can do this? Most often {names}, {each}in {counted}"),
        }
    }

    /// Sentence of the actors figure: how many records name somebody.
    pub fn actors_sentence(self, named: usize, whole: &str, silent: usize, next: &[String]) -> String {
        if named == 0 {
            return self.no_numbers().to_owned();
        }
        let (named, next) = (self.number(named), self.followers(next));
        let silent = match (self, silent) {
            (_, 0) => String::new(),
            (Lang::Nl, _) => format!("; bij {} niet", self.number(silent)),
            (Lang::En, _) => format!("; not for {}", self.number(silent)),
        };
        match self {
            Lang::Nl => {
                format!(
                    "Wie dit kan doen, staat bij {named} van {whole}{silent}. Een kaartje kan er meer noemen.{next}"
                )
            }
            Lang::En => {
                format!("Who can do this is stated for {named} of {whole}{silent}. A card may name several.{next}")
            }
        }
    }

    /// Caveat of the actors figure.
    pub fn actors_caveat(self, counted: &str, silent: usize) -> String {
        let base = self.count_caveat();
        match (self, silent) {
            (_, 0) => base.to_owned(),
            (Lang::Nl, _) => {
                format!("{base} In {counted} noemt het verslag niemand; dat zegt niet dat niemand iets kan doen.")
            }
            (Lang::En, _) => {
                format!("{base} In {counted} the report names nobody; that does not mean that nobody can act.")
            }
        }
    }

    /// Title of the dialogues figure: where most voices come from. `only` is the theme, where there is but one; then
    /// `top` are numbers of dialogues, else titles of themes.
    pub fn dialogues_title(self, only: Option<&str>, top: &[&str], most: usize, whole: usize) -> String {
        let (count, most, whole) = (top.len(), self.number(most), self.number(whole));
        let (each, has) = match count {
            1 => ("", self.choose("heeft", "has")),
            _ => (self.each(count), self.choose("hebben", "have")),
        };
        match (self, only) {
            _ if count == 0 => {
                self.choose("Geen stemmen uit een genummerde dialoog", "No voices from a numbered dialogue").to_owned()
            }
            (Lang::Nl, Some(theme)) if count > MANY => format!("Bij ‘{theme}’ springt geen dialoog eruit"),
            (Lang::En, Some(theme)) if count > MANY => format!("Under ‘{theme}’ no dialogue stands out"),
            (_, None) if count > MANY => self.choose("Geen thema springt eruit", "No theme stands out").to_owned(),
            (Lang::Nl, only) => {
                let names = match only {
                    Some(theme) => format!("Bij ‘{theme}’ {has} dialoog {}", self.list(top)),
                    None => format!("{} {has}", self.quoted(top)),
                };
                format!("{names} de meeste stemmen: {each}{most} van {whole}")
            }
            (Lang::En, only) => {
                let names = match only {
                    Some(theme) => format!("Under ‘{theme}’ dialogue {}", self.list(top)),
                    None => self.quoted(top),
                };
                format!("{names} {has} the most voices: {each}{most} of {whole}")
            }
        }
    }

    /// The dialogues of one theme with their voices: '‘Zorg’: dialoog 2 (5) en dialoog 3 (4)'.
    pub fn dialogues_told(self, theme: &str, dialogues: &[(&str, usize)]) -> String {
        let named = |(id, count): &(&str, usize)| format!("{} {id} ({})", self.dialogue(), self.number(*count));
        format!("‘{theme}’: {}", self.list(&dialogues.iter().map(named).collect::<Vec<_>>()))
    }

    /// Sentence of the dialogues figure: whose voices come first, and which are not in it.
    pub fn dialogues_sentence(self, told: usize, first: &[String], left: usize) -> String {
        let mut out = match self {
            _ if told == 0 && left > 0 => String::new(),
            _ if told == 0 => self.no_numbers().to_owned(),
            Lang::Nl => format!("{} met het nummer van een dialoog.", self.voices_counted(told)),
            Lang::En => format!("{} with the number of a dialogue.", self.voices_counted(told)),
        };
        if first.len() > 1 {
            out.push_str(&format!(" {}: {}.", self.choose("Bovenaan", "At the top"), self.list(first)));
        }
        if left > 0 {
            let left = self.voices_counted(left);
            out.push_str(&match self {
                Lang::Nl => format!(" Niet in de figuur: {left} waarbij het verslag geen nummer of rol noemt."),
                Lang::En => format!(" Not in the figure: {left} for which the report gives no number or role."),
            });
        }
        out.trim_start().to_owned()
    }

    /// Caveat of the dialogues figure.
    pub fn dialogues_caveat(self) -> &'static str {
        self.choose(
            "De verslagen kozen wie zij aanhalen. Het aantal stemmen zegt niet hoeveel er in een dialoog is gezegd, of door wie.",
            "The reports chose whom to quote. The number of voices does not show how much was said in a dialogue, or by whom.",
        )
    }
}
