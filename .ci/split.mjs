// Splits a module in two: `split(file, second, { whole, names }, run, features)` leaves in the file what the first pages
// need, and writes the pages that come later to the second, with the texts that only they show (texts.mjs); `whole`, where
// it is given, keeps both as one, for the portable file, and `names` those of the functions of each. Both share memory, tables and globals. The second puts its functions
// into the table and its texts into memory when it is joined, so the first can call it only through the table, and does
// so only once all is there (src/ui/annex.rs). The module must still have the names of its functions.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { apart } from "./texts.mjs";
import { ID, SIGNATURE, calls, first, forms, ids } from "./wat.mjs";

// Rooms whose functions go to the second file, also where they stand in the name of a generic one.
const LATER = new RegExp(
  "dialogue_explorer(\\[\\w+\\])?::(" +
    [
      "ui::pages::(LATER|about|accessibility|compare|data|embed|frequency|map|record|selection|theme|themes)",
      "ui::(frame|own|take)", "query::(compare|story)", "export::(figure|snippet|svg)", "chart::(actors|balance|codes|dialogues|matrix)", "map::nearest",
    ].join("|") + ")::",
);

function fail(sentence) {
  console.error(`split: ${sentence}`);
  process.exit(1);
}

/** Which functions can go: those of the rooms, those that only they call, and nothing that the first file may reach. */
function chosen(functions, slots, roots) {
  const times = new Map();
  for (const id of slots.values()) times.set(id, (times.get(id) ?? 0) + 1);
  // What stands in the table is called by who knows whom, so only its name tells where it belongs; and what stands there
  // more than once may stand for a function of the first pages too, since likes have been merged.
  const can = (id) => !roots.has(id) && (!times.has(id) || (times.get(id) === 1 && LATER.test(id)));
  const goes = new Set([...functions.keys()].filter(can));
  for (let before = 0; before !== goes.size; ) {
    before = goes.size;
    for (const [id, { calls }] of functions) if (!goes.has(id)) for (const called of calls) goes.delete(called);
  }
  return goes;
}

/** What brotli sees of a function: signature, kinds of locals, and how its body begins, without names. */
function looks(form) {
  const [head, signature] = form.match(SIGNATURE);
  const bare = (text) => text.replace(new RegExp(ID, "g"), "$").replace(/\s+/g, " ");
  const locals = [...form.matchAll(new RegExp(`\\(local ${ID} (\\w+)\\)`, "g"))].map(([, kind]) => kind);
  return `${bare(signature)}${locals.join(" ")}${bare(form.slice(head.length, head.length + 4000)).replace(/\(local [^()]*\)/g, "").slice(0, 400)}`;
}

/** Functions with those that look alike beside each other, which takes two in a hundred off their length in brotli. */
function arranged(forms) {
  const seen = forms.map((form) => ({ form, looks: looks(form) }));
  return seen.sort((a, b) => (a.looks < b.looks ? -1 : a.looks > b.looks ? 1 : 0)).map(({ form }) => form);
}

export function split(file, second, { whole, names }, run, features) {
  if (whole) run("wasm-opt", file, "--strip-debug", ...features, "-o", whole);
  const text = `${file}.wat`;
  run("wasm-dis", file, ...features, "-o", text);
  const parts = forms(readFileSync(text, "utf8")).map((form) => ({ form, kind: form.match(/^\((\w+)/)[1] }));
  const of = (kind) => parts.filter((part) => part.kind === kind);
  const functions = new Map(of("func").map(({ form }) => [
    first(form, "\\(func"),
    { form, calls: new Set(calls(form)) },
  ]));
  const slots = new Map();
  for (const { form } of of("elem")) {
    const at = form.match(/\(i32\.const (\d+)\)/);
    if (!at) continue;
    [...form.slice(form.indexOf(at[0]) + at[0].length).matchAll(new RegExp(ID, "g"))]
      .forEach(([id], index) => slots.set(Number(at[1]) + index, id));
  }
  const roots = new Set([...of("export"), ...of("start")].flatMap(({ form }) => ids(form, "(?:\\(func|\\(start)")));
  const goes = chosen(functions, slots, roots);
  if (goes.size < 50) fail(`only ${goes.size} functions go to the second file; have rooms been renamed?`);

  // What the second file takes from the first.
  let number = 0;
  const exports = [], imports = [];
  const share = (kind, id, type) => {
    // No name that wasm-opt gives begins like this.
    const name = `-${(number++).toString(36)}`;
    exports.push(`(export "${name}" (${kind} ${id}))`);
    imports.push(`(import "p" "${name}" (${kind} ${id} ${type}))`);
  };
  const asked = new Set([...goes].flatMap((id) => [...functions.get(id).calls]).filter((id) => !goes.has(id)));
  for (const id of asked) {
    const form = functions.get(id)?.form ?? of("import").find(({ form }) => form.includes(`(func ${id} `))?.form;
    if (!form) fail(`nothing is called ${id}`);
    share("func", id, form.match(SIGNATURE)[1]);
  }
  for (const kind of ["global", "table", "memory"])
    for (const { form } of of(kind)) {
      const id = first(form, `\\(${kind}`);
      const rest = form.slice(form.indexOf(id) + id.length, -1).trim();
      share(kind, id, kind === "global" ? rest.match(/^(\(mut \w+\)|\w+)/)[0] : rest);
    }
  const table = first(of("table").find(({ form }) => form.includes("funcref"))?.form ?? "", "\\(table") ?? fail("there is no table");
  const rows = (wanted) => {
    const out = [];
    let last = -2, row = [];
    const flush = () => row.length && out.push(`(elem (table ${table}) (i32.const ${last - row.length + 1}) func ${row.join(" ")})`);
    for (const [slot, id] of [...slots].sort((a, b) => a[0] - b[0])) {
      if (!wanted(id)) continue;
      if (slot !== last + 1) { flush(); row = []; }
      row.push(id);
      last = slot;
    }
    flush();
    return out;
  };
  const isSlotted = (form) => /\(i32\.const \d+\)/.test(form);
  const kept = parts.filter(({ form, kind }) => !(kind === "func" && goes.has(first(form, "\\(func"))) && !(kind === "elem" && isSlotted(form)));
  const write = (content, to) => {
    writeFileSync(text, `(module\n${content.join("\n")}\n)\n`);
    run("wasm-as", text, ...features, "-o", to);
  };
  const types = [...of("type"), ...of("rec")].map(({ form }) => form);
  const later = arranged([...goes].map((id) => functions.get(id).form));
  const sooner = arranged(kept.filter(({ kind }) => kind === "func").map(({ form }) => form));
  const rest = [...kept.filter(({ kind }) => kind !== "data" && kind !== "func").map(({ form }) => form), ...sooner];
  const data = apart(of("data").map(({ form }) => form), rest.join("\n"), later.join("\n"));
  if (names) {
    const list = (forms) => forms.map((form) => first(form, "\\(func").slice(1).replace(/^"|"$/g, ""));
    writeFileSync(names, JSON.stringify({ [basename(file)]: list(sooner), [basename(second)]: list(later) }));
  }
  write([...rest, ...data.kept, ...exports, ...rows((id) => !goes.has(id))], file);
  write([...types, ...imports, ...data.moved, ...later, ...rows((id) => goes.has(id))], second);
  rmSync(text);
}
