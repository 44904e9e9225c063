//! Native tools on the pure rooms: never part of what a visitor downloads.

pub mod check;
pub mod crates;
pub mod notices;
pub mod offline;
pub mod page;
pub mod portable;
pub mod serve;
pub mod site;
pub mod size;
