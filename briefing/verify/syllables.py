"""Words as sounds, so that a spoken line and a heard one can be compared whatever the spelling."""

import re
from pathlib import Path
from typing import NamedTuple

from briefing.mandarin.erhua import COLOURED
from briefing.mandarin.han import HAN_CLASS, is_han
from briefing.mandarin.readings import read_pinyin

# A spoken form spells what is spelled letter by letter, so that joined letters are a word.
_SYLLABLE = re.compile(f"[{HAN_CLASS}]|[A-Za-z0-9]+")


class Syllable(NamedTuple):
    """One Han character, Latin letter or Latin word, and how it sounds."""

    place: int
    """Offset in the text it comes from."""
    text: str
    sound: str
    """Pinyin without its tone, which a small recognizer seldom hears; Latin in lower case."""

    def sounds_like(self, other: "Syllable") -> bool:
        """Return whether both sound alike, or are one character that was read in two ways."""
        return self.sound == other.sound or self.text == other.text


def syllables_of(spoken: str, readings: tuple[Path, ...]) -> tuple[Syllable, ...]:
    """Return the syllables of a spoken form, in order, without a 儿 that only colours one.

    A Han character that has no reading is not said and has none.

    Raises:
        ShowError: a pronunciation dictionary is wrong.
    """
    pinyin = iter(read_pinyin(spoken, readings))
    found = []
    for each in _SYLLABLE.finditer(spoken):
        if not is_han(each.group()):
            found.append(Syllable(each.start(), each.group(), each.group().lower()))
        elif (reading := next(pinyin)) not in {COLOURED, ""}:
            found.append(Syllable(each.start(), each.group(), reading[:-1]))
    return tuple(found)
