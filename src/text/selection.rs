//! Sentences of the selection and what is taken along of it.

use super::Lang;

impl Lang {}
