//! Sentences of the figures of topics by theme, of actors and of dialogues.

use super::{Lang, findings::in_running_text};
use crate::corpus::Stated;
use crate::route::Counting;

/// More than this many that share the first place do not stand out.
const MANY: usize = 3;

impl Lang {
    /// The sum of the reports beside the total that the source states.
    pub fn beside_stated(self, sum: &str, stated: &Stated) -> String {
        let about = if stated.approximate { format!("{} ", self.about_value()) } else { String::new() };
        let stated = format!("{about}{}", self.number(stated.value as usize));
        match self {
            Lang::Nl => format!("Samen in de verslagen: {sum}. De bron noemt zelf {stated}: een andere telling."),
            Lang::En => format!("Together in the reports: {sum}. The source itself states {stated}: another count."),
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
            Counting::Ideas => self.choose("ideeën", "ideas"),
            Counting::All => self.choose("kaartjes", "cards"),
        }
    }

    /// A title with its number: '‘Wonen’ (12)'.
    pub fn with_number(self, title: &str, count: usize) -> String {
        format!("‘{title}’ ({})", self.number(count))
    }

    /// A share with the whole that it is of: '18 procent van 132'.
    pub fn share_with_whole(self, count: usize, whole: usize) -> String {
        format!("{}{}{}", self.percent(count, whole), self.choose(" van ", " of "), self.number(whole))
    }

    /// The heading of shares: 'Aandeel van 132'.
    pub fn share_of_whole(self, whole: usize) -> String {
        format!("{}{}{}", self.share(), self.choose(" van ", " of "), self.number(whole))
    }

    /// The heading of shares of a part: 'Burgerdialogen, aandeel van 80'.
    pub fn share_of_part(self, part: &str, whole: usize) -> String {
        format!("{part}, {}", in_running_text(&self.share_of_whole(whole)))
    }

    /// What is said of a counted mark: 'Wonen, burgerdialogen: 12 ideeën, 9 procent van 132'.
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
            Lang::En => format!(" Only {one} and {other} count here."),
        }
    }

    /// What follows after the first; nothing where nothing does.
    fn followers(self, next: &[String]) -> String {
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
            (_, 0, _) => self.choose("Er is niets om te tellen", "There is nothing to count").to_owned(),
            (_, count, _) if count > MANY => {
                self.choose("Geen onderwerp springt eruit", "No topic stands out").to_owned()
            }
            (Lang::Nl, _, Some(theme)) => {
                format!("Bij ‘{theme}’ {} {names} het vaakst terug", if one { "komt" } else { "komen" })
            }
            (Lang::En, _, Some(theme)) => {
                format!("For ‘{theme}’ {names} {} back most often", if one { "comes" } else { "come" })
            }
            (Lang::Nl, ..) => {
                let verb = if one { "komt" } else { "komen elk" };
                format!("{names} {verb} in {led} van de {themes} verslagen het vaakst terug")
            }
            (Lang::En, ..) => {
                let verb = if one { "comes" } else { "each come" };
                format!("{names} {verb} back most often in {led} of the {themes} reports")
            }
        }
    }

    /// Sentence of the matrix of topics by theme: how much there is.
    pub fn codes_sentence(self, whole: &str, themes: usize) -> String {
        match self {
            Lang::Nl => format!("{whole} in {}; een kaartje kan onder meer onderwerpen vallen.", self.reports(themes)),
            Lang::En => format!("{whole} in {}; a card may fall under several topics.", self.reports(themes)),
        }
    }

    /// What stands out in a theme, before the number of its records on a topic and behind it: 'Bij ‘Gezondheid’ gaan', 9,
    /// 'van de 26 ideeën over ‘Zorg’; in alle verslagen 8 procent.'
    pub fn callout(self, topic: &str, theme: &str, whole: &str, share: &str) -> [String; 2] {
        let [at, go, of, about, all] = self.choose(
            ["Bij", " gaan ", " van de", "over", "in alle verslagen"],
            ["For", ", ", " of", "are about", "over all reports"],
        );
        [format!("{at} ‘{theme}’{go}"), format!("{of} {whole} {about} ‘{topic}’; {all} {share}.")]
    }

    /// Title of the actors figure: who is named most.
    pub fn actors_title(self, top: &[&str], counted: &str) -> String {
        let names = self.quoted(top);
        let each = if top.len() == 1 { "" } else { self.choose("elk ", "each ") };
        match (self, top) {
            (_, []) => self.choose("Geen kaartjes noemen wie aan zet is", "No cards tell who is to act").to_owned(),
            (Lang::Nl, _) => format!("Het vaakst aan zet: {names}, {each}in {counted}"),
            (Lang::En, _) => format!("Named most often to act: {names}, {each}in {counted}"),
        }
    }

    /// Sentence of the actors figure: how many records name somebody.
    pub fn actors_sentence(self, named: usize, whole: &str, silent: usize, next: &[String]) -> String {
        let (named, silent, next) = (self.number(named), self.number(silent), self.followers(next));
        match self {
            Lang::Nl => format!(
                "Wie aan zet is, staat bij {named} van {whole}; bij {silent} niet. Een kaartje kan er meer noemen.{next}"
            ),
            Lang::En => {
                format!(
                    "Who is to act is told for {named} of {whole}; not for {silent}. A card may name several.{next}"
                )
            }
        }
    }

    /// Caveat of the actors figure.
    pub fn actors_caveat(self, counted: &str, silent: usize) -> String {
        let base = self.count_caveat();
        match (self, silent) {
            (_, 0) => base.to_owned(),
            (Lang::Nl, _) => {
                format!("{base} In {counted} noemt het verslag niemand; dat zegt niet dat niemand aan zet is.")
            }
            (Lang::En, _) => {
                format!("{base} In {counted} the report names nobody; that does not tell that nobody is to act.")
            }
        }
    }

    /// Title of the dialogues figure: where most voices come from. `only` is the theme, where there is but one; then
    /// `top` are numbers of dialogues, else titles of themes.
    pub fn dialogues_title(self, only: Option<&str>, top: &[&str], most: usize, whole: usize) -> String {
        let (count, most, whole) = (top.len(), self.number(most), self.number(whole));
        let each = if count == 1 { "" } else { self.choose("elk ", "each ") };
        match (self, only) {
            _ if count == 0 => {
                self.choose("Geen stemmen uit een genummerde dialoog", "No voices from a numbered dialogue").to_owned()
            }
            (Lang::Nl, Some(theme)) if count > MANY => format!("Bij ‘{theme}’ springt geen dialoog eruit"),
            (Lang::En, Some(theme)) if count > MANY => format!("For ‘{theme}’ no dialogue stands out"),
            (_, None) if count > MANY => self.choose("Geen thema springt eruit", "No theme stands out").to_owned(),
            (Lang::Nl, Some(theme)) => {
                format!(
                    "Bij ‘{theme}’ komen de meeste stemmen uit dialoog {}: {each}{most} van {whole}",
                    self.list(top)
                )
            }
            (Lang::En, Some(theme)) => {
                format!("For ‘{theme}’ most voices come from dialogue {}: {each}{most} of {whole}", self.list(top))
            }
            (Lang::Nl, None) => format!("De meeste stemmen komen uit {}: {each}{most} van {whole}", self.quoted(top)),
            (Lang::En, None) => format!("Most voices come from {}: {each}{most} of {whole}", self.quoted(top)),
        }
    }

    /// Sentence of the dialogues figure: whose voices come first, and which are not in it.
    pub fn dialogues_sentence(self, told: usize, first: &[String], left: usize) -> String {
        let mut out = match (self, first) {
            (_, []) => self.no_numbers().to_owned(),
            (Lang::Nl, first) => {
                format!("{} met het nummer van een dialoog. Bovenaan: {}.", self.voices_counted(told), self.list(first))
            }
            (Lang::En, first) => {
                format!(
                    "{} with the number of a dialogue. At the top: {}.",
                    self.voices_counted(told),
                    self.list(first)
                )
            }
        };
        if left > 0 {
            let left = self.voices_counted(left);
            out.push_str(&match self {
                Lang::Nl => format!(" Niet in de figuur: {left} waarbij het verslag geen nummer of rol noemt."),
                Lang::En => format!(" Not in the figure: {left} for which the report gives no number or role."),
            });
        }
        out
    }

    /// Caveat of the dialogues figure.
    pub fn dialogues_caveat(self) -> &'static str {
        self.choose(
            "De verslagen kozen wie zij aanhalen. Het aantal stemmen zegt niet hoeveel er in een dialoog is gezegd, of door wie.",
            "The reports chose whom to quote. The number of voices does not tell how much was said in a dialogue, or by whom.",
        )
    }
}
