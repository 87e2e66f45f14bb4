"""A batch whose workers are killed one after another, beside a pool of processes under the same.

    python -m tests.bench.fleet_kill                            four issues, a kill every 15 s
    python -m tests.bench.fleet_kill --issues 20 --minutes 2 --kill-every-s 60

Scheduler and three workers are processes of their own on loopback. Every so often the worker that
has run longest is killed (-9), and another is started, as a service manager would. The peer is a
concurrent.futures.ProcessPoolExecutor, what a script of a page would use; it sees one such kill.
"""

import argparse
import json
import os
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from lxml import etree

from briefing.desk.batch.plan import Report
from briefing.pipeline import make_episode
from tests.bench.fleet import Work, run, show_of, write_papers
from tests.desk.processes import running_scheduler, running_worker
from tests.publish.psp import faults


def main() -> None:
    """Print what a batch and a pool made under fire."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--issues", type=int, default=4)
    asked.add_argument("--minutes", type=float, default=1.0)
    asked.add_argument("--workers", type=int, default=3)
    asked.add_argument("--kill-every-s", type=float, default=15.0)
    asked.add_argument("--cheap", action="store_true", help="tones for a voice: to test")
    asked.add_argument("--keep", type=Path, help="a new folder for what is made")
    options = asked.parse_args()
    work = Work(options.minutes, options.cheap)
    with tempfile.TemporaryDirectory() as name:
        folder = options.keep or Path(name)
        folder.mkdir(exist_ok=True)
        papers = write_papers(folder / "papers", options.issues)
        made = _of_batch(papers, folder / "out", work, options.workers, options.kill_every_s)
        kept = _of_pool(papers, folder / "pool", work, options.workers, options.kill_every_s)
    print(f"a pool of processes, one killed: {kept} of {options.issues} episodes made")
    print(f"ratio episodes-of-those-asked-under-kill-9 {made / options.issues:.2f}")
    print(f"ratio episodes-under-kill-9-vs-ProcessPoolExecutor {made / max(kept, 1):.2f}")


@dataclass(slots=True)
class Fire:
    """How often a worker was killed."""

    kills: int = 0


def _of_batch(papers: Path, out: Path, work: Work, workers: int, every_s: float) -> int:
    """Return how many episodes stand in the feed just once, whole."""
    with running_scheduler() as (address, _process), under_fire(address, workers, every_s) as fire:
        start = time.perf_counter()
        report = run(papers, out, work, 1, address)
        seconds = time.perf_counter() - start
    print(f"a batch: {report} in {seconds:.0f} s, {fire.kills} workers killed", flush=True)
    return _once_in_the_feed(out, report)


@contextmanager
def under_fire(address: str, count: int, every_s: float) -> Iterator[Fire]:
    """Run so many workers; kill the oldest every so often, and start another."""
    stop, fire = threading.Event(), Fire()
    with ExitStack() as running:
        workers = [running.enter_context(running_worker(address)) for _ in range(count)]

        def shoot() -> None:
            while not stop.wait(every_s):
                victim = workers.pop(0)
                victim.kill()
                victim.wait()
                fire.kills += 1
                workers.append(running.enter_context(running_worker(address)))

        gunner = threading.Thread(target=shoot)
        gunner.start()
        try:
            yield fire
        finally:
            stop.set()
            gunner.join()


def _once_in_the_feed(out: Path, report: Report) -> int:
    """Return how many episodes are in the feed once, on the disk whole and in their ledger."""
    feed = (out / "feed.xml").read_bytes()
    links = [element.get("url", "") for element in etree.fromstring(feed).iter("enclosure")]
    ledgers = [json.loads(path.read_text("utf-8")) for path in out.glob("*/made.json")]
    sizes = {entry["mp3"]: entry["size_bytes"] for entry in ledgers}
    mp3s = {path.name: path.stat().st_size for path in out.glob("*/*-????????.mp3")}
    once = [name for name in mp3s if sum(link.endswith(name) for link in links) == 1]
    wrong = faults(feed)
    whole = sum(sizes.get(f"{name[:-13]}.mp3") == mp3s[name] for name in once)
    print(
        f"  {len(mp3s)} MP3s, {len({row.what for row in report.made})} reported once, {len(once)} "
        f"of {len(links)} in the feed once, {whole} as long as noted; "
        f"{len(wrong)} faults of the feed {wrong or ''}"
    )
    return 0 if wrong else whole


def _of_pool(papers: Path, out: Path, work: Work, workers: int, every_s: float) -> int:
    """Return how many episodes a pool of processes makes that loses one of them once."""
    pool = ProcessPoolExecutor(workers, get_context("spawn"))
    tasks = [
        pool.submit(make_episode, paper, show_of(work.minutes), out / paper.stem)
        for paper in sorted(papers.iterdir())
    ]

    def shoot() -> None:
        oldest = min(pool._processes or {}, default=0)
        if oldest:
            os.kill(oldest, signal.SIGKILL)

    gunner = threading.Timer(every_s, shoot)
    gunner.start()
    made = 0
    for task in tasks:
        with suppress(BrokenProcessPool):
            task.result()
            made += 1
    gunner.cancel()
    pool.shutdown()
    return made


if __name__ == "__main__":
    main()
