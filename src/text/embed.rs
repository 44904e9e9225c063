//! Sentences of frames and the builder of their snippets.

use super::Lang;

impl Lang {}
