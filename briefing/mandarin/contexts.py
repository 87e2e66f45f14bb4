"""What a word reads like beside other words, where its own characters do not say it."""

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from briefing.mandarin.tables import read_pattern, read_rows, words_in
from briefing.mandarin.tuned import Contexts
from briefing.mandarin.words import cut_words

_CLAUSE = re.compile("[^，。；：！？、“”《》（）]{3,18}")
_COPULA = read_pattern("copula")
_ACTS = frozenset("送买放打做修谋创找攒办治写唱画献撑省争把带给添讨拍立建织熬")
"""Verbs of one character."""


class Ruled(NamedTuple):
    """What a rule says of a word."""

    reading: tuple[str, ...]
    is_default: bool
    """The rule asks for nothing beside the word."""


def reading_in_context(
    text: str, place: int, length: int = 1, *, inside: bool = False
) -> Ruled | None:
    """Return the reading that the first fitting row of contexts.tsv gives; None if no row fits.

    A character that lies `inside` is a piece of a word that no dictionary reads; a row that asks
    for nothing beside it does not hold there.
    """
    word = text[place : place + length]
    if word not in _written():
        return None
    left = text[max(0, place - Contexts.REACH_CHARS) : place]
    right = text[place + length : place + length + Contexts.REACH_CHARS]
    for before, after, ruled in _rows_of(word):
        if before.search(left) and after.match(right) and not (inside and ruled.is_default):
            return ruled
    return None


def is_preposition(text: str, place: int) -> bool:
    """Return whether the 为 at a place stands before a noun and a verb (为顾客送餐), read wei4."""
    clause = _CLAUSE.match(text, place + 1)
    if clause is None or _COPULA.search(text[:place]):
        return False
    noun, *rest = cut_words(clause.group())
    verbs = words_in("verbs")
    at = next((at for at, word in enumerate(rest) if word in verbs or word in _ACTS), None)
    return at is not None and noun not in verbs and noun[-1] != "有" and "的" not in rest[at:]


@cache
def _rows_of(word: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str], Ruled], ...]:
    """Return the rows of a word, compiled when they are first asked for: all at once cost .4 s."""
    return tuple(
        (
            re.compile(f"(?:{before})$"),
            re.compile(after),
            Ruled(tuple(reading.split()), is_default=not before and not after),
        )
        for before, after, reading in _written()[word]
    )


@cache
def _written() -> dict[str, list[tuple[str, str, str]]]:
    rows = defaultdict(list)
    for word, before, after, reading in read_rows("contexts"):
        rows[word].append((before, after, reading))
    return rows
