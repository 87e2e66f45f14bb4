"""How long the text side takes for one issue: read, edit, write.

    python -m tests.bench.textside [ISSUE] [MINUTES]

Cold is a process of its own, imports and dictionaries included; warm is the best of three in one
process. The peer is TextRank (Mihalcea and Tarau 2004) over the issue's sentences, the usual way to
shorten a text without knowing what it is: it neither reads, orders nor writes.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from briefing.edit import edit_rundown
from briefing.edit.sentences import told_sentences
from briefing.read import read_issue
from briefing.script import write_script
from briefing.settings.show_file import default_show
from tests.bench.newsroom import textrank
from tests.shared.issues import DAY

SAMPLE = Path("briefing/sample/haizhou-evening-2026-03-18.md")
WARM_S, COLD_S = 1.0, 2.5
"""What one issue may take."""
Made = TypeVar("Made")


def main() -> None:
    """Print seconds for each room and for the whole, cold and warm."""
    issue = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    minutes = sys.argv[2] if len(sys.argv) > 2 else "8"
    print(f"{issue.name}, {minutes} minutes")
    print(f"{'':<8}{'read':>8}{'edit':>8}{'write':>8}{'all':>8}   seconds")
    started = time.perf_counter()
    child = [sys.executable, "-m", "tests.bench.textside", str(issue), minutes, "--once"]
    subprocess.run(child, check=True, capture_output=True)
    cold_s = time.perf_counter() - started
    print(f"{'cold':<8}{'':>24}{cold_s:>8.2f}")
    runs = [run_once(issue, float(minutes)) for _ in range(4)][1:]
    best = min(runs, key=sum)
    print(f"{'warm':<8}" + "".join(f"{seconds:>8.2f}" for seconds in (*best, sum(best))))
    texts = sentences_of(issue)
    peer_s = min(timed(lambda: textrank(texts))[1] for _round in range(3))
    print(f"{'TextRank':<8}{'':>24}{peer_s:>8.2f}")
    print(f"ratio textside-warm-vs-TextRank {peer_s / sum(best):.2f}")
    print(f"ratio textside-warm-vs-its-limit {WARM_S / sum(best):.2f}")
    print(f"ratio textside-cold-vs-its-limit {COLD_S / cold_s:.2f}")


def sentences_of(path: Path) -> list[str]:
    """Return all sentences of an issue."""
    articles = read_issue(path, DAY).articles
    return [sentence.text for article in articles for sentence in told_sentences(article)]


def run_once(path: Path, minutes: float) -> tuple[float, float, float]:
    """Return the seconds that reading, editing and writing took."""
    show = replace(default_show(), minutes=minutes, engine="kokoro")
    issue, reading_s = timed(lambda: read_issue(path, DAY))
    rundown, editing_s = timed(lambda: edit_rundown(issue, show))
    _script, writing_s = timed(lambda: write_script(rundown, show))
    return reading_s, editing_s, writing_s


def timed(work: Callable[[], Made]) -> tuple[Made, float]:
    """Return what the work made, and the seconds it took."""
    started = time.perf_counter()
    made = work()
    return made, time.perf_counter() - started


if __name__ == "__main__":
    if "--once" in sys.argv:
        run_once(Path(sys.argv[1]), float(sys.argv[2]))
    else:
        main()
