"""What a table is called goes with the table, which no one can listen to."""

from briefing.read.blocks import Block
from briefing.read.roles import ends_sentence

_LONGEST_CAPTION = 30
_LONG = 45


def lift_captions(blocks: list[Block]) -> None:
    """Give a short line over a table its role, unless an article goes on below the table."""
    for at, block in enumerate(blocks[:-1]):
        if blocks[at + 1].role != "table" or not _may_name(block):
            continue
        below = (other for other in blocks[at + 1 :] if other.role != "table")
        after = next(below, None)
        if after is None or after.role != "body" or len(after.text) <= _LONG:
            block.role = "table"


def _may_name(block: Block) -> bool:
    short = len(block.text) <= _LONGEST_CAPTION and not ends_sentence(block.text)
    return short and block.role in {"body", "heading"}
