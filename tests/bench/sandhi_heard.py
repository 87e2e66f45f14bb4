"""What Whisper makes of short lines, in pinyin, and which line each error belongs to."""

from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from briefing.mandarin.han import is_han
from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.spoken import spoken_form
from briefing.speak.clip import Clip
from briefing.verify.whisper import Hearer

_WINDOW = 88
"""Characters, and three for each pause, in one window: Whisper hears 30 s at a time, whatever it is
given, and the windows of two ways are to hold the same lines, however long they take."""
_GAP_S = 0.7


class Heard(Protocol):
    """One line, spoken."""

    @property
    def number(self) -> int:
        """The line's number."""

    @property
    def line(self) -> str:
        """Its characters."""

    @property
    def citation(self) -> tuple[str, ...]:
        """Its syllables with citation tones."""

    @property
    def clip(self) -> Clip:
        """Its sound."""


def count_errors(
    listen: Hearer, groups: Sequence[Sequence[Heard]], count: int
) -> NDArray[np.int64]:
    """Return by line: syllables, wrong ones, and wrong ones leaving tones aside.

    Args:
        listen: the recognizer.
        groups: lines of one voice each, spoken the same way.
        count: lines.
    """
    found = np.zeros((count, 3), np.int64)
    for window in (window for group in groups for window in _windows(group)):
        heard = _pinyin_of(listen(_joined(window)))
        said = [(each.number, syllable) for each in window for syllable in each.citation]
        for number, _syllable in said:
            found[number, 0] += 1
        for number in _misheard(said, heard):
            found[number, 1] += 1
        toneless = [(number, syllable[:-1]) for number, syllable in said]
        for number in _misheard(toneless, [syllable[:-1] for syllable in heard]):
            found[number, 2] += 1
    return found


def _windows(spoken: Sequence[Heard]) -> Iterator[list[Heard]]:
    window: list[Heard] = []
    for each in spoken:
        if sum(len(one.line) + 3 for one in window) + len(each.line) > _WINDOW:
            yield window
            window = []
        window.append(each)
    if window:
        yield window


def _joined(window: list[Heard]) -> NDArray[np.float32]:
    """Return the lines with pauses between them at 16 kHz."""
    rate_hz = window[0].clip.rate_hz
    gap = np.zeros(int(_GAP_S * rate_hz), np.float32)
    sound = np.concatenate([part for each in window for part in (gap, each.clip.samples)])
    taps = np.arange(-32, 33)
    kernel = np.sinc(taps * 0.62) * 0.62 * np.hamming(len(taps))  # nothing above 8 kHz
    at = np.arange(int(len(sound) * 16_000 / rate_hz)) * rate_hz / 16_000
    slow = np.interp(at, np.arange(len(sound)), np.convolve(sound, kernel, "same"))
    even: NDArray[np.float32] = (slow / np.abs(slow).max()).astype(np.float32)
    return even


def _pinyin_of(text: str) -> list[str]:
    """Return a transcript's syllables, figures read out, 一 and 不 with their own tones."""
    han = "".join(character for character in spoken_form(text) if is_han(character))
    own = {"一": "yi1", "不": "bu4"}
    return [own.get(each, read) for each, read in zip(han, read_pinyin(han, ()), strict=True)]


def _misheard(said: list[tuple[int, str]], heard: list[str]) -> Iterator[int]:
    """Yield the line's number for each substitution, deletion and insertion."""
    cost = np.zeros((len(said) + 1, len(heard) + 1), np.int64)
    cost[:, 0], cost[0] = np.arange(len(said) + 1), np.arange(len(heard) + 1)
    for row, (_number, syllable) in enumerate(said, 1):
        for column, other in enumerate(heard, 1):
            cost[row, column] = min(
                cost[row - 1, column - 1] + (syllable != other),
                cost[row - 1, column] + 1,
                cost[row, column - 1] + 1,
            )
    row, column = len(said), len(heard)
    while row or column:
        number = said[max(row - 1, 0)][0]
        if row and column:
            wrong = int(said[row - 1][1] != heard[column - 1])
            if cost[row, column] == cost[row - 1, column - 1] + wrong:
                row, column = row - 1, column - 1
                if wrong:
                    yield number
                continue
        if row and cost[row, column] == cost[row - 1, column] + 1:
            row -= 1
        else:
            column -= 1
        yield number
