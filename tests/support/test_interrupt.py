"""Ctrl-C ends a run within a second, whatever it is doing."""

import signal
import subprocess
import sys
import time

import pytest

from briefing.support.interrupt import say_stopped
from tests.conftest import CHECKOUT

BUSY = """
import sys, threading
from briefing import cli
import briefing.support.interrupt
sys.argv = ["briefing", "make"]
class Door:
    def __call__(self, standalone_mode):
        print("busy", flush=True)
        %s
cli.briefing = Door()
cli.main()
"""
WORK = {
    "a loop": "while True: pass",
    "a lock that nobody opens": "threading.Lock().acquire() and threading.Event().wait()",
    "a thread that does not end": (
        "threading.Thread(target=threading.Event().wait).start(); threading.Event().wait()"
    ),
    # As the voice's own call: one that lets other threads run and looks at no signal.
    "one long call": "import hashlib; hashlib.pbkdf2_hmac('sha256', b'a', b'b', 2 * 10**9)",
}


@pytest.mark.parametrize("work", WORK)
def test_a_stopped_run_ends_within_a_second_and_says_that_it_goes_on(work: str) -> None:
    run = subprocess.Popen(
        [sys.executable, "-c", BUSY % WORK[work]],
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "busy\n"
    begun = time.monotonic()
    run.send_signal(signal.SIGINT)
    try:
        _, said = run.communicate(timeout=20)
    finally:
        run.kill()
    assert run.returncode == 130
    assert time.monotonic() - begun < 2.0
    assert "the same command goes on from there" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(("command", "goes_on"), [("make", True), ("voices", False)])
def test_a_stopped_run_says_that_it_goes_on_only_where_it_does(
    command: str, goes_on: bool, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["briefing", command])
    say_stopped()
    said = capfd.readouterr().err
    assert said.startswith("\nbriefing: stopped.")
    assert ("goes on from there" in said) == goes_on
