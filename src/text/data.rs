//! Sentences of the data, their schema and opening a corpus of one's own.

use super::Lang;

impl Lang {}
