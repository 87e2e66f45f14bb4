"""Articles that go on on another page, put together again."""

import re

from briefing.read.cohesion import likeness, pairs_of
from briefing.read.drafts import Draft, Layout
from briefing.read.front import title_key

_ALIKE = 0.6
_MOST_WAITING = 20
_PAGE = re.compile(r"[A-Z]?\s?[\d一二三四五六七八九十]{1,3}(?=\s?版)")


def join_jumps(layout: Layout) -> None:
    """Move the second part of every article that jumped behind its first."""
    kept: list[Draft] = []
    waiting: list[Draft] = []
    """Those that said where they go on, and have not gone on yet."""
    for draft in layout.drafts:
        host = _host_of(draft, waiting, kept)
        if host is None:
            host = draft
            kept.append(draft)
        else:
            _append(draft, host, layout)
        waiting = [other for other in waiting if other is not host][-_MOST_WAITING:]
        if host.to_page:
            waiting.append(host)
    layout.drafts[:] = kept


def _append(draft: Draft, host: Draft, layout: Layout) -> None:
    host.body += draft.body
    host.bylines += draft.bylines
    host.sub_heads += draft.sub_heads
    host.to_page, host.ended = draft.to_page, draft.ended
    host.jumps += 1
    repeated = [*draft.kickers, *draft.headings, *draft.decks]
    layout.furniture += [(block, "repeated title") for block in repeated]


def _host_of(draft: Draft, waiting: list[Draft], before: list[Draft]) -> Draft | None:
    """Return the article that a draft goes on with, or None if it is one of its own."""
    key = title_key(draft.title)
    if not draft.body:
        return None
    if not draft.from_page:
        same = (other for other in waiting if key and title_key(other.title) == key)
        return next(same, None)
    candidates = [*waiting, *before[-_MOST_WAITING:]]
    if key and candidates:
        alike = [_likeness(key, title_key(other.title)) for other in candidates]
        if max(alike) >= _ALIKE:
            return candidates[alike.index(max(alike))]
    page = _PAGE.search(draft.from_page)
    named = [other for other in waiting if page and page[0] in other.page]
    return next(iter(named or waiting), None)


def _likeness(key: str, other: str) -> float:
    if not other:
        return 0.0
    if other.startswith(key) or key.startswith(other) or key in other:
        return 1.0
    return likeness(pairs_of(key), pairs_of(other))
