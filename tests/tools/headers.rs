//! The headers for publishers keep what the page promises.

use std::fs;
use std::path::Path;

use dialogue_explorer::tools::offline::{KEPT, hash};
use dialogue_explorer::tools::portable::{FETCHED, FILE};
use dialogue_explorer::tools::serve::POLICY;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::servers::{self, Header, Server, policy};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn servers() -> [(&'static str, Server); 4] {
    let file = |name: &str| read(&format!("public/headers/{name}"));
    [
        ("_headers", servers::netlify(&file("_headers"))),
        ("nginx.conf", servers::nginx(&file("nginx.conf"))),
        ("Caddyfile", servers::caddy(&file("Caddyfile"))),
        ("htaccess", servers::apache(&file("htaccess"))),
    ]
}

/// The policy that the page of the app carries.
fn own_policy() -> String {
    let mut found = Vec::new();
    let handler = element!("meta[http-equiv='Content-Security-Policy']", |meta| {
        found.extend(meta.get_attribute("content"));
        Ok(())
    });
    let settings = RewriteStrSettings { element_content_handlers: vec![handler], ..RewriteStrSettings::default() };
    rewrite_str(&read("index.html"), settings).unwrap();
    assert_eq!(found.len(), 1);
    found.remove(0)
}

#[test]
fn all_servers_send_the_policy_of_the_page_and_say_who_may_frame_it() {
    let own = own_policy();
    assert_eq!(own, POLICY);
    for (name, server) in servers() {
        let sent = server.of_all("Content-Security-Policy");
        assert_eq!(sent.len(), 1, "{name}");
        let mut sent = policy(sent[0]);
        assert!(sent.remove("frame-ancestors").is_some_and(|who| !who.is_empty()), "{name}");
        assert_eq!(sent, policy(&own), "{name}");
        let elsewhere = |header: &&Header| header.name == "Content-Security-Policy" && !header.files.is_empty();
        assert_eq!(server.headers.iter().find(elsewhere), None, "{name}");
    }
}

#[test]
fn all_servers_send_the_other_headers() {
    for (name, server) in servers() {
        assert_eq!(server.of_all("X-Content-Type-Options"), ["nosniff"], "{name}");
        assert_eq!(server.of_all("Referrer-Policy"), ["no-referrer"], "{name}");
        assert_eq!(server.of_all("Access-Control-Allow-Origin"), ["*"], "{name}");
        let permissions = server.of_all("Permissions-Policy");
        assert_eq!(permissions.len(), 1, "{name}");
        assert!(permissions[0].split(',').all(|feature| feature.trim().ends_with("=()")), "{name}: {permissions:?}");
        assert!(permissions[0].split(", ").any(|feature| feature == "camera=()"), "{name}: {permissions:?}");
        for (ending, media) in [("wasm", "application/wasm"), ("webmanifest", "application/manifest+json")] {
            assert_eq!(server.types.get(ending).map(String::as_str), Some(media), "{name}");
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
    assert!(is_refused(servers::apache, "Header always put A \"b\""));
}

#[test]
fn what_is_kept_off_line_is_what_the_build_copies() {
    let page = read("index.html");
    for name in KEPT.iter().filter(|name| !["", "style.css", "app.js", "app_bg.wasm"].contains(name)) {
        assert!(page.contains(&format!("href=\"public/{name}\"")), "{name}");
    }
    // What the program may ask for comes along, off line and in the one file.
    for file in page.split("href=\"public/").skip(1).filter_map(|rest| rest.split('"').next()) {
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
