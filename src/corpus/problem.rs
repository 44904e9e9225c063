//! Why a file cannot be used, and what is wrong in one that can. The words for all of it stand in the room of texts.

use super::mismatch::SchemaMismatch;
use crate::sort::sort_by;

/// Why a file cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorpusError {
    /// There is nothing in it.
    Empty,
    /// It ends in the middle, after this line (from 1).
    CutOff { line: usize },
    /// It is not JSON from this line and column (from 1) on.
    NotJson { line: usize, column: usize },
    /// It is JSON, but not a corpus: something that every corpus has is not there, or of another form.
    NotACorpus(SchemaMismatch),
    /// It is JSON, but not a language file of a corpus.
    NotATranslation(SchemaMismatch),
    /// It follows a version of the schema that this program does not read.
    Schema { found: String },
    /// It is a language file, but of another corpus.
    OtherCorpus { found: String, expected: String },
}

/// One thing that is wrong in a file that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, as a path such as `records[12].codes`.
    pub path: String,
    /// The line of the file, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: ProblemKind,
}

/// Problems in the order of the file, those of one line by the rank that stands before each.
pub(super) fn in_order(mut problems: Vec<(usize, Problem)>) -> Vec<Problem> {
    sort_by(&mut problems, &|(a, one), (b, other)| (one.line, a).cmp(&(other.line, b)));
    problems.into_iter().map(|(_, problem)| problem).collect()
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The item does not fit the schema and is left out.
    Shape(SchemaMismatch),
    /// The item refers to an id that nothing has; the reference is left out.
    UnknownId { id: String },
    /// Another item of the same list has this id; the later one is left out.
    DuplicateId { id: String },
    /// The item belongs to something that is not there and is left out.
    Orphan { id: String },
    /// A place lies outside the ranges of latitude and longitude and is left out.
    OutOfRange { found: String },
    /// The file follows an older schema; it is read whole, and should be brought up to date.
    OldSchema { found: u32 },
}

/// A list of a corpus file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Sources,
    Sections,
    Stated,
    Tracks,
    Themes,
    Places,
    CodeGroups,
    Codes,
    Actors,
    Roles,
    Synonyms,
    Caveats,
    Records,
    Aliases,
}

impl List {
    /// Every list, in the order in which files hold them.
    pub(super) const ALL: [List; 14] = [
        List::Sources,
        List::Sections,
        List::Stated,
        List::Tracks,
        List::Themes,
        List::Places,
        List::CodeGroups,
        List::Codes,
        List::Actors,
        List::Roles,
        List::Synonyms,
        List::Caveats,
        List::Records,
        List::Aliases,
    ];

    /// The key under which it stands in the file.
    pub(super) fn key(self) -> &'static str {
        match self {
            List::Sources => "sources",
            List::Sections => "sections",
            List::Stated => "stated",
            List::Tracks => "tracks",
            List::Themes => "themes",
            List::Places => "places",
            List::CodeGroups => "code_groups",
            List::Codes => "codes",
            List::Actors => "actors",
            List::Roles => "roles",
            List::Synonyms => "synonyms",
            List::Caveats => "caveats",
            List::Records => "records",
            List::Aliases => "aliases",
        }
    }

    /// The list of this key.
    pub(super) fn of(key: &str) -> Option<List> {
        List::ALL.into_iter().find(|list| list.key() == key)
    }

    /// Whether a file without it is no corpus.
    pub(super) fn is_required(self) -> bool {
        matches!(self, List::Tracks | List::Themes | List::Records)
    }

    /// The fields of its items that a language file gives in another language, title first. Those of a theme have notes
    /// besides. None where the items have no texts, or no ids.
    pub(super) fn text_fields(self) -> &'static [&'static str] {
        match self {
            List::Tracks => &["title", "description"],
            List::Themes => &["title", "question", "summary"],
            List::Sources => &["title", "publisher"],
            List::Stated => &["label", "note"],
            List::Codes => &["title", "definition", "example"],
            List::CodeGroups | List::Actors | List::Roles => &["title"],
            List::Records => &["title", "body"],
            List::Sections | List::Places | List::Synonyms | List::Caveats | List::Aliases => &[],
        }
    }
}
