//! Sentences for programs that read the data, and for those who write them. Nothing in the browser names them.

use super::Lang;

words! {
    site_table_file: "De kaartjes als tabel, met ids (CSV)" / "The cards as a table, with ids (CSV)";
    site_columns_file: "Wat er in de kolommen van die tabel staat (CSVW)" / "What is in the columns of that table (CSVW)";
    site_figures_file: "De getallen van de figuren (JSON)" / "The numbers of the figures (JSON)";
    site_guide_file: "Een wegwijzer voor programma's (llms.txt)" / "A guide for programs (llms.txt)";
    table_counted: "Telt mee in figuren" / "Counted in figures";
    table_language: "Taal van kaartje en tekst" / "Language of card and text";
    table_speaker_name: "Naam van de spreker" / "Name of the speaker";
    table_speaker_group: "Groep van sprekers" / "Group of speakers";
    table_citations: "Plaats in de bron (deel:eerste-laatste regel)" / "Place in the source (section:first-last line)";
    table_page: "Pagina" / "Page";
    table_file: "Bestand (JSON)" / "File (JSON)";
    guide_cards: "Een kaartje geeft weer wat in een verslag staat, en noemt de regels. Noem ze ook als u een kaartje aanhaalt." / "A card retells what a report says, and gives the lines. Give them too when you cite a card.";
    guide_participants: "De aantallen deelnemers zijn die van de verslagen. Waar ‘approximate’ op ‘true’ staat, zegt het verslag zelf ‘ongeveer’." / "The numbers of participants are those of the reports. Where ‘approximate’ is ‘true’, the report itself says ‘about’.";
    guide_ids: "Een id blijft wat het is. Een id van vroeger leidt naar het kaartje van nu." / "An id never changes. An old id leads to the card of today.";
    guide_summaries: "Kaartjes met ‘counted’ op ‘false’ komen uit samenvattingen. Ze herhalen wat de verslagen zeggen, en tellen in geen figuur mee." / "Cards with ‘counted’ on ‘false’ come from summaries. They repeat what the reports say, and count in no figure.";
    guide_cite: "Zo haalt u dit aan:" / "How to cite this:";
    guide_record_file: "Eén kaartje. Elk kaartje heeft zo'n bestand, met als naam de id: titel, tekst, soort, thema, onderwerpen, spreker, regels van de bron, versie en licentie" / "One card. Each card has such a file, named by its id: title, text, kind, theme, topics, speaker, lines of the source, version and licence";
    guide_theme_file: "Eén thema. Elk thema heeft zo'n bestand: vraag, samenvatting, aantallen, gastgemeenten en de lijst van zijn kaartjes" / "One theme. Each theme has such a file: question, summary, numbers, host municipalities and the list of its cards";
    guide_figures_file: "De lijst van figuren. Elke figuur heeft een bestand met een vaste naam, en daarin titel, uitleg en alle getallen" / "The list of figures. Each figure has a file under a permanent name, with title, explanation and all numbers";
    guide_contents: "Alle thema's met hun figuren, soorten kaartjes en het codeboek" / "All themes with their figures, kinds of cards and the codebook";
}

impl Lang {
    /// How the whole is cited: title, publisher, version as day and hash, address where it is known.
    pub fn guide_citation(
        self,
        title: &str,
        publisher: &str,
        version: Option<(&str, &str)>,
        address: Option<&str>,
    ) -> String {
        let version = version.map(|(day, hash)| {
            let hash = if hash.is_empty() { String::new() } else { format!(" ({hash})") };
            format!("{} {day}{hash}", self.choose("versie", "version"))
        });
        let publisher = Some(publisher).filter(|publisher| *publisher != title).map(str::to_owned);
        let parts = [Some(title.to_owned()), publisher, version, address.map(str::to_owned)];
        format!("{}.", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}
