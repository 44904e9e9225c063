//! Sentences of the pages that need no program: to read, to share, to archive. Nothing in the browser names them.

use super::Lang;

words! {
    read_all: "Lees alles zonder programma" / "Read everything without the program";
    all_reports: "Alle verslagen" / "All reports";
    reading_pages: "Leespagina's" / "Pages to read";
    open_explorer: "Open de dialoogverkenner" / "Open the dialogue explorer";
    open_in_explorer: "Open in de verkenner" / "Open in the explorer";
    read_in_report: "Lees het bij het hele thema" / "Read it with the whole theme";
    on_this_page: "Op deze pagina" / "On this page";
    reading_note: "Dit is de versie om te lezen, zonder programma. Zoeken, filteren, vergelijken en bewaren kan in de verkenner." / "This is the version to read, without a program. Search, filters, comparing and saving are in the explorer.";
    needs_program: "alleen met het programma" / "only with the program";
    figures: "De figuren" / "The figures";
    data_files: "De gegevens" / "The data";
    corpus_file: "Alle thema's, kaartjes en codes in één bestand (JSON)" / "All themes, cards and codes in one file (JSON)";
    schema_file: "De beschrijving van dat bestand (JSON Schema)" / "The description of that file (JSON Schema)";
    catalog_file: "De beschrijving voor datacatalogi (DCAT)" / "The description for data catalogues (DCAT)";
    licence: "Licentie van de teksten" / "Licence of the texts";
    going_on: "U gaat door naar dit kaartje in de verkenner." / "You are being taken to this card in the explorer.";
    example: "Voorbeeld" / "Example";
    see_figure: "Bekijk de figuur en de tabel" / "See the figure and the table";
    no_base: "no base address is known (--base or DIALOGUE_BASE_URL): sitemap.xml is left out, and shared links carry relative addresses" / "no base address is known (--base or DIALOGUE_BASE_URL): sitemap.xml is left out, and shared links carry relative addresses";
    no_contact: "no contact is known (--contact or DIALOGUE_CONTACT): the catalogue names the page itself as its point of contact" / "no contact is known (--contact or DIALOGUE_CONTACT): the catalogue names the page itself as its point of contact";
}

impl Lang {
    /// What a page of a theme is, for those who find it: 'Wonen en verkeer: 31 kaartjes uit het verslag.'
    pub fn theme_description(self, theme: &str, cards: usize) -> String {
        match self {
            Lang::Nl => format!("{theme}: {} uit het verslag.", self.cards_counted(cards)),
            Lang::En => format!("{theme}: {} from the report.", self.cards_counted(cards)),
        }
    }

    /// How often a code stands on a card.
    pub fn on_cards(self, count: usize) -> String {
        match self {
            Lang::Nl => format!("op {}", self.cards_counted(count)),
            Lang::En => format!("on {}", self.cards_counted(count)),
        }
    }

    /// What the picture with a shared link shows.
    pub fn picture_of(self, title: &str) -> String {
        match self {
            Lang::Nl => format!("Stippen, één voor elke deelnemer aan de dialogen. {title} springt eruit."),
            Lang::En => format!("Dots, one for each participant in the dialogues. {title} stands out."),
        }
    }
}
