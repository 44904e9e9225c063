//! Longer texts of the overview, and what stands in the page before the program runs.

use super::Lang;

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
            "Search, filters and comparing do not work here: they need JavaScript and WebAssembly. Reading does: all reports, cards, figures and tables are on plain pages.",
        )
    }

    /// Shown where the browser refuses to start the program.
    pub fn program_refused(self) -> &'static str {
        self.choose(
            "De dialoogverkenner kon niet starten: deze browser voert geen WebAssembly uit, of het programma kwam niet binnen. Probeer het opnieuw, of gebruik een andere of nieuwere browser. De cijfers uit de verslagen staan hieronder in een tabel.",
            "The dialogue explorer could not start: this browser does not run WebAssembly, or the program did not arrive. Try again, or use another or newer browser. The figures of the reports are in the table below.",
        )
    }
}
