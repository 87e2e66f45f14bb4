"""Which lines are headings: those nobody marked found, those that are no headings healed."""

import re
from collections import Counter, deque

from briefing.read.blocks import PLAIN_LEVEL, Block
from briefing.read.chains import resolve
from briefing.read.cuts import ends_page, parted_from_next
from briefing.read.front import is_same_title, title_key
from briefing.read.halves import is_clearly_half, reads_as_half
from briefing.read.healing import heal
from briefing.read.inner import asks_alone, is_tail, is_verse
from briefing.read.kinds import ad_score, gives_telephone
from briefing.read.lists import are_listed
from briefing.read.offers import says_where
from briefing.read.openings import opens_story, stands_over
from briefing.read.roles import column_of, ends_sentence, is_chapter, is_numbered
from briefing.read.smallads import (
    gives_contact,
    is_ad_line,
    is_goods,
    sells,
)
from briefing.read.speakers import speaker_of, speakers_in

_LONGEST_HEADLINE = 45
_LONGEST_NAME = 14
"""What advertises and is no longer may be the title of an ad: 高价回收."""
_FEW = 3
_REACH = 4
"""Blocks behind a headline that show what it is about: a deck, a byline, paragraphs."""
_RECENT = 8
"""Paragraphs that half a sentence is compared with."""
_SPEAKS = re.compile(
    "。|[！？]”(?:$|[，。]|.{0,12}[说道问喊])|(?:说|表示|称|指出|预计|认为|介绍|透露|提醒|强调|坦言|获悉|显示)，"
    "|[^，：“]{9}(?:说|表示|称|指出|预计|认为|介绍|透露|提醒|强调|坦言|获悉|显示)："
)
"""What a headline does not have, but half a paragraph does."""
_TIMED = re.compile(r"\d{1,2}月\d{1,2}日[^：，]{0,10}：|\d{1,2}[:：]\d{2}")
"""How a line of a timetable opens."""
_HOURS = re.compile(r"\d{1,2}[:：]\d{2} ?[—–~-]{1,2} ?\d{1,2}[:：]\d{2}")
_SIGNS = re.compile(r"^[\u4e00-\u9fff]{1,8}人：[\u4e00-\u9fff ]{2,20}$|(?:热线|电话|专线)：[\d（]")
"""How somebody signs a notice; what follows is of no list with it."""
_ASKS = re.compile(r"(?:[\u4e00-\u9fffQA]|记者|主持人)[：:]")
_TRANSPARENT = {"page mark", "date line", "rule", "photo caption", "column", "imprint"}
_TRANSPARENT |= {"editors", "link", "mark-up", "picture", "label", "table"}


def settle_headings(blocks: list[Block], titles: set[str]) -> None:
    """Give every block that is a heading the role, and no other.

    Args:
        blocks: the issue's blocks; their roles are changed in place.
        titles: the titles in the contents list.
    """
    heal(blocks)
    marked = [block for block in blocks if block.role == "heading" and block.level < PLAIN_LEVEL]
    short = [block.text for block in blocks if len(block.text) <= _LONGEST_HEADLINE]
    keys = Counter(title_key(text) for text in short)
    known = titles | {title_key(block.text) for block in marked}
    known |= {key for key, times in keys.items() if times > 1}
    trusted = len(marked) < _FEW
    indented = _are_indented(blocks)
    solid = [block for block in blocks if block.role not in _TRANSPARENT]
    parted = parted_from_next(blocks, _TRANSPARENT)
    chain: list[Block] = []
    recent: deque[str] = deque(maxlen=_RECENT)
    speakers = speakers_in(solid)
    for at, block in enumerate(solid):
        before = solid[at - 1] if at else None
        may_be = _may_be_heading(block, before) or asks_alone(solid, at)
        may_be = may_be and speaker_of(block.plain) not in speakers
        may_be = may_be and not is_verse(block, solid[max(0, at - 2) : at])
        may_be = may_be and not is_tail(block, before)
        may_be = may_be and not (indented and block.lines[0].indent)
        over = may_be and stands_over(solid[at + 1 : at + 2])
        may_be = may_be and (over or before is None or not _is_listed(block, before))
        if may_be and title_key(block.text) not in known:
            coming = solid[at + 1 : at + 1 + _REACH]
            heads = bool(coming) and (
                coming[0].role == "heading" or _may_be_heading(coming[0], block)
            )
            may_be = not ends_page(block, coming, recent, parted.get(block), over=heads)
        if may_be and (
            not reads_as_half(block.plain)
            or title_key(block.text) in known
            or (over and not is_clearly_half(block.plain))
            or (indented and _stands_out(block, before))
            or _is_printed_again(block, solid[at + 1 : at + 2])
            or sells(block, solid[at + 1 : at + 2])
        ):
            chain.append(block)
            continue
        if chain:
            resolve(chain, solid, at, recent, known, trusted=trusted)
        chain = []
        if block.role == "body":
            recent.append(block.plain)


def _are_indented(blocks: list[Block]) -> bool:
    """Return whether the issue sets its paragraphs in, so that a headline is told by its place."""
    long = [block.lines[0].indent for block in blocks if len(block.text) > _LONGEST_HEADLINE]
    return sum(long) * 2 > len(long)


def _stands_out(block: Block, before: Block | None) -> bool:
    """Return whether a line is not set in, where paragraphs are, and no sentence is open above."""
    if block.lines[0].indent or before is None:
        return False
    return before.role != "body" or ends_sentence(before.text)


def _is_listed(block: Block, before: Block) -> bool:
    """Return whether a line is one of a list that stands in an article."""
    if before.role != "body" or is_ad_line(before) or _SIGNS.search(before.plain):
        return False
    return are_listed(block.text, before.text)


def _is_printed_again(block: Block, coming: list[Block]) -> bool:
    """Return whether a line stands right over another printing of it, as only a title does."""
    key = title_key(block.text)
    return any(is_same_title(key, title_key(after.text)) for after in coming)


def _may_be_heading(block: Block, before: Block | None) -> bool:
    """Return whether a line without a mark could be a headline, looked at alone."""
    text = block.text
    if block.role != "body" or len(block.lines) > 1 or block.has_mark or len(text) < 2:
        return False
    if "下" in block.jump or "转" in block.jump:
        return False
    if len(text) > _LONGEST_HEADLINE or text.endswith(("。", "，", "、", "；", "：", "…", "。”")):
        return False
    if text[0] in "（(①②③④⑤⑥" or _SPEAKS.search(text) or opens_story(block):
        return False
    if gives_contact(block.plain) or gives_telephone(block.plain):
        return False
    if before is not None and not ends_sentence(before.text) and says_where(block.plain):
        return False
    goods = len(text) > _LONGEST_NAME or "，" in text
    if is_goods(block.plain) or (goods and ad_score(block.plain) > 1):
        return False
    if _ASKS.match(block.plain) or _TIMED.match(block.plain) or _HOURS.search(block.plain):
        return False
    numbered = is_numbered(block.plain) and not is_chapter(block.plain)
    return column_of(block.plain) is not None or not numbered or before is None
