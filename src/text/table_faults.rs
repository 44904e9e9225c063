//! What is wrong in a table, or was understood in a way that its maker should know, with its rows and its column.

use super::Lang;
use super::errors::shortened;
use crate::import::{Encoding, Fault, Problem, Table};

/// How many rows a sentence names; of more it tells how many there are.
const NAMED_ROWS: usize = 5;

impl Lang {
    /// One thing to know about a table, with its rows and its column: 'Rij 12, kolom ‘Soort’: …'.
    pub fn table_problem(self, problem: &Problem) -> String {
        let mut place = Vec::new();
        if problem.table == Table::Themes {
            place.push(self.choose("tabel met thema's", "table of themes").to_owned());
        }
        if !problem.rows.is_empty() {
            place.push(self.rows_named(&problem.rows));
        }
        if !problem.column.is_empty() {
            let word = self.choose("kolom", "column");
            place.push(format!("{word} ‘{}’", shortened(&problem.column)));
        }
        let what = self.fault(&problem.what);
        if place.is_empty() { what } else { format!("{}: {what}", super::capital(&place.join(", "))) }
    }

    /// Rows by their numbers: 'rij 3', 'rijen 3, 4 en 9', 'rijen 3, 4, 5, 6, 7 en 12 andere'.
    fn rows_named(self, rows: &[u32]) -> String {
        let word = if rows.len() == 1 { self.choose("rij", "row") } else { self.choose("rijen", "rows") };
        let mut names: Vec<String> = rows.iter().take(NAMED_ROWS).map(u32::to_string).collect();
        if rows.len() > NAMED_ROWS {
            let more = rows.len() - NAMED_ROWS;
            let others = self.choose("andere", if more == 1 { "other" } else { "others" });
            names.push(format!("{} {others}", self.number(more)));
        }
        format!("{word}\u{a0}{}", self.list(&names))
    }

    fn fault(self, fault: &Fault) -> String {
        let found = |text: &String| format!("‘{}’", shortened(text));
        let plain = |nl: &str, en: &str| self.choose(nl, en).to_owned();
        match fault {
            Fault::ReadAs(encoding) => self.read_as(*encoding),
            Fault::UnknownKind { found: name } => {
                let name = found(name);
                self.choose(
                    format!("{name} is geen soort. Dat telt als idee. Kies zelf een soort, of verbeter de cel."),
                    format!("{name} is not a kind. That counts as an idea. Choose a kind, or correct the cell."),
                )
            }
            Fault::UnknownPlace { found: name, nearest: Some(nearest) } => {
                let name = found(name);
                self.choose(
                    format!("{name} is geen gemeente. Bedoelt u ‘{nearest}’? De plaats is weggelaten."),
                    format!("{name} is not a municipality. Is ‘{nearest}’ meant? The place is left out."),
                )
            }
            Fault::UnknownPlace { found: name, nearest: None } => {
                let name = found(name);
                self.choose(
                    format!("{name} is geen gemeente. De plaats is weggelaten."),
                    format!("{name} is not a municipality. The place is left out."),
                )
            }
            Fault::AmbiguousPlace { found: name, names } => {
                let (name, names) = (found(name), self.quoted(&names.iter().map(String::as_str).collect::<Vec<_>>()));
                self.choose(
                    format!("{name} kan meer dan één gemeente zijn: {names}. De plaats is weggelaten."),
                    format!("{name} may be more than one municipality: {names}. The place is left out."),
                )
            }
            Fault::Spelling { found: name, kept } => {
                let (name, kept) = (found(name), found(kept));
                self.choose(
                    format!("{name} en {kept} zijn samen genomen, als {kept}."),
                    format!("{name} and {kept} were taken together, as {kept}."),
                )
            }
            Fault::LooksLike { found: name, other } => {
                let (name, other) = (found(name), found(other));
                self.choose(
                    format!("{name} lijkt op {other}. Is het hetzelfde? Schrijf het dan ook hetzelfde."),
                    format!("{name} looks like {other}. Is it the same? Then write it the same way."),
                )
            }
            Fault::Duplicate { row } => self.choose(
                format!("Hier staat hetzelfde als in rij\u{a0}{row}. Beide blijven staan."),
                format!("This says the same as row\u{a0}{row}. Both stay."),
            ),
            Fault::NotADate { found: text } => {
                let text = found(text);
                self.choose(
                    format!("{text} is geen datum. De datum is weggelaten."),
                    format!("{text} is not a date. The date is left out."),
                )
            }
            Fault::NotANumber { found: text } => {
                let text = found(text);
                self.choose(
                    format!("{text} is geen aantal van één of meer. Het getal is weggelaten."),
                    format!("{text} is not a number of one or more. The number is left out."),
                )
            }
            Fault::NotLines { found: text } => {
                let text = found(text);
                self.choose(
                    format!("{text} is geen eerste en laatste regel. De rij verwijst nu naar de tabel."),
                    format!("{text} is not a first and a last line. The row now cites the table."),
                )
            }
            Fault::SeveralNumbers { theme, kept } => {
                let theme = found(theme);
                self.choose(
                    format!("Bij het thema {theme} staan meer aantallen. Het grootste telt: {kept}."),
                    format!("The theme {theme} has several numbers. The largest counts: {kept}."),
                )
            }
            Fault::ErrorValue { found: text } => {
                let text = found(text);
                self.choose(
                    format!("Een formule geeft hier de fout {text}. De cel telt als leeg."),
                    format!("A formula gives the error {text} here. The cell counts as empty."),
                )
            }
            Fault::ThemeWithoutRows { theme } => {
                let theme = found(theme);
                self.choose(
                    format!("Het thema {theme} heeft geen rijen in de tabel met kaartjes. Het is weggelaten."),
                    format!("The theme {theme} has no rows in the table of cards. It is left out."),
                )
            }
            Fault::OtherLanguage { found: tag } => {
                let tag = found(tag);
                self.choose(
                    format!("Hier staat een andere taal ({tag}) dan in de meeste rijen. Dat staat er onvertaald bij."),
                    format!("This is in another language ({tag}) than most rows. It is shown untranslated."),
                )
            }
            Fault::NotALanguage { found } => self.not_a_language(found),
            Fault::Renumbered { theme } => {
                let theme = found(theme);
                self.choose(
                    format!(
                        "De gesprekken van het thema {theme} zijn genummerd vanaf 1, in de volgorde van hun namen."
                    ),
                    format!("The conversations of the theme {theme} are numbered from 1, in the order of their names."),
                )
            }
            Fault::LostLetters => plain(
                "Hier staat het teken \u{fffd}: letters gingen verloren voordat het bestand hier kwam. Typ ze opnieuw.",
                "This has the character \u{fffd}: letters were lost before the file came here. Type them again.",
            ),
            Fault::UnclosedQuote => plain(
                "Een aanhalingsteken gaat open en niet meer dicht. Daardoor kan de rest in één cel staan.",
                "A quotation mark opens and does not close. So the rest may be in one cell.",
            ),
            Fault::NoHeadings => plain(
                "Er zijn geen koppen gevonden. Geef zelf aan wat in elke kolom staat.",
                "No headings were found. Say yourself what each column holds.",
            ),
            Fault::AboveHeadings => {
                plain("Wat boven de koppen staat, is overgeslagen.", "What stands above the headings was skipped.")
            }
            Fault::MergedCells => plain(
                "Hier beginnen samengevoegde cellen. Ze gelden voor alle rijen die ze beslaan.",
                "Merged cells begin here. They apply to all rows that they span.",
            ),
            Fault::NoRecords => plain(
                "Geen kolom zegt wat er is gezegd. Wijs de kolom aan met de tekst of met de titel.",
                "No column holds what was said. Choose the column with the text or the title.",
            ),
            Fault::NoThemes => plain(
                "Geen kolom noemt de thema's. Van deze tabel is niets gebruikt. Geef die kolom de kop ‘Thema’.",
                "No column names the themes. Nothing of this table is used. Give that column the heading ‘Theme’.",
            ),
            Fault::UnusedColumn => plain(
                "Deze kolom hoort niet in deze tabel. Er is niets van gebruikt. Zet haar in de andere tabel.",
                "This column does not belong in this table. Nothing of it is used. Put it in the other table.",
            ),
            Fault::BeyondHeadings => plain(
                "Er staan cellen voorbij de laatste kop. Ze zijn overgeslagen. Misschien staat er een scheidingsteken in een tekst.",
                "There are cells beyond the last heading. They were skipped. A text may contain a separator.",
            ),
            Fault::NoText => plain(
                "Hier staat geen titel en geen tekst. Dat is weggelaten.",
                "There is no title and no text here. That is left out.",
            ),
            Fault::NoTheme => plain(
                "Hier staat geen thema. Zijn er cellen samengevoegd? Vul dan elke rij, of laat dat de verkenner doen.",
                "There is no theme here. Were cells merged? Then fill every row, or let the explorer do so.",
            ),
            Fault::NoPeriod => plain(
                "Er staat nergens wanneer de gesprekken waren. Vul de eerste en de laatste dag in.",
                "Nothing says when the conversations were held. Fill in the first and the last day.",
            ),
        }
    }

    /// How a text was read.
    fn read_as(self, encoding: Encoding) -> String {
        let (name, nl, en) = match encoding {
            Encoding::Utf8 => ("UTF-8", "", ""),
            Encoding::Utf16Le | Encoding::Utf16Be => ("UTF-16", "", ""),
            Encoding::Windows1252 => (
                "Windows-1252",
                " Kijk of letters met accenten kloppen.",
                " Check whether letters with accents are right.",
            ),
            Encoding::Mixed { strays } => {
                let found = self.characters_counted(strays);
                let stood = if strays == 1 { "stond" } else { "stonden" };
                return self.choose(
                    format!("Gelezen als UTF-8. Daarin {stood} {found} van Windows-1252. Kijk of dat klopt."),
                    format!("Read as UTF-8. It contained {found} of Windows-1252. Check whether that is right."),
                );
            }
        };
        self.choose(format!("Gelezen als {name}.{nl}"), format!("Read as {name}.{en}"))
    }
}
