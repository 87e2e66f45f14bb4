"use strict";
// One script for all pages: what was heard on the list, the player on an episode's page.
const memory = {
  // A browser may forbid storage; the page then plays without remembering.
  read(key) { try { return JSON.parse(localStorage.getItem("briefing:" + key)); } catch { return null; } },
  write(key, value) { try { localStorage.setItem("briefing:" + key, JSON.stringify(value)); } catch { /* forbidden or full */ } },
};

// How far an episode was heard: of this very recording, for a day made again begins anew.
const places = {
  read({ guid, content, again }) {
    const kept = memory.read(guid);
    if (typeof kept === "number") return again === undefined ? kept : null; // as pages once wrote it
    return kept?.content === content ? kept.at : null;
  },
  write({ guid, content }, at) { memory.write(guid, { content, at }); },
};

function clock(seconds) {
  const s = Math.max(0, Math.floor(seconds)), two = (n) => String(n).padStart(2, "0");
  return s >= 3600 ? `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${Math.floor(s / 60)}:${two(s % 60)}`;
}

// From file:// a browser refuses a manifest and pictures for the lock screen.
const served = location.protocol.startsWith("http");
if (served) {
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = document.body.dataset.top + "manifest.webmanifest";
  document.head.append(link);
}

for (const place of document.querySelectorAll(".heard")) {
  const at = places.read(place.dataset), length = Number(place.dataset.length);
  if (at) place.textContent = at > 0.97 * length ? "已听完" : `听到 ${clock(at)}`;
}

const audio = document.getElementById("audio");
if (audio) startPlayer();

async function copy(text) {
  try { await navigator.clipboard.writeText(text); return; } catch { /* only https and localhost may: then the older way */ }
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "hidden";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

function startPlayer() {
  const get = (id) => document.getElementById(id);
  const length = Number(audio.dataset.length);
  const timed = (query) => [...document.querySelectorAll(query)].map((element) => ({ element, start: Number(element.dataset.start) }));
  const lines = timed(".line"), chapters = timed(".chapters a");
  const [play, slider, follow, speed] = ["play", "seek", "follow", "speed"].map(get);
  let current = null, chapterNow = null, saved = 0, following = true;

  audio.removeAttribute("controls");
  audio.hidden = true;
  get("controls").hidden = false;

  const lastBefore = (list, seconds) => list.findLast((entry) => entry.start <= seconds + 0.05);

  function seek(seconds) {
    audio.currentTime = Math.min(Math.max(0, seconds), length);
    show(true);
  }
  function toggle() {
    if (audio.paused) start(); else audio.pause();
  }
  function start() {
    audio.play().catch((error) => { if (error.name !== "AbortError") get("fault").textContent = "无法播放：" + error.message; });
  }
  function stepChapter(step) {
    const now = audio.currentTime, here = chapters.indexOf(lastBefore(chapters, now));
    // Going back restarts the chapter first, as music players do.
    const target = step < 0 && now - (chapters[here]?.start ?? 0) > 3 ? here : here + step;
    const chapter = chapters[Math.min(Math.max(0, target), chapters.length - 1)];
    if (chapter) seek(chapter.start);
  }
  function show(scroll) {
    const now = audio.currentTime, text = clock(now);
    if (document.activeElement !== slider || !slider.matches(":active")) slider.value = now;
    slider.setAttribute("aria-valuetext", `${text}，共 ${clock(length)}`);
    get("now").textContent = text;
    const chapter = lastBefore(chapters, now)?.element;
    if (chapter !== chapterNow) {
      chapterNow?.removeAttribute("aria-current");
      chapter?.setAttribute("aria-current", "true");
      chapterNow = chapter;
    }
    const line = lastBefore(lines, now)?.element;
    if (line === current) return;
    current?.removeAttribute("aria-current");
    line?.setAttribute("aria-current", "true");
    current = line;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (line && following && (scroll || !audio.paused)) line.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  }
  function remember() {
    // Before the file is known, the place is 0 and means nothing.
    if (audio.currentTime === 0 && audio.played.length === 0) return;
    places.write(audio.dataset, audio.ended ? length : audio.currentTime);
    saved = audio.currentTime;
  }
  function setSpeed(value) {
    audio.defaultPlaybackRate = audio.playbackRate = value;
    speed.value = String(value);
  }
  function setFollowing(value) {
    following = value;
    follow.setAttribute("aria-pressed", String(value));
  }

  play.onclick = toggle;
  get("back").onclick = () => seek(audio.currentTime - 15);
  get("forward").onclick = () => seek(audio.currentTime + 30);
  get("previous").onclick = () => stepChapter(-1);
  get("next").onclick = () => stepChapter(1);
  slider.oninput = () => seek(Number(slider.value));
  speed.onchange = () => { setSpeed(Number(speed.value)); memory.write("speed", audio.playbackRate); };
  follow.onclick = () => { setFollowing(!following); if (following) current?.scrollIntoView({ block: "center" }); };
  get("share").onclick = async () => {
    const address = `${location.href.split(/[?#]/)[0]}?t=${Math.floor(audio.currentTime)}`;
    if (navigator.share && matchMedia("(pointer: coarse)").matches) {
      try { await navigator.share({ title: audio.dataset.title, url: address }); return; } catch (error) { if (error.name === "AbortError") return; }
    }
    await copy(address);
    get("fault").textContent = "已复制：" + address;
  };
  for (const name of ["wheel", "touchmove"]) addEventListener(name, () => setFollowing(false), { passive: true });

  for (const { element, start: at } of [...chapters, ...lines.map((line) => ({ element: line.element.querySelector("a"), start: line.start }))]) {
    element.addEventListener("click", (event) => {
      event.preventDefault();
      setFollowing(true);
      seek(at);
      start();
    });
  }
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=range]), select, textarea")) return;
    if (event.key === " " && event.target.closest("button, summary")) return;
    if (["Home", "End", "PageUp", "PageDown"].includes(event.key)) { setFollowing(false); slider.blur(); }
    const act = { " ": toggle, k: toggle, j: () => seek(audio.currentTime - 15), l: () => seek(audio.currentTime + 30),
      ArrowLeft: () => seek(audio.currentTime - 15), ArrowRight: () => seek(audio.currentTime + 30) }[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  audio.addEventListener("timeupdate", () => { show(false); if (Math.abs(audio.currentTime - saved) >= 5) remember(); tellSystem(); });
  for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, () => {
    get("playing").setAttribute("d", audio.paused ? "M7 4.5v15l13-7.5z" : "M6 4.5h4v15H6zM14 4.5h4v15h-4z");
    play.setAttribute("aria-label", audio.paused ? "播放" : "暂停");
    remember();
    tellSystem();
  });
  audio.addEventListener("error", () => { get("fault").textContent = "无法播放：找不到音频文件。"; });
  addEventListener("pagehide", remember);

  function tellSystem() {
    if (!("mediaSession" in navigator)) return;
    navigator.mediaSession.playbackState = audio.paused ? "paused" : "playing";
    const chapter = lastBefore(chapters, audio.currentTime);
    const title = chapter ? chapter.element.textContent.trim() : audio.dataset.title;
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

  setSpeed(memory.read("speed") || 1);
  // A link to a moment: #t=80, #t=1:20 or ?t=80 (Media Fragments, 4.2.1).
  function moment(text) {
    const asked = /^[#?](?:.*&)?t=(?:npt:)?((?:[0-9]+:){0,2}[0-9]+(?:\.[0-9]*)?)(?:[&,s]|$)/.exec(text);
    return asked && asked[1].split(":").reduce((sum, part) => 60 * sum + Number(part), 0);
  }
  addEventListener("hashchange", () => { const at = moment(location.hash); if (at !== null) seek(at); });
  const again = ["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type);
  const asked = moment(location.hash) ?? moment(location.search), kept = places.read(audio.dataset);
  const unheard = kept && kept < 0.97 * length ? kept : 0;
  // Who loads the page again goes on where they were, whatever the address once named.
  const first = again && kept !== null ? unheard : asked ?? unheard;
  if (first > 0) {
    // Some phones refuse to seek before they know the file.
    if (audio.readyState >= 1) seek(first); else audio.addEventListener("loadedmetadata", () => seek(first), { once: true });
  }
  show(false);
}
