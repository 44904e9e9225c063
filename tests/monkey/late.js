// Timers and frames of the page that come late by chance, each by up to LATE milliseconds, and so in other orders than
// on a machine that has nothing else to do.
if (LATE > 0) {
  const late = () => Math.random() * LATE;
  const [wait, frame] = [setTimeout.bind(window), requestAnimationFrame.bind(window)];
  window.setTimeout = (then, ms = 0, ...how) => wait(then, ms + late(), ...how);
  window.requestAnimationFrame = (then) => frame((now) => wait(() => then(now), late()));
}
