//! What of the program comes from which crate: by names, and with no byte left out or told twice.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dialogue_explorer::native::crates::{crate_of, table, weigh};

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

/// A module with two functions of three and five bytes, their lengths before them, and six bytes of data.
fn module() -> Vec<u8> {
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    module.extend([10, 11, 2, 3, 0, 1, 11, 5, 0, 1, 1, 1, 11]);
    module.extend([11, 6, 1, 2, 3, 4, 5, 6]);
    module
}

#[test]
fn every_byte_of_a_module_is_told_once() {
    let names = ["core::a".to_owned(), "alloc::b".to_owned()];
    let weights = weigh(&module(), &names).unwrap();
    assert_eq!(weights["core"], 4);
    assert_eq!(weights["alloc"], 6);
    assert_eq!(weights["(data)"], 8);
    assert_eq!(weights.values().sum::<usize>(), module().len());
}

#[test]
fn names_of_another_build_are_no_names() {
    assert!(weigh(&module(), &["core::a".to_owned()]).is_none());
    let told = table([("a.wasm", &module()), ("b.wasm", &module())], r#"{"a.wasm": ["core::a", "alloc::b"]}"#);
    assert!(told.unwrap_err().contains("b.wasm"));
    let cut = &module()[..20];
    assert!(weigh(cut, &["core::a".to_owned(), "alloc::b".to_owned()]).is_none());
}
