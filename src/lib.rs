//! placeholder
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod chart;
pub mod corpus;
pub mod map;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
pub mod overview;
pub mod query;
pub mod route;
pub mod small;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
