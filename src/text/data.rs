//! Sentences of the data, their schema and opening a corpus of one's own.

use super::Lang;
use super::errors::{ErrorMessage, FetchError};
use crate::corpus::Corpus;

words! {
    take_data: "De gegevens downloaden" / "Download the data";
    whole_corpus: "Alles, als JSON" / "Everything, as JSON";
    all_records: "De kaartjes, als Excel-bestand" / "The cards, as an Excel file";
    the_schema: "Het schema (JSON Schema)" / "The schema (JSON Schema)";
    in_the_file: "Wat er in het bestand staat" / "What is in the file";
    list_name: "Lijst" / "List";
    what_it_is: "Wat het is" / "What it is";
    number_here: "Aantal in deze gegevens" / "Number in this data";
    open_own: "Uw eigen gegevens openen" / "Open your own data";
    choose_file: "Kies een tabel of een corpus (.json)" / "Choose a table or a corpus (.json)";

    or_drop: "U kunt het bestand ook hierheen slepen." / "You can also drop the file here.";
    no_prose: "De tekst van deze pagina ontbreekt" / "The text of this page is missing";
    reading: "Het bestand wordt gelezen…" / "The file is being read…";
    indexing: "De kaartjes worden klaargezet om in te zoeken…" / "Getting the cards ready to search…";
    stop: "Stoppen" / "Stop";
    back_home: "Terug naar de meegeleverde gegevens" / "Back to the data that came with the app";
}

/// From how many bytes on what a corpus tells of its dialogues is told at length.
const LEAD: usize = 240;

impl Lang {
    /// The files of a table to begin with.
    pub fn example_files(self) -> [&'static str; 2] {
        self.choose(["tabel.xlsx", "tabel.csv"], ["table.xlsx", "table.csv"])
    }

    /// What is opened now: title, size, dates and licence of a corpus.
    pub fn data_lead(self, corpus: &Corpus) -> String {
        let dated = self.dated(", ", corpus);
        let cards = self.cards_counted(corpus.records.len());
        let documents = match corpus.sources.len() {
            0 => self.reports(corpus.themes.len()),
            many => self.documents(many),
        };
        let licence = if corpus.licence.is_empty() { String::new() } else { format!(" ({})", corpus.licence) };
        match self {
            Lang::Nl => format!("‘{}’{dated}: {cards} uit {documents}{licence}.", corpus.title),
            Lang::En => format!("‘{}’{dated}: {cards} from {documents}{licence}.", corpus.title),
        }
    }

    /// Says that what is shown did not come with the app.
    pub fn own_shown(self) -> &'static str {
        self.choose("U bekijkt een ander bestand:", "You are looking at another file:")
    }

    /// The file that is to be opened at an address, to stand behind that.
    pub fn open_there(self, file: &str) -> String {
        format!(" ({} ‘{file}’{})", self.choose("open daar het bestand", "open the file"), self.choose("", " there"))
    }

    /// What somebody needs who is given a link to what is shown.
    pub fn needs_file(self) -> &'static str {
        self.choose(
            "Wie hiervan een link krijgt, heeft ook dit bestand nodig:",
            "Whoever gets a link to this also needs this file:",
        )
    }

    /// The page was loaded anew while a file of the reader's was open.
    pub fn file_was_open(self) -> &'static str {
        self.choose("Dit bestand was hier open. Open het opnieuw:", "This file was open here. Open it again:")
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
                    " The earlier data is still there. Correct the file and open it again.",
                ),
        }
    }

    /// The browser does not give a file that was chosen, or gives something that is no text.
    pub fn not_readable(self, name: &str, error: &FetchError) -> ErrorMessage {
        let detail = match (self, error) {
            (_, FetchError::Encoding { .. }) => return self.not_fetched(name, error),
            (Lang::Nl, _) => format!("De browser kan {name} niet lezen. Misschien is het verplaatst of veranderd."),
            (Lang::En, _) => format!("The browser cannot read {name}. It may have been moved or changed."),
        };
        ErrorMessage { title: String::new(), detail }
    }

    /// The address names a file of another site.
    pub fn other_site(self, asked: &str) -> ErrorMessage {
        let detail = match self {
            Lang::Nl => format!(
                "Het adres na ‘?corpus=’ ({asked}) is van een andere site, en wordt niet geopend. Bewaar het bestand op uw apparaat en open het op de pagina Gegevens."
            ),
            Lang::En => format!(
                "The address after ‘?corpus=’ ({asked}) is of another site, and is not opened. Save the file on your device and open it on the page Data."
            ),
        };
        ErrorMessage {
            title: self.own_error(ErrorMessage { title: String::new(), detail: String::new() }).title,
            detail,
        }
    }

    /// What the dialogues were and what is to be seen here. What the corpus tells at length stands in the line under its title
    /// in short, and above the figures is room for that alone.
    pub fn lead_of(self, corpus: &Corpus) -> String {
        let here = self.choose(
            "Hier ziet u wie er meepraatten, waar, en wat ze zeiden; achter elk getal vindt u de kaartjes waarop het rust.",
            "Here you see who joined in, where, and what they said; behind every number are the cards that it rests on.",
        );
        let is_short = corpus.subtitle.is_empty() || corpus.about.len() < LEAD;
        let told = if is_short { &corpus.about } else { &corpus.subtitle }.trim_end();
        let bare = told.trim_end_matches([')', '’', '”', '"', '»']);
        let stop = if bare.is_empty() || bare.ends_with(['.', '!', '?', '…']) { "" } else { "." };
        format!("{told}{stop} {here}")
    }
}
