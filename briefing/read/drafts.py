"""What an issue is made of while it is read: sections, and the articles put together from them."""

import re
from dataclasses import dataclass, field

from briefing.read.blocks import Block
from briefing.read.cohesion import pairs_in
from briefing.read.datelines import head_dateline, tail_dateline
from briefing.read.kinds import is_ad, is_notice, opens_as_news

BRIEF_MARK = re.compile(r"(?:[●▲■◆△◇○★☆▶►▸▪▫⊙◉❖✦•·◎①-⑳]|[（(]\d{1,2}[)）]|\d{1,2}[．.、](?!\d))\s*")
"""The mark or number before a brief; no part of it."""
_LONGEST_SERVICE = 12
"""Paragraphs looked at to know an ad or a notice."""


@dataclass(slots=True, eq=False)
class Draft:
    """An article as it is put together."""

    headings: list[Block] = field(default_factory=list)
    """The headline; more only if a title was repeated."""
    kickers: list[Block] = field(default_factory=list)
    decks: list[Block] = field(default_factory=list)
    bylines: list[Block] = field(default_factory=list)
    sub_heads: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    page: str = ""
    column: str | None = None
    to_page: str = ""
    """The line that says where it goes on, if one does: 下转第3版."""
    from_page: str = ""
    """The line at its top that says where it comes from, if one does: 上接第1版."""
    jumps: int = 0
    """How often it went on on another page."""
    ended: bool = False
    """Whether its last line said that it ends: a dateline in brackets, an editors' line."""
    _pairs: set[str] = field(default_factory=set, init=False)
    _counted: int = field(default=0, init=False)
    """How many of its paragraphs `_pairs` has."""

    @property
    def has_marks(self) -> bool:
        """Whether its first paragraph has a mark of a list."""
        return bool(self.body) and (
            self.body[0].has_mark or BRIEF_MARK.match(self.body[0].text) is not None
        )

    @property
    def pairs(self) -> set[str]:
        """The pairs of characters in it; counted when they are asked for, each paragraph once."""
        if not self._counted:
            self._pairs |= pairs_in(block.plain for block in (*self.kickers, *self.headings))
        self._pairs |= pairs_in(block.plain for block in self.body[self._counted :])
        self._counted = len(self.body)
        return self._pairs

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        blocks = [*self.kickers, *self.headings, *self.body, *self.bylines, *self.decks]
        return min((block.lines[0].start for block in blocks), default=0)

    @property
    def title(self) -> str:
        """Its headline for matching."""
        return self.headings[0].plain if self.headings else ""

    @property
    def filed(self) -> bool:
        """Whether it has a byline or a dateline at its head or its end."""
        if self.bylines or not self.body:
            return bool(self.bylines)
        first, last = self.body[0], self.body[-1]
        if opens_as_news(first.plain) or head_dateline(first.text) is not None:
            return True
        return tail_dateline(last.text) is not None

    @property
    def is_service(self) -> bool:
        """Whether it is an ad or a notice."""
        return not self.filed and is_service(self.title, self.body)


def is_service(title: str, body: list[Block]) -> bool:
    """Return whether a headline and its paragraphs are an ad or a notice."""
    text = "\n".join(block.plain for block in body[:_LONGEST_SERVICE])
    return is_ad(title, text) or is_notice(title, text)


@dataclass(slots=True, eq=False)
class Section:
    """One or more headings and what follows up to the next heading."""

    headings: list[Block]
    page: str
    new_page: bool
    column: str | None
    column_heading: bool = False
    """Whether its heading is a column's."""
    blocks: list[Block] = field(default_factory=list)

    @property
    def body(self) -> list[Block]:
        """Its paragraphs."""
        return [block for block in self.blocks if block.role == "body"]


@dataclass(slots=True, eq=False)
class Layout:
    """What an issue is made of."""

    drafts: list[Draft]
    furniture: list[tuple[Block, str]]
    """What belongs to no article, and why."""
