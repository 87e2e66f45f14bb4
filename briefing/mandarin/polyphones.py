"""Characters of more than one reading, read by weights of what stands around them.

A logistic regression, whose weights are made by `python -m tests.mandarin.build_polyphones`; a
model is silent where it is not sure enough, and the dictionary's reading stands. What stands around
a character is a list of names that weights are kept under; `*` stands around every character. The
first letter of a name says what it names, so that 包 next to a character and 包 farther away are
two features.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, takewhile
from typing import NamedTuple

from briefing.mandarin.tables import read_rows
from briefing.mandarin.tuned import Polyphones

_NO_MARK = re.compile(r"[^\W_]")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几数半0123456789")


class Model(NamedTuple):
    """The weights of one character."""

    readings: tuple[str, ...]
    margins: dict[str, int]
    """How far, in tenths of log odds, a reading must be ahead of the next to be told; one that is
    missing here is never told."""
    weights: dict[str, tuple[int, ...]]
    """For each feature, tenths of log odds of each reading but the first, against the first."""


class _Kind(NamedTuple):
    wide: int
    narrow: int


def learned_readings(
    words: Sequence[str], places: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, str]]:
    """Yield the place and the reading of each character whose model is sure.

    With each place goes the margin that is asked for there.
    """
    starts = list(accumulate(map(len, words), initial=0))
    for place, asked in places:
        at = bisect_right(starts, place) - 1
        offset = place - starts[at]
        model = load_model(words[at][offset])
        if model is not None:
            reading, ahead = choose(model, features(words, at, offset))
            if is_sure(model, reading, ahead, asked):
                yield place, reading


def choose(model: Model, found: Iterable[str]) -> tuple[str, int]:
    """Return the likeliest reading, and how far it is ahead, in tenths of log odds."""
    totals = [0] * len(model.readings)
    for feature in found:
        for number, weight in enumerate(model.weights.get(feature, ()), start=1):
            totals[number] += weight
    best, following = sorted(totals, reverse=True)[:2]
    return model.readings[totals.index(best)], best - following


def is_sure(model: Model, reading: str, ahead: int, asked: int) -> bool:
    """Return whether the likeliest reading is far enough ahead of the next to be told.

    Its own margin must be reached, and that which is asked for where the character stands.
    """
    margin = model.margins.get(reading)
    return margin is not None and ahead >= max(asked, margin)


@cache
def load_model(character: str) -> Model | None:
    """Return the weights of a character; None if it has none."""
    row = _rows().get(character)
    if row is None:
        return None
    readings, margins, *groups = row
    weights = {}
    for group in groups:
        numbers, *names = group.split(" ")
        weights.update(dict.fromkeys(names, tuple(map(int, numbers.split(",")))))
    names = readings.split(" ")
    told = zip(names, margins.split(" "), strict=True)
    return Model(tuple(names), {name: int(each) for name, each in told if each != "-"}, weights)


@cache
def _rows() -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in read_rows("polyphone_weights")}


def features(words: Sequence[str], at: int, offset: int) -> list[str]:
    """Return what is weighed for a character, `offset` characters from the start of word `at`."""
    word = words[at]
    # Up to the next marks, the nearest first.
    before = list(takewhile(_NO_MARK.match, reversed(words[max(0, at - Polyphones.REACH) : at])))
    behind = list(takewhile(_NO_MARK.match, words[at + 1 : at + 1 + Polyphones.REACH]))
    left = "^" + "".join(reversed(before)) + word[:offset]
    right = word[offset + 1 :] + "".join(behind) + "$"
    found = ["*", f"s{min(len(word), 4)}{min(offset, 3)}", f"e{len(left) == 1}{len(right) == 1}"]
    if len(word) > 1:
        found.append(f"i{word}")
    return found + _characters(left, right) + _words(before, behind)


def _characters(left: str, right: str) -> list[str]:
    """Return the characters next to it, alone and joined, and those farther away in a bag."""
    first, second = left[-1], right[0]
    found = [f"a{first}", f"b{second}", f"c{first}{second}", f"d{left[-2:]}", f"f{right[:2]}"]
    found += [f"g{left[-3:]}", f"h{right[:3]}", f"j{left[-2:-1]}", f"k{right[1:2]}"]
    if first in _NUMERALS:
        found.append(f"m{left[-2:-1] in _NUMERALS}")
    if second in _NUMERALS:
        found.append(f"n{right[1:2] in _NUMERALS}")
    found += [f"l{each}" for each in set(left[-Polyphones.REACH : -1])]
    found += [f"r{each}" for each in set(right[1 : Polyphones.REACH + 1])]
    return found


def _words(before: list[str], behind: list[str]) -> list[str]:
    """Return the words next to it, the kinds of words, and those farther away in a bag."""
    left, right = (*before, "^", "^"), (*behind, "$", "$")
    found = [f"A{left[0]}", f"B{right[0]}", f"C{left[1]}", f"D{right[1]}"]
    found += [f"M{left[0][-1]}", f"N{right[0][-1]}"]
    found += [f"L{each}" for each in set(before[1:])]
    found += [f"R{each}" for each in set(behind[1:])]
    for side, words in (("p", before), ("q", behind)):
        kinds = [kind_of_word(word) for word in words]
        for distance, kind in enumerate(kinds[:2]):
            found += [f"{side}{distance}w{kind.wide}", f"{side}{distance}n{kind.narrow}"]
        found += [f"{side}w{wide}" for wide in {kind.wide for kind in kinds}]
        found += [f"{side}n{narrow}" for narrow in {kind.narrow for kind in kinds}]
    return found


@lru_cache(maxsize=1 << 16)
def kind_of_word(word: str) -> _Kind:
    """Return the kinds of a word; of an unknown one those of its end; -1 where none is known."""
    kinds = _kinds()
    if _NUMERALS.issuperset(word):
        return kinds["#"]
    return kinds.get(word) or kinds.get(word[1:]) or kinds.get(word[-1]) or _Kind(-1, -1)


@cache
def _kinds() -> dict[str, _Kind]:
    return {
        word: _Kind(int(wide), narrow)
        for narrow, (wide, row) in enumerate(read_rows("word_kinds"))
        for word in row.split()
    }
