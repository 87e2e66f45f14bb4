"""Columns that stand side by side in a text, as `pdftotext -layout` prints them, in their order."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import dropwhile, groupby, pairwise
from statistics import median

from briefing.read.tuned.formats import TextColumns

_PIECE = re.compile(r"\S+(?: {1,2}\S+)*")
Row = list[str]
"""What a line prints in each column."""


def in_columns(text: str) -> str:
    """Return a text with the columns of each page one below the other; as it is, if it has none."""
    if "\t" in text or "   " not in text:
        return text
    pages = text.split("\f")
    return "\f".join("\n".join(_ordered(page.split("\n"))) for page in pages)


def _ordered(lines: Sequence[str]) -> list[str]:
    """Return the lines of a page, column after column between lines that cross the gutters."""
    starts = _starts_of(lines)
    if len(starts) == 1:
        return list(lines)
    ordered: list[str] = []
    parted = ((line, _parted(line, starts)) for line in lines)
    for has_columns, group in groupby(parted, key=lambda each: bool(each[1])):
        printed, rows = zip(*group, strict=True)
        ordered += _below(rows) if has_columns else printed
    return ordered


def _below(rows: Sequence[Row]) -> list[str]:
    """Return the columns of some rows one below the other."""
    if not any(any(row) for row in rows):
        return ["" for _ in rows]
    columns = [_column(rows, number) for number in range(len(rows[0]))]
    return [line for column in columns for line in column] + [""]


def _column(rows: Sequence[Row], number: int) -> list[str]:
    """Return the lines of a column; where only others go on it has a gap, or none."""
    lines: list[str] = []
    empty = 0
    for row in rows:
        if not row[number] and any(row):
            empty += 1
            continue
        if empty >= TextColumns.GAP_LINES and lines and lines[-1]:
            lines.append("")
        empty = 0
        lines.append(row[number])
    while lines and not lines[-1]:
        lines.pop()
    return list(dropwhile(lambda line: not line, lines))


def _starts_of(lines: Sequence[str]) -> list[int]:
    """Return where the columns of a page begin; the first at 0, alone if there is no other."""
    begins = Counter(
        piece.start()
        for line in lines
        for piece in _PIECE.finditer(line)
        if piece.start() >= TextColumns.NARROWEST
    )
    near = {
        start: sum(begins[at] for at in begins if start <= at <= start + TextColumns.INDENT)
        for start in begins
        if begins[start] > 1
    }
    starts = [0]
    for start in sorted(near):
        if near[start] >= TextColumns.FEWEST_LINES and start - starts[-1] >= TextColumns.NARROWEST:
            starts.append(start)
    while len(starts) > 1 and not _has_columns(lines, starts):
        starts.remove(min(starts[1:], key=lambda start: near[start]))
    return starts


def _has_columns(lines: Sequence[str], starts: Sequence[int]) -> bool:
    """Return whether prose stands in each column, and hardly a line crosses a gutter."""
    printed = [line for line in lines if line.strip()]
    rows = [row for line in printed if (row := _parted(line, starts))]
    if len(printed) - len(rows) > TextColumns.CROSSING_SHARE * len(printed):
        return False
    columns = [[words.strip() for words in column if words] for column in zip(*rows, strict=True)]
    return all(
        len(column) >= TextColumns.FEWEST_LINES
        and median(map(len, column)) >= TextColumns.PROSE_CHARS
        and any("。" in words for words in column)
        for column in columns
    )


def _parted(line: str, starts: Sequence[int]) -> Row:
    """Return what a line prints in each column; nothing if it crosses a gutter."""
    bounds = list(pairwise([*starts, len(line) + TextColumns.NARROWEST]))
    for start, end in bounds:
        inside = [at for at in _PIECE.finditer(line) if start <= at.start() < end]
        first, last = start + TextColumns.INDENT, end - TextColumns.GUTTER
        if len(inside) > 1 or any(at.start() > first or at.end() > last for at in inside):
            return []
    return [line[start:end].rstrip() for start, end in bounds]
