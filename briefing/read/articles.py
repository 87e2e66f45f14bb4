"""Blocks gathered into articles: which headings begin one, and which only part it."""

import re

from briefing.read.blocks import BOLD_LEVEL, Block
from briefing.read.cohesion import likeness, pairs_in, pairs_of
from briefing.read.datelines import head_dateline
from briefing.read.drafts import BRIEF_MARK, Draft, Layout, Section, is_service
from briefing.read.fill import fill
from briefing.read.front import is_same_title, title_key
from briefing.read.healing import is_half
from briefing.read.kinds import ad_score, opens_as_news
from briefing.read.roles import column_of, ends_sentence, is_box, is_chapter, is_numbered, pauses
from briefing.read.signatures import is_signature

_TOLD = {"briefs", "letters", "notices"}
_UNTITLED = {"briefs", "notices", "ads", "services"}
_PAGE_NUMBER = re.compile(r"第?[A-Z]?\d{1,3}版?|[第版①-⑳]")
_MARKED_ALONE = 3.0
"""A heading with a mark, under a headline without one, is rather a sub-head."""
_BEGINS_AT = 1.0
_CERTAIN = 6.0
"""However alike an article is to the one before, so much speaks for its being one of its own."""
_LONGEST_COLUMN = 5
_LONGEST_AD = 2
_OF_ARTICLE = 0.5
"""A heading of whose pairs of characters so many stand in an article is a sub-head of it."""
_LONG = 25
_LONGEST_BRIEF = 150
_REACH_OF_DAY = 60
_DAY = re.compile("[\\d一二三四五六七八九十]日|[昨今明][天日]|即日|日前|近日|本周|[\\d十]月起")
_STILL_UNLIKE = 0.08
_UNLIKE = 0.03
"""What shares so few pairs of characters with an article speaks of something else."""
_SAME = 0.85
_NUMBER = re.compile("^.{1,3}?[、.．]|^（.{1,3}）")
"""What a sub-head opens with, misread or not."""
_SHORTEST_HEADLINE = 8


def gather_articles(blocks: list[Block], titles: set[str]) -> Layout:
    """Return the articles of an issue, and what belongs to none of them.

    Args:
        blocks: the issue's blocks, their headings settled.
        titles: the titles in the contents list.
    """
    layout = Layout([], [])
    drafts = layout.drafts
    sections = _split(blocks, layout)
    for section, following in zip(sections, [*sections[1:], None], strict=True):
        if section.column_heading and not section.body:
            layout.furniture += [(block, "column heading") for block in section.headings]
            continue
        if drafts and _parts_article(section, drafts[-1]):
            drafts[-1].sub_heads.append(section.headings.pop(0))
        if _is_list(section):
            layout.furniture += [(block, "column heading") for block in section.headings]
            section.headings = []
            drafts.append(Draft(page=section.page, column=section.column))
        elif not drafts or _begins(section, drafts[-1], titles, following):
            drafts.append(Draft(page=section.page, column=section.column))
            _add_headings(section, drafts[-1])
        else:
            drafts[-1].sub_heads += section.headings
        fill(section, layout)
    layout.drafts.sort(key=lambda draft: draft.start)
    return layout


def _split(blocks: list[Block], layout: Layout) -> list[Section]:
    sections: list[Section] = []
    page, new_page, column = "", False, None
    for block in blocks:
        if block.role == "page mark":
            page, new_page = block.text, True
            column = _column_on(block)
            if column == "briefs":
                sections.append(Section([], page, new_page, column, column_heading=True))
            layout.furniture.append((block, "page mark"))
        elif block.role == "heading":
            named = column_of(block.plain)
            if named is None and sections and is_box(block.plain):
                layout.furniture.append((block, "sub-head"))
                continue
            if named is None and sections and _is_bare(sections[-1], block):
                _stack(block, sections[-1], layout)
                continue
            if named is not None or (sections and _is_told(sections[-1])):
                column = named
            sections.append(Section([block], page, new_page, column, named is not None))
            if named is None and column == "others":
                # It begins an article; what comes after may be a sub-head of that.
                column = None
            new_page = False
        elif block.role in {"body", "deck", "byline", "editors"} or block.jump:
            if not sections:
                sections.append(Section([], page, new_page, column))
            sections[-1].blocks.append(block)
        elif block.role == "date line" and sections and _signs(block, sections[-1]):
            block.role = "body"
            sections[-1].blocks.append(block)
        else:
            layout.furniture.append((block, block.role))
    return sections


def _column_on(mark: Block) -> str | None:
    """Return the column that a page mark names, if its pieces need no headline: A05·短讯."""
    column = column_of(_PAGE_NUMBER.sub("", mark.plain))
    return column if column in _UNTITLED else None


def _is_bare(section: Section, heading: Block) -> bool:
    """Return whether no paragraph stands between a heading and the one above, and both are one."""
    if section.body or section.column_heading or not section.headings:
        return False
    if section.blocks:
        return is_same_title(title_key(heading.text), title_key(section.headings[0].text))
    return is_numbered(section.headings[0].plain) == is_numbered(heading.plain)


def _is_told(section: Section) -> bool:
    """Return whether a column's pieces stand right under its heading, so that it ends with them."""
    return section.column_heading and section.column in _TOLD and bool(section.body)


def _parts_article(section: Section, before: Draft) -> bool:
    """Return whether the first heading over an ad is a sub-head of the article it was put into."""
    if len(section.headings) < 2 or section.column is not None:
        return False
    if not is_service(section.headings[1].plain, section.body[:_LONGEST_AD]):
        return False
    pairs = pairs_of(section.headings[0].plain)
    following = pairs_in(block.plain for block in section.body[_LONGEST_AD:])
    return likeness(pairs, before.pairs | following) >= _OF_ARTICLE


def _is_list(section: Section) -> bool:
    """Return whether a column's heading stands over pieces that have no headline of their own."""
    body = section.body
    marked = [block.has_mark or BRIEF_MARK.match(block.text) is not None for block in body]
    if section.column_heading and section.column == "briefs":
        return bool(body) and (marked[0] or (len(body) > 1 and bool(section.headings)))
    short = bool(section.headings) and len(section.headings[0].text) <= _LONGEST_COLUMN
    if short and body and all(marked) and max(len(block.text) for block in body) > _LONG:
        section.column, section.column_heading = "briefs", True
        return True
    return False


def _stack(block: Block, section: Section, layout: Layout) -> None:
    """Put a heading under the one right above it, unless it says the same."""
    key = title_key(block.text)
    if any(is_same_title(key, title_key(above.text)) for above in section.headings):
        layout.furniture.append((block, "repeated title"))
    else:
        section.headings.append(block)


def _signs(block: Block, section: Section) -> bool:
    """Return whether a date is the last line of a notice."""
    body = section.body
    if not body or not is_signature(block.plain):
        return False
    title = section.headings[0].plain if section.headings else ""
    return section.column in {"notices", "letters"} or is_service(title, body)


def _begins(section: Section, before: Draft, titles: set[str], following: Section | None) -> bool:
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
    score -= 5.0 * _runs_in(heading, body)
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
    alike = sum(letter == other for letter, other in zip(said, opened, strict=False))
    return bool(said) and alike >= _SAME * len(said)


def _level_score(level: int, before: Draft) -> float:
    if not before.headings:
        return 2.0
    above = before.headings[0].level
    if level == BOLD_LEVEL and above != BOLD_LEVEL:
        return -2.0
    if level == above:
        return 1.5
    return 1.5 if level < above else -1.5


def _add_headings(section: Section, draft: Draft) -> None:
    """Share out the headings of an article: a kicker, the headline, decks."""
    headings = section.headings
    if len(headings) <= 1 or section.column_heading:
        draft.headings += headings
    else:
        first, second = headings[:2]
        decked = bool(section.blocks) and section.blocks[0].role == "deck"
        short = len(first.text) < _SHORTEST_HEADLINE
        at = 1 if decked or short or second.level < first.level else 0
        levels = [block.level for block in headings]
        if levels.count(min(levels)) == 1 and min(levels) < BOLD_LEVEL:
            at = levels.index(min(levels))
        draft.kickers += headings[:at]
        draft.headings.append(headings[at])
        draft.decks += headings[at + 1 :]
    draft.from_page = next((block.jump for block in headings if block.jump), "")
