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
from pathlib import Path

from tests.publish.psp import faults

LINK = "https://example.org/news/"
_NURSERY = """
import os, sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from briefing.publish import publish_episode
from briefing.publish.upload import upload_folder
from briefing.show import default_show
from tests.publish.conftest import make_master, make_script
tone, cover, out = map(Path, sys.argv[1:4])
target, moments = sys.argv[4], int(sys.argv[5])
show = replace(default_show(), cover=cover, link="https://example.org/news/")
for born in range(moments):
    child = os.fork()
    if not child:
        # A new day, then an old one with other words, and so on until it is killed.
        number = 0
        while True:
            number += 1
            first = date(2026, 1, 1) if number % 2 else date(2025, 1, 1) + timedelta(born)
            script = make_script(first, f"{born} {number}")
            publish_episode(make_master(tone, script, show, out), script, show, out)
            upload_folder(out, target)
    print(child, flush=True)
    os.waitpid(child, 0)
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


def torn_by_kills(nursery: Nursery, read: Read, moments: int, step_s: float) -> list[str]:
    """Kill publishers; return what a listener would have found broken after any of them.

    Args:
        nursery: whom to kill.
        read: what lies at the target.
        moments: how many publishers are killed.
        step_s: the first lives about so long, the 25th 25 times as long, the 26th as the first.
    """
    told = (nursery.tone, nursery.cover, nursery.out, nursery.target, moments)
    words = [sys.executable, "-c", _NURSERY, *map(str, told)]
    torn: list[str] = []
    killed = 0
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as running:
        for moment, child in enumerate(running.stdout or ()):
            time.sleep(step_s * (0.4 + moment % 25))
            os.kill(int(child), signal.SIGKILL)
            killed += 1
            torn += broken_links(read)
    assert (killed, running.returncode) == (moments, 0)
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
