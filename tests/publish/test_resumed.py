"""Downloads that were broken off, gone on with after the day was made again: no file has both."""

import os
import pty
import subprocess
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.records import Episode
from tests.publish.conftest import PublishDay, published, serving

pytestmark = pytest.mark.system

HALF_BYTES = 40_000


def curl(address: str, into: Path) -> None:
    subprocess.run(["curl", "-s", "-C", "-", "-o", into, address], timeout=60, check=False)


def wget(address: str, into: Path) -> None:
    subprocess.run(["wget", "-q", "-c", "-O", into, address], timeout=60, check=False)


def podboat(address: str, into: Path) -> None:
    home = into.parent
    # podboat names what is not whole yet in its own way.
    unfinished = into.with_name(f"{into.name}.part")
    into.rename(unfinished)
    (home / "config").write_text("max-downloads 1\n")
    (home / "queue").write_text(f'{address} "{into}" queued\n')
    screen, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (40, 120))
    files = ("-C", str(home / "config"), "-q", str(home / "queue"))
    client = subprocess.Popen(
        ["podboat", "-a", *files],
        env={**os.environ, "HOME": str(home), "TERM": "xterm"},
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
    )
    os.set_blocking(screen, False)
    drawn, end = b"", time.monotonic() + 30
    while time.monotonic() < end and not into.exists() and b"failed" not in drawn:
        with suppress(BlockingIOError):
            drawn += os.read(screen, 65_536)
        if b"incomplete" in drawn:
            os.write(screen, b"d")  # of a download that was broken off it waits to be told
        time.sleep(0.2)
    client.terminate()
    client.wait(10)
    os.close(terminal)
    os.close(screen)
    assert into.exists() or b"failed" in drawn
    if not into.exists():
        unfinished.rename(into)


@pytest.mark.parametrize("client", [curl, wget, podboat])
def test_a_download_goes_on_where_the_day_is_the_same(
    episode: Episode, tmp_path: Path, client: Callable[[str, Path], None]
) -> None:
    data, name = episode.path.read_bytes(), published(episode).name
    got = tmp_path / "home" / "day.mp3"
    got.parent.mkdir()
    got.write_bytes(data[:HALF_BYTES])
    with serving(episode.feed.parent) as port:
        client(f"http://127.0.0.1:{port}/2026-03-18/{name}", got)
    assert got.read_bytes() == data


# Not wget: of a whole file that it did not ask for it skips as much as it has, and joins the rest.
@pytest.mark.parametrize("client", [curl, podboat])
def test_a_download_never_goes_on_with_other_audio(
    episode: Episode,
    tmp_path: Path,
    publish_day: PublishDay,
    other_tone: Path,
    client: Callable[[str, Path], None],
) -> None:
    old, name = episode.path.read_bytes(), published(episode).name
    got = tmp_path / "home" / "day.mp3"
    got.parent.mkdir()
    got.write_bytes(old[:HALF_BYTES])
    publish_day(sound=other_tone)
    with serving(episode.feed.parent) as port:
        client(f"http://127.0.0.1:{port}/2026-03-18/{name}", got)
    found = got.read_bytes()
    # Some take the whole instead, some leave what they have; none joins the two.
    assert found == other_tone.read_bytes() or old.startswith(found)
