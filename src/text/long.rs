//! Longer texts: what this is, how it was made, and what stands in the page before the program runs.

use super::Lang;

/// A heading with its paragraphs.
#[derive(Clone, Copy)]
pub struct Section {
    /// The heading.
    pub title: &'static str,
    /// Paragraphs under it.
    pub paragraphs: &'static [&'static str],
}

impl Lang {
    /// What this is, in two sentences.
    pub fn lead(self) -> &'static str {
        self.choose(
            "In het voorjaar van 2021 spraken inwoners, organisaties en wetenschappers in zo'n tachtig dialogen over het leven na corona. Hier ziet u wie er meepraatten, waar, en wat ze zeiden; achter elk getal vindt u de kaartjes waarop het rust.",
            "In spring 2021 residents, organisations and scientists held some eighty dialogues on life after the pandemic. See who took part, where, and what they said; behind every number are the cards it rests on.",
        )
    }

    /// Why stated and counted totals differ.
    pub fn difference(self) -> &'static str {
        self.choose(
            "Het voorwoord noemt andere aantallen dan de verslagen samen. De zo'n tachtig dialogen daar zijn er 36 met burgers, 18 met het middenveld, 6 met wetenschappers en zo'n twintig verkennende gesprekken; van die laatste is hier geen verslag. Wij tellen alleen wat in de verslagen staat, en zetten de aantallen van het voorwoord ernaast.",
            "The foreword states other numbers than the reports add up to. The some eighty dialogues there are 36 with citizens, 18 with civil society, 6 with scientists and about twenty exploratory talks; of those last there is no report here. We count only what the reports hold, and set the numbers of the foreword beside it.",
        )
    }

    /// Shown while nothing has started yet, and for good without JavaScript.
    pub fn without_program(self) -> &'static str {
        self.choose(
            "Zoeken, filteren en vergelijken kan hier niet: daarvoor zijn JavaScript en WebAssembly nodig. Lezen kan wel: alles staat ook op gewone pagina's, met de figuren en de tabellen.",
            "Search, filters and comparing do not work here: they need JavaScript and WebAssembly. Reading does: all reports, cards, figures and tables are on plain pages, in Dutch.",
        )
    }

    /// Shown where the browser refuses to start the program.
    pub fn program_refused(self) -> &'static str {
        self.choose(
            "De dialoogverkenner kon niet starten: deze browser voert geen WebAssembly uit, of het programma kwam niet binnen. Probeer het opnieuw, of gebruik een andere of nieuwere browser. De cijfers uit de verslagen staan hieronder in een tabel.",
            "The dialogue explorer could not start: this browser does not run WebAssembly, or the program did not arrive. Try again, or use another or newer browser. The figures of the reports are in the table below.",
        )
    }

    /// The method and its limits.
    pub fn about(self) -> &'static [Section] {
        self.choose(ABOUT_NL, ABOUT_EN)
    }
}

const ABOUT_NL: &[Section] = &[
    Section {
        title: "Wat dit is",
        paragraphs: &[
            "De dialoogverkenner maakt zichtbaar wat in de dialogen van ‘Nederland na de crisis’ is gezegd. De uitkomst stond in zeventien verslagen. Die zijn hier opgedeeld in kaartjes: knelpunten, kiemen, dromen, ideeën, stemmen en meer.",
            "Dit is geen site van de overheid. De makers hebben de verslagen gelezen en in eigen woorden samengevat.",
        ],
    },
    Section {
        title: "Hoe de kaartjes zijn gemaakt",
        paragraphs: &[
            "Elk kaartje vat in gewoon Nederlands samen wat op bepaalde regels van de verslagen staat, en noemt die regels. Een stem is een weergave, geen citaat. Namen, rollen, plaatsen en aantallen zijn die van de bron.",
            "Elk kaartje heeft één tot vijf onderwerpen uit een vast codeboek. Een programma controleert dat getallen, namen en rollen echt op de genoemde regels staan en dat geen zin is overgeschreven.",
        ],
    },
    Section {
        title: "Wat de getallen wel en niet zeggen",
        paragraphs: &[
            "Een aantal kaartjes is een aantal vermeldingen in de verslagen. Het zegt niet hoeveel mensen iets vinden. Wat niet in een verslag kwam, telt niet mee.",
            "De deelnemers zijn geen steekproef. De meeste mensen meldden zich zelf aan; anderen werden uitgenodigd.",
            "Een gastgemeente is de gemeente waarvan de burgemeester of een wethouder het gesprek voorzat. De deelnemers kwamen vaak van elders.",
            "Waar de bron zichzelf tegenspreekt, houden we het getal uit het kader van het verslag aan. De tegenspraak staat op de pagina van het thema.",
            "De rode draden vatten de verslagen samen. Ze zijn te lezen en te doorzoeken, maar tellen nergens mee, tenzij u erom vraagt.",
        ],
    },
    Section {
        title: "Uw gegevens",
        paragraphs: &[
            "Deze app draait helemaal in uw browser. Er zijn geen cookies en geen andere partijen. Alleen uw taalkeuze en uw selectie met notities worden op uw apparaat bewaard, als de browser dat toelaat.",
        ],
    },
    Section {
        title: "Licentie",
        paragraphs: &["De teksten van de kaartjes vallen onder CC BY 4.0, de code onder EUPL-1.2."],
    },
];

const ABOUT_EN: &[Section] = &[
    Section {
        title: "What this is",
        paragraphs: &[
            "The dialogue explorer shows what was said in the dialogues of ‘Nederland na de crisis’ (the Netherlands after the crisis). Their outcome stood in seventeen reports. Here these are divided into cards: pains, seeds, dreams, ideas, voices and more.",
            "This is not a government site. Its makers read the reports and summed them up in their own words.",
        ],
    },
    Section {
        title: "How the cards were made",
        paragraphs: &[
            "Each card sums up, in plain words, what stands on certain lines of the reports, and names those lines. A voice is a rendering, not a quotation. Names, roles, places and numbers are carried over exactly.",
            "Each card has one to five topics from a fixed codebook. A program checks that numbers, names and roles really stand on the lines named and that no sentence was copied.",
        ],
    },
    Section {
        title: "What the numbers say and do not say",
        paragraphs: &[
            "A number of cards is a number of mentions in the reports. It does not tell how many people think so. What did not enter a report is not counted.",
            "The participants are not a sample. Most people came forward themselves; others were invited.",
            "A host is the municipality whose mayor or alderman chaired the talk. Participants often came from elsewhere.",
            "Where the source contradicts itself we keep the number in the box of the report. The contradiction stands on the page of the theme.",
            "The overall threads sum up the reports. They can be read and searched, but are counted nowhere unless you ask.",
        ],
    },
    Section {
        title: "Your data",
        paragraphs: &[
            "This app runs entirely in your browser. There are no cookies and no third parties. Only your choice of language and your selection with its notes are kept on your device, if the browser allows it.",
        ],
    },
    Section { title: "Licence", paragraphs: &["The texts of the cards are under CC BY 4.0, the code under EUPL-1.2."] },
];
