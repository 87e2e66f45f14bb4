"""How long the feed of 5,000 episodes takes, beside feedgen alone with everything in memory.

python -m tests.bench.feed_speed [EPISODES]
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import imageio_ffmpeg
from feedgen.feed import FeedGenerator
from PIL import Image

from briefing.publish import publish_episode
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.shelf import Mark, load_episode
from briefing.settings.show_file import default_show
from briefing.show import Show
from briefing.support.files import as_json
from tests.publish.conftest import LENGTH_S, make_master, make_script
from tests.publish.psp import faults

FIRST_DAY = date(2012, 1, 1)
CHAPTERS = 15


def main() -> None:
    """Print seconds and ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        out, tone, show = Path(folder) / "out", Path(folder) / "tone.mp3", own_show(Path(folder))
        make_tone(tone)
        publish(FIRST_DAY, tone, show, out)
        multiply(out, count)
        first_s = seconds(lambda: rebuild_feed(out))
        rebuild_s = min(seconds(lambda: rebuild_feed(out)) for _ in range(3))
        plain_s = min(seconds(lambda: plain_feedgen(out, count)) for _ in range(3))
        added_s = []
        for number in range(count, count + 3):
            day = FIRST_DAY + timedelta(days=number)
            added_s.append(seconds(partial(publish, day, tone, show, out)))
        feed = (out / "feed.xml").read_bytes()
        before = faults(feed)
        rebuild_feed(out)
        same = feed == (out / "feed.xml").read_bytes()
        print(f"{count} episodes, feed.xml {len(feed) / 1e6:.1f} MB, rules broken: {len(before)}")
        print(f"the rebuild gives the bytes that adding gave: {same}")
        print(f"{'what':<36}{'seconds':>9}{'x feedgen':>11}{'processor':>11}{'x feedgen':>11}")
        for what, (taken_s, busy_s) in (
            ("feedgen alone, all in memory", plain_s),
            ("rebuild, pages current", rebuild_s),
            ("rebuild, every page written", first_s),
            ("one episode more, best of 3", min(added_s)),
            ("one episode more, worst of 3", max(added_s)),
        ):
            ratio, busy_ratio = taken_s / plain_s[0], busy_s / plain_s[1]
            print(f"{what:<36}{taken_s:>9.2f}{ratio:>11.2f}{busy_s:>11.2f}{busy_ratio:>11.2f}")
        print(f"ratio feed-one-more-vs-feedgen {plain_s[0] / min(added_s)[0]:.2f}")
        print(f"ratio feed-rebuild-vs-feedgen {plain_s[0] / rebuild_s[0]:.2f}")


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Return how long the work takes, and how long it has the processor."""
    start_s, busy_s = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - start_s, time.process_time() - busy_s


def own_show(folder: Path) -> Show:
    """A show that brings its cover."""
    cover = folder / "own.jpg"
    Image.new("RGB", (1400, 1400), "#7a1f2b").save(cover)
    return replace(default_show(), cover=cover)


def make_tone(path: Path) -> None:
    """Write an MP3 of a few seconds."""
    tone = f"sine=frequency=440:duration={LENGTH_S}:sample_rate=44100"
    ffmpeg = [imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-f", "lavfi", "-i", tone]
    subprocess.run([*ffmpeg, "-ac", "1", "-b:a", "96k", str(path)], check=True)


def publish(day: date, tone: Path, show: Show, out: Path) -> None:
    """Publish the episode of a day."""
    script = make_script(day)
    publish_episode(make_master(tone, script, show, out), script, show, out)


def multiply(out: Path, count: int) -> None:
    """Put copies of the first episode on the following days, with the notes of a long one."""
    folder = out / FIRST_DAY.isoformat()
    first = load_episode(folder / "episode.json")
    marks = tuple(
        Mark(f"第{number}条新闻的标题一共有十几个字", 30.0 * number, 30.0 * number + 30, (0, 400))
        for number in range(CHAPTERS)
    )
    for number in range(count):
        day = FIRST_DAY + timedelta(days=number)
        stem = f"briefing-{day}"
        episode = replace(
            first, day=day, guid=f"{number:036d}", file=f"{stem}.mp3", size_bytes=1000, marks=marks
        )
        made = out / day.isoformat()
        made.mkdir(exist_ok=True)
        (made / episode.file).write_bytes(b"\0" * 1000)
        transcript = folder / f"{first.stem}.transcript.json"
        (made / f"{stem}.transcript.json").write_bytes(transcript.read_bytes())
        (made / "episode.json").write_text(as_json(episode), encoding="utf-8")


def plain_feedgen(out: Path, count: int) -> bytes:
    """The same titles, notes and enclosures, with feedgen's own names only."""
    feed = FeedGenerator()
    feed.load_extension("podcast")
    feed.title("简报")
    feed.link(href="http://localhost:8000/")
    feed.description("简报")
    notes = "0:00 第一条新闻的标题一共有十几个字\n" * CHAPTERS
    for number in range(count):
        item = feed.add_entry(order="append")
        item.title(f"简报 {number}")
        item.guid(f"{number:036d}", permalink=False)
        item.description(notes)
        item.content(notes)
        item.pubDate("2026-03-18T06:00:00+08:00")
        item.enclosure(f"http://localhost:8000/{number}.mp3", "1000", "audio/mpeg")
        item.podcast.itunes_duration(12)
    written: bytes = feed.rss_str(pretty=True)
    (out / "plain.xml").write_bytes(written)
    return written


if __name__ == "__main__":
    main()
