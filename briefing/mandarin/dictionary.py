"""Pronunciation dictionaries made by people, and homophones for voices that take only text."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from briefing.errors import ShowError
from briefing.mandarin.han import HAN, is_han
from briefing.mandarin.tables import load_tables, read_by_parts, read_rows
from briefing.mandarin.words import cut_words, frequency
from briefing.support.files import reason_of


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
        try:
            merged |= _load_file(file, file.stat().st_mtime_ns)
        except OSError as error:
            raise ShowError(f"cannot read the readings '{file}': {reason_of(error)}.") from error
        except UnicodeDecodeError as error:
            raise ShowError(
                f"cannot read the readings '{file}': it is not text in UTF-8 ({error.reason})."
            ) from error
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
    return [
        (hit.start(), entries[hit.group()])
        for hit in _pattern(frozenset(entries)).finditer(text)
        if owner[hit.start()] == owner[hit.end() - 1] or set(hit.span()) <= edges
    ]


@lru_cache(maxsize=8)
def _pattern(entries: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(entries, key=lambda each: (-len(each), each))
    return re.compile("|".join(map(re.escape, longest_first)))


@lru_cache(maxsize=8)
def _load_file(path: Path, _stamp_ns: int) -> dict[str, Reading]:
    readings: dict[str, Reading] = {}
    first_line: dict[str, int] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
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
    parts = (*map(str.strip, line.split("\t")), "", "", "")
    written, pinyin, respelling, note = parts[:4]
    syllables = tuple(pinyin.lower().replace("ü", "v").replace("u:", "v").split())
    wanted = len(HAN.findall(written))
    strange = [
        each for each in syllables if each[-1] not in "12345" or each[:-1] not in _syllables()
    ]
    wrong = ""
    if not syllables:
        wrong = f"'{written}' has no pinyin. Put a tab between the two."
    elif wanted == 0:
        wrong = f"'{written}' has no Han character to be read."
    elif strange:
        wrong = f"'{strange[0]}' is not pinyin with a tone, such as 'zhong4'."
    elif len(syllables) != wanted:
        wrong = f"'{written}' needs {wanted} syllables, '{pinyin}' has {len(syllables)}."
    elif not all(map(is_han, respelling)):
        wrong = f"the respelling '{respelling}' is not Han characters only."
    if wrong:
        raise ShowError(f"cannot use {where}: {wrong}")
    return Reading(written, syllables, respelling, note)


@cache
def _syllables() -> frozenset[str]:
    return frozenset(each for _initial, row in read_rows("syllables") for each in row.split())


def respell(spoken: str, readings: tuple[Path, ...]) -> str:
    """Return a spoken form in which the words of the dictionaries are written as they sound.

    Where a dictionary gives no respelling, each character that would be read otherwise becomes the
    commonest character of that sound; a syllable that no other character has stays as it is.

    Raises:
        ShowError: a pronunciation dictionary is wrong.
    """
    pieces = []
    place = 0
    for start, entry in find_entries(spoken, cut_words(spoken), readings):
        pieces += [spoken[place:start], entry.respelling or _respelled(entry)]
        place = start + len(entry.written)
    return "".join([*pieces, spoken[place:]])


def _respelled(entry: Reading) -> str:
    tables = load_tables()
    usual = read_by_parts(entry.written, {}, tables.characters, frozenset())
    wanted = iter(entry.pinyin)
    said = ""
    for character, expected in zip(entry.written, usual, strict=True):
        syllable = next(wanted) if is_han(character) else expected
        said += character if syllable == expected else _homophones().get(syllable, character)
    return said


@cache
def _homophones() -> dict[str, str]:
    """Return the commonest character of each syllable that has no other reading."""
    polyphonic = {each for row in read_rows("polyphonic") for each in row[0]}
    found: dict[str, str] = {}
    for character, reading in load_tables().characters.items():
        if character not in polyphonic and frequency(character) > frequency(found.get(reading, "")):
            found[reading] = character
    return found
