//! Puts the last hand on a built app, for the notices in its page and for use off line: `complete-app FOLDER`.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned()));
    if let Err(error) = dialogue_explorer::native::offline::complete(&folder) {
        eprintln!("complete-app: {error}");
        std::process::exit(1);
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
