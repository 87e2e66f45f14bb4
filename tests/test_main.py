"""The programme as `python -m briefing`."""

import os
import subprocess
import sys

import pytest

from briefing import __main__ as programme
from briefing.support.interrupt import STOPPED
from tests.conftest import CHECKOUT


def test_python_m_briefing_is_the_command() -> None:
    words = [sys.executable, "-m", "briefing", "say", "2026年"]
    done = subprocess.run(words, cwd=CHECKOUT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[0] == "二零二六年"


def test_a_run_that_is_stopped_while_it_loads_says_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def stopped() -> None:
        raise KeyboardInterrupt

    class EndedError(Exception):
        """Stands for the end of the process."""

    def end(code: int) -> None:
        assert code == STOPPED
        raise EndedError

    monkeypatch.setattr(programme, "end_on_interrupt", stopped)
    monkeypatch.setattr(os, "_exit", end)
    with pytest.raises(EndedError):
        programme.main()
    assert "briefing: stopped." in capfd.readouterr().err
