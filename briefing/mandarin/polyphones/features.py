"""What stands around a character, as names that weights are kept under.

`*` stands around every character. The first letter of a name says what it names, so that 包 next
to a character and 包 farther away are two features.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from briefing.mandarin.tables import read_rows
from briefing.mandarin.tuned.readings import Polyphones

_MARK = re.compile(r"[^\w]|_")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几数半0123456789")


class _Kind(NamedTuple):
    wide: int
    narrow: int


def features(words: Sequence[str], at: int, offset: int) -> list[str]:
    """Return what is weighed for a character, `offset` characters from the start of word `at`."""
    word = words[at]
    before, behind = _clause(words, at)
    left = "^" + "".join(reversed(before)) + word[:offset]
    right = word[offset + 1 :] + "".join(behind) + "$"
    found = ["*", f"s{min(len(word), 4)}{min(offset, 3)}", f"e{len(left) == 1}{len(right) == 1}"]
    if len(word) > 1:
        found.append(f"i{word}")
    return found + _characters(left, right) + _words(before, behind)


def _clause(words: Sequence[str], at: int) -> tuple[list[str], list[str]]:
    """Return the words before, the nearest first, and behind, up to the next marks."""
    before = reversed(words[max(0, at - Polyphones.REACH) : at])
    behind = words[at + 1 : at + 1 + Polyphones.REACH]
    return list(takewhile(_is_no_mark, before)), list(takewhile(_is_no_mark, behind))


def _is_no_mark(word: str) -> bool:
    return _MARK.match(word) is None


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
