//! Versions of a corpus that stay where they are: `v/{date}/`, with the program, the corpus and every number as they were.
//!
//! A built app -> [`freeze`] -> a folder of a version -> [`lay_out`] -> the same in a later build, with a word where there
//! is a newer one.
//!
//! Invariants: what has been frozen is never worked out anew, since a later program may count otherwise; only the pages of
//! single records, which hold no number, are written again. Two corpora of one date are an error: an address that was
//! cited would lead to other numbers. A version has no service worker, and nothing of it is kept off line.

use std::fs;
use std::path::{Path, PathBuf};

use maud::{Markup, html};

use super::site::addresses::{CARDS, CORPUS, FIGURES, PICTURES, REPORTS, VERSIONS};
use super::site::{self, Options, Site, read};
use super::source;
use crate::corpus::{Version, decode};
use crate::text::Lang;

/// Files at the top of a built app that no version needs: what keeps it off line, the file for a disk, the list for search
/// engines, what makes explorers of tables, and the text of the reports.
const LEFT_OUT: [&str; 6] = ["sw.js", "keep.js", "dialoog-verkenner.html", "sitemap.xml", "workshop", source::PREFIX];
/// The folders that are kept, in that of every language too.
const FOLDERS: [&str; 3] = [REPORTS, FIGURES, PICTURES];
/// Endings of texts, in which addresses may stand.
const TEXTS: [&str; 5] = ["html", "json", "jsonld", "csv", "txt"];

/// The version that the corpus in a folder says it is; none where it says nothing.
///
/// # Errors
/// A sentence, where there is no corpus, or its date cannot be the name of a folder.
pub fn version_of(folder: &Path) -> Result<Option<Version>, String> {
    let decoded = decode(&read(folder, CORPUS)?).map_err(|error| Lang::En.not_usable(CORPUS, &error).detail)?;
    let is_date = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    match decoded.corpus.version {
        Some(version) if !is_date(&version.date) => Err(format!("{:?} is no date of a version", version.date)),
        version => Ok(version),
    }
}

/// Writes the version of a built app into the folder of its date among `versions`, and gives that folder. One that is there
/// already stays as it is. Addresses that begin with `base` are made those of the version.
///
/// # Errors
/// A sentence that says which file cannot be read or written, that the corpus has no version, or that another corpus of
/// this date is there already.
pub fn freeze(built: &Path, versions: &Path, base: Option<&str>) -> Result<PathBuf, String> {
    let version = version_of(built)?.ok_or(format!("{CORPUS} does not say which version it is"))?;
    let folder = versions.join(&version.date);
    if folder.join(CORPUS).is_file() {
        return match version_of(&folder)? {
            Some(kept) if kept.hash == version.hash => Ok(folder),
            _ => Err(format!("{} is of another corpus: give this one a later date", folder.display())),
        };
    }
    let base = base.map(|base| format!("{}/", base.trim_end_matches('/')));
    let moved = base.map(|base| [format!("{base}{VERSIONS}/{}/", version.date), base]);
    let copy = |from: &Path, to: &Path| {
        let content = fs::read(from).map_err(|error| said(from, &error))?;
        write(to, &frozen(from, content, moved.as_ref().map(|moved| (moved, built))))
    };
    let is_left_out = |name: &str| LEFT_OUT.iter().any(|left| name.starts_with(left));
    for path in entries(built)? {
        let name = name(&path);
        if path.is_file() && !is_left_out(&name) {
            copy(&path, &folder.join(&name))?;
        } else if path.is_dir() && (FOLDERS.contains(&name.as_str()) || path.join(REPORTS).is_dir()) {
            for file in files(&path)?.iter().filter(|file| !file.components().any(|part| part.as_os_str() == CARDS)) {
                copy(file, &folder.join(file.strip_prefix(built).unwrap_or(file)))?;
            }
        }
    }
    Ok(folder)
}

/// A file as it stands in a version. The policy of the site names the style of its newest page alone, so that a page of a
/// version has its style beside it; and search engines are to find the newest.
fn frozen(path: &Path, content: Vec<u8>, moved: Option<(&[String; 2], &Path)>) -> Vec<u8> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let is_style = name(path) == "style.css";
    if !is_style && !TEXTS.contains(&ending) {
        return content;
    }
    let Ok(mut text) = String::from_utf8(content.clone()) else { return content };
    if is_style {
        return (text + STYLE).into_bytes();
    }
    if let Some((addresses, built)) = moved {
        text = led_into(&text, addresses, built);
    }
    if ending == "html" {
        if let (Some(from), Some(to)) = (text.find("<style>"), text.find("</style>")) {
            text.replace_range(from..to + "</style>".len(), "<link rel=\"stylesheet\" href=\"style.css\">");
        }
        let beside = text.lines().find(|line| line.contains(&format!("<link rel=\"{}\"", source::RELATION)));
        if let Some(line) = beside.map(str::to_owned) {
            text = text.replacen(&line, "", 1);
        }
        if !text.contains("name=\"robots\"") {
            text = text.replacen("</head>", "<meta name=\"robots\" content=\"noindex\">\n</head>", 1);
        }
    }
    text.into_bytes()
}

/// A text in which the addresses of what was built lead into a version, from one folder `to` the other. Others under the same
/// address, as of a source, stay; and so does what names a version already.
fn led_into(text: &str, [to, from]: &[String; 2], built: &Path) -> String {
    let mut parts = text.split(from.as_str());
    let mut led = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let path =
            part.split(|sign: char| sign.is_whitespace() || "\"'#?<>(),;&\\".contains(sign)).next().unwrap_or_default();
        let is_built = path.is_empty() || path.split('/').next() != Some(VERSIONS) && built.join(path).exists();
        led.push_str(if is_built { to } else { from });
        led.push_str(part);
    }
    led
}

/// The word of an older version is as wide as the page. In the page of the program it stands in both languages.
const STYLE: &str = "
.version{max-width:none;margin:0}
html[lang=nl] .version[lang=en],html[lang=en] .version[lang=nl]{display:none}
";

/// The dates of the versions that [`lay_out`] will lay out, the newest first.
///
/// # Errors
/// As [`version_of`], or a sentence that says which folder cannot be read.
pub fn dates(kept: &Path, built: &Path) -> Result<Vec<String>, String> {
    let Some(newest) = version_of(built)? else { return Ok(Vec::new()) };
    let folders = if kept.is_dir() { entries(kept)? } else { Vec::new() };
    let is_version = |folder: &&PathBuf| folder.join(CORPUS).is_file();
    let mut dates: Vec<String> = folders.iter().filter(is_version).map(|folder| name(folder)).collect();
    dates.push(newest.date);
    dates.sort_by(|one, other| other.cmp(one));
    dates.dedup();
    Ok(dates)
}

/// Lays versions out in a built app, under `v/`: those among `kept` as they are, and the app itself as that of its date. Each
/// gets the pages of its records, and an older one says on each of its pages that there is a newer one. Gives the dates,
/// the newest first; none where the corpus has no version.
///
/// # Errors
/// A sentence that says which file cannot be read or written, or that two corpora have one date.
pub fn lay_out(kept: &Path, built: &Path, options: &Options) -> Result<Vec<String>, String> {
    let Some(newest) = version_of(built)? else { return Ok(Vec::new()) };
    let versions = built.join(VERSIONS);
    if kept.is_dir() {
        for file in files(kept)? {
            let to = versions.join(file.strip_prefix(kept).unwrap_or(&file));
            write(&to, &fs::read(&file).map_err(|error| said(&file, &error))?)?;
        }
    }
    freeze(built, &versions, options.base.as_deref())?;
    let mut dates = Vec::new();
    for folder in entries(&versions)?.into_iter().filter(|folder| folder.join(CORPUS).is_file()) {
        let Some(version) = version_of(&folder)? else { continue };
        let base =
            options.base.as_ref().map(|base| format!("{}/{VERSIONS}/{}", base.trim_end_matches('/'), version.date));
        let mut site = Site::open(&folder, Options { base, ..options.clone() })?;
        site.has_card_pictures = false;
        site::write_cards(&site)?;
        if version != newest {
            tell_newer(&folder, &version)?;
        }
        dates.push(version.date);
    }
    dates.sort_by(|one, other| other.cmp(one));
    Ok(dates)
}

/// Says on every page of a version that there is a newer one.
fn tell_newer(folder: &Path, version: &Version) -> Result<(), String> {
    for file in files(folder)?.iter().filter(|file| file.extension().is_some_and(|ending| ending == "html")) {
        let text = fs::read_to_string(file).map_err(|error| said(file, &error))?;
        let within = file.strip_prefix(folder).unwrap_or(file);
        let top = "../".repeat(within.components().count() + 1);
        let is_program = within == Path::new("index.html");
        let own =
            Lang::ALL.into_iter().filter(|lang| is_program || text.contains(&format!("<html lang=\"{}\"", lang.tag())));
        let told: String = own.map(|lang| newer(lang, version, &top, is_program).0).collect();
        write(file, text.replacen("<body>", &format!("<body>\n{told}"), 1).as_bytes())?;
    }
    Ok(())
}

/// The word that there is a newer version. The page of the program may stand in a frame, which has no room for another.
fn newer(lang: Lang, version: &Version, top: &str, is_program: bool) -> Markup {
    html! {
        p class="notice version" lang=(lang.tag()) {
            (lang.version_of(&version.date)) " "
            a href=(top) target=[is_program.then_some("_blank")] rel=[is_program.then_some("noopener")] {
                (lang.version_newer())
            }
        }
        "\n"
    }
}

/// What a folder holds, in the order of names.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let found = fs::read_dir(folder).map_err(|error| said(folder, &error))?;
    let mut paths: Vec<PathBuf> = found.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

/// Every file under a folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut all = Vec::new();
    for path in entries(folder)? {
        if path.is_dir() { all.extend(files(&path)?) } else { all.push(path) }
    }
    Ok(all)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Writes a file, and the folders that it stands in.
fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).and_then(|()| fs::write(path, content)).map_err(|error| said(path, &error))
}

fn said(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
