//! Sentences of the data, their schema and opening a corpus of one's own.

use super::Lang;
use super::errors::ErrorMessage;
use super::long::Section;
use crate::corpus::Corpus;

words! {
    take_data: "De gegevens meenemen" / "Taking the data along";
    take_data_lead: "De figuren, de kaart en de kaartjes van deze app komen uit één bestand. U mag het gebruiken; noem de bron." / "The figures, the map and the cards of this app come from one file. You may use it; name the source.";
    whole_corpus: "Alles, als JSON" / "Everything, as JSON";
    all_records: "De kaartjes, als CSV voor een rekenblad" / "The cards, as CSV for a spreadsheet";
    the_schema: "Het schema (JSON Schema)" / "The schema (JSON Schema)";
    in_the_file: "Wat er in het bestand staat" / "What is in the file";
    schema_lead: "Het bestand bestaat uit lijsten. Elk ding heeft een vast id; andere dingen verwijzen daarnaar. De namen van de lijsten zijn Engels, de inhoud is in de taal van de gesprekken." / "The file consists of lists. Each thing has a permanent id, by which other things refer to it. The names of the lists are English, the content is in the language of the dialogues.";
    list_name: "Lijst" / "List";
    what_it_is: "Wat het is" / "What it is";
    number_here: "Aantal in deze gegevens" / "Number in these data";
    open_own: "Uw eigen gegevens openen" / "Opening your own data";
    open_own_lead: "Hebt u zelf gesprekken gehouden? Zet de uitkomst in een bestand volgens het schema en open het hier. U krijgt dezelfde figuren, kaart en kaartjes." / "Did you hold dialogues of your own? Put the outcome in a file by the schema and open it here. You get the same figures, map and cards.";
    stays_here: "Uw bestand blijft op dit apparaat. Het wordt nergens heen gestuurd en niet bewaard: na het sluiten van de pagina is het weg." / "Your file stays on this device. It is sent nowhere and not kept: once the page is closed, it is gone.";
    choose_file: "Kies een bestand (.json)" / "Choose a file (.json)";
    or_drop: "U kunt het bestand ook hierheen slepen." / "You can also drop the file here.";
    open_errors: "Klopt er iets niet, dan ziet u op welke regel, wat daar staat en wat er had moeten staan. Wat goed is, wordt toch getoond." / "If something is wrong, you see on which line, what stands there and what should have. What is sound is shown all the same.";
    by_address: "Beheert u een site met deze app? Zet het bestand ernaast en open het met ‘?corpus=bestand.json’ in het adres." / "Do you keep a site with this app? Put the file beside it and open it with ‘?corpus=file.json’ in the address.";
    reading: "Het bestand wordt gelezen…" / "The file is being read…";
    indexing: "De kaartjes worden klaargezet om in te zoeken…" / "Getting the cards ready to search…";
    stop: "Stoppen" / "Stop";
    back_home: "Terug naar de meegeleverde gegevens" / "Back to the data that came with the app";
}

/// The permanent name of the corpus that some of our longer texts are about.
const FIRST: &str = "nederland-na-de-crisis";

fn is_first(corpus: &Corpus) -> bool {
    corpus.id == FIRST
}

/// What each list of a corpus file holds.
const LISTS: [(&str, &str, &str); 10] = [
    ("sources", "de documenten waaruit de kaartjes komen", "the documents that the cards come from"),
    ("stated", "totalen die de bron zelf noemt", "totals that the source itself states"),
    (
        "tracks",
        "soorten gesprekken, zoals met inwoners of met wetenschappers",
        "kinds of dialogue, such as with residents or with scientists",
    ),
    (
        "themes",
        "verslagen: een onderwerp met zijn gesprekken, deelnemers en gastgemeenten",
        "reports: a subject, with its talks, those who took part and their hosts",
    ),
    (
        "places",
        "gemeenten die gastheer waren, met hun plek op de kaart",
        "municipalities that hosted, with their place on the map",
    ),
    ("code_groups", "groepen van onderwerpen", "groups of topics"),
    (
        "codes",
        "het codeboek: onderwerpen, elk met wat erbij hoort en wat niet",
        "the codebook: topics, each with what falls in and what out",
    ),
    ("actors", "wie iets zou moeten doen", "who is asked to act"),
    (
        "roles",
        "groepen van sprekers, zoals scholieren of ondernemers",
        "groups of speakers, such as pupils or entrepreneurs",
    ),
    (
        "records",
        "de kaartjes: knelpunten, kiemen, dromen, ideeën, stemmen en meer, elk met zijn regels in de bron",
        "the cards: pains, seeds, dreams, ideas, voices and more, each with its lines in the source",
    ),
];

impl Lang {
    /// The lists of a corpus file with what they are.
    pub fn lists(self) -> [(&'static str, &'static str); 10] {
        LISTS.map(|(name, nl, en)| (name, self.choose(nl, en)))
    }

    /// What is opened now: title, size, dates and licence of a corpus.
    pub fn data_lead(self, corpus: &Corpus) -> String {
        let period = self.period(&corpus.period.from, &corpus.period.to);
        let (cards, reports) = (self.cards_counted(corpus.records.len()), self.number(corpus.themes.len()));
        let licence = if corpus.licence.is_empty() { String::new() } else { format!(" ({})", corpus.licence) };
        match self {
            Lang::Nl => format!("‘{}’, {period}: {cards} uit {reports} verslagen{licence}.", corpus.title),
            Lang::En => format!("‘{}’, {period}: {cards} from {reports} reports{licence}.", corpus.title),
        }
    }

    /// Says that what is shown did not come with the app.
    pub fn own_shown(self, name: &str) -> String {
        format!("{} {name}.", self.choose("U bekijkt een ander bestand:", "You are looking at another file:"))
    }

    /// The problems that are not listed.
    pub fn problems_more(self, count: usize) -> String {
        format!("{} {}.", self.choose("En nog", "And"), self.problems_counted(count) + self.choose("", " more"))
    }

    /// A file that the reader asked for cannot be opened; what was shown stays.
    pub fn own_error(self, why: ErrorMessage) -> ErrorMessage {
        ErrorMessage {
            title: self.choose("Dit bestand kan niet worden geopend", "This file cannot be opened").to_owned(),
            detail: why.detail
                + self.choose(
                    " De gegevens van hiervoor staan er nog. Herstel het bestand en open het opnieuw.",
                    " The data from before are still there. Mend the file and open it again.",
                ),
        }
    }

    /// The browser does not give a file that was chosen.
    pub fn not_readable(self, name: &str) -> ErrorMessage {
        let detail = match self {
            Lang::Nl => format!("De browser kan {name} niet lezen. Misschien is het verplaatst of veranderd."),
            Lang::En => format!("The browser cannot read {name}. It may have been moved or changed."),
        };
        self.own_error(ErrorMessage { title: String::new(), detail })
    }

    /// The address names a file of another site.
    pub fn other_site(self, asked: &str) -> ErrorMessage {
        let detail = match self {
            Lang::Nl => format!(
                "Het adres na ‘?corpus=’ ({asked}) is van een andere site. Alleen bestanden van deze site worden zo geopend. Bewaar het bestand op uw apparaat en open het op de pagina Gegevens."
            ),
            Lang::En => format!(
                "The address after ‘?corpus=’ ({asked}) is of another site. Only files of this site are opened that way. Save the file on your device and open it on the page Data."
            ),
        };
        ErrorMessage {
            title: self.own_error(ErrorMessage { title: String::new(), detail: String::new() }).title,
            detail,
        }
    }

    /// What the dialogues were and what is to be seen here.
    pub fn lead_of(self, corpus: &Corpus) -> String {
        if is_first(corpus) {
            return self.lead().to_owned();
        }
        let here = self.choose(
            "Hier ziet u wie er meepraatten, waar, en wat ze zeiden; achter elk getal vindt u de kaartjes waarop het rust.",
            "Here you see who joined in, where, and what they said; behind every number are the cards that it rests on.",
        );
        format!("{} {here}", corpus.about)
    }

    /// Why stated and counted totals differ; only of the first corpus do we know.
    pub fn difference_of(self, corpus: &Corpus) -> &'static str {
        if is_first(corpus) { self.difference() } else { "" }
    }

    /// The method and its limits. Of another corpus than the first only what holds for any is said, and of summaries only
    /// where it has some.
    pub fn about_of(self, corpus: &Corpus) -> Vec<Section> {
        let sections = self.about();
        if is_first(corpus) {
            return sections.to_vec();
        }
        let mut general = sections[2..sections.len() - 1].to_vec();
        if let Some(limits) = general.first_mut().filter(|_| !corpus.tracks.iter().any(|track| track.summary)) {
            // The last paragraph on limits is about summaries.
            limits.paragraphs = &limits.paragraphs[..limits.paragraphs.len() - 1];
        }
        general
    }
}
