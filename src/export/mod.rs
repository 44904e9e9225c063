//! What leaves the app: texts for other programs and other people.

pub mod citation;
