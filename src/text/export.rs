//! Sentences of files that leave the app: figures, tables, citations.

use super::Lang;

impl Lang {}
