//! Writes the whole app as one file: `portable [FOLDER]`, where the folder holds a released app.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use dialogue_explorer::tools::portable::{BUDGET, FILE, write};
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned()));
    match write(&folder) {
        Ok(length) => {
            println!("{}: {length} bytes of {BUDGET}", folder.join(FILE).display());
            if length > BUDGET {
                eprintln!("portable: over the budget");
                std::process::exit(1);
            }
        }
        Err(error) => {
            eprintln!("portable: {error}");
            std::process::exit(2);
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
