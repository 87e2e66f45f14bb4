"""Which lines are headings: those nobody marked found, those that are no headings healed."""

import re
from collections import Counter, deque
from collections.abc import Iterable, Set

from briefing.read.blocks import PLAIN_LEVEL, Block
from briefing.read.cohesion import likeness, pairs_in, pairs_of
from briefing.read.datelines import head_dateline
from briefing.read.front import title_key
from briefing.read.halves import half_score, reads_as_half
from briefing.read.kinds import ad_score, gives_telephone, is_notice, opens_as_letter, opens_as_news
from briefing.read.roles import column_of, ends_sentence, is_chapter, is_numbered, pauses
from briefing.read.signatures import is_signature

_LONGEST_HEADLINE = 45
_LONGEST_KICKER = 16
_SHORTEST_HALF = 15
_SHORTEST_TITLE = 5
_LONGEST_SCRAP = 30
_LONGEST_CHAIN = 3
"""A kicker, a headline and a deck."""
_FEW = 3
_REACH = 4
"""Blocks behind a headline that show what it is about: a deck, a byline, paragraphs."""
_CLEARLY = 0.1
_CHANCE = 1
"""Pairs of characters that two texts may share by chance."""
_LIKELY_HALF = 1.0
_SELLS = 1.5
"""A line that advertises so much is an ad's, not the half of a sentence."""
_RECENT = 8
"""Paragraphs that half a sentence is compared with."""
_CONTACT = re.compile(
    "(?:地址|电话|热线|联系人?|网址|邮箱|展厅|传真|微信|展厅地址)[：: ]"
    "|.{1,6}[：: ][\\d ()（）-]{7}|.{0,20}(?:https?://|www\\.|@[a-z])"
)
_SPEAKS = re.compile(
    "。|[！？]”|(?:说|表示|称|指出|预计|认为|介绍|透露|提醒|强调|坦言|获悉|显示)[，：“]"
)
"""What a headline does not have, but half a paragraph does."""
_ASKS = re.compile(r"(?:[\u4e00-\u9fffQA]|记者|主持人)[：:]")
_TRANSPARENT = {"page mark", "date line", "rule", "photo caption", "column", "imprint"}
_TRANSPARENT |= {"editors", "link", "mark-up", "picture", "label", "table"}


def settle_headings(blocks: list[Block], titles: set[str]) -> None:
    """Give every block that is a heading the role, and no other.

    Args:
        blocks: the issue's blocks; their roles are changed in place.
        titles: the titles in the contents list.
    """
    _heal(blocks)
    marked = [block for block in blocks if block.role == "heading" and block.level < PLAIN_LEVEL]
    short = [block.text for block in blocks if len(block.text) <= _LONGEST_HEADLINE]
    keys = Counter(title_key(text) for text in short)
    known = titles | {title_key(block.text) for block in marked}
    known |= {key for key, times in keys.items() if times > 1}
    trusted = len(marked) < _FEW
    indented = _are_indented(blocks)
    solid = [block for block in blocks if block.role not in _TRANSPARENT]
    chain: list[Block] = []
    recent: deque[str] = deque(maxlen=_RECENT)
    for at, block in enumerate(solid):
        before = solid[at - 1] if at else None
        may_be = _may_be_heading(block, before) and not (indented and block.lines[0].indent)
        if may_be and (
            not reads_as_half(block.plain)
            or title_key(block.text) in known
            or _stands_over(solid[at + 1 : at + 2])
            or _sells(block, solid[at + 1 : at + 2])
        ):
            chain.append(block)
            continue
        if chain:
            if block.role != "jump" and not (len(chain) == 1 and _stands_over([block])):
                coming = [other.plain for other in solid[at : at + _REACH]]
                chain = _without_half(chain, recent, coming, known)
            if len(chain) > 1 or _stands_over([block]) or not _opens_body(solid[: at - 1][-2:]):
                _settle(chain, block, known, trusted=trusted)
        chain = []
        if block.role == "heading":
            continue
        if block.role == "body":
            recent.append(block.plain)


def _are_indented(blocks: list[Block]) -> bool:
    """Return whether the issue sets its paragraphs in, so that a headline is told by its place."""
    long = [block.lines[0].indent for block in blocks if len(block.text) > _LONGEST_HEADLINE]
    return sum(long) * 2 > len(long)


def _opens_body(above: list[Block]) -> bool:
    """Return whether a line stands under a headline and its byline, where the body begins."""
    roles = [block.role for block in above]
    return roles in (["heading", "byline"], ["deck", "byline"])


def _without_half(
    chain: list[Block], recent: Iterable[str], coming: list[str], known: set[str]
) -> list[Block]:
    """Return a chain of short lines, without a first one that is half a sentence from before."""
    if title_key(chain[0].text) in known or is_notice(chain[0].plain, ""):
        return chain
    pairs = pairs_of(chain[0].plain)
    rest = pairs_in([*coming, *(block.plain for block in chain[1:])])
    if len(chain) > 1 and _is_foreign(chain[0], pairs, rest):
        return chain[1:]
    margin = _CLEARLY if len(chain) == 1 else 0.0
    said = pairs_in(recent)
    half = likeness(pairs, said) > likeness(pairs, rest) + margin
    shared = 1 if half_score(chain[0].plain) >= _LIKELY_HALF else _FEW
    return chain[1:] if half and len(pairs & said) >= shared else chain


def _is_foreign(block: Block, pairs: Set[str], rest: Set[str]) -> bool:
    """Return whether a long line over a headline says nothing of what comes; no headline does."""
    if len(block.text) < _LONGEST_KICKER or ad_score(block.plain) > 0:
        return False
    return len(pairs & rest) <= _CHANCE


def _heal(blocks: list[Block]) -> None:
    """Turn headings that are a sentence, or the tail of one, back into text."""
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
    text = block.text
    if ends_sentence(text) or pauses(text):
        return False
    if len(text) > _LONGEST_HEADLINE:
        return True
    advertised = ad_score(block.plain)
    if is_chapter(block.plain) or advertised >= _SELLS:
        return False
    if advertised >= 1 and not reads_as_half(block.plain):
        return False
    if len(text) >= _SHORTEST_HALF or (len(text) > 2 and text.endswith(("，", "、"))):
        return True
    return reads_as_half(block.plain)


def _stands_over(coming: list[Block]) -> bool:
    """Return whether a line is a headline by what comes next: a deck, a byline, a dateline."""
    return any(
        after.role in {"deck", "byline"} or (after.role == "body" and _opens_story(after))
        for after in coming
    )


def _sells(block: Block, coming: list[Block]) -> bool:
    """Return whether a line is short and a sentence that advertises comes next."""
    return len(block.text) <= _LONGEST_KICKER and any(
        after.role == "body"
        and (ends_sentence(after.text) or gives_telephone(after.plain))
        and ad_score(after.plain) >= _SELLS
        for after in coming
    )


def _opens_story(block: Block) -> bool:
    """Return whether a paragraph opens as a story does that somebody filed, or as a letter."""
    opens = opens_as_news(block.plain) or opens_as_letter(block.plain)
    return opens or head_dateline(block.text) is not None


def _may_be_heading(block: Block, before: Block | None) -> bool:
    """Return whether a line without a mark could be a headline, looked at alone."""
    text = block.text
    if block.role != "body" or len(block.lines) > 1 or block.has_mark or len(text) < 2:
        return False
    if "下" in block.jump or "转" in block.jump:
        return False
    if len(text) > _LONGEST_HEADLINE or text.endswith(("。", "，", "、", "；", "：", "…", "。”")):
        return False
    if text[0] in "（(①②③④⑤⑥" or _SPEAKS.search(text) or _opens_story(block):
        return False
    if ad_score(block.plain) > 1 or _CONTACT.match(block.plain):
        return False
    if _ASKS.match(block.plain):
        return False
    numbered = is_numbered(block.plain) and not is_chapter(block.plain)
    return column_of(block.plain) is not None or not numbered or before is None


def _settle(chain: list[Block], after: Block, known: set[str], *, trusted: bool) -> None:
    """Make headings of the short lines before a block, if what follows shows that they are.

    Args:
        chain: the short lines, in order.
        after: what follows them.
        known: titles that the issue prints elsewhere, as a heading or in the contents list.
        trusted: whether a short line over a paragraph is enough: no heading is marked.
    """
    opens = after.role in {"heading", "jump"} or _stands_over([after])
    long = after.role == "body" and (
        len(after.text) > _LONGEST_HEADLINE or ends_sentence(after.text)
    )
    long = long or (after.role == "body" and ad_score(after.plain) > 0)
    set_in = after.role == "body" and after.lines[0].indent
    reach = chain[-_LONGEST_CHAIN:]
    for place, block in enumerate(reach):
        last = place == len(reach) - 1
        unlike = block.text.count("，") + block.text.count("、") > 1
        named = column_of(block.plain) is not None or title_key(block.text) in known
        if after.role == "heading" and not named and not (last and _is_kicker(block)):
            continue
        opens_ad = last and _sells(block, [after])
        signs = not named and is_signature(block.plain)
        if signs and not (last and (opens or opens_ad) and after.role != "heading"):
            continue
        under = long or (set_in and last and not block.lines[0].indent)
        certain = named or opens or opens_ad or is_chapter(block.plain)
        if certain or (trusted and under and not unlike):
            block.role, block.level = "heading", PLAIN_LEVEL


def _is_kicker(block: Block) -> bool:
    """Return whether a short line over a marked heading may be its kicker."""
    return len(block.text) <= _LONGEST_KICKER and "，" not in block.text
