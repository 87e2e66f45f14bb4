"""Which short lines over a headline are no kicker and no headline: a sentence cut off above it."""

import re
from collections.abc import Iterable, Set
from itertools import pairwise

from briefing.read.blocks import Block
from briefing.read.cohesion import likeness, pairs_in, pairs_of
from briefing.read.drafts import is_service
from briefing.read.front import title_key
from briefing.read.halves import half_score, may_be_half
from briefing.read.kinds import ad_score, gives_telephone, is_notice
from briefing.read.roles import column_of, ends_sentence, is_chapter
from briefing.read.signatures import is_signature

_ENDS_PAGE = {"page mark", "editors", "photo caption"}
_LONGEST_KICKER = 16
_LONGEST_THEME = 10
"""Longer, a kicker names what its story is about: 把实事办到群众心坎上 need not."""
_SHORTEST_CUT = 6
_FEWEST_PAIRS = 2
_SHORTEST_PARTED = 8
_PARTED = re.compile("[，？！；].|[^：]{5}：.")
"""What parts the clauses of a sentence; a kicker may open with a label: 特别关注：."""
_FEW = 3
_REACH_OF_AD = 3
_LINES_OF_AD = 2
"""More short lines in a row are an ad's, its title the first of them."""
_CLEARLY = 0.1
_CHANCE = 1
"""Pairs of characters that two texts may share by chance."""


def parted_from_next(blocks: list[Block], transparent: Set[str]) -> dict[Block, Block]:
    """Return the blocks right below which a page ends, each with what ends it.

    That is a page mark, a line of its editors, or a caption.
    """
    return {
        above: below
        for above, below in pairwise(blocks)
        if below.role in _ENDS_PAGE and above.role not in transparent
    }


def ends_page(
    block: Block, coming: list[Block], said: Iterable[str], below: Block | None, *, over: bool
) -> bool:
    """Return whether a short line is the last before a page, or a column, begins with a headline.

    A headline is not parted from what stands under it; half a sentence is cut there.

    Args:
        block: the short line.
        coming: what follows it, without furniture.
        said: the paragraphs before it.
        below: the page mark, the line of editors or the caption right under it, if there is one.
        over: whether a heading, or what may be one, follows.
    """
    if not coming or column_of(block.plain) is not None:
        return False
    if column_of(coming[0].plain) is not None:
        return True
    if below is None or not over:
        return False
    if below.role != "photo caption":
        return True
    # A picture may stand by itself, with a title over it.
    pairs = pairs_of(block.plain)
    if pairs & pairs_of(below.plain):
        return False
    rest = pairs_in(other.plain for other in coming)
    return likeness(pairs, pairs_in(said)) >= likeness(pairs, rest)


def without_half(
    chain: list[Block],
    above: list[Block],
    recent: Iterable[str],
    coming: list[Block],
    known: set[str],
) -> list[Block]:
    """Return a chain of short lines, without a first one that is half a sentence from before.

    Args:
        chain: the short lines, in order.
        above: what stands above them.
        recent: the paragraphs before them.
        coming: what follows them.
        known: the keys of titles that the issue prints elsewhere.
    """
    first = chain[0]
    if title_key(first.text) in known or is_notice(first.plain, ""):
        return chain
    pairs, said = pairs_of(first.plain), pairs_in(recent)
    rest = pairs_in(block.plain for block in [*coming, *chain[1:]])
    under_text = bool(above) and above[-1].role == "body" and ends_sentence(above[-1].text)
    if len(chain) > 1 and _is_foreign(first, pairs, rest):
        return chain[1:]
    titles = len(chain) > _LINES_OF_AD and not may_be_half(first.plain) and not pairs & said
    over = len(chain) > 1 and under_text and not titles
    if over and _is_cut_over_service(first, pairs, rest, chain[1], coming):
        return chain[1:]
    if _opens_chapter(first, above) and (len(chain) > 1 or coming[0].role == "heading"):
        return chain[1:]
    if under_text and (len(chain) > 1 or coming[0].role == "heading"):
        if _is_scrap(first, pairs, said, rest) or _opens_as_cut(first, pairs, said, rest):
            return chain[1:]
        if len(chain) == 1 and not _may_be_kicker(first, pairs, said, rest, coming):
            return []
    if len(chain) == 1 and " " in first.plain and above and gives_telephone(above[-1].plain):
        # Under the last line of an ad, set with a space: no half of a sentence.
        return chain
    margin = _CLEARLY if len(chain) == 1 else 0.0
    half = likeness(pairs, said) > likeness(pairs, rest) + margin
    shared = 1 if may_be_half(first.plain) else _FEW
    return chain[1:] if half and len(pairs & said) >= shared else chain


def is_kicker(block: Block) -> bool:
    """Return whether a short line over a marked heading may be its kicker."""
    return len(block.text) <= _LONGEST_KICKER and "，" not in block.text


def _is_foreign(block: Block, pairs: Set[str], rest: Set[str]) -> bool:
    """Return whether a line over a headline is no kicker, and says nothing of what comes.

    It is too long for a kicker, or has its clauses parted, as none has.
    """
    if ad_score(block.plain) > 0 or len(pairs & rest) > _CHANCE:
        return False
    parted = len(block.text) >= _SHORTEST_PARTED and _PARTED.search(block.plain) is not None
    return parted or len(block.text) >= _LONGEST_KICKER


def _opens_chapter(block: Block, above: list[Block]) -> bool:
    """Return whether a line that is no kicker stands right under a numbered sub-head."""
    under = bool(above) and above[-1].role == "heading" and is_chapter(above[-1].plain)
    return under and not is_kicker(block)


def _is_scrap(block: Block, pairs: Set[str], said: Set[str], rest: Set[str]) -> bool:
    """Return whether a few characters have all been said above, and nothing of them comes."""
    if len(block.text) > _SHORTEST_CUT or len(pairs) < _FEWEST_PAIRS or ad_score(block.plain) > 0:
        return False
    return column_of(block.plain) is None and pairs <= said and not pairs & rest


def _is_cut_over_service(
    block: Block, pairs: Set[str], rest: Set[str], title: Block, coming: list[Block]
) -> bool:
    """Return whether a line over the title of an ad or a notice says nothing of it; a kicker would.

    Neither has a kicker. What may be a title by itself, or who signs, is none of the text above.
    """
    if _stands_alone(block) or is_signature(block.plain) or ad_score(block.plain) > 0:
        return False
    return not pairs & rest and is_service(title.plain, coming[:_REACH_OF_AD])


def _opens_as_cut(block: Block, pairs: Set[str], said: Set[str], rest: Set[str]) -> bool:
    """Return whether a line under a whole paragraph reads as the next one's opening words."""
    if _stands_alone(block) or ad_score(block.plain) > 0:
        return False
    if may_be_half(block.plain) and likeness(pairs, said) > likeness(pairs, rest):
        return True
    if len(pairs & rest) > _CHANCE:
        return False
    if may_be_half(block.plain) or len(pairs & said) - len(pairs & rest) > _CHANCE:
        return True
    return len(block.text) > _LONGEST_THEME and not pairs & rest


def _stands_alone(block: Block) -> bool:
    """Return whether a line is too short for half a sentence, a column's, or set with a space."""
    return (
        len(block.text) < _SHORTEST_CUT or " " in block.plain or column_of(block.plain) is not None
    )


def _may_be_kicker(
    block: Block, pairs: Set[str], said: Set[str], rest: Set[str], coming: list[Block]
) -> bool:
    """Return whether a line between a whole paragraph and a marked headline may be a kicker."""
    if _stands_alone(block):
        return True
    if ad_score(block.plain) == 0 and is_service(coming[0].plain, coming[1:_REACH_OF_AD]):
        return False
    if _PARTED.search(block.plain) and len(pairs & rest) <= _CHANCE:
        return False
    if len(block.text) > _LONGEST_THEME:
        return likeness(pairs, said) < likeness(pairs, rest)
    return bool(pairs & rest) or not (pairs & said and half_score(block.plain))
