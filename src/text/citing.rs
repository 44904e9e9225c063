//! How records and figures are cited in plain text.

use super::Lang;

impl Lang {
    /// The version that is cited, behind the lines.
    pub fn cited_version(self, day: &str) -> String {
        [", ", self.choose("versie", "version"), " ", day].concat()
    }

    /// How a record or a figure is cited in plain text: its title, what it is of and who published that when, and where in it
    /// stands; publisher, year and place may be empty.
    pub fn citation(
        self,
        title: &str,
        document: &str,
        publisher: &str,
        year: &str,
        place: &str,
        address: &str,
    ) -> String {
        let consulted = self.choose("Te vinden op", "Available at");
        let comma = if place.is_empty() { "" } else { ", " };
        let made: Vec<&str> = [publisher, year].into_iter().filter(|part| !part.is_empty()).collect();
        let made = if made.is_empty() { String::new() } else { format!(" ({})", made.join(", ")) };
        format!("‘{title}’. {document}{made}{comma}{place}. {consulted}: {address}")
    }

    /// The state of a corpus: 'versie van 28 november 2026 (072d6559449ac793)'.
    pub fn edition(self, date: &str, hash: &str) -> String {
        let of = format!("{} {}", self.choose("versie van", "version of"), self.date(date));
        if hash.is_empty() { of } else { format!("{of} ({hash})") }
    }
}
