//! Weighs a built app as a server would send it.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::offline::program_files;
use super::outline::OUTLINE;
use super::site::addresses::CORPUS;

/// HTML with its style, JS and wasm of the first load together, in brotli bytes.
pub const CODE_BUDGET: usize = 345_000;
/// All that is fetched before the app answers: code, the outline of the corpus and the map, in brotli bytes.
pub const LOAD_BUDGET: usize = 400_000;
/// The whole corpus, which comes behind the first page, in brotli bytes.
pub const CORPUS_BUDGET: usize = 200_000;

/// Parts of the first load: name, file, whether it is code.
const PARTS: [(&str, &str, bool); 8] = [
    ("HTML", "index.html", true),
    ("JS", GLUE, true),
    ("JS start", "start.js", true),
    ("JS off line", "sw.js", true),
    ("wasm", WASM, true),
    ("icon", "icon.svg", false),
    ("outline", OUTLINE, false),
    ("map", "shapes.json", false),
];

/// The glue and the program, which go by their kinds here: each build gives them other names.
const GLUE: &str = ".js";
const WASM: &str = ".wasm";
/// The program alone, in brotli bytes.
pub const WASM_BUDGET: usize = 320_000;

/// What was weighed.
pub struct Report {
    /// A table for people.
    pub text: String,
    /// Whether all four budgets hold: program, code, first load and corpus.
    pub within: bool,
}

/// The length of some bytes in brotli at its highest quality.
fn packed(bytes: &[u8]) -> Result<usize, String> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes).map_err(|error| error.to_string())?;
    Ok(writer.into_inner().len())
}

/// Weighs the parts of the app in a folder.
///
/// # Errors
/// A sentence that says which part is missing.
pub fn report(folder: &Path) -> Result<Report, String> {
    let [glue, program] = program_files(folder)?;
    let mut rows = String::new();
    let (mut code, mut all, mut wasm) = (0, 0, 0);
    let mut weigh = |name: &str, file: &str| {
        let path = folder.join(match file {
            GLUE => &glue,
            WASM => &program,
            file => file,
        });
        let bytes = fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let small = packed(&bytes)?;
        rows.push_str(&format!("{name:<11} {:>10} {small:>10}\n", bytes.len()));
        Ok::<usize, String>(small)
    };
    for (name, file, is_code) in PARTS {
        // Without an outline the app begins with the whole corpus.
        let has_outline = folder.join(OUTLINE).is_file();
        let small = weigh(name, if file == OUTLINE && !has_outline { CORPUS } else { file })?;
        all += small;
        wasm = if file == WASM { small } else { wasm };
        code += if is_code { small } else { 0 };
    }
    let corpus = weigh("corpus", CORPUS)?;
    let mut text = format!("{:<11} {:>10} {:>10}\n{rows}", "part", "bytes", "brotli");
    text.push_str(&format!("{:<11} {:>10} {code:>10} of {CODE_BUDGET}\n", "code", ""));
    text.push_str(&format!("{:<11} {:>10} {all:>10} of {LOAD_BUDGET}\n", "first load", ""));
    let within = wasm <= WASM_BUDGET && code <= CODE_BUDGET && all <= LOAD_BUDGET && corpus <= CORPUS_BUDGET;
    Ok(Report { text, within })
}
