// Where to begin: at the moment or story that the address names, else where one stopped.
function moment(text) {
  // #t=80, #t=1:20, ?t=80 (W3C, Media Fragments, 4.2.1).
  const asked = /[#?&]t=(?:npt:)?((?:[0-9]+:){0,2}[0-9]+(?:\.[0-9]*)?)s?(?:[&,]|$)/.exec(text);
  return asked ? asked[1].split(":").reduce((sum, part) => 60 * sum + Number(part), 0) : null;
}
function asked() {
  const story = all("#transcript section").find((section) => "#" + section.id === location.hash);
  return moment(location.hash) ?? (story ? Number(story.dataset.start) : moment(location.search));
}
function arrive() {
  setSpeed(memory.read("speed") || 1);
  const kept = places.read(audio.dataset), unheard = kept && kept < HEARD * length ? kept : 0;
  const plays = location.hash === "#play";
  if (plays) history.replaceState(null, "", location.pathname + location.search);
  // Who loads the page again goes on where they were, whatever the address once named.
  const how = performance.getEntriesByType("navigation")[0]?.type;
  const first = (how === "reload" || how === "back_forward") && kept !== null ? unheard : asked() ?? unheard;
  if (unheard && first !== unheard) {
    // The address leads elsewhere: the way back is offered.
    const back = document.createElement("a");
    back.href = "#t=" + Math.floor(unheard);
    back.textContent = `回到上次听到的 ${clock(unheard)}`;
    get("status").replaceChildren(back);
  }
  const begin = () => { if (first > 0) { seek(first); moved = false; } if (plays) start(); };
  // Some phones refuse to seek before they know the file.
  if (audio.readyState >= 1 || first === 0) begin(); else audio.addEventListener("loadedmetadata", begin, { once: true });
  show(false);
}
addEventListener("hashchange", () => { const at = asked(); if (at !== null) { setFollowing(true); seek(at); } });

const here = () => location.href.split(/[?#]/)[0];
get("share").onclick = () => hand(`${here()}?t=${Math.floor(audio.currentTime)}`, audio.dataset.title, get("status"));
for (const link of all("#transcript .story-link")) {
  link.addEventListener("click", (event) => { event.preventDefault(); hand(here() + link.getAttribute("href"), audio.dataset.title, get("status")); });
}
arrive();
