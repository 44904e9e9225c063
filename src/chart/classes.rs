//! Classes that give marks their colour: a track has one by its place in the corpus, a theme by its pictogram.

use crate::corpus::{Corpus, ThemeIx};

/// Pictograms of themes that name none, by the place of the theme in the first track.
const BY_ORDER: [&str; 7] = ["sun", "heart", "leaf", "book", "people", "euro", "house"];

/// The classes of colours of themes.
const THEME_CLASSES: [&str; 7] = ["c0", "c1", "c2", "c3", "c4", "c5", "c6"];

/// The class of a track's colour, by its place in the corpus; the fourth and later tracks share one.
pub fn track_class(track: usize) -> &'static str {
    ["t0", "t1", "t2", "t3"][track.min(3)]
}

/// The name of a theme's pictogram, as [`super::icon_path`] knows it. Themes of the first track have one by their order,
/// a theme of another track that of the theme of the first with the same title. All others have none: an empty name.
pub fn theme_icon(corpus: &Corpus, theme: ThemeIx) -> &str {
    let title = &corpus.themes[theme].title;
    let place = corpus.themes_of(0).position(|first| first == theme || corpus.themes[first].title == *title);
    place.and_then(|place| BY_ORDER.get(place)).copied().unwrap_or_default()
}

/// The class of a theme's colour. The pictograms of the first track's themes have a colour each, by their order, and a
/// theme with one of these pictograms has its colour; any other theme has the colour of its track.
pub fn theme_class(corpus: &Corpus, theme: ThemeIx) -> &'static str {
    let icon = theme_icon(corpus, theme);
    let place = corpus.themes_of(0).position(|first| !icon.is_empty() && theme_icon(corpus, first) == icon);
    let class = place.and_then(|place| THEME_CLASSES.get(place)).copied();
    class.unwrap_or_else(|| track_class(corpus.themes[theme].track))
}

/// The class of the hollow dots that go with a class of dots, for numbers that are an 'about'.
pub fn hollow(class: &str) -> &'static str {
    const HOLLOW: [&str; 11] = [
        "t0 open", "t1 open", "t2 open", "t3 open", "c0 open", "c1 open", "c2 open", "c3 open", "c4 open", "c5 open",
        "c6 open",
    ];
    HOLLOW.into_iter().find(|hollow| hollow.starts_with(class)).unwrap_or(HOLLOW[3])
}
