//! Weighs a built app as a server would send it.

use std::fs;
use std::io::Write;
use std::path::Path;

/// HTML, CSS, JS and wasm of the first load together, in brotli bytes.
pub const CODE_BUDGET: usize = 180_000;
/// The first load with corpus and map, in brotli bytes.
pub const LOAD_BUDGET: usize = 300_000;

/// Parts of the first load: name, file, whether it is code.
const PARTS: [(&str, &str, bool); 9] = [
    ("HTML", "index.html", true),
    ("CSS", "style.css", true),
    ("JS", "app.js", true),
    ("JS start", "start.js", true),
    ("JS off line", "sw.js", true),
    ("wasm", FIRST, true),
    ("icon", "icon.svg", false),
    ("corpus", "corpus.json", false),
    ("map", "shapes.json", false),
];

/// The first file of the program.
const FIRST: &str = "app_bg.wasm";

/// The second file of the program, with the pages that come after the first load. It is told, and counts in no budget.
const LATER: &str = "annex.wasm";

/// What was weighed.
pub struct Report {
    /// A table for people.
    pub text: String,
    /// Whether both budgets hold.
    pub within: bool,
}

/// The length of some bytes in brotli at its highest quality.
fn packed(bytes: &[u8]) -> Result<usize, String> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes).map_err(|error| error.to_string())?;
    Ok(writer.into_inner().len())
}

/// What of both files of the program comes from which crate, in bytes as they are run.
///
/// # Errors
/// A sentence that says which file is missing or does not fit.
pub fn by_crate(folder: &Path, names: &Path) -> Result<String, String> {
    let read = |path: &Path| fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()));
    let [first, later] = [read(&folder.join(FIRST))?, read(&folder.join(LATER))?];
    let names = String::from_utf8(read(names)?).map_err(|error| error.to_string())?;
    super::crates::table([(FIRST, &first), (LATER, &later)], &names)
}

/// Weighs the parts of the app in a folder.
///
/// # Errors
/// A sentence that says which part is missing.
pub fn report(folder: &Path) -> Result<Report, String> {
    let mut text = format!("{:<11} {:>10} {:>10}\n", "part", "bytes", "brotli");
    let (mut code, mut all) = (0, 0);
    for (name, file, is_code) in PARTS {
        let path = folder.join(file);
        let bytes = fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let small = packed(&bytes)?;
        all += small;
        code += if is_code { small } else { 0 };
        text.push_str(&format!("{name:<11} {:>10} {small:>10}\n", bytes.len()));
    }
    text.push_str(&format!("{:<11} {:>10} {code:>10} of {CODE_BUDGET}\n", "code", ""));
    text.push_str(&format!("{:<11} {:>10} {all:>10} of {LOAD_BUDGET}\n", "first load", ""));
    let path = folder.join(LATER);
    let bytes = fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let later = packed(&bytes)?;
    text.push_str(&format!("{:<11} {:>10} {later:>10}\n", "wasm later", bytes.len()));
    text.push_str(&format!("{:<11} {:>10} {:>10}\n", "all code", "", code + later));
    Ok(Report { text, within: code <= CODE_BUDGET && all <= LOAD_BUDGET })
}
