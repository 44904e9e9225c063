// Tells which texts in a module's data only the functions of the second file come to: `apart(data, mine, theirs)` takes
// the forms of all data, the code of the first file and that of the second, and gives the data of each.
//
// A text goes only where nothing else can be meant. What is not plain text stays; so does every text that code of the
// first file may come to: through a number in that code, or through numbers in data that such code may read.
// `src/text` alone makes it worth while: half of what is said is said on the pages that come later.

/** Shorter texts cost more apart than they weigh. */
const SHORTEST = 8;
/** Tables are also walked from their ends, and read at some bytes past a place that the code names. */
const NEAR = 8;

const ESCAPES = { t: 9, n: 10, r: 13, '"': 34, "'": 39, "\\": 92 };

/** A segment: where it begins, and its bytes. */
function segment(form) {
  const [, at, text] = /\(i32\.const (\d+)\) "([^]*)"\s*\)$/.exec(form) ?? [];
  if (at === undefined) throw new Error(`a segment of data is not as expected: ${form.slice(0, 80)}`);
  const bytes = [];
  for (let place = 0; place < text.length; place++) {
    if (text[place] !== "\\") bytes.push(...Buffer.from(text[place]));
    else if (text[place + 1] in ESCAPES) bytes.push(ESCAPES[text[++place]]);
    else bytes.push(parseInt(text.slice(place + 1, (place += 2) + 1), 16));
  }
  return { at: Number(at), bytes };
}

const form = (at, bytes) => `(data (i32.const ${at}) "${bytes.map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("")}")`;

/** Numbers that may be places in memory. */
function numbers(code, inside) {
  const found = new Set();
  for (const [, number] of code.matchAll(/(?:i32\.const |offset=)(\d+)/g)) if (inside(Number(number))) found.add(Number(number));
  return found;
}

function isText(bytes) {
  const text = Buffer.from(bytes).toString("utf8");
  return text.length > 0 && !/[\0-\x09\x0b-\x1f\x7f\ufffd]/.test(text);
}

export function apart(data, mine, theirs) {
  const segments = data.map(segment).sort((a, b) => a.at - b.at);
  const low = segments[0].at, high = segments.at(-1).at + segments.at(-1).bytes.length;
  const inside = (place) => place >= low && place < high + NEAR;
  const image = Buffer.alloc(high - low + 8);
  for (const { at, bytes } of segments) image.set(bytes, at - low);
  const [here, there] = [mine, theirs].map((code) => numbers(code, inside));
  const words = [];
  for (let place = low; place < high; place += 4) {
    const word = image.readUInt32LE(place - low);
    if (inside(word)) words.push([place, word]);
  }

  // Data from one place that something names to the next.
  const starts = [...new Set([low, ...here, ...there, ...words.map(([, word]) => word)])].sort((a, b) => a - b);
  const number = (place) => {
    let [from, to] = [0, starts.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (starts[middle] <= place) from = middle; else to = middle;
    }
    return from;
  };
  const pieces = starts.map((at, index) => {
    const end = Math.min(starts[index + 1] ?? high, high);
    return { at, end, isText: isText(image.subarray(at - low, end - low)), words: [] };
  });
  for (const [place, word] of words) pieces[number(place)].words.push(word);
  const reach = (roots) => {
    const seen = new Set(), left = [...roots];
    while (left.length > 0) {
      const piece = pieces[number(left.pop())];
      if (seen.has(piece)) continue;
      seen.add(piece);
      left.push(...piece.words);
    }
    return seen;
  };
  const later = reach(there);
  // Numbers in data count for the first file unless they stand in a piece that the second alone names.
  const isNear = ({ at, end }) => [...here].some((place) => place > at && place < end + NEAR);
  const doubtful = pieces.filter((piece) => !piece.isText && (!later.has(piece) || isNear(piece)));
  const sooner = reach([...here, ...doubtful.flatMap(({ words }) => words)]);
  const goes = pieces.filter((piece) => piece.isText && piece.end - piece.at >= SHORTEST && later.has(piece) && !sooner.has(piece));

  const moved = [];
  for (const { at, end } of goes) {
    const last = moved.at(-1);
    if (last?.end === at) last.end = end; else moved.push({ at, end });
  }
  const kept = [];
  for (const { at, bytes } of segments) {
    let from = at;
    for (const { at: begin, end } of moved.filter((run) => run.at >= at && run.at < at + bytes.length)) {
      if (begin > from) kept.push(form(from, bytes.slice(from - at, begin - at)));
      from = end;
    }
    if (from < at + bytes.length) kept.push(form(from, bytes.slice(from - at)));
  }
  return { kept, moved: moved.map(({ at, end }) => form(at, [...image.subarray(at - low, end - low)])) };
}
