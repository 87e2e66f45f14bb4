"""Headings that are none: a sentence, the middle or the tail of one; bylines that are questions."""

import re

from briefing.read.blocks import Block
from briefing.read.halves import reads_as_half
from briefing.read.kinds import SELLS_AT, ad_score
from briefing.read.roles import ends_sentence, is_item, is_numbered, pauses

_LONGEST_HEADLINE = 45
_SHORTEST_HALF = 15
_SHORTEST_TITLE = 5
_LONGEST_SCRAP = 12
_ASKS = re.compile("[记記]者：.*[的了是还不才没么哪吗呢您你我这那]")
"""Words that no name has, behind what opens a question and a byline alike: 记者：怎么才能"""


def heal(blocks: list[Block]) -> None:
    """Turn headings that are a sentence or its tail, and bylines that ask, back into text."""
    for block in blocks:
        if block.role == "byline" and _ASKS.match(block.plain):
            block.role = "body"
    solid = [block for block in blocks if block.role in {"body", "heading"}]
    for at, block in enumerate(solid):
        before = solid[at - 1] if at else None
        if block.role == "heading" and _is_false(block, before, solid[at + 1 : at + 3]):
            block.role, block.level = "body", 0
            block.repairs.append("false heading")


def _is_false(block: Block, before: Block | None, coming: list[Block]) -> bool:
    """Return whether a heading is a sentence, or the middle or the tail of the one before it."""
    text = block.text
    if text.endswith(("。", "，", "；", "。”", "、", "”。", "。）", "）。")):
        return True
    after_half = before is not None and before.role == "body" and is_half(before)
    if text.startswith("问："):
        return False
    if after_half and (ends_sentence(text) or text.startswith(("，", "、", "。", "”", "）", "；"))):
        return True
    if after_half and len(text) < _SHORTEST_TITLE and _is_scrap(coming):
        return True
    return len(text) > _LONGEST_HEADLINE and (ends_sentence(text) or "。" in text)


def _is_scrap(coming: list[Block]) -> bool:
    """Return whether all that stands under a heading is a few words that end a sentence."""
    roles = [block.role for block in coming]
    if roles != ["body", "heading"][: len(roles)] or not roles:
        return False
    text = coming[0].text
    return len(text) <= _LONGEST_SCRAP and ends_sentence(text) and ad_score(coming[0].plain) == 0


def is_half(block: Block) -> bool:
    """Return whether a paragraph stops in mid-sentence."""
    return stops_short(block.text, block.plain)


def stops_short(text: str, plain: str) -> bool:
    """Return whether a paragraph, as folded and for matching, stops in mid-sentence."""
    if ends_sentence(text) or pauses(text):
        return False
    if len(text) > _LONGEST_HEADLINE:
        return True
    advertised = ad_score(plain)
    if is_item(plain) or advertised >= SELLS_AT:
        return False
    listed = is_numbered(plain) or (advertised >= 1 and "。" not in text)
    if listed and not reads_as_half(plain):
        return False
    if len(text) >= _SHORTEST_HALF or (len(text) > 2 and text.endswith(("，", "、"))):
        return True
    return reads_as_half(plain)
