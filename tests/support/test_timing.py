import logging
import time

import pytest

from briefing.support.progress import room_times, timed


def sleep_s(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def test_a_room_is_timed_under_its_own_name() -> None:
    sleep_s.__module__ = "briefing.read.issue"
    with room_times() as times:
        assert timed(sleep_s, 0.02) == 0.02
        timed(sleep_s, seconds=0.02)
        sleep_s(0.02)
    assert set(times) == {"read", "(all)"}
    assert times["read"] >= 0.04
    assert times["(all)"] >= times["read"] + 0.02


def test_a_room_that_fails_is_not_timed_and_nothing_listens_on() -> None:
    def fail() -> None:
        raise ValueError("no paper today")

    fail.__module__ = "briefing.read.issue"
    with pytest.raises(ValueError, match="no paper today"), room_times() as times:
        timed(fail)
    assert set(times) == {"(all)"}
    assert not logging.getLogger("briefing.support.progress.times").handlers
