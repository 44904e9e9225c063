#!/usr/bin/env bash
# Installs what the named jobs lack, says what it installs, and is silent where nothing is missing.
#   .ci/tools.sh build     what a release build needs
#   .ci/tools.sh deny      what looks at licences and versions of crates
#   .ci/tools.sh servers   the web servers that our files of headers are tried on
#   .ci/tools.sh cache     what keeps compiled crates from one clone of the project to the next
#   .ci/tools.sh browsers  the three engines and their drivers
#   .ci/tools.sh bench     the library that the benchmarks compare with
#   .ci/tools.sh bench-web what the benchmarks of the built app need
# Compiled tools are kept outside the tree, one folder a version, so that they are built once a machine.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/versions.sh
TOOLS="${DIALOGUE_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/dialogue-explorer}"
mkdir -p "$TOOLS/bin"

say() { printf 'tools: %s\n' "$*" >&2; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Debian packages that are not there yet, in one apt-get call.
debian() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "installing Debian packages: ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# A program from crates.io at one exact version.
crate() {
  local name=$1 version=$2 binary=$3; shift 3
  local root="$TOOLS/$name-$version"
  if [ ! -x "$root/bin/$binary" ]; then
    say "compiling $name $version (once; kept in $root)"
    # A target folder of its own: the project's build flags must not reach the tools.
    # The tools are compiled for a short wait, not for speed: Trunk takes three minutes this way instead of eight.
    RUSTFLAGS='' CARGO_TARGET_DIR="$TOOLS/target-$name" \
      CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 \
      cargo install --quiet --root "$root" "$@" "$name@$version"
    rm -rf "$TOOLS/target-$name"
  fi
  ln -sfn "$root/bin/$binary" "$TOOLS/bin/$binary"
}

# An npm package at one exact version, unpacked in a folder of its own. Nothing of it runs while it is installed.
npm_package() {
  local name=$1 version=$2
  local root="$TOOLS/$name-$version"
  # Some packages are programs that node runs, so it is needed also where the package is there already.
  command -v npm >/dev/null || debian nodejs npm
  if [ ! -d "$root/node_modules/$name" ]; then
    say "fetching $name $version from npm (kept in $root)"
    mkdir -p "$root"
    npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$root" "$name@$version" >/dev/null
  fi
}

build() {
  command -v cc >/dev/null || debian build-essential
  if ! rustup target list --installed | grep -qx wasm32-unknown-unknown; then
    say 'adding the Rust target wasm32-unknown-unknown'
    rustup target add wasm32-unknown-unknown
  fi
  local component
  for component in clippy rustfmt; do
    rustup component list --installed | grep -q "^$component" || { say "adding $component"; rustup component add "$component"; }
  done
  # Trunk's lock file resolves; wasm-bindgen-cli's names a dependency that is not to be had.
  crate trunk "$TRUNK_VERSION" trunk --locked
  crate wasm-bindgen-cli "$WASM_BINDGEN_VERSION" wasm-bindgen
  npm_package binaryen "$BINARYEN_VERSION"
  ln -sfn "$TOOLS/binaryen-$BINARYEN_VERSION/node_modules/.bin/wasm-opt" "$TOOLS/bin/wasm-opt"
  npm_package esbuild "$ESBUILD_VERSION"
  ln -sfn "$TOOLS/esbuild-$ESBUILD_VERSION/node_modules/.bin/esbuild" "$TOOLS/bin/esbuild"
}

deny() { crate cargo-deny "$CARGO_DENY_VERSION" cargo-deny --locked; }

# The server of sccache is started here, apart from what will ask it, so that it keeps no pipe of theirs open.
cache() {
  debian sccache
  sccache --start-server >/dev/null 2>&1 </dev/null || true
}

# Programs alone are wanted: no server is to start on this machine because it is installed.
servers() {
  local packages=(nginx-light apache2-bin media-types caddy) starts=/usr/sbin/policy-rc.d
  dpkg -s "${packages[@]}" >/dev/null 2>&1 && return 0
  if [ ! -e $starts ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root tee $starts >/dev/null
    as_root chmod +x $starts
    trap "as_root rm -f $starts" EXIT
  fi
  debian "${packages[@]}"
}

browsers() {
  debian chromium chromium-headless-shell chromium-driver firefox-esr webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb xauth procps fonts-dejavu-core fonts-liberation python3
  crate geckodriver "$GECKODRIVER_VERSION" geckodriver
  npm_package axe-core "$AXE_VERSION"
}

bench() { npm_package minisearch "$MINISEARCH_VERSION"; }

bench-web() {
  debian chromium fonts-dejavu-core fonts-liberation
  npm_package playwright-core "$PLAYWRIGHT_VERSION"
}

for job in "$@"; do
  case $job in
    build|deny|servers|cache|browsers|bench|bench-web) "$job" ;;
    path) echo "$TOOLS" ;;
    *) say "unknown job '$job' (build, deny, servers, cache, browsers, bench, bench-web, path)"; exit 2 ;;
  esac
done
