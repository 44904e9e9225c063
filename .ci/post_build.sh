#!/bin/sh
# What comes after Trunk's own build: a release's scripts and style are made small, then the pages are written. Trunk's own
# minifier cannot read the glue of wasm-bindgen, and hooks of one stage run side by side, so both are one hook.
set -eu
if [ "$TRUNK_PROFILE" = release ]; then
  PATH="$(.ci/tools.sh path)/bin:$PATH"
  command -v esbuild >/dev/null || { echo "esbuild is missing: '.ci/tools.sh build' installs it" >&2; exit 1; }
  small() { esbuild --minify --log-level=warning --allow-overwrite --outdir="$TRUNK_STAGING_DIR" "$@"; }
  # Only what starts the program is kept of the glue, which knows other ways to start it.
  echo 'export { default } from "./app.js"' > "$TRUNK_STAGING_DIR/glue.js"
  small --bundle --format=esm "$TRUNK_STAGING_DIR/glue.js"
  mv "$TRUNK_STAGING_DIR/glue.js" "$TRUNK_STAGING_DIR/app.js"
  small --bundle --format=esm "$TRUNK_STAGING_DIR/reader.js"
  rm "$TRUNK_STAGING_DIR/export.js"
  small --format=esm "$TRUNK_STAGING_DIR"/start.js "$TRUNK_STAGING_DIR"/fallback.js "$TRUNK_STAGING_DIR"/keep.js "$TRUNK_STAGING_DIR"/workshop*.js
  small "$TRUNK_STAGING_DIR/sw.js" "$TRUNK_STAGING_DIR/style.css"
fi
exec cargo run --quiet --bin prerender
