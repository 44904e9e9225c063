//! What tells tracks and themes apart: classes of colours, shapes of dots, pictograms.

use crate::corpus::{Corpus, ThemeIx, TrackIx, TrackShape};

/// The classes of colours of themes.
const THEME_CLASSES: [&str; 7] = ["c0", "c1", "c2", "c3", "c4", "c5", "c6"];

/// The class of a track's colour, by its place in the corpus; the fourth and later tracks share one.
pub fn track_class(track: usize) -> &'static str {
    ["t0", "t1", "t2", "t3"][track.min(3)]
}

/// The shape of a track's dots: the one that the corpus names, else by its place; the third and later share one.
pub fn dot_shape(corpus: &Corpus, track: TrackIx) -> TrackShape {
    corpus.tracks[track].shape.unwrap_or(TrackShape::ALL[track.min(2)])
}

/// The class of a theme's colour. The pictograms of the first track's themes have a colour each, by their order, and a
/// theme with one of these pictograms has its colour; any other theme has the colour of its track.
pub fn theme_class(corpus: &Corpus, theme: ThemeIx) -> &'static str {
    let icon = &corpus.themes[theme].icon;
    let place = corpus.themes_of(0).position(|first| !icon.is_empty() && corpus.themes[first].icon == *icon);
    let class = place.and_then(|place| THEME_CLASSES.get(place)).copied();
    class.unwrap_or_else(|| track_class(corpus.themes[theme].track))
}

/// The class of dots that are drawn as one path, for a class of colours.
pub fn dotted(class: &str) -> &'static str {
    const DOTTED: [&str; 12] = [
        "t0 dots", "t1 dots", "t2 dots", "t3 dots", "c0 dots", "c1 dots", "c2 dots", "c3 dots", "c4 dots", "c5 dots",
        "c6 dots", "dim dots",
    ];
    of(class, DOTTED)
}

/// The class of the hollow dots that go with a class of dots, for numbers that are an 'about'.
pub fn hollow(class: &str) -> &'static str {
    const HOLLOW: [&str; 12] = [
        "t0 open", "t1 open", "t2 open", "t3 open", "c0 open", "c1 open", "c2 open", "c3 open", "c4 open", "c5 open",
        "c6 open", "dim open",
    ];
    of(class, HOLLOW)
}

/// The one of these classes that begins with another; that of the fourth track where none does.
fn of(class: &str, classes: [&'static str; 12]) -> &'static str {
    classes.into_iter().find(|other| other.starts_with(class)).unwrap_or(classes[3])
}
