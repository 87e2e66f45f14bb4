"use strict";
// What the browser remembers between visits. It may forbid that; the pages then work without.
const memory = {
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

const HEARD = 0.97;
const get = (id) => document.getElementById(id);
const all = (query, within = document) => [...within.querySelectorAll(query)];

function clock(seconds) {
  const s = Math.max(0, Math.floor(seconds)), two = (n) => String(n).padStart(2, "0");
  return s >= 3600 ? `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${Math.floor(s / 60)}:${two(s % 60)}`;
}

// From file:// a browser refuses a manifest and pictures for the lock screen.
const served = location.protocol.startsWith("http"), shelf = document.body.dataset.top;
if (served) {
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = shelf + "manifest.webmanifest";
  document.head.append(link);
}
