//! The headers for publishers, as nginx, Apache and Caddy send them: each is started on this machine with our own file and
//! asked for every kind of file, at the top of a site and in a folder of it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "served/asking.rs"]
mod asking;
#[path = "served/running.rs"]
mod running;

use std::fs;
use std::path::Path;

use asking::{Reply, get};
use running::{Kind, Running};

/// Every kind of file of a site: its name, its content type, and whether each visit asks whether it is still the same.
const FILES: [(&str, &str, bool); 21] = [
    ("", "text/html; charset=utf-8", true),
    ("index.html", "text/html; charset=utf-8", true),
    ("kaartje/water-idee-1.html", "text/html; charset=utf-8", true),
    ("en/verslagen/", "text/html; charset=utf-8", true),
    ("app.js", "text/javascript; charset=utf-8", true),
    ("sw.js", "text/javascript; charset=utf-8", true),
    ("style.css", "text/css; charset=utf-8", true),
    ("app_bg.wasm", "application/wasm", true),
    ("corpus.json", "application/json", false),
    ("corpus.en.json", "application/json", false),
    ("catalog.jsonld", "application/ld+json", false),
    ("kaartje/water-idee-1.json", "application/json", false),
    ("llms.txt", "text/plain; charset=utf-8", false),
    ("manifest.webmanifest", "application/manifest+json", false),
    ("icon.svg", "image/svg+xml", false),
    ("icon-192.png", "image/png", false),
    ("beeld/water-idee-1.png", "image/png", false),
    ("tabel.csv", "text/csv; charset=utf-8", false),
    ("tabel.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    ("municipalities.txt", "text/plain; charset=utf-8", false),
    ("records.csv", "text/csv; charset=utf-8", false),
];
/// What is asked for at these addresses is there for the browser to look at only if it does so anew or within ten minutes.
const FRESH: &str = "no-cache";
const TEN_MINUTES: &str = "max-age=600";
const PORTABLE: &str = "dialoog-verkenner.html";

fn policy() -> String {
    let file = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/headers/_headers")).unwrap();
    let line = file.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    line.unwrap().to_owned()
}

/// What is wrong with what goes with every answer, also where there is nothing.
fn always(reply: &Reply, policy: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, expected) in [
        ("content-security-policy", policy),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("access-control-allow-origin", "*"),
    ] {
        if reply.all(name) != [expected] {
            wrong.push(format!("{name} is {:?}", reply.all(name)));
        }
    }
    let permissions = reply.all("permissions-policy");
    if permissions.len() != 1 || !permissions[0].contains("camera=()") {
        wrong.push(format!("permissions-policy is {permissions:?}"));
    }
    wrong
}

/// What is wrong with a site under an address such as `/` or `/dialogen/`.
fn site(server: &Running, base: &str) -> Vec<String> {
    let (policy, mut wrong) = (policy(), Vec::new());
    let mut note = |path: &str, what: Vec<String>| {
        wrong.extend(what.into_iter().map(|what| format!("{:?} {base}{path}: {what}", server.kind)));
    };
    for (name, kind, is_code) in FILES {
        for encoding in ["identity", "gzip"] {
            let reply = get(server.port, &format!("{base}{name}"), &[("Accept-Encoding", encoding)]);
            let mut found = always(&reply, &policy);
            if reply.status != 200 {
                found.push(format!("status {}", reply.status));
            }
            let types = reply.all("content-type");
            let is_type = |sent: &str| sent.eq_ignore_ascii_case(kind) || sent == format!("{kind}; charset=utf-8");
            if types.len() != 1 || !is_type(types[0]) {
                found.push(format!("content-type is {types:?}"));
            }
            let kept = reply.all("cache-control").join(", ");
            let is_right = if is_code {
                kept == FRESH
            } else {
                kept.contains(TEN_MINUTES) || (name.ends_with(".txt") && !kept.contains("immutable"))
            };
            if !is_right {
                found.push(format!("cache-control is '{kept}'"));
            }
            let is_packed = reply.all("content-encoding") == ["gzip"];
            let is_text = !name.ends_with(".png") && !name.ends_with(".xlsx");
            if encoding == "gzip" && is_text && !is_packed {
                found.push("it is not packed".to_owned());
            }
            if is_packed && encoding != "gzip" {
                found.push("it is packed for who cannot unpack it".to_owned());
            }
            if is_packed && !reply.all("vary").join(",").to_lowercase().contains("accept-encoding") {
                found.push("nothing tells a store on the way that it is packed".to_owned());
            }
            note(name, found);
        }
        let first = get(server.port, &format!("{base}{name}"), &[]);
        let tag = first.all("etag");
        if is_code && tag.is_empty() && first.all("last-modified").is_empty() {
            note(name, vec!["nothing tells whether it has changed".to_owned()]);
        }
        if let Some(tag) = tag.first() {
            let again = get(server.port, &format!("{base}{name}"), &[("If-None-Match", tag)]);
            if again.status != 304 {
                note(name, vec![format!("the same file comes again with status {}", again.status)]);
            }
        }
    }
    for missing in ["nergens.html", "nergens.json", "nergens.wasm", "nergens", "kaartje/nergens.html", "../geheim"] {
        let reply = get(server.port, &format!("{base}{missing}"), &[]);
        // What is no address at all is refused before a server looks into its folder.
        let mut found = if missing.starts_with("..") { Vec::new() } else { always(&reply, &policy) };
        if !(400..500).contains(&reply.status) {
            found.push(format!("status {}", reply.status));
        }
        if reply.all("cache-control").join(",").contains("max-age") {
            found.push("that it is missing is kept".to_owned());
        }
        note(missing, found);
    }
    let portable = get(server.port, &format!("{base}{PORTABLE}"), &[]);
    if portable.all("content-disposition") != ["attachment"] || portable.status != 200 {
        note(PORTABLE, vec![format!("{} with {:?}", portable.status, portable.all("content-disposition"))]);
    }
    wrong
}

fn check(kind: Kind) {
    let server = Running::start(kind, &FILES.map(|(name, ..)| name), PORTABLE);
    let wrong = [site(&server, "/"), site(&server, "/dialogen/")].concat();
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), server.log());
}

#[test]
fn nginx_sends_what_its_file_says() {
    check(Kind::Nginx);
}

#[test]
fn apache_sends_what_its_file_says() {
    check(Kind::Apache);
}

#[test]
fn caddy_sends_what_its_file_says() {
    check(Kind::Caddy);
}
