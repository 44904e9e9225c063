//! The accessibility statement: status, what was tested and how, known limits, where to report.

use super::{Lang, long::Section};

impl Lang {
    /// The statement, in the order in which public bodies give it.
    pub fn accessibility(self) -> &'static [Section] {
        self.choose(NL, EN)
    }
}

const NL: &[Section] = &[
    Section {
        title: "Status: voldoet gedeeltelijk",
        paragraphs: &[
            "Deze site is gemaakt om te voldoen aan EN 301 549 en WCAG 2.2, niveau A en AA. Ze voldoet gedeeltelijk, want nog geen onafhankelijke partij heeft haar onderzocht.",
            "Deze verklaring is van 24 november 2026 en berust op eigen tests.",
        ],
    },
    Section {
        title: "Wat is getest",
        paragraphs: &[
            "Voor elke versie gaat een programma (‘make test’) door de pagina's in Chromium, Firefox en WebKit, in het Nederlands en het Engels. Het toetst de regels van axe-core op een breed scherm en een telefoon, en loopt routes met alleen het toetsenbord. Ook kijkt het of alles op 320 pixels past, zonder zijwaarts te scrollen. De kleuren zijn gemeten in licht en donker.",
        ],
    },
    Section {
        title: "Bekende beperkingen",
        paragraphs: &[
            "Mensen die een hulpmiddel gebruiken, zoals een schermlezer, hebben de site nog niet getest. De kaartjes zijn alleen in het Nederlands. Wie een figuur niet ziet, vindt dezelfde cijfers in de tabel erbij; bij de kaart is dat de lijst met gemeenten.",
        ],
    },
    Section {
        title: "Werkt iets niet?",
        paragraphs: &[
            "Meld het bij de organisatie die deze site publiceert. Zij zet hier haar adres neer, en hoe snel u antwoord krijgt.",
        ],
    },
];

const EN: &[Section] = &[
    Section {
        title: "Status: partially compliant",
        paragraphs: &[
            "This site was made to meet EN 301 549 and WCAG 2.2, levels A and AA. It complies partially, since no independent party has examined it yet.",
            "This statement is of 24 November 2026 and rests on tests of our own.",
        ],
    },
    Section {
        title: "What was tested",
        paragraphs: &[
            "For each version a program (‘make test’) goes through the pages in Chromium, Firefox and WebKit, in Dutch and English. It checks the rules of axe-core on a wide screen and a phone, and walks routes with the keyboard alone. It also looks whether all fits in 320 pixels, without sideways scrolling. Colours were measured in light and dark.",
        ],
    },
    Section {
        title: "Known limits",
        paragraphs: &[
            "People who use an aid such as a screen reader have not tested the site yet. The cards are in Dutch only. Who does not see a figure finds the same numbers in its table; for the map that is the list of municipalities.",
        ],
    },
    Section {
        title: "Does something not work?",
        paragraphs: &[
            "Report it to the organisation that publishes this site. It puts its address here, and how soon you get an answer.",
        ],
    },
];
