"""Who speaks in an interview: names before a colon, by turns."""

import re
from collections import Counter
from itertools import pairwise

from briefing.read.blocks import Block

_SPEAKER = re.compile("([\u4e00-\u9fffQA]{1,4}|[A-Z])：.")
_FEWEST_TURNS = 2


def speaker_of(plain: str) -> str:
    """Return who speaks in a line for matching; empty if nobody is named before a colon."""
    found = _SPEAKER.match(plain)
    return found[1] if found else ""


def speakers_in(blocks: list[Block]) -> set[str]:
    """Return who speaks more than once, right before or behind somebody else who does."""
    named = [
        speaker_of(block.plain) if block.role in {"body", "heading"} else "" for block in blocks
    ]
    turns = Counter(named)
    return {
        name
        for pair in pairwise(named)
        if pair[0] != pair[1] and all(turns[one] >= _FEWEST_TURNS for one in pair if one)
        for name in pair
        if all(pair)
    }
