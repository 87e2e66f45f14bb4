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
    is_default: bool
    """It asks for nothing on either side."""


def reading_in_context(
    text: str, place: int, length: int = 1, *, inside: bool = False
) -> tuple[str, ...] | None:
    """Return the reading that the first fitting row of contexts.tsv gives; None if no row fits.

    Args:
        text: a spoken form.
        place: where a character, or a word, stands in it.
        length: how many characters it has.
        inside: the character is a piece of a word that no dictionary reads; a row that asks for
            nothing beside it does not hold there.
    """
    rows = _rows().get(text[place : place + length])
    if rows is None:
        return None
    left = text[max(0, place - _REACH) : place]
    right = text[place + length : place + length + _REACH]
    return next(
        (
            row.reading
            for row in rows
            if row.before.search(left)
            and row.after.match(right)
            and not (inside and row.is_default)
        ),
        None,
    )


@cache
def _rows() -> dict[str, tuple[_Row, ...]]:
    rows = defaultdict(list)
    for word, before, after, reading in read_rows("contexts"):
        sides = re.compile(f"(?:{before})$"), re.compile(after)
        pattern = _Row(*sides, tuple(reading.split()), not before and not after)
        rows[word].append(pattern)
    return {word: tuple(found) for word, found in rows.items()}
