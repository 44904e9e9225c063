//! What a visitor downloads, in brotli bytes a part, against the budget: `size [FOLDER [MODULE]]`. With the
//! module as rustc wrote it, which has the names of its functions, also what of the program comes from which crate.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned()));
    match dialogue_explorer::tools::size::report(&folder) {
        Ok(report) => {
            print!("{}", report.text);
            if let Some(module) = std::env::args().nth(2) {
                let module = std::fs::read(&module).map_err(|error| format!("{module}: {error}"));
                match module.and_then(|module| dialogue_explorer::tools::wasm_size::table(&module)) {
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
