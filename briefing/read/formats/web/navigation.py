"""The lines of a page of HTML, and which of them are navigation or say when it was published."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from selectolax.lexbor import LexborNode

from briefing.read.tuned.formats import WebPages

_SENTENCE = ("。", "！", "？", "”")
_IS_PAPER = re.compile(
    r"(?:[报報刊网網]|新闻|新聞|快讯|快訊|周末|週末|参考|客户端|要闻|早读|早餐|简讯)\W*$|\d月\d+日|\d{4}-\d"
)
_A_DAY = re.compile(
    r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|民[国國]\d{2,3}年"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,"
    r" 20\d\d"
)
_TWICE = 2
_MORE = re.compile(
    r"[\W_]*(?:点击|點擊)?(?:阅读|閱讀|查看|继续阅读|展开|了解)?(?:全文|原文|更多|详情|詳情)[\W_]*"
    r"|(?i:read more|continue reading|more)[\W_]*"
)
_BOX_HEAD = re.compile(
    r"[\W_#*]*(?:相关|相關|推荐|推薦|延伸|热门|熱門|热点|更多|往期|猜你喜欢|精彩|最新|排行|专题|要闻推荐|点击|大家都在|编辑推荐|今日热|本周热)"
    r".{0,8}"
)
_BOX = re.compile(
    r"(?i)(?:[a-z]{1,12}[-_])?(?:comments?|cmts?|pinglun|replies|respond|related?|relevant|recommend(?:ed|s)?"
    r"|rec|hot(?:news|[-_]board|[-_]list)|rank(?:ing)?|sidebar|footer|foot|copyright|disclaimer|share"
    r"|subscribe|newsletter|breadcrumbs?|bread|crumbs?|keywords|tags|qrcode|pager|pagination|widget|toolbar|interaction)"
    r"(?:[-_]?(?:list|wrap(?:per)?|area|box|con|container|section|bar|links?|title|info|nav))?"
)
"""Names of classes under which pages keep what is no story: comments, other stories, imprints."""
_SMALL_BOX = re.compile(
    r"(?i)(?:[a-z]{1,12}[-_])?(?:more|cards?|likes?|praise|feed|pls|profile|user|author)"
    r"(?:[-_]?(?:list|wrap(?:per)?|area|box|con|info|card|bar|item))?"
)
"""Names that say so only of what holds no sentences: a card may be a story."""


def is_box(names: str, words: str) -> bool:
    """Return whether an element's class or id says that it is no story: comments, imprints."""
    if any(map(_BOX.fullmatch, names.split())):
        return True
    return not is_prose(words) and any(map(_SMALL_BOX.fullmatch, names.split()))


@dataclass(slots=True)
class Line:
    """A line of a page."""

    prefix: str
    words: str = ""
    linked: int = 0
    """Characters of it that stand in links."""
    links: int = 0
    nav: bool = False
    item: bool = False
    """Whether it begins an item of a list."""
    pictured: bool = False
    """Whether it stands in the frame of a picture."""
    dated: bool = False
    """Whether it says under a headline when and where that was published."""
    parts: list[str] = field(default_factory=list)

    @property
    def is_heading(self) -> bool:
        """Whether it is marked as a heading."""
        return self.prefix.startswith("#")

    @property
    def is_prose(self) -> bool:
        """Whether it holds whole sentences."""
        return is_prose(self.words)

    @property
    def is_links(self) -> bool:
        """Whether it is nothing much but links."""
        bare = len(self.words.replace(" ", "").replace("|", ""))
        linked = self.links > 0 and self.linked >= WebPages.LINKED_SHARE * bare
        return linked and not self.is_heading


def frames_picture(node: LexborNode) -> bool:
    """Return whether an element frames pictures and their words, and no table or quotation."""
    return (
        node.tag == "figure"
        and node.css_first("img, picture, video, amp-img") is not None
        and node.css_first("table, blockquote, h1, h2") is None
    )


def keep_picture_story(lines: Sequence[Line]) -> None:
    """Take the words of pictures for text on a page that has no other: its pictures tell it."""
    if not any(line.is_prose and not line.pictured for line in lines):
        for line in lines:
            line.pictured = False


def is_prose(words: str) -> bool:
    """Return whether a line holds whole sentences."""
    return len(words) >= WebPages.SENTENCE_CHARS and any(mark in words for mark in _SENTENCE)


def says_day(line: Line) -> bool:
    """Return whether a short line of a page has a day in it."""
    return len(line.words) <= WebPages.INFO_CHARS and bool(_A_DAY.search(line.words))


def mark_navigation(lines: list[Line]) -> None:
    """Mark lists of links: two lines or more of links one after the other, or two in one line."""
    at = 0
    for kind, group in groupby(lines, _kind_of_links):
        run = list(group)
        is_list = kind and sum(line.links for line in run) >= WebPages.FEWEST_LINKS
        if is_list and kind != "more" and at and _BOX_HEAD.fullmatch(lines[at - 1].words):
            lines[at - 1].nav = len(lines[at - 1].words) <= WebPages.BOX_HEAD_CHARS
        for line in run if is_list or kind == "more" else ():
            line.nav = True
        at += len(run)


def _kind_of_links(line: Line) -> str:
    if not line.is_links:
        return ""
    if _MORE.fullmatch(line.words):
        # Under each story: the link behind it may be the next one's headline.
        return "more"
    if len(line.words) <= WebPages.LINK_CHARS:
        return "links"
    return "many" if line.links > WebPages.FEWEST_LINKS else ""


def mark_items(lines: list[Line]) -> None:
    """Mark the items of a page that is one list: a digest of a sentence an item."""
    kept = [line for line in lines if not line.nav]
    items = [line for line in kept if line.item and not line.links and not line.is_heading]
    told, whole = (sum(len(line.words) for line in some) for some in (items, kept))
    if len(items) >= WebPages.FEWEST_ITEMS and told >= WebPages.LINKED_SHARE * whole:
        for line in items:
            line.prefix = "• "


def mark_end(lines: list[Line]) -> None:
    """Mark what stands under 推荐阅读 and its like behind the story of a page with one headline."""
    heads = [at for at, line in enumerate(lines) if line.prefix == "# " and not line.nav]
    if len(heads) != 1:
        return
    whole = sum(len(line.words) for line in lines if line.is_prose and not line.nav)
    for at, line in enumerate(lines[heads[0] + 1 :], heads[0] + 1):
        if line.is_heading and _BOX_HEAD.fullmatch(line.words):
            behind = sum(len(each.words) for each in lines[at:] if each.is_prose and not each.nav)
            if behind < WebPages.BEHIND_SHARE * whole:
                for each in lines[at:]:
                    each.nav = True
                return


def _headings(lines: list[Line]) -> list[int]:
    """Return the main headings of a page; of one that stands there twice the second."""
    heads = [at for at, line in enumerate(lines) if line.prefix == "# " and not line.nav]
    if len(heads) == _TWICE and lines[heads[0]].words == lines[heads[1]].words:
        between = lines[heads[0] : heads[1]]
        if not any(line.is_prose for line in between[1:]):
            for line in between:
                line.dated = says_day(line)
                line.nav = True
            return heads[1:]
    return heads


def mark_top(lines: list[Line]) -> None:
    """Mark what stands over the headline; leave the title of a page of many stories unmarked."""
    heads = _headings(lines)
    if len(heads) != 1:
        return
    (at,) = heads
    above = lines[:at]
    if not any(line.is_prose or line.is_heading for line in above):
        for line in above:
            line.nav = line.nav or line.links > 0
    below = [line for line in lines[at + 1 :] if not line.nav]
    first = next((place for place, line in enumerate(below) if line.is_prose), len(below))
    if any(_heads(line) for line in below[:first]) and sum(map(_heads, below)) > 1:
        lines[at].prefix = ""
    elif not _IS_PAPER.search(lines[at].words):
        for line in below[: min(first, WebPages.NEAR_HEADLINE)]:
            line.dated = says_day(line)


def _heads(line: Line) -> bool:
    bold = line.words.startswith("**") and line.words.endswith("**")
    return line.is_heading or (bold and len(line.words) > WebPages.BOLD_CHARS)
