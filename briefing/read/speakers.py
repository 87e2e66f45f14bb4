"""Who speaks in an interview: names before a colon, by turns."""

import re
from collections import Counter
from itertools import pairwise

from briefing.read.blocks import Block

_SPEAKER = re.compile("([\u4e00-\u9fffQA·]{1,8}|[A-Z])：.")
_LABELS = {"电话", "地址", "热线", "联系人", "时间", "地点", "网址", "邮箱", "注意", "主料", "调料"}
"""What opens a line of an ad, a notice or a recipe."""
_FEWEST_TURNS = 2


def speaker_of(plain: str) -> str:
    """Return who speaks in a line for matching; empty if nobody is named before a colon."""
    found = _SPEAKER.match(plain)
    return found[1] if found and found[1] not in _LABELS else ""


def speakers_in(blocks: list[Block]) -> set[str]:
    """Return who speaks more than once, right before or behind somebody else who does."""
    named = [
        speaker_of(block.plain) if block.role in {"body", "heading"} else "" for block in blocks
    ]
    told = {block.plain: name for block, name in zip(blocks, named, strict=True)}
    turns = Counter(told.values())
    return {
        name
        for pair in pairwise(named)
        if pair[0] != pair[1] and all(turns[one] >= _FEWEST_TURNS for one in pair if one)
        for name in pair
        if all(pair)
    }
