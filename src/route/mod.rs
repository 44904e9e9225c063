//! Addresses: the part behind `#`, read and written side by side. The only place that knows their text.
//!
//! Path words and keys are Dutch whatever the language of the interface. Anything that is not understood is passed
//! over and told in [`Address::ignored`], so that an old or mistyped link still opens what it can.

mod address_text;
pub mod frame;

use crate::lang::Lang;
use crate::query::{Facet, Query};

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// `#/`: the whole at a glance.
    #[default]
    Overview,
    /// `#/themas`: all reports.
    Themes,
    /// `#/thema/{id}`: one report.
    Theme(String),
    /// `#/ideeen`: cards, search and facets.
    Ideas,
    /// `#/kaart`: host municipalities.
    Map,
    /// `#/frequentie`: how often each code occurs.
    Frequency,
    /// `#/kaartje/{id}`: one record.
    Record(String),
    /// `#/vergelijk`: choices side by side.
    Compare,
    /// `#/selectie`: records that the reader has kept.
    Selection,
    /// `#/insluiten`: the builder of embed snippets.
    Embed,
    /// `#/gegevens`: the data, its schema, and opening a corpus of one's own.
    Data,
    /// `#/toegankelijkheid`: what was tested and how, known limits.
    Accessibility,
    /// `#/over`: method, caveats, colophon.
    About,
    /// Anything else, with what was asked for.
    Unknown(String),
}

impl Route {
    /// The pages of the main menu, in its order.
    pub const MENU: [Route; 7] =
        [Route::Overview, Route::Themes, Route::Ideas, Route::Map, Route::Frequency, Route::Compare, Route::Selection];
}

/// How results are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Index cards with their text.
    #[default]
    Cards,
    /// Titles under one another.
    List,
    /// Rows and columns.
    Table,
}

/// What the participants figure measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// People who took part.
    #[default]
    Participants,
    /// Conversations held.
    Conversations,
    /// People who took part, divided by conversations.
    PerConversation,
    /// Organisations that took part.
    Organisations,
}

/// Which records the frequency figures count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counting {
    /// Ideas, initiatives and advice.
    #[default]
    Ideas,
    /// Every record.
    All,
}

/// How the participants figure is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// One dot a person.
    #[default]
    Dots,
    /// Bars.
    Bars,
}

/// By what the bars of the frequency figure are stacked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stack {
    /// Kind of dialogue.
    #[default]
    Track,
    /// Kind of record.
    Kind,
    /// The first two tracks in view, back to back.
    Mirror,
}

/// The order of rows in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The largest first.
    #[default]
    Size,
    /// By name.
    Name,
    /// What is alike next to each other, where a figure can tell.
    Likeness,
}

/// A page with everything that the reader has chosen on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// What is asked of the records.
    pub query: Query,
    /// How the records that answer it are shown.
    pub view: View,
    /// The language, where the address names one.
    pub lang: Option<Lang>,
    /// What the participants figure measures.
    pub measure: Measure,
    /// How it is drawn.
    pub form: Form,
    /// What the frequency figures count.
    pub counting: Counting,
    /// By what they are stacked.
    pub stack: Stack,
    /// The order of rows in figures.
    pub order: Order,
    /// Whether figures show every row, not only the first.
    pub whole: bool,
    /// What stands side by side on the page that compares.
    pub beside: Vec<(Facet, String)>,
    /// A selection on its way to another device, as `export::selection` writes it.
    pub picked: String,
    /// Parts of the address that were not understood.
    pub ignored: Vec<String>,
}
