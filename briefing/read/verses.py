"""Lines of a poem, a song or a rhyme: short ones in a row, each a line by itself."""

from briefing.read.blocks import Block
from briefing.read.kinds import ad_score

_LONGEST_VERSE = 22
_FEWEST_VERSES = 4
_FEWEST_IN_STANZA = 2
_MOST_UNLIKE = 9
"""The verses of a poem are of much the same length, give or take so many characters."""
_PAUSES = ("，", "、", "；", "。", "！", "？", "”", "…", "—", "：")


def verses_of(body: list[Block]) -> list[bool]:
    """Return for each paragraph whether it is a verse."""
    verses = [False] * len(body)
    start = 0
    for at in range(len(body) + 1):
        if at < len(body) and _may_be_verse(body[at]):
            continue
        run = body[start:at]
        if len(run) >= _FEWEST_IN_STANZA and _are_alike(run):
            verses[start:at] = [True] * len(run)
        start = at + 1
    return verses if sum(verses) >= _FEWEST_VERSES else [False] * len(body)


def _may_be_verse(block: Block) -> bool:
    short = 2 <= len(block.text) <= _LONGEST_VERSE and "。" not in block.text[:-1]
    return short and ad_score(block.plain) == 0


def _are_alike(run: list[Block]) -> bool:
    """Return whether short lines make a poem: most end in a pause, and few are a sentence."""
    lengths = sorted(len(block.text) for block in run)
    paused = sum(block.text.endswith(_PAUSES) for block in run)
    open_ends = sum(block.text.endswith(("，", "、", "；")) for block in run)
    alike = lengths[-1] - lengths[0] <= _MOST_UNLIKE
    return alike and 2 * paused >= len(run) and open_ends > 0
