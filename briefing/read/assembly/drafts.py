"""The parts of an issue while it is read: drafts of articles; one may go on in another."""

import re
from dataclasses import dataclass, field
from itertools import chain

from briefing.read.cohesion import likeness, pairs_in, pairs_of
from briefing.read.lines import Line
from briefing.read.tuned.assembly import Jumps, Stories

_KEY = re.compile(r"[\W_]")
UNTITLED = "〔无题〕"
"""What stands in clean Markdown for the headline of an article that has none."""
_PAGE = re.compile(r"[A-Z]?\s?[\d一二三四五六七八九十]{1,3}(?=\s?版)")
_TITLE = re.compile("《(.+)》")


@dataclass(slots=True, eq=False)
class Draft:
    """An article as it is put together: lines only."""

    service: bool = False
    """Whether it is an advertisement or a notice."""
    kickers: list[Line] = field(default_factory=list)
    headings: list[Line] = field(default_factory=list)
    decks: list[list[Line]] = field(default_factory=list)
    bylines: list[Line] = field(default_factory=list)
    sub_heads: list[Line] = field(default_factory=list)
    paragraphs: list[list[Line]] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)
    page: str = ""
    to_page: str = ""
    """The words that say where it goes on, if some do: 下转第3版."""
    from_page: str = ""
    """The words that say where it comes from, if some do: 上接第1版."""
    doubt: float = 0.0
    """How likely it is an advertisement, though it is kept as news."""

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        lines = [*self.kickers, *self.headings, *chain.from_iterable(self.paragraphs)]
        return min((line.start for line in lines), default=0)

    @property
    def title(self) -> str:
        """Its headline for matching."""
        return "".join(line.plain for line in self.headings)


@dataclass(slots=True, eq=False)
class Layout:
    """What an issue is made of."""

    drafts: list[Draft]
    left: list[tuple[Line, str]]
    """Lines that belong to no article, each with the reason."""


def key_of(text: str) -> str:
    """Return what two printings of one title share: no spaces, no punctuation."""
    return _KEY.sub("", text[: Stories.KEY_CHARS])


def join_jumps(layout: Layout) -> None:
    """Move the second part of every story that jumped behind its first."""
    kept: list[Draft] = []
    waiting: list[Draft] = []
    for draft in layout.drafts:
        host = None if draft.service else _host_of(draft, waiting, kept)
        if host is None:
            host = draft
            kept.append(draft)
        else:
            _append(draft, host, layout)
        waiting = [other for other in waiting if other is not host][-Jumps.WAITING :]
        if host.to_page:
            waiting.append(host)
    layout.drafts[:] = kept


def _append(draft: Draft, host: Draft, layout: Layout) -> None:
    rest = draft.paragraphs
    if host.paragraphs and rest and not _ends(host.paragraphs[-1][-1].text):
        host.paragraphs[-1] += rest[0]
        rest = rest[1:]
        host.repairs.append("joined")
    host.paragraphs += rest
    host.bylines += draft.bylines
    host.sub_heads += draft.sub_heads
    host.to_page = draft.to_page
    host.repairs += [*draft.repairs, "jump"]
    repeated = [*draft.kickers, *draft.headings, *chain.from_iterable(draft.decks)]
    layout.left += [(line, "repeated title") for line in repeated]


def _ends(text: str) -> bool:
    return text.rstrip("”’」』）").endswith(("。", "！", "？", "…", "："))


def _host_of(draft: Draft, waiting: list[Draft], before: list[Draft]) -> Draft | None:
    """Return the story that a draft goes on with, or None if it is one of its own."""
    key = key_of(draft.title)
    if not draft.paragraphs:
        return None
    if not draft.from_page:
        return next((other for other in waiting if key and key_of(other.title) == key), None)
    named = _TITLE.search(draft.from_page)
    key = key or (key_of(named[1]) if named else "")
    candidates = [*waiting, *(other for other in before[-Jumps.WAITING :] if not other.service)]
    if key and candidates:
        alike = [_likeness(key, key_of(other.title)) for other in candidates]
        if max(alike) >= Jumps.SAME_TITLE:
            return candidates[alike.index(max(alike))]
    page = _PAGE.search(draft.from_page)
    on_page = [other for other in waiting if page and page[0] in other.page]
    said = _pairs_of(draft)
    return max(on_page or waiting, key=lambda other: likeness(said, _pairs_of(other)), default=None)


def _pairs_of(draft: Draft) -> frozenset[str]:
    return pairs_in(line.plain for lines in draft.paragraphs for line in lines)


def _likeness(key: str, other: str) -> float:
    if not other:
        return 0.0
    if other.startswith(key) or key.startswith(other) or key in other:
        return 1.0
    return likeness(pairs_of(key), pairs_of(other))
