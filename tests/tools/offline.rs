//! The last step of a build: its name in its files, and their list.

use std::fs;
use std::path::PathBuf;

use dialogue_explorer::tools::offline::{KEPT, export_files, hash, list_files, program_files};

const PAGE: &str = "<!doctype html>\n<html lang=\"nl\"><link href=\"app.js\"><link href=\"app_bg.wasm\"></html>\n";

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
            |file: &str| fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../public").join(file)).unwrap();
        let workshop = ["workshop.js", "workshop_bg.wasm", "workshop_page.js", "workshop_worker.js"];
        let export = ["reader.js", "export_bg.wasm"];
        for file in KEPT.into_iter().chain(["app.js", "app_bg.wasm"]).chain(export).chain(workshop) {
            let content = match file {
                "" => PAGE.as_bytes().to_vec(),
                "app.js" => b"export default () => {};".to_vec(),
                "app_bg.wasm" => b"\0asm".to_vec(),
                "start.js" | "workshop_page.js" | "workshop_worker.js" => public(file),
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
    assert!(built.read("start.js").contains(&format!("\"{name}\"")));
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
fn program_and_glue_are_named_by_their_content_wherever_they_are_asked_for() {
    let names = ["one", "two"].map(|content| {
        let built = Built::new(&format!("program-{content}"), "{}");
        fs::write(built.0.join("app_bg.wasm"), content).unwrap();
        assert!(program_files(&built.0).unwrap_err().contains("make build"));
        list_files(&built.0).unwrap();
        let [glue, program] = program_files(&built.0).unwrap();
        for (file, name) in
            [("index.html", &glue), ("index.html", &program), ("start.js", &glue), ("start.js", &program)]
        {
            assert!(built.read(file).contains(name.as_str()), "{file} does not name {name}");
        }
        assert!(built.read("sw.js").contains(&format!("\"{program}\":")));
        assert_eq!(glue.strip_suffix(".js"), program.strip_suffix(".wasm"));
        glue
    });
    assert_ne!(names[0], names[1]);
}

#[test]
fn the_workshop_is_named_by_its_content_and_not_kept_off_line() {
    let names = ["one", "two"].map(|content| {
        let built = Built::new(&format!("workshop-{content}"), "{}");
        fs::write(built.0.join("workshop_bg.wasm"), content).unwrap();
        list_files(&built.0).unwrap();
        let entries = fs::read_dir(&built.0).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut files: Vec<String> = entries.filter(|name| name.starts_with("workshop")).collect();
        files.sort();
        let [glue, wasm, page, worker] = <[String; 4]>::try_from(files.clone()).unwrap();
        for (file, names) in [
            ("start.js", vec![&page]),
            (page.as_str(), vec![&glue, &wasm, &worker]),
            (worker.as_str(), vec![&glue, &wasm]),
        ] {
            let content = built.read(file);
            assert!(names.iter().all(|name| content.contains(name.as_str())), "{file} names not all of {names:?}");
        }
        assert!(!built.read("sw.js").contains("workshop"));
        files
    });
    assert!(names[0].iter().all(|name| !names[1].contains(name)), "{names:?}");
}

#[test]
fn what_writes_files_is_named_by_its_content_and_kept_off_line() {
    let built = Built::new("export", "{}");
    list_files(&built.0).unwrap();
    for name in export_files(&built.0).unwrap() {
        assert!(
            built.read("start.js").contains(&name) && built.read("sw.js").contains(&format!("\"{name}\":")),
            "{name}"
        );
    }
}

#[test]
fn a_file_without_its_place_is_no_build() {
    for (file, place) in [("index.html", "<html"), ("start.js", "\"BUILD\""), ("sw.js", "({})"), ("start.js", "app.js")]
    {
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
