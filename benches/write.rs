//! Writes a generated corpus: `cargo run --profile bench -p dialogue-explorer-benches --bin generate -- 70000 FILE`.

#![allow(clippy::unwrap_used, reason = "a tool of the benchmarks ends by panicking")]

mod generate;

fn main() {
    let mut words = std::env::args().skip(1);
    let records = words.next().and_then(|word| word.parse().ok()).unwrap();
    let file = words.next().unwrap();
    std::fs::write(file, generate::corpus(records)).unwrap();
}
