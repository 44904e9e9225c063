//! The one palette: the colours of every role, for the light page, the dark page and paper.
//!
//! A hue has one meaning: three stand for the tracks, one for what can be pressed. Themes are told apart by their
//! pictograms; kinds, places and what else stands side by side by greys, signs and shapes.
//!
//! `style/0-tokens.css` and `style/8-embed.css` hold the same colours as custom properties of the same names, and a
//! test keeps them equal (`tests/chart/colours.rs`). Exports and pictures take theirs from here.

/// A colour as `0xrrggbb`.
pub type Rgb = u32;

/// One role with its colours. Pairs that carry text have a contrast of at least 4.5:1, marks of 3:1 to the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role {
    /// The name of the custom property, without its dashes.
    pub name: &'static str,
    /// On the light page, in exports and in pictures.
    pub light: Rgb,
    /// On the dark page.
    pub dark: Rgb,
    /// Printed: white paper and black ink.
    pub print: Rgb,
}

/// A role that is printed as it stands on the light page.
const fn role(name: &'static str, light: Rgb, dark: Rgb) -> Role {
    Role { name, light, dark, print: light }
}

/// Every role.
pub const PALETTE: [Role; 18] = [
    Role { print: 0xffffff, ..role("paper", 0xfaf5ec, 0x12161f) },
    Role { print: 0xffffff, ..role("card", 0xfffdf8, 0x1a202c) },
    Role { print: 0x000000, ..role("ink", 0x1b2230, 0xece7dd) },
    role("soft", 0x565b69, 0xa9aebb),
    role("line", 0xd8cdb9, 0x353d4d),
    role("press", 0x801650, 0xf3a8cb),
    role("on-press", 0xffffff, 0x2a0a1b),
    role("wash", 0xf1e7d6, 0x212837),
    role("mark", 0xffe39a, 0x6b5410),
    role("t0", 0x12436d, 0x8fbcec),
    role("t1", 0x1d7f77, 0x52c6ba),
    role("t2", 0xb84c12, 0xf2a26b),
    role("t3", 0x4a4f5c, 0xb9bdc8),
    role("g0", 0x6e7075, 0x83868e),
    role("g1", 0x373c47, 0xc8c7c6),
    role("land", 0xeadfca, 0x232b3a),
    role("shore", 0xb9ab90, 0x4a5468),
    role("dim", 0x8e8980, 0x6a7284),
];

/// The shades of the cells of a matrix, from the least to the most: class, how much of the ink they hold, and the class
/// of a number on them. On each, a number has a contrast of 4.5:1 on the light page and on the dark one.
pub const SHADES: [(&str, &str, &str); 5] = [
    ("shade s0", ".08", "count"),
    ("shade s1", ".19", "count"),
    ("shade s2", ".33", "count"),
    ("shade s3", ".66", "inside"),
    ("shade s4", ".92", "inside"),
];

/// The grounds and the dots of the icon of the app, which looks the same everywhere.
pub const ICON: [Rgb; 2] = [0x14213d, 0xf4b860];

/// The colour of a role on the light page; that of ink for a name that is no role.
pub fn light(name: &str) -> Rgb {
    PALETTE.iter().find(|role| role.name == name).map_or(0x1b2230, |role| role.light)
}

/// A colour as CSS and SVG write it: `#rrggbb`.
pub fn hex(colour: Rgb) -> String {
    format!("#{colour:06x}")
}

/// The role that fills a mark of this class; none for classes that are no marks.
pub fn fill_of(class: &str) -> Option<&'static str> {
    let name = match class {
        "k0" | "place" => "ink",
        "k1" => "soft",
        "k2" => "g1",
        "k3" => "g0",
        "k4" => "t3",
        "place chosen" => "press",
        "faint" => "shore",
        other => other,
    };
    let marks = ["t0", "t1", "t2", "t3", "ink", "soft", "g0", "g1", "press", "shore", "dim"];
    marks.into_iter().find(|mark| *mark == name)
}
