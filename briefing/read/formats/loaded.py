"""A file as text, with what became known on the way; articles whose titles a file names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.records import Doubt

_FIRST_LEVEL = re.compile(r"(?m)^#[ \t]")
_HEADING = re.compile(r"(?m)^#(?=#{0,4}[ \t])")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The text of a file or a folder."""

    text: str
    notes: tuple[str, ...] = ()
    """What was assumed about its pages, is doubtful on them, or was left out."""
    doubts: tuple[Doubt, ...] = ()
    titles: frozenset[str] = frozenset()
    """Headings that the file itself names as titles of articles."""


def loaded_articles(head: Sequence[str], articles: Sequence[tuple[str, str]]) -> Loaded:
    """Return articles one below the other, each under its title; headings in them go down a level.

    Args:
        head: what stands over them, such as the paper and the day; empty parts are left out.
        articles: of each its title, empty if it has none, and its text.
    """
    parts = [*head]
    for title, body in articles:
        below = _HEADING.sub("##", body) if _FIRST_LEVEL.search(body) else body
        parts += [f"# {title}" if title else "", below]
    text = "\n\n".join(part for part in parts if part.strip()) + "\n"
    return Loaded(text, titles=frozenset(title for title, _ in articles if title))
