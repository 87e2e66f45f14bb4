"""Stretches of the source: their words joined, or parted in two."""

from briefing.records import Span

Spans = tuple[Span, ...]


def joined(source: str, spans: Spans) -> str:
    """Return the characters of some spans, as they stand in the source."""
    if len(spans) == 1:
        ((start, end),) = spans
        return source[start:end]
    return "".join([source[start:end] for start, end in spans])


def split_spans(source: str, spans: Spans, at: int) -> tuple[Spans, Spans]:
    """Return the spans before and from the character `at` of their joined text, without blanks."""
    before, after, passed = [], [], 0
    for start, end in spans:
        cut = min(max(start + at - passed, start), end)
        passed += end - start
        before += [(start, cut)] if source[start:cut].strip() else []
        after += [(cut, end)] if source[cut:end].strip() else []
    return tuple(before), tuple(after)
