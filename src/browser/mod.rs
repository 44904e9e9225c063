//! The edges to the browser: nothing above this room touches `web-sys` for anything but its own nodes.
//!
//! Everything here may be refused by the browser (storage in a frame, a clipboard without permission); a refusal
//! changes nothing else.

pub mod clipboard;
pub mod fetch;
pub mod files;
pub mod frame;
pub mod navigation;
pub mod page;
pub mod picture;
pub mod save;
pub mod storage;
pub mod timer;
pub mod width;
