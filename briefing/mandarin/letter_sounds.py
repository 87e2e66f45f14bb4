"""How a Latin word that no lexicon holds sounds, from its letters.

Source: the rules are learned from misaki's us_gold.json (Apache-2.0) by
tests/mandarin/build_letter_sounds.py, after Black, Lenzo and Pagel, Issues in Building General
Letter to Sound Rules (1998).
"""

import re
from functools import cache

from briefing.mandarin.tables import read_rows
from briefing.mandarin.tuned.spoken import LatinWords

_VOWEL = re.compile("[əiɪɑæɛOIAuɔʌᵊɜʊWY]")


def sound_out(word: str) -> str | None:
    """Return the phonemes of a Latin word by its letters; None if it has no vowel."""
    phonemes = sounds_of(word.lower(), _rules())
    return phonemes if _VOWEL.search(phonemes) else None


def sounds_of(word: str, rules: dict[str, str]) -> str:
    """Return what the rules make of a word in small letters, with one main stress."""
    found = "".join(
        next(rules[context] for context in reversed(contexts(word, place)) if context in rules)
        for place in range(len(word))
    )
    first = found.find("ˈ")
    if first < 0:
        return _VOWEL.sub(lambda hit: f"ˈ{hit.group()}", found.replace("ˌ", ""), count=1)
    return found[: first + 1] + found[first + 1 :].replace("ˈ", "ˌ")


def contexts(word: str, place: int, *, inside: bool = False) -> list[str]:
    """Return the contexts of a letter, the shortest first; the letter itself is a capital.

    A word that lies inside another may go on: its edges are not those of a word.
    """
    edge = "" if inside else "_"
    padded = f"{edge}{word}{edge}"
    at = place + len(edge)
    found = (
        f"{padded[max(0, at - left) : at]}{padded[at].upper()}{padded[at + 1 : at + 1 + right]}"
        for left, right in LatinWords.LETTERS_BESIDE
    )
    return list(dict.fromkeys(found))


@cache
def _rules() -> dict[str, str]:
    return {context: row[0] for row in read_rows("letter_sounds") for context in row[1].split()}
