#!/usr/bin/env bash
# Measures everything in one run and prints the table of benches/README.md. No test waits for a clock; this does.
#   benches/run.sh FOLDER-OF-MINISEARCH
set -euo pipefail
cd "$(dirname "$0")/.."
TARGET="${CARGO_TARGET_DIR:-target}"
OUT="$TARGET/bench"
mkdir -p "$OUT"
FILES=()
for size in 800 7000 70000; do
  FILES+=("$OUT/corpus-$size.json")
  cargo run --quiet --profile bench -p dialogue-explorer-benches --bin generate -- "$size" "$OUT/corpus-$size.json"
done
cargo bench --quiet -p dialogue-explorer-benches --bench scale --bench figures -- --noplot
echo "bench: MiniSearch" >&2
node --max-old-space-size=6000 benches/minisearch.mjs "$1" "${FILES[@]}" >"$OUT/minisearch.json"
node benches/table.mjs "$TARGET/criterion" "$OUT/minisearch.json"
