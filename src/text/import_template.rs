//! Tables to begin with: what goes into each column, and what that looks like.

use super::Lang;
use crate::import::Column;

words! {
    template_title: "Tabel voor de dialoogverkenner" / "Table for the Dialogue Explorer";
    sheet_of_cards: "Kaartjes" / "Cards";
    sheet_of_themes: "Thema's" / "Themes";
}

impl Lang {
    /// A table to begin with: a row of explanations, the headings, and two rows as an example. Whoever leaves the
    /// explanations where they are does no harm, since rows above the headings are passed over.
    pub fn template(self) -> Vec<Vec<&'static str>> {
        rows(TEMPLATE.map(|(_, nl, en)| self.choose(nl, en)))
    }

    /// A second table to begin with, about themes: a row of explanations, the headings, and one row as an example.
    pub fn theme_template(self) -> Vec<Vec<&'static str>> {
        rows(THEMES.map(|(nl, en)| self.choose(nl, en)))
    }

    /// The columns of the template, in its order.
    pub fn template_columns() -> impl Iterator<Item = Column> {
        TEMPLATE.iter().map(|(column, ..)| *column)
    }
}

/// Columns as rows.
fn rows<const COLUMNS: usize, const ROWS: usize>(columns: [[&'static str; ROWS]; COLUMNS]) -> Vec<Vec<&'static str>> {
    (0..ROWS).map(|at| columns.iter().map(|texts| texts[at]).collect()).collect()
}

/// Explanation, heading and two examples of a column, in Dutch and in English. No example is a text that a spreadsheet
/// takes for a day that is none, as it does with lines such as 12-14.
type Texts = [&'static str; 4];

const TEMPLATE: [(Column, Texts, Texts); 16] = [
    (
        Column::Theme,
        ["Waar het gesprek over ging.", "Thema", "Groen in de buurt", "Groen in de buurt"],
        ["What the conversation was about.", "Theme", "Green near home", "Green near home"],
    ),
    (
        Column::Track,
        ["Wie er aan tafel zaten. Mag leeg blijven.", "Gesprekken met", "Inwoners", "Inwoners"],
        ["Who was at the table. May stay empty.", "Dialogues with", "Residents", "Residents"],
    ),
    (
        Column::Kind,
        [
            "Idee, droom, stem, knelpunt of wat opbloeide. Ook initiatief, advies, casus, principe, observatie, slotwoord.",
            "Soort",
            "Idee",
            "Knelpunt",
        ],
        [
            "Idea, pain point, what grew, dream, initiative, voice, advice, case, principle, observation or closing word.",
            "Kind",
            "Idea",
            "Pain point",
        ],
    ),
    (
        Column::Title,
        ["In het kort. Leeg: dan tellen de eerste woorden van de tekst.", "Titel", "Bloemen in de berm", ""],
        ["In short. Empty: then the first words of the text count.", "Title", "Flowers along the road", ""],
    ),
    (
        Column::Text,
        [
            "Wat er is gezegd.",
            "Tekst",
            "Zaai bloemen langs de Dorpsstraat, dan komen de bijen terug.",
            "Op het plein is geen schaduw als het warm is.",
        ],
        [
            "What was said.",
            "Text",
            "Sow flowers along the village street, and the bees will come back.",
            "There is no shade on the square when it is hot.",
        ],
    ),
    (
        Column::Topic,
        ["Waar het over gaat. Zet tussen twee een komma.", "Onderwerpen", "bermen, bijen", "schaduw"],
        ["What it is about. Put a comma between two.", "Topics", "roadsides, bees", "shade"],
    ),
    (
        Column::Role,
        ["Wat voor iemand het zei. Mag leeg blijven.", "Rol", "inwoner", "ondernemer"],
        ["What kind of person said it. May stay empty.", "Role", "resident", "shopkeeper"],
    ),
    (
        Column::Name,
        ["Alleen als iemand met naam genoemd wil worden.", "Naam", "", ""],
        ["Only of somebody who wants to be named.", "Name", "", ""],
    ),
    (
        Column::Dialogue,
        ["Aan welke tafel. Binnen een thema vanaf 1.", "Dialoog", "1", "2"],
        ["At which table. Within a theme from 1.", "Dialogue", "1", "2"],
    ),
    (
        Column::Place,
        ["De gemeente waar het gesprek was.", "Gemeente", "Zeist", "Zeist"],
        ["The municipality where the conversation was.", "Municipality", "Zeist", "Zeist"],
    ),
    (
        Column::Date,
        ["De dag van het gesprek.", "Datum", "14-03-2023", "14-03-2023"],
        ["The day of the conversation.", "Date", "2023-03-14", "2023-03-14"],
    ),
    (
        Column::Participants,
        ["Hoeveel mensen aan het thema meededen. Eén keer per thema is genoeg.", "Aantal deelnemers", "24", ""],
        ["How many people took part in the theme. Once a theme is enough.", "Number of participants", "24", ""],
    ),
    (
        Column::Source,
        ["Het verslag waar het uit komt. Mag leeg blijven.", "Bron", "Verslag van de avond", "Verslag van de avond"],
        ["The report that it comes from. May stay empty.", "Source", "Report of the evening", "Report of the evening"],
    ),
    (
        Column::Section,
        ["Het hoofdstuk van dat verslag.", "Hoofdstuk", "Groen", "Groen"],
        ["The section of that report.", "Section", "Green", "Green"],
    ),
    (
        Column::Lines,
        ["De regels van dat verslag.", "Regels", "12 t/m 14", "20"],
        ["The lines of that report.", "Lines", "12 to 14", "20"],
    ),
    (
        Column::Language,
        ["De taal van de tekst.", "Taal", "nl", "nl"],
        ["The language of the text.", "Language", "en", "en"],
    ),
];

const THEMES: [([&str; 3], [&str; 3]); 5] = [
    (
        ["Zoals het bij de kaartjes heet.", "Thema", "Groen in de buurt"],
        ["As the cards call it.", "Theme", "Green near home"],
    ),
    (
        ["Hoeveel mensen aan het thema meededen.", "Aantal deelnemers", "24"],
        ["How many people took part in the theme.", "Number of participants", "24"],
    ),
    (
        ["Hoeveel gesprekken erover waren.", "Aantal gesprekken", "2"],
        ["How many conversations there were about it.", "Number of conversations", "2"],
    ),
    (
        ["De vraag die op tafel lag. Mag leeg blijven.", "Vraag", "Hoe wordt onze buurt groener?"],
        ["The question on the table. May stay empty.", "Question", "How can our street become greener?"],
    ),
    (
        [
            "Wat er in een paar zinnen uit kwam. Mag leeg blijven.",
            "Samenvatting",
            "Er mogen meer bloemen in de bermen, en het plein wil schaduw.",
        ],
        [
            "What came of it, in a few sentences. May stay empty.",
            "Summary",
            "There may be more flowers along the roads, and the square wants shade.",
        ],
    ),
];
