//! Classes that give marks their colour: a track has one, and so has the subject of a theme.

use crate::corpus::{Corpus, ThemeIx};

/// The class of a track's colour, by its place in the corpus; later tracks share the last.
pub fn track_class(track: usize) -> &'static str {
    ["t0", "t1", "t2", "t3"][track.min(3)]
}

/// The class of the colour of a theme's subject. The seven subjects of the citizens' themes have one, and reports on the
/// same subject share it.
pub fn subject_class(theme: &str) -> Option<&'static str> {
    Some(match theme {
        "geluk-en-ontspanning" => "c0",
        "gezondheid" | "wd-vitaliteit-1" | "wd-vitaliteit-2" => "c1",
        "natuur-en-milieu" | "mv-kwalitatieve-leefomgeving" => "c2",
        "onderwijs-en-werk" => "c3",
        "samen-leven" | "mv-samen-leven" | "wd-samen-leven" => "c4",
        "welvaart-en-inkomen" | "mv-brede-welvaart" | "wd-economisch-herstel" => "c5",
        "wonen-en-verkeer" => "c6",
        _ => return None,
    })
}

/// The class of a theme's colour: that of its subject, else that of its track.
pub fn theme_class(corpus: &Corpus, theme: ThemeIx) -> &'static str {
    let theme = &corpus.themes[theme];
    subject_class(&theme.id).unwrap_or(track_class(theme.track))
}

/// The hollow look of a class's dots.
pub fn hollow(class: &str) -> &'static str {
    const LOOKS: [&str; 11] = [
        "t0 open", "t1 open", "t2 open", "t3 open", "c0 open", "c1 open", "c2 open", "c3 open", "c4 open", "c5 open",
        "c6 open",
    ];
    LOOKS.into_iter().find(|look| look.starts_with(class)).unwrap_or(LOOKS[3])
}
