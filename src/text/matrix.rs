//! Sentences of the figures of topics by theme, of actors and of dialogues.

use super::Lang;

impl Lang {}
