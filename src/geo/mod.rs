//! Where things are: degrees on a plane, outlines of regions, host municipalities and distances between them.
//!
//! [`Shapes`] (outlines in degrees) and [`places`] (who hosted what) -> [`projection`] (degrees to pixels).
//! [`nearest`] finds the hosts near a municipality that hosted nothing. The map itself is a figure of `chart`.

pub mod nearest;
pub mod places;
pub mod projection;
pub mod shapes;

pub use places::Host;
pub use shapes::Shapes;
