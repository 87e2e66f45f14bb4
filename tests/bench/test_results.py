import subprocess
import sys

import pytest

from tests.bench.__main__ import Result, benchmarks, page, report_falls, room_of, run
from tests.conftest import CHECKOUT


def result(ratio: float, failed: str = "") -> Result:
    return Result("spoken", "2026-11-23", "a machine", 1.0, "table", {"x-vs-y": [ratio]}, failed)


def test_a_ratio_that_fell_by_half_fails_and_a_smaller_fall_does_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    recorded = {"spoken": result(2.0)}
    assert report_falls({"spoken": result(1.01)}, recorded) == 0
    assert report_falls({"spoken": result(0.99)}, recorded) == 1
    assert "x-vs-y fell from 2.00 to 0.99" in capsys.readouterr().err
    assert report_falls({"spoken": result(2.0, failed="ValueError")}, recorded) == 1


def test_the_page_shows_medians_spreads_and_what_was_printed() -> None:
    many = Result("spoken", "2026-11-23", "a machine", 1.0, "table", {"x": [3.0, 1.0, 2.0]}, "")
    text = page({"spoken": many})
    assert "| x | 2.00 | 1.00 | 3.00 | 3 |" in text
    assert "## mandarin\n\n### spoken\n\n2026-11-23, a machine" in text


def test_every_benchmark_belongs_to_a_room() -> None:
    assert {"startup", "whole_line"} <= set(benchmarks())
    assert [name for name in benchmarks() if room_of(name) == "other"] == []


def test_a_benchmark_that_fails_is_told_by_its_last_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.bench.__main__.machine", lambda: "a machine")
    assert "No module named tests.bench.nothing" in run("nothing", 1).failed


def test_an_unknown_name_is_a_usage_error() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "nothing"], capture_output=True, cwd=CHECKOUT
    )
    assert done.returncode == 2
    assert b"no benchmark is called nothing" in done.stderr
