"""Tuned numbers of the room that no other test sees: an example on each side of each."""

import pytest

from briefing.verify.compare import Compared
from briefing.verify.episode import LineHeard, Verification, as_table, judge
from briefing.verify.recording import ToldLine

TOLD = ToldLine("s1", "全长三点二公里", 1.0, 3.0)


@pytest.mark.parametrize(("lost", "is_well_heard"), [(1, True), (2, False)])
def test_a_line_without_a_word_is_heard_again(lost: int, is_well_heard: bool) -> None:
    assert Compared(20, 0.95, lost, "", "新桥通车").is_well_heard is is_well_heard


@pytest.mark.parametrize(
    ("syllables", "share", "lost", "verdict"),
    [
        (30, 0.8, 3, "doubtful"),  # in a row, of a long line
        (30, 0.8, 4, "missing"),
        (8, 0.6, 2, "doubtful"),  # a quarter of a short line, and more than a third
        (8, 0.6, 3, "missing"),
        (3, 0.3, 0, "doubtful"),  # other words in the place of a few
        (4, 0.3, 0, "missing"),
    ],
)
def test_a_line_is_missing_by_what_is_lost_in_a_row(
    syllables: int, share: float, lost: int, verdict: str
) -> None:
    assert judge(TOLD, Compared(syllables, share, lost, "", "新桥通车")).verdict == verdict


def test_ten_doubtful_lines_are_shown() -> None:
    line = LineHeard("s1", "doubtful", "misheard", 0.7, 0, 1.0, 3.0, "三点二", "三点儿")
    table = as_table(Verification("day.mp3", "Whisper base", 0.9, (line,) * 12))
    assert table.count("expected") == 10
    assert "and 2 doubtful lines more" in table
