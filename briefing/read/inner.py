"""Short lines looked at beside their neighbours: a question, a verse, the tail of a sentence."""

import re

from briefing.read.blocks import Block
from briefing.read.healing import is_half
from briefing.read.roles import ends_sentence

_LONGEST_HEADLINE = 45
_NEAR = 2
"""Lines above and below a question where an interview would answer it."""
_IN_STANZA = 3
_TAIL = re.compile("[^，、]{1,2}[，、].*[？！]$")
"""A character or two, and a comma; no headline that asks opens so under half a sentence."""


def asks_alone(solid: list[Block], at: int) -> bool:
    """Return whether a line asks where nobody answers as in an interview: it is a headline."""
    block = solid[at]
    if block.role != "body" or len(block.text) > _LONGEST_HEADLINE or not _opens_talk(block.plain):
        return False
    near = solid[max(0, at - _NEAR) : at] + solid[at + 1 : at + 1 + _NEAR]
    return ends_sentence(block.text) and not any(_opens_talk(other.plain) for other in near)


def _opens_talk(plain: str) -> bool:
    """Return whether a line asks or answers as in an interview."""
    return plain.startswith(("问：", "答："))


def is_verse(block: Block, above: list[Block]) -> bool:
    """Return whether a line is as long as the two above, and each has two halves as verses do."""
    lines = [*above, block]
    return len(lines) == _IN_STANZA and all(
        line.role == "body" and line.text.count("，") == 1 and len(line.text) == len(block.text)
        for line in lines
    )


def is_tail(block: Block, before: Block | None) -> bool:
    """Return whether a line goes on with half a sentence above: a character, and a comma."""
    return before is not None and _TAIL.match(block.text) is not None and is_half(before)
