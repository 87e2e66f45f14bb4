"""What a row of short lines is: a headline over an article, lines of an ad, half a sentence."""

import re
from collections.abc import Iterable

from briefing.read.blocks import PLAIN_LEVEL, Block
from briefing.read.cuts import is_kicker, without_half
from briefing.read.front import is_same_title, title_key
from briefing.read.healing import is_half
from briefing.read.kinds import ad_score, is_notice
from briefing.read.openings import opens_story, stands_over
from briefing.read.roles import column_of, ends_sentence, is_chapter
from briefing.read.signatures import is_signature
from briefing.read.smallads import (
    are_lines_of_ad,
    ends_in_notice,
    mark_head_of_ad,
    runs_into_ad,
    sells,
    without_tail,
)

_LONGEST_HEADLINE = 45
_LONGEST_CHAIN = 3
"""A kicker, a headline and a deck."""
_REACH = 4
"""Blocks behind a headline that show what it is about: a deck, a byline, paragraphs."""
_REACH_UP = 8
"""Blocks above some lines that show whether they are lines of an ad or a notice."""
_LISTS = re.compile("(?=.{15}).*(?:如下|几点|几条|是|包括|提醒|建议)：")
"""How a first paragraph ends before a list."""


def resolve(
    chain: list[Block],
    solid: list[Block],
    at: int,
    recent: Iterable[str],
    known: set[str],
    *,
    trusted: bool,
) -> None:
    """Settle what a chain of short lines is: a headline, lines of an ad, half a sentence.

    Args:
        chain: the short lines, in order.
        solid: the issue's blocks, without furniture.
        at: the place of what follows the chain.
        recent: the paragraphs before it.
        known: titles that the issue prints elsewhere.
        trusted: whether a short line over a paragraph is enough: no heading is marked.
    """
    after = solid[at]
    if _opens_chapter(chain, after, known):
        chain[0].role, chain[0].level = "heading", PLAIN_LEVEL
        chain = chain[2:]
        if not chain:
            return
    top = at - len(chain)
    chain = without_tail(chain, solid[max(0, top - _REACH_UP) : top], solid[at : at + _REACH])
    if not chain:
        return
    top = at - len(chain)
    sold = not opens_story(after) and any(
        runs_into_ad(solid[start : at + _REACH]) for start in {at, min(at, top + 1)}
    )
    in_row = sold and are_lines_of_ad(solid[max(0, top - _REACH_UP) : top])
    if in_row and not any(title_key(block.text) in known for block in chain):
        return
    if after.role != "jump" and not (len(chain) == 1 and stands_over([after])):
        chain = without_half(
            chain, solid[max(0, top - 1) : top], recent, solid[at : at + _REACH], known
        )
        if not chain:
            return
    above = solid[max(0, at - len(chain) - _REACH_UP) : at - len(chain)]
    if sold and mark_head_of_ad(chain, above, known):
        return
    if len(chain) > 1 or stands_over([after]) or not _opens_body(above[-2:]):
        _settle(chain, after, known, trusted=trusted, signed=ends_in_notice(above))


def _opens_chapter(chain: list[Block], after: Block, known: set[str]) -> bool:
    """Return whether the first lines over a headline are a numbered sub-head and its text."""
    if len(chain) < 2 + (after.role != "heading") or not is_chapter(chain[0].plain):
        return False
    return not is_kicker(chain[1]) and title_key(chain[1].text) not in known


def _opens_body(above: list[Block]) -> bool:
    """Return whether a line stands under a headline and its byline, where the body begins."""
    roles = [block.role for block in above]
    return roles in (["heading", "byline"], ["deck", "byline"])


def _settle(
    chain: list[Block], after: Block, known: set[str], *, trusted: bool, signed: bool
) -> None:
    """Make headings of the short lines before a block, if what follows shows that they are.

    Args:
        chain: the short lines, in order.
        after: what follows them.
        known: titles that the issue prints elsewhere, as a heading or in the contents list.
        trusted: whether a short line over a paragraph is enough: no heading is marked.
        signed: whether they stand under a notice, so that one may be who signs it.
    """
    opens = after.role in {"heading", "jump"} or stands_over([after])
    long = after.role == "body" and (
        len(after.text) > _LONGEST_HEADLINE or ends_sentence(after.text)
    )
    long = long or (after.role == "body" and (ad_score(after.plain) > 0 or is_half(after)))
    long = long or (after.role == "body" and _LISTS.fullmatch(after.text) is not None)
    set_in = after.role == "body" and after.lines[0].indent
    reach = chain[-_LONGEST_CHAIN:]
    for place, block in enumerate(reach):
        last = place == len(reach) - 1
        unlike = block.text.count("，") + block.text.count("、") > 1
        named = column_of(block.plain) is not None or title_key(block.text) in known
        if after.role == "heading" and not named and not (last and is_kicker(block)):
            continue
        opens_ad = last and sells(block, [after])
        titled = after.role == "body" and is_notice(block.plain, "")
        twin = not last and is_same_title(title_key(block.text), title_key(reach[place + 1].text))
        over = after.role == "heading"
        signs = (signed or over or not (last or twin)) and not named and is_signature(block.plain)
        if signs and not (last and (opens or opens_ad) and after.role != "heading"):
            continue
        under = long or (set_in and last and not block.lines[0].indent)
        certain = named or opens or opens_ad or is_chapter(block.plain) or titled
        if certain or (trusted and under and not unlike):
            block.role, block.level = "heading", PLAIN_LEVEL
