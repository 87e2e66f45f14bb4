"""A draft made an article: its dateline, byline and kind, and the claims on what is lifted out."""

import re

from briefing.read.account import Claim, claims_of_cuts, claims_of_line
from briefing.read.blocks import Block
from briefing.read.bylines import byline_of
from briefing.read.datelines import head_dateline
from briefing.read.drafts import Draft
from briefing.read.fold import fold
from briefing.read.kinds import gives_telephone, kind_of
from briefing.read.paragraphs import lift_ends, lift_title, set_apart, write_pieces
from briefing.read.roles import ends_sentence
from briefing.read.signatures import is_signature
from briefing.read.spans import joined, split_spans
from briefing.records import Article, Paragraph, Span

_DECK_MARK = re.compile(r"^[—─\-\s]+")
_LABEL = re.compile(".{1,8}：.{2,40}$")
_LONGEST_NAME = 16
_LONGEST_NAME_DATED = 36
_SEEMS_DATED = re.compile("年.{1,3}月|月.{1,4}日|[年月].{1,6}日$|年.{1,3}月")
_MARK = re.compile(r"[●▲■◆△◇○★☆▶►▸▪▫⊙◉❖✦•◎]\s*(?=\S)")
"""What may stand before a headline and is no part of it."""
_TWO_SPACES = re.compile(r"\s{2,}")


def finish_article(source: str, draft: Draft) -> tuple[Article, list[Claim]]:
    """Return the article a draft stands for, and the claims on what it lifts out of the body."""
    claims = _claims_of(draft)
    pieces = write_pieces(source, draft, claims)
    tail, names = lift_ends(source, pieces, claims)
    dateline = (head_dateline(pieces[0].text) if pieces else None) or tail
    title_spans, deck = _title_of(source, draft)
    if draft.column == "briefs" and not draft.headings:
        title_spans = lift_title(source, pieces, claims)
    title = fold(joined(source, title_spans))
    byline = byline_of(draft.bylines, dateline) or names
    signed = bool(byline) or (dateline is not None and bool(dateline.reporters))
    filed = dateline is not None or bool(byline)
    kind = kind_of(
        draft.title,
        "\n".join(piece.plain for piece in pieces),
        column=draft.column,
        filed=filed,
        signed=signed,
    )
    signed_off = not filed and len(pieces) > 1 and is_signature(pieces[-1].plain)
    if signed_off and kind == "brief":
        kind = "notice"
    if kind == "notice" and len(pieces) > 1:
        signed_off = signed_off or _may_sign(pieces[-1].plain, pieces[-2].text)
    complete = (
        kind == "ad"
        or signed_off
        or not set_apart(source, pieces, claims, service=kind == "notice")
    )
    repairs = [repair for piece in pieces for repair in piece.repairs]
    repairs += ["jump"] * draft.jumps
    repairs += [] if complete else ["unfinished sentence set apart"]
    article = Article(
        headline=title,
        headline_spans=title_spans,
        deck=deck,
        kind=kind,
        byline=byline,
        dateline=dateline,
        paragraphs=tuple(Paragraph(piece.text, piece.spans) for piece in pieces),
        complete=complete,
        page=draft.page,
        repairs=tuple(repairs),
    )
    return article, claims


def _may_sign(last: str, before: str) -> bool:
    """Return whether the last line of a notice may be who signs it, though it is misread."""
    if gives_telephone(last) or _LABEL.match(last):
        return True
    longest = _LONGEST_NAME_DATED if _SEEMS_DATED.search(last) else _LONGEST_NAME
    signs = ends_sentence(before) or is_signature(before)
    return len(last) <= longest and "，" not in last and signs


def _claims_of(draft: Draft) -> list[Claim]:
    lifted: tuple[tuple[str, list[Block]], ...] = (
        ("kicker", draft.kickers),
        ("headline", draft.headings),
        ("deck", draft.decks),
        ("byline", draft.bylines),
        ("sub-head", draft.sub_heads),
    )
    claims = [
        claim
        for reason, blocks in lifted
        for block in blocks
        for line in block.lines
        for claim in claims_of_line(line, reason)
    ]
    return claims + [
        claim for block in draft.body for line in block.lines for claim in claims_of_cuts(line)
    ]


def _title_of(source: str, draft: Draft) -> tuple[tuple[Span, ...], str]:
    """Return where the headline stands, and the decks: below it, or two spaces behind it."""
    decks = [_DECK_MARK.sub("", block.text) for block in draft.decks]
    if not draft.headings:
        return (), " ".join(decks)
    spans = draft.headings[0].spans
    mark = _MARK.match(joined(source, spans))
    if mark is not None:
        _, spans = split_spans(source, spans, mark.end())
    parted = _TWO_SPACES.search(joined(source, spans))
    if parted is not None:
        spans, rest = split_spans(source, spans, parted.start())
        decks.insert(0, fold(joined(source, rest)))
    return spans, " ".join(decks)
