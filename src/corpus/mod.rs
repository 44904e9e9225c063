//! What the dialogues said.
//!
//! file -> [`decode()`] -> [`Corpus`] and problems; language file -> [`decode_translation`] -> [`Translation`];
//! [`Corpus::translated`] puts the texts of that language in the place of its own.
//!
//! Items are read from a [`Value`] by small functions (`fields`), not by derived readers: those, under
//! `serde_path_to_error`, came to 29 kB more of the app in brotli. Native tools have derived ones too, and a test holds
//! that both accept the same files.
//!
//! Invariants: only a file that cannot be used at all is an error. Lists are read item by item, so that an item that
//! does not fit costs only itself and is told with its path and line. Every index in a [`Corpus`] is in range. A
//! translated corpus has the same ids and indices as the one that it was made of. Nothing here knows a sentence of the
//! interface.

pub mod corpus_file;
mod decode;
mod decode_context;
mod entries;
mod fields;
mod file_parts;
mod kind;
#[cfg(not(target_arch = "wasm32"))]
pub mod language_file;
mod lines;
mod mismatch;
mod model;
mod problem;
mod resolve;
mod schema_1;
mod track_shape;
mod translated;
mod translation;
mod value;
pub mod wire;

pub use decode::{Decoded, Progress, Reader, decode};
pub use kind::Kind;
pub use mismatch::{Expected, SchemaMismatch};
pub use model::{
    ActorIx, Citation, Code, CodeIx, Corpus, PlaceIx, Record, RecordIx, RoleIx, Section, SectionIx, SourceIx, Speaker,
    Stated, Theme, ThemeIx, TrackIx,
};
pub use problem::{CorpusError, Problem, ProblemKind};
pub use track_shape::TrackShape;
pub use translated::Translated;
pub use translation::{DecodedTranslation, ItemTexts, Translation, decode_translation};
pub use value::{Value, json_value};
pub use wire::{Caveat, Count, Named, Period, Person, Place, Source, Track, Version};
