"""What a character that is a word of its own reads like beside other characters."""

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from briefing.mandarin.tables import read_rows

_REACH = 30
"""Characters on each side that a rule may look at."""


class _Row(NamedTuple):
    before: re.Pattern[str]
    after: re.Pattern[str]
    reading: str


def reading_in_context(text: str, place: int) -> str | None:
    """Return the reading that the first fitting row of contexts.tsv gives; None if no row fits."""
    rows = _rows().get(text[place])
    if rows is None:
        return None
    left = text[max(0, place - _REACH) : place]
    right = text[place + 1 : place + 1 + _REACH]
    return next(
        (row.reading for row in rows if row.before.search(left) and row.after.match(right)), None
    )


@cache
def _rows() -> dict[str, tuple[_Row, ...]]:
    rows = defaultdict(list)
    for character, before, after, reading in read_rows("contexts"):
        pattern = _Row(re.compile(f"(?:{before})$"), re.compile(after), reading)
        rows[character].append(pattern)
    return {character: tuple(found) for character, found in rows.items()}
