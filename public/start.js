// Starts the program, and says so in the page where the browser does not.
// The sentence itself stands hidden in the page, since every visible sentence comes from one place.
// In a frame of someone else only a part is shown, so what stands in the page before it keeps away.
if (/[?&]embed=/.test(location.search)) document.documentElement.dataset.frame = "";
try {
  const { default: init } = await import("./app.js");
  await init({ module_or_path: "app_bg.wasm" });
} catch (error) {
  for (const element of document.querySelectorAll("#before .refused")) element.hidden = false;
  for (const element of document.querySelectorAll("#before .waiting")) element.remove();
}
