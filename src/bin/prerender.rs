//! Writes what a built app shows without its program, the tables to begin with, the list of files that its service worker
//! keeps, and in a release the versions that stay (`public/v/` and its own):
//! `prerender [FOLDER] [--base ADDRESS] [--contact MAIL-OR-PAGE] [--publisher NAME] [--source TEXT]`.
//!
//! The folder is that of Trunk's build, or `dist`. What is not given is taken from `DIALOGUE_BASE_URL`,
//! `DIALOGUE_CONTACT`, `DIALOGUE_PUBLISHER` and `DIALOGUE_SOURCE`: the text of the reports, in UTF-8, which then lies beside
//! the app for readers who want to see the lines that a card cites.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    match run() {
        Ok(left_out) => left_out.iter().for_each(|said| println!("prerender: {said}")),
        Err(error) => {
            eprintln!("prerender: {error}");
            std::process::exit(1);
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn run() -> Result<Vec<String>, String> {
    use dialogue_explorer::tools::site::addresses::VERSIONS;
    use dialogue_explorer::tools::site::{self, Options, Site};
    use dialogue_explorer::tools::{offline, outline, policy, prerender, prose, templates, versions};
    let known = |name: &str| std::env::var(name).ok();
    let mut options = Options {
        base: known("DIALOGUE_BASE_URL"),
        contact: known("DIALOGUE_CONTACT"),
        publisher: known("DIALOGUE_PUBLISHER"),
        source: known("DIALOGUE_SOURCE"),
    };
    let mut folder = None;
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let option = match word.as_str() {
            "--base" => &mut options.base,
            "--contact" => &mut options.contact,
            "--publisher" => &mut options.publisher,
            "--source" => &mut options.source,
            unknown if unknown.starts_with("--") => return Err(format!("unknown option {unknown}")),
            _ => &mut folder,
        };
        let value = if word.starts_with("--") { words.next() } else { Some(word.clone()) };
        *option = Some(value.ok_or(format!("{word} needs a value"))?);
    }
    let folder = folder.or_else(|| known("TRUNK_STAGING_DIR")).unwrap_or_else(|| "dist".to_owned());
    let folder = std::path::Path::new(&folder);
    let site = Site::open(folder, options.clone())?;
    let style = prerender::fill(&site)?;
    let is_release = known("TRUNK_PROFILE").as_deref() == Some("release");
    let public = std::path::PathBuf::from(known("TRUNK_SOURCE_DIR").unwrap_or_default()).join("public");
    if is_release {
        policy::refresh_headers(&public.join("headers"), &style)?;
    }
    let left_out = site::write(&site)?;
    templates::write(folder)?;
    outline::write(folder)?;
    let dates = if is_release { versions::dates(&public.join(VERSIONS), folder)? } else { Vec::new() };
    prose::fill(&site, &dates)?;
    offline::list_files(folder)?;
    if is_release {
        versions::lay_out(&public.join(VERSIONS), folder, &options)?;
    }
    Ok(left_out)
}

#[cfg(target_arch = "wasm32")]
fn main() {}
