"""Pronunciation dictionaries made by people."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from briefing.errors import ShowError
from briefing.mandarin.han import HAN, is_han
from briefing.mandarin.tables import read_rows


@dataclass(frozen=True, slots=True)
class Reading:
    """How one word is read."""

    written: str
    pinyin: tuple[str, ...]
    """One syllable per Han character of `written`."""
    respelling: str
    """A homophone for engines that take no phonemes; empty if one is found automatically."""
    note: str


def load_readings(files: tuple[Path, ...]) -> dict[str, Reading]:
    """Return the readings of all files by written form; a later file overrides an earlier one.

    A line holds the written form, its pinyin, a respelling and a note, separated by tabs; the last
    two may be missing. Lines that begin with `#` are comments.

    Raises:
        ShowError: a file cannot be read, a pinyin is not one, or a word stands twice in a file.
    """
    merged: dict[str, Reading] = {}
    for file in files:
        merged |= _load_file(file, _stamp(file))
    return merged


def find_entries(
    text: str, words: tuple[str, ...], files: tuple[Path, ...]
) -> list[tuple[int, Reading]]:
    """Return where entries stand in a text, longest first from the left.

    An entry stands where it begins and ends with words, or lies within one: 六安 is in 六安市, but
    not in 星期六安排.
    """
    entries = load_readings(files)
    if not entries:
        return []
    owner = [number for number, word in enumerate(words) for _character in word]
    edges = {0, *accumulate(map(len, words))}
    found = []
    for hit in _pattern(frozenset(entries)).finditer(text):
        start, end = hit.span()
        if owner[start] == owner[end - 1] or {start, end} <= edges:
            found.append((start, entries[hit.group()]))
    return found


@lru_cache(maxsize=8)
def _pattern(entries: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(entries, key=lambda each: (-len(each), each))
    return re.compile("|".join(map(re.escape, longest_first)))


def _stamp(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError as error:
        raise _unreadable(path, (error.strerror or str(error)).lower()) from error


@lru_cache(maxsize=8)
def _load_file(path: Path, _stamp_ns: int) -> dict[str, Reading]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise _unreadable(path, (error.strerror or str(error)).lower()) from error
    except UnicodeDecodeError as error:
        raise _unreadable(path, f"it is not text in UTF-8 ({error.reason})") from error
    readings: dict[str, Reading] = {}
    first_line: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        reading = _parse(line, f"'{path}', line {number}")
        if reading.written in readings:
            raise ShowError(
                f"cannot use '{path}', line {number}: '{reading.written}' stands in line "
                f"{first_line[reading.written]} already. Keep one of the two."
            )
        readings[reading.written] = reading
        first_line[reading.written] = number
    return readings


def _parse(line: str, where: str) -> Reading:
    written, pinyin, respelling, note = (*(part.strip() for part in line.split("\t")), "", "", "")[
        :4
    ]
    syllables = tuple(pinyin.lower().replace("ü", "v").replace("u:", "v").split())
    wanted = len(HAN.findall(written))
    if not syllables:
        raise ShowError(
            f"cannot use {where}: '{written}' has no pinyin. Put a tab between the two."
        )
    if wanted == 0:
        raise ShowError(f"cannot use {where}: '{written}' has no Han character to be read.")
    for syllable in syllables:
        if syllable[-1] not in "12345" or syllable[:-1] not in _syllables():
            raise ShowError(
                f"cannot use {where}: '{syllable}' is not pinyin with a tone, such as 'zhong4'."
            )
    if len(syllables) != wanted:
        raise ShowError(
            f"cannot use {where}: '{written}' needs {wanted} syllables, "
            f"'{pinyin}' has {len(syllables)}."
        )
    if respelling and not all(map(is_han, respelling)):
        raise ShowError(
            f"cannot use {where}: the respelling '{respelling}' is not Han characters only."
        )
    return Reading(written, syllables, respelling, note)


@cache
def _syllables() -> frozenset[str]:
    return frozenset(each for _initial, row in read_rows("syllables") for each in row.split())


def _unreadable(path: Path, reason: str) -> ShowError:
    return ShowError(f"cannot read the readings '{path}': {reason}.")
