"""Words as sounds: what a spoken line and a heard one have in common, however they are spelled."""

from pathlib import Path
from typing import NamedTuple

from briefing.mandarin.han import is_han
from briefing.mandarin.readings import read_pinyin


class Syllable(NamedTuple):
    """One Han character or Latin letter, and how it sounds."""

    place: int
    """Offset in the text it comes from."""
    character: str
    sound: str
    """Pinyin without its tone, which a small recognizer seldom hears; a letter in lower case."""

    def sounds_like(self, other: "Syllable") -> bool:
        """Return whether both sound alike, or are one character that was read in two ways."""
        return self.sound == other.sound or self.character == other.character


def syllables_of(spoken: str, readings: tuple[Path, ...]) -> tuple[Syllable, ...]:
    """Return the syllables of a spoken form, in order.

    Args:
        spoken: a spoken form.
        readings: pronunciation dictionaries; a later one overrides an earlier one.

    Raises:
        ShowError: a pronunciation dictionary is wrong.
    """
    pinyin = iter(read_pinyin(spoken, readings))
    return tuple(
        Syllable(place, each, next(pinyin)[:-1] if is_han(each) else each.lower())
        for place, each in enumerate(spoken)
        if is_han(each) or (each.isascii() and each.isalnum())
    )
