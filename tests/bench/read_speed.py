"""How fast 1 MB of issues is read, and 1 MB hostile lines, beside a plain parse of the same text.

The peer is markdown-it-py: it finds headings and paragraphs, and knows nothing of newspapers.

Run: python -m tests.bench.read_speed
"""

import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import Path

from markdown_it import MarkdownIt

from briefing.errors import BriefingError
from briefing.read.issue import read_text
from briefing.read.load import decode

TUNE = Path(__file__).parents[1] / "read" / "issues" / "tune"
DAY = date(2026, 3, 18)
MEGABYTE = 1_000_000
HOSTILE = ("![", "[", "…", "·", "(", "（", "「", "“", "<", "*", "一、", "下转", "1", " ")
_NEWS = "海州日报\n\n今天上午，海州港开港。\n\n"
_MISREAD = 0.02
_BEST_OF = 3
_TIMEOUT_S = 120


def main() -> None:
    """Print seconds of processor time, memory and ratios."""
    if len(sys.argv) > 1:
        print(peak_mb_of(int(sys.argv[1])))
        return
    # First: a child counts its parent's peak as its own.
    peaks = [peak_of_child(megabytes) for megabytes in (0, 1, 2, 4)]
    print(f"{'1 MB of':<18}{'briefing s':>11}{'markdown-it-py ' + version('markdown-it-py'):>22}")
    text = issues_of(MEGABYTE)
    read(text[: MEGABYTE // 50])
    ours_s, peer_s = best_s(read, text), best_s(parse, text)
    print(f"{'issues':<18}{ours_s:>11.2f}{peer_s:>22.2f}")
    worst_s = worst_peer_s = 0.0
    for piece in HOSTILE:
        line = _NEWS + piece * (MEGABYTE // len(piece.encode()))
        line_s, line_peer_s = seconds(read, line), seconds(parse, line)
        worst_s, worst_peer_s = max(worst_s, line_s), max(worst_peer_s, line_peer_s)
        print(f"{'one line of ' + repr(piece):<18}{line_s:>11.2f}{line_peer_s:>22.2f}")
    print(f"{'the worst line':<18}{worst_s:>11.2f}{worst_peer_s:>22.2f}")
    start_mb, small_mb, _, large_mb = peaks
    grown = ", ".join(f"{peak - peaks[0]:.0f}" for peak in peaks[1:])
    print(f"memory above the program's {peaks[0]:.0f} MB, for 1, 2 and 4 MB: {grown} MB")
    print(f"ratio read-1mb-vs-markdown-it {peer_s / ours_s:.2f}")
    print(f"ratio read-worst-line-vs-markdown-it {worst_peer_s / worst_s:.2f}")
    print(f"ratio read-1mb-within-1s {1.0 / ours_s:.2f}")
    print(f"ratio read-worst-line-within-1s {1.0 / worst_s:.2f}")
    growth = (large_mb - start_mb) / (small_mb - start_mb)
    print(f"ratio read-memory-linear-4mb-vs-1mb {4 / growth:.2f}")


def issues_of(size: int) -> str:
    """Return the test issues again and again, of so many bytes in UTF-8.

    Each time other characters are misread, so that no two paragraphs are the same and nothing
    that was kept from the first time helps the second.
    """
    paths = [path for path in sorted(TUNE.iterdir()) if path.suffix in {".md", ".txt"}]
    once = "\n\n".join(decode(path.read_bytes(), path.name) for path in paths) + "\n\n"
    times = size // len(once.encode()) + 1
    whole = "".join(misread(once, random.Random(number)) for number in range(times))
    return whole.encode()[:size].decode("utf-8", "ignore")


def misread(text: str, rng: random.Random) -> str:
    """Return a text with some of its Han characters replaced by others of it."""
    places = [at for at, letter in enumerate(text) if "\u4e00" <= letter <= "\u9fff"]
    letters = list(text)
    for at in rng.sample(places, int(len(places) * _MISREAD)):
        letters[at] = text[rng.choice(places)]
    return "".join(letters)


def read(text: str) -> None:
    """Read a text as an issue; a refusal is an answer too."""
    try:
        read_text(text, "2026-03-18.md", DAY)
    except BriefingError:
        return


def parse(text: str) -> None:
    """Parse a text as Markdown, its words included."""
    MarkdownIt().parse(text)


def seconds(work: Callable[[str], None], text: str) -> float:
    """Return the processor seconds that a work on a text took."""
    started_s = time.process_time()
    work(text)
    return time.process_time() - started_s


def best_s(work: Callable[[str], None], text: str) -> float:
    """Return the least processor seconds of some runs."""
    return min(seconds(work, text) for _ in range(_BEST_OF))


def peak_of_child(megabytes: int) -> float:
    """Return the peak memory of a process that reads so many megabytes, in MB."""
    command = [sys.executable, "-m", "tests.bench.read_speed", str(megabytes)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=_TIMEOUT_S)
    return float(done.stdout)


def peak_mb_of(megabytes: int) -> float:
    """Return the peak memory of this process once it has read so many megabytes, in MB."""
    read(issues_of(megabytes * MEGABYTE))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
