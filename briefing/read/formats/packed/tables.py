"""Tables of documents: rows between bars, or text where a table only lays text out."""

from collections.abc import Sequence

from briefing.read.tuned.formats import Documents

Cell = Sequence[str]
"""The paragraphs of a cell."""
_SENTENCE = ("。", "！", "？")


def table_lines(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Return the lines of a table.

    A table with whole sentences in a cell lays out text: its cells follow each other, row by row.
    """
    words = [each for row in rows for cell in row for each in cell]
    long = (each for each in words if len(each) >= Documents.CELL_CHARS)
    if any(mark in each for each in long for mark in _SENTENCE):
        return words
    return ["| " + " | ".join(" ".join(cell).strip() for cell in row) + " |" for row in rows]
