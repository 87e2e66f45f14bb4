"""Where a long line may be cut, so that the embedded voice speaks each piece in one breath.

A piece that is spoken alone begins high and loud and ends like a sentence: the joint jumps by five
semitones. So each breath also speaks what stands before its piece and behind it, as context, and is
cut in the pauses that the voice itself makes there. By the pitch that the voice plans, a joint with
50 symbols of context lies 0.7 semitones off the same comma in one breath, with 100 of them 0.4.
"""

from itertools import pairwise
from typing import NamedTuple

from briefing.speak.kokoro.symbols import Symbol, Symbols
from briefing.speak.tuned import Pieces

_CUT_COST = {mark: cost for marks, cost in Pieces.CUT_COSTS.items() for mark in marks}
_QUOTE_ENDS = frozenset("”」』》〉】")
_PAUSES = frozenset(",.;:!?…")


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


def cut_breaths(symbols: Symbols, spoken: str, limit: int) -> tuple[Breath, ...]:
    """Return a line's breaths, of at most `limit` symbols beside their context."""
    size = len(symbols)
    most = min(limit, Pieces.LONGEST)
    cuts = () if size <= limit else _cuts(symbols, spoken, 0, size, most)
    return breaths_between(symbols, cuts, most // Pieces.CONTEXT_SHARE)


def breaths_between(
    symbols: Symbols, cuts: tuple[int, ...], reach: int = Pieces.LONGEST // Pieces.CONTEXT_SHARE
) -> tuple[Breath, ...]:
    """Return the breaths of a line that is cut before these symbols, with up to `reach` around."""
    return tuple(
        Breath(
            _context_before(symbols, begin, reach), begin, end, _context_behind(symbols, end, reach)
        )
        for begin, end in pairwise((0, *cuts, len(symbols)))
    )


def split_text(spoken: str, limit: int) -> tuple[str, ...]:
    """Return a text in pieces of at most `limit` characters, cut as a line is."""
    symbols = tuple(Symbol(character, place) for place, character in enumerate(spoken))
    edges = (0, *_cuts(symbols, spoken, 0, len(symbols), limit), len(symbols))
    return tuple(spoken[begin:end] for begin, end in pairwise(edges))


def _cuts(symbols: Symbols, spoken: str, begin: int, end: int, limit: int) -> tuple[int, ...]:
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


def _cost(symbols: Symbols, spoken: str, place: int) -> int:
    before, behind = symbols[place - 1], symbols[place]
    if before.place == behind.place and behind.text != " ":
        return 10 * Pieces.CUT_ANYWHERE  # inside a syllable: never, while there is a choice
    if spoken[behind.place] in _QUOTE_ENDS and before.place != behind.place:
        return Pieces.CUT_ANYWHERE  # the quote ends with the words in it
    at = before.place
    while at > 0 and spoken[at] in _QUOTE_ENDS:
        at -= 1  # what stands inside the quote is what the voice pauses for
    is_between_words = before.text == " " and at == before.place
    unmarked = Pieces.BETWEEN_WORDS if is_between_words else Pieces.CUT_ANYWHERE
    return _CUT_COST.get(spoken[at], unmarked)


def _context_before(symbols: Symbols, begin: int, reach: int) -> int:
    """Return where the context before a cut begins; the cut itself if there is no pause at it.

    It begins at a mark in the farther half of its reach, or else between two words.
    """
    mark = _mark_before(symbols, begin)
    if mark is None:
        return begin
    if mark <= reach:
        return 0
    return _pause_in(symbols, range(mark - reach, mark - reach // 2), 0, begin)


def _context_behind(symbols: Symbols, end: int, reach: int) -> int:
    """Return where the context behind a cut ends; the cut itself if there is no pause at it."""
    if end == len(symbols) or _mark_before(symbols, end) is None:
        return end
    if end + reach >= len(symbols):
        return len(symbols)
    return _pause_in(symbols, range(end + reach, end + reach // 2, -1), 1, end)


def _pause_in(symbols: Symbols, places: range, space_before: int, cut: int) -> int:
    """Return the first place behind a mark, else the first beside a space, else the cut."""
    pauses = (place for place in places if symbols[place - 1].text in _PAUSES)
    spaces = (place for place in places if symbols[place - space_before].text == " ")
    return next(pauses, next(spaces, cut))


def _mark_before(symbols: Symbols, cut: int) -> int | None:
    """Return the place of the mark that ends the piece before a cut; None if it ends otherwise."""
    for place in range(cut - 1, max(-1, cut - 4), -1):
        if symbols[place].text in _PAUSES:
            return place
        if symbols[place].is_heard:
            return None
    return None
