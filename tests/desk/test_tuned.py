"""Tuned numbers of the room that no other test sees: an example on each side of each."""

import json
from pathlib import Path

import pytest

from briefing.desk.day_files import rival_in


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
    assert bool(rival_in(printed(kept, new), tmp_path)) is is_another
