//! The accessibility statement, with the parts and in the order of the statement that Dutch public bodies give: for what,
//! by whom, status, standard, what was examined and how, known limits, reporting, and where to go after that. What only
//! the publisher knows is marked as its to fill in.

use super::{Lang, long::Section};

impl Lang {
    /// The statement.
    pub fn accessibility(self) -> &'static [Section] {
        self.choose(NL, EN)
    }
}

const NL: &[Section] = &[
    Section {
        title: "Voor welke site dit geldt",
        paragraphs: &[
            "Deze verklaring gaat over de dialoogverkenner op het adres waar u haar leest: de app, de gewone pagina's en de delen die in andere sites staan. Het bestand van een ander dat u erin opent, hoort er niet bij.",
            "[In te vullen door wie de site publiceert: naam van de organisatie, adres van de site, en waar de verklaring is geregistreerd.]",
        ],
    },
    Section {
        title: "Status: voldoet gedeeltelijk",
        paragraphs: &[
            "De site is gemaakt volgens EN 301 549 en WCAG 2.2, niveau A en AA. Eigen tests vinden geen fouten meer. Toch is de status ‘voldoet gedeeltelijk’ (status B), want nog geen onafhankelijk bureau heeft de site onderzocht, en er zijn beperkingen bekend.",
            "Deze verklaring is van 25 november 2026. Ze is opgesteld op grond van eigen tests van deze versie.",
        ],
    },
    Section {
        title: "Wat is onderzocht, en hoe",
        paragraphs: &[
            "Voor elke versie loopt een programma (‘make test’) alle soorten pagina's af in Chromium, Firefox en WebKit. Het kijkt ook naar pagina's zonder resultaat, naar geopende filters en hulp, en naar pagina's die melden dat er iets mis is.",
            "Regels: axe-core toetst elke pagina in het Nederlands en het Engels, in licht en donker, op een telefoon en een breed scherm.",
            "Beeld: op een scherm van 320 pixels valt niets weg of over elkaar. Ook niet bij tekst van 200 procent, en bij ruimer gezette letters (WCAG 1.4.12). In Chromium en Firefox blijven keuzes en figuren te zien met de hoge-contrastkleuren van het apparaat. Wie geen beweging wil, krijgt die niet.",
            "Bediening: alles is met de Tab-toets te bereiken, heen en terug. Steeds is te zien waar u bent, en niets schuift daaroverheen. Na filteren, sorteren, sluiten en weghalen staat u nog op een zinnige plek. Knoppen zijn minstens 24 pixels, of hebben ruimte om zich heen. Op een telefoon zijn de belangrijkste 44 pixels.",
            "Opbouw: elke pagina heeft één hoofdkop, koppen zonder gaten, vaste onderdelen en een eigen titel. Elke knop heeft een naam. Nederlandse tekst op een Engelse pagina is als Nederlands gemerkt.",
        ],
    },
    Section {
        title: "Bekende beperkingen",
        paragraphs: &[
            "Nog niet getest door mensen met een schermlezer, vergrootglas of spraakbediening. Oorzaak: dat onderzoek is nog niet gedaan. Gevolg: er kunnen drempels zijn die een programma niet ziet. Alternatief: bij elke figuur staat een tabel, en alle verslagen staan ook op gewone pagina's.",
            "Koppen uit de verslagen en rollen van sprekers zijn in het Nederlands. Oorzaak: zo staan ze in de verslagen. Gevolg: een schermlezer leest op een Engelse pagina de bron soms met een Engelse stem. Alternatief: regels en namen zijn in beide talen dezelfde.",
            "Stippen op de kaart en kleine vakken in figuren zijn soms kleiner dan 24 pixels of liggen dicht bij elkaar. Oorzaak: ze staan waar de cijfers ze zetten. Gevolg: ze zijn lastig aan te wijzen. Alternatief: de lijst of de tabel bij de figuur heeft dezelfde links.",
            "Een figuur die u als PNG meeneemt, heeft geen tekst voor een schermlezer. Oorzaak: het bestand kan dat niet. Alternatief: de SVG heeft een titel en een samenvatting, en de CSV heeft de cijfers.",
            "Hoge-contrastkleuren zijn niet getest in WebKit. Oorzaak: de geteste versie kent ze niet. Alternatief: een andere browser, of het donkere thema.",
        ],
    },
    Section {
        title: "Werkt iets niet?",
        paragraphs: &[
            "Meld het bij de organisatie die deze site publiceert. Zeg op welke pagina het was, wat u wilde doen, en met welke browser en welk hulpmiddel.",
            "[In te vullen door wie de site publiceert: e-mailadres en telefoonnummer; binnen hoeveel dagen u een bevestiging krijgt, binnen hoeveel dagen een antwoord, en wat u tot die tijd kunt gebruiken.]",
        ],
    },
    Section {
        title: "Niet tevreden met het antwoord?",
        paragraphs: &[
            "[In te vullen door wie de site publiceert. Voor een overheid in Nederland: een klacht bij de organisatie zelf, daarna bij de Nationale ombudsman. Wie zich gediscrimineerd voelt vanwege een handicap, kan ook naar het College voor de Rechten van de Mens.]",
        ],
    },
];

const EN: &[Section] = &[
    Section {
        title: "What site this is about",
        paragraphs: &[
            "This statement is about the dialogue explorer at the address where you read it: the app, the plain pages, and the parts that stand in other sites. A file of someone else that you open in it is not covered.",
            "[To be filled in by the publisher: name of the organisation, address of the site, and where the statement is registered.]",
        ],
    },
    Section {
        title: "Status: partially compliant",
        paragraphs: &[
            "This site was made to EN 301 549 and WCAG 2.2, levels A and AA. Our own tests find no faults any more. Yet the status is ‘partially compliant’ (status B), since no independent party has examined the site, and limits are known.",
            "This statement is of 25 November 2026. It was drawn up from our own tests of this version.",
        ],
    },
    Section {
        title: "What was examined, and how",
        paragraphs: &[
            "For each version a program (‘make test’) goes through all kinds of pages in Chromium, Firefox and WebKit. It also looks at pages without results, at open filters and help, and at pages that say that something is wrong.",
            "Rules: axe-core checks each page in Dutch and English, in the light and the dark, on a phone and on a wide screen.",
            "Sight: nothing is cut off or covered on a screen of 320 pixels. Nor is it with text at 200 per cent, or with letters set further apart (WCAG 1.4.12). In Chromium and Firefox choices and figures still show in the high-contrast colours of the device. Who wants no motion gets none.",
            "Use: everything can be reached with the Tab key, there and back. It always shows where you are, and nothing slides over that. After filtering, sorting, closing and taking away you are still at a sensible place. Buttons are at least 24 pixels, or have room around them. On a phone the main ones are 44 pixels.",
            "Structure: each page has one main heading, headings without gaps, fixed parts and a title of its own. Each button has a name. Dutch text on an English page is marked as Dutch.",
        ],
    },
    Section {
        title: "Known limits",
        paragraphs: &[
            "Not yet tested by people with a screen reader, magnifier or voice control. Reason: that study has not been done. Effect: there may be barriers that a program does not see. Alternative: each figure has a table, and all reports are on plain pages too.",
            "Headings of reports and roles of speakers are in Dutch. Reason: that is how the reports have them. Effect: a screen reader may say the source line of a card in an English voice. Alternative: the report names and line numbers are the same in both languages.",
            "Dots on the map and small areas in figures are sometimes under 24 pixels or close together. Reason: they stand where the numbers put them. Effect: they are hard to point at. Alternative: the list or the table of the figure has the same links.",
            "A figure taken along as PNG has no text for a screen reader. Reason: the file cannot hold it. Alternative: the SVG has a title and a summary, and the CSV has the numbers.",
            "High-contrast colours were not tested in WebKit. Reason: the version tested does not know them. Alternative: another browser, or the dark theme.",
        ],
    },
    Section {
        title: "Does something not work?",
        paragraphs: &[
            "Report it to the organisation that publishes this site. Say on which page it was, what you wanted to do, and with which browser and which aid.",
            "[To be filled in by the publisher: e-mail address and telephone number; within how many days you get a confirmation, within how many days an answer, and what you can use until then.]",
        ],
    },
    Section {
        title: "Not content with the answer?",
        paragraphs: &[
            "[To be filled in by the publisher. For a public body in the Netherlands: a complaint to the organisation itself, then to the National Ombudsman. Who feels discriminated against because of a disability can also go to the Netherlands Institute for Human Rights.]",
        ],
    },
];
