//! What is said where the lines of the source are read, where something is not right, and where a text is read aloud.

use super::Lang;

words! {
    read_aloud: "Lees voor" / "Read aloud";
    wrong: "Klopt er iets niet?" / "Is something not right?";
    wrong_subject: "Klopt niet" / "Not right";
    wrong_what: "Dit klopt niet, en zo zou het zijn:" / "This is not right, and this would be:";
    wrong_message: "Dit bericht staat voor u klaar. Vul aan wat er niet klopt." / "This message is ready for you. Add what is not right.";
    wrong_to_page: "Meld het op deze pagina" / "Tell it on this page";
    wrong_by_mail: "Schrijf het bericht" / "Write the message";
    source_lines_of: "Wat er in het verslag staat" / "What the report says";
    open_report: "Open het verslag" / "Open the report";
    open_source_text: "Kies de tekst" / "Choose the text";
    source_absent:
        "De tekst van de verslagen staat niet bij deze verkenner." /
        "The text of the reports is not beside this explorer.";
    source_from_disk:
        "Hebt u die tekst als bestand? Dan kunt u hem hier openen. Hij blijft op uw apparaat, en alleen zolang deze pagina open is." /
        "Do you have that text as a file? Then you can open it here. It stays on your device, and only while this page is open.";
    source_away:
        "De tekst van de verslagen is niet op te halen. Probeer het opnieuw met internet." /
        "The text of the reports cannot be fetched. Try again with internet.";
    lines_before: "Meer regels ervoor" / "More lines before";
    lines_after: "Meer regels erna" / "More lines after";
}

impl Lang {
    /// That a file of the reader's is no text.
    pub fn source_is_no_text(self, line: usize) -> String {
        let line = self.number(line);
        match self {
            Lang::Nl => {
                format!("Dit bestand is geen tekst in UTF-8: het gaat mis op regel {line}. Kies een ander bestand.")
            }
            Lang::En => format!("This file is not text in UTF-8: it goes wrong on line {line}. Choose another file."),
        }
    }

    /// That a text ends before the lines that are cited.
    pub fn source_too_short(self, count: usize, last: usize) -> String {
        let (lines, last) = (self.lines_counted(count), self.number(last));
        match self {
            Lang::Nl => {
                format!("Deze tekst heeft {lines}, maar het gaat om regel {last}. Kies de tekst van alle verslagen.")
            }
            Lang::En => {
                format!("This text has {lines}, but line {last} is meant. Choose the text of all reports.")
            }
        }
    }

    /// How something that is not right is told where no address is known.
    pub fn wrong_way(self, publisher: &str, id: &str, version: &str) -> String {
        let version = if version.is_empty() { String::new() } else { format!(", {}", self.named_version(version)) };
        match self {
            Lang::Nl => format!("Meld het aan de uitgever, {publisher}. Noem daarbij kaartje {id}{version}."),
            Lang::En => format!("Tell the publisher, {publisher}. Name card {id}{version}."),
        }
    }

    /// A version, named: 'versie 2026-11-28'.
    pub fn named_version(self, version: &str) -> String {
        format!("{} {version}", self.choose("versie", "version"))
    }
}
