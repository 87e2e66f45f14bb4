import logging
import os
import pty
import subprocess
import sys
from collections.abc import Iterator

import pytest

from briefing.support.console import open_console
from tests.conftest import CHECKOUT

ROOM = """
import logging
from briefing.support.console import open_console
open_console(quiet=%s, verbose=%s)
log = logging.getLogger("briefing.room")
for done in range(5):
    log.info("speaking", extra={"done": done, "total": 4})
log.warning("one thing was assumed")
"""


@pytest.fixture(autouse=True)
def _quiet_again() -> Iterator[None]:
    log = logging.getLogger("briefing")
    before = log.handlers, log.level, log.propagate
    yield
    log.handlers, log.level, log.propagate = before


def said_in_a_pipe(capsys: pytest.CaptureFixture[str], *, quiet: bool, verbose: bool) -> str:
    open_console(quiet=quiet, verbose=verbose)
    log = logging.getLogger("briefing.room")
    log.info("speaking", extra={"done": 3, "total": 4})
    log.info("reading the issue")
    log.warning("one thing was assumed")
    heard = capsys.readouterr()
    assert heard.out == ""
    return heard.err


def test_a_pipe_gets_warnings_and_no_progress(capsys: pytest.CaptureFixture[str]) -> None:
    said = said_in_a_pipe(capsys, quiet=False, verbose=False)
    assert said == "briefing: warning: one thing was assumed\n"


def test_verbose_says_every_step_in_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    said = said_in_a_pipe(capsys, quiet=False, verbose=True)
    assert said.splitlines() == [
        "briefing: speaking: 3 of 4",
        "briefing: reading the issue",
        "briefing: warning: one thing was assumed",
    ]


def test_quiet_says_only_what_went_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert said_in_a_pipe(capsys, quiet=True, verbose=False) == ""


def on_a_terminal(*, quiet: bool) -> str:
    master, slave = pty.openpty()
    code = ROOM % (quiet, False)
    words = [sys.executable, "-c", code]
    subprocess.run(words, stderr=slave, cwd=CHECKOUT, check=True)
    os.close(slave)
    heard = b""
    while True:
        try:
            piece = os.read(master, 4096)
        except OSError:  # the terminal's other end is closed: all was read
            break
        heard += piece
    os.close(master)
    return heard.decode()


def test_a_terminal_gets_a_bar_that_ends_at_a_hundred() -> None:
    said = on_a_terminal(quiet=False)
    assert said.count("speaking") == 5
    assert "[############------------]  50 %" in said
    assert "100 %\r\n" in said
    assert said.endswith("briefing: warning: one thing was assumed\r\n")


def test_a_quiet_terminal_gets_nothing() -> None:
    assert on_a_terminal(quiet=True) == ""


def test_a_quiet_run_says_what_may_have_gone_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    open_console(quiet=True, verbose=False)
    log = logging.getLogger("briefing.room")
    log.warning("a title is long")
    log.warning("the day is assumed", extra={"grave": True})
    assert capsys.readouterr().err == "briefing: warning: the day is assumed\n"


def test_a_long_run_in_a_log_says_how_far_it_is_every_half_minute(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr("briefing.support.console.time.monotonic", lambda: now)
    open_console(quiet=False, verbose=False)
    log = logging.getLogger("briefing.room")
    for done in range(100):
        now += 1.0
        log.info("speaking", extra={"done": done, "total": 100})
    assert capsys.readouterr().err.splitlines() == [
        "briefing: speaking: 30 of 100",
        "briefing: speaking: 61 of 100",
        "briefing: speaking: 92 of 100",
    ]


def test_a_bar_stands_in_one_column_whatever_it_measures(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.support.console.sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    open_console(quiet=False, verbose=False)
    log = logging.getLogger("briefing.room")
    log.info("speaking", extra={"done": 1, "total": 3})
    log.info("mixing", extra={"done": 3, "total": 3})
    log.warning("one thing was assumed")
    assert capsys.readouterr().err == (
        "\rspeaking                     [########----------------]  33 %"
        "\rmixing                       [########################] 100 %\n"
        "briefing: warning: one thing was assumed\n"
    )


def test_a_bar_ends_where_a_narrow_terminal_ends(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.support.console.sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "30")
    open_console(quiet=False, verbose=False)
    logging.getLogger("briefing.room").info("speaking", extra={"done": 1, "total": 3})
    logging.getLogger("briefing.room").warning("one thing was assumed")
    said = capsys.readouterr().err
    assert said == "\rspeaking                     \nbriefing: warning: one thing was assumed\n"
