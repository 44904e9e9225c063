//! Longer texts of the overview, and what stands in the page before the program runs.

use super::Lang;

impl Lang {
    /// Shown while nothing has started yet, and for good without JavaScript.
    pub fn without_program(self) -> &'static str {
        self.choose(
            "Zoeken, filteren en vergelijken kan hier niet: daarvoor zijn JavaScript en WebAssembly nodig. Lezen kan wel: alles staat ook op gewone pagina's, met de figuren en de tabellen.",
            "Searching, filtering and comparing do not work here: they need JavaScript and WebAssembly. Reading does: all reports, cards, figures and tables are on plain pages.",
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
