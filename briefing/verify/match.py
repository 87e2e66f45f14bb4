"""Which of the heard syllables is which of the expected ones."""

from briefing.verify.syllables import Syllable

_PAIR, _UNHEARD, _EXTRA = range(3)
"""How an alignment may end: in a pair, an expected syllable alone, or a heard one alone."""
_OPEN = 0.5
"""What the start of a gap costs, beside 1 for each syllable in it and for each misheard one."""
_NEVER = float("inf")
_Cell = tuple[float, float, float]
"""The least cost of an alignment so far, for each of its three ends."""


def match_heard(expected: tuple[Syllable, ...], heard: tuple[Syllable, ...]) -> tuple[int, ...]:
    """Return for each expected syllable which of the heard ones it is, -1 if it was not heard.

    A gap costs something at its start, so that words which are missing are missing in one piece.

    Source:
        Gotoh, An improved algorithm for matching biological sequences, 1982.
    """
    rows: list[list[_Cell]] = []
    for row in range(len(expected) + 1):
        cells: list[_Cell] = []
        for column in range(len(heard) + 1):
            pair = unheard = extra = _NEVER
            if row and column:
                alike = expected[row - 1].sounds_like(heard[column - 1])
                pair = min(rows[row - 1][column - 1]) + (not alike)
            if row:
                unheard = 1 + _least(rows[row - 1][column], _UNHEARD)[0]
            if column:
                extra = 1 + _least(cells[column - 1], _EXTRA)[0]
            cells.append((pair, unheard, extra) if row or column else (0.0, _NEVER, _NEVER))
        rows.append(cells)
    return _walk_back(rows, expected, heard)


def _least(cell: _Cell, move: int) -> tuple[float, int]:
    """Return the least cost from which a move goes on, and the end it goes on from."""
    opening = 0.0 if move == _PAIR else _OPEN
    return min((cost + (opening if end != move else 0.0), end) for end, cost in enumerate(cell))


def _walk_back(
    rows: list[list[_Cell]], expected: tuple[Syllable, ...], heard: tuple[Syllable, ...]
) -> tuple[int, ...]:
    found = [-1] * len(expected)
    row, column = len(expected), len(heard)
    move = _least(rows[row][column], _PAIR)[1]
    while row or column:
        row -= move != _EXTRA
        column -= move != _UNHEARD
        if move == _PAIR and expected[row].sounds_like(heard[column]):
            found[row] = column
        move = _least(rows[row][column], move)[1]
    return tuple(found)
