"""The blocks of a section put into its article, or into the one they really belong to."""

import re

from briefing.read.blocks import Block
from briefing.read.cohesion import likeness, pairs_in, pairs_of
from briefing.read.datelines import head_dateline, tail_dateline
from briefing.read.drafts import BRIEF_MARK, Draft, Layout, Section
from briefing.read.front import is_same_title, title_key
from briefing.read.healing import is_half
from briefing.read.kinds import AD_AT, ad_score, gives_telephone, is_notice, opens_as_letter
from briefing.read.roles import ends_sentence, is_numbered
from briefing.read.signatures import is_signature
from briefing.read.smallads import gives_contact
from briefing.read.speakers import speaker_of

_LONGEST_BRIEF = 200
_LONG = 40
_SHORT = 6
_SHORTEST_LEAD = 12
"""No label of an ad is so long: what ends in a colon leads to the list of an article."""
_LONGEST_AD = 12
_LONGEST_CONTACT = 60
_MOST_LINES = 4
_FEW = 3
_ALIKE = 0.2
_ALIKE_BEHIND_NOTICE = 0.15
"""Ads are put into articles; a notice seldom is."""
_LABEL = re.compile(r".{1,4}：")
"""What a line of an ad opens with, such as 地址： or 联系人：."""
_ASKS = re.compile("[一二三四五六七八九十]?[问答]：|[QA]：")
"""A question or an answer; no ad has both."""
_SENTENCE = re.compile("[。！？…]")
"""What no line of an ad has that opens with a label."""
_LAST = 3
_LONG_NUMBER = re.compile(r"\d[\d\- ]{5,}")


def fill(section: Section, layout: Layout) -> None:
    """Put the blocks of a section where they belong; the last draft is the section's own."""
    drafts = layout.drafts
    own = drafts[-1]
    before = drafts[-2] if len(drafts) > 1 else None
    host: Draft | None = None
    """The article that goes on behind an ad, once a paragraph showed it."""
    key = title_key(section.headings[0].text) if section.headings else ""
    for at, block in enumerate(section.blocks):
        draft = drafts[-1]
        if block.role == "editors":
            layout.furniture.append((block, "editors"))
            draft.ended = True
        elif block.role != "body" and block.jump and not block.text:
            _follow_jump(block, section, layout)
        elif block.role == "deck" and not draft.body:
            draft.decks.append(block)
        elif block.role in {"byline", "deck"}:
            draft.bylines.append(block)
            draft.ended = bool(draft.body)
        elif not draft.body and _repeats(block, key):
            layout.furniture.append((block, "repeated title"))
        elif _is_next_brief(block, draft, section):
            drafts.append(Draft(page=section.page, column="briefs"))
            _add(block, drafts[-1])
        elif _opens_untitled(block, draft):
            drafts.append(Draft(page=section.page, column=section.column))
            _add(block, drafts[-1])
        elif host is not None and ad_score(block.plain) < AD_AT:
            _add(block, host)
        elif (
            draft is own
            and before is not None
            and not _comes_to_contact(section.blocks[at:])
            and _returns(block, own, before)
        ):
            host = before
            _add(block, host)
        else:
            _add(block, draft)
    if host is not None:
        drafts.remove(host)
        drafts.append(host)


def _repeats(block: Block, key: str) -> bool:
    """Return whether the first line under a headline is the headline again."""
    if not key or (ends_sentence(block.text) and title_key(block.text) != key):
        return False
    return is_same_title(title_key(block.text), key)


def _follow_jump(block: Block, section: Section, layout: Layout) -> None:
    """Note where an article goes on; begin one where another page's article goes on."""
    layout.furniture.append((block, "jump"))
    draft = layout.drafts[-1]
    if _leads_on(block.jump):
        draft.to_page = block.jump
    elif draft.body:
        layout.drafts.append(Draft(page=section.page, from_page=block.jump))
    else:
        draft.from_page = block.jump


def _add(block: Block, draft: Draft) -> None:
    draft.body.append(block)
    draft.ended = tail_dateline(block.text) is not None
    if not block.jump:
        return
    if _leads_on(block.jump):
        draft.to_page = block.jump
    else:
        draft.from_page = draft.from_page or block.jump


def _leads_on(jump: str) -> bool:
    """Return whether a jump says where an article goes on, not where it comes from."""
    return "下" in jump or "转" in jump


def _is_next_brief(block: Block, draft: Draft, section: Section) -> bool:
    """Return whether a paragraph is a brief of its own in a column of briefs."""
    if section.column != "briefs" or not draft.body:
        return False
    if not (section.column_heading or not draft.headings):
        return False
    marked = block.has_mark or BRIEF_MARK.match(block.text) is not None
    if draft.has_marks:
        return marked
    return len(draft.body[-1].text) <= _LONGEST_BRIEF and not is_half(draft.body[-1])


def _opens_untitled(block: Block, draft: Draft) -> bool:
    """Return whether a paragraph under half a sentence begins an article without a headline."""
    if not draft.body or head_dateline(block.text) is None:
        return False
    return is_half(draft.body[-1])


def _returns(block: Block, own: Draft, before: Draft) -> bool:
    """Return whether a paragraph behind an ad goes on with the article the ad was put into."""
    text = block.text
    if not own.body or not before.body or before.ended:
        return False
    if not own.is_service or before.is_service or opens_as_letter(own.body[0].plain):
        # No letter is put into an article.
        return False
    if _ASKS.match(block.plain) and any(_ASKS.match(line.plain) for line in before.body[-_LAST:]):
        return True
    called = _gives_contact(own.body[-1])
    if ad_score(block.plain) >= AD_AT and not _is_of(block, own, before, called=called):
        return False
    if gives_telephone(block.plain) and not gives_telephone(own.body[-1].plain):
        return False
    if is_signature(block.plain) or head_dateline(text) is not None:
        return False
    speaker = speaker_of(block.plain)
    if speaker and any(speaker_of(line.plain) == speaker for line in before.body[-2 * _LAST :]):
        return True
    if is_numbered(block.plain) and any(is_numbered(line.plain) for line in before.body[-2:]):
        return True
    if called and is_numbered(block.plain) and before.body[-1].text.endswith("："):
        return True
    pairs = pairs_of(block.plain)
    # Without its headings: the first may be a sub-head of the article that goes on.
    said = pairs_in(line.plain for line in own.body[:_LONGEST_AD])
    least = _ALIKE_BEHIND_NOTICE if is_notice(own.title, "") else 0.0
    if is_half(before.body[-1]) and ends_sentence(text):
        return called or likeness(pairs, before.pairs) > least + likeness(pairs, own.pairs)
    says = _SENTENCE.search(text) is not None
    if not says and len(text) < _LONG and _LABEL.match(text):
        return False
    whole = says or is_half(block) or (text.endswith("：") and len(text) >= _SHORTEST_LEAD)
    if called and whole and len(text) >= _SHORT:
        return not likeness(pairs, said) > _ALIKE
    if len(text) < _LONG or ad_score(block.plain) >= 1:
        return False
    alike = likeness(pairs, before.pairs)
    return alike > max(least, 2 * likeness(pairs, own.pairs))


def _comes_to_contact(coming: list[Block]) -> bool:
    """Return whether blocks open with short lines of which one says where to call, or to go."""
    for block in coming[:_MOST_LINES]:
        if len(block.text) > _LONGEST_CONTACT or _ASKS.match(block.plain):
            return False
        if gives_contact(block.plain) or (block.text and gives_telephone(block.plain)):
            return True
    return False


def _is_of(block: Block, own: Draft, before: Draft, *, called: bool) -> bool:
    """Return whether a paragraph that advertises is an article's all the same, not the ad's."""
    ends = ends_sentence(block.text) or block.text.endswith("：")
    if not called or gives_telephone(block.plain) or not ends:
        return False
    if is_half(before.body[-1]):
        return True
    pairs = pairs_of(block.plain)
    shared = len(pairs & before.pairs)
    return len(block.text) >= _LONG and shared >= _FEW and shared > 2 * len(pairs & own.pairs)


def _gives_contact(block: Block) -> bool:
    """Return whether a line is the last of an ad: it gives a telephone, if a misread one."""
    if gives_telephone(block.plain):
        return True
    return ad_score(block.plain) > 0 and _LONG_NUMBER.search(block.plain) is not None
