//! What the monkey does by chance, and what it types.

/// Odd things to type.
pub const TEXTS: [&str; 22] = [
    "groen",
    "eenzaamheid stud",
    "\"samen leven\" -school",
    "-",
    "(((",
    "\"",
    "🙂🙃 👩‍👩‍👧",
    "ideeën",
    "thuis-werken",
    "\u{202e}omgekeerd",
    "<script>alert(1)</script>",
    "%E0%A4%A",
    "&taal=en#/",
    "' OR 1=1 --",
    "\u{0}\u{7}\t",
    "de het een",
    "   ",
    "",
    "İstanbul ẞ ﬁ",
    "wandelmaatje gezondheid jongeren school gemeente samen werken leven wonen",
    "utrecht",
    "zzzzqqqq",
];

/// A chance of the driver's own, the same for the same seed.
pub struct Chance(pub u64);

impl Chance {
    /// A number under `most`.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}
