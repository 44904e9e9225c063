//! What leaves the app and comes back: selections in addresses, records as Markdown, CSV and JSON.

pub mod records;
pub mod selection;
