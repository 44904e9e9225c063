//! How far a large file is read, told to whoever watches, who may stop it.

use super::file_type::TableError;
use crate::corpus::Progress;

/// Somebody who is told of the progress every thousand rows, and answers whether to go on.
pub struct Watch<'w>(&'w mut dyn FnMut(Progress) -> bool);

impl<'w> Watch<'w> {
    /// Tells this function.
    pub fn new(watch: &'w mut dyn FnMut(Progress) -> bool) -> Watch<'w> {
        Watch(watch)
    }

    /// Tells it, and hears whether to go on.
    ///
    /// # Errors
    /// [`TableError::Stopped`] where the answer was to stop.
    pub(super) fn tell(&mut self, progress: Progress) -> Result<(), TableError> {
        if (self.0)(progress) { Ok(()) } else { Err(TableError::Stopped) }
    }
}
