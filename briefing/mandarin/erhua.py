"""Where 儿 is a syllable of its own (女儿), and where it only colours the one before it (花儿).

Source: 普通话水平测试用儿化词语表 (State Language Commission, 2004); 现代汉语词典 (7th edition).
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from briefing.mandarin.han import is_han
from briefing.mandarin.tables import read_rows
from briefing.mandarin.words import is_word

FULL = "er2"
COLOURED = "er5"
"""The reading of a 儿 that is no syllable."""
_LONGEST = 6


class _Known(NamedTuple):
    words: dict[str, str]
    after: frozenset[str]
    surnames: frozenset[str]


def erhua_readings(words: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield the place and the reading of each 儿 of a text in words, `er2` or `er5`."""
    text = "".join(words)
    if "儿" not in text:
        return
    edges = {0, *accumulate(map(len, words))}
    start = 0
    for word in words:
        for place in range(start, start + len(word)):
            if text[place] == "儿":
                known = _in_known_word(text, place, (start, start + len(word)), edges)
                yield place, known or _by_rule(text, place, word, start)
        start += len(word)


def _in_known_word(text: str, place: int, own: tuple[int, int], edges: set[int]) -> str | None:
    """Return what the longest listed word around a 儿 says, if it is one word here, or several."""
    words = _known().words
    for length in range(_LONGEST, 1, -1):
        for start in range(max(0, place - length + 1), place + 1):
            end = start + length
            inside = own[0] <= start and end <= own[1]
            if (inside or {start, end} <= edges) and text[start:end] in words:
                return words[text[start:end]]
    return None


def _by_rule(text: str, place: int, word: str, start: int) -> str:
    if place == 0 or not is_han(text[place - 1]):
        return FULL
    if place == start:  # 儿 begins a word (儿行千里), or was cut off from one
        is_cut_off = word == "儿" or not is_word(word)
        return COLOURED if is_cut_off and text[place - 1] in _known().after else FULL
    is_name = len(word) == 3 and word[0] in _known().surnames and not is_word(word[:2])
    return FULL if is_name and word.endswith("儿") else COLOURED


@cache
def _known() -> _Known:
    rows: defaultdict[str, str] = defaultdict(str)
    for kind, row in read_rows("erhua"):
        rows[kind] += f"{row} "
    words = dict.fromkeys(rows["full"].split(), FULL)
    words |= dict.fromkeys(rows["coloured"].split(), COLOURED)
    after, surnames = (frozenset(rows[kind]) - {" "} for kind in ("coloured-after", "surname"))
    return _Known(words, after, surnames)
