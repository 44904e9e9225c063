//! The built app in three engines: what a reader does, what can go wrong, and who must be able to use it. And the headers that
//! publishers send with it.
//!
//! Each engine walks all journeys one after another and reports every failure, not only the first. The engines walk at
//! the same time: most of what one does is waiting.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browsers {
    pub use harness::{bare, browser, device, engines, http, log, own, own_served, site, source_served};

    pub mod addresses;
    pub mod attention;
    pub mod axe;
    pub mod boxes;
    pub mod builder;
    pub mod closely;
    pub mod copying;
    pub mod deploys;
    pub mod dots;
    pub mod embedding;
    pub mod errors;
    pub mod every_state;
    pub mod exploring;
    pub mod figures;
    pub mod finding;
    pub mod framed;
    pub mod hosts;
    pub mod journeys;
    pub mod large;
    pub mod late;
    pub mod layout;
    pub mod letters;
    pub mod links;
    pub mod listeners;
    pub mod looks;
    pub mod numbers;
    pub mod offline;
    pub mod own_filed;
    pub mod own_files;
    pub mod pages;
    pub mod paper;
    pub mod parts;
    pub mod picture;
    pub mod places;
    pub mod portable;
    pub mod recount;
    pub mod rows;
    pub mod selection;
    pub mod source;
    pub mod states;
    pub mod tabbing;
    pub mod tabs;
    pub mod taking;
    pub mod translated;
    pub mod traps;
    pub mod versions;
    pub mod walking;
    pub mod workshop;
}

#[path = "tools/servers.rs"]
mod servers;

use std::collections::BTreeMap;

use browsers::engines::Engine;
use dialogue_explorer::tools::policy::of_page;
use dialogue_explorer::tools::serve::POLICY;
use servers::Header;

fn walk(engine: Engine) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    match runtime.block_on(browsers::journeys::all(engine)) {
        Ok(failures) if failures.is_empty() => {}
        Ok(failures) => panic!("{} failures in {engine:?}:\n- {}", failures.len(), failures.join("\n- ")),
        Err(error) => panic!("{engine:?}: {error}"),
    }
}

#[test]
fn the_app_works_in_chromium() {
    walk(Engine::Chromium);
}

#[test]
fn the_app_works_in_firefox() {
    walk(Engine::Firefox);
}

#[test]
fn the_app_works_in_webkit() {
    walk(Engine::Webkit);
}

/// A content security policy: the sources of each directive.
fn policy(text: &str) -> BTreeMap<String, Vec<String>> {
    let mut directives = BTreeMap::new();
    for directive in text.split(';') {
        let mut words = directive.split_whitespace().map(str::to_owned);
        let name = words.next().unwrap_or_else(|| panic!("an empty directive in {text}"));
        assert!(directives.insert(name, words.collect()).is_none(), "a directive stands twice in {text}");
    }
    directives
}

#[test]
fn all_servers_send_the_policy_of_the_built_page_and_say_who_may_frame_it() {
    let policy_of = |path: &str| {
        let page = std::fs::read_to_string(format!("{}/../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        of_page(&page).unwrap().unwrap()
    };
    assert_eq!(policy_of("index.html"), POLICY);
    let built = policy(&policy_of("dist/index.html"));
    for (name, server) in servers::all() {
        let sent = server.of_all("Content-Security-Policy");
        assert_eq!(sent.len(), 1, "{name}");
        let mut sent = policy(sent[0]);
        assert!(sent.remove("frame-ancestors").is_some_and(|who| !who.is_empty()), "{name}");
        assert_eq!(sent, built, "{name}");
        let elsewhere = |header: &&Header| header.name == "Content-Security-Policy" && !header.files.is_empty();
        assert_eq!(server.headers.iter().find(elsewhere), None, "{name}");
    }
}
