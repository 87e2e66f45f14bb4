"""Stories set off by blank lines: the headline in a block's first line, a line of text below."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.datelines import head_dateline
from briefing.read.day import day_in_text
from briefing.read.tuned.clean_stories import Heads, StoryBlocks

_MARKED = "#|<>"
_ENDS = tuple("。，、；：:,;）)】」")
"""What no headline ends with; a line that a bracket closes may name a desk or who wrote."""
_STATES = re.compile("[。！？；，]")
Block = tuple[TextLine, ...]


def mark_blocks(traced: Traced) -> None:
    """Mark the first line of each block as its headline, if nearly all blocks are such stories.

    In a wrapped text the lines below are no longer than the first.
    """
    lines = text_lines(traced.text)
    if not lines or any(line.text[0] in _MARKED for line in lines):
        return
    blocks = _blocks(lines)
    stories = [block for block in blocks if _is_story(block)]
    if len(stories) < max(StoryBlocks.FEWEST, StoryBlocks.SHARE * len(blocks)):
        return
    heads = [len(head.text) for head, *_ in stories]
    longest = [max(len(line.text) for line in below) for _, *below in stories]
    under = Counter(second.text for _, second, *_ in stories)
    if median(longest) >= StoryBlocks.LONGER * median(heads):
        traced.edit(edit for block in stories for edit in _marks(block, under))


def _marks(block: Block, under: Counter[str]) -> Iterator[Edit]:
    """Yield a headline's mark, and its end; a short line of this story alone may go on with it."""
    head, second = block[:2]
    yield head.edit(0, 0, "## ")
    if under[second.text] > 1 or _STATES.search(second.text):
        yield head.edit(len(head.text), len(head.text), "\n")


def _blocks(lines: Sequence[TextLine]) -> list[Block]:
    """Return the lines that stand together without a blank line between them."""
    starts = [0, *(at for at, line in enumerate(lines) if at and line.gap), len(lines)]
    return [tuple(lines[start:end]) for start, end in pairwise(starts)]


def _is_story(block: Block) -> bool:
    """Return whether a short line stands over one that tells all: a list of summaries has such.

    Of stories with paragraphs the paragraphs show which lines are headlines.
    """
    head, *below = (line.text for line in block)
    return (
        Heads.SHORTEST < len(head) <= Heads.LONGEST
        and "。" not in head
        and not head.endswith(_ENDS)
        and head_dateline(head) is None
        and day_in_text(head) is None
        and sum(_STATES.search(line) is not None for line in below) == 1
    )
