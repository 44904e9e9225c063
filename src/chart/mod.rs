//! From numbers to a figure that is laid out for a width.
//!
//! corpus and query -> one module a figure ([`participants`], [`hosts`], [`frequency`], [`codes`], [`actors`],
//! [`dialogues`], [`balance`], [`contrast`], [`statements`]) -> [`Figure`] -> [`Figure::scene`] -> [`scene::Scene`].
//!
//! Figures that count records by two facets share a cross table. [`bars`], [`dots`], [`dot_matrix`], [`matrix`], [`dumbbell`] and
//! [`map`] lay out what a figure plots; they draw through plotters or by themselves on a [`backend::Canvas`], which
//! records the scene.
//!
//! Invariants: title, sentence, caveat and table of a figure come from one computation; a mark has the same id and the
//! same number at every width; nothing here knows a surface to draw on.

pub mod actors;
mod axis;
pub mod backend;
pub mod balance;
pub mod bars;
mod classes;
pub mod codes;
pub mod contrast;
mod cross_tab;
pub mod dialogues;
pub mod dot_matrix;
pub mod dots;
pub mod dumbbell;
mod figure;
pub mod frequency;
pub mod hosts;
mod icons;
mod labels;
mod likeness;
pub mod map;
pub mod matrix;
pub mod palette;
pub mod participants;
mod parts;
mod reports;
pub mod scene;
pub mod spread;
pub mod statements;
mod took_part;

pub use classes::{dot_shape, theme_class, track_class};
pub use figure::{Cell, Figure, Key, Plot, Table};
pub use icons::{icon_names, icon_path};
pub use reports::{narrowing, themes_in};
