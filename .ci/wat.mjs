// Reading a module's text, as wasm-dis writes it.

/** The forms of a module's text, one after another. Strings may hold any sign. */
export function forms(text) {
  const found = [];
  let depth = 0, begin = 0;
  for (let at = text.indexOf("(module") + 7; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      for (at++; text[at] !== '"'; at++) if (text[at] === "\\") at++;
    } else if (sign === ";" && text[at + 1] === ";") at = text.indexOf("\n", at);
    else if (sign === "(" && depth++ === 0) begin = at;
    else if (sign === ")" && --depth === 0) found.push(text.slice(begin, at + 1));
    if (depth < 0) break;
  }
  return found;
}

export const ID = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()"]+)`;
export const ids = (text, before) => [...text.matchAll(new RegExp(`${before} (${ID})`, "g"))].map(([, id]) => id);
export const first = (text, before) => ids(text, before)[0];
/** The functions that a function calls, or takes by name. */
export const calls = (form) => ["\\(call", "\\(return_call", "\\(ref\\.func"].flatMap((before) => ids(form, before));
/** What goes into a function and comes out of it, as it stands behind its name. */
export const SIGNATURE = new RegExp(`\\(func ${ID}((?:\\s*\\((?:type|param|result)[^()]*\\))*)`);
