"""Blocks gathered into articles: which headings begin one, and which only part it."""

import re
from itertools import zip_longest

from briefing.read.begins import begins
from briefing.read.blocks import BOLD_LEVEL, Block
from briefing.read.cohesion import likeness, pairs_in, pairs_of
from briefing.read.drafts import BRIEF_MARK, Draft, Layout, Section, is_service
from briefing.read.fill import fill
from briefing.read.front import is_same_title, title_key
from briefing.read.roles import column_of, ends_sentence, is_box, is_numbered
from briefing.read.signatures import is_signature

_TOLD = {"briefs", "letters", "notices"}
_UNTITLED = {"briefs", "notices", "ads", "services"}
_PAGE_NUMBER = re.compile(r"第?[A-Z]?\d{1,3}版?|[第版①-⑳]")
_LONGEST_COLUMN = 5
_LONGEST_AD = 2
_OF_ARTICLE = 0.5
"""A heading of whose pairs of characters so many stand in an article is a sub-head of it."""
_LONG = 25
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
    for section, following in zip_longest(sections, sections[1:]):
        if section.column_heading and not section.body:
            layout.furniture += [(block, "column heading") for block in section.headings]
            continue
        if drafts and _parts_article(section, drafts[-1]):
            drafts[-1].sub_heads.append(section.headings.pop(0))
        if _is_list(section):
            layout.furniture += [(block, "column heading") for block in section.headings]
            section.headings = []
            drafts.append(Draft(page=section.page, column=section.column))
        elif not drafts or begins(section, drafts[-1], titles, following):
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
    if len(body) > 1 and ends_sentence(body[-2].text) and is_signature(body[-1].plain):
        # Under who signs it.
        return True
    return section.column in {"notices", "letters"} or is_service(title, body)


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
