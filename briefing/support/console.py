"""What a person sees while the rooms work: bars on a terminal, lines in a log, nothing in a pipe.

A room says how far it is with `progress.tell("speaking", 3, 40)`, and what must be known with
`log.warning`. How that looks is decided here alone.
"""

import logging
import shutil
import sys
import time

import click

_BAR_WIDTH = 24
_EVERY_S = 30.0
"""A run that takes long says so often how far it is, where there is no bar."""


def open_console(*, quiet: bool, verbose: bool) -> None:
    """Send the programme's log to stderr: warnings always, the rest as asked for."""
    handler = _Console(bars=sys.stderr.isatty(), verbose=verbose, quiet=quiet)
    log = logging.getLogger("briefing")
    log.handlers = [handler]
    log.propagate = False
    log.setLevel(logging.WARNING if quiet else logging.INFO)


class _Console(logging.Handler):
    """Draws progress on a terminal; writes warnings as lines."""

    def __init__(self, *, bars: bool, verbose: bool, quiet: bool) -> None:
        super().__init__()
        self._bars, self._verbose, self._quiet = bars, verbose, quiet
        self._open_bar = False
        self._said_at = time.monotonic()

    def emit(self, record: logging.LogRecord) -> None:
        done, total = getattr(record, "done", None), getattr(record, "total", None)
        # What may have gone wrong is said in a quiet run, too.
        if self._quiet and record.levelno < logging.ERROR and not getattr(record, "grave", False):
            return
        if record.levelno >= logging.WARNING:
            self._line(f"{record.levelname.lower()}: {record.getMessage()}")
        elif done is not None and total:
            if self._bars:
                self._draw(record.getMessage(), done, total)
            elif self._verbose or time.monotonic() - self._said_at > _EVERY_S:
                self._line(f"{record.getMessage()}: {done} of {total}")
        elif self._verbose:
            self._line(record.getMessage())

    def _line(self, text: str) -> None:
        if self._open_bar:
            click.echo(err=True)
            self._open_bar = False
        click.echo(f"briefing: {text}", err=True)
        self._said_at = time.monotonic()

    def _draw(self, label: str, done: int, total: int) -> None:
        full = _BAR_WIDTH * done // total
        bar = "#" * full + "-" * (_BAR_WIDTH - full)
        text = f"\r{label:<28} [{bar}] {100 * done // total:3d} %"
        click.echo(text[: shutil.get_terminal_size().columns], nl=done >= total, err=True)
        self._open_bar = done < total
