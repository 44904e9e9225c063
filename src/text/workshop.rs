//! Sentences of the workshop, in which a table becomes an explorer.

use super::Lang;

words! {
    workshop: "Van uw tabel naar een eigen verkenner" / "From your table to an explorer of your own";
    workshop_lead:
        "Alles gebeurt op dit apparaat. Uw tabel wordt nergens heen gestuurd." /
        "Everything happens on this device. Your table is not sent anywhere.";
    table_busy: "De tabel wordt gelezen" / "The table is being read";
    table_read: "De tabel is gelezen." / "The table has been read.";
    your_file: "Uw bestand" / "Your file";
    which_sheet: "Blad met wat er is gezegd" / "Sheet with what was said";
    themes_sheet: "Blad over thema's" / "Sheet about themes";
    no_sheet: "geen" / "none";
    what_stands_out: "Wat er opvalt" / "What stands out";
    nothing_wrong: "Er is niets mis met deze tabel." / "Nothing is wrong with this table.";
    other_problems: "De andere" / "The others";
    notes_of_table: "Hoe de tabel is begrepen" / "How the table was understood";
    questions_of_table: "Wat bedoelt u?" / "Which do you mean?";
    or_type_place: "Of typ een gemeente" / "Or type a municipality";
    what_columns_hold: "Wat er in de kolommen staat" / "What is in the columns";
    columns_lead:
        "Kies boven elke kolom wat erin staat. U ziet de eerste rijen van uw tabel." /
        "Say above each column what is in it. You see the first rows of your table.";
    row_of_table: "Rij" / "Row";
    no_headings: "Er is geen rij met koppen" / "There is no row with headings";
    headings_row: "Nummer van de rij met koppen" / "Number of the row with headings";
    fill_down:
        "Een lege cel betekent hetzelfde als de cel erboven (bij thema, gesprekken met, dialoog, gemeente en datum)" /
        "An empty cell means the same as the cell above it (for theme, dialogues with, dialogue, municipality and date)";
    what_is_missing: "Wat er ontbreekt" / "What is missing";
    about_dialogues: "Over de gesprekken" / "About the dialogues";
    title_of_dialogues: "Titel" / "Title";
    subtitle_of_dialogues: "Ondertitel" / "Subtitle";
    about_of_dialogues: "Wat waren dit voor gesprekken?" / "What dialogues were these?";
    first_day: "Eerste dag of maand" / "First day or month";
    last_day: "Laatste dag of maand" / "Last day or month";
    how_to_date: "Bijvoorbeeld 2024-11-05 of 2024-11." / "For example 2024-11-05 or 2024-11.";
    licence_of_texts: "Licentie van de teksten" / "Licence of the texts";
    how_to_licence: "Bijvoorbeeld CC-BY-4.0. Leeg betekent: niets gezegd." / "For example CC-BY-4.0. Empty means: nothing said.";
    language_of_texts: "Taal van de teksten" / "Language of the texts";
    participants_of_themes: "Hoeveel mensen deden mee?" / "How many people took part?";
    participants_lead:
        "Vul per thema het aantal deelnemers in, of kies een tweede tabel over de thema's. U mag dit ook overslaan." /
        "Fill in the number of participants for each theme, or choose a second table about the themes. You may also skip this.";
    choose_themes: "Tabel over thema's (mag)" / "Table about themes (optional)";
    without_themes: "Haal deze tabel weg" / "Remove this table";
    theme_columns: "Kolommen van de tabel over thema's" / "Columns of the table about themes";
    your_explorer: "Uw verkenner" / "Your explorer";
    not_ready:
        "Er kan nog niets worden gemaakt. Kies hierboven in elk geval in welke kolom staat wat er is gezegd (tekst)." /
        "Nothing can be made yet. Choose above at least which column holds what was said (text).";
    view_here: "Bekijk hier" / "View it here";
    save_explorer: "Bewaar de verkenner (één HTML-bestand)" / "Save the explorer (one HTML file)";
    save_corpus: "Bewaar het corpus (JSON)" / "Save the corpus (JSON)";
    after_saving:
        "De verkenner opent met een dubbelklik, ook zonder internet. Het corpus opent u op deze pagina." /
        "The explorer opens with a double click, even without internet. The corpus can be opened on this page.";
    nothing_open: "Er is nog geen tabel geopend." / "No table has been opened yet.";
}

/// Languages that are offered for texts: tag, and the name that the language has for itself.
pub const TEXT_LANGUAGES: [(&str, &str); 7] = [
    ("nl", "Nederlands"),
    ("en", "English"),
    ("fy", "Frysk"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("pap", "Papiamentu"),
    ("tr", "Türkçe"),
];

/// Licences that are offered, as SPDX names.
pub const LICENCES: [&str; 3] = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"];

/// Why the workshop cannot go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkshopTrouble {
    /// The worker does not start.
    NoWorker,
    /// The worker has stopped, with what the browser says of it.
    Broken(String),
    /// The browser does not give the file of this name.
    NotReadable(String),
    /// The list of municipalities did not come.
    NoMunicipalities,
    /// This site has no portable explorer.
    NoExplorer,
    /// The reader stopped it; whether there is a table from before.
    Stopped { was_open: bool },
    /// What the table itself is the reason of, in words.
    Said(String),
}

impl WorkshopTrouble {
    /// The same, with the name of the file that it is about.
    pub fn of(self, file: &str) -> WorkshopTrouble {
        match self {
            WorkshopTrouble::Said(why) => WorkshopTrouble::Said(format!("{file}: {why}")),
            other => other,
        }
    }
}

/// What a name of a table may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A kind of card.
    Kind,
    /// A municipality.
    Place,
    /// A name that is like another.
    Alike,
}

impl Lang {
    /// Why the workshop cannot go on, and what can be done.
    pub fn workshop_trouble(self, trouble: &WorkshopTrouble) -> String {
        let (nl, en) = match trouble {
            WorkshopTrouble::NoWorker => (
                "Het programma dat tabellen leest, start niet. Controleer de verbinding en kies het bestand opnieuw.",
                "The program that reads tables does not start. Check the connection and choose the file again.",
            ),
            WorkshopTrouble::Broken(error) => return self.broken(error),
            WorkshopTrouble::NotReadable(name) => return self.not_read(name),
            WorkshopTrouble::NoMunicipalities => (
                "De lijst van gemeenten kwam niet binnen. Controleer de verbinding en kies het bestand opnieuw.",
                "The list of municipalities did not arrive. Check the connection and choose the file again.",
            ),
            WorkshopTrouble::NoExplorer => (
                "Op deze site staat de verkenner niet als één bestand, of er is geen verbinding. Bewaar het corpus, en open dat op de pagina Gegevens.",
                "This site does not have the explorer as one file, or there is no connection. Save the corpus, and open it on the Data page.",
            ),
            WorkshopTrouble::Stopped { was_open: true } => (
                "Gestopt. Bij de volgende wijziging wordt uw tabel opnieuw gelezen.",
                "Stopped. With the next change your table is read again.",
            ),
            WorkshopTrouble::Stopped { was_open: false } => {
                ("Gestopt. Kies het bestand opnieuw om het te lezen.", "Stopped. Choose the file again to read it.")
            }
            WorkshopTrouble::Said(text) => return text.clone(),
        };
        self.choose(nl, en).to_owned()
    }

    fn broken(self, error: &str) -> String {
        match self {
            Lang::Nl => format!(
                "Het programma dat tabellen leest, is gestopt. Dat ligt niet aan u. Bij de volgende wijziging begint het opnieuw. ({error})"
            ),
            Lang::En => format!(
                "The program that reads tables has stopped. It is not your fault. It will start again with the next change. ({error})"
            ),
        }
    }

    fn not_read(self, name: &str) -> String {
        match self {
            Lang::Nl => {
                format!("De browser kan {name} niet lezen. Misschien is het verplaatst of veranderd. Kies het opnieuw.")
            }
            Lang::En => format!("The browser cannot read {name}. It may have been moved or changed. Choose it again."),
        }
    }

    /// What is asked about a name of a table.
    pub fn what_is_meant(self, kind: NameKind, name: &str) -> String {
        match (self, kind) {
            (Lang::Nl, NameKind::Kind) => format!("‘{name}’ is geen bekende soort. Welke bedoelt u?"),
            (Lang::En, NameKind::Kind) => format!("‘{name}’ is not a known kind. Which one do you mean?"),
            (Lang::Nl, NameKind::Place) => format!("‘{name}’ is niet één gemeente. Welke bedoelt u?"),
            (Lang::En, NameKind::Place) => format!("‘{name}’ is not one municipality. Which one do you mean?"),
            (Lang::Nl, NameKind::Alike) => format!("‘{name}’ lijkt op een andere naam. Is het dezelfde?"),
            (Lang::En, NameKind::Alike) => format!("‘{name}’ is much like another name. Is it the same?"),
        }
    }

    /// What happens with a name as long as nobody says what is meant.
    pub fn unanswered(self, kind: NameKind) -> &'static str {
        let (nl, en) = match kind {
            NameKind::Kind => ("telt als idee", "counts as an idea"),
            NameKind::Place => ("geen plaats", "no place"),
            NameKind::Alike => ("blijft apart", "stays apart"),
        };
        self.choose(nl, en)
    }

    /// Names the select above a column, for who does not see the table.
    pub fn column_holds(self, letters: &str, heading: &str) -> String {
        let column = self.choose("Kolom", "Column");
        if heading.is_empty() { format!("{column} {letters}") } else { format!("{column} {letters}: {heading}") }
    }

    /// How many things are wrong beyond those that are listed.
    pub fn more_problems(self, count: usize) -> String {
        let number = self.number(count);
        self.choose(format!("En nog {number} andere."), format!("And {number} more."))
    }

    /// How many questions come once those that are listed are answered.
    pub fn more_questions(self, count: usize) -> String {
        let number = self.number(count);
        let (nl, en) = if count == 1 { ("komt", "comes") } else { ("komen", "come") };
        self.choose(
            format!("Hierna {nl} er nog {number}. Vaak is het sneller om de tabel zelf te verbeteren."),
            format!("After these, {number} more {en}. It is often quicker to correct the table itself."),
        )
    }

    /// How many people the tables say took part in a theme.
    pub fn found_in_table(self, found: &str) -> String {
        self.choose(format!("in de tabel: {found}"), format!("in the table: {found}"))
    }
}
