//! What of the program comes from which crate: by names, and with no byte left out or told twice.

use dialogue_explorer::tools::wasm_size::{crate_of, weigh};

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
