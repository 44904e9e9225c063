//! The headers for publishers keep what the page promises.

use std::fs;
use std::path::Path;

use dialogue_explorer::tools::offline::{KEPT, hash};
use dialogue_explorer::tools::portable::FETCHED;
use dialogue_explorer::tools::serve::POLICY;

const SERVERS: [&str; 4] = ["_headers", "nginx.conf", "Caddyfile", "htaccess"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn all_servers_send_the_policy_of_the_page_and_say_who_may_frame_it() {
    let page = read("index.html");
    let own =
        page.split("http-equiv=\"Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(own, POLICY);
    for server in SERVERS {
        let text = read(&format!("public/headers/{server}"));
        let lines: Vec<&str> =
            text.lines().filter(|line| !line.starts_with('#') && line.contains("Content-Security-Policy")).collect();
        assert_eq!(lines.len(), 1, "{server}");
        assert!(lines[0].contains(&format!("{own}; frame-ancestors ")), "{server}: {}", lines[0]);
    }
}

#[test]
fn all_servers_send_the_other_headers() {
    let parts = [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=()"),
        ("Access-Control-Allow-Origin", "*"),
        ("Content-Disposition", "attachment"),
    ];
    for server in SERVERS {
        let text = read(&format!("public/headers/{server}"));
        for (name, value) in parts {
            assert!(text.lines().any(|line| line.contains(name) && line.contains(value)), "{server}: {name}");
        }
        for kind in ["application/wasm", "application/manifest+json"] {
            assert!(text.contains(kind), "{server}: {kind}");
        }
    }
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
