//! Pictograms of themes, drawn for this project as lines on a grid of 24 by 24.

/// Every pictogram: its name in a corpus, and its lines as the `d` of an SVG path. The ring comes last.
const ICONS: [(&str, &str); 11] = [
    (
        "sun",
        "M12 7.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.8 1.8M17.2 17.2L19 19M19 5l-1.8 1.8M6.8 17.2L5 19",
    ),
    (
        "heart",
        "M12 20.5C5 15.5 3 12 3 8.8C3 6 5 4 7.6 4C9.5 4 11.1 5 12 6.7C12.9 5 14.5 4 16.4 4C19 4 21 6 21 8.8C21 12 19 15.5 12 20.5z",
    ),
    ("leaf", "M4.5 19.5C4.5 9 10 4 20 4C20 14 15 19.5 8 18.5M4 21C7 15 10 12 14 9.5"),
    ("book", "M12 6.5C9.5 4.5 6.5 4 3 4v14c3.5 0 6.5.5 9 2.5c2.5-2 5.5-2.5 9-2.5V4c-3.5 0-6.5.5-9 2.5zM12 6.5v14"),
    (
        "people",
        "M8 11.5a3.3 3.3 0 1 0 0-6.6a3.3 3.3 0 0 0 0 6.6zM16.5 11.5a2.8 2.8 0 1 0 0-5.6M2.5 20c0-4 2.2-6 5.5-6s5.5 2 5.5 6M16.5 14c3 0 5 2 5 6",
    ),
    (
        "euro",
        "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17M15.5 8.5c-3-2-6.5-.5-6.5 3.5s3.5 5.5 6.5 3.5M7.5 11h5.5M7.5 13.5h5",
    ),
    ("house", "M3 11.5L12 4l9 7.5M5.5 10v10h13V10M10 20v-6h4v6"),
    ("screen", "M4 5h16v11H4zM9 20h6M12 16v4"),
    ("columns", "M3 9.5L12 4l9 5.5zM5.5 10v8M10 10v8M14 10v8M18.5 10v8M3 20h18"),
    ("cycle", "M4 12a8 8 0 0 1 14-5.3M20 12a8 8 0 0 1-14 5.3M18.5 2.5v4.5H14M5.5 21.5V17H10"),
    ("ring", "M12 5a7 7 0 1 1 0 14a7 7 0 0 1 0-14"),
];

/// The names that a corpus can give a theme, the ring last.
pub fn icon_names() -> impl Iterator<Item = &'static str> {
    ICONS.iter().map(|(name, _)| *name)
}

/// The lines of a pictogram; those of the ring for a name that is not known.
pub fn icon_path(name: &str) -> &'static str {
    ICONS.iter().find(|(known, _)| *known == name).unwrap_or(&ICONS[ICONS.len() - 1]).1
}
