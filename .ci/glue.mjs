// Makes a release small where Rust's own tools cannot: `node .ci/glue.mjs FOLDER [WHOLE [NAMES]]`, where the folder holds
// app.js and app_bg.wasm as wasm-bindgen wrote them, and our own style and scripts. The module is split in two files
// (split.mjs); WHOLE is where it is kept in one, NAMES where the names of its functions go.
//
// The module and its glue are one graph. wasm-bindgen keeps whatever is exported, also classes that this page never
// makes; so those are cut, what only they needed goes with them on both sides, names that only the two sides know
// become short, and what is left is written without blanks. Everything here stops with a sentence where wasm-bindgen's
// output no longer looks as expected.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { split } from "./split.mjs";
import { SIGNATURE, calls, first, forms } from "./wat.mjs";

const folder = process.argv[2];
const NAMES = ["app.js", "app_bg.wasm", "annex.wasm", "style.css", "start.js", "sw.js"];
const [glueFile, moduleFile, annexFile, styleFile, startFile, workerFile] = NAMES.map((name) => `${folder}/${name}`);

// A function of the glue that the module imports.
const ENTRY = /^ {8}(\w+): function\([^]*?^ {8}\}(?:, arguments\); \})?,\n/gm;
// Classes of wasm-streams, a dependency of a dependency. Any other class may be one that the page uses.
const UNUSED = /^IntoUnderlying(ByteSource|Sink|Source)$/;
// Their functions, by the name of their crate.
const THEIRS = /wasm_streams(\[\w+\])?::/;
const FEATURES = ["bulk-memory", "bulk-memory-opt", "reference-types", "sign-ext", "nontrapping-float-to-int",
  "mutable-globals", "multivalue"].map((feature) => `--enable-${feature}`);
// Stack and data lie above the first kilobyte, so addresses may be folded into loads; larger functions are not copied.
const SHRINK = ["-Oz", "--converge", "--low-memory-unused", "--one-caller-inline-max-function-size=100"];

function fail(sentence) {
  console.error(`glue: ${sentence}; has wasm-bindgen changed what it writes?`);
  process.exit(1);
}

function run(program, ...words) {
  return execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
}

const same = (a, b) => a.length === b.length && [...a].sort().join() === [...b].sort().join();
const matches = (text, pattern) => [...text.matchAll(pattern)];
/** The exports that some glue uses. */
const used = (text) => [...new Set(matches(text, /\bwasm\.(\w+)/g).map(([, name]) => name))];
const importsOf = (file) => WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(file)));
const exportsOf = (file) => WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(file)));

/** The glue without the classes, and without the second way to start. */
function withoutClasses(glue) {
  const parts = [
    /^export class (\w+) \{\n[^]*?^\}\n/gm,
    /^if \(Symbol\.dispose\) (\w+)\.prototype\[Symbol\.dispose\] = .*\n/gm,
    /^const (\w+)Finalization = [^]*?;\n/gm,
  ];
  const names = parts.map((part) => matches(glue, part).map(([, name]) => name));
  if (!names.every((list) => same(list, names[0]))) fail("a class and what belongs to it do not go together");
  const other = names[0].filter((name) => !UNUSED.test(name));
  if (other.length > 0) fail(`there are classes that are not known to be unused: ${other.join(", ")}`);
  const cut = parts.reduce((text, part) => text.replace(part, ""), glue);
  const end = "export { initSync, __wbg_init as default };";
  if (!cut.includes(end) || matches(cut, /^export /gm).length !== 1) fail("the glue exports other things");
  return cut.replace(end, "export { __wbg_init as default };");
}

/** Each import with its text. */
function entries(glue, file) {
  const found = matches(glue, ENTRY);
  const listed = importsOf(file).map(({ name }) => name);
  if (!same(found.map(([, name]) => name), listed)) fail("the glue's functions are not the module's imports");
  return found.map(([text, name]) => ({ name, text }));
}

/** What reaches what: the page the glue, an import's function what it calls in the module. */
function graph(glue, list, file) {
  const shims = matches(glue, /^function (wasm_bindgen_\w+)\([^]*?^\}\n/gm).map(([text, name]) => ({ name, text }));
  const exports = exportsOf(file).map(({ name }) => name);
  const rest = [...list, ...shims].reduce((text, part) => text.replace(part.text, ""), glue);
  const reaches = (text) => {
    const called = shims.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text)).map((shim) => shim.text);
    const names = used(text + called.join(""));
    const unknown = names.filter((name) => !exports.includes(name));
    if (unknown.length > 0) fail(`the module does not export ${unknown.join(", ")}`);
    return names.map((name) => `export ${name}`);
  };
  const { module } = importsOf(file)[0];
  return [
    { name: "page", root: true, reaches: reaches(rest) },
    ...list.map(({ name, text }) => ({ name: `import ${name}`, import: [module, name], reaches: reaches(text) })),
    ...exports.map((name) => ({ name: `export ${name}`, export: name, reaches: [] })),
  ];
}

/** The module without the bodies of functions that belong to the classes: nothing but the table names them any more, and
 * what stands in the table cannot be told from what is called through it. */
function withoutBodies(file) {
  const text = `${file}.wat`;
  run("wasm-dis", file, ...FEATURES, "-o", text);
  const list = forms(readFileSync(text, "utf8"));
  const isTheirs = (id) => THEIRS.test(id);
  const called = list.filter((form) => form.startsWith("(func ") && !isTheirs(first(form, "\\(func"))).flatMap(calls);
  // To drop a value calls nothing else of theirs, so that it stays does no harm.
  const needed = called.find((id) => isTheirs(id) && !id.includes("drop_in_place"));
  if (needed) fail(`the program calls ${needed}`);
  const kept = new Set(called);
  const bare = list.map((form) => {
    const id = form.startsWith("(func ") ? first(form, "\\(func") : undefined;
    return id && isTheirs(id) && !kept.has(id) ? `(func ${id}${form.match(SIGNATURE)[1]} (unreachable))` : form;
  });
  writeFileSync(text, `(module\n${bare.join("\n")}\n)\n`);
  run("wasm-as", "-g", text, ...FEATURES, "-o", file);
  rmSync(text);
}

/** The glue without the functions that the module no longer asks for, nor what only they used. */
function withoutUnused(glue, file) {
  const left = new Set(importsOf(file).map(({ name }) => name));
  return glue.replace(ENTRY, (text, name) => (left.has(name) ? text : ""));
}

/** The glue with the short names that wasm-opt gave to both sides, and told as lists of `[…, long, short]`. */
function renamed(glue, told, before, file) {
  const now = { imports: importsOf(file), exports: exportsOf(file) };
  const short = {};
  for (const kind of ["imports", "exports"]) {
    short[kind] = new Map(told[kind].map((names) => names.slice(-2)));
    const expected = before[kind].map(({ name }) => short[kind].get(name));
    if (!same(expected, now[kind].map(({ name }) => name))) fail(`the short names of ${kind} are not those told`);
  }
  const ours = `"${before.imports[0].module}": import0`;
  if (!glue.includes(ours)) fail("the glue does not name its imports");
  return glue
    .replace(ours, `"${now.imports[0].module}": import0`)
    .replace(ENTRY, (text, name) => text.replace(name, () => short.imports.get(name)))
    .replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${short.exports.get(name)}`);
}

/** A file written without blanks and comments, in its place. */
function minified(file, ...words) {
  run("esbuild", file, "--minify", "--charset=utf8", "--log-level=warning", "--legal-comments=none", "--allow-overwrite",
    `--outfile=${file}`, ...words);
}

const step = `${moduleFile}.step`;
let glue = withoutClasses(readFileSync(glueFile, "utf8"));
writeFileSync(`${step}.json`, JSON.stringify(graph(glue, entries(glue, moduleFile), moduleFile)));
run("wasm-metadce", moduleFile, "-g", `--graph-file=${step}.json`, ...FEATURES, "-o", step);
withoutBodies(step);
run("wasm-opt", step, "-g", ...SHRINK, ...FEATURES, "-o", step);
glue = withoutUnused(glue, step);
const before = { imports: importsOf(step), exports: exportsOf(step) };
const told = run("wasm-opt", step, "--strip-producers", "--strip-target-features",
  "--minify-imports-and-exports-and-modules", "-g", ...FEATURES, "-o", moduleFile);
writeFileSync(glueFile, renamed(glue, JSON.parse(told), before, moduleFile));
split(moduleFile, annexFile, { whole: process.argv[3], names: process.argv[4] }, run, FEATURES);
for (const name of [step, `${step}.json`]) rmSync(name);
minified(glueFile, "--bundle", "--format=esm", "--target=es2022");
// A name that the module lost can only have stood in a function that nothing calls, and those are gone now.
const last = readFileSync(glueFile, "utf8");
if (last.includes(".undefined") || !/export\{\w+ as default\};\n$/.test(last)) fail("the glue is not whole");
minified(styleFile);
for (const file of [startFile, workerFile]) minified(file, "--format=esm", "--target=es2022");
