# The whole set-up: each goal installs what it lacks, says so, and then does its job.
SHELL := /bin/bash
TOOLS := $(shell .ci/tools.sh path)
# The program names the files of libraries in its panics: by what they are, not by where they lie on this machine.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src=crates
export PATH := $(TOOLS)/bin:$(HOME)/.cargo/bin:$(PATH)
ADDRESS ?= 127.0.0.1:8080

.PHONY: run dev build portable freeze test check size corpus-report clean

# Builds the release and serves it.
run: portable
	cargo run --quiet --bin serve -- dist $(ADDRESS)

# Serves a debug build, and builds and reloads it after every change.
dev:
	@.ci/tools.sh build
	trunk serve --address $(firstword $(subst :, ,$(ADDRESS))) --port $(lastword $(subst :, ,$(ADDRESS)))

# The release, in dist/. Its programs are compiled at the same time: Trunk has one wait for the other, and the last step of
# each keeps one core busy for a minute.
build:
	@.ci/tools.sh build
	cargo build --quiet --release --bin app --bin workshop --bin export --target wasm32-unknown-unknown
	trunk build --release

# The whole app in one file that opens from a disk: dist/dialoog-verkenner.html.
portable: build
	cargo run --quiet --bin portable -- dist

# Keeps the version of the corpus that was released last: public/v/{date}/ is taken along by every later release. To be run
# before the corpus changes, and committed.
freeze:
	cargo run --quiet --bin freeze -- dist

# Formatting, lints, documentation, and what of other people's code comes along. What is for the browser is not looked at as a
# release: that would take the lock of the build, which waited a minute for it.
check:
	@.ci/tools.sh build deny
	cargo fmt --all --check
	cargo clippy --quiet --workspace --all-targets -- -D warnings
	cargo clippy --quiet -p dialogue-explorer --lib --bin app --bin workshop --bin export --target wasm32-unknown-unknown -- -D warnings
	RUSTDOCFLAGS='-D warnings' cargo doc --quiet --no-deps --lib
	RUSTDOCFLAGS='-D warnings' cargo doc --quiet --no-deps -p dialogue-explorer --lib --target wasm32-unknown-unknown
	cargo deny --locked check --deny warnings bans licenses sources

# Brotli bytes of program, code, first load and corpus; fails above a budget. Then what of the wasm comes from which crate.
size: build
	cargo run --quiet --bin size -- dist target/wasm32-unknown-unknown/release/app.wasm

# Counts by theme, kind and code.
corpus-report:
	cargo run --quiet --bin check-corpus -- public/corpus.json --report

# Everything: lints, native tests, the corpus, the sizes, the built app in three engines. Once all tools are there, what needs
# no build is looked at and tested beside the build, which waits for a lock or for one core at times. What compilers make of
# other people's crates is kept for the next clone of the project on this machine; nothing is kept for a next change, which
# would take a fifth more.
CACHED := RUSTC_WRAPPER=sccache SCCACHE_IGNORE_SERVER_IO_ERROR=1
test: export CARGO_INCREMENTAL := 0
BUILT := browsers monkey
NATIVE := $(filter-out $(BUILT),$(basename $(notdir $(wildcard tests/*.rs))))
test:
	@.ci/tools.sh build deny browsers servers cache
	@$(CACHED) $(MAKE) --no-print-directory --jobs=3 check test-native portable
	@sccache --stop-server >/dev/null 2>&1 || true
	cargo run --quiet --bin size -- dist
	cargo test --quiet $(addprefix --test ,$(BUILT)) -- --test-threads=3

# The tests that look at no built app, in one call of Cargo: between two of them another would take its lock. Those that look at
# one are compiled behind them.
.PHONY: test-native
test-native:
	cargo test --quiet $(addprefix --test ,$(NATIVE))
	MAKEFLAGS= cargo test --quiet --doc
	cargo test --quiet --no-run

# An hour of the monkey in Chromium, in one page that is never loaded anew: what the page holds is told every five minutes,
# and at the overview it is again what it was. MONKEY_SECONDS and MONKEY_SEED as in tests/monkey.rs.
.PHONY: soak
soak: portable
	@.ci/tools.sh browsers
	cargo test --quiet --test monkey nothing_is_left_behind -- --ignored --nocapture

clean:
	rm -rf dist target

# Measures reading, indexing, searching and drawing, beside MiniSearch; prints the table of benches/README.md.
.PHONY: bench
bench:
	@.ci/tools.sh build bench
	. .ci/versions.sh && benches/run.sh $(TOOLS)/minisearch-$$MINISEARCH_VERSION

# Measures the first visit on a phone, and puts an entry on top of benches/web.md; NOTE says what was tried, - only prints.
.PHONY: bench-web
bench-web: build
	@.ci/tools.sh bench-web
	. .ci/versions.sh && node benches/web.mjs $(TOOLS)/playwright-core-$$PLAYWRIGHT_VERSION "$(NOTE)"

# Measures the built app beside its peers, and puts an entry on top of benches/peers.md; NOTE as above. BENCH is the folder
# of the bench; RUNS says how often, and LARGE=1 adds 70,000 records.
.PHONY: bench-peers
BENCH ?= ../shared/bench
bench-peers: build
	@.ci/tools.sh bench-web
	node benches/peers.mjs "$(BENCH)" "$(NOTE)"

# Measures the built app with 70,000 records: opening them, and from a key to a painted count.
.PHONY: bench-keys
KEYS_CORPUS := target/bench/corpus-70000.json
bench-keys: build
	@.ci/tools.sh bench-web
	mkdir -p $(dir $(KEYS_CORPUS))
	cargo run --quiet --profile bench -p dialogue-explorer-benches --bin generate -- 70000 $(KEYS_CORPUS)
	. .ci/versions.sh && node benches/keystrokes.mjs $(TOOLS)/playwright-core-$$PLAYWRIGHT_VERSION $(KEYS_CORPUS)
