"""What is told of the lines of a page, fact by fact: each value once, and which one a line has."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One fact of all lines of a page. Few values occur: each is spelled and looked up once."""

    values: list[str]
    """Those that occur."""
    at: NDArray[np.int64]
    """Where in `values` the one of each line stands."""

    def spelled(self) -> list[str]:
        """Return the value of each line."""
        return [self.values[at] for at in self.at.tolist()]


def column_of(values: Sequence[str]) -> Column:
    """Return the value of each line as a column."""
    places = {value: at for at, value in enumerate(dict.fromkeys(values))}
    at = np.fromiter(map(places.__getitem__, values), np.int64, len(values))
    return Column(list(places), at)


def columns_by_name(rows: Sequence[dict[str, str]]) -> dict[str, Column]:
    """Return the facts of lines as columns; each line has the same ones, in one order."""
    return dict(
        zip(rows[0], map(column_of, zip(*map(dict.values, rows), strict=True)), strict=True)
    )


def named(name: str, column: Column) -> Column:
    """Return a column whose values have `name` before them."""
    return Column([name + value for value in column.values], column.at)


def joined(name: str, columns: Sequence[Column]) -> Column:
    """Return the values of several columns as one, `name` before them."""
    at = columns[0].at
    for column in columns[1:]:
        at = at * len(column.values) + column.at
    _, first, places = np.unique(at, return_index=True, return_inverse=True)
    parts = [[column.values[at] for at in column.at[first].tolist()] for column in columns]
    return Column([name + "".join(values) for values in zip(*parts, strict=True)], places)


def from_above(column: Column, missing: str) -> Column:
    """Return the value of the line above each line, `missing` above the first."""
    return Column([*column.values, missing], np.append(len(column.values), column.at[:-1]))


def from_below(column: Column, missing: str) -> Column:
    """Return the value of the line below each line, `missing` below the last."""
    return Column([*column.values, missing], np.append(column.at[1:], len(column.values)))
