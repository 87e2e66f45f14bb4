// The keyboard works wherever the focus is not in a field.
const lineStarts = [...new Set(timed("#transcript .line").map((line) => line.start))];
function stepLine(step) {
  const now = audio.currentTime, here = lineStarts.findLastIndex((at) => at <= now + 0.05);
  const at = lineStarts[step < 0 && now - (lineStarts[here] ?? 0) > 2 ? here : here + step];
  if (at !== undefined) { setFollowing(true); seek(at); }
}
const KEYS = { " ": toggle, k: toggle, j: () => seek(audio.currentTime - 15), l: () => seek(audio.currentTime + 30),
  ArrowLeft: () => seek(audio.currentTime - 15), ArrowRight: () => seek(audio.currentTime + 30),
  p: () => stepLine(-1), n: () => stepLine(1), f: () => get("follow").click() };
const SCROLLING = new Set(["Home", "End", "PageUp", "PageDown", "ArrowUp", "ArrowDown"]);
addEventListener("keydown", (event) => {
  if (event.key === "Escape") { more.open = false; return; }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=range]), select, textarea")) return;
  if (event.key === " " && event.target.closest("button, summary")) return; // it presses them
  if (SCROLLING.has(event.key)) {
    // On the slider they move it, as everywhere.
    if (event.target !== slider) setFollowing(false);
    return;
  }
  const act = KEYS[event.key];
  if (act) { event.preventDefault(); act(); }
});
