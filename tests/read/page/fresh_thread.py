"""The page that runs text through its frames in the browser.

Multi-column CSS has frames of one height only; a story that stands around something needs its own.
"""

THREADED = """<!DOCTYPE html><meta charset="utf-8"><style>@page{size:%dpx %dpx;margin:0}
*{box-sizing:border-box} body{margin:0;position:relative;width:%dpx;height:%dpx;color:#111;
overflow:hidden} .f{position:absolute} h2{margin:0;font:inherit;text-wrap:balance}
p{margin:0 0 var(--after,0);text-indent:var(--indent,2em);text-align:var(--align,justify)}
p.new{margin-top:12px} p.on{text-indent:0} p.q{font-weight:bold}
p.part{text-align-last:var(--align,justify)}
p.drop{text-indent:0} p.drop.first::first-letter{float:left;font-size:3.1em;line-height:.95;
padding-right:5px} .caption{font:10px/1.4 'Noto Sans CJK SC';color:#444}
%s</style><body>
%s
<script>
const full = box => box.scrollHeight > box.clientHeight + 1;
const show = (p, text, bold) => {
  p.textContent = text.slice(bold);
  if (bold) {
    const b = document.createElement('b'); b.textContent = text.slice(0, bold); p.prepend(b);
  }
};
const fill = (boxes, texts) => {
  let at = 0;
  for (const box of boxes) box.replaceChildren();
  for (let [look, rest, bold] of texts) {
    let first = true;
    while (rest) {
      const p = document.createElement('p');
      p.className = look + (first ? ' first' : ' on');
      show(p, rest, bold); boxes[at].append(p);
      if (!full(boxes[at]) || at === boxes.length - 1) break;
      let low = 0, high = rest.length;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        show(p, rest.slice(0, middle), bold);
        if (full(boxes[at])) high = middle - 1; else low = middle;
      }
      while (low && ('，。、；：？！”’》）」』〉'.includes(rest[low])
        || '“‘《（「『〈'.includes(rest[low - 1])
        || /[0-9A-Za-z.%%]{2}/.test(rest.slice(low - 1, low + 1)))) low--;
      show(p, rest.slice(0, low), Math.min(bold, low));
      if (low) { p.classList.add('part'); first = false; } else p.remove();
      rest = rest.slice(low); bold = Math.max(0, bold - low); at++;
    }
  }
  return !full(boxes.at(-1));
};
for (const [names, step, texts] of %s) {
  const boxes = names.map(name => document.getElementById(name));
  const most = boxes[0].clientHeight + step;
  let high = step || most;
  do for (const box of boxes) if (step) box.style.height = high + 'px';
  while (!fill(boxes, texts) && step && (high += step) <= most);
}
</script></body>"""
