"""Publishers that are killed in the middle of bringing the shelf to a target, and what is found.

A nursery forks one publisher after the other, since starting Python would take longer than the
publisher lives.
"""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import boto3

from briefing.publish import publish_episode
from briefing.publish.send.upload import upload_folder
from briefing.show import Show
from tests.publish.conftest import make_master, make_script
from tests.publish.psp import faults

LINK = "https://example.org/news/"
_NURSERY = """
import os, sys
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from briefing.publish import publish_episode
from briefing.publish.send.upload import upload_folder
from briefing.settings.show_file import default_show
from tests.publish.conftest import make_master, make_script
tone, cover, out = map(Path, sys.argv[1:4])
target, stride = sys.argv[4], int(sys.argv[5])
show = replace(default_show(), cover=cover, link="https://example.org/news/")

def publish(day, title):
    script = make_script(day, title)
    publish_episode(make_master(tone, script, show, out), script, show, out)

def die_at(event_number):
    # Of what is done to the target's files, as Python's audit sees it.
    events = count(1)
    def look(name, values):
        if name in {"open", "os.rename", "os.remove", "os.mkdir"} and (
            str(values[0]).startswith(target) and next(events) == event_number
        ):
            os.kill(os.getpid(), 9)
    sys.addaudithook(look)

for born, _go in enumerate(sys.stdin):
    child = os.fork()
    if not child:
        publish(date(2025, 1, 1) + timedelta(born), f"{born}")
        if stride:
            die_at(1 + stride * born)
        for turn in count():
            upload_folder(out, target)
            publish(date(2026, 1, 1), f"{born} {turn}")
    print(child, flush=True)
    os.waitpid(child, 0)
    print("dead", flush=True)
"""


Read = Callable[[str], bytes | None]
"""Returns a file of a target by its name; None if it is not there."""


@dataclass(frozen=True)
class Nursery:
    """Publishers of a shelf to a target."""

    tone: Path
    """An MP3 for the episodes."""
    cover: Path
    out: Path
    """The folder to publish; what is in it lies at the target already."""
    target: str


def nursery_for(tone: Path, show: Show, out: Path, target: str) -> Nursery:
    """Publish a first episode, and bring it to the target."""
    script = make_script(date(2026, 1, 1))
    publish_episode(make_master(tone, script, show, out), script, show, out)
    upload_folder(out, target, LINK)
    assert show.cover is not None
    return Nursery(tone, show.cover, out, target)


def folder_reader(folder: Path) -> Read:
    """Return what reads a folder's files."""
    return lambda name: (folder / name).read_bytes() if (folder / name).is_file() else None


def bucket_reader(bucket: str, folder: str) -> Read:
    """Return what reads the objects of a bucket's folder."""
    client = boto3.client("s3")

    def read(name: str) -> bytes | None:
        found = client.list_objects_v2(Bucket=bucket, Prefix=f"{folder}/{name}")["KeyCount"]
        if not found:
            return None
        got = client.get_object(Bucket=bucket, Key=f"{folder}/{name}")
        body: bytes = got["Body"].read()
        return body

    return read


def torn_by_kills(
    nursery: Nursery, read: Read, moments: int, stride: int = 1, step_s: float | None = None
) -> list[str]:
    """Kill publishers; return what a listener would have found broken after any of them.

    Args:
        nursery: whom to kill.
        read: what lies at the target.
        moments: how many publishers are killed.
        stride: the first dies before it first touches a file in the target folder, the next
            after so many touches more.
        step_s: instead of that, by the clock: the first lives about so long, the 25th 25 times as
            long, the 26th as the first.
    """
    told = (nursery.tone, nursery.cover, nursery.out, nursery.target, 0 if step_s else stride)
    words = [sys.executable, "-c", _NURSERY, *map(str, told)]
    torn: list[str] = []
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, text=True) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for moment in range(moments):
            running.stdin.write("go\n")
            running.stdin.flush()
            child = int(running.stdout.readline())
            if step_s:
                time.sleep(step_s * (0.4 + moment % 25))
                os.kill(child, signal.SIGKILL)
            assert running.stdout.readline() == "dead\n"
            torn += broken_links(read)
        running.stdin.close()
    assert running.returncode == 0
    return torn


def broken_links(read: Read) -> list[str]:
    """Return what a listener would find broken at a target now."""
    feed = read("feed.xml") or b""
    found = faults(feed, LINK)
    for name in sorted(set(re.findall(rf'{LINK}([^"<]+)', feed.decode()))):
        content = read(name)
        if content is None:
            found.append(f"{name} is not there")
        elif name.endswith(".html") and not content.rstrip().endswith(b"</html>"):
            found.append(f"{name} is torn")
        elif name.endswith(".mp3") and f'{name}" length="{len(content)}"' not in feed.decode():
            found.append(f"{name} has {len(content)} bytes")
    return found
