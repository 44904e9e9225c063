//! What tells tracks and themes apart: classes of colours, shapes of dots, pictograms.

use crate::corpus::{Corpus, ThemeIx, TrackIx, TrackShape};

/// The class of a track's colour, by its place in the corpus; the fourth and later tracks share a grey.
pub fn track_class(track: usize) -> &'static str {
    ["t0", "t1", "t2", "t3"][track.min(3)]
}

/// The shape of a track's dots: the one that the corpus names, else by its place; the third and later share one.
pub fn dot_shape(corpus: &Corpus, track: TrackIx) -> TrackShape {
    corpus.tracks[track].shape.unwrap_or(TrackShape::ALL[track.min(2)])
}

/// The class of a theme's colour, which is that of its track: themes are told apart by their pictograms.
pub fn theme_class(corpus: &Corpus, theme: ThemeIx) -> &'static str {
    track_class(corpus.themes[theme].track)
}

/// The class of dots that are drawn as one path, for a class of colours.
pub fn dotted(class: &str) -> &'static str {
    of(class, &["t0 dots", "t1 dots", "t2 dots", "t3 dots", "dim dots"])
}

/// The class of the hollow dots that go with a class of dots, for numbers that are an 'about'.
pub fn hollow(class: &str) -> &'static str {
    of(class, &["t0 open", "t1 open", "t2 open", "t3 open", "dim open", "k0 open", "k1 open", "k2 open", "k3 open"])
}

/// The one of these classes that begins with another; that of the fourth track where none does.
fn of(class: &str, classes: &[&'static str]) -> &'static str {
    classes.iter().find(|other| other.starts_with(class)).unwrap_or(&classes[3])
}
