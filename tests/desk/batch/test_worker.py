"""What a worker makes of an order, with the rooms played: where it works, and what it knows."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import fsspec
import pytest

from briefing.desk.batch import worker
from briefing.desk.batch.worker import Made, Order, fill
from briefing.errors import BriefingError, InputError
from briefing.settings.show_file import default_show
from briefing.settings.voices import VOICES_FOLDER

DAY = date(2026, 3, 18)
THERE = Path("/there/voices")
"""Where the voices lie on the machine that gave the order."""
NAME = "evening-" + "c" * 16


def order(output: str, days: tuple[str, ...] = ()) -> Order:
    first, second = default_show().voices[:2]
    moved = tuple((THERE / "kokoro" / path.name, share) for path, share in first.vectors)
    show = replace(
        default_show(),
        voices=(replace(first, vectors=moved), second),
        readings=(THERE / "readings.tsv", Path("/own/readings.tsv")),
        speak_threads=2,
    )
    return Order("papers/a.md", b"the paper", "c" * 64, show, THERE, output, "evening", days)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the rooms were asked for; they leave a record, an MP3 and a take."""
    found: dict[str, Any] = {}

    def make(source: Path, show: Any, work: Path, *, earlier: Any) -> Any:
        found.update(source=source, text=source.read_bytes(), show=show, work=work)
        found["earlier"] = earlier(work, DAY)
        folder = work / DAY.isoformat()
        for name in ("script.md", "a.mp3", "takes/1.wav", "pictures/01.jpg"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(name, "utf-8")
        if "fails" in found:
            raise InputError(f"cannot read '{source}': it is empty.")
        return SimpleNamespace(day=DAY), SimpleNamespace(path=folder / "a.mp3")

    def told(shelf: Path, day: date) -> list[str]:
        assert day == DAY
        return sorted(path.relative_to(shelf).as_posix() for path in shelf.rglob("*.json"))

    monkeypatch.setattr(worker, "make_master", make)
    monkeypatch.setattr(worker, "told_lately", told)
    return found


def test_a_worker_works_in_the_shared_folder_under_the_name_of_the_content(
    asked: dict[str, Any], tmp_path: Path
) -> None:
    made = fill(order(str(tmp_path)))
    work = tmp_path / ".batch" / NAME
    assert isinstance(made, Made)
    assert (made.script.day, made.work) == (DAY, str(work))
    assert (asked["work"], asked["text"]) == (work, b"the paper")
    assert asked["source"] == work / "source" / "a.md"
    assert (work / "2026-03-18" / "takes" / "1.wav").is_file()
    assert fill(replace(order(str(tmp_path)), folder="")) != made
    assert asked["work"] == tmp_path / ".batch" / ("c" * 16)


def test_voices_and_readings_are_those_of_the_workers_machine(
    asked: dict[str, Any], tmp_path: Path
) -> None:
    fill(order(str(tmp_path)))
    show = asked["show"]
    assert show.readings == (VOICES_FOLDER / "readings.tsv", Path("/own/readings.tsv"))
    assert show.voices == default_show().voices[:2]
    assert show.speak_threads == 1


def test_the_last_seven_days_before_are_known_of_those_the_show_had(
    asked: dict[str, Any], tmp_path: Path
) -> None:
    days = tuple(f"2026-03-{number:02}" for number in range(8, 20))
    for day in days:
        for name in ("rundown.json", "issue.json", "manifest.json", "episode.json"):
            (tmp_path / "evening" / day).mkdir(parents=True, exist_ok=True)
            (tmp_path / "evening" / day / name).write_text("{}", "utf-8")
    (tmp_path / "evening" / "2026-03-17" / "rundown.json").unlink()
    fill(order(str(tmp_path), days))
    found = asked["earlier"]
    assert sorted({name.split("/")[0] for name in found}) == list(days[3:10])
    assert len(found) == 7 * 3 - 1
    assert "2026-03-16/rundown.json" in found


def test_what_is_wrong_is_said_of_the_issue_as_it_was_named(
    asked: dict[str, Any], tmp_path: Path
) -> None:
    asked["fails"] = True
    for output in (str(tmp_path), "memory://failing"):
        failed = fill(order(output))
        assert isinstance(failed, BriefingError)
        assert str(failed) == "cannot read 'papers/a.md': it is empty."


def test_to_a_storage_all_but_the_takes_is_sent_under_a_name_of_its_own(
    asked: dict[str, Any],
) -> None:
    first, second = fill(order("memory://pods")), fill(order("memory://pods"))
    assert isinstance(first, Made)
    assert isinstance(second, Made)
    assert first.work != second.work
    assert first.work.startswith(f"/pods/.batch/{NAME}-")
    storage = fsspec.filesystem("memory")
    assert sorted(path.removeprefix(first.work) for path in storage.find(first.work)) == [
        "/2026-03-18/a.mp3", "/2026-03-18/pictures/01.jpg", "/2026-03-18/script.md",
    ]  # fmt: skip
    assert storage.cat_file(f"{first.work}/2026-03-18/script.md") == b"script.md"
    assert not asked["work"].exists()
