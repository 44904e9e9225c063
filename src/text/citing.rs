//! How records and figures are cited in plain text.

use super::Lang;

impl Lang {
    /// The version that is cited, behind the lines.
    pub fn cited_version(self, day: &str) -> String {
        [", ", self.choose("versie", "version"), " ", day].concat()
    }

    /// How a record is cited in plain text.
    pub fn citation(
        self,
        title: &str,
        document: &str,
        publisher: &str,
        year: &str,
        lines: &str,
        address: &str,
    ) -> String {
        let consulted = self.choose("Te vinden op", "Available at");
        format!("‘{title}’. {document} ({publisher}, {year}), {lines}. {consulted}: {address}")
    }

    /// How a figure is cited in plain text; the edition is left out where it is empty.
    pub fn cited_figure(self, title: &str, corpus: &str, edition: &str, address: &str) -> String {
        let comma = if edition.is_empty() { "" } else { ", " };
        let consulted = self.choose("Te vinden op", "Available at");
        format!("{}: {title}. {corpus}{comma}{edition}. {consulted}: {address}", self.brand())
    }

    /// The state of a corpus: 'versie van 28 november 2026 (072d6559449ac793)'.
    pub fn edition(self, date: &str, hash: &str) -> String {
        format!("{} {} ({hash})", self.choose("versie van", "version of"), self.date(date))
    }
}
