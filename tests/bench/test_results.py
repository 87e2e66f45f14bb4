import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench.page import Result, page, results_in, room_of
from tests.conftest import CHECKOUT


def result(*ratios: float, failed: str = "", skipped: str = "") -> Result:
    seconds = [1.0] * len(ratios)
    found = {"x-vs-y": list(ratios)}
    return Result("spoken", "2026-11-23", "a machine", seconds, "table", found, failed, skipped)


def test_a_ratio_that_fell_by_half_fails_and_a_smaller_fall_does_not() -> None:
    assert bench.fallen(result(1.01), result(2.0)) == []
    assert bench.fallen(result(0.99), result(2.0)) == ["x-vs-y fell from 2.00 to 0.99"]
    assert bench.fallen(result(0.99, 1.5), result(2.0)) == []
    assert bench.fallen(result(5.0), None) == []
    assert bench.fallen(result(2.0, failed="ValueError"), result(2.0)) == ["spoken: ValueError"]
    assert bench.fallen(result(2.0, skipped="'x' is not installed"), None)
    gone = Result("spoken", "2026-11-23", "a machine", [1.0])
    assert bench.fallen(gone, result(2.0)) == ["x-vs-y is recorded and not printed"]


def test_what_fell_is_looked_at_a_second_time(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = iter([0.5, 1.9, 0.5, 0.6])

    def once(found: Result) -> None:
        found.seconds.append(1.0)
        found.ratios.setdefault("x-vs-y", []).append(next(printed))

    monkeypatch.setattr(bench, "run_once", once)
    monkeypatch.setattr(bench, "machine", lambda: "a machine")
    assert bench.compare(["spoken"], {"spoken": result(2.0)}) == 0
    assert bench.compare(["spoken"], {"spoken": result(2.0)}) == 1


def test_the_page_shows_medians_spreads_and_what_was_printed() -> None:
    text = page({"spoken": result(3.0, 1.0, 2.0)})
    assert "| x-vs-y | 2.00 | 1.00 | 3.00 | 3 |" in text
    assert "## mandarin\n\n### spoken\n\n2026-11-23, a machine; 3 rounds, 1 s each." in text


def test_the_page_names_what_was_skipped_and_why() -> None:
    skipped = Result("spoken", "2026-11-23", "a machine", [1.0], skipped="'x' is not installed")
    assert "Skipped: `spoken`, 'x' is not installed." in page({"spoken": skipped})


def test_only_what_is_missing_is_skipped() -> None:
    assert bench.what_is_missing("ModuleNotFoundError: No module named 'wetext'") == (
        "'wetext' is not installed"
    )
    assert bench.what_is_missing(
        "FileNotFoundError: [Errno 2] No such file or directory: 'mp3val'"
    ) == ("'mp3val' is not installed")
    assert bench.what_is_missing("skipped: no network here") == "no network here"
    assert not bench.what_is_missing("ModuleNotFoundError: No module named 'briefing.gone'")
    assert not bench.what_is_missing(
        "FileNotFoundError: [Errno 2] No such file or directory: 'out/feed.xml'"
    )
    assert not bench.what_is_missing("ValueError: skipped: no")


def test_short_benchmarks_have_three_rounds_and_long_ones_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    took_s = {"quick": 5.0, "long": 70.0}
    order: list[str] = []

    def once(found: Result) -> None:
        order.append(found.name)
        found.seconds.append(took_s[found.name])

    monkeypatch.setattr(bench, "run_once", once)
    monkeypatch.setattr(bench, "machine", lambda: "a machine")
    bench.run_all(["long", "quick"], 3, 30)
    assert order == ["long", "quick", "quick", "quick"]


def test_every_benchmark_belongs_to_a_room() -> None:
    assert {"startup", "whole_line", "eight_minutes", "fleet_kill"} <= set(bench.benchmarks())
    assert [name for name in bench.benchmarks() if room_of(name) == "other"] == []


def test_a_benchmark_that_fails_is_told_by_its_last_line() -> None:
    found = Result("nothing", "2026-11-23", "a machine")
    bench.run_once(found)
    assert "No module named tests.bench.nothing" in found.failed


def test_an_unknown_name_is_a_usage_error() -> None:
    words = [sys.executable, "-m", "tests.bench", "nothing"]
    done = subprocess.run(words, capture_output=True, cwd=CHECKOUT)
    assert done.returncode == 2
    assert b"no benchmark is called nothing" in done.stderr


def test_the_page_is_the_record_and_is_written_the_same_again() -> None:
    text = Path(bench.PAGE).read_text(encoding="utf-8")
    assert page(bench.load_record()) == text
    assert len(bench.load_record()) == text.count("\n### ") > 30


def test_failed_skipped_and_untimed_benchmarks_are_read_from_the_page() -> None:
    untimed = Result("textside", "2026-11-23", "a machine", [], "ratio x-vs-y 1.50")
    untimed.ratios = {"x-vs-y": [1.5]}
    told = {
        "textside": untimed,
        "spoken": Result("spoken", "2026-11-23", "a machine", [], failed="ValueError: no."),
        "sandhi": Result("sandhi", "2026-11-23", "a machine", [], skipped="'x' is not installed"),
    }
    assert results_in(page(told)) == told
