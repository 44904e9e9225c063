//! Words in tables that are taken along.

use super::Lang;

words! {
    table_sheet: "Tabel" / "Table";
    notes_sheet: "Toelichting" / "Notes";
    content_label: "Inhoud" / "Content";
    filter_label: "Keuze" / "Filter";
    version_label: "Versie" / "Version";
    licence_label: "Licentie van de teksten" / "Licence of the texts";
    number_in_list: "Nr." / "No.";
    dialogue_number: "Dialoog" / "Dialogue";
    part_of_label: "Hoort bij" / "Part of";
    one_file:
        "Er kan één bestand tegelijk open: dit is het eerste. Open de andere daarna." /
        "One file can be open at a time: this is the first. Open the others after it.";
    part_away:
        "Dit deel van de verkenner is niet op te halen. Probeer het opnieuw met internet." /
        "This part of the explorer cannot be fetched. Try again with internet.";
}

impl Lang {
    /// The heading of a column of ids.
    pub fn id_of(self, what: &str) -> String {
        format!("{what} (id)")
    }

    /// What separates cells of a text table, and what stands before decimals, as spreadsheets of this language expect it.
    pub fn table_signs(self) -> (char, char) {
        self.choose((';', ','), (',', '.'))
    }

    /// The number in a text that [`Lang::number`] wrote; none in any other.
    pub fn read_number(self, text: &str) -> Option<u32> {
        let (_, decimals) = self.table_signs();
        let thousands = if decimals == ',' { '.' } else { ',' };
        text.replace(thousands, "").parse().ok().filter(|number| self.number(*number as usize) == text)
    }
}
