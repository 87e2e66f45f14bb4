// Falling asleep, and the next day's episode after this one.
const more = get("more"), sleep = get("sleep"), onward = get("onward"), nextDay = get("next-day");
let sleepTimer = 0, stopAt = null;
function setSleep() {
  clearTimeout(sleepTimer);
  stopAt = null;
  if (sleep.value === "chapter") {
    const here = chapters.indexOf(lastBefore(chapters, audio.currentTime));
    stopAt = chapters[here + 1]?.start ?? length;
  } else if (Number(sleep.value)) sleepTimer = setTimeout(rest, Number(sleep.value) * 60000);
}
sleep.onchange = setSleep;
// Who goes to another story hears that one out.
audio.addEventListener("seeking", () => { if (stopAt !== null) setSleep(); });
function rest() {
  audio.pause();
  sleep.value = "0";
  stopAt = null;
}
audio.addEventListener("timeupdate", () => { if (stopAt !== null && audio.currentTime >= stopAt - 0.1) rest(); });

function setOnward(value) {
  onward.setAttribute("aria-pressed", String(value));
  memory.write("onward", value);
}
setOnward(memory.read("onward") === true);
onward.onclick = () => setOnward(onward.getAttribute("aria-pressed") !== "true");
audio.addEventListener("ended", () => {
  if (onward.getAttribute("aria-pressed") !== "true" || sleep.value === "chapter") return;
  if (nextDay) location.href = nextDay.getAttribute("href") + "#play";
  else say("已是最新一期。");
});
// The menu closes when one goes on elsewhere.
addEventListener("click", (event) => { if (!more.contains(event.target)) more.open = false; });
