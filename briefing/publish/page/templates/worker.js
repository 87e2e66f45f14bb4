"use strict";
// The service worker: pages from the network if it is there, else as last seen; kept episodes from the device.
const SHELF = "briefing-1";
const placeOf = (address) => address.split(/[?#]/)[0].replace(/\/$/, "/index.html");
const folderOf = (address) => address.slice(0, address.lastIndexOf("/") + 1);
const top = self.registration.scope;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { keep, drop } = event.data;
  const work = async () => {
    const shelf = await caches.open(SHELF);
    if (keep) await shelf.addAll(keep);
    // Of the day's folder stays what was asked for; what the day was before goes. The list belongs to all days.
    const day = folderOf((keep ?? drop)[0]), stays = new Set(keep);
    for (const { url } of await shelf.keys()) if (url.startsWith(day) && day !== top && !stays.has(url)) await shelf.delete(url);
    return true;
  };
  event.waitUntil(work().catch((error) => String(error.message)).then((done) => event.ports[0].postMessage(done)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(top)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (/\.(mp3|jpg|png)$/.test(new URL(request.url).pathname)) event.respondWith(file(request));
});

async function page(request) {
  const shelf = await caches.open(SHELF);
  try {
    const found = await fetch(request);
    if (found.ok && !found.redirected && found.headers.get("Content-Type")?.startsWith("text/html")) await shelf.put(placeOf(request.url), found.clone());
    return found;
  } catch (error) {
    const kept = await shelf.match(placeOf(request.url));
    if (kept) return kept;
    throw error;
  }
}

async function file(request) {
  const kept = await (await caches.open(SHELF)).match(request.url);
  if (!kept) return fetch(request);
  const asked = /^bytes=([0-9]+)-([0-9]*)$/.exec(request.headers.get("Range") ?? "");
  if (!asked) return kept;
  const whole = await kept.blob(), first = Number(asked[1]);
  const last = Math.min(asked[2] ? Number(asked[2]) : Infinity, whole.size - 1);
  if (first > last) return new Response("", { status: 416, headers: { "Content-Range": `bytes */${whole.size}` } });
  const headers = { "Content-Type": kept.headers.get("Content-Type"), "Content-Range": `bytes ${first}-${last}/${whole.size}`, "Content-Length": String(last - first + 1) };
  return new Response(whole.slice(first, last + 1), { status: 206, headers });
}
