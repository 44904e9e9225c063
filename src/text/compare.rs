//! Sentences of the page that compares.

use super::Lang;

impl Lang {}
