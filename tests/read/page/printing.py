"""Pages printed to PDF by Chromium, as they are or with their lines in another order."""

import atexit
import base64
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

SCRAMBLE = """<script>
// Sets every line anew where it stands, column by column in another order: a printer's file need
// not keep the order of reading.
let seed = 7; const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), runs = [[]];
let last = null;
for (let node; (node = walker.nextNode()); ) {
  if (!node.data.trim()) continue;
  const style = getComputedStyle(node.parentElement), range = document.createRange();
  let at = 0;
  for (const character of node.data) {
    range.setStart(node, at); range.setEnd(node, at += character.length);
    const box = range.getClientRects()[0];
    if (!box) continue;
    const goes = last && last.style === style
      && Math.abs(box.top - last.top) < 4 && box.left > last.left;
    if (!goes) {
      if (last && box.top < last.top - 4) runs.push([]);
      last = {style, top: box.top, left: box.left, right: box.right, height: box.height, text: ''};
      runs[runs.length - 1].push(last);
    }
    last.text += character; last.right = Math.max(last.right, box.right);
  }
}
for (const element of document.body.querySelectorAll('*')) element.style.color = 'transparent';
for (const element of document.body.querySelectorAll('h2,p,div,span,b,figcaption'))
  for (const child of [...element.childNodes]) if (child.nodeType === 3) {
    const kept = document.createElement('span'); kept.style.visibility = 'hidden';
    child.replaceWith(kept); kept.append(child);
  }
for (let i = runs.length - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  [runs[i], runs[j]] = [runs[j], runs[i]];
}
for (const line of runs.flat()) {
  const shown = document.createElement('div');
  shown.textContent = line.text;
  shown.style.cssText = `position:absolute;white-space:pre;text-indent:0;
    text-align-last:justify;margin:0;
    left:${line.left}px;top:${line.top + scrollY}px;width:${line.right - line.left}px;
    font:${line.style.font};line-height:${line.height}px;color:#111`;
  document.body.append(shown);
}
</script>"""


FAMILIES = {
    "Noto Serif CJK SC": "fonts-noto-cjk",
    "Noto Serif CJK TC": "fonts-noto-cjk",
    "WenQuanYi Zen Hei": "fonts-wqy-zenhei",
    "AR PL UMing CN": "fonts-arphic-uming",
    "AR PL UKai CN": "fonts-arphic-ukai",
}
"""What the pages are set in, and the Debian package of each."""


def missing_fonts() -> set[str]:
    """Return the packages of the families that are not installed.

    A browser sets vertical type in another family with all its characters upon each other.
    """
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True)
    return {package for family, package in FAMILIES.items() if family not in listed.stdout}


def print_pages(pages: list[tuple[str, str]], out: Path) -> None:
    """Print HTML pages to PDF files; each a name and its HTML.

    Raises:
        WebDriverException: there is no Chromium.
    """
    out.mkdir(parents=True, exist_ok=True)
    for name, html in pages:
        with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as source:
            source.write(html)
            source.flush()
            _browser().get(f"file://{source.name}")
            sheet = {"preferCSSPageSize": True, "printBackground": True}
            printed = _browser().execute_cdp_cmd("Page.printToPDF", sheet)
        (out / f"{name}.pdf").write_bytes(base64.b64decode(printed["data"]))


@cache
def _browser() -> Chrome:
    """Return the browser of this process; to start one takes as long as to print a page."""
    options = ChromeOptions()
    for argument in ("--headless", "--no-sandbox", "--disable-gpu"):
        options.add_argument(argument)
    browser = Chrome(options, Service("/usr/bin/chromedriver"))
    atexit.register(browser.quit)
    return browser
