// Subscribing: the address of the feed, and links that hand it to an app.
const panel = get("subscribe");
const feed = panel.dataset.feed || (served ? new URL("feed.xml", location.href).href : "");
if (feed) {
  // A long address is broken where its parts end.
  get("address").replaceChildren(...feed.match(/[^/]+\/*/g).flatMap((part) => [part, document.createElement("wbr")]));
  for (const link of all("[data-app]")) link.href = link.dataset.app.replace("{bare}", feed.replace(/^https?:\/\//, "")).replace("{address}", encodeURIComponent(feed));
  get("copy").hidden = false;
  get("copy").onclick = async () => { await copy(feed); get("copied").textContent = "已复制。到播客应用里粘贴。"; };
}
if (!panel.dataset.feed) {
  // At home only those apps can reach it that fetch by themselves, in the same house.
  const mine = /^(localhost|127\.[0-9.]+|\[::1\])$/.test(location.hostname);
  if (!served) get("reach").textContent = "手机要订阅，请在这台电脑上运行 briefing serve，再用手机扫终端里的二维码。";
  else if (mine) get("reach").textContent = "这个地址只在这台电脑上有效。手机请扫 briefing serve 在终端里显示的二维码。";
}
// Who listens already finds the list first.
panel.open = memory.read("subscribing") ?? !memory.read("last");
panel.addEventListener("toggle", () => { if (panel.open === !memory.read("last")) memory.write("subscribing", null); else memory.write("subscribing", panel.open); });
