//! Native tools on the pure rooms: never part of what a visitor downloads.

pub mod check;
pub mod import_table;
pub mod offline;
pub mod outline;
pub mod policy;
pub mod portable;
pub mod prerender;
pub mod prose;
pub mod serve;
pub mod site;
pub mod size;
pub mod source;
pub mod templates;
pub mod versions;
pub mod wasm_size;
