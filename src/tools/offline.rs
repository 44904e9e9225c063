//! The list of files that the service worker of a built app keeps, and the mark of their build.
//!
//! Servers and browsers keep files as they like, so that those of two builds may meet in a page. The build therefore has a
//! name, which stands in the page, in its start script and at the end of the service worker; and a program that is of
//! another build than its glue does not start at all.

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

/// The page.
const PAGE: &str = "index.html";
/// The service worker, and where it leaves room for the list.
const WORKER: &str = "sw.js";
const LIST: &str = "Object.entries({})";
/// The script that starts the program, and where it leaves room for the name of the build.
const START: &str = "start.js";
const BUILD: &str = "\"BUILD\"";
/// The program and its glue, and the name by which the one asks for the functions of the other.
const PROGRAM: [&str; 2] = ["app_bg.wasm", "app.js"];
const IMPORTS: &[u8] = b"./app_bg.js";

/// The first eight bytes of the SHA-256 of a file's content, in hexadecimal digits: what tells versions apart.
pub fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Marks the files of a built app with the name of the build, and fills in their list in its service worker, as the last
/// step of a build.
///
/// # Errors
/// A sentence that says which file is missing, or which place was not found.
pub fn list_files(folder: &Path) -> Result<(), String> {
    pair(folder)?;
    let build = hash(listed(folder)?.as_bytes());
    fill(folder, START, BUILD, &format!("\"{build}\""))?;
    fill(folder, PAGE, "<html", &format!("<html data-build=\"{build}\""))?;
    let list = listed(folder)?;
    fill(folder, WORKER, LIST, &format!("Object.entries({{{list}}})"))?;
    let worker = format!("{}\n//{build}\n", text(folder, WORKER)?.trim_end());
    write(folder, WORKER, worker.as_bytes())
}

/// Every file that is kept, with the hash of its content.
fn listed(folder: &Path) -> Result<String, String> {
    let mut list = Vec::new();
    for name in KEPT {
        // Not every corpus has an outline.
        if name.starts_with("corpus.outline") && !folder.join(name).is_file() {
            continue;
        }
        let content = read(folder, if name.is_empty() { PAGE } else { name })?;
        list.push(format!("\"{name}\":\"{}\"", hash(&content)));
    }
    Ok(list.join(","))
}

/// Gives the imports of the program a name that only its own glue knows: with another one the browser refuses to start it,
/// where it might else call the wrong functions.
fn pair(folder: &Path) -> Result<(), String> {
    let files = PROGRAM.map(|name| read(folder, name));
    let own = files.iter().flatten().map(|content| hash(content)).collect::<String>();
    // As long as the name before, since a module tells the lengths of its names.
    let own = format!("./{}.js", &hash(own.as_bytes())[..6]);
    for (name, content) in PROGRAM.into_iter().zip(files) {
        let content = content?;
        let paired = replaced(&content, IMPORTS, own.as_bytes());
        if paired == content {
            return Err(format!("{name} does not name {}", String::from_utf8_lossy(IMPORTS)));
        }
        write(folder, name, &paired)?;
    }
    Ok(())
}

/// Bytes with one part replaced by another of its length, wherever it stands.
fn replaced(content: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut out = content.to_vec();
    for at in 0..=content.len().saturating_sub(from.len()) {
        if content[at..].starts_with(from) {
            out[at..at + to.len()].copy_from_slice(to);
        }
    }
    out
}

/// Fills in the one place of a file.
fn fill(folder: &Path, name: &str, place: &str, with: &str) -> Result<(), String> {
    let content = text(folder, name)?;
    if content.matches(place).count() != 1 {
        return Err(format!("{name} has no place {place}, or several"));
    }
    write(folder, name, content.replace(place, with).as_bytes())
}

fn said(folder: &Path, name: &str, error: &std::io::Error) -> String {
    format!("{}: {error}", folder.join(name).display())
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>, String> {
    fs::read(folder.join(name)).map_err(|error| said(folder, name, &error))
}

fn text(folder: &Path, name: &str) -> Result<String, String> {
    fs::read_to_string(folder.join(name)).map_err(|error| said(folder, name, &error))
}

fn write(folder: &Path, name: &str, content: &[u8]) -> Result<(), String> {
    fs::write(folder.join(name), content).map_err(|error| said(folder, name, &error))
}
