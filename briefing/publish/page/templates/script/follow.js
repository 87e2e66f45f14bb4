// The transcript goes with the voice, phrase by phrase, until the reader goes their own way.
const phrases = timed("#transcript [data-phrase]");
let phraseNow = null, following = true, arriving = false;

function follow(now, jumped) {
  const phrase = lastBefore(phrases, now)?.element ?? null;
  if (phrase === phraseNow) return;
  const line = phrase?.closest(".line"), before = phraseNow?.closest(".line");
  phraseNow?.removeAttribute("aria-current");
  phrase?.setAttribute("aria-current", "true");
  if (line !== before) {
    before?.classList.remove("now");
    line?.classList.add("now");
  }
  phraseNow = phrase;
  if (phrase && following && (jumped || !audio.paused)) bringToView(phrase, jumped);
}
function bringToView(phrase, jumped, again = false) {
  const { top, bottom } = phrase.getBoundingClientRect();
  if (!jumped && top > innerHeight * 0.2 && bottom < innerHeight * 0.6) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  arriving = !again;
  phrase.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}
// Stories on the way have their true height only as they pass: on arrival look once more.
addEventListener("scrollend", () => { if (arriving && following && phraseNow) bringToView(phraseNow, false, true); });
function setFollowing(value) {
  following = value;
  get("follow").setAttribute("aria-pressed", String(value));
}

get("follow").onclick = () => { setFollowing(!following); if (following && phraseNow) bringToView(phraseNow, true); };
for (const name of ["wheel", "touchmove"]) addEventListener(name, () => setFollowing(false), { passive: true });
document.addEventListener("selectionchange", () => { if (!getSelection().isCollapsed) setFollowing(false); });

get("transcript").addEventListener("click", (event) => {
  const at = event.target.closest("[data-start]"), other = event.target.closest("details, h2");
  // A click that ends a selection only selects.
  if (!at || other || !getSelection().isCollapsed) return;
  event.preventDefault();
  setFollowing(true);
  seek(Number(at.dataset.start));
  start();
});
