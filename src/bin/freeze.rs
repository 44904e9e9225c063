//! Keeps the version of a built app for good: `freeze [FOLDER] [VERSIONS]` copies it from `dist` to `public/v/{date}/`, which
//! every later release takes along.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use dialogue_explorer::tools::versions::freeze;
    let mut words = std::env::args().skip(1);
    let mut folder = |otherwise: &str| std::path::PathBuf::from(words.next().unwrap_or_else(|| otherwise.to_owned()));
    let (built, versions) = (folder("dist"), folder("public/v"));
    match freeze(&built, &versions, std::env::var("DIALOGUE_BASE_URL").ok().as_deref()) {
        Ok(folder) => println!("{}", folder.display()),
        Err(error) => {
            eprintln!("freeze: {error}");
            std::process::exit(1);
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
