"""A line cut to phrases for the screen: between words, never inside a number, at most 7 seconds."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from math import ceil

from briefing.mandarin.words import cut_words
from briefing.publish.tuned import Phrases

_CLAUSE = re.compile(
    # A comma or a colon between digits is a part of the number.
    r".*?(?:(?:[，。；：！？、;!?…]|[,:](?!\d))+[”’」』》）)]*|$)",
    re.DOTALL,
)
_NUMBER = re.compile(r"[+-]?[0-9０-９][0-9０-９.,:：/～~-]*[0-9０-９]?[%％‰]?")


def character_times(
    text: str, spoken: str, starts_s: Sequence[float], begin_s: float, end_s: float
) -> list[float]:
    """Return when each character of a text is heard, and the end.

    Args:
        text: as the transcript shows it.
        spoken: as it is said.
        starts_s: start of each character of `spoken`; empty where the engine does not say: the
            characters then share the time.
        begin_s: when the line begins.
        end_s: when it ends.
    """
    known = {0: begin_s, len(text): end_s}
    if starts_s:
        for match in SequenceMatcher(None, text, spoken, autojunk=False).get_matching_blocks():
            for step in range(match.size):
                known[match.a + step] = starts_s[match.b + step]
    known[0] = begin_s
    places = sorted(known)
    times: list[float] = []
    for place in range(len(text) + 1):
        after = bisect_left(places, place)
        right = places[after]
        left = right if right == place else places[after - 1]
        share = (place - left) / (right - left) if right > left else 0.0
        at_s = known[left] + share * (known[right] - known[left])
        times.append(max(at_s, times[-1]) if times else at_s)
    return times


def phrases(text: str, times_s: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Yield where the phrases of a text begin and end.

    The times say when each character is heard, and the end of the line.
    """

    def fits(start: int, end: int) -> bool:
        length_s = times_s[end] - times_s[start]
        return end - start <= Phrases.MOST_CHARS and length_s <= Phrases.LONGEST_S

    begin = place = 0
    for clause in _CLAUSE.findall(text):
        end = place + len(clause)
        if begin < place and not fits(begin, end):
            yield begin, place
            begin = place
        if not fits(begin, end):
            starts = _split(text, begin, end, times_s)
            yield from pairwise(starts)
            begin = starts[-1]
        place = end
    if begin < len(text):
        yield begin, len(text)


def _split(text: str, begin: int, end: int, times_s: Sequence[float]) -> list[int]:
    """Return where the parts of a long clause begin, all about as long."""
    edges = _edges(text[begin:end])
    parts = max(
        ceil((end - begin) / Phrases.MOST_CHARS),
        ceil((times_s[end] - times_s[begin]) / Phrases.LONGEST_S),
    )
    while True:
        starts = [begin]
        for part in range(1, parts):
            wanted = begin + (end - begin) * part / parts
            near = min(edges, key=lambda edge: abs(begin + edge - wanted), default=0) + begin
            if near > starts[-1]:
                starts.append(near)
        longest_s = max(times_s[b] - times_s[a] for a, b in pairwise([*starts, end]))
        if longest_s <= Phrases.LONGEST_S or parts > len(edges) + 1:
            return starts
        parts += 1


def _edges(clause: str) -> list[int]:
    """Return the places between words, those inside a number left out."""
    numbers = [(found.start(), found.end()) for found in _NUMBER.finditer(clause)]
    ends = accumulate(map(len, cut_words(clause)))
    return [
        place
        for place in ends
        if place < len(clause) and not any(start < place < stop for start, stop in numbers)
    ]
