//! What leaves the app and comes back: selections, on the device and in addresses, citations, links for others, the
//! snippet of a frame, figures as drawings, and records and tables as files.
//!
//! A file of records or of a table is written by a program of its own, which comes when it is asked for:
//! [`records`] or [`figure`] -> [`parcel`] -> [`taken`] -> name, media type and bytes. So the app does not bring along what
//! few visits need.

pub mod citation;
pub mod drawing;
mod escape;
pub mod figure;
pub mod link;
pub mod parcel;
pub mod picks;
pub mod records;
pub mod selection;
pub mod snippet;
pub mod svg;
pub mod taken;

pub use escape::escape;
