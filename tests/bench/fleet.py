"""Many issues on one machine: two workers beside one, each with one core.

    python -m tests.bench.fleet                     eight issues of two minutes, one worker and two
    python -m tests.bench.fleet --issues 2
    python -m tests.bench.fleet --cheap             tones for a voice: to test, not to time

Every issue holds five articles of the sample issue, on a day of its own, spoken by the embedded
voice. The peer is the same batch with one worker, which has the second core for the encoder and for
opening the next model: the shorter the issues, the smaller the ratio (1.59 to 1.94 with a minute).
"""

import argparse
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import psutil

from briefing.desk.batch.plan import Report
from briefing.desk.batch.run import make_batch
from briefing.desk.batch.worker import fill
from briefing.read import read_issue
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.shared.cheap import fill_cheaply

SAMPLE = Path("briefing/sample/haizhou-evening-2026-03-18.md")
_FIRST_DAY = date(2026, 4, 1)
_ARTICLES = 5
"""In one issue: enough for two minutes."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is made of every issue."""

    minutes: float
    cheap: bool


def main() -> None:
    """Print the throughput of one worker and of several, and the largest worker."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--issues", type=int, default=8)
    asked.add_argument("--minutes", type=float, default=2.0)
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--cheap", action="store_true")
    options = asked.parse_args()
    work = Work(options.minutes, options.cheap)
    seconds: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as name:
        papers = write_papers(Path(name) / "papers", options.issues)
        for workers in (1, options.workers):
            out = Path(name) / f"out-{workers}"
            with resident_mb() as peaks:
                start = time.perf_counter()
                report = run(papers, out, work, workers)
                seconds[workers] = time.perf_counter() - start
            told(report, out, workers, seconds[workers], max(peaks.values()))
            shutil.rmtree(out)
    gain = seconds[1] / seconds[options.workers]
    print(f"ratio throughput-of-{options.workers}-workers-vs-1 {gain:.2f}")


def told(report: Report, out: Path, workers: int, seconds: float, peak_mb: float) -> None:
    """Print what a batch did, and what it takes on the disk."""
    made = len(report.made)
    # A published MP3 has two names and lies on the disk once.
    whole = list({path.stat().st_ino: path for path in out.rglob("*") if path.is_file()}.values())
    mp3s_mb = sum(path.stat().st_size for path in whole if path.suffix == ".mp3") / 1e6
    takes_mb = sum(path.stat().st_size for path in whole if path.parent.name == "takes") / 1e6
    all_mb = sum(path.stat().st_size for path in whole) / 1e6
    rest_mb = all_mb - mp3s_mb - takes_mb
    print(
        f"{workers} worker(s): {report}; {seconds:.1f} s, {3600 * made / seconds:.0f} issues an "
        f"hour, {3600 * made / seconds / workers:.0f} a worker; largest worker {peak_mb:.0f} MB\n"
        f"  on the disk {all_mb / made:.2f} MB an episode: MP3 {mp3s_mb / made:.2f}, "
        f"takes {takes_mb / made:.2f}, records and pages {rest_mb / made:.2f}",
        flush=True,
    )


def run(papers: Path, out: Path, work: Work, workers: int, scheduler: str = "") -> Report:
    """Return the report of a batch with the embedded voice, or with tones."""
    return make_batch(
        (papers,),
        lambda _file: show_of(work.minutes),
        str(out),
        workers=workers,
        scheduler=scheduler or None,
        fill=fill_cheaply if work.cheap else fill,
    )


def show_of(minutes: float) -> Show:
    """Return the default show, spoken by the embedded voice."""
    return replace(default_show(), engine="kokoro", minutes=minutes)


def write_papers(folder: Path, count: int) -> Path:
    """Write issues of three articles each, every one on a day of its own."""
    folder.mkdir()
    stories = [
        (article.headline, "\n\n".join(paragraph.text for paragraph in article.paragraphs))
        for article in read_issue(SAMPLE).articles
        if article.kind == "story"
    ]
    for number in range(count):
        day = _FIRST_DAY + timedelta(days=number)
        head = f"# 海州晚报\n\n{day.year}年{day.month}月{day.day}日\n"
        chosen = [stories[(number + each) % len(stories)] for each in range(_ARTICLES)]
        body = "\n".join(f"## {headline}\n\n{text}\n" for headline, text in chosen)
        (folder / f"{day.isoformat()}.md").write_text(f"{head}\n{body}", encoding="utf-8")
    return folder


@contextmanager
def resident_mb() -> Iterator[dict[int, float]]:
    """Yield the most resident megabytes of each process below this one, looked at often."""
    peaks, stop = {0: 0.0}, threading.Event()

    def look() -> None:
        while not stop.wait(0.2):
            for child in psutil.Process().children(recursive=True):
                try:
                    resident = child.memory_info().rss / 1e6
                except psutil.NoSuchProcess:
                    continue
                peaks[child.pid] = max(peaks.get(child.pid, 0.0), resident)

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield peaks
    finally:
        stop.set()
        watcher.join()


if __name__ == "__main__":
    main()
