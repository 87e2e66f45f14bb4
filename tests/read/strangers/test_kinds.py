"""The fictional paper in further kinds of files: chats, letters, feeds, dumps, notes, OCR, pages.

Each file in `kinds` holds the whole paper as one program writes it; its words are ours.
"""

from datetime import date
from pathlib import Path

import pytest

from tests.shared.paper import (
    HEADLINES,
    IN_FULL,
    han,
    in_full,
    read_and_account,
    sentences_lost,
    sentences_told_twice,
)

KINDS = Path(__file__).parent / "kinds"
NO_DAY = {"dict.json", "srt.srt", "vtt.vtt"}
"""They say no year: the day is assumed, and said to be."""


@pytest.mark.parametrize("path", sorted(KINDS.iterdir()), ids=lambda path: path.name)
def test_a_kind_of_file_is_read_whole_and_exactly(path: Path) -> None:
    issue = read_and_account(path)
    assert [han(article.headline) for article in issue.articles] == list(map(han, HEADLINES))
    assert sentences_lost(issue) == []
    assert sentences_told_twice(issue) == []
    assert in_full(issue) == IN_FULL
    if path.name in NO_DAY:
        assert any("is taken to be" in note for note in issue.notes)
    else:
        assert issue.day == date(2031, 3, 4)
