// Keeps the app's files for use off line, and tells when a newer version is ready. `start.js` brings it along once the page
// stands, and gives what shows and offers things there.

export async function keep(show, offer, anew) {
  // Not from a disk.
  if (!location.protocol.startsWith("http") || !navigator.serviceWorker) return;
  // Who saves data is asked first.
  if (navigator.connection?.saveData && !navigator.serviceWorker.controller) {
    const notice = show("offline");
    await new Promise((yes) => { notice.querySelector("button").onclick = yes; });
    notice.hidden = true;
    // The button had the focus, and is gone.
    document.querySelector("main h1")?.focus({ preventScroll: true });
  }
  const registration = await navigator.serviceWorker.register("sw.js");
  // On a first visit nothing is active yet, though a folder above may have a worker that controls the page.
  const tell = () => registration.waiting && registration.active && offer(anew);
  const watch = () => registration.installing?.addEventListener("statechange", ({ target }) => {
    tell();
    // One that cannot be kept, for lack of room or since a file is not as it was built, is offered too: else who has an older
    // one stays with that for ever. Taking it makes room.
    if (target.state === "redundant" && registration.active) offer(anew);
  }, { once: true });
  // The browser may itself have found a version before this listens: one that waits, or one that is still being fetched.
  tell();
  watch();
  registration.addEventListener("updatefound", watch);
  if (!navigator.serviceWorker.controller) return;
  // The newer version was taken elsewhere: what this page asks for is of that one now.
  navigator.serviceWorker.addEventListener("controllerchange", () => offer(() => location.reload()));
  // A page may stay open for days, as one on a home screen does.
  document.addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
  await registration.update();
}
