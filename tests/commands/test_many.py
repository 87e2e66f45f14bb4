"""What `batch` and `watch` ask for and print, in this process; nothing is made."""

import importlib.util
import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from briefing.cli import briefing as door
from briefing.desk.batch.plan import Outcome, report_of
from briefing.errors import BriefingError, ClusterError, InputError
from briefing.records import Episode

MADE = Outcome("a.md", "made", "output/2026-11-23/a.mp3")
SKIPPED = Outcome("b.md", "skipped", "it is made: 'b.mp3'")
FAILED = Outcome("c.md", "failed", "no news is in it")


def run(*words: str) -> Result:
    return CliRunner().invoke(door, list(words))


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other.toml").write_text('title = "晚"\n', "utf-8")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the batch was asked for; `outcomes` is what becomes of it."""
    found: dict[str, Any] = {"outcomes": [MADE, SKIPPED]}

    def make(sources: tuple[Path, ...], chosen: Any, output: str, **given: Any) -> Any:
        shows = [chosen(None), chosen(Path("other.toml"))]
        found.update(given, sources=sources, shows=shows, output=output)
        for outcome in found["outcomes"]:
            given["say"](outcome)
        return report_of(found["outcomes"], 3)

    monkeypatch.setattr("briefing.desk.batch.run.make_batch", make)
    return found


def test_a_batch_prints_each_episode_and_counts_the_rest(asked: dict[str, Any]) -> None:
    done = run("batch", "papers", "x.md", "--minutes", "4", "--out", "s3://pods", "--workers", "3")
    assert done.stdout == "output/2026-11-23/a.mp3\n"
    assert done.stderr == "briefing: 1 made, 1 skipped, 0 failed, 1 not reached.\n"
    assert asked["sources"] == (Path("papers"), Path("x.md"))
    assert (asked["output"], asked["workers"], asked["scheduler"]) == ("s3://pods", 3, None)
    usual, other = asked["shows"]
    assert (usual.minutes, other.minutes) == (4, 4)
    assert (usual.title == "晚", other.title) == (False, "晚")


def test_a_batch_uses_every_core_or_the_cluster_that_is_named(asked: dict[str, Any]) -> None:
    done = run("batch", "a.md", "--scheduler", "tcp://a:1", "--show", "other.toml")
    assert done.exit_code == 0
    assert (asked["workers"], asked["scheduler"]) == (os.cpu_count(), "tcp://a:1")
    assert [show.title for show in asked["shows"]] == ["晚", "晚"]


def test_a_batch_that_failed_in_part_says_why_and_its_json_is_whole(asked: dict[str, Any]) -> None:
    asked["outcomes"] = [MADE, FAILED]
    done = run("batch", "a.md", "--json")
    assert isinstance(done.exception, BriefingError)
    assert str(done.exception) == (
        "1 made, 0 skipped, 1 failed, 1 not reached. Why is above, and in "
        "'output/batch-report.json'."
    )
    found = json.loads(done.stdout)
    assert [row["what"] for row in found["failed"]] == ["no news is in it"]
    assert len(found["made"]) == found["unfinished"] == 1


def test_what_a_batch_needs_is_named(
    asked: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    there = importlib.util.find_spec
    monkeypatch.setattr(
        "importlib.util.find_spec",
        lambda name: None if name in {"dask", "fsspec"} else there(name),
    )
    done = run("batch", "a.md")
    assert isinstance(done.exception, ClusterError)
    assert str(done.exception) == (
        "cannot make many issues at once: dask, fsspec is not installed. "
        "Run: pip install 'briefing[cluster]'"
    )
    assert "sources" not in asked


@pytest.mark.parametrize(("words", "looks"), [((), None), (("--once",), 2)])
def test_a_folder_is_watched_and_each_episode_is_printed(
    words: tuple[str, ...], looks: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Any] = []

    def watch(folder: Path, make: Any, ledger: Path, **given: Any) -> Any:
        seen.append((folder, ledger, given))
        yield make(Path("a.md"))
        yield InputError("no news is in it.")

    def make(issue: Path, show: Any, out: Path, *, replace_rival: bool) -> Any:
        seen.append((issue, show.title, show.minutes, out, replace_rival))
        return Episode(
            "1", "早", date(2026, 11, 23), out / "2026-11-23" / "a.mp3", out / "feed.xml"
        )

    monkeypatch.setattr("briefing.desk.watch.watch_folder", watch)
    monkeypatch.setattr("briefing.pipeline.make_episode", make)
    done = run("watch", "inbox", "--out", "pods", "--show", "other.toml", "--minutes", "3", *words)
    assert done.stdout == "pods/2026-11-23/a.mp3\n"
    assert isinstance(done.exception, BriefingError)
    assert str(done.exception) == "1 of the issues in 'inbox' failed. Why is above."
    (folder, ledger, given), made = seen
    assert (folder, ledger) == (Path("inbox"), Path("pods/watched.json"))
    assert given == {"every_s": 2.0, "looks": looks}
    assert made == (Path("a.md"), "晚", 3, Path("pods"), False)
