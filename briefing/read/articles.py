"""Blocks gathered into articles: which headings begin one, and which only part it."""

from dataclasses import dataclass, field

from briefing.read.blocks import Block
from briefing.read.datelines import head_dateline, tail_dateline
from briefing.read.kinds import ad_score, kind_of
from briefing.read.roles import is_numbered

_BEGINS_AT = 1.0
_AD_AT = 3.0


@dataclass(slots=True)
class Draft:
    """An article as it is put together."""

    headings: list[Block] = field(default_factory=list)
    decks: list[Block] = field(default_factory=list)
    bylines: list[Block] = field(default_factory=list)
    sub_heads: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    page: str = ""
    ended: bool = False
    """Whether its last line said that it ends: a dateline in brackets, an editor's line."""


@dataclass(slots=True)
class Layout:
    """What an issue is made of."""

    drafts: list[Draft]
    furniture: list[Block]


@dataclass(slots=True)
class _Section:
    """A heading and what follows up to the next heading."""

    heading: Block | None
    page: str
    new_page: bool
    blocks: list[Block] = field(default_factory=list)


def gather_articles(blocks: list[Block]) -> Layout:
    """Return the articles of an issue, and what belongs to none of them."""
    layout = Layout([], [])
    for section in _split(blocks, layout):
        if not layout.drafts or _begins(section, layout.drafts[-1]):
            layout.drafts.append(Draft(page=section.page))
        _add(section, layout.drafts[-1], layout)
    return layout


def _split(blocks: list[Block], layout: Layout) -> list[_Section]:
    sections: list[_Section] = []
    page, new_page = "", False
    for block in blocks:
        if block.role == "page mark":
            page, new_page = block.text, True
            layout.furniture.append(block)
        elif block.role == "heading":
            sections.append(_Section(block, page, new_page))
            new_page = False
        elif block.role in {"body", "deck", "byline", "editors"}:
            if not sections:
                sections.append(_Section(None, page, new_page))
            sections[-1].blocks.append(block)
        else:
            layout.furniture.append(block)
    return sections


def _begins(section: _Section, before: Draft) -> bool:
    """Return whether a section begins an article, weighing what speaks for and against it."""
    heading = section.heading
    if heading is None or not before.body:
        return not before.headings and not before.body
    body = [block.text for block in section.blocks if block.role == "body"]
    text = "\n".join(body)
    filed = bool(body) and head_dateline(body[0]) is not None
    score = 4.0 * filed
    score += 2.0 * (bool(section.blocks) and section.blocks[0].role in {"deck", "byline"})
    score += 3.0 * before.ended + 1.0 * section.new_page
    if not filed:
        score += 4.0 * (kind_of(heading.text, text, filed=False) in {"ad", "notice"})
        score -= 4.0 * is_numbered(heading.text)
    if before.headings and heading.level <= before.headings[0].level:
        score += 2.0
    else:
        score -= 1.5
    if ad_score("\n".join(block.text for block in before.body)) >= _AD_AT:
        score += 3.0
    return score >= _BEGINS_AT


def _add(section: _Section, draft: Draft, layout: Layout) -> None:
    if section.heading is not None:
        (draft.sub_heads if draft.headings else draft.headings).append(section.heading)
    draft.ended = False
    for block in section.blocks:
        if block.role == "deck" and not draft.body:
            draft.decks.append(block)
        elif block.role == "byline":
            draft.bylines.append(block)
            draft.ended = bool(draft.body)
        elif block.role == "editors":
            layout.furniture.append(block)
            draft.ended = True
        else:
            draft.body.append(block)
            draft.ended = tail_dateline(block.text) is not None
