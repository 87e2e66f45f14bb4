"""Articles whose titles a file names: they alone are headings of the first level."""

import re
from collections.abc import Sequence

from briefing.read.formats.loaded import Loaded

_FIRST_LEVEL = re.compile(r"(?m)^#[ \t]")
_HEADING = re.compile(r"(?m)^#(?=#{0,4}[ \t])")


def loaded_articles(head: Sequence[str], articles: Sequence[tuple[str, str]]) -> Loaded:
    """Return articles one below the other, each under its title; headings in them go down a level.

    Args:
        head: what stands over them, such as the paper and the day; empty parts are left out.
        articles: of each its title, empty if it has none, and its text.
    """
    parts = [*head]
    for title, body in articles:
        parts += [f"# {title}" if title else "", _below(body)]
    text = "\n\n".join(part for part in parts if part.strip()) + "\n"
    return Loaded(text, titles=frozenset(title for title, _ in articles if title))


def _below(body: str) -> str:
    """Return a text whose headings stand below its title."""
    return _HEADING.sub("##", body) if _FIRST_LEVEL.search(body) else body
