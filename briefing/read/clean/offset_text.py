"""A text that is edited and still knows where in the source each of its characters stood."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from briefing.read.account import skipped_pieces
from briefing.records import Article, Issue, Skipped, Span

MARK_UP = "mark-up"


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text, and what stands there instead."""

    start: int
    end: int
    text: str = ""
    reason: str = MARK_UP
    """Why what is taken out is no word of the paper."""


def around(
    found: re.Match[str],
    group: int | str,
    before: str = "",
    behind: str = "",
    reason: str = MARK_UP,
    offset: int = 0,
) -> tuple[Edit, Edit]:
    """Return the edits that keep one group of a match, and replace what stands around it."""
    start, end = found.span(group)
    return (
        Edit(offset + found.start(), offset + start, before, reason),
        Edit(offset + end, offset + found.end(), behind, reason),
    )


class Traced:
    """A text while it is edited, with the place of each character in the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = source
        self.notes: list[str] = []
        """What was assumed, for a person to check."""
        self.dates: list[str] = []
        """What the fields of a head or a record say of the day, the best first."""
        self._starts: array[int] | None = None
        self._ends: array[int] = array("l")
        self._left: list[tuple[int, int, str]] = []
        self._breaks: list[int] = []

    def edit(self, edits: Iterable[Edit]) -> bool:
        """Make some edits, all of them against the text as it is; of two that overlap the first.

        Returns:
            Whether there were any.
        """
        wanted = sorted(edits, key=attrgetter("start", "end"))
        if not wanted:
            return False
        if self._starts is None:
            self._starts = array("l", range(len(self.text)))
            self._ends = array("l", range(1, len(self.text) + 1))
        parts: list[str] = []
        starts, ends = array("l"), array("l")
        at = 0
        for each in wanted:
            if each.start < at:
                continue
            parts += [self.text[at : each.start], each.text]
            starts += self._starts[at : each.start]
            ends += self._ends[at : each.start]
            self._trace(each, starts, ends)
            at = each.end
        parts.append(self.text[at:])
        starts += self._starts[at:]
        ends += self._ends[at:]
        self.text, self._starts, self._ends = "".join(parts), starts, ends
        self._breaks = []
        return True

    def replace(self, pattern: re.Pattern[str], text: str = "", reason: str = MARK_UP) -> bool:
        """Put a text in the place of all that a pattern finds; return whether it finds any."""
        return self.edit(Edit(*at.span(), text, reason) for at in pattern.finditer(self.text))

    def keep(
        self, pattern: re.Pattern[str], before: str = "", behind: str = "", reason: str = MARK_UP
    ) -> bool:
        """Keep of all that a pattern finds the last group that matched, as of `around`."""
        found = ((at, at.lastindex or 0) for at in pattern.finditer(self.text))
        return self.edit(each for at in found for each in around(*at, before, behind, reason))

    def spans_of(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where in the source a stretch of the text stood; white space parts nothing."""
        if self._starts is None:
            return ((start, end),)
        self._breaks = self._breaks or self._find_breaks()
        first, last = bisect_left(self._breaks, start + 1), bisect_left(self._breaks, end)
        spans: list[Span] = []
        for at, stop in pairwise((start, *self._breaks[first:last], end)) if start < end else ():
            left, right = self._starts[at], self._ends[stop - 1]
            if left < right:
                if spans and not self.source[spans[-1][1] : left].strip():
                    left = spans.pop()[0]
                spans.append((left, right))
        return tuple(spans)

    def in_source(self, issue: Issue) -> Issue:
        """Return an issue read from the text with every span in the source."""
        if self._starts is None:
            return replace(issue, notes=(*self.notes, *issue.notes))
        skipped = [self._skipped(piece) for piece in issue.skipped]
        skipped += skipped_pieces(self.source, self._left)
        kept = sorted((piece for piece in skipped if piece.spans), key=attrgetter("spans"))
        return replace(
            issue,
            articles=tuple(self._article(article) for article in issue.articles),
            skipped=tuple(kept),
            notes=(*self.notes, *issue.notes),
        )

    def _trace(self, each: Edit, starts: "array[int]", ends: "array[int]") -> None:
        """Say where the characters of an edit's text stood, and what it left out."""
        old_starts = self._starts or array("l")
        printed = self.text[each.start : each.end]
        # White space that stands for something: what it stands for is left out.
        places = [] if not each.text.strip() else _subsequence(each.text, printed)
        if places is not None:
            kept = {each.start + place for place in places}
            for index in range(each.start, each.end):
                if index in kept:
                    starts.append(old_starts[index])
                    ends.append(self._ends[index])
                else:
                    self._leave(old_starts[index], self._ends[index], each.reason)
            if not each.text.strip():
                at = self._ends[each.end - 1] if each.end else 0
                starts.extend([at] * len(each.text))
                ends.extend([at] * len(each.text))
            return
        if each.start < each.end:
            first, last = old_starts[each.start], self._ends[each.start]
            for index in range(each.start + 1, each.end):
                # What was left out before lies between: the rest is left out, too.
                if old_starts[index] == last:
                    last = self._ends[index]
                else:
                    self._leave(old_starts[index], self._ends[index], each.reason)
        else:
            at_end = each.start == len(old_starts)
            first = last = len(self.source) if at_end else old_starts[each.start]
        # The first character that is no white space stands for all that it replaces.
        blank = len(each.text) - len(each.text.lstrip())
        starts.extend([first] * (blank + 1) + [last] * (len(each.text) - blank - 1))
        ends.extend([first] * blank + [last] * (len(each.text) - blank))

    def _leave(self, start: int, end: int, reason: str) -> None:
        if start == end:
            return
        if self._left and self._left[-1][1:] == (start, reason):
            start = self._left.pop()[0]
        self._left.append((start, end, reason))

    def _find_breaks(self) -> list[int]:
        """Return where the characters of the text do not follow each other in the source."""
        starts, ends = self._starts or array("l"), self._ends
        return [
            index
            for index in range(1, len(starts))
            if starts[index] != ends[index - 1] or starts[index] == ends[index]
        ] + [len(starts)]

    def _spans(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(found for start, end in spans for found in self.spans_of(start, end))

    def _skipped(self, piece: Skipped) -> Skipped:
        spans = self._spans(piece.spans)
        return Skipped("".join(self.source[a:b] for a, b in spans), piece.reason, spans)

    def _article(self, article: Article) -> Article:
        return replace(
            article,
            headline_spans=self._spans(article.headline_spans),
            paragraphs=tuple(
                replace(each, spans=self._spans(each.spans)) for each in article.paragraphs
            ),
        )


def _subsequence(words: str, printed: str) -> list[int] | None:
    """Return where the characters of `words` stand in `printed`, in order, or None."""
    places, at = [], 0
    for character in words:
        at = printed.find(character, at)
        if at < 0:
            return None
        places.append(at)
        at += 1
    return places
