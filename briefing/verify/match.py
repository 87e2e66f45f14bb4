"""Which of the heard syllables is which of the expected ones."""

from briefing.verify.syllables import Syllable
from briefing.verify.tuned import Alignment

_PAIR, _UNHEARD, _EXTRA = range(3)
"""How an alignment may end: in a pair, an expected syllable alone, or a heard one alone."""
_NEVER = float("inf")
_Cell = tuple[float, float, float]
"""The least cost of an alignment so far, for each of its three ends."""
_NOTHING: _Cell = (0.0, _NEVER, _NEVER)


def match_heard(expected: tuple[Syllable, ...], heard: tuple[Syllable, ...]) -> tuple[int, ...]:
    """Return for each expected syllable which of the heard ones it is, -1 if it was not heard.

    A gap costs something at its start, so that words which are missing are missing in one piece.

    Source:
        Gotoh, An improved algorithm for matching biological sequences, 1982.
    """
    came_from: list[bytearray] = []
    above: list[_Cell] = []
    for row in range(len(expected) + 1):
        cells: list[_Cell] = []
        ends = bytearray()
        for column in range(len(heard) + 1):
            pair = unheard = extra = (_NEVER, _PAIR)
            if row and column:
                alike = expected[row - 1].sounds_like(heard[column - 1])
                pair = _least(above[column - 1], _PAIR, 0.0 if alike else 1.0)
            if row:
                unheard = _least(above[column], _UNHEARD, 1.0)
            if column:
                extra = _least(cells[column - 1], _EXTRA, 1.0)
            cells.append((pair[0], unheard[0], extra[0]) if row or column else _NOTHING)
            ends += bytes((pair[1], unheard[1], extra[1]))
        came_from.append(ends)
        above = cells
    return _walk_back(_least(above[-1], _PAIR, 0.0)[1], came_from, expected, heard)


def _least(cell: _Cell, move: int, cost: float) -> tuple[float, int]:
    """Return the least cost after a move, and the end that it goes on from."""
    pair, unheard, extra = cell
    if move == _UNHEARD:
        pair, extra = pair + Alignment.OPEN, extra + Alignment.OPEN
    elif move == _EXTRA:
        pair, unheard = pair + Alignment.OPEN, unheard + Alignment.OPEN
    if pair <= unheard and pair <= extra:
        return pair + cost, _PAIR
    return (unheard + cost, _UNHEARD) if unheard <= extra else (extra + cost, _EXTRA)


def _walk_back(
    move: int,
    came_from: list[bytearray],
    expected: tuple[Syllable, ...],
    heard: tuple[Syllable, ...],
) -> tuple[int, ...]:
    """Return what was found on the way from the last move to the first.

    For each row and column, and each end there, `came_from` has the end before it.
    """
    found = [-1] * len(expected)
    row, column = len(expected), len(heard)
    while min(row, column):
        before = came_from[row][3 * column + move]
        row -= move != _EXTRA
        column -= move != _UNHEARD
        if move == _PAIR and expected[row].sounds_like(heard[column]):
            found[row] = column
        move = before
    return tuple(found)
