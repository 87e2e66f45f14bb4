"""Tables as rows of fields, also of one whose first row names no field."""

import csv
import io
import re
from collections.abc import Collection, Iterator
from statistics import median
from typing import Any

from briefing.errors import InputError
from briefing.read.tuned.formats import Records

_ADDRESS = re.compile(r"\s*(?:https?:)?//\S*")
_LARGEST_CELL = 1_000_000
_DEEPEST = 5


def table_rows(data: str, name: str, known: Collection[str]) -> list[dict[str, str]]:
    """Return the rows of a table in CSV or TSV, or parted by bars, by the names of their fields.

    If the first row has none of the `known` names, it is a row like the others.

    Raises:
        InputError: it is damaged.
    """
    first = data.split("\n", 1)[0]
    mark = max(",\t;|", key=first.count)
    csv.field_size_limit(_LARGEST_CELL)
    try:
        rows = [row for row in csv.reader(io.StringIO(data, newline=""), delimiter=mark) if row]
    except csv.Error as error:
        raise InputError(
            f"cannot read '{name}': its table is damaged ({error}). Mend it."
        ) from error
    return named_rows(rows, known)


def named_rows(
    rows: list[list[str]], known: Collection[str], names: list[str] | None = None
) -> list[dict[str, str]]:
    """Return rows by the names of their fields, the first row's if `names` says none."""
    if names:
        rows = [names, *rows]
    names = rows[0] if rows else []
    if any(each.strip().lower() in known for each in names):
        return [dict(zip(names, row, strict=False)) for row in rows[1:]]
    return _unnamed(rows)


def described_rows(parsed: Any, depth: int = 0) -> list[dict[str, str]]:
    """Return the records of a list of alike objects by what their fields hold.

    The longest field of sentences is the story, the longest short one its title.
    """
    if not isinstance(parsed, dict | list) or depth > _DEEPEST:
        return []
    inner: list[Any] = list(parsed.values()) if isinstance(parsed, dict) else parsed
    alike = [each for each in inner if isinstance(each, dict | list)]
    lists = [each for each in alike if isinstance(each, list)]
    for cells in (_cells_of(alike), lists):
        rows = [[cell if isinstance(cell, str) else "" for cell in row] for row in cells]
        if len(rows) >= Records.FEWEST_ROWS and all(map(any, rows)) and (found := _unnamed(rows)):
            return [row for row in found if "。" in row["content"]]
    return next((found for each in alike if (found := described_rows(each, depth + 1))), [])


def _cells_of(alike: list[Any]) -> list[list[Any]]:
    """Return the values of objects that have the same keys, key by key."""
    objects = [each for each in alike if isinstance(each, dict)]
    keys = list(objects[0]) if objects else []
    if any(set(each) != set(keys) for each in objects):
        return []
    return [[_plain(each[key]) for key in keys] for each in objects]


def _plain(value: Any) -> Any:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "\n\n".join(value)
    return value


def _unnamed(rows: list[list[str]]) -> list[dict[str, str]]:
    """Return rows by what their columns hold: a story, and the longest of the others its title."""
    width = min((len(row) for row in rows), default=0)
    if width < Records.FEWEST_ROWS:
        return []
    usual = [median(_words(row[at]) for row in rows) for at in range(width)]
    story = max(range(width), key=usual.__getitem__)
    title = max((at for at in range(width) if at != story), key=usual.__getitem__)
    if usual[story] < Records.SHORTEST_STORY or usual[title] > Records.LONGEST_TITLE:
        return []
    others = [at for at in range(width) if at not in {story, title}]
    return [
        {"title": row[title], "content": row[story], "date": next(_dates(row, others), "")}
        for row in rows
    ]


def _words(cell: str) -> int:
    """Return how many characters of words a cell holds: an address has none, nor has a time."""
    return sum(map(str.isalpha, _ADDRESS.sub("", cell, count=1)))


def _dates(row: list[str], others: list[int]) -> Iterator[str]:
    """Yield the cells of a row that may say a day."""
    yield from (row[at] for at in others if sum(map(str.isdigit, row[at])) >= Records.DAY_DIGITS)
