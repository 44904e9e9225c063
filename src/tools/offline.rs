//! The list of files that the service worker of a built app keeps.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::outline::OUTLINE;

/// The files that a service worker keeps: all that the app asks for, wherever the reader goes in it. The page itself
/// goes by the address of its folder, since some servers lead `index.html` elsewhere.
pub const KEPT: [&str; 17] = [
    "",
    "start.js",
    "app.js",
    "app_bg.wasm",
    OUTLINE,
    "corpus.outline.en.json",
    "corpus.json",
    "corpus.en.json",
    "corpus.schema.json",
    "corpus.lang.schema.json",
    "shapes.json",
    "municipalities.txt",
    "prose.nl.txt",
    "prose.en.txt",
    "icon.svg",
    "icon-192.png",
    "manifest.webmanifest",
];

/// The service worker, and where it leaves room for the list.
const WORKER: &str = "sw.js";
const LIST: &str = "Object.entries({})";

/// The first eight bytes of the SHA-256 of a file's content, in hexadecimal digits: what tells versions apart.
pub fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Fills in the list of files in the service worker of a built app, as the last step of a build.
///
/// # Errors
/// A sentence that says which file is missing, or which place was not found.
pub fn list_files(folder: &Path) -> Result<(), String> {
    let said = |name: &str, error: std::io::Error| format!("{}: {error}", folder.join(name).display());
    let mut list = Vec::new();
    for name in KEPT {
        let file = if name.is_empty() { "index.html" } else { name };
        // Not every corpus has an outline.
        if name.starts_with("corpus.outline") && !folder.join(name).is_file() {
            continue;
        }
        let content = fs::read(folder.join(file)).map_err(|error| said(file, error))?;
        list.push(format!("\"{name}\":\"{}\"", hash(&content)));
    }
    let worker = fs::read_to_string(folder.join(WORKER)).map_err(|error| said(WORKER, error))?;
    if worker.matches(LIST).count() != 1 {
        return Err(format!("{WORKER} has no place {LIST}, or several"));
    }
    let filled = worker.replace(LIST, &format!("Object.entries({{{}}})", list.join(",")));
    fs::write(folder.join(WORKER), filled).map_err(|error| said(WORKER, error))
}
