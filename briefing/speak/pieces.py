"""Where a long line may be cut, so that the embedded voice speaks each piece in one breath.

A piece that is spoken alone begins high and loud and ends like a sentence: the joint jumps by six
semitones. So each breath also speaks the clause before its piece and the one behind, as context,
and is cut in the pauses that the voice itself makes there.
"""

from itertools import pairwise
from typing import NamedTuple

from briefing.speak.kokoro.symbols import Symbol

# What a cut costs behind each mark, in symbols of unevenness: a full stop is worth a longer piece.
# A list is cut only far from any comma, a phrase only where a piece has no mark at all.
_CUT_COST = {
    **dict.fromkeys("。．！？….!?", 0),
    **dict.fromkeys("；;", 10),
    **dict.fromkeys("：:", 20),
    **dict.fromkeys("，,", 30),
    "—": 40,
    **dict.fromkeys("）)", 50),
    "、": 150,
}
_QUOTE_ENDS = frozenset("”」』》〉】")
_BETWEEN_WORDS = 400
_CUT_ANYWHERE = 1000
_PAUSES = frozenset(",.;:!?…")
_LONGEST_CONTEXT = 50
"""Symbols of a usual clause; with one on each side a breath stays under the 510 it may have."""


class Breath(NamedTuple):
    """A piece of a line, and what is spoken around it; places in the line's symbols."""

    first: int
    """The first symbol spoken."""
    begin: int
    """The first that is kept."""
    end: int
    """The one behind the last that is kept."""
    last: int
    """The one behind the last spoken."""

    @property
    def size(self) -> int:
        """How many symbols are spoken."""
        return self.last - self.first


def cut_breaths(symbols: tuple[Symbol, ...], spoken: str, limit: int) -> tuple[Breath, ...]:
    """Return a line's breaths, of at most `limit` symbols beside their context.

    Args:
        symbols: the line's symbols.
        spoken: the line.
        limit: symbols in one piece.
    """
    edges = [0, *_cuts(symbols, spoken, 0, len(symbols), limit), len(symbols)]
    return tuple(
        Breath(_context_before(symbols, begin), begin, end, _context_behind(symbols, end))
        for begin, end in pairwise(edges)
    )


def split_text(spoken: str, limit: int) -> tuple[str, ...]:
    """Return a text in pieces of at most `limit` characters, cut as a line is."""
    symbols = tuple(Symbol(character, place) for place, character in enumerate(spoken))
    edges = [0, *_cuts(symbols, spoken, 0, len(symbols), limit), len(symbols)]
    return tuple(spoken[begin:end] for begin, end in pairwise(edges))


def _cuts(
    symbols: tuple[Symbol, ...], spoken: str, begin: int, end: int, limit: int
) -> tuple[int, ...]:
    """Return where the symbols are cut from `begin` to `end`: at good pauses, near the middle."""
    if end - begin <= limit:
        return ()
    cut = min(
        range(begin + 1, end),
        key=lambda place: abs(2 * place - begin - end) + _cost(symbols, spoken, place),
    )
    return (
        *_cuts(symbols, spoken, begin, cut, limit),
        cut,
        *_cuts(symbols, spoken, cut, end, limit),
    )


def _cost(symbols: tuple[Symbol, ...], spoken: str, place: int) -> int:
    before, behind = symbols[place - 1], symbols[place]
    if before.place == behind.place and behind.text != " ":
        return 10 * _CUT_ANYWHERE  # inside a syllable: never, while there is a choice
    if spoken[behind.place] in _QUOTE_ENDS and before.place != behind.place:
        return _CUT_ANYWHERE  # the quote ends with the words in it
    at = before.place
    while at > 0 and spoken[at] in _QUOTE_ENDS:
        at -= 1  # what stands inside the quote is what the voice pauses for
    is_between_words = before.text == " " and at == before.place
    return _CUT_COST.get(spoken[at], _BETWEEN_WORDS if is_between_words else _CUT_ANYWHERE)


def _context_before(symbols: tuple[Symbol, ...], begin: int) -> int:
    """Return where the clause before a cut begins; the cut itself if there is no pause at it."""
    mark = _mark_before(symbols, begin)
    if mark is None:
        return begin
    places = range(mark, max(0, mark - _LONGEST_CONTEXT), -1)
    found = next((place for place in places if symbols[place - 1].text in _PAUSES), None)
    if found is None:
        found = next((place for place in reversed(places) if symbols[place].text == " "), begin)
    return found


def _context_behind(symbols: tuple[Symbol, ...], end: int) -> int:
    """Return where the clause behind a cut ends; the cut itself if there is no pause at it."""
    if end == len(symbols) or _mark_before(symbols, end) is None:
        return end
    places = range(end + 1, min(len(symbols), end + _LONGEST_CONTEXT) + 1)
    found = next((place for place in places if symbols[place - 1].text in _PAUSES), None)
    if found is None:
        spaces = (place for place in reversed(places) if symbols[place - 1].text == " ")
        found = next(spaces, end)
    return found


def _mark_before(symbols: tuple[Symbol, ...], cut: int) -> int | None:
    """Return the place of the mark that ends the piece before a cut; None if it ends otherwise."""
    for place in range(cut - 1, max(-1, cut - 4), -1):
        if symbols[place].text in _PAUSES:
            return place
        if symbols[place].is_heard:
            return None
    return None
