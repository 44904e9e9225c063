//! Sentences of the pages that need no program: to read, to share, to archive. Nothing in the browser names them.

use super::Lang;

words! {
    site_read_all: "Lees alles zonder programma" / "Read everything without the program";
    site_all_reports: "Alle verslagen" / "All reports";
    site_reading_pages: "Leespagina's" / "Reading pages";
    site_open_explorer: "Open de dialoogverkenner" / "Open the dialogue explorer";
    site_open_in_explorer: "Open in de verkenner" / "Open in the explorer";
    site_read_in_report: "Lees het bij het hele thema" / "Read it with the whole theme";
    site_on_this_page: "Op deze pagina" / "On this page";
    site_reading_note: "Dit is de versie om te lezen, zonder programma. Zoeken, filteren, vergelijken en bewaren kan in de verkenner." / "This is the version to read, without a program. You can search, filter, compare and save in the explorer.";
    site_needs_program: "alleen met het programma" / "only with the program";
    site_figures: "De figuren" / "The figures";
    site_numbers_file: "De cijfers als bestand (JSON)" / "The numbers as a file (JSON)";
    site_data_files: "De gegevens" / "The data";
    site_corpus_file: "Alle thema's, kaartjes en codes in één bestand (JSON)" / "All themes, cards and codes in one file (JSON)";
    site_schema_file: "De beschrijving van dat bestand (JSON Schema)" / "The description of that file (JSON Schema)";
    site_catalog_file: "De beschrijving voor datacatalogi (DCAT)" / "The description for data catalogues (DCAT)";
    site_licence: "Licentie van de teksten" / "Licence of the texts";
    site_going_on: "U gaat door naar dit kaartje in de verkenner." / "You are being taken to this card in the explorer.";
    version_newer: "Er is een nieuwere versie." / "There is a newer version.";
    site_example: "Voorbeeld" / "Example";
    site_no_base: "no base address is known (DIALOGUE_BASE_URL): sitemap.xml is left out, and shared links carry relative addresses" / "no base address is known (DIALOGUE_BASE_URL): sitemap.xml is left out, and shared links carry relative addresses";
    site_no_contact: "no contact is known (DIALOGUE_CONTACT): the catalogue names the page itself as its point of contact" / "no contact is known (DIALOGUE_CONTACT): the catalogue names the page itself as its point of contact";
}

impl Lang {
    /// What a page of a theme is, for those who find it: 'Wonen en verkeer: 31 kaartjes uit het verslag.'
    pub fn site_theme_description(self, theme: &str, cards: usize) -> String {
        match self {
            Lang::Nl => format!("{theme}: {} uit het verslag.", self.cards_counted(cards)),
            Lang::En => format!("{theme}: {} from the report.", self.cards_counted(cards)),
        }
    }

    /// The link to a figure on a page of its own.
    pub fn site_own_page(self, title: &str) -> String {
        format!("{} {title}", self.choose("Op een eigen pagina:", "On a page of its own:"))
    }

    /// Who publishes the site, for its accessibility statement.
    pub fn site_published_by(self, publisher: &str) -> String {
        match self {
            Lang::Nl => format!("Deze site is gepubliceerd door: {publisher}."),
            Lang::En => format!("This site is published by: {publisher}."),
        }
    }

    /// Where to write to when something does not work; a mail address or a page.
    pub fn site_write_to(self, contact: &str) -> String {
        match self {
            Lang::Nl => format!("Dat kan via: {contact}"),
            Lang::En => format!("You can do so at: {contact}"),
        }
    }

    /// How often a code stands on a card.
    pub fn site_on_cards(self, count: usize) -> String {
        match self {
            Lang::Nl => format!("op {}", self.cards_counted(count)),
            Lang::En => format!("on {}", self.cards_counted(count)),
        }
    }

    /// Which version of the data a page belongs to.
    pub fn version_of(self, day: &str) -> String {
        let day = self.date(day);
        match self {
            Lang::Nl => format!("Dit zijn de gegevens van {day}."),
            Lang::En => format!("These are the data of {day}."),
        }
    }

    /// What the picture of everything shows.
    pub fn site_picture_of_all(self, headline: &str, cards: usize) -> String {
        let cards = self.cards_counted(cards);
        match self {
            Lang::Nl => format!("‘{headline}’ Daaronder {cards} als stippen, in kleur en vorm van wie er sprak."),
            Lang::En => format!("‘{headline}’ Below it {cards} as dots, in colour and shape of who spoke."),
        }
    }

    /// What the picture of a theme shows.
    pub fn site_picture_of_theme(self, theme: &str, cards: usize) -> String {
        let cards = self.cards_counted(cards);
        match self {
            Lang::Nl => format!("{theme}. Daaronder {cards} als stippen."),
            Lang::En => format!("{theme}. Below it {cards} as dots."),
        }
    }

    /// What the picture of a card shows.
    pub fn site_picture_of_card(self, title: &str, kind: &str, theme: &str, cards: usize) -> String {
        let cards = self.cards_counted(cards);
        match self {
            Lang::Nl => {
                format!("{kind} uit {theme}: ‘{title}’ Daaronder {cards} als stippen, en dit kaartje springt eruit.")
            }
            Lang::En => format!("{kind} from {theme}: ‘{title}’ Below it {cards} as dots, and this card stands out."),
        }
    }
}
