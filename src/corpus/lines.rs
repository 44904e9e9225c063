//! Where in a file something stands.

/// The lines of a text.
pub(super) struct Lines<'a> {
    text: &'a str,
    /// A byte and its line. Lines are counted on from the last place asked for, so that a large file is walked once.
    counted: (usize, usize),
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Lines<'a> {
        Lines { text, counted: (0, 1) }
    }

    /// The line, from 1, on which a part of the text begins.
    pub(super) fn line(&mut self, part: &str) -> usize {
        let offset = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize).min(self.text.len());
        let (from, lines) = if offset >= self.counted.0 { self.counted } else { (0, 1) };
        let lines = lines + self.text.as_bytes()[from..offset].iter().filter(|&&byte| byte == b'\n').count();
        self.counted = (offset, lines);
        lines
    }
}
