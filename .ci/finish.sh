#!/usr/bin/env sh
# After Trunk: shrinks the module with a wasm-opt that browsers accept, and writes the figures into the page.
set -eu
staging="${TRUNK_STAGING_DIR:?}"
module="$staging/app_bg.wasm"
if [ "${TRUNK_PROFILE:-}" = release ]; then
  # Stack and data lie above the first kilobyte, so addresses may be folded into loads; larger functions are not copied.
  wasm-opt -Oz --converge --low-memory-unused --one-caller-inline-max-function-size=100 --enable-bulk-memory --enable-bulk-memory-opt --enable-reference-types --enable-sign-ext \
    --enable-nontrapping-float-to-int --enable-mutable-globals --enable-multivalue \
    "$module" -o "$module.small"
  mv "$module.small" "$module"
fi
# The native tool needs none of what the module was built with.
unset RUSTC_BOOTSTRAP CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES
cargo run --quiet --profile native --bin write-page -- "$staging"
