"""The top of an issue: its mast, its date line, its contents list."""

import re
from functools import lru_cache

from briefing.read.blocks import Block
from briefing.read.cohesion import likeness, pairs_of
from briefing.read.roles import column_of

_PAPER = re.compile(
    r"[\u4e00-\u9fff]{1,8}(?:日报|晚报|晨报|早报|时报|商报|都市报|体育报|科技报|快报|导报|青年报|周报|农民报|报)"
)
_PAPER_AT_TOP = re.compile(r"[\u4e00-\u9fff]{2,4}(?:周末|周刊|新闻|参考|青年|快讯)")
_BEFORE_DATE = re.compile(r"\s*([\u4e00-\u9fff]{2,8}(?:报|网|新闻|客户端))(?:数字报|电子版)?\s")
_PARTS_OF_DATE = re.compile("\\d{4}年|星期[一二三四五六日天]|第\\d{3,6}|\\d日")
"""What stands in a date line, though the rest of it is misread."""
_LONGEST_DATE_LINE = 40
_NO_NAME = re.compile("(?:数字报|電子報|电子版|数字版)$")
_LATIN_NAME = re.compile(r"\s+[A-Z][A-Za-z .&'-]{3,}$")
"""The paper's name again, behind the Chinese one: HAIZHOU DAILY."""
_HAN = re.compile("[\u3400-\u9fff]")
_HAN_ONLY = re.compile("[\u3400-\u9fff]{2,8}")
_LONGEST_TITLE = 120
_SHORTEST_MISREAD = 6
_ALIKE = 0.45
_REACH = 12
_CONTENTS_REACH = 24
_NEAR = 256
"""Titles that are looked at again soon."""
_PAGE = r"(?:第?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,2})版|[A-D]\d{1,2})"
_IS_ENTRY = re.compile(
    # Behind a closing mark the space before the page is folded away.
    rf"[^。]{{2,45}}(?:(?:[ …·./⇨→➔▶]+|(?<=[？！”’》」』）])){_PAGE}|（{_PAGE}）)"
)
_NOT_IN_KEY = re.compile(r"[\W_]+")
_SHORTEST_ENTRY = 2
_LONGEST_ENTRY = 45
_PAGE_OF_ENTRY = re.compile(
    r"[…\.·\s]*(?:（?第?[A-Z]?\d{1,2}版?）?|[一二三四五六七八九十]{1,2}版)\s*$|^\s*[A-Z]?\d{2}\s+"
)
_MAY_NAME_PAGE = re.compile(r"[\d版）]\s*$|^\s*[A-Z]?\d{2}\s")


def lift_front(blocks: list[Block]) -> tuple[str, set[str]]:
    """Mark the mast and the contents list for what they are.

    Returns:
        The paper's name, empty if the top does not say it, and the titles in the contents list,
        as `title_key` has them.
    """
    paper = _lift_mast(blocks)
    for block in blocks[_REACH:] if paper else ():
        if block.role in {"body", "heading"} and block.text == paper:
            block.role = "page mark"
    return paper, _lift_contents(blocks)


def title_key(text: str) -> str:
    """Return what two printings of one title share: no spaces, no punctuation, no page."""
    return _key(text[:_LONGEST_TITLE])


@lru_cache(maxsize=_NEAR)
def _key(words: str) -> str:
    if _MAY_NAME_PAGE.search(words):
        words = _PAGE_OF_ENTRY.sub("", words)
    return _NOT_IN_KEY.sub("", words)


def is_same_title(key: str, other: str) -> bool:
    """Return whether two title keys are one title, but for characters that were misread."""
    if key == other:
        return True
    if not 0.6 < len(key) / max(1, len(other)) < 1.7:
        return False
    pairs, others = pairs_of(key), pairs_of(other)
    alike = min(likeness(pairs, others), likeness(others, pairs))
    return len(key) >= _SHORTEST_MISREAD and alike >= _ALIKE


def _lift_mast(blocks: list[Block]) -> str:
    paper, dated_above = "", False
    for at, block in enumerate(blocks[:_REACH]):
        bare = "".join(_LATIN_NAME.sub("", block.plain).split())
        if block.role in {"body", "heading"} and not paper and len(bare) <= 12:
            at_top = at <= 1 and _PAPER_AT_TOP.fullmatch(bare)
            dated = at == 0 and _HAN_ONLY.fullmatch(bare) and _is_dated(blocks[1:3])
            if at_top or dated or _PAPER.fullmatch(bare):
                named = "".join(_LATIN_NAME.sub("", block.text).split())
                paper, block.role = _NO_NAME.sub("", named), "mast"
                continue
        if block.role == "page mark" and not paper and _BEFORE_DATE.match(block.text):
            # The mast and the day in one line, as later pages repeat it.
            block.role = "date line"
        dated_above = dated_above or block.role == "date line"
        if block.role == "date line" and not paper and (found := _BEFORE_DATE.match(block.text)):
            paper = _NO_NAME.sub("", found[1])
        if block.role in {"body", "heading"}:
            if paper and not dated_above and _may_be_date(bare):
                block.role, dated_above = "date line", True
                continue
            if _HAN.search(block.text):
                break
            block.role = "mast"
    return paper


def _may_be_date(bare: str) -> bool:
    """Return whether a line under the mast is a date line, though some of it is misread."""
    short = len(bare) <= _LONGEST_DATE_LINE and "。" not in bare
    return short and len({part[-1] for part in _PARTS_OF_DATE.findall(bare)}) > 1


def _is_dated(below: list[Block]) -> bool:
    """Return whether a date line stands under the first line, which is the mast then."""
    return any(block.role == "date line" for block in below)


def _lift_contents(blocks: list[Block]) -> set[str]:
    titles: set[str] = set()
    within = False
    for at, block in enumerate(blocks):
        listed = at < _CONTENTS_REACH and block.role in {"body", "page mark", "heading"}
        listed = listed and len(block.text) <= 2 * _LONGEST_ENTRY
        listed = listed and _IS_ENTRY.fullmatch(block.text) is not None
        if block.role == "contents" or listed:
            if listed and not within and at and _may_be_misread(blocks[at - 1]):
                blocks[at - 1].role = "contents"
            # A line that lists all the columns opens no list below it.
            within = within or listed or column_of(block.plain) is not None
            if block.role != "contents":
                titles.add(title_key(block.text))
                block.role = "contents"
        elif within and _is_entry(block, titles):
            titles.add(title_key(block.text))
            block.role = "contents"
        elif block.role not in {"rule", "link"}:
            within = False
    return {title for title in titles if len(title) >= 4}


def _may_be_misread(block: Block) -> bool:
    """Return whether a line over an entry is a column's, or 今日导读 with a character misread."""
    if column_of(block.plain) is not None:
        return True
    return block.role == "body" and re.fullmatch("[\u4e00-\u9fff]{2,4}", block.plain) is not None


def _is_entry(block: Block, titles: set[str]) -> bool:
    if block.role not in {"body", "page mark"} or block.text.endswith(("。", "，")):
        return False
    if block.role == "page mark" and "版" in _PAGE_OF_ENTRY.sub("", block.text):
        return False
    key = title_key(block.text)
    short = 2 <= len(block.text) <= _LONGEST_ENTRY
    new = key not in titles or _IS_ENTRY.fullmatch(block.text) is not None
    return short and len(key) >= _SHORTEST_ENTRY and new
