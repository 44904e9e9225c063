//! What a column holds, known by its heading in Dutch or English.

use super::names::meaning;

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The theme that a row belongs to.
    Theme,
    /// The track of that theme.
    Track,
    /// What was said is: an idea, a pain, a voice.
    Kind,
    /// The title of what was said.
    Title,
    /// What was said.
    Text,
    /// What it is about: one topic or several. Any number of columns may hold them.
    Topic,
    /// The role of who said it.
    Role,
    /// The name of who said it.
    Name,
    /// The dialogue, or table, at which it was said.
    Dialogue,
    /// The municipality where it was said.
    Place,
    /// The day on which it was said.
    Date,
    /// How many people took part in the theme.
    Participants,
    /// How many conversations the theme had.
    Conversations,
    /// How many organisations took part in the theme.
    Organisations,
    /// The question of the theme.
    Question,
    /// What came out of the theme.
    Summary,
    /// The report that it is from.
    Source,
    /// The section of that report.
    Section,
    /// First and last line in that report.
    Lines,
    /// The language of the row.
    Language,
}

/// Headings of each column, folded: small letters without accents, spaces and signs.
const HEADINGS: [(Column, &str); 20] = [
    (Column::Theme, "thema themas hoofdthema dialoogthema themanaam theme themes thematitel"),
    (
        Column::Track,
        "spoor sporen gesprekkenmet doelgroep dialoogtype soortdialoog soortgesprek track tracks dialogueswith stream",
    ),
    (Column::Kind, "soort type kaartsoort soortkaart soortkaartje typekaart typekaartje kind sort cardkind"),
    (Column::Title, "titel kop kopje korteomschrijving samengevat title heading headline shorttext"),
    (
        Column::Text,
        "tekst inhoud idee ideeen opmerking opmerkingen reactie reacties bijdrage inbreng omschrijving beschrijving \
         toelichting uitspraak citaat antwoord watisergezegd watwerdgezegd gezegd suggestie voorstel text body content \
         idea ideas comment comments remark contribution description answer statement quote response suggestion \
         whatwassaid",
    ),
    (
        Column::Topic,
        "onderwerp onderwerpen trefwoord trefwoorden label labels tag tags code codes steekwoord steekwoorden categorie categorieen category categories topic \
         topics subject subjects keyword keywords",
    ),
    (Column::Role, "rol rollen functie hoedanigheid rolspreker role roles speaker capacity position"),
    (
        Column::Name,
        "naam namen spreker deelnemer naamdeelnemer naamspreker name participant speakername participantname",
    ),
    (
        Column::Dialogue,
        "dialoog dialoognummer dialoognr gesprek gespreksnummer gespreknr tafel tafelnummer tafelnr groep groepsnummer \
         sessie dialogue dialoguenumber conversation table tablenumber group session",
    ),
    (
        Column::Place,
        "plaats gemeente gemeenten locatie woonplaats stad naamgemeente gastgemeente plaatsen place places municipality \
         location town city host",
    ),
    (Column::Date, "datum dag datumgesprek datumdialoog wanneer tijdstip date day when held"),
    (
        Column::Participants,
        "deelnemers aantaldeelnemers aantalmensen aanwezigen aantalaanwezigen participants numberofparticipants people \
         attendees numberofpeople",
    ),
    (
        Column::Conversations,
        "gesprekken aantalgesprekken dialogen aantaldialogen tafels aantaltafels conversations dialogues \
         numberofconversations numberofdialogues numberoftables tables",
    ),
    (Column::Organisations, "organisaties aantalorganisaties organisations organizations numberoforganisations"),
    (Column::Question, "vraag hoofdvraag themavraag question mainquestion"),
    (Column::Summary, "samenvatting uitkomst opbrengst conclusie summary outcome conclusion"),
    (Column::Source, "bron verslag rapport document source report"),
    (Column::Section, "paragraaf hoofdstuk sectie onderdeel section chapter paragraph"),
    (Column::Lines, "regel regels regelnummer regelnummers line lines linenumber linenumbers"),
    (Column::Language, "taal taalcode language lang"),
];

impl Column {
    /// Every column, in the order of a template.
    pub fn all() -> impl Iterator<Item = Column> {
        HEADINGS.iter().map(|(column, _)| *column)
    }

    /// The word that stands for it where programs speak of columns: its English name in small letters.
    pub fn key(self) -> &'static str {
        match self {
            Column::Theme => "theme",
            Column::Track => "track",
            Column::Kind => "kind",
            Column::Title => "title",
            Column::Text => "text",
            Column::Topic => "topic",
            Column::Role => "role",
            Column::Name => "name",
            Column::Dialogue => "dialogue",
            Column::Place => "place",
            Column::Date => "date",
            Column::Participants => "participants",
            Column::Conversations => "conversations",
            Column::Organisations => "organisations",
            Column::Question => "question",
            Column::Summary => "summary",
            Column::Source => "source",
            Column::Section => "section",
            Column::Lines => "lines",
            Column::Language => "language",
        }
    }

    /// The column of a key.
    pub fn of_key(key: &str) -> Option<Column> {
        Column::all().find(|column| column.key() == key)
    }

    /// Whether several columns of a sheet may hold it.
    pub fn is_repeatable(self) -> bool {
        self == Column::Topic
    }

    /// What a heading names, and how surely: the smaller the number, the surer. Case, accents, spaces and signs do not
    /// matter; neither do a number behind the name, or words between brackets.
    pub fn of_heading(heading: &str) -> Option<(Column, usize)> {
        let named = |name: &str| meaning(&HEADINGS, name);
        if let Some(column) = named(heading) {
            return Some((column, 0));
        }
        let bare = heading.split(['(', '[', ':', '*', '?']).next().unwrap_or_default();
        let bare = bare.trim_end_matches(|letter: char| !letter.is_alphabetic());
        if let Some(column) = named(bare) {
            return Some((column, 1));
        }
        // A heading of some words, of which those that name a column name the same one.
        let words: Vec<&str> = bare.split(|letter: char| !letter.is_alphanumeric()).collect();
        // Numbers that stand for what another column says; those of conversations tell these apart.
        let is_id = words.iter().any(|word| word.eq_ignore_ascii_case("id"));
        let mut found = words.iter().filter_map(|word| named(word));
        let first = found.next()?;
        let is_known = words.len() <= 5 && found.all(|other| other == first);
        (is_known && (!is_id || first == Column::Dialogue)).then_some((first, 2))
    }

    /// Whether a cell is a heading that is known. A text that merely begins with such a word is none.
    pub(super) fn is_heading(cell: &str) -> bool {
        cell.chars().count() <= 40 && Column::of_heading(cell).is_some_and(|(_, rank)| rank < 2)
    }
}
