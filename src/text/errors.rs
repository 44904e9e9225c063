//! What went wrong, where, and what to do.

use super::Lang;
use crate::corpus::wire::{OLDEST_SCHEMA, SCHEMA};
use crate::corpus::{CorpusError, Expected, Kind, Problem, ProblemKind, SchemaMismatch, TrackShape};

/// Why a file of the app did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// There was no answer at all.
    NoAnswer,
    /// The server answered with this status.
    Status(u16),
    /// The file is neither UTF-8 nor UTF-16 with a byte order mark, as on this line, counted from 1.
    Encoding {
        /// The line.
        line: usize,
    },
    /// The answer ended in the middle, or something else came in its place.
    Damaged,
    /// It is a file of its own, and nobody knows where.
    Apart,
}

/// A error in words: what is the matter and what can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorMessage {
    /// What is the matter, in a few words.
    pub title: String,
    /// What was found, where, and what to do.
    pub detail: String,
}

impl Lang {
    /// The corpus did not arrive.
    pub fn not_fetched(self, file: &str, error: &FetchError) -> ErrorMessage {
        let what = match error {
            FetchError::NoAnswer => self.choose(
                format!("Het bestand {file} kwam niet binnen. Misschien is er geen verbinding. Controleer de verbinding en probeer het opnieuw."),
                format!("The file {file} did not arrive. There may be no connection. Check the connection and try again."),
            ),
            FetchError::Encoding { line } => self.choose(
                format!("Het bestand {file} is niet als UTF-8 bewaard: op regel {line} staat een teken dat daarin niet bestaat, zoals uit Windows-1252. Bewaar het als UTF-8."),
                format!("The file {file} is not saved as UTF-8: line {line} has a character that is not UTF-8, as in Windows-1252. Save it as UTF-8."),
            ),
            FetchError::Damaged => self.choose(
                format!("Het bestand {file} kwam niet heel binnen. Probeer het opnieuw."),
                format!("The file {file} did not arrive whole. Try again."),
            ),
            FetchError::Apart => self.choose(
                "De vertaling staat in een eigen bestand, en dat is hier niet.".to_owned(),
                "The translation is a separate file, which is not here.".to_owned(),
            ),
            FetchError::Status(404) => self.choose(
                format!("Het bestand {file} staat niet op de server (404). Probeer het later opnieuw, of meld het aan de beheerder van deze site."),
                format!("The file {file} is not on the server (404). Try again later, or tell whoever runs this site."),
            ),
            FetchError::Status(status) => self.choose(
                format!("De server gaf het bestand {file} niet (antwoord {status}). Probeer het later opnieuw."),
                format!("The server did not give the file {file} (answer {status}). Try again later."),
            ),
        };
        ErrorMessage {
            title: self.choose("De verslagen konden niet worden geladen", "The reports could not be loaded").to_owned(),
            detail: what,
        }
    }

    /// So many texts are not there in this language, and why.
    pub fn not_translated(self, missing: usize, why: ErrorMessage) -> ErrorMessage {
        let texts = self.texts_counted(missing);
        let said = self.choose(
            format!(
                "De Nederlandse vertaling is er niet. {texts} {} er in de taal van het bestand.",
                if missing == 1 { "staat" } else { "staan" }
            ),
            format!(
                "The English texts are not there. {texts} {} shown in the language of the file.",
                if missing == 1 { "is" } else { "are" }
            ),
        );
        ErrorMessage { title: said, detail: why.detail }
    }

    /// Some texts are missing in this language.
    pub fn partly_translated(self, missing: usize) -> String {
        let texts = self.texts_counted(missing);
        match (self, missing) {
            (Lang::Nl, 1) => format!("{texts} is niet vertaald. Die staat hier in de taal van het bestand."),
            (Lang::Nl, _) => format!("{texts} zijn niet vertaald. Zij staan hier in de taal van het bestand."),
            (Lang::En, 1) => format!("{texts} is not translated. It is shown in the language of the file."),
            (Lang::En, _) => format!("{texts} are not translated. They are shown in the language of the file."),
        }
    }

    /// The corpus arrived but cannot be used.
    pub fn not_usable(self, file: &str, error: &CorpusError) -> ErrorMessage {
        let detail = match (self, error) {
            (Lang::Nl, CorpusError::Empty) => format!("Het bestand {file} is leeg."),
            (Lang::En, CorpusError::Empty) => format!("The file {file} is empty."),
            (Lang::Nl, CorpusError::CutOff { line }) => {
                format!(
                    "Het bestand {file} is afgebroken op regel {line}: het einde ontbreekt. Waarschijnlijk is het niet helemaal binnengekomen."
                )
            }
            (Lang::En, CorpusError::CutOff { line }) => {
                format!(
                    "The file {file} is cut off at line {line}: its end is missing. It probably did not arrive completely."
                )
            }
            (Lang::Nl, CorpusError::NotJson { line, column }) => {
                format!(
                    "Het bestand {file} is geen geldige JSON: op regel {line}, teken {column} staat iets anders dan verwacht."
                )
            }
            (Lang::En, CorpusError::NotJson { line, column }) => {
                format!(
                    "The file {file} is not valid JSON: at line {line}, character {column}, it is not as it should be."
                )
            }
            (Lang::Nl, CorpusError::NotACorpus(misfit)) => {
                format!(
                    "Het bestand {file} is JSON, maar geen corpus van de dialoogverkenner: {}.",
                    self.misfit(misfit)
                )
            }
            (Lang::En, CorpusError::NotACorpus(misfit)) => {
                format!("The file {file} is JSON, but not a corpus of the dialogue explorer: {}.", self.misfit(misfit))
            }
            (Lang::Nl, CorpusError::NotATranslation(misfit)) => {
                format!("Het bestand {file} is JSON, maar geen taalbestand van een corpus: {}.", self.misfit(misfit))
            }
            (Lang::En, CorpusError::NotATranslation(misfit)) => {
                format!("The file {file} is JSON, but not a language file of a corpus: {}.", self.misfit(misfit))
            }
            (Lang::Nl, CorpusError::Schema { found }) => format!(
                "Het bestand {file} volgt versie {found} van het schema. Deze app leest versie {OLDEST_SCHEMA} en {SCHEMA}. Vernieuw de app of het bestand."
            ),
            (Lang::En, CorpusError::Schema { found }) => format!(
                "The file {file} follows version {found} of the schema. This app reads versions {OLDEST_SCHEMA} and {SCHEMA}. Update the app or the file."
            ),
            (Lang::Nl, CorpusError::OtherCorpus { found, expected }) => format!(
                "Het bestand {file} hoort bij het corpus ‘{}’; verwacht was ‘{}’.",
                shortened(found),
                shortened(expected)
            ),
            (Lang::En, CorpusError::OtherCorpus { found, expected }) => format!(
                "The file {file} belongs to the corpus ‘{}’, not to ‘{}’.",
                shortened(found),
                shortened(expected)
            ),
        };
        ErrorMessage {
            title: self.choose("De verslagen konden niet worden gelezen", "The reports could not be read").to_owned(),
            detail,
        }
    }

    /// One thing that is wrong in a corpus that can be used.
    pub fn problem(self, problem: &Problem) -> String {
        let id = match &problem.what {
            ProblemKind::UnknownId { id } | ProblemKind::DuplicateId { id } | ProblemKind::Orphan { id } => {
                shortened(id)
            }
            _ => String::new(),
        };
        let what = match (self, &problem.what) {
            (Lang::Nl, ProblemKind::Shape(found)) => {
                format!("past niet in het schema en is weggelaten: {}", self.misfit(found))
            }
            (Lang::En, ProblemKind::Shape(found)) => {
                format!("does not fit the schema and is left out: {}", self.misfit(found))
            }
            (Lang::Nl, ProblemKind::UnknownId { .. }) => {
                format!("verwijst naar ‘{id}’, dat niet bestaat; de verwijzing is weggelaten")
            }
            (Lang::En, ProblemKind::UnknownId { .. }) => {
                format!("refers to ‘{id}’, which does not exist; the reference is left out")
            }
            (Lang::Nl, ProblemKind::DuplicateId { .. }) => {
                format!("heeft het id ‘{id}’, dat al bestaat; de tweede is weggelaten")
            }
            (Lang::En, ProblemKind::DuplicateId { .. }) => {
                format!("has the id ‘{id}’, which exists already; the second is left out")
            }
            (Lang::Nl, ProblemKind::Orphan { .. }) => format!("hoort bij ‘{id}’, dat niet bestaat, en is weggelaten"),
            (Lang::En, ProblemKind::Orphan { .. }) => {
                format!("belongs to ‘{id}’, which does not exist, and is left out")
            }
            (Lang::Nl, ProblemKind::OutOfRange { found }) => format!("ligt buiten de aarde ({found}) en is weggelaten"),
            (Lang::En, ProblemKind::OutOfRange { found }) => {
                format!("is not on the earth ({found}) and is left out")
            }
            (Lang::Nl, ProblemKind::OldSchema { found }) => format!(
                "het bestand volgt versie {found} van het schema en is omgezet; verwacht was {SCHEMA}. Nieuw zijn ‘sections’, ‘citations’ en een eigen bestand voor Engelse teksten"
            ),
            (Lang::En, ProblemKind::OldSchema { found }) => format!(
                "the file follows version {found} of the schema and was converted to {SCHEMA}. New are ‘sections’, ‘citations’ and a separate file for English texts"
            ),
        };
        format!("{}\u{a0}{}, {}: {what}.", self.line(), problem.line, problem.path)
    }

    /// What stood somewhere and what should have: '.kind is "foo", verwacht was een van …'.
    fn misfit(self, misfit: &SchemaMismatch) -> String {
        let path = misfit.path.trim_start_matches('.');
        let expected = self.expected(misfit.expected);
        match (self, &misfit.found) {
            (Lang::Nl, None) => format!("‘{path}’ ontbreekt; verwacht was {expected}"),
            (Lang::En, None) => format!("‘{path}’ is missing; it should be {expected}"),
            (Lang::Nl, Some(found)) if path.is_empty() => format!("er staat {found}; verwacht was {expected}"),
            (Lang::En, Some(found)) if path.is_empty() => format!("found {found}; it should be {expected}"),
            (Lang::Nl, Some(found)) => format!("bij ‘{path}’ staat {found}; verwacht was {expected}"),
            (Lang::En, Some(found)) => format!("‘{path}’ has {found}; it should be {expected}"),
        }
    }

    fn expected(self, expected: Expected) -> String {
        let (nl, en) = match expected {
            Expected::Text => ("een tekst", "a text"),
            Expected::Name => ("een tekst die niet leeg is", "a text that is not empty"),
            Expected::Count => ("een heel getal", "a whole number"),
            Expected::Number => ("een getal", "a number"),
            Expected::Flag => ("true of false", "true or false"),
            Expected::List => ("een lijst", "a list"),
            Expected::Object => ("een object", "an object"),
            Expected::Lines => ("een eerste en laatste regel", "a first and a last line"),
            Expected::Kind | Expected::Shape => ("een van", "one of"),
            Expected::Readable => (
                "niet te diep genest, geen te groot getal en geen half teken",
                "not nested too deep, with no number too large and no half a character",
            ),
        };
        match expected {
            Expected::Kind => format!("{} {}", self.choose(nl, en), Kind::ALL.map(Kind::id).join(", ")),
            Expected::Shape => format!("{} {}", self.choose(nl, en), TrackShape::ALL.map(TrackShape::id).join(", ")),
            _ => self.choose(nl, en).to_owned(),
        }
    }

    /// The line above a list of problems.
    pub fn problems_title(self, count: usize) -> String {
        match self {
            Lang::Nl => format!("{} in het gegevensbestand; de rest is getoond", self.problems_counted(count)),
            Lang::En => format!("{} in the data file; the rest is shown", self.problems_counted(count)),
        }
    }

    /// Parts of the address that were not understood.
    pub fn ignored(self, parts: &[String]) -> String {
        let parts = self.list(&parts.iter().map(|part| format!("‘{}’", shortened(part))).collect::<Vec<_>>());
        match self {
            Lang::Nl => format!("Niet begrepen in het adres, en daarom overgeslagen: {parts}."),
            Lang::En => format!("Not understood in the address, and so ignored: {parts}."),
        }
    }

    /// A page that does not exist.
    pub fn unknown_page(self, path: &str) -> String {
        let path = shortened(path);
        match self {
            Lang::Nl => format!("Er is hier geen pagina ‘{path}’. Misschien is het adres verkeerd overgenomen."),
            Lang::En => format!("There is no page ‘{path}’ here. The address may have been copied wrongly."),
        }
    }

    /// The map's shapes did not arrive; everything else works.
    pub fn no_shapes(self) -> &'static str {
        self.choose(
            "De kaartvormen konden niet worden geladen. De stippen en de lijst werken wel.",
            "The outlines of the map could not be loaded. The dots and the list still work.",
        )
    }
}

/// A text that somebody else wrote, as it stands in a sentence of ours: of a very long one only the beginning.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
