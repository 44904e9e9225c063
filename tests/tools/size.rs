//! What of the program comes from which crate: by names, and with no byte left out or told twice.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use dialogue_explorer::tools::wasm_size::{crate_of, weigh};

/// What comes with Rust or is the app itself, and so has no line.
const NO_CRATES: [&str; 10] = [
    "alloc",
    "app",
    "compiler_builtins",
    "core",
    "dialogue_explorer",
    "std",
    "__rustc",
    "(glue)",
    "(data)",
    "(other sections)",
];

#[test]
fn every_crate_whose_code_is_in_the_program_has_a_line_in_the_code_map() {
    // The program as `make build` left it, before wasm-bindgen and wasm-opt take its names away.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let module = target.join("wasm32-unknown-unknown/release/app.wasm");
    let module = fs::read(&module).unwrap_or_else(|_| panic!("no program at {}: `make build`", module.display()));
    let weights = weigh(&module).unwrap();
    let linked: BTreeSet<&str> = weights.keys().map(String::as_str).filter(|name| !NO_CRATES.contains(name)).collect();
    let read = |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap();
    let (map, lock) = (read("src/lib.rs"), read("Cargo.lock"));
    let table = map.split("| crate | what for | kB | kept by |").nth(1).unwrap();
    let rows = table.lines().skip(2).map_while(|line| line.strip_prefix("//! | `"));
    let told: BTreeSet<&str> = rows.map(|row| row.split('`').next().unwrap()).collect();
    let unknown: Vec<&&str> = linked.difference(&told).collect();
    assert!(unknown.is_empty(), "no line in the table of src/lib.rs for {unknown:?}");
    // What the optimiser leaves of a small one differs from one compiler to the next, so that a line may be more.
    let is_locked = |name: &&&str| {
        let named = |name: &str| lock.contains(&format!("name = \"{name}\"\n"));
        named(name) || named(&name.replace('_', "-"))
    };
    let gone: Vec<&&str> = told.difference(&linked).filter(|name| !is_locked(name)).collect();
    assert!(gone.is_empty(), "src/lib.rs has lines for {gone:?}, which nothing asks for");
    assert!(linked.len() > 5, "only {linked:?}");
}

#[test]
fn a_function_counts_for_the_first_crate_that_its_name_tells() {
    for (name, expected) in [
        ("core::fmt::write", "core"),
        ("<tachys::view::any_view::AnyView as tachys::view::Render>::rebuild", "tachys"),
        ("<alloc[2505b2eafb3ee1e2]::vec::Vec<tachys[1c3961063209f4ca]::view::AnyView> as Render>::build", "alloc"),
        ("<&mut dyn core::fmt::Write as core::fmt::Write>::write_str", "core"),
        ("<_ as tachys[1c39]::view::any_view::IntoAny>::into_any::build::<alloc::string::String>", "tachys"),
        ("dialogue_explorer::ui::shell::shell::{closure#3}", "dialogue_explorer"),
        ("__wbindgen_malloc", "(glue)"),
        ("2340", "(glue)"),
        ("", "(glue)"),
    ] {
        assert_eq!(crate_of(name), expected, "{name}");
    }
}

/// Data and a function with a name, as rustc lays a module out.
fn module(name: &str) -> Vec<u8> {
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    module.extend([1, 4, 1, 0x60, 0, 0]); // one type: nothing to nothing
    module.extend([3, 2, 1, 0]); // one function of that type
    module.extend([10, 4, 1, 2, 0, 11]); // its body, two bytes
    let naming = [&[1, 0, name.len() as u8][..], name.as_bytes()].concat();
    let names = [&[4][..], b"name", &[1, naming.len() as u8], &naming].concat();
    module.extend([&[0, names.len() as u8][..], &names].concat());
    module
}

#[test]
fn every_byte_of_a_module_is_told_once() {
    let module = module("alloc::b");
    let weights = weigh(&module).unwrap();
    assert_eq!(weights["alloc"], 2);
    assert_eq!(weights["(data)"], 0);
    assert_eq!(weights.values().sum::<usize>(), module.len());
}

#[test]
fn what_is_no_module_or_has_no_names_is_told() {
    assert!(weigh(b"\0asm\x01\0\0\0").unwrap_err().contains("no names"));
    assert!(weigh(b"<!doctype html>").unwrap_err().contains("not a module"));
}
