//! Shapes and places to a drawn map.
//!
//! [`Shapes`] are outlines in degrees, [`projection`] lays degrees on a plane, [`spread`] moves dots apart that would
//! cover each other, [`hosts`] is the figure of the host municipalities and [`plot`] its drawing, and [`nearest`]
//! finds the hosts near a municipality that was none.

pub mod hosts;
pub mod nearest;
pub mod plot;
pub mod projection;
pub mod shapes;
pub mod spread;

pub use shapes::Shapes;
