// A day may be made again while its page stands open: then its old sound ends, for what comes next would be of the new one.
let asking = false;
async function askForCorrection() {
  if (!served || asking || memory.read("kept:" + day) === audio.dataset.content) return;
  asking = true;
  try {
    const page = await (await fetch(location.pathname, { cache: "no-cache" })).text();
    const content = / data-content="([0-9a-f]+)"/.exec(page)?.[1];
    if (content && content !== audio.dataset.content) { audio.pause(); say("这一期更正过了。刷新这一页，就听新的一版。"); }
  } catch { /* without a network nothing new comes */ }
  asking = false;
}
// It comes after a start, after each leap to what was not loaded yet, and when a connection that broke is there again.
audio.addEventListener("playing", askForCorrection);
