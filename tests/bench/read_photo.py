"""Pictures of newspaper pages: characters, reading order and stories, scanned and photographed.

The pages of `read_page`, and those of other looks that the reader was never tuned on, are rendered
and damaged: a scan is turned by up to a degree, at 150 to 300 dots an inch; a photograph is turned
by up to three, seen from the side, soft, noisy, in shadow, and a JPEG of quality 50; a bent one
lies on a page that is not flat. Beside: the order in which the recogniser itself gives the lines.

Run: python -m tests.bench.read_photo [scan|photo|bent|all]
     [tune|held|looks|fresh|upright|new|later|last|third] [FILE.jsonl.gz ...]
Without words: scan and photo of `third`, which nobody looked at while the reader was tuned.
"""

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from briefing.errors import InputError
from briefing.read.formats.paged.picture import written_of
from briefing.read.page.recognition.photo import pixels_of
from briefing.read.page.recognition.recognise import PageReader
from tests.bench.read_page import order, printed_pages
from tests.read.page.degrade import photographed, rendered, scanned
from tests.read.page.maker import Item, corpus_articles, fictional_articles
from tests.read.page.measure import counted, f1

KINDS = ("scan", "photo", "bent")
USUAL = ("scan", "photo")


def main() -> None:
    """Print the figures of each kind of picture."""
    if not shutil.which("chromium"):
        print("skipped: chromium is needed")
        return
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    kinds = {"": USUAL, "all": KINDS}.get(asked, (asked,))
    side = sys.argv[2] if len(sys.argv) > 2 else "third"
    paths = [Path(path) for path in sys.argv[3:]]
    pool = corpus_articles(paths) if paths else fictional_articles()
    head = ("kind", "reader", "pages", "order", "heads", "starts", "lost", "cer")
    print("{:<7}{:<13}{:>6}{:>8}{:>8}{:>8}{:>8}{:>8}".format(*head))
    with tempfile.TemporaryDirectory() as folder:
        pages = printed_pages(side, pool, Path(folder))
        largest = max(pages, key=lambda page: sum(map(_length, page[1].items)))
        for kind in kinds:
            total: dict[str, Counter[str]] = {"briefing": Counter(), "rapidocr": Counter()}
            for path, page in pages:
                data = taken(kind, path)
                ours = text_of(data, path.stem)
                seen = PageReader().see(pixels_of(data, path.stem))
                theirs = "\n".join(line.text for line in seen.lines)
                for name, text in (("briefing", ours), ("rapidocr", theirs)):
                    counts = counted(text, page.items)
                    total[name] += counts
                    if name == "briefing":
                        print(f"  {path.stem:<20}" + row_of(counts, 1), flush=True)
            for name, counts in total.items():
                print(f"{kind:<7}{name:<13}" + row_of(counts, len(pages)), flush=True)
            print(f"ratio read-{kind}-{side}-starts {f1(total['briefing'], 'articles'):.3f}")
        seconds, busy, megabytes = one_page(taken(kinds[0], largest[0]), Path(folder))
    count = sum(map(_length, largest[1].items))
    print(
        f"a page of {count} characters, recognised anew: {seconds:.0f} s, "
        f"{busy:.0f} s of the processor, {megabytes:.0f} MB"
    )


def text_of(data: bytes, name: str) -> str:
    """Return the text of a picture, empty if the reader refuses it."""
    try:
        return written_of([(name, data)]).text
    except InputError as error:
        print(error)
        return ""


def taken(kind: str, path: Path) -> bytes:
    """Return a picture of a page, the same at each run."""
    rng = random.Random(f"{kind} {path.stem}")
    if kind == "scan":
        return scanned(rendered(path, rng.choice((150, 200, 300))), rng)
    return photographed(rendered(path, rng.choice((180, 220, 260))), rng, bent=kind == "bent")


def row_of(counts: Counter[str], pages: int) -> str:
    """Return figures as a row."""
    return (
        f"{pages:>6}{order(counts):>8.4f}{f1(counts, 'heads'):>8.3f}{f1(counts, 'articles'):>8.3f}"
        f"{counts['sentences lost'] / counts['sentences']:>8.4f}"
        f"{counts['characters wrong'] / counts['characters']:>8.4f}"
    )


def one_page(data: bytes, folder: Path) -> tuple[float, float, float]:
    """Return how long a page takes that was never seen, how long it computes, and its memory.

    In seconds, seconds of one processor, and megabytes at most.
    """
    page = folder / "page.jpg"
    page.write_bytes(data)
    started = time.perf_counter()
    command = [sys.executable, "-m", "briefing", "read", str(page), "--day", "2026-03-18"]
    running = subprocess.Popen(
        command, env={"XDG_CACHE_HOME": str(folder)}, stdout=subprocess.DEVNULL
    )
    # What wait4 says of memory begins with that of this process, which started it.
    most = 0.0
    while not (waited := os.wait4(running.pid, os.WNOHANG))[0]:
        most = max(most, _megabytes(running.pid))
        time.sleep(0.1)
    _, status, used = waited
    if status:
        raise RuntimeError(f"{page} could not be read")
    seconds = time.perf_counter() - started
    return seconds, used.ru_utime + used.ru_stime, most


def _megabytes(pid: int) -> float:
    """Return the most memory that a running process has held so far; 0 if it just ended."""
    said = Path(f"/proc/{pid}/status").read_text("utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", said)
    return int(found[1]) / 1024 if found else 0.0


def _length(item: Item) -> int:
    return sum(map(len, item.paragraphs))


if __name__ == "__main__":
    main()
