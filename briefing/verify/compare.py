"""Compares a line with what was heard of it."""

from itertools import chain, pairwise
from typing import NamedTuple

from briefing.verify.match import match_heard
from briefing.verify.syllables import Syllable
from briefing.verify.tuned import Verdicts


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
    spoken: tuple[str, ...],
    expected: tuple[tuple[Syllable, ...], ...],
    heard_text: str,
    heard: tuple[Syllable, ...],
) -> tuple[Compared, ...]:
    """Return how much of each line was heard in a sound that says them one after the other.

    Both come as spoken forms and their syllables.
    """
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
