"""Lines spoken by the embedded voice: two threads, a line each, and every take checked.

Short lines are not joined to one breath. Nine sentences of 29 to 52 symbols, three at a time, took
0.82 of the time at the same pace; but lines under 100 symbols are 5 to 13 % of an issue, so that an
episode would gain 1 to 3 %, and a changed word would change the sound of its neighbours.
"""

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path

from onnxruntime import InferenceSession

from briefing.errors import SpeakError
from briefing.records import Line, Take
from briefing.show import Show
from briefing.speak.clip import check_clip, what_failed
from briefing.speak.kokoro.engine import ModelAhead
from briefing.speak.kokoro.kokoro_voice import speak_symbols
from briefing.speak.kokoro.model import MODEL_VERSION
from briefing.speak.kokoro.symbols import Symbols, spell_out
from briefing.speak.line_splitting import cut_breaths
from briefing.speak.takes import (
    Job,
    all_or_none,
    found_takes,
    jobs_of,
    keep_take,
    missing_jobs,
    shortened,
)
from briefing.speak.tuned import Memory, Pieces
from briefing.support.progress import tell

_VERSION = f"{MODEL_VERSION} 3"
"""What a take depends on beside its symbols: the model, and how breaths are cut and paced."""


def speak_lines(
    lines: tuple[Line, ...], show: Show, folder: Path, ahead: ModelAhead | None = None
) -> tuple[Take, ...]:
    """Return the take of every line, from the store or spoken now, in order.

    `ahead` is the model, if it is being opened already.

    Raises:
        SpeakError: a line cannot be spoken whole; it is named.
        ModelError: the weights are damaged or missing, or cannot be kept.
        OutputError: the store cannot be written.
    """
    if ahead is None and not any(folder.glob("*.wav")):
        # It opens while the dictionaries load, unless all may have been spoken before.
        ahead = ModelAhead(show.pair_of("kokoro")[0])
    # Every line is spelled out before one is spoken: one that cannot be said is named at once.
    jobs, symbols = jobs_and_symbols(lines, show, folder)
    if missing := missing_jobs(jobs):
        model = (ahead or ModelAhead(show.pair_of("kokoro")[0])).take()
        _speak_missing(model, missing, symbols, len(jobs), show.speak_threads)
    return found_takes(jobs)


def kept_takes(lines: tuple[Line, ...], show: Show, folder: Path) -> tuple[Take, ...]:
    """Return the take of every line if the store has all of them, else nothing."""
    return all_or_none(jobs_and_symbols(lines, show, folder)[0])


def jobs_and_symbols(
    lines: tuple[Line, ...], show: Show, folder: Path
) -> tuple[list[Job], dict[str, Symbols]]:
    """Return the lines as jobs, and the symbols of each line's id.

    Raises:
        SpeakError: a line cannot be said.
    """
    voices = show.pair_of("kokoro")
    symbols = {line.id: spell_out(line.spoken, show.readings) for line in lines}
    said = {line: "".join(symbol.text for symbol in spelled) for line, spelled in symbols.items()}
    return jobs_of(lines, voices, folder, _VERSION, said), symbols


class Breaths:
    """Lines that wait to be spoken, each with the symbols of its longest breath.

    Those at once are not too long together, so that memory stays bounded: a breath takes 1.1 MB a
    symbol while it is spoken, beside 350 MB that are always there. Two of 300 symbols at once took
    986 MB; in the order of the script, where short ones leave holes that long ones do not fit,
    more.
    """

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


def _speak_missing(
    model: InferenceSession,
    missing: list[Job],
    symbols: dict[str, Symbols],
    total: int,
    threads: int,
) -> None:
    # Longest first: no thread is left alone with a long line at the end.
    missing.sort(key=lambda job: -len(symbols[job.line.id]))
    kept = total - len(missing)
    tell("speaking", kept, total)
    breaths = Breaths((_longest(symbols[job.line.id], job.line), job) for job in missing)
    workers = ThreadPoolExecutor(threads)
    try:
        spoken = [workers.submit(_speak_next, model, breaths, symbols) for _ in missing]
        for done, future in enumerate(as_completed(spoken), kept + 1):
            future.result()
            tell("speaking", done, total)
    finally:
        workers.shutdown(cancel_futures=True)


def _longest(symbols: Symbols, line: Line) -> int:
    return max(breath.size for breath in cut_breaths(symbols, line.spoken, Pieces.LIMITS[0]))


def breath_limits(symbols: Symbols) -> Iterator[int]:
    """Yield the symbols in one breath for each attempt: the same cut would give the same take."""
    longest = len(symbols)
    for limit in Pieces.LIMITS:
        longest = min(limit, max(longest, Pieces.SHORTEST))
        yield longest
        longest = longest * 2 // 3  # cuts it once, and not always in the middle


def _speak_next(model: InferenceSession, breaths: Breaths, symbols: dict[str, Symbols]) -> None:
    """Speak a line and keep it; a bad take is spoken again in shorter breaths."""
    failed = ""
    with breaths.next() as job:
        own = symbols[job.line.id]
        for limit in breath_limits(own):
            clip = speak_symbols(model, own, job.line.spoken, job.voice, limit)
            checks = check_clip(clip, job.line.spoken, job.voice)
            failed = what_failed(checks)
            if not failed:
                keep_take(job, clip, checks)
                return
        raise SpeakError(
            f"cannot speak line '{job.line.id}' whole, '{shortened(job.line.spoken)}': {failed}. "
            "Change its words in the script."
        )
