"""Every command that the README or a help text shows is run here as it stands there.

One folder, the README's commands first and in their order, as a newcomer would type them.
"""

import os
import re
import shlex
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
import pytest
from PIL import Image

from briefing.cli import briefing as door
from tests.conftest import CHECKOUT
from tests.shared.fork_server import loaded_briefing
from tests.shared.takes import lend

ISSUE = """\
# 海州晚报

2026年11月23日 星期一

## 海州地铁5号线今日开通

本报讯（记者 林晓舟）海州地铁5号线23日正式开通运营，全长28.6公里，设站21座。首班车6时30分发车。

## 云川水库完成除险加固

本报讯（记者 何知远）云川水库除险加固工程日前完工，灌溉面积将增加3.2万亩。
"""


def shown_in_readme() -> list[str]:
    text = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", text, re.S)
    lines = [line.split(" #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


def shown_in_help() -> list[str]:
    texts = [door.help or "", *(command.help or "" for command in door.commands.values())]
    examples = [text.partition("Examples:")[2] for text in texts]
    return [line.strip() for example in examples for line in example.splitlines() if line.strip()]


def timed_in_readme() -> list[str]:
    """Return what the README lets cron and systemd run, as the shell is given it."""
    text = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    cron = re.findall(r"^0 6 \* \* \* (.+)$", text, re.M)
    units = re.findall(r"^ExecStart=(.+)$", text, re.M)
    return [line.replace("\\%", "%") for line in cron] + [one.replace("%%", "%") for one in units]


def is_ours(line: str) -> bool:
    return re.search(r"(^|\| )briefing ", line) is not None


COMMANDS = list(dict.fromkeys(filter(is_ours, [*shown_in_readme(), *shown_in_help()])))
SERVED = [line for line in COMMANDS if line.startswith("briefing serve")]
ENDLESS = [line for line in COMMANDS if line.startswith("briefing watch inbox")]


_MOST_S = 240
"""A watch that has made nothing by then never will; an episode takes ten on two cores."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with issues in it, and `briefing` on the path."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "2026-11-23.md").write_text(ISSUE, encoding="utf-8")
    with Image.open(CHECKOUT / "tests" / "read" / "page" / "strip.png") as strip:
        strip.convert("RGB").save(folder / "page.jpg")
    for name, day in (("inbox", 24), ("papers", 25)):
        (folder / name).mkdir()
        (folder / name / f"2026-11-{day}.md").write_text(of_day(date(2026, 11, day)), "utf-8")
    shim(folder / "loaded", loaded_briefing())
    shim(folder / "bin", (sys.executable, "-m", "briefing"))
    return folder


def of_day(day: date) -> str:
    """Return the first story of the issue as another day's: what of it is spoken can be lent."""
    first = ISSUE.partition("\n## 云川")[0]
    return first.replace("2026年11月23日 星期一", f"{day.year}年{day.month}月{day.day}日")


def lend_spoken(desk: Path, store: Path) -> None:
    """Lend another day what the lines before have spoken, all but one line of it."""
    spoken = desk / "output" / "2026-11-23" / "takes"
    if spoken.exists() and not store.exists():
        lend(spoken, store)


def shim(folder: Path, words: tuple[str, ...]) -> None:
    """Write a `briefing` for the path that runs some words."""
    folder.mkdir()
    path = folder / "briefing"
    path.write_text(f'#!/bin/sh\nexec {shlex.join(words)} "$@"\n')
    path.chmod(0o755)


@pytest.fixture(scope="module")
def demo_desk(desk: Path, sample_takes: Path) -> Path:
    """The same folder with most of what `briefing demo` speaks, spoken already."""
    lend(sample_takes, desk / "output" / "demo" / "2026-03-18" / "takes")
    return desk


def environment(desk: Path, programs: str = "loaded") -> dict[str, str]:
    path = os.pathsep.join([str(desk / programs), os.environ["PATH"]])
    cache = os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache"))
    here = {"PATH": path, "HOME": str(desk), "PYTHONPATH": str(CHECKOUT), "XDG_CACHE_HOME": cache}
    return {**os.environ, **here}


@pytest.mark.slow
@pytest.mark.parametrize("line", [line for line in COMMANDS if line not in SERVED + ENDLESS])
def test_a_command_that_is_shown_works_as_typed(
    desk: Path, line: str, request: pytest.FixtureRequest
) -> None:
    if line.startswith("briefing demo"):
        request.getfixturevalue("demo_desk")
    if line.startswith("briefing watch"):
        lend_spoken(desk, desk / "output" / "2026-11-24" / "takes")
    if line.startswith("briefing batch"):
        lend_spoken(desk, desk / "output" / "2026-11-25" / "takes")
    done = subprocess.run(
        ["bash", "-c", line], cwd=desk, env=environment(desk), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert "Traceback" not in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("line", timed_in_readme())
def test_what_runs_each_morning_makes_the_days_episode(
    tmp_path: Path, desk: Path, line: str
) -> None:
    news = tmp_path / "news"
    today = date.today()
    lend_spoken(desk, news / "output" / today.isoformat() / "takes")
    (news / f"{today.isoformat()}.md").write_text(of_day(today), encoding="utf-8")
    home = {**environment(desk), "HOME": str(tmp_path)}
    done = subprocess.run(["sh", "-c", line], cwd=news, env=home, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert list((news / "output" / today.isoformat()).glob("*.mp3"))


@pytest.fixture
def served(desk: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address at which a `briefing serve` line answers."""
    words = ["bash", "-c", f"exec {request.param}"]
    server = subprocess.Popen(
        words,
        cwd=desk,
        env=environment(desk, "bin"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    port = re.search(r"--port (\d+)", request.param)
    address = f"http://127.0.0.1:{port[1] if port else 8000}"
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"{address}/feed.xml").close()
                break
            except OSError:
                assert server.poll() is None, server.stdout and server.stdout.read()
                time.sleep(0.1)
        yield address
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=20)


@pytest.mark.slow
@pytest.mark.parametrize("served", SERVED, indirect=True)
def test_the_server_that_is_shown_gives_the_feed(served: str) -> None:
    with urllib.request.urlopen(f"{served}/feed.xml") as answer:
        assert b"<rss" in answer.read()


@pytest.mark.slow
@pytest.mark.parametrize("line", ENDLESS)
def test_the_watch_that_is_shown_makes_an_episode_and_stops_on_ctrl_c(
    desk: Path, line: str
) -> None:
    lend_spoken(desk, desk / "podcast" / "2026-11-24" / "takes")
    watcher = subprocess.Popen(
        ["bash", "-c", f"exec {line}"],
        cwd=desk,
        env=environment(desk, "bin"),
        stdout=subprocess.PIPE,
    )
    assert watcher.stdout is not None
    given_up = threading.Timer(_MOST_S, watcher.kill)
    given_up.start()
    try:
        made = watcher.stdout.readline().decode().strip()
        assert Path(made).is_file()
    finally:
        given_up.cancel()
        watcher.send_signal(signal.SIGINT)
        watcher.communicate(timeout=20)


def test_every_other_line_of_the_readme_is_run_by_ci() -> None:
    script = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")
    others = [line for line in shown_in_readme() if not is_ours(line)]
    first, second, first_again, second_again, four, whole = others
    assert (first, second) == (first_again, second_again)
    assert 'bash -euo pipefail -c "$(readme_block 1)"' in script
    assert 'bash -euo pipefail -c "$(readme_block 2)"' in script
    for tool in four.split(" && ")[:3]:
        assert f"\n{tool}\n" in script
    assert whole == "bash .ci/run"


def test_every_command_is_shown_at_work() -> None:
    for name, command in door.commands.items():
        assert isinstance(command, click.Command)
        assert any(re.search(rf"\bbriefing {name}\b", line) for line in COMMANDS)
