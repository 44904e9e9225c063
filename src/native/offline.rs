//! The last hand on a built app: the hidden notices in its page, and the list of files that its service worker keeps.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::notices::{MARK, notices};

/// The files that a service worker keeps: all that the app asks for, wherever the reader goes in it. The page itself
/// goes by the address of its folder, since some servers lead `index.html` elsewhere.
pub const KEPT: [&str; 13] = [
    "",
    "style.css",
    "start.js",
    "app.js",
    "app_bg.wasm",
    "annex.wasm",
    "corpus.json",
    "corpus.schema.json",
    "shapes.json",
    "municipalities.txt",
    "icon.svg",
    "icon-192.png",
    "manifest.webmanifest",
];

/// Where `sw.js` leaves room for the list.
const LIST: &str = "Object.entries({})";

/// The first eight bytes of the SHA-256 of a file's content, in hexadecimal digits: what tells versions apart.
pub fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Completes a built app, in a folder that holds its page with the figures in it.
///
/// # Errors
/// A sentence that says which file is missing, or which place was not found.
pub fn complete(folder: &Path) -> Result<(), String> {
    let said = |name: &str, error: std::io::Error| format!("{}: {error}", folder.join(name).display());
    let read = |name: &str| fs::read_to_string(folder.join(name)).map_err(|error| said(name, error));
    let write = |name: &str, text: String| fs::write(folder.join(name), text).map_err(|error| said(name, error));

    write("index.html", page(&read("index.html")?)?)?;
    let mut list = Vec::new();
    for name in KEPT {
        let file = if name.is_empty() { "index.html" } else { name };
        let content = fs::read(folder.join(file)).map_err(|error| said(file, error))?;
        list.push(format!("\"{name}\":\"{}\"", hash(&content)));
    }
    let worker = read("sw.js")?;
    if worker.matches(LIST).count() != 1 {
        return Err(format!("sw.js has no place {LIST}, or several"));
    }
    write("sw.js", worker.replace(LIST, &format!("Object.entries({{{}}})", list.join(","))))
}

/// The page with its notices, and without what Trunk leaves of its own marks.
fn page(text: &str) -> Result<String, String> {
    if !text.contains(MARK) {
        return Err(format!("index.html has no place {MARK}"));
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("<link data-trunk"));
    Ok(lines.fold(String::new(), |page, line| page + line + "\n").replace(MARK, notices().trim_end()))
}
