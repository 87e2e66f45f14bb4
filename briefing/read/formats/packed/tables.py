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
    if any(_is_prose(words) for row in rows for cell in row for words in cell):
        return [words for row in rows for cell in row for words in cell]
    return ["| " + " | ".join(" ".join(cell).strip() for cell in row) + " |" for row in rows]


def _is_prose(words: str) -> bool:
    return len(words) >= Documents.CELL_CHARS and any(mark in words for mark in _SENTENCE)
