//! Writes what stands in the page before the program runs: `write-page FOLDER`, where the folder holds a built app.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned()));
    if let Err(error) = dialogue_explorer::native::page::write(&folder) {
        eprintln!("write-page: {error}");
        std::process::exit(1);
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
