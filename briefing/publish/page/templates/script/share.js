// Addresses to give away: of a moment, of a story, of the feed.
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Only https and localhost may use the clipboard so; elsewhere the older way.
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "hidden";
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

async function hand(address, title, status) {
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    try { await navigator.share({ title, url: address }); return; } catch (error) { if (error.name === "AbortError") return; }
  }
  await copy(address);
  status.textContent = "已复制：" + address;
}
