//! The code that shows a part of the explorer in the page of someone else.
//!
//! It works under a strict policy of the host page: no inline style, no inline script. The link stands in a paragraph
//! below the frame, for where the host's policy or the reader's browser keeps the frame away.

use super::escape::escape;
use crate::query::words::fold;

/// What a frame may do: run, keep to its own origin, open links in tabs of their own, and save files.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
/// What a frame is handed on by its host.
const ALLOW: &str = "clipboard-write; fullscreen; web-share";

/// The height of a frame before its content has told how high it is, in pixels.
pub const HEIGHT: u32 = 600;
/// The height of a frame that has the whole explorer, until another is typed, in pixels.
pub const STILL: u32 = 800;

/// A frame to be written down. Addresses are absolute; nothing is escaped yet.
#[derive(Clone, Copy, Debug, Default)]
pub struct Snippet<'a> {
    /// Where the part is.
    pub address: &'a str,
    /// What it is called, for those who cannot see it.
    pub title: &'a str,
    /// Height in pixels.
    pub height: u32,
    /// Where the script is that keeps the height right; empty where the height stays as it is.
    pub script: &'a str,
    /// Where the same is to be seen by itself: on a page without a program, or in the whole explorer.
    pub explorer: &'a str,
    /// The words of the link to it.
    pub link: &'a str,
}

/// The code of a frame, as HTML.
pub fn html(snippet: &Snippet) -> String {
    let mut out = String::from("<iframe");
    let height = snippet.height.to_string();
    for (name, value) in [
        ("src", snippet.address),
        ("title", snippet.title),
        ("width", "100%"),
        ("height", &height),
        ("frameborder", "0"),
        ("loading", "lazy"),
        ("referrerpolicy", "no-referrer"),
        ("sandbox", SANDBOX),
        ("allow", ALLOW),
    ] {
        attribute(&mut out, name, value);
    }
    if !snippet.script.is_empty() {
        out.push_str(" data-dialogue=\"\"");
    }
    out.push_str("></iframe>\n<p><a");
    attribute(&mut out, "href", snippet.explorer);
    out.push('>');
    out.push_str(&escape(snippet.link));
    out.push_str("</a></p>");
    if !snippet.script.is_empty() {
        out.push_str("\n<script");
        attribute(&mut out, "src", snippet.script);
        out.push_str(" defer=\"\"></script>");
    }
    out
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    out.push_str(&escape(value));
    out.push('"');
}

/// A height in pixels as someone typed it, also with the unit behind it, between 150 and 5000; none of anything else.
pub fn height(typed: &str) -> Option<u32> {
    // Full width becomes plain; signs would be left out.
    let plain: String =
        typed.trim().split(' ').map(|word| if word.is_ascii() { word.to_owned() } else { fold(word) }).collect();
    let digits = plain.strip_suffix("pixels").or_else(|| plain.strip_suffix("px")).unwrap_or(&plain);
    digits.parse::<u32>().ok().map(|height| height.clamp(150, 5000))
}
