//! A table to begin with: what goes into each column, and what that looks like.

use super::Lang;
use crate::import::Column;

impl Lang {
    /// A table to begin with: a row of explanations, the headings, and two rows as an example. Whoever leaves the
    /// explanations where they are does no harm, since rows above the headings are passed over.
    pub fn template(self) -> Vec<Vec<&'static str>> {
        let columns = TEMPLATE.map(|(_, nl, en)| self.choose(nl, en));
        let row = |at: usize| columns.iter().map(|texts| texts[at]).collect();
        (0..4).map(row).collect()
    }

    /// The columns of the template, in its order.
    pub fn template_columns() -> impl Iterator<Item = Column> {
        TEMPLATE.iter().map(|(column, ..)| *column)
    }
}

/// Explanation, heading and two examples of a column, in Dutch and in English.
type Texts = [&'static str; 4];

const TEMPLATE: [(Column, Texts, Texts); 16] = [
    (
        Column::Theme,
        ["Waar het gesprek over ging.", "Thema", "Groen in de buurt", "Groen in de buurt"],
        ["What the conversation was about.", "Theme", "Green near home", "Green near home"],
    ),
    (
        Column::Track,
        ["Wie er aan tafel zaten. Mag leeg blijven.", "Spoor", "Inwoners", "Inwoners"],
        ["Who sat at the table. May stay empty.", "Track", "Residents", "Residents"],
    ),
    (
        Column::Kind,
        [
            "Idee, knelpunt, kiem, droom, initiatief, stem, advies, casus, principe, observatie of slotwoord.",
            "Soort",
            "Idee",
            "Knelpunt",
        ],
        [
            "Idea, pain, seed, dream, initiative, voice, advice, case, principle, observation or essence.",
            "Kind",
            "Idea",
            "Pain",
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
        ["De regels van dat verslag.", "Regels", "12-14", "20"],
        ["The lines of that report.", "Lines", "12-14", "20"],
    ),
    (
        Column::Language,
        ["De taal van de tekst.", "Taal", "nl", "nl"],
        ["The language of the text.", "Language", "en", "en"],
    ),
];
