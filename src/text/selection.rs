//! Sentences of the selection and of its downloads.

use super::Lang;

/// Why a selection in an address cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is longer than any that is read.
    TooLong,
    /// Something in it was lost or changed on the way.
    Damaged,
    /// It was written by a version that this one does not know.
    Version,
}

words! {
    keep: "Bewaar" / "Keep";
    note: "Notitie" / "Note";
    note_hint: "Een regel voor uzelf" / "A note to yourself";
    text_label: "Tekst" / "Text";
    move_up: "Omhoog" / "Up";
    move_down: "Omlaag" / "Down";
    take_out: "Haal eruit" / "Take out";
    put_back: "Zet terug" / "Put back";
    print: "Druk af" / "Print";
    clear_selection: "Maak leeg" / "Clear";
    chosen_cards: "Gekozen kaartjes" / "Chosen cards";
    brought_title: "Een selectie uit een link" / "A selection from a link";
    add_brought: "Voeg toe" / "Add";
    replace_by_brought: "Vervang" / "Replace";
    leave_brought: "Laat liggen" / "Leave it";
    file_of_selection: "mijn-selectie" / "my-selection";
    file_of_cards: "kaartjes" / "cards";
}

impl Lang {
    /// What the page of the selection is for.
    pub fn selection_lead(self) -> &'static str {
        self.choose(
            "De kaartjes die u bewaart. Zet ze in uw eigen volgorde, schrijf er een regel bij, en download ze.",
            "The cards that you keep. Put them in your own order, add a note to each, and download them.",
        )
    }

    /// Nothing is kept, and how something can be.
    pub fn selection_empty(self) -> &'static str {
        self.choose(
            "U bewaart nog niets. Druk op een kaartje op ‘Bewaar’, en het staat hier.",
            "You have not kept anything yet. Press ‘Keep’ on a card, and it appears here.",
        )
    }

    /// Where the selection stays.
    pub fn selection_stays(self, lasting: bool) -> &'static str {
        match lasting {
            true => self.choose(
                "Uw selectie en notities staan alleen op dit apparaat.",
                "Your selection and notes are on this device only.",
            ),
            false => self.choose(
                "Deze browser bewaart niets: na dit bezoek is weg wat u hier veranderde.",
                "This browser keeps nothing: what you changed here is gone after this visit.",
            ),
        }
    }

    /// What takes the selection elsewhere. Cards of a file that is only on the device cannot be linked to.
    pub fn selection_leaves(self, lasting: bool, can_link: bool) -> &'static str {
        match (can_link, lasting) {
            (true, true) => self.choose(
                "De link brengt ze naar een ander: wie de link heeft, leest ook de notities.",
                "The link takes them to others: whoever has the link can read the notes too.",
            ),
            (true, false) => self.choose("De link of een bestand bewaart het wel.", "The link or a file does keep it."),
            (false, _) => self.choose(
                "Een link kan ze niet meenemen; de bestanden hierboven wel.",
                "A link cannot carry them; the files above can.",
            ),
        }
    }

    /// A link that may not arrive whole, and what does.
    pub fn long_link(self) -> &'static str {
        self.choose(
            "Deze link is lang: sommige mailprogramma's breken hem af. Met een bestand komt alles mee.",
            "This link is long: some mail programs cut it off. A file carries all of it.",
        )
    }

    /// A button that does something with one thing: 'Bewaar: Een huis voor de buurt'.
    pub fn named(self, what: &str, name: &str) -> String {
        format!("{what}: {name}")
    }

    /// An entry of the menu with a number: 'Mijn selectie (3)'.
    pub fn with_count(self, name: &str, count: usize) -> String {
        format!("{name} ({})", self.number(count))
    }

    /// Where a record has been moved to.
    pub fn now_at(self, place: usize, all: usize) -> String {
        match self {
            Lang::Nl => format!("Nu op plaats {place} van {all}."),
            Lang::En => format!("Now at place {place} of {all}."),
        }
    }

    /// What the last step did to the selection.
    pub fn selection_changed(self, before: usize, now: usize) -> String {
        match self {
            Lang::Nl => format!("Uw selectie had {} en heeft er nu {}.", self.cards_counted(before), self.number(now)),
            Lang::En => format!("Your selection had {} and now has {}.", self.cards_counted(before), self.number(now)),
        }
    }

    /// What a link holds.
    pub fn brought(self, count: usize) -> String {
        match self {
            Lang::Nl => {
                format!("De link heeft {}. Uw eigen selectie verandert pas als u dat kiest.", self.cards_counted(count))
            }
            Lang::En => {
                format!("The link has {}. Your own selection changes only if you choose so.", self.cards_counted(count))
            }
        }
    }

    /// Records that this corpus does not have: '2 kaartjes zijn niet in dit corpus.'
    pub fn not_in_corpus(self, count: usize) -> String {
        let be = if count == 1 { self.choose("is", "is") } else { self.choose("zijn", "are") };
        format!("{} {be} {}.", self.cards_counted(count), self.choose("niet in dit corpus", "not in this corpus"))
    }

    /// Why the selection in a link cannot be read.
    pub fn selection_unreadable(self, why: Unreadable) -> &'static str {
        match why {
            Unreadable::TooLong => self.choose(
                "Deze link is te lang om een selectie te zijn.",
                "This link is too long to be a selection.",
            ),
            Unreadable::Damaged => self.choose(
                "De selectie in deze link is niet heel aangekomen. Kopieer de link opnieuw, en let op dat hij niet wordt afgebroken.",
                "The selection in this link did not arrive whole. Copy the link again, and check that it is not cut off.",
            ),
            Unreadable::Version => self.choose(
                "De selectie in deze link is gemaakt met een andere versie van de app. Herlaad de pagina, of vraag om een nieuwe link.",
                "The selection in this link was made with another version of the app. Reload the page, or ask for a new link.",
            ),
        }
    }

    /// What is downloaded.
    pub fn take_along(self, count: usize) -> String {
        match (self, count) {
            (Lang::Nl, 1) => "Download dit kaartje:".to_owned(),
            (Lang::En, 1) => "Download this card:".to_owned(),
            (Lang::Nl, _) => format!("Download deze {}:", self.cards_counted(count)),
            (Lang::En, _) => format!("Download these {}:", self.cards_counted(count)),
        }
    }
}
