//! The house keeps its plan: which rooms name which, what only the browser's rooms touch, and how long files are.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "layers/cycles.rs"]
mod cycles;
#[path = "layers/source.rs"]
mod source;
#[path = "layers/visible.rs"]
mod visible;

use std::collections::BTreeSet;

use source::{Source, read, under};

/// Each room with the rooms that it may name. Every other arrow is forbidden.
const ROOMS: &[(&str, &[&str])] = &[
    ("lang", &[]),
    ("sort", &[]),
    ("decimal", &[]),
    ("letters", &[]),
    ("corpus", &["sort", "decimal"]),
    ("query", &["corpus", "sort", "letters"]),
    ("import", &["corpus", "query", "geo"]),
    ("route", &["corpus", "query", "lang", "letters"]),
    ("text", &["corpus", "query", "import", "route", "lang", "letters"]),
    ("geo", &["corpus", "query", "sort"]),
    ("chart", &["corpus", "query", "sort", "decimal", "letters", "text", "route", "geo"]),
    ("export", &["corpus", "query", "sort", "decimal", "text", "route", "chart"]),
    ("overview", &["corpus", "query", "text", "route", "chart"]),
    (
        "tools",
        &["corpus", "query", "import", "text", "route", "geo", "chart", "export", "overview", "workshop", "reader"],
    ),
    ("bin", &["corpus", "export", "tools", "workshop", "reader"]),
    ("reader", &["text"]),
    ("browser", &["text"]),
    ("workshop", &["corpus", "import", "text", "browser", "ui"]),
    ("ui", &["corpus", "query", "sort", "decimal", "text", "route", "geo", "chart", "export", "overview", "browser"]),
    ("main", &["ui"]),
    ("lib", &[]),
];

/// Libraries of the browser, and what of the browser the app does without: wherever else they stand, it is a mistake.
/// Letters of far alphabets are asked of the browser, where there is one.
const BROWSER_ROOMS: [&str; 5] = ["ui", "browser", "workshop", "bin", "letters"];
/// Of the workshop, what a table becomes and what is said of it; and the programs that run in a browser beside the app.
const PURE: [&str; 10] =
    ["mod", "message", "log", "session", "choices", "typed", "questions", "report", "explorer", "letters"];
const IN_BROWSER: [&str; 2] = ["src/bin/workshop.rs", "src/bin/export.rs"];
const LIBRARIES: &[&str] = &["leptos", "web_sys", "wasm_bindgen", "wasm_bindgen_futures", "js_sys", "gloo", "gloo_net"];
const NOWHERE: &[&str] =
    &["inner_html", "set_inner_html", "set_outer_html", "insert_adjacent_html", "write_1", "cookie", "set_cookie"];

const LONGEST: usize = 400;
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'";

fn room(source: &Source) -> &str {
    let inside = source.path.strip_prefix("src/").unwrap();
    inside.split('/').next().unwrap().trim_end_matches(".rs")
}

/// Whether a source may name the libraries of the browser.
fn is_of_the_browser(source: &Source) -> bool {
    let file = source.path.rsplit('/').next().unwrap().trim_end_matches(".rs");
    match room(source) {
        "workshop" => !PURE.contains(&file),
        "bin" => IN_BROWSER.contains(&source.path.as_str()),
        room => BROWSER_ROOMS.contains(&room),
    }
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
}

/// The rooms that a source names, by `crate::` or, in programs, by the name of the package.
fn named(source: &Source) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for root in ["crate::", "dialogue_explorer::"] {
        for (at, _) in source.code.match_indices(root) {
            let rest = &source.code[at + root.len()..];
            assert!(!rest.starts_with('{'), "{}: name one room in each use", source.path);
            named.extend(words(rest).next().map(str::to_owned));
        }
    }
    named
}

#[test]
fn rooms_name_only_the_rooms_below_them() {
    let mut wrong = Vec::new();
    for source in under("src") {
        let here = room(&source);
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == here) else {
            wrong.push(format!("{}: a room without a rule", source.path));
            continue;
        };
        let other = named(&source).into_iter().filter(|name| name != here && !allowed.contains(&name.as_str()));
        wrong.extend(other.map(|name| format!("{}: names {name}", source.path)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rooms_may_name_no_room_that_they_do_not() {
    let sources = under("src");
    let named = sources.iter().flat_map(|source| named(source).into_iter().map(|name| (room(source), name)));
    let used: BTreeSet<(&str, String)> = named.collect();
    let rules = ROOMS.iter().flat_map(|(room, allowed)| allowed.iter().map(move |name| (*room, name.to_string())));
    let needless: Vec<_> = rules.filter(|rule| !used.contains(rule)).collect();
    assert!(needless.is_empty(), "{needless:?}");
}

#[test]
fn arrows_point_down_only() {
    // Whoever is left when rooms whose arrows are all answered go out again and again, stands in a circle.
    let mut left: Vec<_> = ROOMS.to_vec();
    loop {
        let stands = |name: &str, left: &[(&str, &[&str])]| left.iter().any(|(other, _)| *other == name);
        let before = left.len();
        let now = left.clone();
        left.retain(|(_, below)| below.iter().any(|other| stands(other, &now)));
        if left.len() == before {
            break;
        }
    }
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn no_modules_of_a_room_stand_in_a_circle() {
    let circles = cycles::circles(&cycles::graph(&cycles::sources()));
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn a_circle_of_modules_would_be_noticed() {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let room = |a: &str, b: &str| {
        let files = [file("room/mod.rs", "mod a; mod b; pub use a::A;"), file("room/a.rs", a), file("room/b.rs", b)];
        cycles::circles(&cycles::graph(&files)).len()
    };
    assert_eq!(room("use super::b::B; pub struct A(B);", "pub struct B;"), 0);
    assert_eq!(room("use super::b::B; pub struct A(B);", "use super::a::A; pub struct B;"), 2);
    // By way of what the room gives on, or of a path without a use.
    assert_eq!(room("use super::b::B; pub struct A(B);", "use crate::room::A; pub struct B;"), 2);
    assert_eq!(room("use super::b::B; pub struct A(B);", "pub fn b() { crate::room::a::A::new(); }"), 2);
    assert_eq!(room("pub struct A;", "#[cfg(test)] mod tests { use super::super::a::A; }"), 0);
}

#[test]
fn only_rooms_of_the_browser_name_its_libraries() {
    let mut wrong = Vec::new();
    let mut found = BTreeSet::new();
    for source in under("src") {
        for word in words(&source.code) {
            if LIBRARIES.contains(&word) {
                found.insert(room(&source).to_owned());
                if !is_of_the_browser(&source) {
                    wrong.push(format!("{}: {word}", source.path));
                }
            }
            if NOWHERE.contains(&word) {
                wrong.push(format!("{}: {word}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(found.len(), BROWSER_ROOMS.len(), "the words searched for are no longer those in use: {found:?}");
}

#[test]
fn the_ways_of_a_key_and_of_a_click_name_what_exists() {
    let map = include_str!("../src/lib.rs");
    let ways = map.split("# The way of a key").nth(1).unwrap();
    let named = ways.lines().filter(|line| line.starts_with("//!")).flat_map(|line| line.split('`').skip(1).step_by(2));
    let code: String = under("src").into_iter().map(|source| source.code).collect();
    let exists = |word: &str| {
        let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
        let kinds = ["fn ", "struct ", "enum ", "mod ", "pub ", "async fn "];
        let declared = |kind: &str| {
            code.match_indices(&format!("{kind}{word}"))
                .any(|(at, found)| !code[at + found.len()..].starts_with(is_name))
        };
        // A variant or a field stands with what it holds, or before a comma.
        kinds.iter().any(|kind| declared(kind)) || ["Partial", "Fresh"].contains(&word) && code.contains(word)
    };
    let named: Vec<&str> = named.filter(|name| !name.contains(['/', '#'])).collect();
    assert!(named.len() > 25, "{named:?}");
    let missing: Vec<_> = named.iter().filter(|name| !name.split("::").all(exists)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_file_is_too_long_to_read() {
    let sources = under("src").into_iter().chain(under("tests"));
    let long: Vec<_> = sources.filter(|source| source.lines > LONGEST).map(|it| (it.path, it.lines)).collect();
    assert!(long.is_empty(), "over {LONGEST} lines: {long:?}");
}

#[test]
fn every_visible_sentence_comes_from_the_room_of_texts() {
    let rooms = ["src/ui", "src/workshop", "src/reader"].into_iter().flat_map(under);
    let seen: Vec<String> = rooms.flat_map(|source| visible::visible(&source)).collect();
    assert!(seen.is_empty(), "{}", seen.join("\n"));
}

#[test]
fn a_visible_sentence_in_the_interface_would_be_noticed() {
    let seen = [
        r#"view! { <button>"Klik hier"</button> }"#,
        r#"view! { <h2>"Results"</h2> }"#,
        r#"view! { <p class="lead">{count} "kaartjes"</p> }"#,
        r#"view! { <input placeholder="zoek" /> }"#,
        r#"view! { <svg aria-label="Kaart van Nederland" /> }"#,
        r#"el("p").text("meer").view()"#,
        r#"el("p").text(format!("{} kaartjes", count))"#,
        r#"el("p").live_text(move || "niets".to_owned())"#,
        r#"link("/over", "over")"#,
        r#"p("caveat", "let op")"#,
        r#"button("quiet", "sluit", move |_| close())"#,
        r#"el("input").attr("placeholder", "zoek")"#,
        r#"node("svg", &[("role", "group"), ("aria-label", "kaart")])"#,
        r#"let name = "Niets gevonden";"#,
        r#"let name = if open { "Sluit" } else { lang.open() };"#,
        r#"div().class("Let op")"#,
        r#"let page = "<p>Let op</p>";"#,
    ];
    let unseen = [
        r#"view! { <p class="lead wide" data-error="">{lang.lead()} ": " {count} " ×"</p> }"#,
        r#"el("p").class(format!("kicker {}", class)).text(format!("{}: {}", lang.source(), lines))"#,
        r#"el("path").attr("d", match id { "huis" => "M3 11.5L12 4l9 7.5", _ => "M4 5h16v11H4z" })"#,
        r#"page::focus("main h1"); page::remove("before .waiting");"#,
        r#"match key { "Enter" | "Escape" => 'a', _ => '"' }"#,
        r##"const SVG: &str = "http://www.w3.org/2000/svg"; const RAW: &str = r#"naam"#;"##,
        r#"node("svg", &[("class", "t0 open"), ("viewBox", "0 0 24 24")]) // Klik hier"#,
        r#"state.expect("A state is given at the start")"#,
        r##"let tag = r#"<meta name="description" content=""#;"##,
    ];
    let count = |text: &&str| visible::visible(&read("probe", text)).len();
    let silent: Vec<_> = seen.iter().filter(|text| count(text) != 1).collect();
    assert!(silent.is_empty(), "not noticed: {silent:#?}");
    let loud: Vec<_> = unseen.iter().filter(|text| count(text) != 0).collect();
    assert!(loud.is_empty(), "noticed without need: {loud:#?}");
}

#[test]
fn no_style_stands_in_an_attribute() {
    let mut wrong = Vec::new();
    for source in
        under("src/ui").into_iter().chain(under("src/browser")).chain(under("src/workshop")).chain(under("src/reader"))
    {
        // `style:width=…` sets a property through the document, which the policy allows.
        let after_blank = |at: usize| source.code[..at].ends_with(char::is_whitespace);
        let attribute = source.code.match_indices("style=").any(|(at, _)| after_blank(at));
        let by_name = source.literals.iter().any(|literal| literal.text == "style");
        if attribute || by_name {
            wrong.push(source.path);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_page_holds_the_strict_policy_and_nothing_that_it_forbids() {
    let page = include_str!("../index.html");
    let policy = page.split("http-equiv=\"Content-Security-Policy\" content=\"").nth(1).unwrap();
    assert_eq!(policy.split('"').next().unwrap(), POLICY);
    assert_eq!(page.matches("Content-Security-Policy").count(), 1);
    for script in page.split("<script").skip(1) {
        let (head, body) = script.split_once('>').unwrap();
        assert!(head.contains(" src=") && body.starts_with("</script>"), "a script inside the page: {head}");
    }
    for forbidden in ["<style", " style=", " onclick=", " onload=", "//cdn", "href=\"http", "src=\"http"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}
