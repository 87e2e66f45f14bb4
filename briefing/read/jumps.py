"""Articles that go on on another page, put together again."""

import re

from briefing.read.cohesion import likeness, pairs_of
from briefing.read.drafts import Draft, Layout
from briefing.read.front import title_key

_ALIKE = 0.6
_PAGE = re.compile(r"[A-Z]?\s?[\d一二三四五六七八九十]{1,3}(?=\s?版)")


def join_jumps(layout: Layout) -> None:
    """Move the second part of every article that jumped behind its first."""
    kept: list[Draft] = []
    for draft in layout.drafts:
        host = _host_of(draft, kept)
        if host is None:
            kept.append(draft)
            continue
        host.body += draft.body
        host.bylines += draft.bylines
        host.sub_heads += draft.sub_heads
        host.to_page, host.ended = draft.to_page, draft.ended
        host.jumps += 1
        repeated = [*draft.kickers, *draft.headings, *draft.decks]
        layout.furniture += [(block, "repeated title") for block in repeated]
    layout.drafts[:] = kept


def _host_of(draft: Draft, before: list[Draft]) -> Draft | None:
    """Return the article that a draft goes on with, or None if it is one of its own."""
    if not before or not draft.body:
        return None
    key = title_key(draft.title)
    if not draft.from_page:
        open_ones = [
            other for other in before if other.to_page and key and title_key(other.title) == key
        ]
        return open_ones[0] if open_ones else None
    open_ones = [other for other in before if other.to_page] or before
    if key:
        alike = [
            (_likeness(key, title_key(other.title)), -at) for at, other in enumerate(open_ones)
        ]
        best, at = max(alike)
        if best >= _ALIKE:
            return open_ones[-at]
    open_ones = [other for other in open_ones if other.to_page]
    page = _PAGE.search(draft.from_page)
    named = [other for other in open_ones if page and page[0] in other.page]
    return next(iter(named or open_ones), None)


def _likeness(key: str, other: str) -> float:
    if not other:
        return 0.0
    if other.startswith(key) or key.startswith(other) or key in other:
        return 1.0
    return likeness(pairs_of(key), pairs_of(other))
