//! What leaves the app and comes back: selections, on the device and in addresses, records as Markdown, CSV and JSON,
//! citations, links for others, the snippet of a frame, figures as drawings and tables.

pub mod citation;
pub mod drawing;
mod escape;
pub mod figure;
pub mod link;
pub mod picks;
pub mod records;
pub mod selection;
pub mod snippet;
pub mod svg;

pub use escape::escape;
