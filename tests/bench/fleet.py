"""Many issues on one machine: two workers beside one, and what is left of a batch under kill -9.

    python -m tests.bench.fleet                     four short issues, one worker and two
    python -m tests.bench.fleet --issues 8
    python -m tests.bench.fleet --kill --issues 20 --workers 3 --kill-every-s 60
    python -m tests.bench.fleet --episode 8         where the time of one episode goes

Every issue is a part of the sample issue on a day of its own, spoken by the embedded voice.
`--kill` runs scheduler and workers as separate processes, kills one worker every so often and
starts another.
"""

import argparse
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import psutil

from briefing.batch import make_batch
from briefing.batch.report import Report
from briefing.batch.worker import fill
from briefing.pipeline import make_episode
from briefing.records import Show
from briefing.show import default_show
from briefing.timing import room_times
from tests.batch.cheap import fill_cheaply

SAMPLE = Path("briefing/sample/haizhou-evening-2026-03-18.md")


def main() -> None:
    """Run one of the three experiments."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--issues", type=int, default=4)
    asked.add_argument("--minutes", type=float, default=1.0)
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--kill", action="store_true")
    asked.add_argument("--kill-every-s", type=float, default=60.0)
    asked.add_argument(
        "--cheap", action="store_true", help="tones for a voice: to test, not to time"
    )
    asked.add_argument("--episode", type=float, metavar="MINUTES")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.episode:
            where_time_goes(folder, options.episode)
            return
        papers = write_papers(folder / "papers", options.issues)
        if options.kill:
            under_fire(papers, folder / "out", options)
        else:
            two_beside_one(papers, folder, options)


def two_beside_one(papers: Path, folder: Path, options: argparse.Namespace) -> None:
    """Print the throughput of one worker and of several, and the largest worker."""
    seconds: dict[int, float] = {}
    for workers in (1, options.workers):
        with watched() as peak:
            start = time.perf_counter()
            report = run(papers, folder / f"out-{workers}", options, workers)
            seconds[workers] = time.perf_counter() - start
        rate = 3600 * len(report.made) / seconds[workers]
        print(
            f"{workers} worker(s): {report}; {seconds[workers]:.1f} s, {rate:.0f} issues an hour, "
            f"largest process {peak[0]:.0f} MB",
            flush=True,
        )
    gain = seconds[1] / seconds[options.workers]
    print(f"ratio throughput-of-{options.workers}-workers-vs-1 {gain:.2f}")


def under_fire(papers: Path, out: Path, options: argparse.Namespace) -> None:
    """Print what a batch made while one worker after another was killed."""
    stop, kills = threading.Event(), 0
    with ExitStack() as running:
        python = [sys.executable, "-m"]
        port = random.randint(20_000, 50_000)
        address = f"tcp://127.0.0.1:{port}"
        scheduler = [*python, "distributed.cli.dask_scheduler", "--port", str(port)]
        running.enter_context(process([*scheduler, "--host", "127.0.0.1", "--no-dashboard"]))
        worker = [*python, "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny"]
        workers = [running.enter_context(process(worker)) for _ in range(options.workers)]

        def fire() -> None:
            nonlocal kills
            while not stop.wait(options.kill_every_s):
                victim = workers.pop(0)
                victim.kill()
                kills += 1
                workers.append(running.enter_context(process(worker)))

        gunner = threading.Thread(target=fire)
        gunner.start()
        start = time.perf_counter()
        try:
            report = run(papers, out, options, 1, address)
        finally:
            stop.set()
            gunner.join()
        seconds = time.perf_counter() - start
    items = ElementTree.parse(out / "feed.xml").findall("channel/item")
    guids = {item.findtext("guid") for item in items}
    mp3s = list(out.glob("*/*.mp3"))
    print(f"{report} in {seconds:.0f} s, {kills} workers killed")
    print(f"MP3s {len(mp3s)}, items in the feed {len(items)}, different GUIDs {len(guids)}")
    print(f"ratio episodes-made-once-under-kill {len(guids) / options.issues:.2f}")


def where_time_goes(folder: Path, minutes: float) -> None:
    """Print seconds per room, what is not speaking, and how busy the cores were meanwhile."""
    issue = folder / "2026-03-18.md"
    issue.write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    before = processor_s()
    with room_times() as times:
        make_episode(issue, show_of(minutes), folder / "out")
    used_s = processor_s() - before
    whole = times.pop("(all)")
    for room, seconds in times.items():
        print(f"{room:<10}{seconds:8.2f} s {seconds / whole:6.1%}")
    print(f"not speaking {1 - times['speak'] / whole:.1%} of {whole:.1f} s")
    cores = psutil.cpu_count() or 1
    print(f"processor time {used_s:.1f} s, {used_s / whole / cores:.0%} of {cores} cores")


def processor_s() -> float:
    """Return the processor seconds of this process and of its children that ended."""
    times = psutil.Process().cpu_times()
    return float(times.user + times.system + times.children_user + times.children_system)


def run(
    papers: Path, out: Path, options: argparse.Namespace, workers: int, scheduler: str = ""
) -> Report:
    """Return the report of a batch with the embedded voice."""
    return make_batch(
        (papers,),
        lambda _file: show_of(options.minutes),
        str(out),
        workers=workers,
        scheduler=scheduler or None,
        fill=fill_cheaply if options.cheap else fill,
    )


def show_of(minutes: float) -> Show:
    """Return the default show, spoken by the embedded voice."""
    return replace(default_show(), engine="kokoro", minutes=minutes)


def write_papers(folder: Path, count: int) -> Path:
    """Write issues of one article each, every one on a day of its own."""
    folder.mkdir()
    text = SAMPLE.read_text(encoding="utf-8")
    articles = re.split(r"(?m)^(?=# )", text)[2:]
    for number in range(count):
        story = articles[number % len(articles)]
        month, day = 4 + number // 28, 1 + number % 28
        path = folder / f"2026-{month:02}-{day:02}.md"
        path.write_text(f"# 海州晚报\n\n2026年{month}月{day}日\n\n{story}\n", encoding="utf-8")
    return folder


@contextmanager
def process(words: list[str]) -> Iterator["subprocess.Popen[bytes]"]:
    """Yield a running process; it is ended with the block."""
    running = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield running
    finally:
        running.kill()
        running.wait()


@contextmanager
def watched() -> Iterator[list[float]]:
    """Yield the resident megabytes of the largest process below this one, looked at often."""
    peak, stop = [0.0], threading.Event()

    def look() -> None:
        while not stop.wait(0.2):
            for child in psutil.Process().children(recursive=True):
                try:
                    peak[0] = max(peak[0], child.memory_info().rss / 1e6)
                except psutil.NoSuchProcess:
                    continue

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield peak
    finally:
        stop.set()
        watcher.join()


if __name__ == "__main__":
    main()
