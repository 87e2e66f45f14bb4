"""The parts of an issue while it is read: drafts of articles, and lines that belong to none."""

import re
from dataclasses import dataclass, field
from itertools import chain

from briefing.read.lines import Line
from briefing.read.tuned.assembly import Stories

_KEY = re.compile(r"[\W_]")
UNTITLED = "〔无题〕"
"""What stands in clean Markdown for the headline of an article that has none."""


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
