//! What drives a browser, for all tests that need one: the engines, the site that they look at, and hands.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

pub mod bare;
pub mod browser;
pub mod device;
pub mod engines;
pub mod fingers;
pub mod hand;
pub mod http;
pub mod log;
pub mod own;
pub mod own_served;
pub mod site;
pub mod source_served;
