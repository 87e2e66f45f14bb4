"""The account: every character of the source is in one paragraph, or left out for one reason."""

from collections.abc import Iterable

from briefing.records import Article, Skipped, Span

Claim = tuple[int, int, str]
"""A stretch of the source left out of every paragraph, and why."""


def skipped_pieces(text: str, claims: Iterable[Claim]) -> tuple[Skipped, ...]:
    """Return what was left out, in the order of the source."""
    return tuple(
        Skipped(text[start:end], reason, ((start, end),))
        for start, end, reason in sorted(claims)
        if text[start:end].strip()
    )


def unaccounted(text: str, articles: Iterable[Article], skipped: Iterable[Skipped]) -> list[Span]:
    """Return the stretches of a source that stand nowhere, or in two; none if all is well."""
    paragraphs = (paragraph for article in articles for paragraph in article.paragraphs)
    spans = [span for paragraph in paragraphs for span in paragraph.spans]
    spans += [span for piece in skipped for span in piece.spans]
    wrong, at = [], 0
    for start, end in sorted(spans):
        if start < at:
            wrong.append((start, min(at, end)))
        elif text[at:start].strip():
            wrong.append((at, start))
        at = max(at, end)
    if text[at:].strip():
        wrong.append((at, len(text)))
    return wrong
