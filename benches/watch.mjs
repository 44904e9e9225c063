// What a page sees of its own opening. `watch` runs in the page, before anything of the page does: so it may use nothing
// from outside itself. It looks once a frame, which is what a reader can see.
export function watch() {
  const seen = (window.__seen = {});
  const list = (type, into) => new PerformanceObserver((entries) => entries.getEntries().forEach(into)).observe({ type, buffered: true });
  const tasks = [], shifts = [];
  list("paint", ({ name, startTime }) => (seen[name] = startTime));
  list("largest-contentful-paint", ({ startTime, element }) => Object.assign(seen, { largest: startTime, what: element?.className || element?.tagName }));
  list("longtask", ({ startTime, duration }) => tasks.push([startTime, duration]));
  list("layout-shift", ({ value, startTime, hadRecentInput, sources }) => {
    if (!hadRecentInput) shifts.push([startTime, value, sources.map(({ node, previousRect, currentRect }) =>
      [node?.nodeName, node?.className, previousRect.y, currentRect.y, previousRect.height, currentRect.height].join(" "))]);
  });
  // The program's memory, which only grows: what it is at the end is the most it was.
  let memory;
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
      const made = await real.apply(WebAssembly, all);
      memory ??= Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
      return made;
    };
  }
  /** Calls back once what stands now has been painted. */
  const painted = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  };
  const isSeen = (svg) => svg?.checkVisibility({ visibilityProperty: true });
  const look = () => {
    // Of a drawing before the program there is one for phones and one for desks; one of the two is to be seen.
    const drawn = [...document.querySelectorAll("figure .plot")].filter((plot) => [...plot.children].some(isSeen)).length;
    if (drawn >= 3 && !seen.drawn) painted((now) => (seen.drawn ??= now));
    const ready = document.documentElement?.hasAttribute("data-ready");
    if (ready && document.querySelectorAll("figure[data-chart] .plot > svg").length >= 3) return painted((now) => (seen.figures = now));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.__told = () => {
    const from = seen["first-contentful-paint"], until = seen.figures + 2000;
    // Of a task that has begun before the first paint only what comes after it keeps the reader waiting.
    const over = ([start, duration]) => Math.max(0, Math.min(start + duration, until) - Math.max(start, from) - 50);
    // The program's own marks, the first of each name; `figures` is told by what is seen.
    const marks = Object.fromEntries(performance.getEntriesByType("mark").reverse().map(({ name, startTime }) => [name, startTime]));
    return {
      ...marks,
      "first-paint": seen["first-paint"], "first-contentful-paint": from, largest: seen.largest, what: seen.what,
      drawn: seen.drawn, figures: seen.figures, blocking: tasks.reduce((sum, task) => sum + over(task), 0),
      "longest task": Math.max(0, ...tasks.map(([, duration]) => duration)),
      shift: shifts.reduce((sum, [, value]) => sum + value, 0), tasks, shifts,
      "wasm memory": (memory?.buffer.byteLength ?? 0) / 1e6, elements: document.querySelectorAll("*").length,
    };
  };
}
