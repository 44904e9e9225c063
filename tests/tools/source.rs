//! The text of the reports beside the app, and the address for corrections in its page.

use std::fs;
use std::path::PathBuf;

use crate::written::{LITTLE, SMALL, WHOLE, Written};
use dialogue_explorer::tools::offline::{KEPT, hash};
use dialogue_explorer::tools::prerender;
use dialogue_explorer::tools::site::{Options, Site};
use dialogue_explorer::tools::source::PREFIX;
use dialogue_explorer::tools::versions::lay_out;

const TEXT: &str = include_str!("../fixtures/small.txt");

/// A file that goes with the test.
struct File(PathBuf);

impl File {
    fn new(name: &str, content: &[u8]) -> File {
        let path = std::env::temp_dir().join(format!("dialogue-explorer-text-{name}-{}.txt", std::process::id()));
        fs::write(&path, content).unwrap();
        File(path)
    }

    fn options(&self) -> Options {
        Options { source: Some(self.0.to_string_lossy().into_owned()), ..Options::default() }
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn a_build_with_a_text_has_it_beside_the_app_and_named_in_its_page() {
    let file = File::new("beside", TEXT.as_bytes());
    let written = Written::new("text-beside", SMALL, None, file.options());
    let name = format!("{PREFIX}{}.txt", hash(TEXT.as_bytes()));
    assert_eq!(written.read(&name), TEXT);
    let link = format!("<link rel=\"via\" type=\"text/plain\" href=\"{name}\" data-corpus=\"waterrijk-in-gesprek\">");
    assert_eq!(written.read("index.html").matches(&link).count(), 1, "{link}");
    // It comes when it is asked for: no page fetches it, and the service worker does not keep it.
    assert!(!KEPT.iter().any(|kept| kept.starts_with(PREFIX)));
    for path in written.pages.keys().filter(|path| *path != "index.html") {
        assert!(!written.read(path).contains(PREFIX), "{path}");
    }
    // A version is kept in a repository, which holds no text of the reports.
    let public = File::new("no-versions", b"");
    lay_out(&public.0.with_extension("none"), &written.folder, &Options::default()).unwrap();
    let version = written.folder.join("v/2023-12-01");
    assert!(!version.join(&name).exists());
    let page = fs::read_to_string(version.join("index.html")).unwrap();
    assert!(!page.contains(PREFIX) && !page.contains("\"via\"") && page.contains("<title>"), "{page}");
}

#[test]
fn a_build_without_a_text_or_a_contact_names_neither() {
    let page = WHOLE.read("index.html");
    assert!(!page.contains("rel=\"via\"") && !page.contains("rel=\"author\""));
    let author = "<link rel=\"author\" href=\"mailto:data@voorbeeld.nl\" data-corpus=\"waterrijk-in-gesprek\">";
    assert!(LITTLE.read("index.html").contains(author));
    assert!(!page.contains("name=\"publisher\""));
}

#[test]
fn a_build_with_a_publisher_names_it_for_its_own_corpus() {
    let options = Options { publisher: Some("Gemeente \"Waterrijk\"".to_owned()), ..Options::default() };
    let page = Written::new("publisher", SMALL, None, options).read("index.html");
    let told =
        "<meta name=\"publisher\" content=\"Gemeente &quot;Waterrijk&quot;\" data-corpus=\"waterrijk-in-gesprek\">";
    assert_eq!(page.matches(told).count(), 1);
}

#[test]
fn a_text_that_cannot_be_the_source_stops_the_build_and_says_why() {
    let lines: Vec<&str> = TEXT.lines().collect();
    for (name, content, told) in [
        ("latin", &b"Verslag\nCaf\xe9\n"[..], ["line 2", "UTF-8"]),
        ("binary", b"PK\x03\x04\0\0\0", ["line 1", "UTF-8"]),
        ("short", lines[..42].join("\n").as_bytes(), ["42 lines", "line 60"]),
        ("empty", b"", ["0 lines", "line 60"]),
    ] {
        let file = File::new(name, content);
        let site = Site::open(&LITTLE.folder, file.options()).unwrap();
        let error = prerender::fill(&site).unwrap_err();
        assert!(told.iter().all(|part| error.contains(part)), "{name}: {error}");
        assert!(error.contains(&*file.0.to_string_lossy()), "{error}");
    }
    let missing = Options { source: Some("/nowhere/text.txt".to_owned()), ..Options::default() };
    let error = prerender::fill(&Site::open(&LITTLE.folder, missing).unwrap()).unwrap_err();
    assert!(error.contains("/nowhere/text.txt") && error.contains("DIALOGUE_SOURCE"), "{error}");
}
