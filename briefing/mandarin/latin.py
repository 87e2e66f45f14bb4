"""Latin words inside Chinese: which are said as words, and with which phonemes.

Names come first, then English words and what rules make of them (plurals, -ing), and last the
letters' own sounds. A token of capitals is spelled, unless it is a name, a word of four letters
or more, or five letters or more that are built as syllables are: NATO, WORLD, CALIFORNIA, but GDP
and UNHCR.

Source: the rules of letters are learned from misaki's us_gold.json (Apache-2.0) by
tests/mandarin/build_letter_sounds.py, after Black, Lenzo and Pagel, Issues in Building General
Letter to Sound Rules (1998).
"""

import re
from functools import cache

from briefing.mandarin.tables import read_pairs, read_rows
from briefing.mandarin.tuned import LatinWords

_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SYLLABLES = re.compile(
    r"(?=.{5})(?:[B-DF-HJ-NP-TV-Z]|[BCFGKPS]L|[BCDFGKPTW]R|[CGKPRSTWZ]H|S[CKMNPTW]|KN|QU|ST?R|SCH|SCR"
    r"|SP[LR]|TH?R|TW)?[AEIOUY]{1,2}(?:[B-DF-HJ-NP-TV-Z]{1,3}[AEIOUY]{1,2})*[B-DF-HJ-NP-TV-Z]{0,2}"
)
"""Capitals that can be said as a word: an onset of English, then vowels apart from each other."""
_SHORT = re.compile("(?<![aeiou])[aeiou][bcdfgklmnprstvz]$")
"""What doubles its last letter before an ending: hoping is of hope, hopping of hop."""
_HISSING = "szʃʒʧʤ"
_VOICELESS = "ptkfθ"
_ENDINGS = read_rows("endings")
_VOWEL = re.compile("[əiɪɑæɛOIAuɔʌᵊɜʊWY]")


def is_word(token: str) -> bool:
    """Return whether a Latin token in capitals is said as a word all the same."""
    listed = len(token) >= LatinWords.CAPITALS and _listed(token) is not None
    return token in read_pairs("latin") or listed or _SYLLABLES.fullmatch(token) is not None


def latin_phonemes(token: str) -> str | None:
    """Return a Latin word's phonemes in Kokoro's vocabulary; None if it is to be spelled.

    A word made of several (DeepMind) is said in parts.
    """
    if name := read_pairs("latin").get(token):
        return name
    if token.isupper():
        return _part(token.capitalize()) if is_word(token) else None
    if len(token) < LatinWords.MIXED:
        return None
    parts = [_part(part) for part in _PART.findall(token)]
    return " ".join(part for part in parts if part) if parts and all(parts) else None


def _part(token: str) -> str | None:
    if token.isupper():
        return read_pairs("latin").get(token)
    listed = read_pairs("latin").get(token) or _listed(token)
    return listed or _inflected(token) or sound_out(token)


def _listed(token: str) -> str | None:
    words = read_pairs("english")
    return words.get(token) or words.get(token.lower()) or words.get(token.capitalize())


def _inflected(token: str) -> str | None:
    """Return the phonemes of a listed word and its ending (cities, running, banks)."""
    lower = token.lower()
    for ending, instead, added in _ENDINGS:
        if not lower.endswith(ending) or len(lower) - len(ending) < LatinWords.STEM:
            continue
        stem = lower[: -len(ending)]
        if not instead and ending[0] in "ei" and _SHORT.search(stem) and _listed(stem + "e"):
            continue
        doubled = stem[:-1] if not instead and stem[-1] == stem[-2] else ""
        base = _listed(stem + instead) or (_listed(doubled) if doubled else None)
        if base is not None:
            return base + _joined(base, added)
    return None


def _joined(base: str, added: str) -> str:
    """Return an ending as it sounds behind a word: cats, dogs, buses; walked, moved, wanted."""
    last = base[-1]
    if added == "s":
        return "ᵻz" if last in _HISSING else "s" if last in _VOICELESS else "z"
    if added == "d":
        return "ᵻd" if last in "td" else "t" if last in _VOICELESS + "sʃʧ" else "d"
    return added


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
