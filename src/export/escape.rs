//! Text made safe for HTML and XML.

/// A text made safe for HTML and XML, inside elements and between double quotes in attributes. Signs that XML cannot
/// hold become blanks.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => out.push(' '),
            control if control < ' ' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}
