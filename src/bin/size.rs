//! What a visitor downloads, in brotli bytes a part, against the budget: `size [FOLDER [NAMES]]`. With the names of
//! functions that a build leaves in `target/names.json`, also what of the program comes from which crate.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned()));
    match dialogue_explorer::native::size::report(&folder) {
        Ok(report) => {
            print!("{}", report.text);
            if let Some(names) = std::env::args().nth(2) {
                match dialogue_explorer::native::size::by_crate(&folder, std::path::Path::new(&names)) {
                    Ok(table) => print!("\n{table}"),
                    Err(error) => eprintln!("size: {error}"),
                }
            }
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
