"""An issue as a table that a person can check at a glance, and what a person must look at first."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from statistics import median

from briefing.read.tuned.text import Doubts, Table
from briefing.records import MAY_BE_AD, Article, Issue, Skipped

_LIFTED = {
    "headline",
    "deck",
    "byline",
    "dateline",
    "sub-head",
    "kicker",
    "mark-up",
    "mark",
    "repeated title",
}
"""Reasons of pieces that are kept in an article's own fields, or are no words."""
_LOSSES = ("unfinished sentence", "table", "photo caption")
"""Reasons of pieces that are text; shown first and in full."""
_FURNITURE = "page furniture"
_CHECK = "Check it with `briefing read`."
_MARKS = re.compile(r"(?m)^#{1,6}[ \t]+|\*\*|</?[a-zA-Z][^<>\n]{0,200}>")
"""What marks a sub-head."""
_NOT_SPOKEN = {"ad": "advertisement", "notice": "notice or letter"}


def issue_as_table(issue: Issue) -> str:
    """Return a line for each article with its sub-heads, then what was left out by reason."""
    rows = [f"{issue.paper or 'paper unknown'}, {issue.day}: {len(issue.articles)} articles", ""]
    rows.append(
        f"{'no':>3}  {'kind':<7}{'page':<8}{_pad('headline', Table.HEADLINE)}  "
        f"{_pad('begins', Table.OPENING)}  {'chars':>6}  spoken"
    )
    sub_heads = [piece for piece in issue.skipped if piece.reason == "sub-head"]
    for number, article in enumerate(issue.articles, 1):
        rows += _rows_of(number, article)
        rows += [
            f"{'':>22}- {_words(piece, _MARKS)}"
            for piece in sub_heads
            if _is_within(piece, article)
        ]
        rows += _doubtful(issue, article)
    rows += _left_out(issue.skipped)
    return "\n".join(rows) + "\n"


def _rows_of(number: int, article: Article) -> list[str]:
    length = sum(len(paragraph.text) for paragraph in article.paragraphs)
    opening = article.paragraphs[0].text if article.paragraphs else ""
    spoken = f"no: {_NOT_SPOKEN[article.kind]}" if article.kind in _NOT_SPOKEN else "yes"
    repaired = _counted(article.repairs)
    page = _pad(article.page, 7)
    headline = _pad(article.headline or "(no headline)", Table.HEADLINE)
    said = "; ".join(part for part in (spoken, repaired) if part)
    row = (
        f"{number:>3}  {article.kind:<7}{page} {headline}  "
        f"{_pad(opening, Table.OPENING)}  {length:>6}  {said}"
    )
    return [row.rstrip(), *([f"{'':>20}{article.byline}"] if article.byline else [])]


def _doubtful(issue: Issue, article: Article) -> list[str]:
    """Return the characters of an article that may be misread from a picture."""
    spans = [span for paragraph in article.paragraphs for span in paragraph.spans]
    spans += article.headline_spans
    held = [
        doubt.text
        for doubt in issue.doubts
        if any(a < d and c < b for a, b in spans for c, d in doubt.spans)
    ]
    rows = [f"{'':>22}? {text}" for text in held[: Table.MOST_DOUBTS]]
    more = len(held) - Table.MOST_DOUBTS
    return [*rows, f"{'':>22}? and {more} more"] if more > 0 else rows


def _is_within(piece: Skipped, article: Article) -> bool:
    spans = [span for paragraph in article.paragraphs for span in paragraph.spans]
    return bool(spans) and spans[0][0] < piece.spans[0][0] < spans[-1][1]


def _left_out(skipped: Sequence[Skipped]) -> list[str]:
    """Return what was left out: text in full, page furniture as counts."""
    pieces = [piece for piece in skipped if piece.reason not in _LIFTED]
    lost = [piece for piece in pieces if piece.reason in _LOSSES]
    rows = ["", "left out:"] if pieces else []
    for reason in _LOSSES:
        rows += [f"  {reason:<20}{_words(piece)}" for piece in lost if piece.reason == reason]
    counts = Counter(piece.reason for piece in pieces if piece.reason not in _LOSSES)
    if counts:
        kinds = ", ".join(f"{count} x {reason}" for reason, count in counts.most_common())
        rows.append(f"  {_FURNITURE:<20}{sum(counts.values())} pieces: {kinds}")
    return rows


def what_looks_wrong(issue: Issue, text: str) -> tuple[str, ...]:
    """Return a line for each thing that a person should check before the issue is spoken."""
    told = [article for article in issue.articles if article.kind not in _NOT_SPOKEN]
    sizes = [sum(len(paragraph.text) for paragraph in article.paragraphs) for article in told]
    whole = len("".join(text.split()))
    notes = []
    if sizes and len(sizes) >= Doubts.FEWEST and median(sizes) <= Doubts.SHORT_CHARS:
        shown = f"{sorted(sizes)[0]}, {int(median(sizes))} and {sorted(sizes)[-1]}"
        notes.append(f"{len(sizes)} articles of {shown} characters: this looks wrapped. {_CHECK}")
    if (
        len(issue.articles) >= 2
        and sizes
        and max(sizes) > Doubts.ONE_SHARE * sum(sizes)
        and sum(sizes) > Doubts.ONE_CHARS
    ):
        notes.append(
            f"one article has {max(sizes)} of {sum(sizes)} characters: others may hide. {_CHECK}"
        )
    if whole > Doubts.JUDGED_CHARS and sum(sizes) < Doubts.TOLD_SHARE * whole:
        notes.append(f"only {sum(sizes)} of {whole} characters are understood as news. {_CHECK}")
    doubted = [article for article in told if MAY_BE_AD in article.repairs]
    notes += [
        f"'{article.headline or article.paragraphs[0].text[:20]}' {MAY_BE_AD}; it is told last."
        for article in doubted
    ]
    return tuple(notes)


def _words(piece: Skipped, marks: re.Pattern[str] | None = None) -> str:
    words = piece.text if marks is None else marks.sub("", piece.text)
    return " ".join(words.split())


def _counted(repairs: tuple[str, ...]) -> str:
    kinds = dict.fromkeys(repairs)
    return ", ".join(
        f"{repairs.count(kind)} x {kind}" if repairs.count(kind) > 1 else kind for kind in kinds
    )


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "FW" else 1 for character in text)


def _pad(text: str, width: int) -> str:
    """Return the text in a column of a terminal, where a Han character is two wide."""
    if _width(text) > width:
        while text and _width(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - _width(text))
