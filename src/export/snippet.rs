//! The code that shows a part of the explorer in the page of someone else.
//!
//! It works under a strict policy of the host page: no inline style, no inline script. The link stands in a paragraph
//! below the frame, for where the host's policy or the reader's browser keeps the frame away.

/// What a frame may do: run, keep to its own origin, open links in tabs of their own, and save files.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
/// What a frame is handed on by its host.
const ALLOW: &str = "clipboard-write; fullscreen; web-share";

/// The height of a frame before its content has told how high it is, in pixels.
pub const HEIGHT: u32 = 600;

/// A frame to be written down. Addresses are absolute; nothing is escaped yet.
#[derive(Clone, Debug, Default)]
pub struct Snippet {
    /// Where the part is.
    pub address: String,
    /// What it is called, for those who cannot see it.
    pub title: String,
    /// Height in pixels.
    pub height: u32,
    /// Where the script is that keeps the height right; none where the height stays as it is.
    pub script: Option<String>,
    /// Where the same is in the whole explorer.
    pub explorer: String,
    /// The words of the link to it.
    pub link: String,
}

impl Snippet {
    /// The code, as HTML.
    pub fn html(&self) -> String {
        let mut out = String::from("<iframe");
        attribute(&mut out, "src", &self.address);
        attribute(&mut out, "title", &self.title);
        attribute(&mut out, "width", "100%");
        attribute(&mut out, "height", &self.height.to_string());
        attribute(&mut out, "frameborder", "0");
        attribute(&mut out, "loading", "lazy");
        attribute(&mut out, "referrerpolicy", "no-referrer");
        attribute(&mut out, "sandbox", SANDBOX);
        attribute(&mut out, "allow", ALLOW);
        if self.script.is_some() {
            out.push_str(" data-dialogue");
        }
        out.push_str("></iframe>\n<p><a");
        attribute(&mut out, "href", &self.explorer);
        out.push('>');
        escape(&mut out, &self.link);
        out.push_str("</a></p>");
        if let Some(script) = &self.script {
            out.push_str("\n<script");
            attribute(&mut out, "src", script);
            out.push_str(" defer></script>");
        }
        out
    }
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

/// Text made safe inside elements and attributes.
fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

/// A height in pixels as someone typed it, between 150 and 5000; anything that is no number is [`HEIGHT`].
pub fn height(typed: &str) -> u32 {
    typed.trim().parse::<u32>().map_or(HEIGHT, |height| height.clamp(150, 5000))
}

/// The origin of an absolute address, as policies name it: `https://example.org`.
pub fn origin(address: &str) -> &str {
    let start = address.find("://").map_or(0, |at| at + 3);
    let length = address[start..].find('/').unwrap_or(address.len() - start);
    &address[..start + length]
}

/// The address of a file that stands beside a page.
pub fn beside(page: &str, file: &str) -> String {
    let folder = page.rfind('/').map_or("", |at| &page[..=at]);
    format!("{folder}{file}")
}
