"""How far a run is and where its time goes: written to the log, and told to whoever asked.

Rooms call `tell`. The console draws what the log says; a program that uses the package asks with
`told_to`. Two runs beside each other, each in a thread of its own, do not hear of one another.
"""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

log = logging.getLogger(__name__)
_times = logging.getLogger(f"{__name__}.times")

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Progress:
    """A step of a run, and how much of it is done."""

    step: str
    """As a person reads it: `speaking`, `mixing`."""
    done: int
    total: int


Report = Callable[[Progress], None]
_report: ContextVar[Report | None] = ContextVar("report", default=None)


def tell(step: str, done: int, total: int) -> None:
    """Say how far a step is."""
    log.info(step, extra={"done": done, "total": total})
    if (report := _report.get()) is not None:
        report(Progress(step, done, total))


@contextmanager
def told_to(report: Report | None) -> Iterator[None]:
    """Tell how far the steps inside are to a function, called in the thread of the run."""
    token = _report.set(report)
    try:
        yield
    finally:
        _report.reset(token)


@contextmanager
def warnings_later() -> Iterator[None]:
    """Hold back what is warned of inside; what is said with `grave` stands before it.

    A listener's loss comes first: the rooms warn of single characters while they work.
    """
    held: list[tuple[logging.Handler, logging.LogRecord]] = []

    def waiting_at(handler: logging.Handler) -> Callable[[logging.LogRecord], bool]:
        def passes(record: logging.LogRecord) -> bool:
            if record.levelno != logging.WARNING or hasattr(record, "grave"):
                return True
            held.append((handler, record))
            return False

        return passes

    filters = [(each, waiting_at(each)) for each in logging.getLogger("briefing").handlers]
    for handler, passes in filters:
        handler.addFilter(passes)
    try:
        yield
    finally:
        for handler, passes in filters:
            handler.removeFilter(passes)
        for handler, record in held:
            handler.handle(record)


def timed(room: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Return what a room returns, and say how long that took."""
    name = room.__module__.split(".")[1]
    start = time.perf_counter()
    made = room(*args, **kwargs)
    seconds = time.perf_counter() - start
    _times.info("%s took %.2f s", name, seconds, extra={"room": name, "seconds": seconds})
    return made


@contextmanager
def room_times() -> Iterator[dict[str, float]]:
    """Yield a table, filled while the block runs: a room's name to its seconds.

    `(all)` is added when the block ends: its whole length, imports and all.
    """
    found: dict[str, float] = {}

    def add_up(record: logging.LogRecord) -> bool:
        room, seconds = vars(record)["room"], vars(record)["seconds"]
        found[room] = found.get(room, 0.0) + seconds
        return True

    level = _times.level
    _times.setLevel(logging.INFO)  # heard here even where the console is told to be quiet
    _times.addFilter(add_up)
    start = time.perf_counter()
    try:
        yield found
    finally:
        found["(all)"] = time.perf_counter() - start
        _times.removeFilter(add_up)
        _times.setLevel(level)


def clock(length_s: float) -> str:
    """Return a length, or a moment of an episode, in minutes and seconds: 5:03."""
    minutes, seconds = divmod(round(length_s), 60)
    return f"{minutes}:{seconds:02}"
