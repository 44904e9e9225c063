//! Sentences of the interface with something to fill in.

use super::Lang;
use crate::corpus::{Citation, Corpus, Source, Stated};

macro_rules! counted {
    ($($(#[$meta:meta])* $name:ident: $one_nl:literal $many_nl:literal / $one_en:literal $many_en:literal;)*) => {
        impl Lang { $(
            $(#[$meta])*
            pub fn $name(self, count: usize) -> String {
                let unit = if count == 1 { self.choose($one_nl, $one_en) } else { self.choose($many_nl, $many_en) };
                format!("{}\u{a0}{unit}", self.number(count))
            }
        )* }
    };
}

counted! {
    /// '12 voorstellen': ideas, initiatives and advice together.
    ideas_counted: "voorstel" "voorstellen" / "proposal" "proposals";
    /// '12 kaartjes'.
    cards_counted: "kaartje" "kaartjes" / "card" "cards";
    /// '12 knelpunten'.
    pains_counted: "knelpunt" "knelpunten" / "pain point" "pain points";
    /// '12 dingen die opbloeiden'.
    seeds_counted: "ding dat opbloeide" "dingen die opbloeiden" / "thing that grew" "things that grew";
    /// '3 thema's'.
    themes_counted: "thema" "thema's" / "theme" "themes";
    /// '3 gemeenten'.
    municipalities_counted: "gemeente" "gemeenten" / "municipality" "municipalities";
    /// '3 stemmen'.
    voices_counted: "stem" "stemmen" / "voice" "voices";
    /// '3 onderwerpen'.
    topics_counted: "onderwerp" "onderwerpen" / "topic" "topics";
    /// '3 verslagen'.
    reports: "verslag" "verslagen" / "report" "reports";
    /// '3 documenten': what a corpus was made from.
    documents: "document" "documenten" / "document" "documents";
    /// '3 resultaten', for the live region.
    results_counted: "resultaat" "resultaten" / "result" "results";
    /// '3 teksten'.
    texts_counted: "tekst" "teksten" / "text" "texts";
    /// '3 regels'.
    lines_counted: "regel" "regels" / "line" "lines";
    /// '3 tekens'.
    characters_counted: "teken" "tekens" / "character" "characters";
    /// '3 problemen'.
    problems_counted: "probleem" "problemen" / "problem" "problems";
}

impl Lang {
    /// The title of the window.
    pub fn window_title(self, page: &str, corpus: &str) -> String {
        format!("{page} – {corpus}")
    }

    /// Where something stands in the source, with report and section in full: 'Samen leven, 3. Eerste stappen,
    /// regels 12–14'. What a corpus does not name is left out.
    pub fn source_lines(self, corpus: &Corpus, citation: Citation) -> String {
        let (first, last) = citation.lines;
        let lines = if first == last {
            format!("{}\u{a0}{first}", self.line())
        } else {
            format!("{}\u{a0}{first}–{last}", self.lines())
        };
        let report = corpus.source(citation).map_or("", |source| source.title.as_str());
        let parts = [report, &corpus.section(citation).title, &lines];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Each of several places in the source, as [`Lang::source_lines`] says it.
    pub fn sources_lines(self, corpus: &Corpus, citations: &[Citation]) -> Vec<String> {
        citations.iter().map(|citation| self.source_lines(corpus, *citation)).collect()
    }

    /// The documents behind a corpus by their titles, or in one phrase where there are more than three.
    pub fn source_titles(self, corpus: &Corpus) -> Vec<String> {
        match &corpus.sources[..] {
            few if few.len() <= 3 => few.iter().map(|source| source.title.clone()).collect(),
            many => vec![format!("{}: {}", corpus.title, self.documents(many.len()))],
        }
    }

    /// The same with publisher and year, where the corpus knows them.
    pub fn source_names(self, corpus: &Corpus) -> Vec<String> {
        let mut names = self.source_titles(corpus);
        let is_alike = |two: &[Source]| two[0].publisher == two[1].publisher && two[0].year == two[1].year;
        // One phrase for all of them can name but what they share.
        if names.len() < corpus.sources.len() && !corpus.sources.windows(2).all(is_alike) {
            return names;
        }
        for (name, source) in names.iter_mut().zip(&corpus.sources) {
            let year = source.year.map(|year| year.to_string()).unwrap_or_default();
            let made: Vec<&str> =
                [source.publisher.as_str(), &year].into_iter().filter(|part| !part.is_empty()).collect();
            if !made.is_empty() {
                *name = format!("{name} ({})", made.join(", "));
            }
        }
        names
    }

    /// Who said it: 'student, dialoog 3'.
    pub fn speaker(self, role: &str, name: Option<&str>, dialogue: Option<u16>) -> String {
        let parts: Vec<&str> = name.into_iter().chain([role]).filter(|part| !part.is_empty()).collect();
        parts.join(", ") + &dialogue.map(|number| self.in_dialogue(number)).unwrap_or_default()
    }

    /// In which dialogue it was said, after who said it: ', dialoog 3'.
    pub fn in_dialogue(self, number: u16) -> String {
        format!(", {}\u{a0}{number}", self.dialogue())
    }

    /// A chip that removes a choice: 'Verwijder: Gezondheid'.
    pub fn remove_choice(self, name: &str) -> String {
        format!("{}: {name}", self.remove())
    }

    /// The number of summary records that match but are left out.
    pub fn left_out(self, count: usize) -> String {
        match self {
            Lang::Nl => format!("Ook {} uit samenvattingen", self.cards_counted(count)),
            Lang::En => format!("Also {} from summaries", self.cards_counted(count)),
        }
    }

    /// Why `left_out` records are left out.
    pub fn left_out_why(self) -> &'static str {
        self.choose(
            "Die herhalen wat de verslagen zeggen en tellen daarom niet mee, tenzij u erom vraagt.",
            "They repeat what the reports say and are not counted, unless you ask for them.",
        )
    }

    /// Nothing found with these words, and with filters where there are some.
    pub fn nothing_found(self, words: &str, is_filtered: bool) -> String {
        let (mut told, words) = (self.choose("Geen kaartjes", "No cards").to_owned(), words.trim());
        let mut before = self.choose(" met ", " with ");
        if !words.is_empty() {
            told += &format!("{before}‘{words}’");
            before = self.choose(" en ", " and ");
        }
        if is_filtered {
            told += before;
            told += self.choose("deze filters", "these filters");
        }
        told + "."
    }

    /// A way out of an empty result: what would come without one choice.
    pub fn without_choice(self, name: &str, count: usize) -> String {
        match self {
            Lang::Nl => format!("Zonder ‘{name}’: {}", self.cards_counted(count)),
            Lang::En => format!("Without ‘{name}’: {}", self.cards_counted(count)),
        }
    }

    /// How many of the results are shown.
    pub fn shown_of(self, shown: usize, all: usize) -> String {
        match self {
            Lang::Nl => format!("{} van {} getoond", self.number(shown), self.number(all)),
            Lang::En => format!("{} of {} shown", self.number(shown), self.number(all)),
        }
    }

    /// The button of the filter sheet on a phone.
    pub fn show_results(self, count: usize) -> String {
        match self {
            Lang::Nl => format!("Toon {}", self.cards_counted(count)),
            Lang::En => format!("Show {}", self.cards_counted(count)),
        }
    }

    /// What is chosen but does not narrow a figure of who took part.
    pub fn counted_regardless(self, names: &[String]) -> String {
        match self {
            Lang::Nl => format!("Hier geteld los van: {}", names.join(" · ")),
            Lang::En => format!("Counted here regardless of: {}", names.join(" · ")),
        }
    }

    /// How a figure is narrowed, in words.
    pub fn narrowed_to(self, names: &[String]) -> String {
        match self {
            Lang::Nl => format!("Alleen: {}", names.join(" · ")),
            Lang::En => format!("Only: {}", names.join(" · ")),
        }
    }

    /// The pictured dates of a corpus, which may be a single day or month. A year that both share is told
    /// once, where they are dates and not words.
    pub fn period(self, from: &str, to: &str) -> String {
        let (first, last) = (self.date(from), self.date(to));
        if first == last || first.is_empty() || last.is_empty() {
            return if last.is_empty() { first } else { last };
        }
        let day = last.rfind(' ').and_then(|at| first.strip_suffix(&last[at..])).filter(|_| last != to);
        format!("{} – {last}", day.unwrap_or(&first))
    }

    /// The same behind a sign, to stand behind the title of a corpus; nothing where it tells no dates.
    pub fn dated(self, sign: &str, corpus: &Corpus) -> String {
        let period = self.period(&corpus.period.from, &corpus.period.to);
        if period.is_empty() { period } else { [sign, &period].concat() }
    }

    /// The source line under a figure.
    pub fn figure_source(self, titles: &[String]) -> String {
        format!("{}: {}.", self.source(), titles.join("; "))
    }

    /// The words of a search as a chip.
    pub fn search_chip(self, words: &str) -> String {
        format!("‘{}’", words.trim())
    }
}

impl Lang {
    /// The name of a drawing as a tab stop, with how to step in.
    pub fn enter_chart_of(self, title: &str) -> String {
        format!("{title}. {}", self.chart_hint())
    }

    /// What stands beside a drawing that a key has come to.
    pub fn chart_hint(self) -> String {
        format!("{}: Enter. {}", self.enter_chart(), self.chart_keys())
    }
}

impl Lang {
    /// No host is called like this; where nothing was typed, that there is none.
    pub fn no_such_host(self, typed: &str) -> String {
        match self {
            _ if typed.trim().is_empty() => format!("{}.", self.hosts_title(0, 0, &[], 0)),
            Lang::Nl => format!(
                "Bij ‘{}’ is hier geen gastgemeente gevonden. Dat zegt niet dat inwoners niet meededen: zij konden overal vandaan komen.",
                typed.trim()
            ),
            Lang::En => format!(
                "No host municipality was found here for ‘{}’. That does not mean that its residents did not take part: people could join from anywhere.",
                typed.trim()
            ),
        }
    }

    /// The name that the source uses for a place.
    pub fn named_as(self, name: &str) -> String {
        match self {
            Lang::Nl => format!("In de bron heet deze gemeente ‘{name}’."),
            Lang::En => format!("The source calls this municipality ‘{name}’."),
        }
    }

    /// What the cards of a place are.
    pub fn place_cards(self) -> &'static str {
        self.choose(
            "De verslagen zeggen niet wat in welke gemeente is gezegd. De kaartjes zijn die van de hele thema's.",
            "The reports do not say what was said in which municipality. The cards are those of the whole themes.",
        )
    }
}

impl Lang {
    /// The way to all cards of a kind: 'Bekijk alle 44 stemmen'.
    pub fn see_all(self, count: usize) -> String {
        let see = if count == 1 { self.choose("Bekijk", "See") } else { self.choose("Bekijk alle", "See all") };
        format!("{see} {}", self.cards_counted(count))
    }
}

impl Lang {
    /// The word that goes with a number of results.
    pub fn results_word(self, count: usize) -> &'static str {
        if count == 1 { self.choose("kaartje", "card") } else { self.choose("kaartjes", "cards") }
    }
}

impl Lang {
    /// A total that the source states: 'Deelnemende burgers: ongeveer 600'.
    pub fn stated_total(self, stated: &Stated) -> String {
        let label = &stated.label;
        let about = self.about(stated.approximate);
        format!("{label}: {about}{}", self.number(stated.value as usize))
    }

    /// A word that nothing holds was read as another.
    pub fn corrected(self, typed: &str, used: &str) -> String {
        match self {
            Lang::Nl => format!("‘{typed}’ komt niet voor; gezocht is naar ‘{used}’."),
            Lang::En => format!("‘{typed}’ does not occur; the search was for ‘{used}’."),
        }
    }

    /// No record holds every word.
    pub fn not_every_word(self) -> &'static str {
        self.choose(
            "Geen kaartje uit de verslagen heeft al deze woorden. Dit zijn de kaartjes met de meeste.",
            "No card from the reports has all these words. These cards have the most of them.",
        )
    }
}
