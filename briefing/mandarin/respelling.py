"""Homophones for voices that take only text."""

from functools import cache
from pathlib import Path

from briefing.mandarin.dictionary import Reading, find_entries
from briefing.mandarin.han import is_han
from briefing.mandarin.tables import load_tables, read_by_parts, read_rows
from briefing.mandarin.words import cut_words, frequency


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
