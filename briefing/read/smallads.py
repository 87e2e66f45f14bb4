"""The lines of small ads: short, without a full stop, one of them with a telephone."""

import re

from briefing.read.blocks import PLAIN_LEVEL, Block
from briefing.read.cohesion import pairs_in, pairs_of
from briefing.read.front import title_key
from briefing.read.halves import half_score, may_be_half
from briefing.read.kinds import AD_AT, SELLS_AT, ad_score, gives_telephone, is_ad, is_notice
from briefing.read.offers import says_where
from briefing.read.roles import column_of, ends_sentence, is_chapter
from briefing.read.signatures import is_signature

_LONGEST_NAME = 16
_SHORTEST_HALF = 15
_SHORTEST_CUT = 8
_LONGEST_HEAD = 24
_LONGEST_LINE = 60
_MOST_LINES = 5
_CONTACT = re.compile(
    "(?:主营|经营项目|经营范围|营业时间|总店|分店|店址|厂址|校址|售票处|门市部?|"
    "导航|地址|电话|热线|联系人?|网址|邮箱|展厅|传真|微信|展厅地址)[：: ]"
    "|.{1,6}[：: ][\\d ()（）-]{7}|[\u4e00-\u9fff]{1,4}：[^，。；]{2,24}"
    "(?:[路街道巷里]\\d{1,4}号|大厦|对面)[^，。]{0,12}。?$"
    "|.{0,20}(?:https?://|www\\.|@[a-z])"
)
_OFFICE = re.compile("(?:委员会|委|局|政府|法院|检察院|办公室|指挥部|支队|大队|街道办事处)$")
"""What ends the name of who signs, and the name of nobody who sells."""
_DEALS = re.compile("(?:主营|兼营|专营|经营项目|经营范围|承接|代办)[：:]?")
_GOODS = re.compile("(?:[\u4e00-\u9fff]{2,5} ){2,}[\u4e00-\u9fff]{2,5}")
_LABEL = re.compile("(?!转让|出[租售]|求[购租]|招[聘租工]|急[售聘转]).{1,6}：")
"""What opens a line of an ad that is no headline: 地址：, 活动时间：."""


def gives_contact(plain: str) -> bool:
    """Return whether a line for matching opens with an address, a telephone or the like."""
    return _CONTACT.match(plain) is not None


def is_ad_line(block: Block) -> bool:
    """Return whether a paragraph is a line of a small ad, looked at alone."""
    if block.role != "body" or len(block.text) > _LONGEST_LINE:
        return False
    if ends_sentence(block.text):
        sold = ad_score(block.plain) >= AD_AT or gives_telephone(block.plain)
        return sold or _DEALS.match(block.plain) is not None
    if gives_telephone(block.plain) or gives_contact(block.plain) or is_goods(block.plain):
        return True
    return ad_score(block.plain) >= SELLS_AT


def is_goods(plain: str) -> bool:
    """Return whether a line for matching names goods in a row: 喜糖 喜烟 喜酒 回礼."""
    return _GOODS.fullmatch(plain) is not None


def runs_into_ad(blocks: list[Block]) -> bool:
    """Return whether blocks begin with lines of a small ad: unended, up to one that sells.

    A sentence may sell together with the lines over it, or by the telephone under it.
    """
    for at, block in enumerate(blocks[:_MOST_LINES]):
        if is_ad_line(block) or (at and block.role == "body" and says_where(block.plain)):
            return True
        if block.role != "body" or len(block.text) > _LONGEST_LINE:
            return False
        if ends_sentence(block.text):
            sells = ad_score("\n".join(line.plain for line in blocks[: at + 1])) >= AD_AT
            return sells or any(_is_contact(below) for below in blocks[at + 1 : at + 2])
        if "。" in block.text and ad_score(block.plain) == 0:
            return False
    return False


def _is_contact(block: Block) -> bool:
    """Return whether a short line without a full stop says where to call or to go."""
    if block.role != "body" or len(block.text) > _LONGEST_LINE or ends_sentence(block.text):
        return False
    return gives_telephone(block.plain) or gives_contact(block.plain) or says_where(block.plain)


def mark_head_of_ad(chain: list[Block], above: list[Block], known: set[str]) -> bool:
    """Make a heading of the first of the short lines over a line of an ad, if it is the ad's.

    Args:
        chain: the short lines, in order; the others are lines of the ad.
        above: what stands above them; a heading of the ad, or a line of it, has them all.
        known: the keys of titles that the issue prints elsewhere.

    Returns:
        Whether that settled it; a long first line may be the headline of something else.
    """
    printed = [block for block in chain if title_key(block.text) in known]
    for block in printed:
        block.role, block.level = "heading", PLAIN_LEVEL
    if printed or are_lines_of_ad(above):
        return True
    signed = ends_in_notice(above)
    for block in chain:
        column = column_of(block.plain) is not None
        last = block is chain[-1]
        if is_chapter(block.plain) and not last:
            block.role, block.level = "heading", PLAIN_LEVEL
            continue
        names = signed or " " in block.plain or _OFFICE.search(block.plain) is not None
        if names and not (last or column) and is_signature(block.plain):
            continue
        if not (last or column) and _may_be_cut(block):
            continue
        if not column and len(block.text) > _LONGEST_HEAD:
            return False
        if column or not _LABEL.match(block.text):
            block.role, block.level = "heading", PLAIN_LEVEL
        if not column:
            return True
    return True


def _may_be_cut(block: Block) -> bool:
    """Return whether a line over the title of an ad may be half a sentence from before."""
    if len(block.text) >= _SHORTEST_HALF and may_be_half(block.plain):
        return True
    return len(block.text) >= _SHORTEST_CUT and (
        ad_score(block.plain) == 0 and half_score(block.plain) > 0
    )


def without_tail(chain: list[Block], above: list[Block], coming: list[Block]) -> list[Block]:
    """Return a chain of short lines, without a first one that is the last of the ad above it.

    That is where to go; or a line over a marked headline that says nothing of it.

    Args:
        chain: the short lines, in order.
        above: what stands above them.
        coming: what follows them.
    """
    first = chain[0]
    at = max((at for at, block in enumerate(above) if block.role == "heading"), default=len(above))
    body = above[at + 1 :]
    if not body or not ends_sentence(body[-1].text) or column_of(first.plain) is not None:
        return chain
    place = [first] if says_where(first.plain) else []
    if not is_ad(above[at].plain, "\n".join(block.plain for block in [*body, *place])):
        return chain
    rest = pairs_in(block.plain for block in [*chain[1:], *coming])
    lone = len(chain) == 1 and bool(coming) and coming[0].role == "heading"
    lone = lone and not pairs_of(first.plain) & rest
    return chain[1:] if lone or place else chain


def ends_in_notice(above: list[Block]) -> bool:
    """Return whether blocks end in a notice, whose last line says who signs it."""
    at = max((at for at, block in enumerate(above) if block.role == "heading"), default=None)
    if at is None:
        return False
    return is_notice(above[at].plain, "\n".join(block.plain for block in above[at + 1 :]))


def are_lines_of_ad(above: list[Block]) -> bool:
    """Return whether blocks end in an ad that goes on: its heading, and no telephone yet."""
    sold = False
    for block in reversed(above[-_MOST_LINES:]):
        if block.role == "heading":
            direct = block is above[-1]
            return (sold or direct) and column_of(block.plain) is None
        if block.role != "body" or len(block.text) > _LONGEST_LINE or "。" in block.text:
            return False
        if gives_telephone(block.plain) or ends_sentence(block.text):
            return False
        sold = sold or ad_score(block.plain) > 0 or is_goods(block.plain)
        sold = sold or _LABEL.match(block.text) is not None
    return False


def sells(block: Block, coming: list[Block]) -> bool:
    """Return whether a line is short and a sentence that advertises comes next."""
    return len(block.text) <= _LONGEST_NAME and any(
        after.role == "body"
        and (ends_sentence(after.text) or gives_telephone(after.plain))
        and ad_score(after.plain) >= SELLS_AT
        for after in coming
    )
