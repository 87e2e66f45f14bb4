"""Whether what follows a number is what it counts.

Source: 现代汉语八百词, appendix of measure words; data/counted.tsv.
"""

import re
from functools import cache

from briefing.mandarin.spoken.rule import read_rows

_LONGEST = 4
_NEARLY = re.compile(r"多(?!边|巴胺)|余(?!杭|姚|额|音|热)")


def is_counted(follows: str) -> bool:
    """Return whether these words begin with a measure word, or with 多 or 余 before one."""
    if _NEARLY.match(follows):
        return True
    measures = _measures()
    for length in range(min(_LONGEST, len(follows)), 0, -1):
        unless = measures.get(follows[:length])
        if unless is not None and not unless.match(follows, length):
            return True
    return False


@cache
def _measures() -> dict[str, re.Pattern[str]]:
    """Return for each measure word what must not follow it; no text matches an empty column."""
    return {word: re.compile(unless or r"(?!)") for word, unless in read_rows("counted")}
