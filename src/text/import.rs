//! What is said of a table that is made into a corpus: what its columns become, what is missing, and why a file is no
//! table.

use super::Lang;
use super::errors::shortened;
use crate::corpus::corpus_file::File;
use crate::import::{Column, Mapping, OtherFile, PlanWords, TableError};

words! {
    rows: "rijen" / "rows";
    passed_over: "overgeslagen" / "skipped";
    nothing_said:
        "Er is nog geen rij met een titel of een tekst. Wijs de kolom aan waarin staat wat er is gezegd." /
        "There is no row with a title or a text yet. Choose the column that holds what was said.";
}

impl Lang {
    /// Words for what a table leaves open, as they stand in the corpus.
    pub fn plan_words(self) -> PlanWords {
        let words: [&str; 5] = self.choose(
            ["Dialogen", "Zonder thema", "deelnemer", "Rijen van de tabel", "Verslag"],
            ["Dialogues", "Without a theme", "participant", "Rows of the table", "Report"],
        );
        let [track, theme, role, rows, report] = words.map(str::to_owned);
        PlanWords { track, theme, role, rows, report }
    }

    /// What a column holds, as a reader sees it.
    pub fn column(self, column: Column) -> &'static str {
        let (nl, en) = match column {
            Column::Theme => ("thema", "theme"),
            Column::Track => ("gesprekken met", "dialogues with"),
            Column::Kind => ("soort", "kind"),
            Column::Title => ("titel", "title"),
            Column::Text => ("tekst", "text"),
            Column::Topic => ("onderwerp", "topic"),
            Column::Role => ("rol", "role"),
            Column::Name => ("naam", "name"),
            Column::Dialogue => ("dialoog", "dialogue"),
            Column::Place => ("gemeente", "municipality"),
            Column::Date => ("datum", "date"),
            Column::Participants => ("aantal deelnemers", "number of participants"),
            Column::Conversations => ("aantal gesprekken", "number of conversations"),
            Column::Organisations => ("aantal organisaties", "number of organisations"),
            Column::Question => ("vraag", "question"),
            Column::Summary => ("samenvatting", "summary"),
            Column::Source => ("bron", "source"),
            Column::Section => ("hoofdstuk", "section"),
            Column::Lines => ("regels", "lines"),
            Column::Language => ("taal", "language"),
        };
        self.choose(nl, en)
    }

    /// What happens where no column holds something that a corpus has; none where nothing has to be said.
    pub fn without_column(self, column: Column) -> Option<&'static str> {
        let (nl, en) = match column {
            Column::Theme => ("alle rijen komen onder één thema", "all rows come under one theme"),
            Column::Track => ("alle thema's komen in één groep", "all themes come in one group"),
            Column::Kind => ("elke rij telt als idee", "every row counts as an idea"),
            Column::Title => ("titels worden de eerste woorden van de tekst", "titles are the first words of the text"),
            Column::Topic => ("er is niets om op onderwerp te kiezen", "there is nothing to choose by topic"),
            Column::Place => ("de kaart blijft leeg", "the map stays empty"),
            Column::Participants => {
                ("de figuur van wie meededen blijft leeg", "the figure of who took part stays empty")
            }
            Column::Dialogue => ("het aantal gesprekken is niet bekend", "the number of conversations is not known"),
            Column::Lines => {
                ("elk kaartje verwijst naar zijn rij in de tabel", "every card cites its row in the table")
            }
            _ => return None,
        };
        Some(self.choose(nl, en))
    }

    /// What neither of two tables holds, and what happens instead, a line each. What is known of the file that was made all the
    /// same, as what was typed, is not missing.
    pub fn missing_columns(self, records: &Mapping, themes: &Mapping, made: &File) -> Vec<String> {
        let is_known = |column: &Column| {
            made.themes.iter().any(|theme| match column {
                Column::Participants => theme.participants.is_some(),
                Column::Dialogue => theme.conversations.is_some(),
                _ => false,
            })
        };
        let missing = records.missing().into_iter();
        let missing = missing.filter(|column| themes.column(*column).is_none() && !is_known(column));
        missing
            .filter_map(|column| Some(format!("{}: {}", self.column(column), self.without_column(column)?)))
            .collect()
    }

    /// What was made of a table, in numbers.
    pub fn made_of_table(self, file: &File) -> String {
        self.list(&[
            self.cards_counted(file.records.len()),
            self.themes_counted(file.themes.len()),
            self.topics_counted(file.codes.len()),
            self.municipalities_counted(file.places.len()),
        ])
    }

    /// That a name is not the one that it looks like.
    pub fn another_name(self, name: &str) -> String {
        let name = shortened(name);
        self.choose(format!("‘{name}’ is iets anders"), format!("‘{name}’ is something else"))
    }

    /// That what was typed as the participants of a theme is no number.
    pub fn not_participants(self, theme: &str, typed: &str) -> String {
        let (theme, typed) = (shortened(theme), shortened(typed));
        self.choose(
            format!("Bij het thema ‘{theme}’ staat ‘{typed}’. Dat is geen aantal van één of meer; het telt niet mee."),
            format!("The theme ‘{theme}’ has ‘{typed}’. That is not a number of one or more; it does not count."),
        )
    }

    /// That participants were typed of a theme that the table does not have.
    pub fn participants_without_theme(self, theme: &str, typed: &str) -> String {
        let (theme, typed) = (shortened(theme), shortened(typed));
        self.choose(
            format!("Bij het thema ‘{theme}’ vulde u als aantal deelnemers {typed} in, maar het staat niet meer in de tabel."),
            format!("For the theme ‘{theme}’ you filled in {typed} as the number of participants, but it is no longer in the table."),
        )
    }

    /// That what was typed is no day and no month.
    pub fn not_a_moment(self, typed: &str) -> String {
        let typed = shortened(typed);
        self.choose(
            format!("‘{typed}’ is geen dag en geen maand. Schrijf 2023-03-14 of 2023-03."),
            format!("‘{typed}’ is neither a day nor a month. Write 2023-03-14 or 2023-03."),
        )
    }

    /// That the last day comes before the first.
    pub fn period_reversed(self) -> &'static str {
        self.choose("De laatste dag komt vóór de eerste.", "The last day comes before the first.")
    }

    /// That what was typed is no language.
    pub fn not_a_language(self, typed: &str) -> String {
        let typed = shortened(typed);
        self.choose(
            format!("‘{typed}’ is geen taal. Schrijf een code, zoals nl, en of pap."),
            format!("‘{typed}’ is not a language. Write a code, such as nl, en or pap."),
        )
    }

    /// Why a file gives no table, and what can be done.
    pub fn table_error(self, error: &TableError) -> String {
        let (nl, en) = match error {
            TableError::Empty => ("Dit bestand is leeg.", "This file is empty."),
            TableError::OnlyHeadings => (
                "In deze tabel staat maar één rij. Zet onder de koppen een rij voor elk kaartje.",
                "This table has one row only. Put a row for each card below the headings.",
            ),
            TableError::NotATable(other) => return self.other_file(*other).to_owned(),
            TableError::Locked => (
                "Op dit bestand zit een wachtwoord. Haal dat er eerst af.",
                "This file has a password. Remove it first.",
            ),
            TableError::TooLarge => (
                "Dit werkblad vraagt om meer cellen dan hier passen. Zet alleen wat u nodig hebt in een nieuw werkblad, of sla het op als CSV.",
                "This workbook has more cells than fit here. Put only what you need into a new workbook, or save it as CSV.",
            ),
            TableError::Stopped => ("U hebt het lezen gestopt.", "You stopped reading the file."),
            TableError::Damaged { reason } => {
                return self.choose(
                    format!(
                        "Dit werkblad is beschadigd. Open het in uw eigen programma en sla het opnieuw op. ({reason})"
                    ),
                    format!("This workbook is damaged. Open it in your own program and save it again. ({reason})"),
                );
            }
        };
        self.choose(nl, en).to_owned()
    }

    fn other_file(self, other: OtherFile) -> &'static str {
        let (nl, en) = match other {
            OtherFile::Pdf => (
                "Dit is een PDF, geen tabel. Zet de tekst eerst in een tabel, met een rij voor elk kaartje.",
                "This is a PDF, not a table. Put the text into a table first, with a row for each card.",
            ),
            OtherFile::OldOffice => (
                "Dit is een bestand van een ouder kantoorprogramma, een bericht uit Outlook, of een werkblad met een wachtwoord. Zet de tabel in een werkblad en sla dat op als XLSX of als CSV.",
                "This is a file of an older office program, a message from Outlook, or a workbook with a password. Put the table into a workbook and save that as XLSX or as CSV.",
            ),
            OtherFile::Archive => (
                "In dit bestand zit geen werkblad. Kies een bestand dat eindigt op CSV, TSV, XLSX of ODS.",
                "There is no workbook in this file. Choose a file that ends in CSV, TSV, XLSX or ODS.",
            ),
            OtherFile::Picture => ("Dit is een afbeelding, geen tabel.", "This is a picture, not a table."),
            OtherFile::Json => (
                "Dit is JSON, geen tabel. Een corpus opent u op de pagina met gegevens.",
                "This is JSON, not a table. A corpus can be opened on the Data page.",
            ),
            OtherFile::WebPage => (
                "Dit is een webpagina, ook als de naam op XLS eindigt. Open die in een rekenprogramma en sla haar op als XLSX.",
                "This is a web page, even where its name ends in XLS. Open it in a spreadsheet program and save it as XLSX.",
            ),
            OtherFile::Rtf => (
                "Dit is een tekst met opmaak, geen tabel. Sla de tabel op als CSV of XLSX.",
                "This is a formatted text, not a table. Save the table as CSV or XLSX.",
            ),
            OtherFile::Binary => {
                ("Dit bestand is geen tekst en geen werkblad.", "This file is neither text nor a workbook.")
            }
        };
        self.choose(nl, en)
    }
}
