"""Compares a line with what was heard of it: as sounds, syllable by syllable."""

import re
from itertools import chain, pairwise
from pathlib import Path
from typing import Literal, NamedTuple

from briefing.mandarin.erhua import COLOURED
from briefing.mandarin.han import HAN_CLASS, is_han
from briefing.mandarin.readings import read_pinyin
from briefing.verify.tuned import Alignment, Verdicts

Verdict = Literal["missing", "doubtful", "heard"]
# A spoken form spells what is spelled letter by letter, so that joined letters are a word.
_SYLLABLE = re.compile(f"[{HAN_CLASS}]|[A-Za-z0-9]+")
_PAIR, _UNHEARD, _EXTRA = range(3)
"""How an alignment may end: in a pair, an expected syllable alone, or a heard one alone."""
_NEVER = float("inf")
_Cell = tuple[float, float, float]
"""The least cost of an alignment so far, for each of its three ends."""
_NOTHING: _Cell = (0.0, _NEVER, _NEVER)


class Syllable(NamedTuple):
    """One Han character, Latin letter or Latin word, and how it sounds."""

    place: int
    """Offset in the text it comes from."""
    text: str
    sound: str
    """Pinyin without its tone, which a small recognizer seldom hears; Latin in lower case."""

    def sounds_like(self, other: "Syllable") -> bool:
        """Return whether both sound alike, or are one character that was read in two ways."""
        return self.sound == other.sound or self.text == other.text


def syllables_of(spoken: str, readings: tuple[Path, ...]) -> tuple[Syllable, ...]:
    """Return the syllables of a spoken form, in order, without a 儿 that only colours one.

    A Han character that has no reading is not said and has none.

    Raises:
        ShowError: a pronunciation dictionary is wrong.
    """
    pinyin = iter(read_pinyin(spoken, readings))
    found = []
    for each in _SYLLABLE.finditer(spoken):
        if not is_han(each.group()):
            found.append(Syllable(each.start(), each.group(), each.group().lower()))
        elif (reading := next(pinyin)) not in {COLOURED, ""}:
            found.append(Syllable(each.start(), each.group(), reading[:-1]))
    return tuple(found)


class Compared(NamedTuple):
    """How much of a line was heard."""

    syllables: int
    share: float
    """Of its syllables: 0 to 1; 1 if it has none."""
    lost: int
    """Most syllables in a row in whose place nothing was heard, not even other words."""
    marked: str
    """The spoken form, with what was not heard in 〔brackets〕."""
    heard: str
    """The part of the heard text that is this line."""

    @property
    def is_well_heard(self) -> bool:
        """Whether nobody need listen to the line again."""
        return self.share >= Verdicts.WELL_HEARD and self.lost < Verdicts.A_WORD


def compare(
    spoken: tuple[str, ...], heard_text: str, readings: tuple[Path, ...]
) -> tuple[Compared, ...]:
    """Return how much of each line was heard in a sound that says them one after the other.

    Both come as spoken forms.
    """
    expected = tuple(syllables_of(each, readings) for each in spoken)
    heard = syllables_of(heard_text, readings)
    found = match_heard(tuple(chain.from_iterable(expected)), heard)
    compared = []
    first = begin = 0
    for text, line in zip(spoken, expected, strict=True):
        last = first + len(line)
        after = next((place for place in found[last:] if place >= 0), len(heard))
        end = heard[after].place if after < len(heard) else len(heard_text)
        own = found[first:last]
        before = max((place for place in found[:first] if place >= 0), default=-1)
        compared.append(
            Compared(
                syllables=len(line),
                share=sum(place >= 0 for place in own) / len(own) if own else 1.0,
                lost=_lost(before, own, after),
                marked=_mark(text, line, own),
                heard=heard_text[begin:end].strip("，。！？；、 "),
            )
        )
        first, begin = last, end
    return tuple(compared)


def verdict_of(found: Compared) -> tuple[Verdict, str]:
    """Return what is thought of a line, by what was heard of it, and why."""
    if found.share < Verdicts.HARDLY_HEARD and not found.heard:
        return "missing", "nothing is heard"
    if found.share < Verdicts.HARDLY_HEARD and found.syllables > Verdicts.FEW_SYLLABLES:
        return "missing", "other words are heard in its place"
    is_part = found.lost > 1 and Verdicts.CUT_PARTS * found.lost >= found.syllables
    if is_part or found.lost >= Verdicts.CUT_SYLLABLES:
        return "missing", f"nothing is heard of {found.lost} syllables in a row"
    if found.is_well_heard:
        return "heard", ""
    is_word = found.lost >= Verdicts.A_WORD
    return "doubtful", "perhaps a word is missing" if is_word else "misheard, or misspoken"


def _lost(before: int, own: tuple[int, ...], after: int) -> int:
    """Return the most expected syllables in a row in whose place nothing was heard.

    Args:
        before: the last heard syllable that is an earlier line's.
        own: for each expected syllable of the line which of the heard ones it is, -1 for none.
        after: the first heard syllable that is a later line's.
    """
    matched = [(at, place) for at, place in enumerate(own) if place >= 0]
    edges = [(-1, before), *matched, (len(own), after)]
    gaps = ((at - was) - (place - last) for (was, last), (at, place) in pairwise(edges))
    return max(0, *gaps)


def _mark(spoken: str, expected: tuple[Syllable, ...], own: tuple[int, ...]) -> str:
    """Return the text with brackets around the syllables that were not heard."""
    marked = list(spoken)
    for at, each in enumerate(expected):
        if own[at] < 0:
            if at == 0 or own[at - 1] >= 0:
                marked[each.place] = "〔" + marked[each.place]
            if at + 1 == len(own) or own[at + 1] >= 0:
                marked[each.place + len(each.text) - 1] += "〕"
    return "".join(marked)


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
