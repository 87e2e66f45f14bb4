"""The pinyin of a spoken form."""

import re
from pathlib import Path
from typing import Any

from pypinyin import Style, lazy_pinyin

from briefing.mandarin.dictionary import load_readings
from briefing.mandarin.han import HAN
from briefing.mandarin.words import cut_words


def read_pinyin(spoken: str, readings: tuple[Path, ...]) -> tuple[str, ...]:
    """Return one syllable per Han character: tone 1-5, ü as v, before third-tone sandhi.

    Args:
        spoken: a spoken form.
        readings: pronunciation dictionaries; a later one overrides an earlier one.

    Raises:
        ShowError: a pronunciation dictionary is wrong.
    """
    known = load_readings(readings)
    syllables = {}
    place = 0
    for word in cut_words(spoken):
        for offset, syllable in enumerate(_read_word(word)):
            syllables[place + offset] = syllable
        place += len(word)
    if known:
        longest_first = sorted(known, key=len, reverse=True)
        for hit in re.finditer("|".join(map(re.escape, longest_first)), spoken):
            own = iter(known[hit.group()].pinyin)
            for offset, character in enumerate(hit.group(), start=hit.start()):
                if HAN.match(character):
                    syllables[offset] = next(own)
    return tuple(syllables[place] for place, each in enumerate(spoken) if HAN.match(each))


def _read_word(word: str) -> list[str]:
    if not HAN.search(word):
        return [""] * len(word)
    return list(
        lazy_pinyin(
            word,
            style=Style.TONE3,
            neutral_tone_with_five=True,
            v_to_u=False,
            errors=_read_rest,
        )
    )


def _read_rest(left: str) -> Any:
    """Return one syllable per character that pypinyin knows none for."""
    return ["ling2" if each == "〇" else "" for each in left]
