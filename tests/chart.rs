//! Figures: their numbers, their drawings, their colours.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "figures/all.rs"]
mod all;
#[path = "chart/claims.rs"]
mod claims;
#[path = "chart/claims_of_cards.rs"]
mod claims_of_cards;
#[path = "chart/claims_of_counts.rs"]
mod claims_of_counts;
#[path = "chart/claims_of_differences.rs"]
mod claims_of_differences;
#[path = "chart/claims_of_reports.rs"]
mod claims_of_reports;
#[path = "chart/colours.rs"]
mod colours;
#[path = "chart/contrast.rs"]
mod contrast;
#[path = "chart/figures.rs"]
mod figures;
#[path = "chart/hues.rs"]
mod hues;
#[path = "chart/keys.rs"]
mod keys;
#[path = "chart/loops.rs"]
mod loops;
#[path = "chart/maps.rs"]
mod maps;
#[path = "figures/recount.rs"]
mod recount;
#[path = "chart/scenes.rs"]
mod scenes;
#[path = "figures/sound.rs"]
mod sound;
#[path = "chart/statements.rs"]
mod statements;
#[path = "chart/table.rs"]
mod table;
#[path = "figures/told.rs"]
mod told;
