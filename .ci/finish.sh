#!/usr/bin/env sh
# After Trunk: shrinks module, glue and style of a release, and writes the figures into the page.
set -eu
staging="${TRUNK_STAGING_DIR:?}"
if [ "${TRUNK_PROFILE:-}" = release ]; then
  node .ci/glue.mjs "$staging" target/whole.wasm target/names.json
else
  # A program that was not split has nothing in its second file: an empty module.
  printf '\0asm\1\0\0\0' > "$staging/annex.wasm"
fi
# The native tools need none of what the module was built with.
unset RUSTC_BOOTSTRAP CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES
cargo run --quiet --profile native --bin write-page -- "$staging"
cargo run --quiet --profile native --bin complete-app -- "$staging"
