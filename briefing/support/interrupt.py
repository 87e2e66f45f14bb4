"""How a run ends that a person stops: within a second, with the exit code of shells."""

import os
import signal
import sys
import threading
from contextlib import suppress
from types import FrameType

STOPPED = 130
"""128 and the number of SIGINT, as shells have it."""
_GOES_ON = frozenset({"make", "speak", "demo", "batch"})
_PATIENCE_S = 0.7
"""For what tidies up behind itself: what is half done is under other names."""


def end_on_interrupt() -> None:
    """Let Ctrl-C end the programme, though the voice is in the middle of a line."""
    is_main = threading.current_thread() is threading.main_thread()
    if not is_main or os.name == "nt" or signal.getsignal(signal.SIGINT) is _interrupt:
        return
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    # Written to at once by the system's own handler, whatever the main thread is doing.
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    signal.signal(signal.SIGINT, _interrupt)
    threading.Thread(target=_watch, args=(reader,), daemon=True).start()


def say_stopped() -> None:
    """Say that the run was stopped, and whether the next one goes on from there."""
    words = "briefing: stopped."
    if _GOES_ON & set(sys.argv[1:]):
        words += " What is spoken is kept: the same command goes on from there."
    with suppress(OSError):
        os.write(2, f"\n{words}\n".encode())


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _watch(reader: int) -> None:
    while signal.SIGINT not in os.read(reader, 64):
        pass
    threading.Event().wait(_PATIENCE_S)
    # The main thread is still busy, or waits for others that are.
    say_stopped()
    os._exit(STOPPED)
