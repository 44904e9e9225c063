# Every pinned version of the project's tools, in one place. Crates are pinned in Cargo.lock.
# wasm-bindgen's command line must match the crate in Cargo.lock to the letter.
TRUNK_VERSION=0.21.14        # 0.22 wants a newer rustc than Debian machines here have
WASM_BINDGEN_VERSION=0.2.130
GECKODRIVER_VERSION=0.37.1
BINARYEN_VERSION=132.0.0     # Debian's 108 writes modules that no browser starts
ESBUILD_VERSION=0.28.2       # makes scripts and style of a release small
CARGO_DENY_VERSION=0.20.2
AXE_VERSION=4.14.1
MINISEARCH_VERSION=7.2.0     # what the benchmarks compare the search with
PLAYWRIGHT_VERSION=1.65.1    # drives Chromium where a page is timed; the tests drive browsers by WebDriver
