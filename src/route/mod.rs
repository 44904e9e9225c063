//! Addresses: the part behind `#`, read and written side by side. The only place that knows their text.
//!
//! Path words and keys are Dutch whatever the language of the interface. Anything that is not understood is passed
//! over and told in [`Address::ignored`], so that an old or mistyped link still opens what it can. What mail and chat
//! do to addresses is undone (`mended`).

mod address_text;
pub mod frame;
mod ids;
mod mended;
mod percent;

pub use address_text::{PARTS, with_picked};
pub use ids::{named_ids, record_href};

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

    /// The pages on which one query can be seen, in the order of their links.
    pub const SEEN: [Route; 4] = [Route::Ideas, Route::Frequency, Route::Map, Route::Compare];

    /// Whether the page asks anything of the records, and so says what narrows them.
    fn asks(&self) -> bool {
        !matches!(self, Route::Selection | Route::Data | Route::Accessibility | Route::About | Route::Unknown(_))
    }

    /// The part of the explorer that stands for the whole page, by its id; empty where there is none.
    fn part(&self) -> &'static str {
        match self {
            Route::Overview => "all",
            Route::Ideas => "cards",
            Route::Map => "hosts",
            Route::Frequency => "frequency",
            Route::Compare => "compare",
            Route::Record(_) => "record",
            _ => "",
        }
    }
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

/// By what the dots of cards stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Kind of dialogue: who spoke.
    #[default]
    Track,
    /// Kind of record.
    Kind,
    /// First topic.
    Topic,
    /// Report.
    Theme,
}

impl Grouping {
    /// Every grouping, in the order of their switch.
    pub const ALL: [Grouping; 4] = [Grouping::Track, Grouping::Kind, Grouping::Topic, Grouping::Theme];

    /// The facet whose values are the groups.
    pub fn facet(self) -> Facet {
        [Facet::Track, Facet::Kind, Facet::Code, Facet::Theme][self as usize]
    }
}

/// How the frequency figure sets its counts beside each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stack {
    /// A column of bars for each track: its share of the track's records.
    #[default]
    Multiples,
    /// Bars divided by track.
    Track,
    /// Bars divided by kind of record.
    Kind,
    /// The first two tracks in view, back to back.
    Mirror,
    /// The first and the third.
    MirrorEnds,
    /// The second and the third.
    MirrorLast,
}

impl Stack {
    /// Which of three tracks is left out where two stand back to back, by its place; none where they do not.
    pub fn left_out(self) -> Option<usize> {
        [None, None, None, Some(2), Some(1), Some(0)][self as usize]
    }
}

/// The order of rows in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The one that suits the figure.
    #[default]
    Own,
    /// The largest first.
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
    /// How they set their counts beside each other.
    pub stack: Stack,
    /// By what the dots of cards stand together.
    pub grouping: Grouping,
    /// The order of rows in figures.
    pub order: Order,
    /// Whether figures show every row, not only the first.
    pub whole: bool,
    /// The figure that a link leads to, or the part that the builder of frames begins with; empty where none is named.
    pub figure: &'static str,
    /// What stands side by side on the page that compares.
    pub beside: Vec<(Facet, String)>,
    /// A selection on its way to another device, as `export::selection` writes it; for the builder of frames, the id of the
    /// record that it begins with; and what a figure shows closely: the map a province by its name, topics by report a theme by
    /// its id.
    pub picked: String,
    /// Parts of the address that were not understood.
    pub ignored: Vec<String>,
}

impl Address {
    /// What is asked of the records on the page. On the page of a theme it is that theme, whichever others are chosen.
    pub fn asked(&self) -> Query {
        let query = self.query.clone();
        match &self.route {
            Route::Theme(id) => query.only(Facet::Theme, id),
            _ => query,
        }
    }

    /// Another page with what is asked here, as far as that page can show it:
    ///
    /// | to | what is kept |
    /// |---|---|
    /// | cards, map, topics, compare, a record | the whole query; from the page of a theme with that theme |
    /// | embed | the same, all ways of looking, and which part or record the page is: what is seen here is embedded |
    /// | overview | the whole query; the theme that is a page is left behind |
    /// | all themes | the same without themes |
    /// | a theme | what can hold for any theme: kind, topic, who is to act, who spoke, words, order |
    /// | selection, data, about, accessibility | nothing, since nothing there would tell; nor from there |
    ///
    /// Ways of looking and what stands side by side belong to their page, and the language to the visit.
    pub fn to(&self, route: Route) -> Address {
        let is_whole = matches!(route, Route::Overview | Route::Themes);
        let mut query = if is_whole { self.query.clone() } else { self.asked() };
        let left: &[Facet] = match &route {
            Route::Theme(_) => &[Facet::Track, Facet::Theme, Facet::Place, Facet::Dialogue],
            Route::Themes => &[Facet::Theme],
            _ => &[],
        };
        query.retain(&|facet, _| !left.contains(&facet));
        if !self.route.asks() || !route.asks() {
            query = Query::default();
        }
        let mut looks = Address::default();
        if route == Route::Embed {
            looks = self.clone();
            if looks.figure.is_empty() {
                looks.figure = self.route.part();
            }
            if let Route::Record(id) = &self.route {
                looks.picked.clone_from(id);
            }
        }
        Address { route, query, lang: None, ignored: Vec::new(), ..looks }
    }
}
