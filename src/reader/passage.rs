//! Which lines are shown of what is cited.

/// The first and the last of some lines, from 1, both included.
pub type Lines = (usize, usize);

/// Lines that stand together, with those cited that they hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// The lines that are shown.
    pub shown: Lines,
    /// Which of the cited lines stand in it, by their place among all.
    pub cited: Vec<usize>,
}

/// The passages of a text of `count` lines that hold what is cited, each with so many lines around, in the order of what is
/// cited. What would show the same line as the passage before it comes into that one. What is cited beyond the end is in
/// none.
pub fn passages(cited: &[Lines], count: usize, around: usize) -> Vec<Passage> {
    let mut all: Vec<Passage> = Vec::new();
    for (at, &(first, last)) in cited.iter().enumerate() {
        if first == 0 || first > last || last > count {
            continue;
        }
        let shown = widened((first, last), around, around, count);
        match all.last_mut() {
            Some(before) if shown.0 <= before.shown.1 && before.shown.0 <= shown.1 => {
                before.shown = (before.shown.0.min(shown.0), before.shown.1.max(shown.1));
                before.cited.push(at);
            }
            _ => all.push(Passage { shown, cited: vec![at] }),
        }
    }
    all
}

/// Lines with so many more before and after them, as far as a text of `count` lines goes.
pub fn widened((first, last): Lines, before: usize, after: usize, count: usize) -> Lines {
    (first.saturating_sub(before).max(1), (last + after).min(count))
}

/// The last line that is cited; 0 where nothing is.
pub fn furthest(cited: &[Lines]) -> usize {
    cited.iter().map(|(_, last)| *last).max().unwrap_or_default()
}

impl Passage {
    /// Whether a line is among those cited.
    pub fn marks(&self, cited: &[Lines], line: usize) -> bool {
        self.cited.iter().filter_map(|&at| cited.get(at)).any(|(first, last)| (*first..=*last).contains(&line))
    }
}
