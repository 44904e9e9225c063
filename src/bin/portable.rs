//! Writes the whole app as one file: `portable FOLDER [WHOLE]`, where the folder holds a released app, and the
//! file its program in one (`target/whole.wasm`).

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use dialogue_explorer::native::portable::{BUDGET, FILE, write};
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned()));
    let whole = std::path::PathBuf::from(std::env::args().nth(2).unwrap_or_else(|| "target/whole.wasm".to_owned()));
    match write(&folder, &whole) {
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
