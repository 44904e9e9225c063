//! The page as Trunk leaves it for the program that fills it.

use std::fs;
use std::path::Path;

/// Writes page and style into a folder. Trunk puts a link in the place of its line for the style, and takes its other lines
/// out.
pub fn write(folder: &Path, style: &str) {
    let lines = include_str!("../../index.html").lines().filter_map(|line| match line.contains("data-trunk") {
        true => line.contains("rel=\"css\"").then_some("<link rel=\"stylesheet\" href=\"./style.css\">"),
        false => Some(line),
    });
    fs::write(folder.join("index.html"), lines.collect::<Vec<_>>().join("\n")).unwrap();
    fs::write(folder.join("style.css"), style).unwrap();
}
