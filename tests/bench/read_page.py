"""The reading order of newspaper pages as PDF: this reader's, poppler's, PDFium's.

Pages of many designs are made of articles whose order is known, and printed by Chromium; the lines
of a page are written into the file in another order than they are read in, as many printers do.
Half of the designs served to tune the reader, the other half was held back; six pages of another
look (`looks`) were made after it, then ten more (`fresh`), whose figures stand page by page, and
some to tune the reader on what is hard to recognise (`hard`). `wild` are pages of random designs,
from seeds on which nothing was fitted. `upright` are pages of vertical type to tune on. `new`,
`later`, `last` and `third` are six papers, twice eight and seven more, made by who had not seen
the reader. Each was measured before it was looked at, and decided then; whoever tunes on one makes
another.

Run: python -m tests.bench.read_page
     [tune|held|looks|hard|fresh|wild|upright|new|later|last|third|all] [articles.jsonl.gz ...]
"""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pypdfium2 as pdfium

from briefing.read.formats.paged.pdf import loaded
from tests.read.page.designs import DESIGNS, Design
from tests.read.page.fresh_looks import FRESH_LOOKS, composed_fresh
from tests.read.page.hard import HARD, composed_hard
from tests.read.page.last_looks import LAST_NAMES, composed_last
from tests.read.page.later_looks import LATER_DOWN, LATER_NAMES, composed_later
from tests.read.page.looks import LOOKS, composed
from tests.read.page.maker import Item, Page, compose, corpus_articles, fictional_articles
from tests.read.page.measure import counted, f1
from tests.read.page.new_looks import NEW_NAMES, UPRIGHT, composed_new
from tests.read.page.printing import SCRAMBLE, missing_fonts, print_pages
from tests.read.page.third_looks import THIRD_NAMES, composed_third
from tests.read.page.upright import UPRIGHT_LOOKS, composed_upright
from tests.read.page.wild import wild_page

_SIDES = (
    "tune",
    "held",
    "looks",
    "hard",
    "fresh",
    "wild",
    "upright",
    "new",
    "later",
    "last",
    "third",
)
_WILD = 24
"""Pages of random designs."""
_DOWN = {"hong-kong", "party", UPRIGHT, LATER_DOWN, *UPRIGHT_LOOKS}
"""Looks with vertical type."""
_COMPOSED: dict[str, tuple[Iterable[str], Callable[..., tuple[str, Page]]]] = {
    "looks": (LOOKS, composed),
    "hard": (HARD, composed_hard),
    "fresh": (FRESH_LOOKS, composed_fresh),
    "upright": (UPRIGHT_LOOKS, composed_upright),
    "new": (NEW_NAMES, composed_new),
    "later": (LATER_NAMES, composed_later),
    "last": (LAST_NAMES, composed_last),
    "third": (THIRD_NAMES, composed_third),
}
"""The sides whose pages are hand-set, each with its pages and what makes them."""


def main() -> None:
    """Print the figures of each reader on the tuning half and on the held one."""
    if not shutil.which("chromium") or not shutil.which("pdftotext"):
        print("skipped: chromium and pdftotext (poppler-utils) are needed")
        return
    if missing := missing_fonts():
        print(f"fonts are missing ({', '.join(sorted(missing))}): vertical type is left out")
    asked = sys.argv[1] if len(sys.argv) > 1 else "all"
    paths = [Path(path) for path in sys.argv[2:]]
    pool = corpus_articles(paths) if paths else fictional_articles()
    readers: dict[str, Callable[[Path], str]] = {
        "briefing": lambda path: loaded(path.read_bytes(), path.name).text,
        "pdftotext": poppler,
        "pypdfium2": pdfium_order,
    }
    head = ("half", "reader", "pages", "order", "headlines", "starts", "lost", "s a page")
    print("{:<6}{:<12}{:>6}{:>8}{:>11}{:>8}{:>8}{:>10}".format(*head))
    for side in _SIDES if asked == "all" else (asked,):
        with tempfile.TemporaryDirectory() as folder:
            pages = printed_pages(side, pool, Path(folder))
            figures = {name: figures_of(read, pages) for name, read in readers.items()}
            if side in {"hard", "fresh", "upright", "new", "later", "last", "third"}:
                print_each(readers["briefing"], pages)
        for name, (counts, seconds) in figures.items():
            print(f"{side:<6}{name:<12}" + row_of(counts, len(pages)) + f"{seconds:>10.2f}")
        ours, peer = figures["briefing"][0], figures["pdftotext"][0]
        print(f"ratio read-page-{side}-order-to-poppler {order(ours) / order(peer):.3f}")
        print(f"ratio read-page-{side}-starts {f1(ours, 'articles'):.3f}")


def printed_pages(side: str, pool: list[Item], folder: Path) -> list[tuple[Path, Page]]:
    """Return the pages of one side of the designs as PDF files, and what stands on each."""
    upright = bool(missing_fonts())
    if side == "wild":
        return [printed_wild(seed, pool, folder) for seed in range(_WILD)]
    if side not in _COMPOSED:
        shown = [design for design in DESIGNS if design.side == side]
        return [printed(d, pool, folder) for d in shown if not (upright and _runs_down(d))]
    pages = []
    names, make = _COMPOSED[side]
    for name in names:
        if upright and name in _DOWN:
            continue
        try:
            html, page = make(name, list(pool), random.Random(name))
        except ValueError as error:
            print(f"the look {name} is left out: {error}")
            continue
        print_pages([(name, html)], folder)
        pages.append((folder / f"{name}.pdf", page))
    return pages


def _runs_down(design: Design) -> bool:
    return design.vertical or bool(design.vertical_head)


def printed_wild(seed: int, pool: list[Item], folder: Path) -> tuple[Path, Page]:
    """Return a page of a random design as a PDF file, and what stands on it."""
    rng = random.Random(f"wild {seed}")
    sheet, page = wild_page(list(pool), rng)
    print_pages([(f"wild-{seed}", sheet.html(rng))], folder)
    return folder / f"wild-{seed}.pdf", page


def printed(design: Design, pool: list[Item], folder: Path) -> tuple[Path, Page]:
    """Return a page of a design as a PDF file, and what stands on it."""
    html, page = compose(design, list(pool), random.Random(design.name))
    loose = not (design.vertical or design.vertical_head or design.boxes == "band")
    print_pages([(design.name, html + SCRAMBLE if loose else html)], folder)
    return folder / f"{design.name}.pdf", page


def figures_of(
    read: Callable[[Path], str], pages: list[tuple[Path, Page]]
) -> tuple[Counter[str], float]:
    """Return the counts of a reader over all pages, and its seconds a page."""
    counts: Counter[str] = Counter()
    seconds = 0.0
    for path, page in pages:
        started = time.perf_counter()
        text = read(path)
        seconds += time.perf_counter() - started
        counts += counted(text, page.items)
    return counts, seconds / len(pages)


def print_each(read: Callable[[Path], str], pages: list[tuple[Path, Page]]) -> None:
    """Print the figures of a reader page by page."""
    for path, page in pages:
        counts = counted(read(path), page.items)
        print(f"  {path.stem:<16}" + row_of(counts, 1))


def row_of(counts: Counter[str], pages: int) -> str:
    """Return figures as a row: pages, order, headlines, starts, lost."""
    return (
        f"{pages:>6}{order(counts):>8.4f}{f1(counts, 'heads'):>11.3f}{f1(counts, 'articles'):>8.3f}"
        f"{counts['sentences lost'] / counts['sentences']:>8.4f}"
    )


def order(counts: Counter[str]) -> float:
    """Return the share of neighbouring lines of an article that stay neighbours."""
    return counts["pairs right"] / counts["pairs"]


def poppler(path: Path) -> str:
    """Return a PDF's text as pdftotext orders it."""
    command = ["pdftotext", str(path), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def pdfium_order(path: Path) -> str:
    """Return a PDF's text in the order of the file."""
    document = pdfium.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


if __name__ == "__main__":
    main()
