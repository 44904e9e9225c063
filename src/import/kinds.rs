//! What people call the kinds of record.

use super::names::meaning;
use crate::corpus::Kind;

/// Names of each kind, folded, in Dutch and English, one and many.
const NAMES: [(Kind, &str); 11] = [
    (Kind::Idea, "idee ideeen idea ideas voorstel voorstellen suggestie suggesties proposal proposals suggestion"),
    (Kind::Initiative, "initiatief initiatieven initiative initiatives voorbeeld project plan example"),
    (Kind::Advice, "advies adviezen aanbeveling aanbevelingen advice recommendation recommendations"),
    (Kind::Case, "casus casussen case cases vraagstuk"),
    (
        Kind::Principle,
        "principe principes werkendprincipe werkendeprincipes principle principles workingprinciple workingprinciples",
    ),
    (Kind::Dream, "droom dromen dream dreams wens wensen wish wishes"),
    (
        Kind::Pain,
        "knelpunt knelpunten pijn pijnpunt pijnpunten zorg zorgen probleem problemen pain pains painpoint painpoints \
         problem problems concern concerns min negatief",
    ),
    (Kind::Seed, "kiem kiemen watopbloeide lichtpunt lichtpunten whatgrew seed seeds kans kansen plus positief"),
    (Kind::Voice, "stem stemmen citaat citaten uitspraak uitspraken quote quotes voice voices quotation"),
    (Kind::Essence, "essentie essenties slotwoord slotwoorden essence essences closingword closingwords"),
    (
        Kind::Observation,
        "observatie observaties waarneming waarnemingen observation observations gesprek gespreksverloop",
    ),
];

/// The kind of a name.
pub fn kind(name: &str) -> Option<Kind> {
    meaning(&NAMES, name)
}

/// The word for a kind in the id of a record.
pub fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Pain => "knelpunt",
        Kind::Seed => "kiem",
        Kind::Dream => "droom",
        Kind::Idea => "idee",
        Kind::Initiative => "initiatief",
        Kind::Voice => "stem",
        Kind::Principle => "principe",
        Kind::Case => "casus",
        Kind::Advice => "advies",
        Kind::Observation => "observatie",
        Kind::Essence => "essentie",
    }
}
