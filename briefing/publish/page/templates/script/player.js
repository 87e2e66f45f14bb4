// The player of an episode: sound, place, speed, chapters.
const audio = get("audio"), length = Number(audio.dataset.length), day = audio.dataset.day;
const timed = (query) => all(query).map((element) => ({ element, start: Number(element.dataset.start) }));
const chapters = timed(".chapters a");
const lastBefore = (list, seconds) => list.findLast((entry) => entry.start <= seconds + 0.05);
const say = (text) => { get("status").textContent = text; };
const slider = get("seek"), speed = get("speed");
const PLAYING = "M6 4.5h4v15H6zM14 4.5h4v15h-4z", PAUSED = "M7 4.5v15l13-7.5z";
let saved = 0, moved = false, chapterNow = null;
const contents = document.querySelector(".contents");

audio.removeAttribute("controls");
audio.hidden = true;
get("controls").hidden = false;
// Beside the words there is room for all chapters.
if (matchMedia("(min-width: 48rem)").matches) contents.querySelector("details").open = true;

function seek(seconds) {
  moved = true;
  audio.currentTime = Math.min(Math.max(0, seconds), length);
  show(true);
}
function start() {
  audio.play().catch((error) => {
    if (error.name === "NotAllowedError") say("点一下 ▶ 继续。");
    else if (error.name !== "AbortError") say("无法播放：" + error.message);
  });
}
function toggle() { if (audio.paused) start(); else audio.pause(); }
function stepChapter(step) {
  const now = audio.currentTime, here = chapters.indexOf(lastBefore(chapters, now));
  // Going back restarts the chapter first, as music players do.
  const target = step < 0 && now - (chapters[here]?.start ?? 0) > 3 ? here : here + step;
  const chapter = chapters[Math.min(Math.max(0, target), chapters.length - 1)];
  if (chapter) seek(chapter.start);
}
function show(jumped) {
  const now = audio.currentTime, text = clock(now);
  if (document.activeElement !== slider || !slider.matches(":active")) slider.value = now;
  slider.setAttribute("aria-valuetext", `${text}，共 ${clock(length)}`);
  get("now").textContent = text;
  const chapter = lastBefore(chapters, now)?.element ?? null;
  if (chapter !== chapterNow) {
    chapterNow?.removeAttribute("aria-current");
    chapter?.setAttribute("aria-current", "true");
    chapterNow = chapter;
    // Beside the words the list has its own bar to scroll: what plays stands in its middle.
    if (chapter) contents.scrollTop = chapter.offsetTop - contents.clientHeight / 2;
  }
  follow(now, jumped);
}
function remember() {
  // Who only looked at a link to a moment has heard nothing, and is where they were.
  if (audio.played.length === 0 && !moved) return;
  places.write(audio.dataset, audio.ended ? length : audio.currentTime);
  memory.write("last", day);
  saved = audio.currentTime;
}
function setSpeed(value) {
  audio.defaultPlaybackRate = audio.playbackRate = value;
  speed.value = String(value);
}

get("play").onclick = toggle;
get("back").onclick = () => seek(audio.currentTime - 15);
get("forward").onclick = () => seek(audio.currentTime + 30);
get("previous").onclick = () => stepChapter(-1);
get("next").onclick = () => stepChapter(1);
slider.oninput = () => seek(Number(slider.value));
speed.onchange = () => { setSpeed(Number(speed.value)); memory.write("speed", audio.playbackRate); };
for (const { element, start: at } of chapters) {
  element.addEventListener("click", (event) => { event.preventDefault(); setFollowing(true); seek(at); start(); });
}

audio.addEventListener("timeupdate", () => { show(false); if (Math.abs(audio.currentTime - saved) >= 5) remember(); tellSystem(); });
for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, () => {
  get("playing").setAttribute("d", audio.paused ? PAUSED : PLAYING);
  get("play").setAttribute("aria-label", audio.paused ? "播放" : "暂停");
  if (name === "play") say("");
  remember();
  tellSystem();
});
audio.addEventListener("error", () => say("无法播放：找不到音频文件。"));
addEventListener("pagehide", remember);

// The lock screen.
function tellSystem() {
  if (!("mediaSession" in navigator)) return;
  navigator.mediaSession.playbackState = audio.paused ? "paused" : "playing";
  const title = chapterNow ? chapterNow.textContent.trim() : audio.dataset.title;
  if (navigator.mediaSession.metadata?.title !== title) {
    const artwork = served ? [{ src: new URL(audio.dataset.cover, location.href).href }] : [];
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist: audio.dataset.title, album: audio.dataset.show, artwork });
  }
  if (audio.duration > 0) navigator.mediaSession.setPositionState({ duration: audio.duration, playbackRate: audio.playbackRate, position: Math.min(audio.currentTime, audio.duration) });
}
if ("mediaSession" in navigator) {
  const actions = { play: start, pause: () => audio.pause(), seekbackward: () => seek(audio.currentTime - 15), seekforward: () => seek(audio.currentTime + 30),
    seekto: (details) => seek(details.seekTime), previoustrack: () => stepChapter(-1), nexttrack: () => stepChapter(1) };
  for (const [name, act] of Object.entries(actions)) {
    try { navigator.mediaSession.setActionHandler(name, act); } catch { /* this system lacks that button */ }
  }
}
