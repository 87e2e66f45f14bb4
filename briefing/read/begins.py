"""Whether a section begins an article, or goes on with the one before it."""

import re

from briefing.read.blocks import BOLD_LEVEL, Block
from briefing.read.cohesion import likeness, pairs_in
from briefing.read.datelines import head_dateline
from briefing.read.drafts import BRIEF_MARK, Draft, Section, is_service
from briefing.read.front import title_key
from briefing.read.healing import is_half
from briefing.read.kinds import ad_score, gives_telephone, is_ad, opens_as_news
from briefing.read.roles import ends_sentence, is_chapter, is_numbered, pauses
from briefing.read.smallads import gives_contact

_MARKED_ALONE = 3.0
"""A heading with a mark, under a headline without one, is rather a sub-head."""
_BEGINS_AT = 1.0
_CERTAIN = 6.0
"""However alike an article is to the one before, so much speaks for its being one of its own."""
_LONG = 25
_LONGEST_AD = 4
_LONGEST_BRIEF = 150
_REACH_OF_DAY = 60
_DAY = re.compile("[\\d一二三四五六七八九十]日|[昨今明][天日]|即日|日前|近日|本周|[\\d十]月起")
_STILL_UNLIKE = 0.08
_UNLIKE = 0.03
"""What shares so few pairs of characters with an article speaks of something else."""
_SAME = 0.85
_MISREAD = 1
_GOES_ON = ("，", "、", "；", "：")
_NUMBER = re.compile("^.{1,3}?[、.．]|^（.{1,3}）")
"""What a sub-head opens with, misread or not."""


def begins(section: Section, before: Draft, titles: set[str], following: Section | None) -> bool:
    """Return whether a section begins an article, weighing what speaks for and against it."""
    if not section.headings:
        return False
    inner = is_chapter(section.headings[0].plain) and not section.column_heading
    if (section.column is not None and not inner) or not before.body:
        return section.column is not None or bool(before.headings and not before.from_page)
    heading, body = section.headings[0], section.body
    if _NUMBER.match(heading.plain) and _runs_in(heading, body):
        return False
    filed = bool(body) and head_dateline(body[0].text) is not None
    first = section.blocks[0].role if section.blocks else ""
    keys = {title_key(block.text) for block in section.headings}
    filed = filed or (bool(body) and opens_as_news(body[0].plain))
    score = 5.0 * filed + 3.0 * (first in {"deck", "byline"}) + 5.0 * bool(keys & titles)
    score += 2.5 * before.ended + 1.0 * section.new_page + _cut_score(before.body)
    score += 3.0 * (len(section.headings) > 1) + 3.0 * any(
        "上" in block.jump or "接" in block.jump.replace("转接", "") for block in section.blocks[:1]
    )
    if not filed and is_numbered(heading.plain):
        score -= 4.0
    if BRIEF_MARK.match(heading.text) and not BRIEF_MARK.match(before.title):
        score -= _MARKED_ALONE
    score += _level_score(heading.level, before)
    if first not in {"deck", "byline"} and _runs_in(heading, body):
        score -= 5.0 * (not _is_ad_of(heading, body))
    # What takes long to know comes last, and only where it may decide.
    if score < _CERTAIN and not filed and is_service(heading.plain, body):
        score += 4.0
    if score < _CERTAIN and before.is_service:
        score += 3.0
    if score >= _CERTAIN:
        return True
    # What goes on behind an ad is like the article before it; the ad is not.
    own = [block for block in body[:3] if ad_score(block.plain) > 0] or body[:3]
    pairs = pairs_in(block.plain for block in own)
    alike = likeness(pairs, before.pairs)
    score += 2.0 - 12.0 * alike
    if alike <= _STILL_UNLIKE and not _runs_in(heading, body) and _may_be_brief(section):
        run = following is not None and _may_be_brief(following)
        run = run and following is not None and following.headings[0].level == heading.level
        score += 2.0 * run + 1.0 * (not run and alike <= _UNLIKE)
    return score >= _BEGINS_AT


def _may_be_brief(section: Section) -> bool:
    """Return whether a section is one short paragraph that says on what day something happens."""
    body = section.body
    if len(section.headings) != 1 or len(section.blocks) != 1 or len(body) != 1:
        return False
    text = body[0].plain
    return (
        len(text) <= _LONGEST_BRIEF
        and ends_sentence(body[0].text)
        and _DAY.search(text[:_REACH_OF_DAY]) is not None
        and not is_numbered(section.headings[0].plain)
    )


def _cut_score(above: list[Block]) -> float:
    """Return how much the paragraphs above a heading speak of an article cut off right there."""
    if is_half(above[-1]):
        return 4.0
    text = above[-1].text
    if ends_sentence(text) or pauses(text) or not all(ends_sentence(b.text) for b in above[-2:-1]):
        return 0.0
    return 2.0 * (len(above) > 1 and ad_score(above[-1].plain) == 0)


def _runs_in(heading: Block, body: list[Block]) -> bool:
    """Return whether a heading says again how the sentence below it opens, as sub-heads do.

    A character or two may be misread.
    """
    if not body:
        return False
    said = title_key(_NUMBER.sub("", heading.text))[-_LONG:]
    opened = title_key(body[0].text)
    again = len(opened) <= len(said) + _MISREAD and not body[0].text.endswith(_GOES_ON)
    if again and not ends_sentence(body[0].text):
        # It is the heading printed again, as headlines are.
        return False
    alike = sum(letter == other for letter, other in zip(said, opened, strict=False))
    return bool(said) and len(said) - alike <= max(_MISREAD, (1 - _SAME) * len(said))


def _is_ad_of(heading: Block, body: list[Block]) -> bool:
    """Return whether the first sentence under a heading is that of an ad, which may open so too."""
    return is_ad(heading.plain, "\n".join(block.plain for block in body[:_LONGEST_AD])) and any(
        gives_contact(block.plain) or gives_telephone(block.plain) for block in body[:_LONGEST_AD]
    )


def _level_score(level: int, before: Draft) -> float:
    if not before.headings:
        return 2.0
    above = before.headings[0].level
    if level == BOLD_LEVEL and above != BOLD_LEVEL:
        return -2.0
    if level == above:
        return 1.5
    return 1.5 if level < above else -1.5
