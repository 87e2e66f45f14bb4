// The list of episodes: what was heard, what is kept on this device, where to go on.
for (const heard of all(".heard")) {
  const at = places.read(heard.dataset), length = Number(heard.dataset.length), row = heard.closest("li");
  const kept = memory.read("kept:" + row.id.slice(1)) === heard.dataset.content ? "已存" : "";
  const said = at ? (at > HEARD * length ? "已听完" : `听到 ${clock(at)}`) : "";
  heard.textContent = [said, kept].filter(Boolean).join(" · ");
  if (at > HEARD * length) row.classList.add("done");
}
const last = memory.read("last"), lastRow = last && get("d" + last);
if (lastRow && !lastRow.classList.contains("done") && lastRow.querySelector(".heard").textContent.startsWith("听到")) {
  const link = get("resume");
  link.href = last + "/index.html#play";
  link.textContent = "继续听：" + lastRow.querySelector(".title").textContent;
  link.hidden = false;
}
