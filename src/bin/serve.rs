//! Serves a built app: `serve [FOLDER] [ADDRESS]`, by default `dist` on 127.0.0.1:8080.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use dialogue_explorer::tools::serve::{Folder, serve};
    let mut words = std::env::args().skip(1);
    let folder = std::path::PathBuf::from(words.next().unwrap_or_else(|| "dist".to_owned()));
    let address = words.next().unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    if !folder.join("index.html").is_file() {
        eprintln!("serve: there is no index.html in {}; build first (make build)", folder.display());
        std::process::exit(2);
    }
    println!("serving {} on http://{address}/ (Ctrl-C stops)", folder.display());
    let folder = Folder::open(&folder);
    if let Err(error) = serve(&address, move |path| folder.file(path)) {
        eprintln!("serve: {error}");
        std::process::exit(1);
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
