// Looking for words in the transcript.
const field = get("find");
let hits = [], hit = -1;
const textOf = (line) => all("[data-phrase]", line).map((phrase) => phrase.textContent).join("");
function look() {
  for (const line of hits) line.classList.remove("hit");
  const words = field.value.trim().toLowerCase();
  hits = words ? all("#transcript .line").filter((line) => textOf(line).toLowerCase().includes(words)) : [];
  for (const line of hits) line.classList.add("hit");
  hit = -1;
  get("found").textContent = words ? (hits.length ? `${hits.length} 句` : "没有") : "";
}
field.oninput = look;
field.onkeydown = (event) => {
  if (event.key === "Escape") { field.value = ""; look(); field.blur(); }
  if (event.key !== "Enter" || !hits.length) return;
  hit = (hit + (event.shiftKey ? hits.length - 1 : 1)) % hits.length;
  setFollowing(false);
  hits[hit].scrollIntoView({ block: "center" });
  get("found").textContent = `${hit + 1} / ${hits.length} 句`;
};
