//! The headers for publishers keep what the page promises.

use std::fs;
use std::path::Path;

use dialogue_explorer::tools::offline::{KEPT, hash};
use dialogue_explorer::tools::policy::{HEADERS, hashed, of_page, with_style};
use dialogue_explorer::tools::portable::{FETCHED, FILE};
use dialogue_explorer::tools::serve::{Folder, POLICY, content_type};

use crate::servers::{self, Header, Server};
use crate::written::{STYLE, both};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap()
}

/// A content type without its encoding.
fn media(sent: &str) -> &str {
    sent.split(';').next().unwrap_or_default()
}

#[test]
fn every_file_of_headers_is_kept_up_by_the_build() {
    let mut names = servers::all().map(|(name, _)| name);
    let mut kept = HEADERS;
    names.sort_unstable();
    kept.sort_unstable();
    assert_eq!(names, kept);
}

#[test]
fn the_style_stands_in_the_page_and_is_allowed_by_its_hash() {
    for written in both() {
        let page = written.read("index.html");
        assert!(page.contains(&format!("<style>{STYLE}</style>")) && !page.contains("stylesheet"));
        let found = of_page(&page).unwrap().unwrap();
        assert_eq!(found, POLICY.replace("style-src 'self'", &format!("style-src 'self' {}", hashed(STYLE))));
        assert_eq!(&*Folder::open(&written.folder).policy, found, "the server sends it too");
    }
    // The digest of the empty text, as FIPS 180 gives it.
    assert_eq!(hashed(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    let twice = with_style("x; style-src 'self' 'sha256-old'; y", "'sha256-new'").unwrap();
    assert_eq!(twice, "x; style-src 'self' 'sha256-new'; y");
    assert!(with_style("default-src 'none'", "'sha256-new'").unwrap_err().contains("style-src 'self'"));
}

#[test]
fn all_servers_send_the_other_headers() {
    for (name, server) in servers::all() {
        assert_eq!(server.of_all("X-Content-Type-Options"), ["nosniff"], "{name}");
        assert_eq!(server.of_all("Referrer-Policy"), ["no-referrer"], "{name}");
        assert_eq!(server.of_all("Access-Control-Allow-Origin"), ["*"], "{name}");
        let permissions = server.of_all("Permissions-Policy");
        assert_eq!(permissions.len(), 1, "{name}");
        assert!(permissions[0].split(',').all(|feature| feature.trim().ends_with("=()")), "{name}: {permissions:?}");
        assert!(permissions[0].split(", ").any(|feature| feature == "camera=()"), "{name}: {permissions:?}");
        for ending in ["wasm", "webmanifest", "csv", "xlsx", "jsonld"] {
            let expected = content_type(&format!("x.{ending}"));
            assert_eq!(server.types.get(ending).map(|sent| media(sent)), Some(media(expected)), "{name}");
        }
        let is_portable = |header: &Header| {
            (header.name.as_str(), header.value.as_str()) == ("Content-Disposition", "attachment")
                && header.files.replace('\\', "").contains(FILE)
        };
        assert_eq!(server.headers.iter().filter(|header| is_portable(header)).count(), 1, "{name}");
    }
}

#[test]
fn what_a_server_would_not_understand_is_not_passed_over() {
    let is_refused = |read: fn(&str) -> Server, text: &str| std::panic::catch_unwind(|| read(text)).is_err();
    assert!(is_refused(servers::netlify, "/*\n  no header"));
    assert!(is_refused(servers::nginx, "add_header A \"b\";"));
    assert!(is_refused(servers::caddy, "header {\n\tA \"b\" c\n}"));
    assert!(is_refused(servers::caddy, "header *.wasm Content-Type \"application/wasm\""));
    assert!(is_refused(servers::apache, "Header always put A \"b\""));
}

#[test]
fn what_is_kept_off_line_is_what_the_build_copies() {
    let page = read("index.html");
    let is_made = |name: &&&str| name.is_empty() || name.starts_with("corpus.outline");
    let copied =
        |name: &str| ["public", "src/text"].map(|folder| format!("rel=\"copy-file\" href=\"{folder}/{name}\""));
    for name in KEPT.iter().filter(|name| !is_made(name)) {
        assert!(copied(name).iter().any(|link| page.contains(link)), "{name}");
    }
    // What the program may ask for comes along, off line and in the one file.
    let files = page.split("rel=\"copy-file\" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    for file in files.filter_map(|path| path.split('/').next_back()) {
        if file.ends_with(".json") || file.ends_with(".txt") {
            assert!(KEPT.contains(&file) && FETCHED.contains(&file), "{file}");
        }
    }
    assert!(read("public/sw.js").len() < 2048);
}

#[test]
fn a_hash_tells_contents_apart() {
    assert_eq!(hash(b""), "e3b0c44298fc1c14");
    assert_ne!(hash(b"a"), hash(b"b"));
}
