"""A draft made an article: its dateline, byline and kind; a half sentence set apart."""

import re
from dataclasses import dataclass

from briefing.read.account import Claim, claims_of_cuts, claims_of_line
from briefing.read.articles import Draft
from briefing.read.datelines import head_dateline, tail_dateline
from briefing.read.fold import fold
from briefing.read.kinds import kind_of
from briefing.read.roles import ends_sentence
from briefing.records import Article, Dateline, Paragraph, Span

_SENTENCE_END = re.compile(r"[。！？!?…]+[”’」』）)】〕》]*")
_DECK_MARK = re.compile(r"^(?:—|─|-)+\s*")
_BYLINE_MARK = re.compile(r"^[□■◎●◇◆○△▲☆★（\s]+|[）\s]+$")


@dataclass(slots=True)
class _Piece:
    """A paragraph on its way: the spans it keeps."""

    spans: tuple[Span, ...]
    text: str
    repairs: list[str]


def finish_article(source: str, draft: Draft) -> tuple[Article, list[Claim]]:
    """Return the article a draft stands for, and the claims on what it lifts out of the body."""
    claims = [
        claim
        for reason, blocks in (
            ("headline", draft.headings),
            ("deck", draft.decks),
            ("byline", draft.bylines),
            ("sub-head", draft.sub_heads),
        )
        for block in blocks
        for line in block.lines
        for claim in claims_of_line(line, reason)
    ]
    claims += [
        claim for block in draft.body for line in block.lines for claim in claims_of_cuts(line)
    ]
    pieces = [_Piece(block.spans, block.text, list(block.repairs)) for block in draft.body]
    dateline = head_dateline(pieces[0].text) if pieces else None
    tail = _lift_tail(source, pieces, claims)
    headline = draft.headings[0] if draft.headings else None
    title = headline.lines[0].spaced if headline else ""
    byline = _BYLINE_MARK.sub("", draft.bylines[0].lines[0].spaced) if draft.bylines else ""
    kind = kind_of(
        title, "\n".join(piece.text for piece in pieces), filed=bool(dateline or tail or byline)
    )
    complete = True
    if kind in {"story", "brief"} and pieces and _stops_short(pieces[-1].text):
        complete = False
        claims.append(_set_apart(source, pieces))
    repairs = [repair for piece in pieces for repair in piece.repairs]
    repairs += [] if complete else ["unfinished sentence set apart"]
    article = Article(
        headline=title,
        headline_spans=headline.spans if headline else (),
        deck="　".join(_DECK_MARK.sub("", block.lines[0].spaced) for block in draft.decks),
        kind=kind,
        byline=byline,
        dateline=dateline or tail,
        paragraphs=tuple(Paragraph(piece.text, piece.spans) for piece in pieces),
        complete=complete,
        page=draft.page,
        repairs=tuple(repairs),
    )
    return article, claims


def _lift_tail(source: str, pieces: list[_Piece], claims: list[Claim]) -> Dateline | None:
    """Take the dateline in brackets off the end of the last paragraph that has one."""
    for piece in pieces[-1:]:
        found = tail_dateline(piece.text)
        if found is None:
            return None
        joined = "".join(source[start:end] for start, end in piece.spans)
        at = max(joined.rfind("（"), joined.rfind("("))
        if at < 0:
            return None
        kept, dropped = split_spans(source, piece.spans, at)
        claims += [(start, end, "dateline") for start, end in dropped]
        piece.spans, piece.text = kept, _text(source, kept)
        if not kept:
            pieces.remove(piece)
        return found
    return None


def _stops_short(text: str) -> bool:
    return not ends_sentence(text)


def _set_apart(source: str, pieces: list[_Piece]) -> Claim:
    """Take the unfinished sentence off the end of the last paragraph."""
    last = pieces[-1]
    joined = "".join(source[start:end] for start, end in last.spans)
    ends = [found.end() for found in _SENTENCE_END.finditer(joined)]
    kept, dropped = split_spans(source, last.spans, ends[-1] if ends else 0)
    last.spans, last.text = kept, _text(source, kept)
    if not kept:
        pieces.pop()
    return (dropped[0][0], dropped[-1][1], "unfinished sentence")


def split_spans(
    source: str, spans: tuple[Span, ...], at: int
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the spans before and after the character `at` of their joined text, trimmed."""
    before, after, passed = [], [], 0
    for start, end in spans:
        cut = min(max(start + at - passed, start), end)
        passed += end - start
        before += [(start, cut)] if source[start:cut].strip() else []
        after += [(cut, end)] if source[cut:end].strip() else []
    return tuple(before), tuple(after)


def _text(source: str, spans: tuple[Span, ...]) -> str:
    return fold("".join(source[start:end] for start, end in spans))
