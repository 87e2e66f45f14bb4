"""Paragraphs that were broken at the width of a column, whole again."""

from itertools import pairwise
from statistics import median_high

from briefing.read.blocks import Block
from briefing.read.datelines import head_dateline
from briefing.read.kinds import ad_score
from briefing.read.lines import Line
from briefing.read.roles import ends_sentence, is_numbered, pauses

_LONG = 40
_SHORTEST = 14
_RATIO = 3
_FULL = 1.5
"""A line within so many widths of a Han character of the column's is full."""
_RAGGED = 3.0
"""So much shorter a line may be where digits or marks would not fit, and no sentence ends."""
_FEWEST_LINES = 6


def unwrap(blocks: list[Block]) -> list[Block]:
    """Return the blocks, the lines of a paragraph joined where blank lines or indents part them."""
    width = _column_width(blocks)
    if width:
        return _filled(blocks, width)
    if not _are_parted(blocks):
        return blocks
    joined: list[Block] = []
    for block in blocks:
        if joined and _is_wrapped(joined[-1], block):
            joined[-1].add(block.lines[0])
        else:
            joined.append(block)
    return joined


def _column_width(blocks: list[Block]) -> float:
    """Return the width of the column whose paragraphs only an indent parts; 0 if there is none."""
    body = [block.lines[0] for block in blocks if block.role == "body"]
    go_on = [before for before, line in pairwise(body) if not line.gap and not line.indent]
    if len(go_on) < _FEWEST_LINES or not any(line.indent for line in body):
        return 0.0
    width = median_high(_width(line) for line in go_on)
    full = sum(abs(_width(line) - width) <= _FULL for line in go_on)
    over = sum(_width(line) > width + _FULL for line in body)
    return width if width >= _SHORTEST and full * 2 > len(go_on) and not over else 0.0


def _filled(blocks: list[Block], width: float) -> list[Block]:
    """Return the blocks, each full line joined to the next that is not set in."""
    joined: list[Block] = []
    for at, block in enumerate(blocks):
        before = joined[-1] if joined else None
        goes_on = before is not None and before.role == block.role == "body"
        if (
            goes_on
            and before is not None
            and _goes_on(before, block, blocks[at + 1 : at + 2], width)
        ):
            before.add(block.lines[0])
        else:
            joined.append(block)
    return joined


def _goes_on(before: Block, block: Block, coming: list[Block], width: float) -> bool:
    line = block.lines[0]
    last = before.lines[-1]
    # Some count the characters of a line, however narrow.
    short = width - max(_width(last), len(last.text) + 2 * last.indent)
    if line.indent or line.gap or short > (_FULL if ends_sentence(before.text) else _RAGGED):
        return False
    # A headline over a paragraph, not the last line of the one above it.
    parted = not ends_sentence(block.text) and (short > _FULL or ends_sentence(before.text))
    return not (parted and any(after.lines[0].indent for after in coming))


def _width(line: Line) -> float:
    """Return how wide a line is, in Han characters; half-width ones count half."""
    narrow = len(line.text.encode("ascii", "ignore"))
    return len(line.text) - narrow / 2 + 2 * line.indent


def _are_parted(blocks: list[Block]) -> bool:
    """Return whether blank lines part the paragraphs, so that other line ends mean nothing."""
    ended = [
        after.lines[0].gap > 0
        for block, after in pairwise(blocks)
        if block.role == after.role == "body"
        and ends_sentence(block.text)
        and len(block.text) > _LONG
    ]
    return sum(ended) * 2 > len(ended)


def _is_wrapped(before: Block, block: Block) -> bool:
    if not (before.role == block.role == "body") or block.lines[0].gap or block.has_mark:
        return False
    last = before.lines[-1]
    return (
        len(last.text) >= _SHORTEST
        and len(block.text) <= _RATIO * len(last.text)
        and not ends_sentence(last.text)
        and not pauses(last.text)
        and not is_numbered(block.plain)
        and ad_score(before.plain) + ad_score(block.plain) == 0
        and head_dateline(block.text) is None
    )
