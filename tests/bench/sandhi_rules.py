"""Tone changes to be measured against citation tones: those that are in use, and one that is not.

Each takes a line of Han characters as its words and its syllables, and returns the syllables.
"""

from collections.abc import Callable

from briefing.mandarin.sandhi import third_before_third, yi_bu_readings

Change = Callable[[tuple[str, ...], list[str]], list[str]]


def change_yi_bu(words: tuple[str, ...], syllables: list[str]) -> list[str]:
    """Return the syllables with 一 and 不 as they are said."""
    changed = list(syllables)
    for place, reading in yi_bu_readings(words, syllables):
        changed[place] = reading
    return changed


def change_third_across_words(words: tuple[str, ...], syllables: list[str]) -> list[str]:
    """Return second tones for third tones that end a word and meet a third tone in the next."""
    changed = list(syllables)
    for place in third_before_third(words, syllables):
        changed[place] = syllables[place].replace("3", "2")
    return changed


def change_third_in_words(words: tuple[str, ...], syllables: list[str]) -> list[str]:
    """Return second tones for third tones before third tones of the same word (展览馆 2-2-3).

    Source: Chao, A Grammar of Spoken Chinese (1968), 1.3.4.
    """
    changed = list(syllables)
    place = 0
    for word in words:
        for each in range(place, place + len(word) - 1):
            if syllables[each].endswith("3") and syllables[each + 1].endswith("3"):
                changed[each] = syllables[each].replace("3", "2")
        place += len(word)
    return changed
