//! What leaves the app and comes back: selections in addresses, records as Markdown, CSV and JSON, citations, the
//! snippet of a frame.

pub mod citation;
pub mod records;
pub mod selection;
pub mod snippet;
