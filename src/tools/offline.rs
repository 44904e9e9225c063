//! The list of files that the service worker of a built app keeps, and the mark of their build.
//!
//! Servers and browsers keep files as they like, so that those of two builds may meet in a page. The program and its glue
//! therefore have the hash of their content in their names, so that a server has both of a build or neither; and the build
//! has a name, which stands in the page, in its start script and at the end of the service worker.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::outline::OUTLINE;

/// The files that a service worker keeps beside the program: all that the app asks for, wherever the reader goes in it.
/// The page itself goes by the address of its folder, since some servers lead `index.html` elsewhere.
pub const KEPT: [&str; 17] = [
    "",
    "start.js",
    "fallback.js",
    "keep.js",
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
/// The glue and the program as Trunk calls them, and how their names end after the hash.
const PROGRAM: [(&str, &str); 2] = [("app.js", ".js"), ("app_bg.wasm", ".wasm")];
/// How the names of both begin.
const PREFIX: &str = "app-";
/// What makes an explorer of a table: what the start script asks for, and what comes behind that. None is kept off line,
/// since few ask for it.
const WORKSHOP: [(&str, &str); 4] = [
    ("workshop_page.js", "_page.js"),
    ("workshop_worker.js", "_worker.js"),
    ("workshop.js", ".js"),
    ("workshop_bg.wasm", ".wasm"),
];

/// What writes files to take along and answers what is asked of a card, which is kept: it is small, and may be wanted off
/// line. In a release its script holds the glue of its program too.
const EXPORT: [(&str, &str); 2] = [("reader.js", ".js"), ("export_bg.wasm", ".wasm")];
/// How the names of both begin.
const EXPORT_PREFIX: &str = "export-";

/// The first eight bytes of the SHA-256 of a file's content, in hexadecimal digits: what tells versions apart.
pub fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Names the program of a built app by its content, marks the page, the start script and the service worker with the name
/// of the build, and fills in the list of its files, as the last step of a build.
///
/// # Errors
/// A sentence that says which file is missing, or which place was not found.
pub fn list_files(folder: &Path) -> Result<(), String> {
    name_program(folder)?;
    let build = hash(listed(folder)?.as_bytes());
    fill(folder, START, BUILD, &format!("\"{build}\""))?;
    fill(folder, PAGE, "<html", &format!("<html data-build=\"{build}\""))?;
    let list = listed(folder)?;
    fill(folder, WORKER, LIST, &format!("Object.entries({{{list}}})"))?;
    let worker = format!("{}\n//{build}\n", text(folder, WORKER)?.trim_end());
    write(folder, WORKER, worker.as_bytes())
}

/// The names of the glue and of the program of a built app.
///
/// # Errors
/// A sentence where the folder has none, or those of several builds.
pub fn program_files(folder: &Path) -> Result<[String; 2], String> {
    files_of(folder, PREFIX)
}

/// The same for what writes files to take along.
///
/// # Errors
/// As [`program_files`].
pub fn export_files(folder: &Path) -> Result<[String; 2], String> {
    files_of(folder, EXPORT_PREFIX)
}

fn files_of(folder: &Path, prefix: &str) -> Result<[String; 2], String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let names: Vec<String> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    let find = |end: &str| {
        let mut found = names.iter().filter(|name| name.starts_with(prefix) && name.ends_with(end));
        match (found.next(), found.next()) {
            (Some(name), None) => Ok(name.clone()),
            (found, _) => {
                let count = if found.is_none() { "no" } else { "several" };
                Err(format!("{} has {count} {prefix}…{end}: `make build` writes one", folder.display()))
            }
        }
    };
    Ok([find(PROGRAM[0].1)?, find(PROGRAM[1].1)?])
}

/// Gives both files of the program a name of their content, and tells the page and the start script; and the same for
/// those of what writes files, and of the workshop, which name each other.
fn name_program(folder: &Path) -> Result<(), String> {
    for (name, new) in named(folder, PREFIX, &PROGRAM)? {
        fill(folder, START, name, &new)?;
        fill(folder, PAGE, &format!("\"{name}\""), &format!("\"{new}\""))?;
        fs::rename(folder.join(name), folder.join(new)).map_err(|error| said(folder, name, &error))?;
    }
    for (name, new) in named(folder, EXPORT_PREFIX, &EXPORT)? {
        fill(folder, START, name, &new)?;
        fs::rename(folder.join(name), folder.join(new)).map_err(|error| said(folder, name, &error))?;
    }
    let workshop = named(folder, "workshop-", &WORKSHOP)?;
    let [page, worker] = [WORKSHOP[0].0, WORKSHOP[1].0];
    for (name, new) in &workshop {
        let within: &[&str] = match *name {
            name if name == page => &[START],
            name if name == worker => &[page],
            _ => &[page, worker],
        };
        within.iter().try_for_each(|script| fill(folder, script, name, new))?;
    }
    for (name, new) in workshop {
        fs::rename(folder.join(name), folder.join(new)).map_err(|error| said(folder, name, &error))?;
    }
    Ok(())
}

/// The name of each file with its new one, which has the hash of the content of all of them.
fn named<'a>(folder: &Path, prefix: &str, files: &[(&'a str, &str)]) -> Result<Vec<(&'a str, String)>, String> {
    let mut content = Vec::new();
    for (name, _) in files {
        content.extend(read(folder, name)?);
    }
    let own = hash(&content);
    Ok(files.iter().map(|&(name, end)| (name, format!("{prefix}{own}{end}"))).collect())
}

/// Every file that is kept, with the hash of its content.
fn listed(folder: &Path) -> Result<String, String> {
    let mut list = Vec::new();
    let programs = [program_files(folder)?, export_files(folder)?].concat();
    for name in KEPT.into_iter().chain(programs.iter().map(String::as_str)) {
        // Not every corpus has an outline.
        if name.starts_with("corpus.outline") && !folder.join(name).is_file() {
            continue;
        }
        let content = read(folder, if name.is_empty() { PAGE } else { name })?;
        list.push(format!("\"{name}\":\"{}\"", hash(&content)));
    }
    Ok(list.join(","))
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
