//! The part of the browsers' tests that another test shares.

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
