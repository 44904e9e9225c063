//! What a visitor downloads, in brotli bytes a part, against the budget: `size [FOLDER]`.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned()));
    match dialogue_explorer::native::size::report(&folder) {
        Ok(report) => {
            print!("{}", report.text);
            if !report.within {
                eprintln!("size: over the budget");
                std::process::exit(1);
            }
        }
        Err(error) => {
            eprintln!("size: {error}");
            std::process::exit(2);
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
