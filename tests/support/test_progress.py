import logging
from collections.abc import Iterator

import pytest

from briefing.support.console import open_console
from briefing.support.progress import Progress, tell, told_to, warnings_later


@pytest.fixture(autouse=True)
def _quiet_again() -> Iterator[None]:
    log = logging.getLogger("briefing")
    before = log.handlers, log.level, log.propagate
    yield
    log.handlers, log.level, log.propagate = before


class Collector(list[Progress]):
    """Called with each step; while it is empty it is false."""

    def __call__(self, progress: Progress) -> None:
        self.append(progress)


def test_a_collector_that_begins_empty_is_told() -> None:
    heard = Collector()
    with told_to(heard):
        tell("speaking", 1, 4)
    assert heard == [Progress("speaking", 1, 4)]


def test_whoever_asked_is_told_how_far_a_step_is_and_only_while_they_ask() -> None:
    heard: list[Progress] = []
    tell("speaking", 1, 4)
    with told_to(heard.append):
        tell("speaking", 2, 4)
        with told_to(None):
            tell("mixing", 0, 1)
        tell("speaking", 3, 4)
    tell("speaking", 4, 4)
    assert heard == [Progress("speaking", 2, 4), Progress("speaking", 3, 4)]


def test_a_log_says_how_far_a_step_is(capsys: pytest.CaptureFixture[str]) -> None:
    open_console(quiet=False, verbose=True)
    tell("speaking", 2, 4)
    assert capsys.readouterr().err == "briefing: speaking: 2 of 4\n"


@pytest.mark.parametrize("fails", [False, True])
def test_a_listeners_loss_is_said_before_what_was_warned_of_at_work(
    capsys: pytest.CaptureFixture[str], fails: bool
) -> None:
    open_console(quiet=False, verbose=False)
    log = logging.getLogger("briefing.room")
    try:
        with warnings_later():
            log.warning("a character has no sound")
            log.warning("half of the paper is not told", extra={"grave": True})
            log.error("a line was not spoken")
            if fails:
                raise InterruptedError
    except InterruptedError:
        log.warning("stopped")
    log.warning("the next issue")
    assert [said.removeprefix("briefing: ") for said in capsys.readouterr().err.splitlines()] == [
        "warning: half of the paper is not told",
        "error: a line was not spoken",
        "warning: a character has no sound",
        *(["warning: stopped"] if fails else []),
        "warning: the next issue",
    ]
