//! What JSON is made of.

/// What stands in JSON, and what should not.
#[rustfmt::skip]
pub const JSON: &[&str] = &[
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\udca7", "\\u0000", "null", "true", "-", "0",
    "1e999", "1e308", "18446744073709551616", "0.5", "-1", "[[[[", "{\"id\":", "\"id\":\"groen\"", "\"value\":23",
    "\"lines\":[1,2]", "\"codes\":[", "\n", "\u{feff}", "\u{0}", "é", "🏳️‍🌈", "\u{202e}", "<script>", "\"schema\":2,",
    "\"kind\":\"wish\"", "\"records\":[", " ",
];
