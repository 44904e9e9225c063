//! Shapes and places to a drawn map.
//!
//! [`Shapes`] are outlines in degrees, [`projection`] lays degrees on a plane, [`spread`] moves dots apart that would
//! cover each other, and [`hosts`] is the figure of the host municipalities.

pub mod hosts;
pub mod projection;
pub mod shapes;
pub mod spread;

pub use shapes::Shapes;
