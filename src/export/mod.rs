//! What leaves the explorer as text.

pub mod snippet;
