"""Which line is spoken next: those at once are not too long together, so that memory stays bounded.

A breath takes 1.1 MB a symbol while it is spoken, beside 350 MB that are always there. Two of 300
symbols at once took 986 MB; in the order of the script, where short ones leave holes that long ones
do not fit, more.
"""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from briefing.speak.takes import Job
from briefing.speak.tuned import Memory


class Breaths:
    """Lines that wait to be spoken, each with the symbols of its longest breath."""

    def __init__(self, jobs: Iterable[tuple[int, Job]], most: int = Memory.MOST_SYMBOLS) -> None:
        self._waiting = sorted(jobs, key=lambda sized: -sized[0])
        self._spoken = 0
        """Symbols that are being spoken."""
        self._most = most
        self._changed = threading.Condition()

    @contextmanager
    def next(self) -> Iterator[Job]:
        """Yield the longest line that fits beside what is being spoken; wait until one does."""
        with self._changed:
            self._changed.wait_for(lambda: self._fitting() is not None)
            size, job = self._waiting.pop(self._fitting() or 0)
            self._spoken += size
        try:
            yield job
        finally:
            with self._changed:
                self._spoken -= size
                self._changed.notify_all()

    def _fitting(self) -> int | None:
        """Return the place of the longest line that fits; alone, any does."""
        free = self._most - self._spoken if self._spoken else self._waiting[0][0]
        return next((at for at, (size, _) in enumerate(self._waiting) if size <= free), None)
