"""Makes an article of a draft: headline, dateline, byline, kind, and what is lifted out."""

import re
from collections.abc import Iterable
from itertools import chain

from briefing.read.account import Claim
from briefing.read.assembly.drafts import Draft
from briefing.read.assembly.lifts import (
    BRIEF_MARK,
    Piece,
    lift_box_labels,
    lift_brief,
    lift_ends,
    piece_of,
    set_apart,
)
from briefing.read.data_files import toml_of
from briefing.read.datelines import head_dateline
from briefing.read.folding import fold
from briefing.read.lines import Line, joined, split_spans
from briefing.read.tuned.assembly import Kinds, Stories
from briefing.records import MAY_BE_AD, Article, ArticleKind, Dateline, Paragraph, Span

_DECK_MARK = re.compile(r"^[—─\-\s]+")
_AROUND = ("【", "】")
_DATA = toml_of("kinds")
_HEADLINE = re.compile("|".join(_DATA["headline"]))
_OPENING = re.compile("|".join(_DATA["opening"]))
_BODY = re.compile("|".join(_DATA["body"]))
_HAN = re.compile("[\u3400-\u9fff]")
_MARK = re.compile(r"^[□■◎●◇◆○△▲☆★（〔【\s]+|[）〕】\s]+$")
_CREDIT = r"(?:[\u4e00-\u9fff]{0,10}(?:记者|实习生|通讯员) )?[\u4e00-\u9fff·、]{2,16}"
_OF_PAGE = re.compile(rf".*?(?:作者|文字|撰文)：({_CREDIT}).*")
_NOTE = re.compile(r"作者(?:系|为|是|单位)")
_ABOUT = re.compile(r"来源：|责编：|编辑：|时间：|字号：|阅读：|\d{4}[-/年.]\d")


def finish_article(source: str, draft: Draft) -> tuple[Article, list[Claim]]:
    """Return the article a draft stands for, and the claims on what it lifts out of the body."""
    claims = _claims_of(draft)
    pieces = [_paragraph(source, lines) for lines in draft.paragraphs]
    pieces = [piece for piece in pieces if piece.spans]
    title_spans, title, decks = _title_of(source, draft)
    if not title and not draft.service and pieces:
        title_spans = lift_brief(source, pieces[0], claims)
        title = fold(joined(source, title_spans))
    lift_box_labels(source, pieces, claims)
    tail, names = lift_ends(source, pieces, claims) if not draft.service else (None, "")
    dateline = (head_dateline(pieces[0].text) if pieces else None) or tail
    byline = byline_of(draft.bylines, dateline) or names
    body = "\n".join(piece.plain for piece in pieces)
    signed = bool(byline) or (dateline is not None and bool(dateline.reporters))
    kind = kind_of(draft.title, body, service=draft.service, signed=signed)
    complete = draft.service or not set_apart(source, pieces, claims)
    # That lines were joined says little beside other repairs, and once is enough.
    repairs = [each for each in draft.repairs if each != "unwrapped"] or draft.repairs[:1]
    repairs += [] if complete else ["unfinished sentence set apart"]
    repairs += [MAY_BE_AD] if not draft.service and draft.doubt >= Stories.AD_DOUBT else []
    article = Article(
        headline=title,
        headline_spans=title_spans,
        deck=" ".join(deck for deck in decks if deck),
        kind=kind,
        byline=byline,
        dateline=dateline,
        paragraphs=tuple(
            Paragraph(piece.text, piece.spans, _later_dateline(piece) if number else "")
            for number, piece in enumerate(pieces)
        ),
        complete=complete,
        page=draft.page,
        repairs=tuple(repairs),
    )
    return article, claims


def _later_dateline(piece: Piece) -> str:
    found = head_dateline(piece.text)
    return found.text if found is not None else ""


def _paragraph(source: str, lines: list[Line]) -> Piece:
    if len(lines) == 1:
        return Piece(lines[0].spans, lines[0].text, lines[0].plain)
    return piece_of(source, tuple(span for line in lines for span in line.spans))


def _claims_of(draft: Draft) -> list[Claim]:
    lifted: tuple[tuple[str, list[Line]], ...] = (
        ("kicker", draft.kickers),
        ("headline", draft.headings),
        ("deck", list(chain.from_iterable(draft.decks))),
        ("byline", draft.bylines),
        ("sub-head", draft.sub_heads),
    )
    claims = [(line.start, line.end, reason) for reason, lines in lifted for line in lines]
    # What is no word of a line that stands in a paragraph.
    cuts = (cut for line in chain.from_iterable(draft.paragraphs) for cut in line.cuts)
    return claims + [(cut.start, cut.end, cut.reason) for cut in cuts]


def _title_of(source: str, draft: Draft) -> tuple[tuple[Span, ...], str, list[str]]:
    """Return where the headline stands, its words, and the decks below."""
    decks = [_DECK_MARK.sub("", fold("".join(line.text for line in deck))) for deck in draft.decks]
    spans = tuple(span for line in draft.headings for span in line.spans)
    if not spans:
        return (), "", decks
    words = joined(source, spans)
    mark = BRIEF_MARK.match(words)
    if mark is not None and mark.end() < len(words):
        _, spans = split_spans(source, spans, mark.end())
    words = joined(source, spans)
    if words.startswith(_AROUND[0]) and words.endswith(_AROUND[1]) and words.count(_AROUND[0]) == 1:
        _, spans = split_spans(source, spans, 1)
        spans, _ = split_spans(source, spans, len(joined(source, spans)) - 1)
    return spans, fold(joined(source, spans)), decks


def is_notice(headline: str, body: str) -> bool:
    """Return whether what is no news is a notice or a letter, and not an advertisement."""
    return any(
        pattern.search(text) is not None
        for pattern, text in ((_HEADLINE, headline), (_OPENING, body), (_BODY, body))
    )


def kind_of(headline: str, body: str, *, service: bool, signed: bool) -> ArticleKind:
    """Return the kind of an article.

    Args:
        headline: its headline, for matching.
        body: its paragraphs, for matching, one a line.
        service: whether it is labelled as an advertisement or a notice.
        signed: whether it names a reporter; a piece that does is no brief.
    """
    if service:
        return "notice" if is_notice(headline, body) else "ad"
    return "story" if signed or len(_HAN.findall(body)) > Kinds.BRIEF_HAN else "brief"


def byline_of(lines: Iterable[Line], dateline: Dateline | None) -> str:
    """Return the byline of an article as printed, without the mark before it.

    The line in which a web page names the author counts only where the dateline names nobody.
    """
    named = dateline is not None and bool(dateline.reporters)
    names: list[str] = []
    for line in lines:
        if names and _NOTE.search(line.plain):
            continue
        found = _OF_PAGE.search(line.text) if _ABOUT.search(line.plain) else None
        if found is None:
            names.append(_MARK.sub("", line.text))
        elif not named:
            names.append(found[1])
    return " ".join(names)
