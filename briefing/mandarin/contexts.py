"""What a word reads like beside other words, where its own characters do not say it."""

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
    reading: tuple[str, ...]


def reading_in_context(text: str, place: int, length: int = 1) -> tuple[str, ...] | None:
    """Return the reading that the first fitting row of contexts.tsv gives; None if no row fits.

    Args:
        text: a spoken form.
        place: where a character, or a word, stands in it.
        length: how many characters it has.
    """
    rows = _rows().get(text[place : place + length])
    if rows is None:
        return None
    left = text[max(0, place - _REACH) : place]
    right = text[place + length : place + length + _REACH]
    return next(
        (row.reading for row in rows if row.before.search(left) and row.after.match(right)), None
    )


@cache
def _rows() -> dict[str, tuple[_Row, ...]]:
    rows = defaultdict(list)
    for word, before, after, reading in read_rows("contexts"):
        pattern = _Row(re.compile(f"(?:{before})$"), re.compile(after), tuple(reading.split()))
        rows[word].append(pattern)
    return {word: tuple(found) for word, found in rows.items()}
