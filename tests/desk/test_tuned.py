"""Tuned numbers of the room that no other test sees: an example on each side of each."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing.desk import same_day
from briefing.desk.batch import worker
from briefing.desk.batch.storage import open_storage
from briefing.edit.past_episodes import Earlier
from briefing.errors import BriefingError
from briefing.settings.show_file import default_show

DAYS = tuple(f"2026-11-{day:02}" for day in range(1, 12))


def printed(kept: int, new: int) -> str:
    """An issue with some of the headlines of the one before, and new ones."""
    headlines = [*(f"{at}号桥通车" for at in range(kept)), *(f"{at}路改道" for at in range(new))]
    return json.dumps({"paper": "海州晚报", "articles": [{"headline": one} for one in headlines]})


@pytest.mark.parametrize(
    ("kept", "new", "is_another"),
    [(10, 0, False), (5, 5, False), (4, 6, True), (0, 10, True), (2, 1, False), (1, 2, True)],
)
def test_half_of_the_headlines_make_an_issue_the_same(
    kept: int, new: int, *, is_another: bool, tmp_path: Path
) -> None:
    (tmp_path / "episode.json").write_text("{}", encoding="utf-8")
    (tmp_path / "issue.json").write_text(printed(10, 0), encoding="utf-8")
    assert (same_day.rival_in(printed(kept, new), tmp_path) is not None) is is_another


def test_a_worker_knows_the_stories_of_the_seven_days_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = open_storage(str(tmp_path / "shelf"))
    for day in DAYS:
        (tmp_path / "shelf" / day).mkdir(parents=True)
        (tmp_path / "shelf" / day / "issue.json").write_text(day, encoding="utf-8")

    def stopped(*_all: object, earlier: Callable[[Path, date], Earlier]) -> None:
        earlier(tmp_path, date(2026, 11, 10))
        raise BriefingError("enough")

    monkeypatch.setattr(worker, "make_master", stopped)
    monkeypatch.setattr(worker, "told_lately", lambda _shelf, _day: Earlier())
    order = worker.Order("a.md", b"", "", default_show(), tmp_path, "", "", DAYS)
    worker._programme(order, storage, tmp_path / "work")
    known = sorted(path.name for path in (tmp_path / "work" / "earlier").iterdir())
    assert known == list(DAYS[2:9])
