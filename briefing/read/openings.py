"""How a story opens that somebody filed, and a letter: a deck, a byline, a dateline, a greeting."""

import re
from functools import lru_cache

from briefing.read.blocks import Block
from briefing.read.datelines import head_dateline
from briefing.read.kinds import opens_as_letter, opens_as_news

_GREETS = re.compile(
    "[^，。：；]{1,14}(?:们|同志|先生|女士|老师|师傅|朋友|阿姨|叔叔|奶奶|爷爷|您好|你好)："
)
"""Whom a letter greets, in a line of its own."""
_NEAR = 256
"""Paragraphs that are looked at again soon."""


def stands_over(coming: list[Block]) -> bool:
    """Return whether a line is a headline by what comes next: a deck, a byline, a dateline."""
    return any(
        after.role in {"deck", "byline"} or (after.role == "body" and opens_story(after))
        for after in coming
    )


def opens_story(block: Block) -> bool:
    """Return whether a paragraph opens as a story does that somebody filed, or as a letter."""
    return _opens(block.text, block.plain)


@lru_cache(maxsize=_NEAR)
def _opens(text: str, plain: str) -> bool:
    opens = opens_as_news(plain) or opens_as_letter(plain) or _GREETS.fullmatch(plain) is not None
    return opens or head_dateline(text) is not None
