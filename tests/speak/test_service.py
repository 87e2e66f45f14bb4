"""Pauses between attempts, as the engines that ask a service share them."""

import asyncio

import pytest

from briefing.speak.service import pause_before


@pytest.fixture
def slept_s(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    slept: list[float] = []

    async def sleep(wait_s: float) -> None:
        slept.append(wait_s)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return slept


def test_pauses_double_and_lines_do_not_come_back_together(slept_s: list[float]) -> None:
    for attempt in (0, 1, 2, 3):
        for _line in range(50):
            asyncio.run(pause_before(attempt, backoff_s=1.0))
    assert len(slept_s) == 150, "none before the first attempt"
    for attempt, usual_s in enumerate((1.0, 2.0, 4.0)):
        waits_s = slept_s[50 * attempt : 50 * attempt + 50]
        assert min(waits_s) >= 0.5 * usual_s
        assert max(waits_s) <= 1.5 * usual_s
        assert max(waits_s) - min(waits_s) > 0.3 * usual_s


def test_a_service_is_left_alone_for_as_long_as_it_asks(slept_s: list[float]) -> None:
    asyncio.run(pause_before(1, backoff_s=1.0, least_s=7.0))
    assert slept_s == [7.0]
