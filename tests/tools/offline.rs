//! The last step of a build: its name in its files, and their list.

use std::fs;
use std::path::PathBuf;

use dialogue_explorer::tools::offline::{KEPT, hash, list_files};

/// A built app in a folder that goes with it.
struct Built(PathBuf);

impl Drop for Built {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Built {
    /// One with this corpus.
    fn new(name: &str, corpus: &str) -> Built {
        let folder = std::env::temp_dir().join(format!("dialogue-explorer-offline-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let public =
            |file: &str| fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public").join(file)).unwrap();
        for file in KEPT {
            let content = match file {
                "" => b"<!doctype html>\n<html lang=\"nl\"></html>\n".to_vec(),
                "app.js" => b"return { \"./app_bg.js\": functions };".to_vec(),
                "app_bg.wasm" => b"\0asm\x0b./app_bg.js\x01a\x0b./app_bg.js\x01b".to_vec(),
                "start.js" => public(file),
                "corpus.json" => corpus.as_bytes().to_vec(),
                _ => Vec::new(),
            };
            fs::write(folder.join(if file.is_empty() { "index.html" } else { file }), content).unwrap();
        }
        fs::write(folder.join("sw.js"), public("sw.js")).unwrap();
        Built(folder)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    /// What its service worker names as its build.
    fn name(&self) -> String {
        self.read("sw.js").trim_end().rsplit("\n//").next().unwrap().to_owned()
    }
}

#[test]
fn a_build_has_one_name_in_its_page_its_start_script_and_its_service_worker() {
    let built = Built::new("name", "{}");
    list_files(&built.0).unwrap();
    let name = built.name();
    assert_eq!(name.len(), 16, "{name}");
    assert!(built.read("index.html").contains(&format!("<html data-build=\"{name}\" lang=\"nl\">")));
    assert!(built.read("start.js").contains(&format!("build !== \"{name}\"")));
    // What is kept is looked at by its hash, with the name inside.
    for file in KEPT {
        let content = fs::read(built.0.join(if file.is_empty() { "index.html" } else { file })).unwrap();
        assert!(built.read("sw.js").contains(&format!("\"{file}\":\"{}\"", hash(&content))), "{file}");
    }
}

#[test]
fn another_content_is_another_build_and_the_same_content_the_same() {
    let [one, same, other] = [("one", "{}"), ("same", "{}"), ("other", "{ }")].map(|(name, corpus)| {
        let built = Built::new(name, corpus);
        list_files(&built.0).unwrap();
        built
    });
    assert_eq!(one.name(), same.name());
    assert_ne!(one.name(), other.name());
}

#[test]
fn a_program_asks_its_own_glue_and_no_other() {
    let built = Built::new("pair", "{}");
    list_files(&built.0).unwrap();
    let (program, glue) = (built.read("app_bg.wasm"), built.read("app.js"));
    let pair = glue.split('"').nth(1).unwrap();
    assert_eq!(pair.len(), "./app_bg.js".len());
    assert_ne!(pair, "./app_bg.js");
    assert_eq!(program, format!("\0asm\x0b{pair}\x01a\x0b{pair}\x01b"), "names of imports keep their length");
}

#[test]
fn a_file_without_its_place_is_no_build() {
    for (file, place) in [("index.html", "<html"), ("start.js", "\"BUILD\""), ("sw.js", "({})"), ("app.js", "app_bg")] {
        let built = Built::new("place", "{}");
        let without = built.read(file).replace(place, "");
        fs::write(built.0.join(file), without).unwrap();
        let said = list_files(&built.0).unwrap_err();
        assert!(said.contains(file), "{file}: {said}");
    }
    let built = Built::new("place", "{}");
    fs::remove_file(built.0.join("shapes.json")).unwrap();
    assert!(list_files(&built.0).unwrap_err().contains("shapes.json"));
}
