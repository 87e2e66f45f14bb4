"""Where the time goes: seconds per room, said as each room is left."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

log = logging.getLogger(__name__)

P = ParamSpec("P")
R = TypeVar("R")


def timed(room: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Return what a room returns, and say how long that took."""
    name = room.__module__.split(".")[1]
    start = time.perf_counter()
    made = room(*args, **kwargs)
    seconds = time.perf_counter() - start
    log.info("%s took %.2f s", name, seconds, extra={"room": name, "seconds": seconds})
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

    level = log.level
    log.setLevel(logging.INFO)  # heard here even where the console is told to be quiet
    log.addFilter(add_up)
    start = time.perf_counter()
    try:
        yield found
    finally:
        found["(all)"] = time.perf_counter() - start
        log.removeFilter(add_up)
        log.setLevel(level)
