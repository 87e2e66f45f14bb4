"""What `--timing` prints."""

import pytest

from briefing.commands.episode import _say_times


def test_each_room_has_its_seconds_and_its_share_and_what_is_left_over(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _say_times({"read": 1.5, "speak": 12.25, "(all)": 20.0})
    assert capsys.readouterr().err.splitlines() == [
        "briefing: read         1.50 s   7.5 %",
        "briefing: speak       12.25 s  61.2 %",
        "briefing: else         6.25 s  31.2 %",
        "briefing: all         20.00 s 100.0 %",
    ]
